package dev.sop.model.productwise;

import dev.sop.internal.Tolerances;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.solver.productwise.ProductWisePlan;
import java.util.Arrays;

/** Prices of the hours of one resource, shared out over what makes them scarce. */
final class HourPrices {

    private final ResolvedResource resource;
    /** Price of an hour, per bucket. */
    private final double[] price;
    /** Hours worked. */
    private final double[] load;
    /** The tightest limit of load. */
    private final double[] mostLoad;
    /** The tightest limit of overtime. */
    private final double[] mostOvertime;

    private HourPrices(
            ResolvedResource resource, double[] price, double[] load, double[] mostLoad, double[] mostOvertime) {
        this.resource = resource;
        this.price = price;
        this.load = load;
        this.mostLoad = mostLoad;
        this.mostOvertime = mostOvertime;
    }

    static HourPrices of(ProductWiseModel model, ProductWisePlan plan, int r) {
        ResolvedResource resource = model.cycle.resources().get(r);
        int row = model.hours[r];
        if (row < 0) {
            double[] nothing = new double[model.buckets];
            return new HourPrices(resource, nothing, nothing, nothing, nothing);
        }
        double[] mostLoad = unlimited(model.buckets);
        double[] mostOvertime = unlimited(model.buckets);
        for (int i = 0; i < model.limits.size(); i++) {
            LimitPlace place = model.limits.get(i);
            boolean load = place.kind() == LimitPlace.Kind.LOAD;
            if (place.index() == r && (load || place.kind() == LimitPlace.Kind.OVERTIME)) {
                ResolvedLimit.Sum limit =
                        (ResolvedLimit.Sum) model.cycle.limits().get(i);
                cut(
                        load ? mostLoad : mostOvertime,
                        limit.maximum().orElseThrow().toArray());
            }
        }
        return new HourPrices(resource, plan.hourPrice(row), plan.hours(row), mostLoad, mostOvertime);
    }

    private static double[] unlimited(int buckets) {
        double[] row = new double[buckets];
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        return row;
    }

    private static void cut(double[] row, double[] limit) {
        for (int t = 0; t < row.length; t++) {
            row[t] = Math.min(row[t], limit[t]);
        }
    }

    double capacity(int t) {
        return price[t] - load(t);
    }

    /** What the limit of load takes of the price: all beyond the tier worked last. */
    double load(int t) {
        if (price[t] <= 0 || load[t] < mostLoad[t] * (1 - Tolerances.REACHED)) {
            return 0;
        }
        return Math.max(0, price[t] - marginalTier(t, load[t] - regular(t)));
    }

    /** What the limit of overtime takes of the price. */
    double overtime(int t) {
        double worked = Math.max(0, load[t] - regular(t));
        double left = price[t] - load(t);
        if (left <= 0 || worked < mostOvertime[t] * (1 - Tolerances.REACHED)) {
            return 0;
        }
        double next = nextTier(t, worked);
        return next == Double.POSITIVE_INFINITY ? 0 : Math.max(0, left - next);
    }

    double tier(int k, int t) {
        return Math.max(
                0,
                price[t]
                        - load(t)
                        - overtime(t)
                        - resource.overtime().get(k).cost().get(t));
    }

    private double regular(int t) {
        return resource.capacity().isPresent() ? resource.capacity().get().get(t) : Double.POSITIVE_INFINITY;
    }

    /** The cost of the hour worked last; 0 where it is a regular one. */
    private double marginalTier(int t, double worked) {
        return worked > Tolerances.REACHED * load[t] ? costAt(t, worked, 0) : 0;
    }

    /** The cost of the next hour of overtime; infinite where all tiers are used up. */
    private double nextTier(int t, double worked) {
        return costAt(t, worked, Double.POSITIVE_INFINITY);
    }

    /** The cost of the cheapest tier that is not used up; without such a one, the value given. */
    private double costAt(int t, double worked, double none) {
        double least = Double.POSITIVE_INFINITY;
        for (ResolvedResource.Tier tier : resource.overtime()) {
            double cheaper = 0;
            for (ResolvedResource.Tier other : resource.overtime()) {
                if (other.cost().get(t) <= tier.cost().get(t)) {
                    cheaper += other.limit().isPresent() ? other.limit().get().get(t) : Double.POSITIVE_INFINITY;
                }
            }
            if (worked < cheaper * (1 - Tolerances.REACHED)) {
                least = Math.min(least, tier.cost().get(t));
            }
        }
        return least == Double.POSITIVE_INFINITY ? none : least;
    }
}
