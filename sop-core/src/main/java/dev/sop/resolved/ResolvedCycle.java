package dev.sop.resolved;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandPlan;
import dev.sop.finance.FinancialTargets;
import dev.sop.supply.ProductStructure;
import java.util.Currency;

/**
 * A cycle with nothing left open: every figure laid over the horizon, every default filled in, every missing cost derived,
 * every scope spelled out. What the model is compiled from and what the verifier checks a plan against.
 *
 * @param horizon the buckets
 * @param currency currency of all money
 * @param goal what the plan is best at
 * @param shortageSplit how a shortage is split
 * @param priorities who is served first where it is split by priority, one for each line of {@code demand}
 * @param demand the consensus
 * @param lostSaleCost cost per unit lost, one series for each line of {@code demand}
 * @param products one for each product
 * @param resources one for each resource
 * @param limits all limits beyond resource capacity that have a number
 * @param targets what the annual operating plan asks for, as given
 * @param assumptions what was filled in or derived, in the order of the inputs
 */
public record ResolvedCycle(
        Horizon horizon,
        Currency currency,
        Goal goal,
        ShortageSplit shortageSplit,
        ImmutableList<Integer> priorities,
        DemandPlan demand,
        ImmutableList<Series> lostSaleCost,
        ImmutableList<ResolvedProduct> products,
        ImmutableList<ResolvedResource> resources,
        ImmutableList<ResolvedLimit> limits,
        FinancialTargets targets,
        ImmutableList<Assumption> assumptions) {

    /** Whether anything in it comes in whole numbers only: units, lots, runs, workers, machines, steps. */
    public boolean hasWholeNumbers() {
        for (ResolvedResource resource : resources) {
            boolean routes = resource.routings().stream()
                    .anyMatch(route -> route.whole()
                            || route.lot().hasRuns()
                            || route.lot().multiple().isPresent());
            if (routes || resource.expansions().stream().anyMatch(ResolvedResource.Step::whole)) {
                return true;
            }
        }
        return limits.stream().anyMatch(ResolvedLimit::whole);
    }

    /**
     * What each item is made of, moved from or bought as, and how long that takes: one source for each routing, resource by resource in
     * the order of the cycle, lanes after the resources given.
     */
    public ProductStructure structure() {
        ImmutableList.Builder<ProductStructure.Source> sources = ImmutableList.builder();
        for (ResolvedResource resource : resources) {
            for (ResolvedResource.Route route : resource.routings()) {
                sources.add(new ProductStructure.Source(
                        route.product(),
                        resource.resource().id().value(),
                        route.leadTime(),
                        route.consumes().keySet().asList()));
            }
        }
        return new ProductStructure(sources.build());
    }
}
