package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import java.util.Optional;

/**
 * The plan of one product, in its unit. In every bucket
 * {@code inventory[t-1] + receipts + produced + subcontracted + purchased + moved + coProduced = shipped + consumed + writtenOff +
 * inventory[t]} and
 * {@code late[t-1] + demand = shipped + lost + late[t]}, where bucket -1 is the opening stock and the opening backorders
 * (less, in the first bucket, the backorders cancelled).
 *
 * @param product the product
 * @param unit its unit of measure, for display
 * @param openingStock on hand when the horizon starts
 * @param openingBackorders customers already waiting
 * @param cancelledBackorders of those, turned away in the first bucket; 0 unless they cannot be served or cost too much
 * @param demand consensus over all markets
 * @param receipts scheduled receipts
 * @param produced made on our own resources, when received
 * @param subcontracted made by partners, when received
 * @param purchased bought, when received
 * @param shipped delivered to customers, on time or late
 * @param inventory stock at the end of the bucket, not negative
 * @param late units customers are waiting for at the end of the bucket, not negative
 * @param lost demand of the bucket that will never be delivered, over all markets
 * @param belowSafetyStock units missing from safety stock at the end of the bucket
 * @param moved come in from other sites
 * @param coProduced come out beside other products
 * @param consumed taken as a component, or moved to other sites
 * @param writtenOff too old to be used
 * @param aboveMaximum units above a maximum stock that may be passed, at the end of the bucket
 * @param newlyLate of what was asked for in the bucket, units late at its end; there where a limit counts what is delivered on
 *     time, empty where nobody asks
 * @param markets demand and lost sales by market, one for each line of the demand plan
 */
public record ProductPlan(
        ProductId product,
        String unit,
        double openingStock,
        double openingBackorders,
        double cancelledBackorders,
        Series demand,
        Series receipts,
        Series produced,
        Series subcontracted,
        Series purchased,
        Series shipped,
        Series inventory,
        Series late,
        Series lost,
        Series belowSafetyStock,
        Series moved,
        Series coProduced,
        Series consumed,
        Series writtenOff,
        Series aboveMaximum,
        Optional<Series> newlyLate,
        ImmutableList<MarketPlan> markets) {

    /** The plan of a product for which it does not matter who of those who wait is served first. */
    public ProductPlan(
            ProductId product,
            String unit,
            double openingStock,
            double openingBackorders,
            double cancelledBackorders,
            Series demand,
            Series receipts,
            Series produced,
            Series subcontracted,
            Series purchased,
            Series shipped,
            Series inventory,
            Series late,
            Series lost,
            Series belowSafetyStock,
            Series moved,
            Series coProduced,
            Series consumed,
            Series writtenOff,
            Series aboveMaximum,
            ImmutableList<MarketPlan> markets) {
        this(
                product,
                unit,
                openingStock,
                openingBackorders,
                cancelledBackorders,
                demand,
                receipts,
                produced,
                subcontracted,
                purchased,
                shipped,
                inventory,
                late,
                lost,
                belowSafetyStock,
                moved,
                coProduced,
                consumed,
                writtenOff,
                aboveMaximum,
                Optional.empty(),
                markets);
    }

    /** The plan of a product that is not moved, consumed, written off or kept above its maximum. */
    public ProductPlan(
            ProductId product,
            String unit,
            double openingStock,
            double openingBackorders,
            double cancelledBackorders,
            Series demand,
            Series receipts,
            Series produced,
            Series subcontracted,
            Series purchased,
            Series shipped,
            Series inventory,
            Series late,
            Series lost,
            Series belowSafetyStock,
            ImmutableList<MarketPlan> markets) {
        this(
                product,
                unit,
                openingStock,
                openingBackorders,
                cancelledBackorders,
                demand,
                receipts,
                produced,
                subcontracted,
                purchased,
                shipped,
                inventory,
                late,
                lost,
                belowSafetyStock,
                Series.zeros(demand.size()),
                Series.zeros(demand.size()),
                Series.zeros(demand.size()),
                Series.zeros(demand.size()),
                Series.zeros(demand.size()),
                markets);
    }
}
