package dev.sop.io.constraint;

import dev.sop.constraint.Constraint;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Sentence;
import dev.sop.supply.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Constraints given as a {@code limit} in words, with a {@code subject} where the words name none. */
final class LimitWords {

    private LimitWords() {}

    /** The constraint, under any name; or empty where its words cannot be read. */
    static Optional<Constraint> read(Fields fields, String type, List<LimitForm<?>> ofType, Set<ResourceId> resources) {
        DocumentNode node = fields.find("limit").orElseThrow();
        refuseNumbers(fields);
        Optional<String> text = fields.scalars().text(node);
        Optional<String> subject = fields.text("subject");
        if (text.isEmpty() || (fields.has("subject") && subject.isEmpty())) {
            return Optional.empty();
        }
        Optional<Constraint> unquantified = subject.flatMap(
                name -> atCapacity(ofType).map(limit -> limit.withSubject(name).withText(text.get())));
        try {
            Constraint parsed = Constraint.parse(type, text.get(), resources);
            if (subject.isPresent() && !(parsed instanceof UnquantifiedLimit)) {
                fields.reading()
                        .findings()
                        .add(
                                fields.find("subject").orElseThrow(),
                                "no subject, as the limit has a number",
                                "Maybe leave the subject out.");
                return Optional.empty();
            }
            return beside(unquantified.orElse(parsed), fields);
        } catch (IllegalArgumentException e) {
            if (unquantified.isPresent()) {
                return beside(unquantified.get(), fields);
            }
            Sentence refusal =
                    Sentence.of(e, "a limit such as 'max 5000 units per month'", "Maybe give it as numbers.");
            fields.reading().findings().add(node, refusal.expected(), refusal.fix());
            return Optional.empty();
        }
    }

    private static Optional<Constraint> beside(Constraint words, Fields fields) {
        return LimitForms.of(words).readBeside(words, fields);
    }

    private static Optional<UnquantifiedLimit> atCapacity(List<LimitForm<?>> ofType) {
        return ofType.stream()
                .map(LimitForm::empty)
                .filter(UnquantifiedLimit.class::isInstance)
                .map(UnquantifiedLimit.class::cast)
                .findFirst();
    }

    private static void refuseNumbers(Fields fields) {
        for (String number : LimitForms.MEASURES_IN_WORDS) {
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
    }
}
