package dev.sop.capacity;

import dev.sop.calendar.PerBucket;
import java.util.Optional;

/**
 * What can be done about an overloaded bucket of a resource and what it costs, per unit of capacity:
 * {@code LevellingOptions.holding(2).overtime(20, 12).subcontract(1_000, 30)}.
 *
 * @param holding cost of doing a unit of work one bucket early, for the stock it makes; not negative
 * @param overtime what can be worked beyond available capacity; empty for none
 * @param subcontract what partners can take over; empty for none
 */
public record LevellingOptions(double holding, Optional<Extra> overtime, Optional<Extra> subcontract) {

    /**
     * Capacity that can be had at a price.
     *
     * @param most at most this much per bucket, not negative
     * @param cost extra cost per unit of it, not negative
     */
    public record Extra(PerBucket most, double cost) {}

    /** Only pulling work forward into idle capacity, at this cost per unit and bucket. */
    public static LevellingOptions holding(double perUnitAndBucket) {
        return new LevellingOptions(perUnitAndBucket, Optional.empty(), Optional.empty());
    }

    /** The same options and up to this much overtime per bucket at this extra cost. */
    public LevellingOptions overtime(double most, double cost) {
        return new LevellingOptions(holding, Optional.of(new Extra(PerBucket.constant(most), cost)), subcontract);
    }

    /** The same options and up to this much taken over by partners per bucket at this extra cost. */
    public LevellingOptions subcontract(double most, double cost) {
        return new LevellingOptions(holding, overtime, Optional.of(new Extra(PerBucket.constant(most), cost)));
    }
}
