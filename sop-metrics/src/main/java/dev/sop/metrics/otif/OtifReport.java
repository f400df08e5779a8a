package dev.sop.metrics.otif;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.internal.Checks;

/**
 * The rates of a period and every line behind them.
 *
 * @param level what was counted
 * @param rates OT, IF and OTIF; their passports list how many lines were left out, by reason and with their ordered
 *     volume
 * @param earlyLines counted lines that failed because something came before the window
 * @param lines the judgement of every line given, in the order given; at the ORDER level line by line of each order
 */
public record OtifReport(OtifLevel level, OtifRates rates, long earlyLines, ImmutableList<LineJudgement> lines) {
    /** Checks the parts. */
    public OtifReport {
        Checks.notNull(level, "level");
        Checks.notNull(rates, "rates");
        Checks.notNull(lines, "lines");
    }

    /** The counted lines that are not on time in full, in the order given: where to look first. */
    public ImmutableList<LineJudgement> failures() {
        return lines.stream()
                .filter(line -> line.counted() && !line.onTimeInFull())
                .collect(ImmutableList.toImmutableList());
    }
}
