package dev.sop.calendar;

import com.google.common.collect.ImmutableSortedSet;
import dev.sop.text.RefusedValueException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The year of the books: the day on which one of its years begins, that year's name, and which years have 53 weeks. A
 * horizon may begin with any period of it.
 *
 * <p>{@code FiscalYear.starting(LocalDate.of(2026, 9, 28)).namedBy(FiscalYearName.END)} is 2027. With
 * {@code longYears(2028)} the year 2028 has 53 weeks, the extra one in its last period, or in the one {@code extraWeekIn} names.
 *
 * @param start first day of the year called {@code name}; for fiscal quarters of months the first day of a month
 * @param name what that year is called; years before and after it are counted from it
 * @param longYears names of the years of 53 weeks; none by default
 * @param extraWeekIn number of the period that has the 53rd week, from 1; 0 for the last one, the default
 */
public record FiscalYear(LocalDate start, int name, ImmutableSortedSet<Integer> longYears, int extraWeekIn) {

    private static final int WEEKS = 52;
    private static final int MOST_PERIODS = 13;

    /** Refuses a period that no year has. */
    public FiscalYear {
        if (extraWeekIn < 0 || extraWeekIn > MOST_PERIODS) {
            throw refusal(
                    "extra_week", extraWeekIn, MOST_PERIODS, "Maybe a week was given; it is the period's number.");
        }
    }

    /** A year that begins on this day, named by its start: the calendar year in which its first week ends. */
    public static FiscalYear starting(LocalDate start) {
        return new FiscalYear(start, start.plusDays(6).getYear(), ImmutableSortedSet.of(), 0);
    }

    /**
     * The year in which the period with this number begins on {@code firstDay}: period 2 of a 4-4-5 year on 2027-01-25 belongs to
     * the year that began on 2026-12-28. The weeks before it are those of a year of 52 weeks.
     *
     * @throws IllegalArgumentException if the pattern has no such period
     */
    public static FiscalYear withPeriod(int number, LocalDate firstDay, FiscalPattern pattern) {
        if (number < 1 || number > pattern.periodsPerYear()) {
            throw refusal("first_period", number, pattern.periodsPerYear(), "Maybe the pattern is another one.");
        }
        int weeks = 0;
        for (int before = 1; before < number; before++) {
            weeks += pattern.weeksOf(before);
        }
        return starting(firstDay.minusWeeks(weeks));
    }

    private static RefusedValueException refusal(String subject, int value, int most, String fix) {
        return new RefusedValueException(subject, Integer.toString(value), "the number of a period, 1 to " + most, fix);
    }

    /** The same year under this name. */
    public FiscalYear named(int year) {
        return new FiscalYear(start, year, longYears, extraWeekIn);
    }

    /** The same year, named by the calendar year it begins or ends in. */
    public FiscalYear namedBy(FiscalYearName by) {
        return named((by == FiscalYearName.START ? start.plusDays(6) : start.plusWeeks(WEEKS - 1)).getYear());
    }

    /** The same years, of which these have 53 weeks. */
    public FiscalYear longYears(Integer... years) {
        return new FiscalYear(start, name, ImmutableSortedSet.copyOf(Arrays.asList(years)), extraWeekIn);
    }

    /** The same years, with the 53rd week of long ones in the period with this number. */
    public FiscalYear extraWeekIn(int period) {
        return new FiscalYear(start, name, longYears, period);
    }

    /** The period that holds the day. */
    FiscalPeriod periodOf(LocalDate day, FiscalPattern pattern) {
        LocalDate from = start;
        int year = name;
        while (day.isBefore(from)) {
            year--;
            from = from.minusWeeks(weeksIn(year));
        }
        while (!day.isBefore(from.plusWeeks(weeksIn(year)))) {
            from = from.plusWeeks(weeksIn(year));
            year++;
        }
        FiscalPeriod period = period(year, 1, from, pattern);
        while (!day.isBefore(period.end())) {
            period = after(period, pattern);
        }
        return period;
    }

    /** The period that follows another. */
    FiscalPeriod after(FiscalPeriod period, FiscalPattern pattern) {
        boolean last = period.number() == pattern.periodsPerYear();
        return period(last ? period.year() + 1 : period.year(), last ? 1 : period.number() + 1, period.end(), pattern);
    }

    private FiscalPeriod period(int year, int number, LocalDate from, FiscalPattern pattern) {
        int longer = extraWeekIn == 0 ? pattern.periodsPerYear() : Math.min(extraWeekIn, pattern.periodsPerYear());
        int extra = number == longer && longYears.contains(year) ? 1 : 0;
        return new FiscalPeriod(year, number, from, from.plusWeeks(pattern.weeksOf(number) + extra));
    }

    private int weeksIn(int year) {
        return longYears.contains(year) ? WEEKS + 1 : WEEKS;
    }

    /** The quarter of three months that holds the day, in years that begin with the month of {@code start}. */
    FiscalPeriod quarterOf(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        int months = Math.floorMod(month.getMonthValue() - start.getMonthValue(), 12);
        LocalDate from = month.minusMonths(months % 3);
        int year = name + month.minusMonths(months).getYear() - start.getYear();
        return new FiscalPeriod(year, months / 3 + 1, from, from.plusMonths(3));
    }

    /** A period or quarter of the books: its year, its number in it from 1, its first day, and the day after its last one. */
    record FiscalPeriod(int year, int number, LocalDate start, LocalDate end) {}
}
