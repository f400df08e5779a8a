package dev.sop.inventory;

import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
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

    /** Cost per unit below safety stock at the end of a bucket, not negative. Empty: derived. */
    Optional<PerBucket> safetyStockCost();

    /** Stock that must be there at the end of each bucket, not negative. Hard; 0 by default. */
    @Value.Default
    default PerBucket minimum() {
        return PerBucket.constant(0);
    }

    /** Most stock allowed at the end of each bucket, not negative. Hard; empty for no limit. */
    Optional<PerBucket> maximum();

    /** Stock that must be there at the end of the last bucket, not negative. Hard. */
    OptionalDouble endingAtLeast();

    /** Stock at the end of the last bucket, exactly; not negative. Hard. */
    OptionalDouble endingExactly();

    /** Weeks of following demand that stock should cover; reported against, above 0. */
    OptionalDouble targetWeeksOfSupply();

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

    /** The same position with this target cover. */
    default InventoryPosition targetWeeksOfSupply(double weeks) {
        return withTargetWeeksOfSupply(weeks);
    }

    /** Collects the parts of a position. */
    final class Builder extends ImmutableInventoryPosition.Builder {
        Builder() {}
    }
}
