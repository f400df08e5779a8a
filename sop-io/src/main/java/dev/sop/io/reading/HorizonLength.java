package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.FiscalPattern;
import dev.sop.calendar.HorizonBuilder;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import dev.sop.io.entry.Sentence;
import dev.sop.text.RefusedValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The buckets of a horizon: one of {@code months}, {@code weeks}, {@code quarters}, {@code periods}, or {@code parts}. */
final class HorizonLength {

    static final ImmutableList<String> PART_KEYS =
            ImmutableList.of("months", "weeks", "quarters", "periods", "pattern", "bucket", "end");
    private static final ImmutableList<String> LENGTHS = ImmutableList.of("months", "weeks", "quarters", "periods");

    private static final ImmutableMap<String, FiscalPattern> PATTERNS = ImmutableMap.of(
            "4-4-5", FiscalPattern.FOUR_FOUR_FIVE,
            "4-5-4", FiscalPattern.FOUR_FIVE_FOUR,
            "5-4-4", FiscalPattern.FIVE_FOUR_FOUR,
            "13x4", FiscalPattern.THIRTEEN_OF_FOUR);

    private final Reading reading;

    HorizonLength(Reading reading) {
        this.reading = reading;
    }

    /** Adds all buckets; false where something cannot be read, which is reported. */
    boolean add(Fields fields, HorizonBuilder builder) {
        List<String> given = LENGTHS.stream().filter(fields::has).toList();
        Optional<DocumentNode> list = fields.find("parts");
        if (list.isPresent() == (given.size() == 1) || given.size() > 1) {
            reading.findings()
                    .add(
                            fields.node(),
                            given.isEmpty() && list.isEmpty() ? "no length" : "a length given in several ways",
                            "one of months, weeks, quarters, periods or parts",
                            "Maybe write months: 18, or parts: [{weeks: 13}, {months: 9}].");
            return false;
        }
        if (list.isEmpty()) {
            return part(fields, given.get(0), builder);
        }
        List<DocumentNode> parts = fields.list("parts");
        if (parts.isEmpty()) {
            reading.findings().add(list.get(), "at least one part", "Maybe write parts: [{weeks: 13}, {months: 9}].");
            return false;
        }
        boolean complete = true;
        for (int i = 0; i < parts.size(); i++) {
            Fields part = Fields.of(parts.get(i), reading, "horizon.parts[" + i + "]", PART_KEYS);
            List<String> lengths = LENGTHS.stream().filter(part::has).toList();
            if (part.has("bucket") && lengths.isEmpty()) {
                complete &= bucket(part, builder);
            } else if (lengths.size() == 1 && !part.has("bucket")) {
                complete &= part(part, lengths.get(0), builder);
            } else {
                complete = false;
                reading.findings()
                        .add(
                                part.node(),
                                "one of months, weeks, quarters, periods or bucket",
                                "Maybe make each part an entry of its own.");
            }
        }
        return complete;
    }

    private boolean part(Fields fields, String unit, HorizonBuilder builder) {
        OptionalInt count = count(fields, fields.find(unit).orElseThrow());
        Optional<FiscalPattern> pattern = Optional.of(FiscalPattern.FOUR_FOUR_FIVE);
        if (fields.has("pattern")) {
            pattern = fields.find("pattern").flatMap(node -> pattern(node, reading));
        }
        if (count.isEmpty() || pattern.isEmpty()) {
            return false;
        }
        add(builder, unit, count.getAsInt(), pattern.get());
        return true;
    }

    /** Adds so many buckets of a unit. */
    static void add(HorizonBuilder builder, String unit, int count, FiscalPattern pattern) {
        var unused = switch (unit) {
            case "weeks" -> builder.weeks(count);
            case "quarters" -> builder.quarters(count);
            case "periods" -> builder.fiscal(count, pattern);
            default -> builder.months(count);
        };
    }

    private boolean bucket(Fields part, HorizonBuilder builder) {
        Optional<String> label = part.text("bucket");
        Optional<DocumentNode> end =
                part.required("end", "the day after the bucket's last one", "Maybe add end: 2028-01-03.");
        Optional<LocalDate> day = end.flatMap(part.scalars()::day);
        if (label.isEmpty() || end.isEmpty() || day.isEmpty()) {
            return false;
        }
        try {
            var unused = builder.bucket(label.get(), day.get());
            return true;
        } catch (IllegalArgumentException e) {
            Sentence refusal = Sentence.of(e, "a day after the bucket starts", "Maybe the end is the last day.");
            boolean ofLabel = e instanceof RefusedValueException refused
                    && refused.subject().equals(HorizonBuilder.LABEL);
            DocumentNode node = part.find(ofLabel ? "bucket" : "end").orElseThrow();
            reading.findings().add(node, refusal.expected(), refusal.fix());
            return false;
        }
    }

    static OptionalInt count(Fields fields, DocumentNode node) {
        return fields.scalars().count(node, 1, Fields.MOST_BUCKETS, "Maybe the length and the start were swapped.");
    }

    /** The pattern as planners write it: {@code 4-4-5}, or {@code 13x4} for 13 periods of four weeks. */
    static Optional<FiscalPattern> pattern(DocumentNode node, Reading reading) {
        Optional<FiscalPattern> pattern = Optional.ofNullable(PATTERNS.get(node.text()));
        if (pattern.isEmpty()) {
            reading.findings()
                    .add(
                            node,
                            "one of " + String.join(", ", PATTERNS.keySet()),
                            "Maybe 4-4-5, or 13x4 for 13 periods.");
        }
        return pattern;
    }
}
