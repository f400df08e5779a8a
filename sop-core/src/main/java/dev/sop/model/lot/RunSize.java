package dev.sop.model.lot;

import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The most that a run in a bucket makes in some best plan: what capacity allows, and no more than there is a reason for
 * ({@link RunReasons}). The smaller it is, the sooner an integer program is proven.
 *
 * <p>Where the only reason is that the product is asked for, it counts from the bucket of arrival on: nobody else takes the product,
 * nothing comes beside it, what it takes has not to be used up, it comes in any quantity, and every limit of the cycle is a most.
 */
public final class RunSize {

    private static final double ROOM = 1.0 + 1e-9;

    private final ResolvedCycle cycle;
    private final int buckets;
    private final boolean onlyMaxima;
    private final RunReasons reasons;
    private final Set<ProductId> tied = new HashSet<>();
    private final Map<ProductId, double[]> remaining = new HashMap<>();

    public RunSize(ResolvedCycle cycle) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
        this.onlyMaxima = cycle.limits().stream().allMatch(RunSize::isMaximum) && !followsPublished(cycle);
        this.reasons = new RunReasons(cycle);
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                tied.addAll(route.consumes().keySet());
                tied.addAll(route.coProducts().keySet());
            }
        }
    }

    /** Whether making what was published is worth something, even if nobody asks for it. */
    private static boolean followsPublished(ResolvedCycle cycle) {
        return cycle.resources().stream()
                .flatMap(resource -> resource.routings().stream())
                .anyMatch(route ->
                        route.published().filter(made -> made.max() > 0).isPresent());
    }

    private static boolean isMaximum(ResolvedLimit limit) {
        return limit instanceof ResolvedLimit.Material
                || (limit instanceof ResolvedLimit.Sum sum && sum.minimum().isEmpty() && sum.onlyTakes());
    }

    /** The most a run of the route makes in the bucket. */
    public double most(int resource, ResolvedResource.Route route, int bucket) {
        double most = asked(route, bucket);
        ResolvedResource resolved = cycle.resources().get(resource);
        if (resolved.capacity().isPresent()) {
            double capacity = resolved.capacity().get().get(bucket);
            for (ResolvedResource.Tier tier : resolved.overtime()) {
                capacity += tier.limit().map(limit -> limit.get(bucket)).orElse(Double.POSITIVE_INFINITY);
            }
            for (ResolvedResource.Step step : resolved.expansions()) {
                capacity += step.capacity();
            }
            most = Math.min(most, Math.max(0, capacity - route.lot().setupTime()) / route.usage());
        }
        return most * ROOM;
    }

    /** The most a run of the route makes in the bucket, whatever the capacity. */
    public double mostWithoutCapacity(ResolvedResource.Route route, int bucket) {
        return asked(route, bucket) * ROOM;
    }

    private double asked(ResolvedResource.Route route, int bucket) {
        boolean onlyAskedFor = onlyMaxima
                && !tied.contains(route.product())
                && route.coProducts().isEmpty()
                && route.lot().minimum().isEmpty()
                && route.lot().multiple().isEmpty()
                && !reasons.usesUp(route);
        if (!onlyAskedFor) {
            return reasons.most(route);
        }
        int arrival = bucket + route.leadTime();
        double rounding = route.whole() ? 1 : 0;
        return arrival >= buckets ? 0 : remainingOf(route.product())[arrival] + rounding;
    }

    /** By bucket, demand from then on, with backorders and the most stock that is ever wanted. */
    private double[] remainingOf(ProductId id) {
        return remaining.computeIfAbsent(id, key -> {
            double[] left = new double[buckets];
            for (DemandLine line : cycle.demand().lines()) {
                if (line.product().equals(key)) {
                    double rest = 0;
                    for (int t = buckets - 1; t >= 0; t--) {
                        rest += line.volume().get(t);
                        left[t] += rest;
                    }
                }
            }
            for (ResolvedProduct product : cycle.products()) {
                if (product.product().id().equals(key)) {
                    boolean late = product.latenessLimit().orElse(1) > 0;
                    double all = left[0] + product.backorders();
                    double stock = RunReasons.stockWanted(product, buckets);
                    for (int t = 0; t < buckets; t++) {
                        left[t] = stock + (late ? all : left[t] + (t == 0 ? product.backorders() : 0));
                    }
                }
            }
            return left;
        });
    }
}
