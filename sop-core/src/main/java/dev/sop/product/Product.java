package dev.sop.product;

import dev.sop.calendar.PerBucket;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A product or product family, the thing demand, production and stock are counted in. Reads as a sentence:
 * {@code Product.of("pumps").unit("pieces").price(120).unitCost(70)}.
 *
 * <p>Money is in the cycle's currency. Costs that are not given are derived by the cycle's
 * {@link dev.sop.finance.CostPolicy} and listed among the plan's assumptions.
 */
@Value.Immutable
public interface Product extends WithProduct {

    /** A product with this id; everything else by default. */
    static Product of(String id) {
        return new Builder().id(ProductId.of(id)).build();
    }

    /** The id demand, routings and stock refer to. */
    ProductId id();

    /** The family above this product in the hierarchy, or empty at the top. Families are for roll-up only. */
    Optional<ProductId> family();

    /** Unit of measure of every quantity of this product; {@code units} by default. For display, never converted. */
    @Value.Default
    default String unit() {
        return "units";
    }

    /** Selling price per unit, not negative. Empty: from the revenue of the demand signals, where they carry any. */
    Optional<PerBucket> price();

    /** Cost of making one unit, not negative, for resources that state none of their own. */
    Optional<PerBucket> unitCost();

    /** Cost of holding one unit in stock at the end of a bucket, not negative. Empty: derived. */
    Optional<PerBucket> holdingCost();

    /** Cost of one unit being late at the end of a bucket, not negative, paid in each bucket it stays late. Empty: derived. */
    Optional<PerBucket> lateCost();

    /**
     * Cost of losing the sale of one unit, not negative. It stands for the whole amount lost, before what is saved by not
     * making the unit: with the price as its value, minimum cost and maximum profit are the same plan. Empty: derived.
     */
    Optional<PerBucket> lostSaleCost();

    /** Whether demand may be lost when it cannot be met in time; true by default. False makes all demand a hard limit. */
    @Value.Default
    default boolean lostSalesAllowed() {
        return true;
    }

    /** Most buckets a unit may be late; 0 forbids lateness, empty leaves it free up to the end of the horizon. */
    OptionalInt latenessLimit();

    /** Storage space one unit takes, in the unit of the storage limits, not negative; 1 by default. */
    @Value.Default
    default double space() {
        return 1;
    }

    /** What stock the holding cost is paid on; stock at the end of the bucket by default. */
    @Value.Default
    default HoldingBasis holdingBasis() {
        return HoldingBasis.ENDING;
    }

    /** Who is served first where a shortage is split by priority: 1 before 2; 1 by default, at least 1. */
    @Value.Default
    default int priority() {
        return 1;
    }

    /**
     * Buckets a unit can be kept after the one it is received in: with 2, what is made in March can serve demand up to May.
     * 0 allows no stock at all; empty for goods that keep. Oldest units are used first; opening stock counts as received in
     * the bucket before the horizon. What is too old is written off.
     */
    OptionalInt shelfLife();

    /** Cost of writing off one unit that is too old, beyond what making it has cost, not negative; 0 by default. */
    @Value.Default
    default PerBucket writeOffCost() {
        return PerBucket.constant(0);
    }

    /** Whether it is made and bought in whole units only; false by default. Makes the plan an integer program. */
    @Value.Default
    default boolean wholeUnits() {
        return false;
    }

    /** The same product in this family. */
    default Product family(String familyId) {
        return withFamily(ProductId.of(familyId));
    }

    /** The same product counted in this unit of measure. */
    default Product unit(String unit) {
        return withUnit(unit);
    }

    /** The same product at this price in every bucket. */
    default Product price(double perUnit) {
        return withPrice(PerBucket.constant(perUnit));
    }

    /** The same product with this cost of making one unit. */
    default Product unitCost(double perUnit) {
        return withUnitCost(PerBucket.constant(perUnit));
    }

    /** The same product with this cost per unit in stock at the end of each bucket. */
    default Product holdingCost(double perUnitAndBucket) {
        return withHoldingCost(PerBucket.constant(perUnitAndBucket));
    }

    /** The same product with this cost per unit late at the end of each bucket. */
    default Product lateCost(double perUnitAndBucket) {
        return withLateCost(PerBucket.constant(perUnitAndBucket));
    }

    /** The same product with this cost per unit of lost sales. */
    default Product lostSaleCost(double perUnit) {
        return withLostSaleCost(PerBucket.constant(perUnit));
    }

    /** The same product whose demand must be met in full: a lost sale is not allowed at any cost. */
    default Product noLostSales() {
        return withLostSalesAllowed(false);
    }

    /** The same product that is never delivered late. */
    default Product noLateDelivery() {
        return withLatenessLimit(0);
    }

    /** The same product, late by at most this many buckets. */
    default Product latenessLimit(int buckets) {
        return withLatenessLimit(buckets);
    }

    /** The same product taking this much storage space per unit. */
    default Product space(double perUnit) {
        return withSpace(perUnit);
    }

    /** The same product served at this priority where supply is short; 1 comes first. */
    default Product priority(int rank) {
        return withPriority(rank);
    }

    /** The same product that keeps this many buckets after the one it is received in. */
    default Product shelfLife(int buckets) {
        return withShelfLife(buckets);
    }

    /** The same product whose holding cost is paid on the mean of opening and ending stock of each bucket. */
    default Product holdingOnAverage() {
        return withHoldingBasis(HoldingBasis.AVERAGE);
    }

    /** The same product, made and bought in whole units only. */
    default Product inWholeUnits() {
        return withWholeUnits(true);
    }

    /** Collects the parts of a product. */
    final class Builder extends ImmutableProduct.Builder {
        Builder() {}
    }
}
