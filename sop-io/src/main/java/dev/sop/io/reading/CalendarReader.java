package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleCalendar;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.entry.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The object {@code calendar}: the days of the five steps. */
final class CalendarReader {

    static final ImmutableList<String> KEYS =
            ImmutableList.of("data_gathering", "demand_review", "supply_review", "pre_sop", "executive_sop");

    private CalendarReader() {}

    static Optional<CycleCalendar> read(Fields inputs) {
        if (!inputs.has("calendar")) {
            return Optional.empty();
        }
        Fields fields = Fields.of(inputs.find("calendar").orElseThrow(), inputs.reading(), "calendar", KEYS);
        List<LocalDate> days = new ArrayList<>();
        for (String step : KEYS) {
            fields.required(step, "the day of this step", "Maybe leave the whole calendar out for the default days.")
                    .flatMap(fields.scalars()::day)
                    .ifPresent(days::add);
        }
        if (days.size() < KEYS.size() || fields.node().kind() != Kind.OBJECT) {
            return Optional.empty();
        }
        return Optional.of(new CycleCalendar(days.get(0), days.get(1), days.get(2), days.get(3), days.get(4)));
    }
}
