package dev.sop.io.constraint;

import com.google.common.collect.ImmutableList;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Nearest;
import dev.sop.io.entry.Fields;
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
public final class ConstraintReader {

    private ConstraintReader() {}

    /** The constraints of a cycle with these resources. */
    public static ImmutableList<Constraint> read(Fields inputs, Set<ResourceId> resources) {
        List<Constraint> constraints = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (DocumentNode item : inputs.list("constraints")) {
            String place = "constraints[" + constraints.size() + "]";
            Fields fields = Fields.of(item, inputs.reading(), place, LimitForms.KEYS);
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
                fields.required("type", "one of " + String.join(", ", LimitForms.TYPES), "Maybe add type: material.");
        Optional<ConstraintId> given =
                fields.node().member("id").flatMap(node -> fields.scalars().id(node, ConstraintId::of));
        if (word.isEmpty() || (fields.has("id") && given.isEmpty())) {
            return Optional.empty();
        }
        List<LimitForm<?>> ofType = LimitForms.ofType(word.get().text());
        if (ofType.isEmpty()) {
            fields.reading()
                    .findings()
                    .add(
                            word.get(),
                            "one of " + String.join(", ", LimitForms.TYPES),
                            Nearest.to(word.get().text(), LimitForms.TYPES)
                                    .map(near -> "Maybe " + near + ".")
                                    .orElse("Maybe what is limited is a material."));
            return Optional.empty();
        }
        String name = given.map(ConstraintId::value)
                .orElseGet(() -> free(word.get().text().strip(), taken));
        taken.add(name);
        return limit(fields, word.get().text(), ofType, resources)
                .map(limit -> StrictnessForm.read(limit, fields).named(name));
    }

    private static Optional<Constraint> limit(
            Fields fields, String type, List<LimitForm<?>> ofType, Set<ResourceId> resources) {
        if (ofType.stream().noneMatch(LimitForm::inWords)) {
            return ofType.get(0).read(fields);
        }
        return fields.has("limit")
                ? LimitWords.read(fields, type, ofType, resources)
                : LimitNumbers.read(fields, ofType);
    }

    private static String free(String type, Set<String> taken) {
        String name = type;
        for (int copy = 2; taken.contains(name); copy++) {
            name = type + " " + copy;
        }
        return name;
    }
}
