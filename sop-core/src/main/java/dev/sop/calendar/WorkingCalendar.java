package dev.sop.calendar;

import com.google.common.collect.ImmutableSet;
import dev.sop.text.RefusedValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which days are worked: some days of every week, less the holidays. The default is Monday to Friday without holidays;
 * January 2027 then has 21 working days.
 *
 * @param workdays days of the week that are worked; never empty
 * @param holidays days that are not worked whatever their day of the week
 */
public record WorkingCalendar(ImmutableSet<DayOfWeek> workdays, ImmutableSet<LocalDate> holidays) {

    private static final WorkingCalendar MONDAY_TO_FRIDAY = new WorkingCalendar(
            ImmutableSet.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), ImmutableSet.of());

    /** Refuses a calendar in which no day is worked. */
    public WorkingCalendar {
        if (workdays.isEmpty()) {
            throw new RefusedValueException(
                    "workdays", "none given", "at least one day of the week", "Maybe use mondayToFriday().");
        }
    }

    /** Monday to Friday, no holidays: the default. */
    public static WorkingCalendar mondayToFriday() {
        return MONDAY_TO_FRIDAY;
    }

    /** Every day of the week is worked: a plant that never stops. */
    public static WorkingCalendar everyDay() {
        return new WorkingCalendar(ImmutableSet.copyOf(DayOfWeek.values()), ImmutableSet.of());
    }

    /** The same calendar with these holidays instead of the ones it had. */
    public WorkingCalendar withHolidays(Set<LocalDate> days) {
        return new WorkingCalendar(workdays, ImmutableSet.copyOf(days));
    }

    /** Whether the day is worked. */
    public boolean isWorkingDay(LocalDate day) {
        return workdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Working days from {@code startInclusive} to {@code endExclusive}; 0 where the range is empty. */
    public int workingDays(LocalDate startInclusive, LocalDate endExclusive) {
        int days = 0;
        for (LocalDate day = startInclusive; day.isBefore(endExclusive); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    /**
     * The day that lies {@code count} working days before {@code day}; {@code day} itself is not counted. Two working
     * days before Monday 4 January 2027 is Thursday 31 December 2026.
     */
    public LocalDate workingDaysBefore(LocalDate day, int count) {
        LocalDate result = day;
        int left = count;
        while (left > 0) {
            result = result.minusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }
}
