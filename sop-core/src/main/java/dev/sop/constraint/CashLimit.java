package dev.sop.constraint;

import dev.sop.calendar.PerBucket;
import org.immutables.value.Value;

/**
 * Least cash at the end of each bucket: opening cash, plus the revenue of what has been sold and delivered, less all money
 * spent, up to and with the bucket. {@code Constraint.cash("credit line", 100_000).minimum(-50_000)}: 100,000 to begin with,
 * never more than 50,000 overdrawn. A unit that waits pays once it is delivered, and the price of the bucket
 * and market that asked for it: asked for in January at 100 and delivered in March, it pays 100 in March whatever the price is by then. Of
 * those who wait for a product the dearest are served first; customers waiting when the horizon starts pay the average price of the
 * first bucket. Where a pseudo-hard limit has to be broken, cash is added, as little as can be in all, and kept from then on.
 */
@Value.Immutable
public non-sealed interface CashLimit extends Constraint, WithCashLimit {

    @Override
    ConstraintId id();

    /** Cash before the first bucket; may be negative. */
    double openingCash();

    /** Least cash at the end of each bucket; may be negative; 0 by default. */
    @Value.Default
    default PerBucket minimum() {
        return PerBucket.constant(0);
    }

    /** Buckets from delivery to payment; 0 by default. Sales of the last buckets are then paid after the horizon. */
    @Value.Default
    default int paymentDelay() {
        return 0;
    }

    /** The same limit with at least this much at the end of each bucket. */
    default CashLimit minimum(double cash) {
        return withMinimum(PerBucket.constant(cash));
    }

    /** The same limit, customers paying this many buckets after delivery. */
    default CashLimit paymentDelay(int buckets) {
        return withPaymentDelay(buckets);
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableCashLimit.Builder {
        Builder() {}
    }
}
