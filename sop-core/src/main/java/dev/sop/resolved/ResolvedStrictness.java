package dev.sop.resolved;

import dev.sop.calendar.Series;
import dev.sop.constraint.Strictness;
import java.util.Optional;

/**
 * How strictly a limit is kept, its price laid over the horizon.
 *
 * @param kind hard, pseudo-hard or soft
 * @param price cost per unit beyond the limit in each bucket; there for soft limits only
 */
public record ResolvedStrictness(Strictness.Kind kind, Optional<Series> price) {

    /** Never broken. */
    public static final ResolvedStrictness HARD = new ResolvedStrictness(Strictness.Kind.HARD, Optional.empty());

    /** Whether it is broken at a price. */
    public boolean isSoft() {
        return kind == Strictness.Kind.SOFT;
    }

    /** Whether it is broken only where there is no other way. */
    public boolean isPseudoHard() {
        return kind == Strictness.Kind.PSEUDO_HARD;
    }
}
