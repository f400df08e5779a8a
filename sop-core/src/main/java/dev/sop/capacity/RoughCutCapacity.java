package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.CycleResolver;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedResource;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rough-cut capacity planning: what a schedule asks of each resource against what it has. With q(i,t) units of
 * product i finished in bucket t, the load of resource r in bucket t is
 *
 * <ul>
 *   <li>by overall factors: share(r) · Σ<sub>i</sub> q(i,t) · h(i);
 *   <li>by bill of capacity: Σ<sub>i</sub> q(i,t) · b(i,r);
 *   <li>by resource profile: Σ<sub>i</sub> Σ<sub>k</sub> q(i,t+k) · b(i,r,k), k buckets before the finish.
 * </ul>
 *
 * What a profile would load before the horizon starts is past due: kept apart in {@link CapacityLine#pastDue()}. All
 * numbers are checked first, and everything wrong is reported at once.
 *
 * <p>Source of the methods: W. L. Berry, T. G. Schmitt and T. E. Vollmann, "Capacity planning techniques for
 * manufacturing control systems", Journal of Operations Management, 1982.
 */
public final class RoughCutCapacity {

    private RoughCutCapacity() {}

    /**
     * By overall factors.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong with the inputs
     */
    public static CapacityReport overallFactors(
            MasterSchedule schedule, OverallFactors factors, List<AvailableCapacity> available) {
        RoughCutCheck check = new RoughCutCheck(schedule, available);
        check.factors(factors);
        check.finish();
        int buckets = schedule.horizon().size();
        double[] work = new double[buckets];
        schedule.quantity().forEach((product, units) -> {
            Series quantity = units.over(schedule.horizon());
            double perUnit = factors.perUnit().getOrDefault(product, 0.0);
            for (int t = 0; t < buckets; t++) {
                work[t] += quantity.get(t) * perUnit;
            }
        });
        Map<ResourceId, Load> loads = new HashMap<>();
        factors.share().forEach((resource, share) -> {
            Load load = new Load(buckets);
            for (int t = 0; t < buckets; t++) {
                load.required[t] = share * work[t];
            }
            loads.put(resource, load);
        });
        return report(RoughCutMethod.OVERALL_FACTORS, schedule, loads, available);
    }

    /**
     * By bill of capacity.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong with the inputs
     */
    public static CapacityReport billOfCapacity(
            MasterSchedule schedule, BillOfCapacity bill, List<AvailableCapacity> available) {
        return profile(RoughCutMethod.BILL_OF_CAPACITY, schedule, bill.profile(), available);
    }

    /**
     * By resource profile.
     *
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong with the inputs
     */
    public static CapacityReport resourceProfile(
            MasterSchedule schedule, ResourceProfile profile, List<AvailableCapacity> available) {
        return profile(RoughCutMethod.RESOURCE_PROFILE, schedule, profile, available);
    }

    private static CapacityReport profile(
            RoughCutMethod method,
            MasterSchedule schedule,
            ResourceProfile profile,
            List<AvailableCapacity> available) {
        RoughCutCheck check = new RoughCutCheck(schedule, available);
        check.profile(profile);
        check.finish();
        int buckets = schedule.horizon().size();
        Map<ResourceId, Load> loads = new HashMap<>();
        for (ResourceProfile.Line line : profile.lines()) {
            PerBucket units = schedule.quantity().get(line.product());
            if (units == null) {
                continue;
            }
            Series quantity = units.over(schedule.horizon());
            Load load = loads.computeIfAbsent(line.resource(), id -> new Load(buckets));
            for (int s = 0; s < buckets; s++) {
                double work = quantity.get(s) * line.perUnit();
                if (s >= line.offset()) {
                    load.required[s - line.offset()] += work;
                } else {
                    load.pastDue += work;
                }
            }
            load.longest = Math.max(load.longest, line.perUnit() > 0 ? line.offset() : 0);
        }
        return report(method, schedule, loads, available);
    }

    private static CapacityReport report(
            RoughCutMethod method,
            MasterSchedule schedule,
            Map<ResourceId, Load> loads,
            List<AvailableCapacity> available) {
        int buckets = schedule.horizon().size();
        ImmutableList.Builder<CapacityLine> lines = ImmutableList.builder();
        for (AvailableCapacity capacity : available) {
            Load load = loads.getOrDefault(capacity.resource(), new Load(buckets));
            lines.add(new CapacityLine(
                    capacity.resource(),
                    capacity.unit(),
                    Series.of(load.required),
                    load.pastDue,
                    capacity.perBucket().map(figure -> figure.over(schedule.horizon())),
                    load.longest > 0 ? OptionalInt.of(Math.max(0, buckets - load.longest)) : OptionalInt.empty()));
        }
        return new CapacityReport(method, schedule.horizon(), lines.build());
    }

    /**
     * The load of a supply plan against regular time: {@code RoughCutCapacity.of(cycle.inputs(), plan.supplyPlan())}.
     *
     * @param inputs the inputs the plan was made from
     * @param plan what is made where
     */
    public static CapacityReport of(CycleInputs inputs, SupplyPlan plan) {
        return of(CycleResolver.resolve(inputs, ImmutableMap.of()), plan, CapacityBasis.REGULAR);
    }

    /**
     * The load of a supply plan: of each resource the units it makes, times their usage.
     *
     * @param cycle the cycle the plan was made for
     * @param plan what is made where
     * @param basis whether permitted overtime counts as available
     */
    public static CapacityReport of(ResolvedCycle cycle, SupplyPlan plan, CapacityBasis basis) {
        int buckets = cycle.horizon().size();
        ImmutableList.Builder<CapacityLine> lines = ImmutableList.builder();
        for (ResolvedResource resource : cycle.resources()) {
            ResourcePlan made = plan.resource(resource.resource().id());
            double[] required = new double[buckets];
            for (int j = 0; j < resource.routings().size(); j++) {
                double usage = resource.routings().get(j).usage();
                Series quantity = made.production().get(j).quantity();
                for (int t = 0; t < buckets; t++) {
                    required[t] += usage * quantity.get(t);
                }
            }
            lines.add(new CapacityLine(
                    made.id(),
                    made.unit(),
                    Series.of(required),
                    0,
                    CycleCapacity.of(cycle, resource, basis),
                    OptionalInt.empty()));
        }
        return new CapacityReport(RoughCutMethod.SUPPLY_PLAN, cycle.horizon(), lines.build());
    }

    /**
     * The load of unconstrained demand before anything is planned, by the bill of the cycle's routings: every unit
     * made in the bucket it is asked for, on the first resource listed that makes it. What a plan would have to
     * level. Products no resource makes are left out; the plan reports them as gaps.
     */
    public static CapacityReport ofDemand(ResolvedCycle cycle, CapacityBasis basis) {
        BillOfCapacity bill = BillOfCapacity.ofRoutings(cycle);
        MasterSchedule schedule = MasterSchedule.over(cycle.horizon());
        for (BillOfCapacity.Line line : bill.lines()) {
            schedule = schedule.finish(line.product(), PerBucket.of(demand(cycle, line.product())));
        }
        ImmutableList.Builder<AvailableCapacity> available = ImmutableList.builder();
        for (ResolvedResource resource : cycle.resources()) {
            Optional<PerBucket> figure =
                    CycleCapacity.of(cycle, resource, basis).map(PerBucket::of);
            available.add(new AvailableCapacity(
                    resource.resource().id(), resource.resource().capacityUnit(), figure));
        }
        return billOfCapacity(schedule, bill, available.build());
    }

    private static Series demand(ResolvedCycle cycle, ProductId product) {
        Series demand = Series.zeros(cycle.horizon().size());
        for (DemandLine line : cycle.demand().linesOf(product)) {
            demand = demand.plus(line.volume());
        }
        return demand;
    }

    /** What is gathered for one resource. */
    private static final class Load {
        private final double[] required;
        private double pastDue;
        private int longest;

        Load(int buckets) {
            this.required = new double[buckets];
        }
    }
}
