package dev.sop.metrics.otif;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.sop.metrics.internal.Checks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * On time in full over order lines: a line counts when its cumulative delivered quantity inside the window reaches
 * the ordered quantity within tolerance.
 *
 * <p>The denominator is the lines whose window closed in the period. Open past-due lines are in and fail, as are
 * lines the supplier cancelled; lines the customer cancelled and lines over zero units are out and counted. An order
 * belongs to the period in which the last of its lines' windows closed, and is judged with all its lines. Deliveries
 * of the period's end or later are not known yet.
 *
 * <p>Example: 100 units requested for the 10th; 60 arrive on the 9th, 40 on the 10th. Under the defaults 40 are
 * inside the window, so the line is in full, not on time, early. With a window of [-1, 0] it is on time in full.
 *
 * <p>Source: McKinsey and Company, "Defining 'on-time, in-full' in the consumer sector", 2019, which says that no
 * standard exists; the joint test per line is its recommendation. ASCM, SCOR Digital Standard, perfect order
 * fulfilment (RL.1.1).
 */
public final class Otif {
    private Otif() {}

    /**
     * The rates of one period.
     *
     * @param lines order lines, in any order
     * @param from first day of the period, inclusive
     * @param to day after the last of the period, exclusive; also the day the data is known up to
     * @throws IllegalArgumentException if an argument or line is null, or {@code to} is not after {@code from}
     */
    public static OtifReport report(
            Collection<OrderLine> lines, LocalDate from, LocalDate to, OtifPolicy policy, OtifLevel level) {
        Checks.notNull(policy, "policy");
        Checks.notNull(level, "level");
        Checks.that(
                Checks.notNull(to, "to").isAfter(Checks.notNull(from, "from")),
                "to",
                to,
                "after from (" + from + ")",
                "to is meant exclusive: the day after the last");
        List<OrderLine> given = List.copyOf(Checks.notNull(lines, "lines"));
        return level == OtifLevel.ORDER ? orders(given, from, to, policy) : lines(given, from, to, policy, level);
    }

    private static OtifReport lines(
            List<OrderLine> lines, LocalDate from, LocalDate to, OtifPolicy policy, OtifLevel level) {
        OtifAccumulator sums = OtifAccumulator.of(level, policy.tolerance(), policy.overDelivery());
        ImmutableList.Builder<LineJudgement> judged = ImmutableList.builder();
        LeftOutLines out = new LeftOutLines();
        long early = 0;
        for (OrderLine line : lines) {
            LineJudgement judgement = LineJudge.judge(line, from, to, policy);
            judged.add(judgement);
            if (!judgement.counted()) {
                out.add(judgement.standing(), line.ordered());
            } else if (level == OtifLevel.LINE) {
                sums.add(judgement.onTime(), judgement.inFull());
            } else {
                sums.add(line.ordered(), judgement.inWindow(), judgement.delivered());
            }
            early += judgement.early() ? 1 : 0;
        }
        return new OtifReport(level, sums.result(out.in(policy.passport("OTIF", 0))), early, judged.build());
    }

    private static OtifReport orders(List<OrderLine> lines, LocalDate from, LocalDate to, OtifPolicy policy) {
        ListMultimap<String, OrderLine> byOrder =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        lines.forEach(line -> byOrder.put(line.order(), line));
        OtifAccumulator sums = OtifAccumulator.of(OtifLevel.ORDER, policy.tolerance(), policy.overDelivery());
        ImmutableList.Builder<LineJudgement> judged = ImmutableList.builder();
        LeftOutLines out = new LeftOutLines();
        long early = 0;
        for (String order : byOrder.keySet()) {
            List<LineJudgement> whole = OrderJudge.judge(byOrder.get(order), from, to, policy);
            judged.addAll(whole);
            whole.stream()
                    .filter(line -> !line.counted())
                    .forEach(line -> out.add(line.standing(), line.line().ordered()));
            List<LineJudgement> counted =
                    whole.stream().filter(LineJudgement::counted).toList();
            if (!counted.isEmpty()) {
                sums.add(
                        counted.stream().allMatch(LineJudgement::onTime),
                        counted.stream().allMatch(LineJudgement::inFull));
                early += counted.stream().filter(LineJudgement::early).count();
            }
        }
        return new OtifReport(OtifLevel.ORDER, sums.result(out.in(policy.passport("OTIF", 0))), early, judged.build());
    }

    /**
     * The rates of three arrays in step, for lines whose windows all closed in the period; the arrays are only read.
     *
     * @param ordered units ordered; a line over zero units is left out and counted
     * @param inWindow units delivered inside the window, at most {@code delivered}
     * @param delivered units delivered by the end of the period
     * @param tolerance share of the ordered quantity that may be missing, from 0 to below 1
     * @param level LINE or UNIT; orders cannot be told from arrays
     * @throws IllegalArgumentException if lengths differ, or a number is negative, not finite or out of range; the
     *     message names its place
     */
    public static OtifRates of(
            double[] ordered, double[] inWindow, double[] delivered, double tolerance, OtifLevel level) {
        OtifAccumulator sums = OtifAccumulator.of(level, tolerance, OverDelivery.FULL);
        sums.add(ordered, inWindow, delivered);
        return sums.result();
    }
}
