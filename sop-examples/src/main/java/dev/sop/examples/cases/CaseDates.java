package dev.sop.examples.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days and periods as data files and cases write them. */
final class CaseDates {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            format("d-MMM-yy"),
            format("d-MMM-yyyy"),
            format("d/M/yyyy"),
            format("d.M.yyyy"),
            format("EEEE, MMMM d, yyyy"));

    private CaseDates() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The day a cell holds; empty where it holds none. */
    static Optional<LocalDate> day(String cell) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(cell.strip(), format));
            } catch (DateTimeParseException notThisOne) {
                // another format may fit
            }
        }
        return Optional.empty();
    }

    /** Which of the published keys a day falls under, by {@code month}, {@code quarter}, {@code week}, {@code year}. */
    static Optional<String> period(String by, LocalDate day, List<String> keys) {
        List<String> spellings = switch (CaseTable.plain(by).replaceFirst("^order", "")) {
            case "month" ->
                spellings(day, "MMM-yy", "yyyy-MM", "MMM yyyy", "MMM-yyyy", "MMMM yyyy", "MMMM", "MMM", "M");
            case "quarter" -> spellings(day, "yyyy-'Q'q", "'Q'q", "'Q'q yyyy");
            case "week" -> week(day);
            case "year" -> spellings(day, "yyyy");
            default -> List.of();
        };
        return spellings.stream().filter(keys::contains).findFirst();
    }

    private static List<String> week(LocalDate day) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        return List.of(String.format(Locale.ROOT, "%d-W%02d", year, week), Integer.toString(week));
    }

    private static List<String> spellings(LocalDate day, String... patterns) {
        List<String> spellings = new ArrayList<>();
        for (String pattern : patterns) {
            spellings.add(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day));
        }
        return spellings;
    }
}
