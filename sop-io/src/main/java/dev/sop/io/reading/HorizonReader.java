package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.FiscalPattern;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.HorizonBuilder;
import dev.sop.calendar.WorkingCalendar;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.Nearest;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import dev.sop.io.entry.Scalars;
import dev.sop.io.entry.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The horizon, in the short form ({@code planning_horizon: 18}, with {@code planning_cycle} and {@code horizon_start}) or as
 * an object {@code horizon} with start, parts, frozen buckets and working days.
 */
final class HorizonReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "start",
            "months",
            "weeks",
            "quarters",
            "periods",
            "pattern",
            "first_period",
            "fiscal_year",
            "year_start",
            "year_named_by",
            "long_years",
            "extra_week",
            "week_start",
            "parts",
            "frozen",
            "working_days",
            "holidays");
    private static final ImmutableList<String> CYCLES = ImmutableList.of("weekly", "monthly", "quarterly");
    private static final String START = "the first month (2027-01) or day (2027-01-04) of the horizon";

    private final Reading reading;
    private final Optional<YearMonth> defaultStart;
    private boolean startTaken;

    HorizonReader(Reading reading, Optional<YearMonth> defaultStart) {
        this.reading = reading;
        this.defaultStart = defaultStart;
    }

    /** Whether the default start had to be taken. */
    boolean startTaken() {
        return startTaken;
    }

    /** The horizon, or empty where it is missing or cannot be read, which is reported. */
    Optional<Horizon> read(Fields inputs) {
        String rhythm = inputs.find("planning_cycle").map(this::rhythm).orElse("months");
        Optional<DocumentNode> object = inputs.find("horizon");
        Optional<DocumentNode> count = inputs.find("planning_horizon");
        if (object.isPresent()) {
            count.ifPresent(node -> reading.findings()
                    .add(node, "planning_horizon and horizon", "one of the two", "Maybe leave planning_horizon out."));
            inputs.find("horizon_start")
                    .ifPresent(node -> reading.findings()
                            .add(
                                    node,
                                    "horizon_start and horizon",
                                    "one of the two",
                                    "Maybe write start under horizon."));
            return read(object.get());
        }
        if (count.isEmpty()) {
            inputs.missing(
                    "planning_horizon", "the number of buckets, or a horizon", "Maybe add planning_horizon: 18.");
            return Optional.empty();
        }
        OptionalInt buckets = HorizonLength.count(inputs, count.get());
        Optional<LocalDate> start = start(inputs, "horizon_start");
        if (buckets.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        HorizonBuilder builder = Horizon.starting(start.get());
        HorizonLength.add(builder, rhythm, buckets.getAsInt(), FiscalPattern.FOUR_FOUR_FIVE);
        return Optional.of(builder.build());
    }

    /** The horizon of an object in the full form. */
    Optional<Horizon> read(DocumentNode object) {
        return full(Fields.of(object, reading, "horizon", KEYS));
    }

    private String rhythm(DocumentNode node) {
        return switch (node.text()) {
            case "weekly" -> "weeks";
            case "monthly" -> "months";
            case "quarterly" -> "quarters";
            default -> {
                reading.findings()
                        .add(
                                node,
                                "weekly, monthly or quarterly",
                                Nearest.to(node.text(), CYCLES)
                                        .map(near -> "Maybe " + near + ".")
                                        .orElse("Maybe describe the buckets under horizon instead."));
                yield "months";
            }
        };
    }

    private Optional<Horizon> full(Fields fields) {
        Optional<LocalDate> start = start(fields, "start");
        Optional<WorkingCalendar> calendar = calendar(fields);
        OptionalInt frozen = fields.find("frozen")
                .map(node -> fields.scalars().count(node, 0, Fields.MOST_BUCKETS, "Maybe it was given in days."))
                .orElse(OptionalInt.of(0));
        LocalDate first = start.orElse(LocalDate.of(2000, 1, 1));
        HorizonBuilder builder = Horizon.starting(first);
        boolean complete = new FiscalYearReader(fields).addTo(builder, first);
        complete &= new HorizonLength(reading).add(fields, builder);
        if (!complete || start.isEmpty() || calendar.isEmpty() || frozen.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (fields.hasAny("working_days", "holidays")) {
                builder.workingDays(calendar.get());
            }
            return Optional.of(builder.frozen(frozen.getAsInt()).build());
        } catch (IllegalArgumentException e) {
            Sentence refusal = Sentence.of(e, "no more frozen buckets than there are", "Maybe leave frozen out.");
            reading.findings().add(fields.find("frozen").orElse(fields.node()), refusal.expected(), refusal.fix());
            return Optional.empty();
        }
    }

    private Optional<LocalDate> start(Fields fields, String key) {
        Optional<DocumentNode> node = fields.find(key);
        if (node.isPresent()) {
            return day(node.get());
        }
        if (defaultStart.isEmpty()) {
            fields.missing(key, START, "Maybe add " + key + ": 2027-01.");
        }
        startTaken = defaultStart.isPresent();
        return defaultStart.map(month -> month.atDay(1));
    }

    private Optional<LocalDate> day(DocumentNode node) {
        Optional<LocalDate> day = Scalars.dayOrMonth(node.text());
        if (day.isEmpty()) {
            reading.findings().add(node, START + ", from 1900 to 2999", "Maybe the year does not come first.");
        }
        return day;
    }

    private Optional<WorkingCalendar> calendar(Fields fields) {
        ImmutableSet.Builder<DayOfWeek> week = ImmutableSet.builder();
        List<DocumentNode> days = fields.list("working_days");
        for (DocumentNode day : days) {
            fields.scalars().word(day, DayOfWeek.class).ifPresent(week::add);
        }
        ImmutableSet<DayOfWeek> workdays = week.build();
        if (fields.has("working_days") && workdays.isEmpty()) {
            if (days.isEmpty()) {
                fields.find("working_days")
                        .filter(node -> node.kind() == Kind.LIST)
                        .ifPresent(node -> reading.findings()
                                .add(node, "at least one day of the week", "Maybe leave it out for Monday to Friday."));
            }
            return Optional.empty();
        }
        List<LocalDate> holidays = new ArrayList<>();
        for (DocumentNode day : fields.list("holidays")) {
            fields.scalars().day(day).ifPresent(holidays::add);
        }
        WorkingCalendar calendar = workdays.isEmpty()
                ? WorkingCalendar.mondayToFriday()
                : new WorkingCalendar(workdays, ImmutableSet.of());
        return Optional.of(calendar.withHolidays(ImmutableSet.copyOf(holidays)));
    }
}
