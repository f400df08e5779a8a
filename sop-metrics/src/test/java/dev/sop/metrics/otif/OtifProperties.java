package dev.sop.metrics.otif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OtifProperties {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 1);

    @Provide
    Arbitrary<List<OrderLine>> lines() {
        Arbitrary<Delivery> delivery = Combinators.combine(
                        Arbitraries.doubles().between(1, 80),
                        Arbitraries.integers().between(0, 40))
                .as((units, day) -> Delivery.of(units, FROM, FROM.plusDays(day)));
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.of(0.0, 40.0, 100.0),
                        Arbitraries.integers().between(-3, 33),
                        delivery.list().ofMaxSize(3),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, Arbitraries.just(Cancellation.NONE)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.of(Cancellation.values()))))
                .as((order, ordered, day, deliveries, cancelled) -> (OrderLine) OrderLine.builder()
                        .order(order)
                        .line("1")
                        .ordered(ordered)
                        .requested(FROM.plusDays(day))
                        .addAllDeliveries(deliveries)
                        .cancelled(cancelled)
                        .build())
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<OtifPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(0.0, 0.1, 0.5),
                        Arbitraries.of(EarlyDelivery.values()),
                        Arbitraries.of(OverDelivery.values()),
                        Arbitraries.of(WorkingCalendar.everyDay(), WorkingCalendar.weekdays()))
                .as((early, late, tolerance, earlyIs, over, calendar) -> (OtifPolicy) OtifPolicy.builder()
                        .earlyDays(early)
                        .lateDays(late)
                        .tolerance(tolerance)
                        .early(earlyIs)
                        .overDelivery(over)
                        .calendar(calendar)
                        .build());
    }

    @Property
    void otifIsBoundedByItsPartsAtEveryLevel(
            @ForAll("lines") List<OrderLine> lines, @ForAll("policies") OtifPolicy policy) {
        for (OtifLevel level : OtifLevel.values()) {
            OtifRates rates = Otif.report(lines, FROM, TO, policy, level).rates();
            if (rates.onTimeInFull().isDefined()) {
                double both = rates.onTimeInFull().value();
                double onTime = rates.onTime().value();
                double inFull = rates.inFull().value();
                assertThat(both).isBetween(Math.max(0, onTime + inFull - 1) - 1e-12, Math.min(onTime, inFull));
            }
        }
    }

    @Property
    void anOrdersFlagImpliesEachOfItsLines(
            @ForAll("lines") List<OrderLine> lines, @ForAll("policies") OtifPolicy policy) {
        OtifReport report = Otif.report(lines, FROM, TO, policy, OtifLevel.ORDER);
        Map<String, List<LineJudgement>> counted = report.lines().stream()
                .filter(LineJudgement::counted)
                .collect(Collectors.groupingBy(line -> line.line().order()));
        long good = counted.values().stream()
                .filter(order -> order.stream().allMatch(LineJudgement::onTimeInFull))
                .count();
        assertThat(report.rates().onTimeInFull().passport().counted()).isEqualTo(counted.size());
        if (!counted.isEmpty()) {
            assertThat(report.rates().onTimeInFull().value()).isEqualTo((double) good / counted.size());
        }
    }

    /** The joint test, written as the page has it: cumulative quantity inside the window against the ordered one. */
    @Property
    void aLineCountsWhenTheWindowHoldsEnough(
            @ForAll("lines") List<OrderLine> lines, @ForAll("policies") OtifPolicy given) {
        OtifPolicy policy = OtifPolicy.builder()
                .earlyDays(given.earlyDays())
                .lateDays(given.lateDays())
                .tolerance(given.tolerance())
                .build();
        for (LineJudgement line :
                Otif.report(lines, FROM, TO, policy, OtifLevel.LINE).lines()) {
            if (line.counted()) {
                LocalDate date = line.line().requested();
                double inside = 0;
                for (Delivery delivery : line.line().deliveries()) {
                    LocalDate day = delivery.delivered().orElseThrow();
                    if (!day.isBefore(date.minusDays(policy.earlyDays()))
                            && !day.isAfter(date.plusDays(policy.lateDays()))) {
                        inside += delivery.quantity();
                    }
                }
                boolean enough = inside >= line.line().ordered() * (1 - policy.tolerance());
                assertThat(line.onTimeInFull()).isEqualTo(enough && line.line().cancelled() == Cancellation.NONE);
            }
        }
    }

    @Provide
    Arbitrary<List<double[]>> quantities() {
        Arbitrary<Double> units = Arbitraries.oneOf(
                Arbitraries.of(0.0, -0.0, 50.0, 90.0, 100.0, 110.0),
                Arbitraries.doubles().between(0, 1e6));
        return Combinators.combine(units, units, units)
                .as((ordered, one, other) ->
                        new double[] {ordered, Math.min(one, other) + 0.0, Math.max(one, other) + 0.0})
                .list()
                .ofMaxSize(40);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    @Property
    void theFastCountAgreesWithTheTestLineByLine(
            @ForAll("quantities") List<double[]> rows, @ForAll("policies") OtifPolicy policy) {
        OtifAccumulator sums = OtifAccumulator.of(OtifLevel.LINE, policy.tolerance(), policy.overDelivery());
        sums.add(column(rows, 0), column(rows, 1), column(rows, 2));
        long counted = 0;
        long onTime = 0;
        long inFull = 0;
        long both = 0;
        for (double[] row : rows) {
            if (row[0] > 0) {
                double required = row[0] * (1 - policy.tolerance());
                boolean tooMuch =
                        policy.overDelivery() == OverDelivery.STRICT && row[2] > row[0] * (1 + policy.tolerance());
                boolean timely = row[2] > 0 && (row[1] >= required || row[1] >= row[2]);
                boolean full = row[2] >= required && !tooMuch;
                counted++;
                onTime += timely ? 1 : 0;
                inFull += full ? 1 : 0;
                both += timely && full ? 1 : 0;
            }
        }
        OtifRates rates = sums.result();
        assertThat(rates.onTime().passport().counted()).isEqualTo(counted);
        assertThat(rates.onTime().passport().leftOutCount()).isEqualTo(rows.size() - counted);
        if (counted > 0) {
            assertThat(rates.onTime().value()).isEqualTo((double) onTime / counted);
            assertThat(rates.inFull().value()).isEqualTo((double) inFull / counted);
            assertThat(rates.onTimeInFull().value()).isEqualTo((double) both / counted);
        }
    }

    @Property
    void anyOrderAndAnySplitGiveTheSameBits(@ForAll("quantities") List<double[]> rows, @ForAll Random random) {
        for (OtifLevel level : new OtifLevel[] {OtifLevel.LINE, OtifLevel.UNIT}) {
            OtifAccumulator whole = OtifAccumulator.of(level);
            whole.add(column(rows, 0), column(rows, 1), column(rows, 2));
            List<double[]> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            OtifAccumulator left = OtifAccumulator.of(level);
            OtifAccumulator right = OtifAccumulator.of(level);
            shuffled.forEach(row -> (random.nextBoolean() ? left : right).add(row[0], row[1], row[2]));
            left.merge(right);
            assertThat(left.result()).isEqualTo(whole.result());
        }
        OtifAccumulator flags = OtifAccumulator.of(OtifLevel.ORDER);
        OtifAccumulator more = OtifAccumulator.of(OtifLevel.ORDER);
        OtifAccumulator all = OtifAccumulator.of(OtifLevel.ORDER);
        for (double[] row : rows) {
            (random.nextBoolean() ? flags : more).add(row[0] > 60, row[1] > 60);
            all.add(row[0] > 60, row[1] > 60);
        }
        more.merge(flags);
        assertThat(more.result()).isEqualTo(all.result());
    }
}
