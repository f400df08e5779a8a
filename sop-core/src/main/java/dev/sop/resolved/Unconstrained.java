package dev.sop.resolved;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cycle as if capacity, materials, storage, workers and money had no limits. Lead times, lots and minima hold. */
public final class Unconstrained {

    private Unconstrained() {}

    /** The cycle without what limits it from above. */
    public static ResolvedCycle of(ResolvedCycle cycle) {
        ImmutableList.Builder<ResolvedResource> resources = ImmutableList.builder();
        for (ResolvedResource resource : cycle.resources()) {
            resources.add(new ResolvedResource(
                    resource.resource(),
                    Optional.empty(),
                    ImmutableList.of(),
                    resource.routings(),
                    ImmutableList.of()));
        }
        ImmutableList.Builder<ResolvedProduct> products = ImmutableList.builder();
        for (ResolvedProduct product : cycle.products()) {
            products.add(product.withoutMaximum());
        }
        List<ResolvedLimit> limits = new ArrayList<>();
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.Sum sum
                    && sum.nature() == ResolvedLimit.Nature.AVAILABLE
                    && sum.minimum().isPresent()) {
                limits.add(sum.minimumAlone());
            }
        }
        return new ResolvedCycle(
                cycle.horizon(),
                cycle.currency(),
                cycle.goal(),
                cycle.shortageSplit(),
                cycle.priorities(),
                cycle.demand(),
                cycle.lostSaleCost(),
                products.build(),
                resources.build(),
                ImmutableList.copyOf(limits),
                cycle.targets(),
                cycle.assumptions());
    }
}
