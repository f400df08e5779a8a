package dev.sop.verifier;

import dev.sop.calendar.Series;
import dev.sop.resolved.Receipts;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
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
        Optional<Series> receipts = limit.paymentDelay().map(delay -> Receipts.of(cycle, plan));
        double before = limit.opening();
        double moved = Math.abs(before);
        for (int t = 0; t < buckets; t++) {
            double income = limit.income().get(t);
            if (receipts.isPresent() && t - limit.paymentDelay().get() >= 0) {
                income += receipts.get().get(t - limit.paymentDelay().get());
            }
            before += income - spent.get(t);
            moved += Math.abs(income) + spent.get(t);
            left[t] = before;
            terms[t] = moved;
        }
        return new PlanMeasure(
                Series.of(left), Optional.of(limit.minimum()), Optional.empty(), 0, buckets, Series.of(terms));
    }
}
