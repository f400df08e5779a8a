package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import java.util.Optional;

/**
 * The plan of one resource. Load, regular and overtime are in the resource's capacity unit, and load is regular plus
 * overtime in every bucket.
 *
 * @param id the resource
 * @param kind own, subcontracted or bought
 * @param unit what capacity is counted in
 * @param available regular capacity per bucket after efficiency, or empty where it has no limit
 * @param load capacity needed by what is made
 * @param regular the part of the load worked in regular time
 * @param overtime the part worked in overtime, one series for each tier in the order of the resource
 * @param production what is made, by product
 */
public record ResourcePlan(
        ResourceId id,
        ResourceKind kind,
        CapacityUnit unit,
        Optional<Series> available,
        Series load,
        Series regular,
        ImmutableList<Series> overtime,
        ImmutableList<ProductionLine> production) {

    /** Overtime of all tiers together, per bucket. */
    public Series totalOvertime() {
        Series total = Series.zeros(load.size());
        for (Series tier : overtime) {
            total = total.plus(tier);
        }
        return total;
    }

    /** Units made of all products together, per bucket. */
    public Series totalQuantity() {
        Series total = Series.zeros(load.size());
        for (ProductionLine line : production) {
            total = total.plus(line.quantity());
        }
        return total;
    }

    /** The highest {@linkplain #utilisation utilisation} of a bucket; empty where no bucket has one. */
    public Optional<Double> peakUtilisation() {
        Optional<Double> peak = Optional.empty();
        for (int t = 0; t < load.size(); t++) {
            Optional<Double> here = utilisation(t);
            peak = here.isPresent() && (peak.isEmpty() || here.get() > peak.get()) ? here : peak;
        }
        return peak;
    }

    /** In how many buckets utilisation is at least this share; 0 where there is no limit. */
    public int bucketsAtLeast(double share) {
        int count = 0;
        for (int t = 0; t < load.size() && available.isPresent(); t++) {
            double capacity = available.get().get(t);
            count += capacity > 0 && load.get(t) / capacity >= share ? 1 : 0;
        }
        return count;
    }

    /**
     * Load over regular capacity in a bucket; above 1 in overtime. Empty where there is no limit, or no capacity: a load on
     * a shut resource is an overload, not a percentage.
     */
    public Optional<Double> utilisation(int bucket) {
        return available
                .map(series -> series.get(bucket))
                .filter(capacity -> capacity > 0)
                .map(capacity -> load.get(bucket) / capacity);
    }
}
