package dev.sop.metrics.otif;

import java.time.LocalDate;
import java.util.List;

/**
 * Judges the lines of one order together: it belongs to the period in which the last of their windows closes, and
 * then all of them count.
 */
final class OrderJudge {
    private OrderJudge() {}

    static List<LineJudgement> judge(List<OrderLine> lines, LocalDate from, LocalDate to, OtifPolicy policy) {
        List<LineJudgement> untilEnd = lines.stream()
                .map(line -> LineJudge.judge(line, LocalDate.MIN, to, policy))
                .toList();
        boolean closedAll = untilEnd.stream()
                .noneMatch(line -> line.standing() == LineJudgement.Standing.WINDOW_NOT_CLOSED_IN_PERIOD);
        boolean closedInPeriod = lines.stream()
                .map(line -> LineJudge.judge(line, from, to, policy))
                .anyMatch(LineJudgement::counted);
        if (closedAll && closedInPeriod) {
            return untilEnd;
        }
        return untilEnd.stream()
                .map(line -> line.counted() ? notInPeriod(line.line()) : line)
                .toList();
    }

    private static LineJudgement notInPeriod(OrderLine line) {
        return new LineJudgement(line, LineJudgement.Standing.WINDOW_NOT_CLOSED_IN_PERIOD, false, false, false, 0, 0);
    }
}
