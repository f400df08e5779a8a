package dev.sop.model;

import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The most that a run in a bucket can sensibly make: what capacity allows, and what is still asked for. The smaller it is,
 * the sooner an integer program is proven; it must never be smaller than what some best plan makes.
 *
 * <p>What is asked for counts only where no plan gains by making more: for products nobody consumes, in a cycle whose limits
 * ask for no minimum. Elsewhere it is what all demand together could take, through the bill of material.
 */
final class RunSize {

    private static final double ROOM = 1.0 + 1e-9;

    private final ResolvedCycle cycle;
    private final int buckets;
    private final boolean onlyMaxima;
    private final Set<ProductId> tied = new HashSet<>();
    private final Map<ProductId, double[]> remaining = new HashMap<>();

    RunSize(ResolvedCycle cycle) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
        this.onlyMaxima = cycle.limits().stream().allMatch(RunSize::isMaximum) && !followsPublished(cycle);
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                tied.addAll(route.consumes().keySet());
                tied.addAll(route.coProducts().keySet());
                if (!route.coProducts().isEmpty()) {
                    tied.add(route.product());
                }
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
        return limit instanceof ResolvedLimit.Overtime
                || limit instanceof ResolvedLimit.Load
                || limit instanceof ResolvedLimit.Storage
                || (limit instanceof ResolvedLimit.Production production
                        && production.minimum().isEmpty());
    }

    /** The most a run of the route makes in the bucket. */
    double most(int resource, ResolvedResource.Route route, int bucket) {
        double most = asked(route, bucket, new HashSet<>());
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

    private double asked(ResolvedResource.Route route, int bucket, Set<ProductId> above) {
        int arrival = bucket + route.leadTime();
        if (!onlyMaxima
                || tied.contains(route.product())
                || route.lot().minimum().isPresent()
                || route.lot().multiple().isPresent()) {
            return dependent(route.product(), above) + lotSize(route);
        }
        return arrival >= buckets ? 0 : remainingOf(route.product())[arrival];
    }

    private static double lotSize(ResolvedResource.Route route) {
        return Math.max(route.lot().minimum().orElse(0), route.lot().multiple().orElse(0));
    }

    /** Everything that could ever be taken of a product, directly and through what it goes into. */
    private double dependent(ProductId product, Set<ProductId> above) {
        double sum = remainingOf(product)[0] + minima();
        if (!above.add(product)) {
            return sum;
        }
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                Double amount = route.consumes().get(product);
                if (amount != null) {
                    sum += amount * (dependent(route.product(), above) + lotSize(route) * buckets);
                }
            }
        }
        above.remove(product);
        return sum;
    }

    /** What minima of limits, rates and workers to keep, and published quantities could ask for beyond demand. */
    private double minima() {
        double sum = 0;
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.Production production
                    && production.minimum().isPresent()) {
                sum += production.minimum().get().sum() / smallest(production.perUnit());
            } else if (limit instanceof ResolvedLimit.Combination combination) {
                sum += combination
                        .minimum()
                        .map(series -> series.map(Math::abs).sum())
                        .orElse(0.0);
            } else if (limit instanceof ResolvedLimit.RateOfChange rate) {
                sum += rate.initial().orElse(0);
            } else if (limit instanceof ResolvedLimit.Workforce crew && crew.noIdleTime()) {
                double workers = Math.max(crew.initial(), crew.minimum().max());
                sum += workers * crew.hoursPerWorker().max() / smallest(crew.labour());
            }
        }
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                sum += route.published().map(series -> series.sum()).orElse(0.0);
            }
        }
        return onlyMaxima ? sum : sum + total();
    }

    private static double smallest(Map<ProductId, Double> perUnit) {
        return perUnit.values().stream()
                .filter(amount -> amount > 0)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
    }

    private double total() {
        double total = 0;
        for (DemandLine line : cycle.demand().lines()) {
            total += line.volume().sum();
        }
        return total;
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
                    double stock = Math.max(product.safetyStock().max(), 0);
                    for (int t = 0; t < buckets; t++) {
                        stock = Math.max(stock, StockBounds.least(product, t, buckets));
                    }
                    for (int t = 0; t < buckets; t++) {
                        left[t] = stock + (late ? all : left[t] + (t == 0 ? product.backorders() : 0));
                    }
                }
            }
            return left;
        });
    }
}
