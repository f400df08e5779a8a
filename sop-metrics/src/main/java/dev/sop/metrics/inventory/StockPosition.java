package dev.sop.metrics.inventory;

import dev.sop.metrics.internal.Checks;

/**
 * The stock of one item as a bucket ends, in units.
 *
 * @param onHand stock in the building; negative is a backlog
 * @param inTransit on its way and not yet counted in {@code onHand}; not negative
 * @param safetyStock kept against variation and included in {@code onHand}; not negative
 */
public record StockPosition(double onHand, double inTransit, double safetyStock) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is not finite, or in-transit or safety stock is negative
     */
    public StockPosition {
        Checks.finite(onHand, "onHand");
        Checks.notNegative(inTransit, "inTransit");
        Checks.notNegative(safetyStock, "safetyStock");
    }

    /** A position with nothing in transit and no safety stock. */
    public static StockPosition onHand(double units) {
        return new StockPosition(units, 0, 0);
    }

    /** The stock to run down under a policy; at most zero when there is none. */
    double counted(CoverPolicy policy) {
        double stock = policy.stock() == CoverPolicy.Stock.ON_HAND ? onHand : onHand + inTransit;
        return policy.safetyStock() == CoverPolicy.SafetyStock.GROSS ? stock : stock - safetyStock;
    }
}
