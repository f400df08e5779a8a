package dev.sop.resolved;

import com.google.common.collect.Maps;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandLine;
import dev.sop.product.MarketId;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Revenue of a plan by bucket of delivery: a unit pays the price of the bucket and market that asked for it, and of those who wait for a
 * product the dearest are served first, at equal prices the oldest. Customers who wait when the horizon starts pay the average price of
 * the first bucket.
 *
 * <p>Example: one unit asked for in January at 100, a price of 110 from February on, delivered in March: 0, 0, 100.
 */
public final class Receipts {

    private Receipts() {}

    /** Money per bucket, not negative; over the horizon the price of everything asked for and not lost. */
    public static Series of(ResolvedCycle cycle, SupplyPlan plan) {
        double[] receipts = new double[cycle.horizon().size()];
        DemandLines lines = DemandLines.of(cycle.demand());
        for (ProductPlan product : plan.products()) {
            add(product, lines, receipts);
        }
        return Series.of(receipts);
    }

    /** Average price of all demand of the product in the first bucket; the highest price where there is none, 0 without a line. */
    public static double ofBackorder(List<DemandLine> lines) {
        double units = 0;
        double money = 0;
        double highest = 0;
        for (DemandLine line : lines) {
            units += line.volume().get(0);
            money += line.revenue().get(0);
            highest = Math.max(highest, line.price().get(0));
        }
        return units > 0 ? money / units : highest;
    }

    /** Units that were asked for at the same time at the same price and have not been delivered yet. */
    private static final class Order {
        final double price;
        final int bucket;
        double units;

        Order(double price, int bucket, double units) {
            this.price = price;
            this.bucket = bucket;
            this.units = units;
        }
    }

    private static void add(ProductPlan product, DemandLines lines, double[] receipts) {
        PriorityQueue<Order> open = new PriorityQueue<>(
                Comparator.<Order>comparingDouble(order -> -order.price).thenComparingInt(order -> order.bucket));
        List<DemandLine> own = lines.of(product.product());
        Map<Optional<MarketId>, DemandLine> byMarket = Maps.uniqueIndex(own, DemandLine::market);
        double waiting = product.openingBackorders() - product.cancelledBackorders();
        if (waiting > 0) {
            open.add(new Order(ofBackorder(own), -1, waiting));
        }
        for (int t = 0; t < receipts.length; t++) {
            for (MarketPlan market : product.markets()) {
                double kept = market.demand().get(t) - market.lost().get(t);
                if (kept > 0) {
                    DemandLine line = byMarket.get(market.market());
                    open.add(new Order(line == null ? 0 : line.price().get(t), t, kept));
                }
            }
            receipts[t] += serve(open, product.shipped().get(t));
        }
    }

    private static double serve(PriorityQueue<Order> open, double shipped) {
        double left = shipped;
        double money = 0;
        while (left > 0 && !open.isEmpty()) {
            Order dearest = open.element();
            double taken = Math.min(left, dearest.units);
            money += taken * dearest.price;
            left -= taken;
            dearest.units -= taken;
            if (dearest.units <= 0) {
                open.remove();
            }
        }
        return money;
    }
}
