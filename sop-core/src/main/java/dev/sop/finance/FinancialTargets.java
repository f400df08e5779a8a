package dev.sop.finance;

import dev.sop.calendar.PerBucket;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the annual operating plan asks for, per bucket, in the cycle's currency. The plan is reported against it; it does
 * not bind. {@code FinancialTargets.none().revenue(6_000_000)}.
 */
@Value.Immutable
public interface FinancialTargets extends WithFinancialTargets {

    /** No targets. */
    static FinancialTargets none() {
        return new Builder().build();
    }

    /** Revenue at least this. */
    Optional<PerBucket> revenue();

    /** Margin (revenue less all costs of the plan) at least this. */
    Optional<PerBucket> margin();

    /** Value of stock at the end of the bucket at most this, at unit cost. */
    Optional<PerBucket> inventoryValue();

    /** The same targets with this revenue in every bucket. */
    default FinancialTargets revenue(double perBucket) {
        return withRevenue(PerBucket.constant(perBucket));
    }

    /** The same targets with this margin in every bucket. */
    default FinancialTargets margin(double perBucket) {
        return withMargin(PerBucket.constant(perBucket));
    }

    /** The same targets with this ceiling on the value of stock in every bucket. */
    default FinancialTargets inventoryValue(double ceiling) {
        return withInventoryValue(PerBucket.constant(ceiling));
    }

    /** Collects the targets. */
    final class Builder extends ImmutableFinancialTargets.Builder {
        Builder() {}
    }
}
