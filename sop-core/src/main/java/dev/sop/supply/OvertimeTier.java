package dev.sop.supply;

import dev.sop.calendar.PerBucket;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * A step of overtime on top of a resource's regular capacity: so much of it, at such an extra cost. Tiers are used in the
 * order of their cost. {@code OvertimeTier.share(0.10).premium(0.5)} is 10 % of the regular capacity of the bucket at
 * half as much again.
 */
@Value.Immutable
public interface OvertimeTier extends WithOvertimeTier {

    /** Overtime up to this share of the regular capacity of each bucket: 0.10 is 10 %. */
    static OvertimeTier share(double shareOfRegular) {
        return new Builder().shareOfRegular(shareOfRegular).build();
    }

    /** Overtime up to this much per bucket, in the unit of the resource's capacity. */
    static OvertimeTier amount(double perBucket) {
        return new Builder().amount(PerBucket.constant(perBucket)).build();
    }

    /** Overtime up to these amounts, one for each bucket. */
    static OvertimeTier amounts(double... perBucket) {
        return new Builder().amount(PerBucket.of(perBucket)).build();
    }

    /** Limit as a share of regular capacity, not negative; empty where {@link #amount()} is given. */
    OptionalDouble shareOfRegular();

    /** Limit per bucket in the unit of capacity, not negative; empty where {@link #shareOfRegular()} is given. */
    Optional<PerBucket> amount();

    /**
     * Extra cost as a share of the regular cost of the same capacity: 0.5 is half as much again. Empty: {@link #cost()},
     * or derived by the cost policy.
     */
    OptionalDouble premium();

    /** Extra cost per unit of capacity worked in this tier, on top of the product's unit cost, not negative. */
    Optional<PerBucket> cost();

    /** The same tier at this premium, a share of regular cost. */
    default OvertimeTier premium(double share) {
        return withPremium(share);
    }

    /** The same tier at this extra cost per unit of capacity. */
    default OvertimeTier cost(double perCapacityUnit) {
        return withCost(PerBucket.constant(perCapacityUnit));
    }

    /** Collects the parts of a tier. */
    final class Builder extends ImmutableOvertimeTier.Builder {
        Builder() {}
    }
}
