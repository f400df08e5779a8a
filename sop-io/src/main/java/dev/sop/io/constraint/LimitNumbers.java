package dev.sop.io.constraint;

import dev.sop.constraint.Constraint;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Constraints of types that may also be given in words, given as numbers: the numbers say which form is meant. */
final class LimitNumbers {

    private LimitNumbers() {}

    /** The constraint, under any name; or empty where its numbers are missing or contradict its type. */
    static Optional<Constraint> read(Fields fields, List<LimitForm<?>> ofType) {
        List<String> allowed = ofType.stream()
                .flatMap(form -> form.measures().stream())
                .distinct()
                .toList();
        if (!fits(fields, allowed)) {
            return Optional.empty();
        }
        List<LimitForm<?>> meant = ofType.stream()
                .filter(form -> form.measures().stream().anyMatch(fields::has))
                .toList();
        if (meant.isEmpty() && !fields.reading().hasUnknownKey(fields.node())) {
            fields.reading()
                    .findings()
                    .add(
                            fields.node(),
                            "no limit",
                            "a limit in words, or " + String.join(", ", allowed),
                            "Maybe add " + allowed.get(0) + ": 1000.");
        }
        if (meant.size() > 1) {
            fields.reading()
                    .findings()
                    .add(
                            fields.node(),
                            "several limits",
                            "one of " + kinds(ofType),
                            "Maybe make them two constraints.");
        }
        return meant.size() == 1 ? meant.get(0).read(fields) : Optional.empty();
    }

    /** Whether every number belongs to the type; others are refused. */
    private static boolean fits(Fields fields, List<String> allowed) {
        boolean fits = true;
        for (String key : LimitForms.MEASURES_IN_WORDS) {
            Optional<DocumentNode> node = fields.node().member(key);
            if (node.isPresent() && !allowed.contains(key)) {
                fits = false;
                fields.reading()
                        .findings()
                        .add(
                                node.get(),
                                key,
                                String.join(" or ", allowed) + " in a constraint of this type",
                                "Maybe " + allowed.get(0) + " was meant, or another type.");
            }
        }
        return fits;
    }

    /** {@code overtime (share or amount), shifts (shifts), labor (available)}. */
    private static String kinds(List<LimitForm<?>> forms) {
        return forms.stream()
                .filter(form -> !form.measures().isEmpty())
                .map(form -> form.type() + " (" + String.join(" or ", form.measures()) + ")")
                .collect(Collectors.joining(", "));
    }
}
