package dev.sop.model.reading;

import dev.sop.resolved.ResolvedProduct;
import java.util.function.DoubleBinaryOperator;

/**
 * Rolls a product forward bucket by bucket: {@code shipped = waiting before + demand - lost - late} and
 * {@code inventory = available - shipped - taken}, each rounded by the reader's own rule, so that the identities of the plan hold to the
 * last digits.
 */
public final class StockRoll {

    private final ResolvedProduct product;
    private final DoubleBinaryOperator rounded;
    private final double[] shipped;
    private final double[] inventory;
    private final double[] belowSafetyStock;
    private double stock;
    private double waiting;

    /**
     * At the start of the horizon.
     *
     * @param waiting units that customers wait for, without those cancelled
     * @param rounded what a sum is worth, of the sum and of the size of its terms: 0 where only rounding is left of it
     */
    public StockRoll(ResolvedProduct product, double waiting, int buckets, DoubleBinaryOperator rounded) {
        this.product = product;
        this.rounded = rounded;
        this.stock = product.openingStock();
        this.waiting = waiting;
        this.shipped = new double[buckets];
        this.inventory = new double[buckets];
        this.belowSafetyStock = new double[buckets];
    }

    /** Stock before the next bucket. */
    public double stock() {
        return stock;
    }

    /** Units that wait before the next bucket. */
    public double waiting() {
        return waiting;
    }

    /**
     * Rolls over bucket {@code t}.
     *
     * @param available stock before the bucket with all that comes in during it
     * @param taken as a component, moved or written off
     * @param late units that wait at its end
     */
    public void step(int t, double available, double taken, double demand, double lost, double late) {
        double due = waiting + demand - lost - late;
        shipped[t] = rounded.applyAsDouble(due, waiting + demand);
        double left = available - shipped[t] - taken;
        inventory[t] = rounded.applyAsDouble(left, Math.abs(available));
        belowSafetyStock[t] = Math.max(0, product.safetyStock().get(t) - inventory[t]);
        stock = inventory[t];
        waiting = late;
    }

    /** Units delivered in each bucket, on time or late. */
    public double[] shipped() {
        return shipped;
    }

    /** Stock at the end of each bucket. */
    public double[] inventory() {
        return inventory;
    }

    /** Units missing from safety stock at the end of each bucket. */
    public double[] belowSafetyStock() {
        return belowSafetyStock;
    }
}
