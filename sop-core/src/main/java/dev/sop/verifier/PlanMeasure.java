package dev.sop.verifier;

import dev.sop.calendar.Series;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.supply.DowntimePlan;
import dev.sop.supply.MaterialPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.supply.WorkforcePlan;
import java.util.Optional;

/**
 * How far a plan uses a limit, measured from the values of the plan.
 *
 * @param used per bucket; for a limit over the horizon, what has been used up to and with the bucket
 * @param minimum least allowed per bucket, or empty
 * @param maximum most allowed per bucket, or empty
 * @param firstBucket index of the first bucket it is held to
 * @param endBucket index after the last
 * @param terms per bucket, the sum of the sizes of all that was added up to {@code used}: its last digits are rounding
 */
public record PlanMeasure(
        Series used, Optional<Series> minimum, Optional<Series> maximum, int firstBucket, int endBucket, Series terms) {

    /** A measure that adds up nothing but what is above 0. */
    PlanMeasure(Series used, Optional<Series> minimum, Optional<Series> maximum, int firstBucket, int endBucket) {
        this(used, minimum, maximum, firstBucket, endBucket, used.map(Math::abs));
    }

    /** The measure of a limit of the cycle the plan belongs to. */
    public static PlanMeasure of(ResolvedCycle cycle, SupplyPlan plan, ResolvedLimit limit) {
        int buckets = cycle.horizon().size();
        if (limit instanceof ResolvedLimit.Sum sum) {
            return sum(plan, sum, down(cycle, plan, sum), buckets);
        }
        if (limit instanceof ResolvedLimit.Material material) {
            return material(cycle, plan, material);
        }
        if (limit instanceof ResolvedLimit.Workforce workforce) {
            WorkforcePlan crew = plan.workforce(workforce.id().value());
            return most(crew.labour(), crew.regular().plus(crew.workers().times(workforce.overtimePerWorker())));
        }
        if (limit instanceof ResolvedLimit.RateOfChange rate) {
            return new PlanMeasure(
                    change(plan, rate),
                    rate.maximumDecrease().map(most -> most.times(-1)),
                    rate.maximumIncrease(),
                    0,
                    buckets,
                    rates(plan, rate));
        }
        if (limit instanceof ResolvedLimit.Band band) {
            Series made = counted(plan, band);
            return new PlanMeasure(made, Optional.empty(), Optional.empty(), 0, buckets);
        }
        if (limit instanceof ResolvedLimit.Downtime downtime) {
            Series machines = plan.downtimes().stream()
                    .filter(made -> made.id().equals(downtime.id().value()))
                    .findFirst()
                    .orElseThrow()
                    .machines();
            double most = downtime.mostAtOnce().orElse(downtime.machineBuckets());
            return most(machines, Series.constant(buckets, most));
        }
        return MoneyMeasure.of(cycle, plan, (ResolvedLimit.Money) limit);
    }

    private static PlanMeasure most(Series used, Series maximum) {
        return new PlanMeasure(used, Optional.empty(), Optional.of(maximum), 0, used.size());
    }

    /** What there is of a material: delivered, less the downtime the plan has chosen, from stock, and at a price. */
    private static PlanMeasure material(ResolvedCycle cycle, SupplyPlan plan, ResolvedLimit.Material limit) {
        int buckets = cycle.horizon().size();
        PlanMeasure use = sum(plan, limit.use(), down(cycle, plan, limit), buckets);
        MaterialPlan material = plan.materials().stream()
                .filter(made -> made.id().equals(limit.id().value()))
                .findFirst()
                .orElseThrow();
        double[] terms = use.terms().toArray();
        double[] most = use.maximum().orElseThrow().toArray();
        double before = limit.keeping().map(ResolvedLimit.Keeping::opening).orElse(0.0);
        for (int t = 0; t < buckets; t++) {
            most[t] += before - material.stock().get(t);
            before = material.stock().get(t);
            for (Series tier : material.extra()) {
                most[t] += tier.get(t);
            }
            terms[t] += before;
        }
        return new PlanMeasure(
                use.used(), Optional.empty(), Optional.of(Series.of(most)), 0, buckets, Series.of(terms));
    }

    /** Capacity that downtime takes of a limit. */
    private static Series down(ResolvedCycle cycle, SupplyPlan plan, ResolvedLimit limit) {
        Series down = Series.zeros(cycle.horizon().size());
        for (ResolvedLimit other : cycle.limits()) {
            if (other instanceof ResolvedLimit.Downtime downtime
                    && downtime.limit() >= 0
                    && cycle.limits().get(downtime.limit()).equals(limit)) {
                for (DowntimePlan made : plan.downtimes()) {
                    boolean same = made.id().equals(downtime.id().value());
                    down = same ? down.plus(made.machines().times(downtime.perMachine())) : down;
                }
            }
        }
        return down;
    }

    /** The quantities of the plan that a limit counts, added up. */
    static Series counted(SupplyPlan plan, ResolvedLimit limit) {
        double[] sum = new double[plan.products().get(0).inventory().size()];
        for (ResolvedLimit.Term term : limit.terms()) {
            Series value = value(plan, term.quantity(), sum.length);
            for (int t = 0; t < sum.length; t++) {
                sum[t] += value.get(t) * term.coefficient().get(t);
            }
        }
        return Series.of(sum);
    }

    /** Change of a rate from bucket to bucket; 0 in the first where there is no rate before it. */
    static Series change(SupplyPlan plan, ResolvedLimit.RateOfChange limit) {
        double[] change = counted(plan, limit).toArray();
        double before = limit.initial().orElse(change[0]);
        for (int t = 0; t < change.length; t++) {
            double rate = change[t];
            change[t] = rate - before;
            before = rate;
        }
        return Series.of(change);
    }

    /** The rate of a bucket and of the one before it, added up. */
    private static Series rates(SupplyPlan plan, ResolvedLimit.RateOfChange limit) {
        double[] rates = counted(plan, limit).toArray();
        double before = limit.initial().orElse(0);
        for (int t = 0; t < rates.length; t++) {
            double rate = rates[t];
            rates[t] = rate + before;
            before = rate;
        }
        return Series.of(rates);
    }

    private static PlanMeasure sum(SupplyPlan plan, ResolvedLimit.Sum limit, Series down, int buckets) {
        double[] sum = new double[buckets];
        double[] sizes = new double[buckets];
        for (ResolvedLimit.Term term : limit.terms()) {
            Series value = value(plan, term.quantity(), buckets);
            for (int t = 0; t < buckets; t++) {
                double amount = value.get(t) * term.coefficient().get(t);
                sum[t] += amount;
                sizes[t] += Math.abs(amount);
            }
        }
        Series used = Series.of(sum);
        Series terms = Series.of(sizes);
        Optional<Series> most = limit.maximum().map(series -> series.minus(down));
        int first = limit.window().first();
        int end = limit.window().end();
        if (!limit.window().overHorizon()) {
            return new PlanMeasure(used, limit.minimum(), most, first, end, terms);
        }
        return new PlanMeasure(
                summed(used, first, end),
                limit.minimum().map(series -> total(series, first, end)),
                most.map(series -> total(series, first, end)),
                end - 1,
                end,
                summed(terms, first, end));
    }

    private static Series summed(Series series, int first, int end) {
        double[] sums = new double[series.size()];
        double sum = 0;
        for (int t = first; t < end; t++) {
            sum += series.get(t);
            sums[t] = sum;
        }
        return Series.of(sums);
    }

    private static Series total(Series series, int first, int end) {
        double sum = 0;
        for (int t = first; t < end; t++) {
            sum += series.get(t);
        }
        return Series.constant(series.size(), sum);
    }

    private static Series value(SupplyPlan plan, PlanQuantity quantity, int buckets) {
        int index = quantity.index();
        int part = quantity.part();
        return switch (quantity.kind()) {
            case STARTED -> plan.resources().get(index).production().get(part).quantity();
            case LOAD -> plan.resources().get(index).load();
            case OVERTIME -> plan.resources().get(index).overtime().get(part);
            case STOCK -> plan.products().get(index).inventory();
            case NEWLY_LATE -> newlyLate(plan.products().get(index));
            case SHIPPED -> plan.products().get(index).shipped();
            case LOST -> lost(plan, index, buckets);
            case WORKERS -> plan.workforces().get(part).workers();
            case WORKERS_CHANGED -> {
                WorkforcePlan crew = plan.workforces().get(part);
                yield crew.hired().plus(crew.laidOff());
            }
        };
    }

    /** As the plan says; where it does not say, customers are served in the order in which they asked. */
    private static Series newlyLate(ProductPlan product) {
        return product.newlyLate()
                .orElseGet(() -> product.late()
                        .combine(
                                product.demand().minus(product.lost()),
                                (late, asked) -> Math.min(late, Math.max(0, asked))));
    }

    /** Lost sales of a line of the demand plan: lines are in the order of products, then markets. */
    private static Series lost(SupplyPlan plan, int line, int buckets) {
        int left = line;
        for (ProductPlan product : plan.products()) {
            if (left < product.markets().size()) {
                return product.markets().get(left).lost();
            }
            left -= product.markets().size();
        }
        return Series.zeros(buckets);
    }

    /** By how much the plan is beyond the limit in each bucket it is held to, below or above; 0 where it is within. */
    public Series beyond() {
        double[] beyond = new double[used.size()];
        for (int t = firstBucket; t < endBucket; t++) {
            double value = used.get(t);
            if (minimum.isPresent()) {
                beyond[t] += Math.max(0, minimum.get().get(t) - value);
            }
            if (maximum.isPresent()) {
                beyond[t] += Math.max(0, value - maximum.get().get(t));
            }
        }
        return Series.of(beyond);
    }
}
