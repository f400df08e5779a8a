package dev.sop.io.reading;

import dev.sop.calendar.FiscalPattern;
import dev.sop.calendar.FiscalYear;
import dev.sop.calendar.FiscalYearName;
import dev.sop.calendar.HorizonBuilder;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Scalars;
import dev.sop.io.entry.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The year of the books and the start of the week of a horizon. */
final class FiscalYearReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_PERIODS = 13;

    private final Fields fields;

    FiscalYearReader(Fields fields) {
        this.fields = fields;
    }

    /** Tells the builder; false where something cannot be read, which is reported. */
    boolean addTo(HorizonBuilder builder, LocalDate first) {
        boolean complete = true;
        if (fields.has("week_start")) {
            Optional<DayOfWeek> day = fields.word("week_start", DayOfWeek.class);
            day.ifPresent(builder::weekStart);
            complete = day.isPresent();
        }
        if (!fields.hasAny("first_period", "fiscal_year", "year_start", "year_named_by", "long_years", "extra_week")) {
            return complete;
        }
        Optional<FiscalYear> year = begun(first).flatMap(this::named).flatMap(this::withLongYears);
        year.ifPresent(builder::fiscalYear);
        return complete && year.isPresent();
    }

    private Optional<FiscalYear> begun(LocalDate first) {
        Optional<DocumentNode> start = fields.find("year_start");
        Optional<DocumentNode> period = fields.find("first_period");
        if (start.isPresent() && period.isPresent()) {
            fields.reading()
                    .findings()
                    .add(
                            period.get(),
                            "first_period and year_start",
                            "one of the two",
                            "Maybe leave first_period out; it follows from year_start.");
            return Optional.empty();
        }
        if (start.isPresent()) {
            return start(start.get(), first);
        }
        if (period.isEmpty()) {
            return Optional.of(FiscalYear.starting(first));
        }
        OptionalInt number = fields.scalars().count(period.get(), 1, MOST_PERIODS, "Maybe a week was given.");
        Optional<FiscalPattern> pattern = fields.has("pattern")
                ? fields.find("pattern").flatMap(node -> HorizonLength.pattern(node, fields.reading()))
                : Optional.of(FiscalPattern.FOUR_FOUR_FIVE);
        if (number.isEmpty() || pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FiscalYear.withPeriod(number.getAsInt(), first, pattern.get()));
        } catch (IllegalArgumentException e) {
            Sentence refusal = Sentence.of(e, "the number of a period", "Maybe the pattern is another one.");
            fields.reading().findings().add(period.get(), refusal.expected(), refusal.fix());
            return Optional.empty();
        }
    }

    private Optional<FiscalYear> start(DocumentNode node, LocalDate first) {
        Optional<LocalDate> day = Scalars.dayOrMonth(node.text());
        boolean weeks = fields.has("periods");
        if (day.isEmpty() || (weeks && Math.floorMod(ChronoUnit.DAYS.between(day.get(), first), 7) != 0)) {
            fields.reading()
                    .findings()
                    .add(
                            node,
                            day.isEmpty()
                                    ? "the first day (2026-12-28) or month (2027-02) of a fiscal year"
                                    : "whole weeks from the start of the horizon, " + first,
                            "Maybe it begins on another day of the week.");
            return Optional.empty();
        }
        return day.map(FiscalYear::starting);
    }

    private Optional<FiscalYear> named(FiscalYear year) {
        if (fields.has("fiscal_year") && fields.has("year_named_by")) {
            fields.reading()
                    .findings()
                    .add(
                            fields.find("year_named_by").orElseThrow(),
                            "year_named_by and fiscal_year",
                            "one of the two",
                            "Maybe leave year_named_by out.");
            return Optional.empty();
        }
        if (fields.has("fiscal_year")) {
            OptionalInt name = fields.count("fiscal_year", FIRST_YEAR, LAST_YEAR, "Maybe the year is written in full.");
            return name.isPresent() ? Optional.of(year.named(name.getAsInt())) : Optional.empty();
        }
        return fields.has("year_named_by")
                ? fields.word("year_named_by", FiscalYearName.class).map(year::namedBy)
                : Optional.of(year);
    }

    private Optional<FiscalYear> withLongYears(FiscalYear year) {
        List<DocumentNode> nodes = fields.list("long_years");
        List<Integer> names = new ArrayList<>();
        for (DocumentNode node : nodes) {
            fields.scalars()
                    .count(
                            node,
                            FIRST_YEAR,
                            LAST_YEAR,
                            "Maybe a number of weeks was given; it is the name of the year.")
                    .ifPresent(names::add);
        }
        OptionalInt extra = fields.count("extra_week", 1, MOST_PERIODS, "Maybe a week was given; it is a period.");
        if (names.size() < nodes.size() || (fields.has("extra_week") && extra.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(year.longYears(names.toArray(Integer[]::new)).extraWeekIn(extra.orElse(0)));
    }
}
