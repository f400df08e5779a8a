package dev.sop.metrics.otif;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Judges one line. A line is on time when what it needed of what arrived came inside the window, in full when enough
 * arrived at all; together that is the joint test, enough inside the window.
 */
final class LineJudge {
    private LineJudge() {}

    static LineJudgement judge(OrderLine line, LocalDate from, LocalDate to, OtifPolicy policy) {
        Optional<LocalDate> date = line.day(policy.basis());
        LineJudgement.Standing standing = standing(line, date, from, to, policy);
        if (date.isEmpty() || standing != LineJudgement.Standing.COUNTED) {
            return new LineJudgement(line, standing, false, false, false, 0, 0);
        }
        LocalDate opens = policy.opens(date.get());
        LocalDate closes = policy.closes(date.get());
        double before = 0;
        double inside = 0;
        double after = 0;
        for (Delivery delivery : line.deliveries()) {
            Optional<LocalDate> day = delivery.day(policy.event()).filter(known -> known.isBefore(to));
            if (day.isPresent()) {
                if (day.get().isAfter(closes)) {
                    after += delivery.quantity();
                } else if (day.get().isBefore(opens) && policy.early() == EarlyDelivery.NOT_ON_TIME) {
                    before += delivery.quantity();
                } else {
                    inside += delivery.quantity();
                }
            }
        }
        double delivered = before + inside + after;
        boolean stands = line.cancelled() == Cancellation.NONE;
        boolean onTime = stands && onTime(line.ordered(), inside, delivered, policy.tolerance());
        boolean inFull = stands && inFull(line.ordered(), delivered, policy.tolerance(), policy.overDelivery());
        boolean early = !onTime && onTime(line.ordered(), before + inside, delivered, policy.tolerance()) && stands;
        return new LineJudgement(line, standing, onTime, inFull, early, stands ? inside : 0, stands ? delivered : 0);
    }

    /** On time: something arrived, and all of it that the line needed arrived inside the window. */
    static boolean onTime(double ordered, double inWindow, double delivered, double tolerance) {
        return delivered > 0 && inWindow >= Math.min(delivered, ordered * (1 - tolerance));
    }

    /** In full: enough arrived, and under STRICT not too much. */
    static boolean inFull(double ordered, double delivered, double tolerance, OverDelivery overDelivery) {
        return delivered >= ordered * (1 - tolerance)
                && (overDelivery == OverDelivery.FULL || delivered <= ordered * (1 + tolerance));
    }

    private static LineJudgement.Standing standing(
            OrderLine line, Optional<LocalDate> date, LocalDate from, LocalDate to, OtifPolicy policy) {
        if (line.cancelled() == Cancellation.BY_CUSTOMER) {
            return LineJudgement.Standing.CANCELLED_BY_CUSTOMER;
        }
        if (line.ordered() == 0) {
            return LineJudgement.Standing.ZERO_QUANTITY;
        }
        if (date.isEmpty()) {
            return LineJudgement.Standing.NO_DATE;
        }
        LocalDate closes = policy.closes(date.get());
        return closes.isBefore(from) || !closes.isBefore(to)
                ? LineJudgement.Standing.WINDOW_NOT_CLOSED_IN_PERIOD
                : LineJudgement.Standing.COUNTED;
    }
}
