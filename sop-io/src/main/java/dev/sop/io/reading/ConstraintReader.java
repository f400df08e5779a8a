package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Nearest;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of {@code constraints}: a {@code type} with a {@code limit} in words, or with numbers. The id is the type
 * unless one is given, with a number from the second of its kind on: {@code material}, {@code material 2}.
 */
final class ConstraintReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "type",
            "id",
            "limit",
            "subject",
            "share",
            "amount",
            "shifts",
            "hours_per_shift",
            "available",
            "capacity",
            "minimum",
            "maximum",
            "need",
            "resources",
            "products",
            "strictness",
            "price",
            "rent",
            "together",
            "capacity_unit",
            "keeps",
            "opening_stock",
            "holding_cost",
            "maximum_stock",
            "extra",
            "initial",
            "increase_cost",
            "decrease_cost",
            "maximum_increase",
            "maximum_decrease",
            "hours_per_worker",
            "wage",
            "overtime_per_worker",
            "overtime_cost",
            "hire_cost",
            "layoff_cost",
            "minimum_workers",
            "maximum_workers",
            "maximum_hired",
            "maximum_laid_off",
            "whole_workers",
            "no_idle_time",
            "markets",
            "every_bucket",
            "on_time",
            "product",
            "least",
            "most",
            "over_horizon",
            "cumulative",
            "opening_cash",
            "payment_delay",
            "of",
            "machine_buckets",
            "per_machine",
            "most_at_once",
            "whole_machines",
            "buckets");

    private ConstraintReader() {}

    /** The constraints of a cycle with these resources. */
    static ImmutableList<Constraint> read(Fields inputs, Set<ResourceId> resources) {
        List<Constraint> constraints = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (DocumentNode item : inputs.list("constraints")) {
            String place = "constraints[" + constraints.size() + "]";
            Fields fields = Fields.of(item, inputs.reading(), place, KEYS);
            fields.came("id", fields.has("id") ? "id" : "type");
            Optional<Constraint> constraint = constraint(fields, taken, resources);
            if (constraint.isEmpty()) {
                inputs.reading().nameMissingAmong("constraints");
            }
            constraint.ifPresent(constraints::add);
        }
        return ImmutableList.copyOf(constraints);
    }

    private static Optional<Constraint> constraint(Fields fields, Set<String> taken, Set<ResourceId> resources) {
        Optional<DocumentNode> word =
                fields.required("type", "one of " + String.join(", ", LimitType.WORDS), "Maybe add type: material.");
        Optional<ConstraintId> given =
                fields.node().member("id").flatMap(node -> fields.scalars().id(node, ConstraintId::of));
        if (word.isEmpty() || (fields.has("id") && given.isEmpty())) {
            return Optional.empty();
        }
        Optional<LimitType> type = LimitType.of(word.get().text());
        if (type.isEmpty()) {
            fields.reading()
                    .findings()
                    .add(
                            word.get(),
                            "one of " + String.join(", ", LimitType.WORDS),
                            Nearest.to(word.get().text(), LimitType.WORDS)
                                    .map(near -> "Maybe " + near + ".")
                                    .orElse("Maybe what is limited is a material."));
            return Optional.empty();
        }
        String name = given.map(ConstraintId::value)
                .orElseGet(() -> free(word.get().text().strip(), taken));
        taken.add(name);
        return limit(fields, word.get().text(), type.get(), resources)
                .map(limit -> LimitStrictness.apply(limit, fields).named(name));
    }

    private static Optional<Constraint> limit(Fields fields, String word, LimitType type, Set<ResourceId> resources) {
        if (!type.hasWords()) {
            return FurtherLimits.read(fields, type);
        }
        Optional<Constraint> limit =
                fields.has("limit") ? inWords(fields, word, type, resources) : LimitNumbers.read(fields, type);
        return limit.map(read -> LimitScope.apply(read, fields));
    }

    private static String free(String type, Set<String> taken) {
        String name = type;
        for (int copy = 2; taken.contains(name); copy++) {
            name = type + " " + copy;
        }
        return name;
    }

    private static Optional<Constraint> inWords(Fields fields, String word, LimitType type, Set<ResourceId> resources) {
        DocumentNode node = fields.find("limit").orElseThrow();
        for (String number : LimitNumbers.KEYS) {
            fields.node()
                    .member(number)
                    .ifPresent(other -> fields.reading()
                            .findings()
                            .add(
                                    other,
                                    number + " and limit",
                                    "either a limit in words or numbers",
                                    "Maybe leave the limit out."));
        }
        Optional<String> text = fields.scalars().text(node);
        Optional<String> subject = fields.text("subject");
        if (text.isEmpty() || (fields.has("subject") && subject.isEmpty())) {
            return Optional.empty();
        }
        try {
            Constraint parsed = Constraint.parse(word, text.get(), resources);
            if (subject.isPresent() && !(parsed instanceof UnquantifiedLimit)) {
                fields.reading()
                        .findings()
                        .add(
                                fields.find("subject").orElseThrow(),
                                "no subject, as the limit has a number",
                                "Maybe leave the subject out.");
                return Optional.empty();
            }
            return Optional.of(subject.isPresent() ? unquantified(type, subject.get(), text.get()) : parsed);
        } catch (IllegalArgumentException e) {
            if (subject.isPresent() && type.shared().isPresent()) {
                return Optional.of(unquantified(type, subject.get(), text.get()));
            }
            Sentence refusal =
                    Sentence.of(e, "a limit such as 'max 5000 units per month'", "Maybe give it as numbers.");
            fields.reading().findings().add(node, refusal.expected(), refusal.fix());
            return Optional.empty();
        }
    }

    private static Constraint unquantified(LimitType type, String subject, String text) {
        return Constraint.atCapacity("limit", type.shared().orElseThrow(), subject)
                .withText(text);
    }
}
