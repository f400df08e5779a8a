package dev.sop.metrics.otif;

import dev.sop.metrics.internal.Checks;

/**
 * The joint test of one line: on time, in full, or why it is not counted.
 *
 * @param line the line
 * @param standing whether it counts
 * @param onTime whether all that was needed of what was delivered came inside the window
 * @param inFull whether the quantity delivered by the end of the period reaches the quantity ordered within tolerance
 * @param early whether something needed came before the window and made the line fail
 * @param inWindow units delivered inside the window
 * @param delivered units delivered by the end of the period
 */
public record LineJudgement(
        OrderLine line,
        Standing standing,
        boolean onTime,
        boolean inFull,
        boolean early,
        double inWindow,
        double delivered) {

    /** Whether a line counts, and why not. */
    public enum Standing {
        /** In the denominator. */
        COUNTED,
        /** Out: the customer cancelled. */
        CANCELLED_BY_CUSTOMER,
        /** Out: nothing was ordered. */
        ZERO_QUANTITY,
        /** Out: the line has no date of the chosen basis. */
        NO_DATE,
        /** Out of this period: its window closes before or after. */
        WINDOW_NOT_CLOSED_IN_PERIOD
    }

    /** Checks the parts. */
    public LineJudgement {
        Checks.notNull(line, "line");
        Checks.notNull(standing, "standing");
    }

    /**
     * On time and in full, which is the same as: the quantity delivered inside the window reaches the quantity
     * ordered within tolerance.
     */
    public boolean onTimeInFull() {
        return onTime && inFull;
    }

    /** Whether the line is in the denominator. */
    public boolean counted() {
        return standing == Standing.COUNTED;
    }
}
