package dev.sop.io.constraint;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Strictness;
import dev.sop.io.entry.Entry;
import dev.sop.io.entry.Fields;
import java.util.Optional;

/** How strictly a constraint is kept: {@code strictness}, and the {@code price} of a soft one ({@code rent} of storage). */
final class StrictnessForm {

    private StrictnessForm() {}

    /** The constraint as strict as the keys say; a price alone means soft. */
    static Constraint read(Constraint constraint, Fields fields) {
        if (!fields.hasAny("strictness", "price", "rent")) {
            return constraint;
        }
        boolean priced = fields.hasAny("price", "rent");
        if (priced && !fields.has("strictness")) {
            fields.came("strictness", fields.has("price") ? "price" : "rent");
        }
        Optional<PerBucket> price = fields.figure("price", "rent");
        Strictness.Kind kind = fields.word("strictness", Strictness.Kind.class)
                .orElse(priced ? Strictness.Kind.SOFT : Strictness.Kind.HARD);
        return constraint.withStrictness(new Strictness(kind, price));
    }

    /** The word where the price does not say it, and the price under this key. */
    static void write(Strictness strictness, Entry entry, String priceKey) {
        boolean implied =
                strictness.kind() == (strictness.price().isPresent() ? Strictness.Kind.SOFT : Strictness.Kind.HARD);
        if (!implied) {
            entry.word("strictness", strictness.kind());
        }
        entry.figure(priceKey, strictness.price());
    }
}
