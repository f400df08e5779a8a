package dev.sop.calendar;

import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a horizon keeps of how it was put together.
 *
 * @param wholeStart of buckets that are the rest of a period, by index: the day on which the whole period began
 * @param fiscalYear the year of the books, if one was given
 * @param weekStart the day on which weeks begin, if one was given
 * @param workCalendar whether the working days were given
 * @param readings what had to be assumed, by what it is about
 */
record CalendarRules(
        ImmutableMap<Integer, LocalDate> wholeStart,
        Optional<FiscalYear> fiscalYear,
        Optional<DayOfWeek> weekStart,
        boolean workCalendar,
        ImmutableMap<String, String> readings) {

    CalendarRules withWorkCalendar() {
        return new CalendarRules(wholeStart, fiscalYear, weekStart, true, readings);
    }
}
