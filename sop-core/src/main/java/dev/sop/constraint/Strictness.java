package dev.sop.constraint;

import dev.sop.calendar.PerBucket;
import java.util.Optional;

/**
 * How strictly a limit is kept.
 *
 * <p>Hard: never broken. Pseudo-hard: broken only where no plan keeps it together with the hard limits, by as little as
 * possible, and reported as a gap. Soft: broken wherever that is worth its price; {@code soft(3)} is 3 in the cycle's
 * currency for each unit beyond the limit in each bucket.
 *
 * @param kind which of the three
 * @param price what a unit beyond the limit costs in a bucket, not negative; there for soft limits only
 */
public record Strictness(Kind kind, Optional<PerBucket> price) {

    private static final Strictness HARD = new Strictness(Kind.HARD, Optional.empty());
    private static final Strictness PSEUDO_HARD = new Strictness(Kind.PSEUDO_HARD, Optional.empty());

    /** Never broken. */
    public static Strictness hard() {
        return HARD;
    }

    /** Broken only where there is no other way. */
    public static Strictness pseudoHard() {
        return PSEUDO_HARD;
    }

    /** Broken at this price per unit and bucket. */
    public static Strictness soft(double pricePerUnit) {
        return new Strictness(Kind.SOFT, Optional.of(PerBucket.constant(pricePerUnit)));
    }

    /** Which of the three. */
    public enum Kind {
        /** Never broken. */
        HARD,
        /** Broken only where there is no other way, always reported. */
        PSEUDO_HARD,
        /** Broken at a price. */
        SOFT
    }
}
