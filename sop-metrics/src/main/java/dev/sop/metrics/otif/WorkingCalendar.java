package dev.sop.metrics.otif;

import com.google.common.collect.ImmutableSet;
import dev.sop.metrics.internal.Checks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days count when a window of so many days is laid around a date.
 *
 * <p>Example: in {@code weekdays()}, two days after Thursday 2026-01-01 are Monday the 5th, three days before are
 * Monday 2025-12-29.
 *
 * @param daysOff days of the week that never count; not all seven
 * @param holidays dates that do not count
 */
public record WorkingCalendar(ImmutableSet<DayOfWeek> daysOff, ImmutableSet<LocalDate> holidays) {
    private static final WorkingCalendar EVERY_DAY = new WorkingCalendar(ImmutableSet.of(), ImmutableSet.of());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null or every day of the week is off
     */
    public WorkingCalendar {
        Checks.notNull(holidays, "holidays");
        Checks.that(
                Checks.notNull(daysOff, "daysOff").size() < 7,
                "daysOff",
                daysOff,
                "at least one working day in a week",
                "the working days were passed instead");
    }

    /** Calendar days: every day counts. */
    public static WorkingCalendar everyDay() {
        return EVERY_DAY;
    }

    /** Monday to Friday without holidays. */
    public static WorkingCalendar weekdays() {
        return new WorkingCalendar(ImmutableSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ImmutableSet.of());
    }

    /** This calendar with these dates off instead of its holidays. */
    public WorkingCalendar withHolidays(Set<LocalDate> dates) {
        return new WorkingCalendar(daysOff, ImmutableSet.copyOf(Checks.notNull(dates, "dates")));
    }

    /** Whether a date counts. */
    public boolean isWorking(LocalDate date) {
        return !daysOff.contains(Checks.notNull(date, "date").getDayOfWeek()) && !holidays.contains(date);
    }

    /** The date so many counting days later (earlier when negative); with 0 days the date itself, counting or not. */
    public LocalDate shift(LocalDate date, int days) {
        LocalDate shifted = Checks.notNull(date, "date");
        int step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; ) {
            shifted = shifted.plusDays(step);
            left -= isWorking(shifted) ? 1 : 0;
        }
        return shifted;
    }
}
