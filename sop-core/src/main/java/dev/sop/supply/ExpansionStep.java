package dev.sop.supply;

import dev.sop.calendar.PerBucket;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Capacity that can be bought once: a line, a shift, a machine. {@code ExpansionStep.of("second line", 800, 250_000)} adds
 * 800 per bucket from the bucket it is bought in to the end of the horizon, for 250,000.
 */
@Value.Immutable
public interface ExpansionStep extends WithExpansionStep {

    /** A step of this size for this money, bought whole or not at all. */
    static ExpansionStep of(String name, double capacity, double cost) {
        return new Builder()
                .name(name)
                .capacity(capacity)
                .cost(PerBucket.constant(cost))
                .build();
    }

    /** Its name, unique within the resource. */
    String name();

    /** What it adds per bucket, in the resource's capacity unit, above 0. */
    double capacity();

    /** Price of the whole step if bought in the bucket, not negative. */
    PerBucket cost();

    /** Cost per bucket of having it, from the bucket it first adds capacity, not negative; none by default. */
    @Value.Default
    default PerBucket runningCost() {
        return PerBucket.constant(0);
    }

    /** Buckets from buying to the first capacity; 0 by default. */
    @Value.Default
    default int leadTime() {
        return 0;
    }

    /** Whether any part of it can be bought; false by default, which makes the plan an integer program. */
    @Value.Default
    default boolean divisible() {
        return false;
    }

    /** Label of the first bucket it can be bought in; empty for the start of the horizon. */
    Optional<String> firstBucket();

    /** The same step with this cost for each bucket it is there. */
    default ExpansionStep runningCost(double perBucket) {
        return withRunningCost(PerBucket.constant(perBucket));
    }

    /** The same step, giving capacity this many buckets after it is bought. */
    default ExpansionStep leadTime(int buckets) {
        return withLeadTime(buckets);
    }

    /** The same step of which any part can be bought. */
    default ExpansionStep inAnyPart() {
        return withDivisible(true);
    }

    /** Collects the parts of a step. */
    final class Builder extends ImmutableExpansionStep.Builder {
        Builder() {}
    }
}
