package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.certificate.CostType;
import dev.sop.finance.FinancialPlan;
import dev.sop.finance.FinancialPlan.CostSeries;
import dev.sop.finance.FinancialPlan.TargetLine;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.Receipts;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanCost;
import java.util.Map;
import java.util.Optional;

/** The plan in money. */
final class FinancialProjection {

    private FinancialProjection() {}

    static FinancialPlan of(ResolvedCycle cycle, SupplyPlan plan) {
        int buckets = cycle.horizon().size();
        DemandLines lines = DemandLines.of(cycle.demand());
        double[] stockSum = new double[buckets];
        for (int p = 0; p < plan.products().size(); p++) {
            ProductPlan made = plan.products().get(p);
            ResolvedProduct product = cycle.products().get(p);
            for (int t = 0; t < buckets; t++) {
                stockSum[t] += made.inventory().get(t) * product.unitCost().get(t);
            }
        }
        Series revenue = Receipts.of(cycle, plan);
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
            potential[0] += product.backorders()
                    * Receipts.ofBackorder(lines.of(product.product().id()));
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
}
