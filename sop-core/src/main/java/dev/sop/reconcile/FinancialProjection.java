package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.certificate.CostType;
import dev.sop.certificate.PlanCost;
import dev.sop.cycle.DemandLines;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.demand.DemandLine;
import dev.sop.finance.FinancialPlan;
import dev.sop.finance.FinancialPlan.CostSeries;
import dev.sop.finance.FinancialPlan.TargetLine;
import dev.sop.product.ProductId;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan in money. */
final class FinancialProjection {

    private FinancialProjection() {}

    static FinancialPlan of(ResolvedCycle cycle, SupplyPlan plan) {
        int buckets = cycle.horizon().size();
        DemandLines lines = DemandLines.of(cycle.demand());
        double[] revenueSum = new double[buckets];
        double[] stockSum = new double[buckets];
        for (int p = 0; p < plan.products().size(); p++) {
            ProductPlan made = plan.products().get(p);
            ResolvedProduct product = cycle.products().get(p);
            addRevenue(lines, made, revenueSum);
            for (int t = 0; t < buckets; t++) {
                stockSum[t] += made.inventory().get(t) * product.unitCost().get(t);
            }
        }
        Series revenue = Series.of(revenueSum);
        Series stockValue = Series.of(stockSum);
        ImmutableList.Builder<CostSeries> costs = ImmutableList.builder();
        Series spent = Series.zeros(buckets);
        for (Map.Entry<CostType, Series> cost : PlanCost.perBucket(cycle, plan).entrySet()) {
            if (cost.getKey().isSpent()) {
                costs.add(new CostSeries(cost.getKey().label(), cost.getValue()));
                spent = spent.plus(cost.getValue());
            }
        }
        Series margin = revenue.minus(spent);
        return new FinancialPlan(
                potential(cycle, lines),
                revenue,
                costs.build(),
                spent,
                margin,
                stockValue,
                targets(cycle, revenue, margin, stockValue));
    }

    /** All demand, and in the first bucket the customers already waiting, at the average price of that bucket. */
    private static Series potential(ResolvedCycle cycle, DemandLines lines) {
        double[] potential = cycle.demand().revenue().toArray();
        for (ResolvedProduct product : cycle.products()) {
            potential[0] +=
                    product.backorders() * openingPrice(lines, product.product().id());
        }
        return Series.of(potential);
    }

    private static ImmutableList<TargetLine> targets(
            ResolvedCycle cycle, Series revenue, Series margin, Series stockValue) {
        ImmutableList.Builder<TargetLine> lines = ImmutableList.builder();
        add(lines, cycle, "revenue", cycle.targets().revenue(), revenue, true);
        add(lines, cycle, "margin", cycle.targets().margin(), margin, true);
        add(lines, cycle, "inventory value", cycle.targets().inventoryValue(), stockValue, false);
        return lines.build();
    }

    private static void add(
            ImmutableList.Builder<TargetLine> lines,
            ResolvedCycle cycle,
            String name,
            Optional<PerBucket> target,
            Series planned,
            boolean atLeast) {
        target.ifPresent(figure -> lines.add(new TargetLine(name, figure.over(cycle.horizon()), planned, atLeast)));
    }

    /**
     * Adds the revenue of a product in the bucket of shipment, oldest demand first; the demand of a bucket is worth the average price
     * of what is not lost of it. Opening backorders are worth the average price of the demand of the first bucket.
     */
    private static void addRevenue(DemandLines lines, ProductPlan made, double[] revenue) {
        int buckets = made.demand().size();
        double[] open = new double[buckets + 1];
        double[] price = new double[buckets + 1];
        open[0] = made.openingBackorders() - made.cancelledBackorders();
        List<Series> unitPrices = made.markets().stream()
                .map(market -> priceOf(lines, made, market))
                .toList();
        for (int t = 0; t < buckets; t++) {
            double units = 0;
            double money = 0;
            double anyPrice = 0;
            for (int i = 0; i < unitPrices.size(); i++) {
                MarketPlan market = made.markets().get(i);
                double kept = market.demand().get(t) - market.lost().get(t);
                double unit = unitPrices.get(i).get(t);
                units += kept;
                money += kept * unit;
                anyPrice = Math.max(anyPrice, unit);
            }
            open[t + 1] = units;
            price[t + 1] = units > 0 ? money / units : anyPrice;
        }
        price[0] = openingPrice(lines, made.product());
        int oldest = 0;
        for (int t = 0; t < buckets; t++) {
            double left = made.shipped().get(t);
            double money = 0;
            while (left > 0 && oldest <= t + 1) {
                double taken = Math.min(left, open[oldest]);
                money += taken * price[oldest];
                open[oldest] -= taken;
                left -= taken;
                if (open[oldest] > 0 || oldest == t + 1) {
                    break;
                }
                oldest++;
            }
            revenue[t] += money;
        }
    }

    /** Average price of all demand of the first bucket; the highest price where there is none. */
    private static double openingPrice(DemandLines lines, ProductId product) {
        double units = 0;
        double money = 0;
        double highest = 0;
        for (DemandLine line : lines.of(product)) {
            units += line.volume().get(0);
            money += line.revenue().get(0);
            highest = Math.max(highest, line.price().get(0));
        }
        return units > 0 ? money / units : highest;
    }

    private static Series priceOf(DemandLines lines, ProductPlan made, MarketPlan market) {
        for (DemandLine line : lines.of(made.product())) {
            if (line.market().equals(market.market())) {
                return line.price();
            }
        }
        return Series.zeros(made.demand().size());
    }
}
