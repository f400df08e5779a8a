package dev.sop.io.reading;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Strictness;
import java.util.Optional;

/** How strictly a constraint is kept: {@code strictness}, and the {@code price} of a soft one ({@code rent} of storage). */
final class LimitStrictness {

    private LimitStrictness() {}

    /** The constraint as strict as the keys say; a price alone means soft. */
    static Constraint apply(Constraint constraint, Fields fields) {
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
}
