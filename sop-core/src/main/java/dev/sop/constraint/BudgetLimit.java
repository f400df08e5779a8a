package dev.sop.constraint;

import dev.sop.calendar.PerBucket;
import org.immutables.value.Value;

/**
 * Most money spent per bucket: all costs of making, buying, moving, overtime, wages, hiring, stock, set-ups and expansion;
 * not the penalties for what is late, lost, missing or too much in stock, for soft limits passed and for changes to the published
 * plan. {@code Constraint.budget("spend", 400_000)}. With
 * {@link #cumulative()} what is not spent in a bucket can be spent later. Where a budget that is carried has to be broken, money is
 * added, as little as can be in all: 100 a month with 130 spent in January and 90 in February lacks 30, in January alone.
 */
@Value.Immutable
public non-sealed interface BudgetLimit extends Constraint, WithBudgetLimit {

    @Override
    ConstraintId id();

    /** Most spent per bucket, not negative, in the cycle's currency. */
    PerBucket amount();

    /** Whether money not spent is carried to later buckets; false by default. */
    @Value.Default
    default boolean cumulative() {
        return false;
    }

    /** The same budget, carried from bucket to bucket. */
    default BudgetLimit carriedOver() {
        return withCumulative(true);
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableBudgetLimit.Builder {
        Builder() {}
    }
}
