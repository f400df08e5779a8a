package dev.sop.cycle;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.WorkingCalendar;
import java.time.LocalDate;

/**
 * The days of the five steps of one monthly cycle. They fix the due dates of actions and decisions; nothing reads a clock.
 *
 * @param dataGathering forecasts, capabilities, stock and targets are in
 * @param demandReview the demand plan is agreed
 * @param supplyReview the supply plan and its options are agreed
 * @param preSop gaps, scenarios and recommendations are prepared
 * @param executiveSop decisions are made
 */
public record CycleCalendar(
        LocalDate dataGathering,
        LocalDate demandReview,
        LocalDate supplyReview,
        LocalDate preSop,
        LocalDate executiveSop) {

    /**
     * The default: the executive meeting five working days before the horizon starts, the pre-S&amp;OP meeting five working
     * days before that, and the supply review, the demand review and data gathering four, four and three working days
     * before each next step. For a horizon that starts on 1 January 2027: 2026-12-03, 12-08, 12-14, 12-18 (pre-S&amp;OP) and
     * 12-25, holidays not counted.
     */
    public static CycleCalendar before(Horizon horizon) {
        WorkingCalendar days = horizon.calendar();
        LocalDate executive = days.workingDaysBefore(horizon.start(), 5);
        LocalDate preSop = days.workingDaysBefore(executive, 5);
        LocalDate supply = days.workingDaysBefore(preSop, 4);
        LocalDate demand = days.workingDaysBefore(supply, 4);
        return new CycleCalendar(days.workingDaysBefore(demand, 3), demand, supply, preSop, executive);
    }
}
