package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.inventory.InventoryHealth;
import dev.sop.metrics.inventory.ForwardCover;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import java.util.Optional;

/**
 * Weeks of supply of every product, by the metrics' forward depletion by what customers ask for and plants and lanes take. Looks at
 * most ten years of months ahead.
 */
final class InventoryHealthTable {

    private static final int AHEAD = 120;

    private InventoryHealthTable() {}

    static ImmutableList<InventoryHealth> of(ResolvedCycle cycle, SupplyPlan plan) {
        ImmutableList.Builder<InventoryHealth> lines = ImmutableList.builder();
        double[] lengths = new double[cycle.horizon().size()];
        for (int t = 0; t < lengths.length; t++) {
            lengths[t] = cycle.horizon().bucket(t).weeks();
        }
        for (int p = 0; p < plan.products().size(); p++) {
            var target = cycle.products().get(p).targetWeeksOfSupply();
            lines.add(line(
                    cycle,
                    plan.products().get(p),
                    lengths,
                    target.isPresent() ? Optional.of(target.getAsDouble()) : Optional.empty()));
        }
        return lines.build();
    }

    private static InventoryHealth line(
            ResolvedCycle cycle, ProductPlan made, double[] lengths, Optional<Double> target) {
        double[] weeks = new double[lengths.length];
        boolean[] beyond = new boolean[lengths.length];
        ForwardCover.rolling(
                made.inventory().toArray(),
                made.demand().plus(made.consumed()).toArray(),
                lengths,
                AHEAD,
                weeks,
                beyond);
        ImmutableList.Builder<String> atLeast = ImmutableList.builder();
        for (int t = 0; t < beyond.length; t++) {
            if (beyond[t]) {
                atLeast.add(cycle.horizon().bucket(t).label());
            }
        }
        return new InventoryHealth(made.product(), Series.of(weeks), atLeast.build(), target);
    }
}
