package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Bucket;
import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.inventory.InventoryHealth;
import dev.sop.metrics.inventory.CoverCalendar;
import dev.sop.metrics.inventory.CoverPolicy;
import dev.sop.metrics.inventory.ForwardCover;
import dev.sop.metrics.inventory.StockPosition;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import java.util.Optional;

/** Weeks of supply of every product, by the metrics' forward depletion. Looks at most ten years of months ahead. */
final class InventoryHealthTable {

    private static final int AHEAD = 120;

    private InventoryHealthTable() {}

    static ImmutableList<InventoryHealth> of(ResolvedCycle cycle, SupplyPlan plan) {
        ImmutableList.Builder<InventoryHealth> lines = ImmutableList.builder();
        for (int p = 0; p < plan.products().size(); p++) {
            var target = cycle.products().get(p).targetWeeksOfSupply();
            lines.add(line(
                    cycle,
                    plan.products().get(p),
                    target.isPresent() ? Optional.of(target.getAsDouble()) : Optional.empty()));
        }
        return lines.build();
    }

    private static InventoryHealth line(ResolvedCycle cycle, ProductPlan made, Optional<Double> target) {
        int buckets = made.inventory().size();
        double[] weeks = new double[buckets];
        ImmutableList.Builder<String> atLeast = ImmutableList.builder();
        for (int t = 0; t < buckets; t++) {
            double stock = made.inventory().get(t);
            int following = Math.min(AHEAD, buckets - 1 - t);
            if (stock <= 0) {
                continue;
            }
            if (following == 0) {
                atLeast.add(cycle.horizon().bucket(t).label());
                continue;
            }
            int needed = needed(made.demand(), stock, t + 1, following);
            ForwardCover cover = cover(cycle, made.demand(), stock, t + 1, needed);
            weeks[t] = cover.weeks().value();
            if (cover.beyondHorizon()) {
                atLeast.add(cycle.horizon().bucket(t).label());
            }
        }
        return new InventoryHealth(made.product(), Series.of(weeks), atLeast.build(), target);
    }

    /** Buckets until the stock has run down; all that may be looked at where it lasts longer. */
    private static int needed(Series demand, double stock, int from, int most) {
        double rest = stock;
        for (int k = 0; k < most; k++) {
            rest -= demand.get(from + k);
            if (rest < 0) {
                return k + 1;
            }
        }
        return most;
    }

    private static ForwardCover cover(ResolvedCycle cycle, Series demand, double stock, int from, int count) {
        double[] following = new double[count];
        double[] weeks = new double[count];
        double[] workingDays = new double[count];
        for (int k = 0; k < count; k++) {
            Bucket bucket = cycle.horizon().bucket(from + k);
            following[k] = demand.get(from + k);
            weeks[k] = bucket.weeks();
            workingDays[k] = bucket.workingDays();
        }
        return ForwardCover.of(
                StockPosition.onHand(stock),
                dev.sop.metrics.Series.of(following),
                CoverCalendar.of(dev.sop.metrics.Series.of(weeks), dev.sop.metrics.Series.of(workingDays)),
                CoverPolicy.DEFAULT);
    }
}
