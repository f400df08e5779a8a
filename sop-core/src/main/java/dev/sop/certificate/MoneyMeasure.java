package dev.sop.certificate;

import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.demand.DemandLine;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import java.util.Optional;

/** What a plan spends and takes in, as budgets and cash limits count it. */
final class MoneyMeasure {

    private MoneyMeasure() {}

    static PlanMeasure of(ResolvedCycle cycle, SupplyPlan plan, ResolvedLimit.Money limit) {
        int buckets = cycle.horizon().size();
        Series spent = PlanCost.spent(cycle, plan);
        if (!limit.carried()) {
            return new PlanMeasure(
                    spent, Optional.empty(), Optional.of(limit.income().minus(limit.minimum())), 0, buckets);
        }
        double[] left = new double[buckets];
        double[] terms = new double[buckets];
        double before = limit.opening();
        double moved = Math.abs(before);
        for (int t = 0; t < buckets; t++) {
            double income = limit.income().get(t);
            if (limit.paymentDelay().isPresent() && t - limit.paymentDelay().get() >= 0) {
                income += revenue(cycle, plan, t - limit.paymentDelay().get());
            }
            before += income - spent.get(t);
            moved += Math.abs(income) + spent.get(t);
            left[t] = before;
            terms[t] = moved;
        }
        return new PlanMeasure(
                Series.of(left), Optional.of(limit.minimum()), Optional.empty(), 0, buckets, Series.of(terms));
    }

    /** Sales of the bucket less what is late at its end, with what was late before it, at average prices of its bucket. */
    private static double revenue(ResolvedCycle cycle, SupplyPlan plan, int t) {
        double revenue = 0;
        for (ProductPlan product : plan.products()) {
            for (MarketPlan market : product.markets()) {
                double price = cycle.demand().linesOf(product.product()).stream()
                        .filter(line -> line.market().equals(market.market()))
                        .findFirst()
                        .orElseThrow()
                        .price()
                        .get(t);
                revenue += price * (market.demand().get(t) - market.lost().get(t));
            }
            double before = t == 0
                    ? product.openingBackorders() - product.cancelledBackorders()
                    : product.late().get(t - 1);
            revenue += before * averagePrice(cycle, product, Math.max(0, t - 1));
            revenue -= product.late().get(t) * averagePrice(cycle, product, t);
        }
        return revenue;
    }

    private static double averagePrice(ResolvedCycle cycle, ProductPlan product, int t) {
        double units = 0;
        double money = 0;
        double any = 0;
        for (DemandLine line : cycle.demand().linesOf(product.product())) {
            units += line.volume().get(t);
            money += line.revenue().get(t);
            any = Math.max(any, line.price().get(t));
        }
        return units > 0 ? money / units : any;
    }
}
