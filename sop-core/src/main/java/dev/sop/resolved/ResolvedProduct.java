package dev.sop.resolved;

import dev.sop.calendar.Series;
import dev.sop.product.HoldingBasis;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A product with its stock and costs laid over the horizon. Quantities in the product's unit, money per unit.
 *
 * @param product as given
 * @param openingStock on hand at the start
 * @param backorders customers waiting at the start
 * @param receipts scheduled receipts per bucket
 * @param safetyStock wanted at the end of each bucket, soft
 * @param safetyWeeks weeks of the demand that follows which are part of the safety stock; 0 where it does not depend on demand
 * @param safetyStockCost per unit below it at the end of a bucket
 * @param deepViolationFactor how many times dearer what is missing beyond half of the safety stock is
 * @param minimum hard minimum at the end of each bucket
 * @param maximum most at the end of each bucket, or empty
 * @param maximumCost per unit above the maximum at the end of a bucket; empty where the maximum is hard
 * @param endingAtLeast hard minimum at the end of the horizon, or empty
 * @param endingExactly stock at the end of the horizon, or empty
 * @param endingBacklog what customers may wait for at the end of the last bucket; empty where the horizon is closed
 * @param targetWeeksOfSupply reported against, or empty
 * @param unitCost what a unit in stock is valued at
 * @param holdingCost per unit in stock at the end of a bucket
 * @param lateCost per unit late at the end of a bucket
 * @param latenessLimit most buckets late, or empty for no limit
 * @param lostSalesAllowed whether demand may be lost at a cost
 * @param writeOffCost per unit written off as too old
 * @param of the product as given; {@code product} is its item at the site
 * @param site where it lies, or empty in a cycle of one location
 */
public record ResolvedProduct(
        Product product,
        double openingStock,
        double backorders,
        Series receipts,
        Series safetyStock,
        double safetyWeeks,
        Series safetyStockCost,
        double deepViolationFactor,
        Series minimum,
        Optional<Series> maximum,
        Optional<Series> maximumCost,
        OptionalDouble endingAtLeast,
        OptionalDouble endingExactly,
        Optional<EndingBacklog> endingBacklog,
        OptionalDouble targetWeeksOfSupply,
        Series unitCost,
        Series holdingCost,
        Series lateCost,
        OptionalInt latenessLimit,
        boolean lostSalesAllowed,
        Series writeOffCost,
        ProductId of,
        Optional<SiteId> site) {

    /**
     * What customers may wait for at the end of the last bucket.
     *
     * @param least not negative
     * @param most at least the least; infinite for any amount
     * @param cost of a unit owed beside its lateness: what making it is valued at
     */
    public record EndingBacklog(double least, double most, double cost) {}

    /** The same product that may be stocked without limit. */
    ResolvedProduct withoutMaximum() {
        return new ResolvedProduct(
                product,
                openingStock,
                backorders,
                receipts,
                safetyStock,
                safetyWeeks,
                safetyStockCost,
                deepViolationFactor,
                minimum,
                Optional.empty(),
                Optional.empty(),
                endingAtLeast,
                endingExactly,
                endingBacklog,
                targetWeeksOfSupply,
                unitCost,
                holdingCost,
                lateCost,
                latenessLimit,
                lostSalesAllowed,
                writeOffCost,
                of,
                site);
    }

    /** Whether stock follows the plain rules: no maximum that may be passed, no shelf life, nobody waiting at the end, holding paid on ending stock. */
    public boolean hasPlainStock() {
        return endingBacklog.isEmpty()
                && deepViolationFactor == 1
                && maximumCost.isEmpty()
                && product.shelfLife().isEmpty()
                && product.holdingBasis() == HoldingBasis.ENDING;
    }
}
