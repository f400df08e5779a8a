package dev.sop.model.productwise;

import dev.sop.calendar.Series;
import dev.sop.model.reading.OvertimeTiers;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.solver.productwise.problem.ProductWiseProblemBuilder;

/**
 * Hours of the resources as the product-wise problem counts them: regular hours, cut by limits of load; then overtime tiers in the order
 * of their cost in each bucket, cut by limits of overtime and load.
 */
final class ResourceLimits {

    private static final double INF = Double.POSITIVE_INFINITY;

    private final ResolvedCycle cycle;
    private final int buckets;
    private final double[][] mostLoad;
    private final double[][] mostOvertime;
    private final int[] index;
    private int count;

    ResourceLimits(ResolvedCycle cycle) {
        this.cycle = cycle;
        buckets = cycle.horizon().size();
        int size = cycle.resources().size();
        mostLoad = new double[size][];
        mostOvertime = new double[size][];
        for (ResolvedLimit limit : cycle.limits()) {
            LimitShape shape = LimitShape.of(limit, cycle.resources());
            if (shape == LimitShape.LOAD || shape == LimitShape.OVERTIME) {
                double[][] most = shape == LimitShape.LOAD ? mostLoad : mostOvertime;
                ((ResolvedLimit.Sum) limit)
                        .maximum()
                        .ifPresent(series -> cut(most, LimitShape.resourceOf(limit), series));
            }
        }
        index = new int[size];
        for (int r = 0; r < size; r++) {
            boolean limited = cycle.resources().get(r).capacity().isPresent() || mostLoad[r] != null;
            index[r] = limited ? count++ : -1;
        }
    }

    private void cut(double[][] rows, int r, Series maximum) {
        if (rows[r] == null) {
            rows[r] = maximum.toArray();
            return;
        }
        for (int t = 0; t < buckets; t++) {
            rows[r][t] = Math.min(rows[r][t], maximum.get(t));
        }
    }

    /** Resources that have a limit. */
    int count() {
        return count;
    }

    /** The problem's resource for each of the cycle's; -1 for none. */
    int[] index() {
        return index;
    }

    void addTo(ProductWiseProblemBuilder problem) {
        for (int r = 0; r < index.length; r++) {
            if (index[r] >= 0) {
                add(problem, r, cycle.resources().get(r));
            }
        }
    }

    private void add(ProductWiseProblemBuilder problem, int r, ResolvedResource resource) {
        double[] regular = new double[buckets];
        int tiers = resource.overtime().size();
        double[][] hours = new double[tiers][buckets];
        double[][] cost = new double[tiers][buckets];
        boolean limited = resource.capacity().isPresent();
        for (int t = 0; t < buckets; t++) {
            double load = mostLoad[r] == null ? INF : mostLoad[r][t];
            regular[t] = Math.min(load, limited ? resource.capacity().get().get(t) : INF);
            double left = load - regular[t];
            left = mostOvertime[r] == null ? left : Math.min(left, mostOvertime[r][t]);
            int[] order = OvertimeTiers.order(resource, t);
            for (int i = 0; i < tiers; i++) {
                ResolvedResource.Tier tier = resource.overtime().get(order[i]);
                double most = tier.limit().isPresent() ? tier.limit().get().get(t) : INF;
                hours[i][t] = Math.max(0, Math.min(most, left));
                cost[i][t] = tier.cost().get(t);
                left = left == INF ? INF : left - hours[i][t];
            }
        }
        problem.capacity(index[r], regular);
        for (int i = 0; i < tiers; i++) {
            problem.overtime(index[r], hours[i], cost[i]);
        }
    }
}
