package dev.sop.cycle;

import dev.sop.calendar.Series;
import dev.sop.product.Product;
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
 * @param safetyStockCost per unit below it at the end of a bucket
 * @param minimum hard minimum at the end of each bucket
 * @param maximum hard maximum at the end of each bucket, or empty
 * @param endingAtLeast hard minimum at the end of the horizon, or empty
 * @param endingExactly stock at the end of the horizon, or empty
 * @param targetWeeksOfSupply reported against, or empty
 * @param unitCost what a unit in stock is valued at
 * @param holdingCost per unit in stock at the end of a bucket
 * @param lateCost per unit late at the end of a bucket
 * @param latenessLimit most buckets late, or empty for no limit
 * @param lostSalesAllowed whether demand may be lost at a cost
 */
public record ResolvedProduct(
        Product product,
        double openingStock,
        double backorders,
        Series receipts,
        Series safetyStock,
        Series safetyStockCost,
        Series minimum,
        Optional<Series> maximum,
        OptionalDouble endingAtLeast,
        OptionalDouble endingExactly,
        OptionalDouble targetWeeksOfSupply,
        Series unitCost,
        Series holdingCost,
        Series lateCost,
        OptionalInt latenessLimit,
        boolean lostSalesAllowed) {}
