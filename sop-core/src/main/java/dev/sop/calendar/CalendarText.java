package dev.sop.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What is said of a horizon's calendar where it was assumed, in sentences. */
final class CalendarText {

    private CalendarText() {}

    static String weeks(DayOfWeek first) {
        return "Weeks begin on " + first.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + ": each has the label of the ISO week in which most of its days lie.";
    }

    static String periods(LocalDate first, int year) {
        return "The period from " + first + " is read as period 1 of fiscal year " + year
                + ", named by the calendar year in which its first week ends. Where it is another one, give first_period or"
                + " year_start, and fiscal_year or year_named_by.";
    }

    static String quarters(LocalDate first, int year) {
        return "Quarters have three months each from " + first + ", read as the first day of fiscal year " + year
                + ". Where the year begins elsewhere or has another name, give year_start and fiscal_year or"
                + " year_named_by.";
    }

    static String part(Bucket bucket, LocalDate whole, WorkingCalendar calendar, double part) {
        int worked = calendar.workingDays(whole, bucket.end());
        String of = worked > 0
                ? bucket.workingDays() + " of " + worked + " working days"
                : bucket.days() + " of " + ChronoUnit.DAYS.between(whole, bucket.end()) + " days";
        return "Bucket " + bucket.label() + " is the rest of a period that began on " + whole + ": it has " + of
                + "; a quantity given per bucket is scaled by " + Math.round(part * 1000) / 1000.0 + " there.";
    }
}
