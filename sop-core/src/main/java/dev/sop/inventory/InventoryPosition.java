package dev.sop.inventory;

import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * Stock of one product at the start of the horizon and what stock should be during it. Reads as a sentence:
 * {@code InventoryPosition.of("pumps").onHand(4_000).safetyStock(1_500)}. Quantities are in the product's unit.
 */
@Value.Immutable
public interface InventoryPosition extends WithInventoryPosition {

    /** The position of this product; nothing on hand unless said. */
    static InventoryPosition of(String product) {
        return new Builder().product(ProductId.of(product)).build();
    }

    /** Whose stock it is. */
    ProductId product();

    /** Where it lies; empty in a cycle of one location. */
    Optional<SiteId> site();

    /** Units free to use when the horizon starts, not negative; 0 by default. */
    @Value.Default
    default double onHand() {
        return 0;
    }

    /** Units customers are already waiting for when the horizon starts, not negative; 0 by default. */
    @Value.Default
    default double backorders() {
        return 0;
    }

    /** Receipts already on their way, per bucket, at no further cost, not negative; none by default. */
    @Value.Default
    default PerBucket scheduledReceipts() {
        return PerBucket.constant(0);
    }

    /** Stock wanted at the end of each bucket against surprise, not negative. Soft: falling below it has a price. */
    @Value.Default
    default PerBucket safetyStock() {
        return PerBucket.constant(0);
    }

    /**
     * Safety stock as cover: the demand of this many following weeks, above 0. Added to {@link #safetyStock()}. Where the
     * horizon ends before the weeks do, the demand of its last bucket goes on.
     */
    OptionalDouble safetyStockWeeks();

    /**
     * How much dearer the deeper half of a violation is: what is missing beyond half of the safety stock costs this many
     * times as much. 1 by default, at least 1.
     */
    @Value.Default
    default double deepViolationFactor() {
        return 1;
    }

    /** Cost per unit below safety stock at the end of a bucket, not negative. Empty: derived. */
    Optional<PerBucket> safetyStockCost();

    /** Stock that must be there at the end of each bucket, not negative. Hard; 0 by default. */
    @Value.Default
    default PerBucket minimum() {
        return PerBucket.constant(0);
    }

    /** Most stock allowed at the end of each bucket, not negative; empty for no limit. Hard unless it has a cost. */
    Optional<PerBucket> maximum();

    /** Cost per unit above the maximum at the end of a bucket, not negative. Empty: the maximum is hard. */
    Optional<PerBucket> maximumCost();

    /** Stock that must be there at the end of the last bucket, not negative. Hard. */
    OptionalDouble endingAtLeast();

    /** Stock at the end of the last bucket, exactly; not negative. Hard. */
    OptionalDouble endingExactly();

    /**
     * Least that customers wait for at the end of the last bucket: an order book that is carried on. In the product's unit, not negative.
     * Hard. Any of the three ending backlogs lets customers wait beyond the last bucket; without them the horizon is closed: what is not
     * delivered in it is lost. A unit owed at the end costs its lateness, and what making it will cost, so that owing it is no saving.
     */
    OptionalDouble endingBacklogAtLeast();

    /** Most that customers wait for at the end of the last bucket; not negative. Hard. 0 is the closed horizon. */
    OptionalDouble endingBacklogAtMost();

    /** What customers wait for at the end of the last bucket, exactly; not negative. Hard. */
    OptionalDouble endingBacklogExactly();

    /** Weeks of following demand that stock should cover; reported against, above 0. */
    OptionalDouble targetWeeksOfSupply();

    /** Whether customers may wait for something at the end of the last bucket: where one of the three ending backlogs is given. */
    default boolean mayEndWithBacklog() {
        return endingBacklogAtLeast().isPresent()
                || endingBacklogAtMost().isPresent()
                || endingBacklogExactly().isPresent();
    }

    /** The same position at this site. */
    default InventoryPosition at(String site) {
        return withSite(SiteId.of(site));
    }

    /** The same position with this much on hand. */
    default InventoryPosition onHand(double units) {
        return withOnHand(units);
    }

    /** The same position with customers waiting for this much. */
    default InventoryPosition backorders(double units) {
        return withBackorders(units);
    }

    /** The same position with these receipts on their way, one number for each bucket. */
    default InventoryPosition scheduledReceipts(double... perBucket) {
        return withScheduledReceipts(PerBucket.of(perBucket));
    }

    /** The same position with this safety stock in every bucket. */
    default InventoryPosition safetyStock(double units) {
        return withSafetyStock(PerBucket.constant(units));
    }

    /** The same position with the demand of this many following weeks as safety stock. */
    default InventoryPosition safetyStockWeeks(double weeks) {
        return withSafetyStockWeeks(weeks);
    }

    /** The same position, in which what is missing beyond half of the safety stock costs this many times as much. */
    default InventoryPosition deepViolationFactor(double times) {
        return withDeepViolationFactor(times);
    }

    /** The same position whose maximum may be passed at this cost per unit and bucket. */
    default InventoryPosition maximumCost(double perUnitAndBucket) {
        return withMaximumCost(PerBucket.constant(perUnitAndBucket));
    }

    /** The same position with this hard minimum at the end of every bucket. */
    default InventoryPosition minimum(double units) {
        return withMinimum(PerBucket.constant(units));
    }

    /** The same position with this hard maximum at the end of every bucket. */
    default InventoryPosition maximum(double units) {
        return withMaximum(PerBucket.constant(units));
    }

    /** The same position ending the horizon with at least this much. */
    default InventoryPosition endingAtLeast(double units) {
        return withEndingAtLeast(units);
    }

    /** The same position ending the horizon with exactly this much. */
    default InventoryPosition endingExactly(double units) {
        return withEndingExactly(units);
    }

    /** The same position ending the horizon with customers waiting for at least this much. */
    default InventoryPosition endingBacklogAtLeast(double units) {
        return withEndingBacklogAtLeast(units);
    }

    /** The same position ending the horizon with customers waiting for at most this much: {@code 1e12} for any amount. */
    default InventoryPosition endingBacklogAtMost(double units) {
        return withEndingBacklogAtMost(units);
    }

    /** The same position ending the horizon with customers waiting for exactly this much: 80 in the order book. */
    default InventoryPosition endingBacklogExactly(double units) {
        return withEndingBacklogExactly(units);
    }

    /** The same position with this target cover. */
    default InventoryPosition targetWeeksOfSupply(double weeks) {
        return withTargetWeeksOfSupply(weeks);
    }

    /** Collects the parts of a position. */
    final class Builder extends ImmutableInventoryPosition.Builder {
        Builder() {}
    }
}
