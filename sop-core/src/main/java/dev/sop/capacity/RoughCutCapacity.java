package dev.sop.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandLine;
import dev.sop.intake.CycleResolver;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rough-cut capacity planning: what a schedule asks of each resource against what it has. With q(i,t) units of
 * product i finished in bucket t, the load of resource r in bucket t is
 *
 * <ul>
 *   <li>by overall factors: share(r) · Σ<sub>i</sub> q(i,t) · h(i);
 *   <li>by bill of capacity: Σ<sub>i</sub> q(i,t) · b(i,r), plus s(i,r) where q(i,t) is above 0;
 *   <li>by resource profile: Σ<sub>i</sub> Σ<sub>k</sub> q(i,t+k) · b(i,r,k), k buckets before the finish, plus s(i,r,k)
 *       where q(i,t+k) is above 0,
 * </ul>
 *
 * where s is set-up time.
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
                load.add(t, share * work[t]);
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
                double setups = quantity.get(s) > 0 ? line.setup() : 0;
                load.add(s - line.offset(), quantity.get(s) * line.perUnit() + setups);
            }
            load.reaches(line.perUnit() > 0 || line.setup() > 0 ? line.offset() : 0);
        }
        return report(method, schedule, loads, available);
    }

    private static CapacityReport report(
            RoughCutMethod method,
            MasterSchedule schedule,
            Map<ResourceId, Load> loads,
            List<AvailableCapacity> available) {
        ImmutableList.Builder<CapacityLine> lines = ImmutableList.builder();
        for (AvailableCapacity capacity : available) {
            lines.add(loads.getOrDefault(
                            capacity.resource(), new Load(schedule.horizon().size()))
                    .line(
                            capacity.resource(),
                            capacity.unit(),
                            capacity.perBucket().map(figure -> figure.over(schedule.horizon()))));
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
        return of(inputs, plan, CapacityBasis.REGULAR);
    }

    /**
     * The load of a supply plan: of each resource the units it starts in a bucket, times their usage, and the set-up time of each run.
     * It is the plan's own load; lanes are resources of the plan and count too. Available is what the plan has: with capacity it buys,
     * without downtime it chooses.
     *
     * <p>Example: two products of 40 h each with a set-up of 10 h each: 100 h.
     *
     * @param inputs the inputs the plan was made from
     * @param plan what is made where
     * @param basis whether permitted overtime counts as available
     */
    public static CapacityReport of(CycleInputs inputs, SupplyPlan plan, CapacityBasis basis) {
        return of(CycleResolver.resolve(inputs, ImmutableMap.of()), plan, basis);
    }

    static CapacityReport of(ResolvedCycle cycle, SupplyPlan plan, CapacityBasis basis) {
        ImmutableList.Builder<CapacityLine> lines = ImmutableList.builder();
        for (ResolvedResource resource : cycle.resources()) {
            ResourcePlan made = plan.resource(resource.resource().id());
            Load load = new Load(cycle.horizon().size());
            for (int j = 0; j < resource.routings().size(); j++) {
                ResolvedResource.Route route = resource.routings().get(j);
                ProductionLine line = made.production().get(j);
                for (int t = 0; t < cycle.horizon().size(); t++) {
                    double setups = route.lot().setupTime() * line.runs().get(t);
                    load.add(t, route.usage() * line.quantity().get(t) + setups);
                }
            }
            lines.add(load.line(made.id(), made.unit(), CycleCapacity.of(cycle, resource, made.available(), basis)));
        }
        return new CapacityReport(RoughCutMethod.SUPPLY_PLAN, cycle.horizon(), lines.build());
    }

    /** The load of unconstrained demand against regular time, before anything is planned. */
    public static CapacityReport ofDemand(CycleInputs inputs) {
        return ofDemand(inputs, CapacityBasis.REGULAR);
    }

    /**
     * The load of unconstrained demand before anything is planned: {@link #ofSchedule} of a schedule that finishes what is asked for in
     * the bucket it is asked for, at the site it is asked for. What a plan would have to level. Stock on hand, receipts and backorders
     * are not netted, so it is the load of demand, not of a plan.
     */
    public static CapacityReport ofDemand(CycleInputs inputs, CapacityBasis basis) {
        return ofDemand(CycleResolver.resolve(inputs, ImmutableMap.of()), basis);
    }

    static CapacityReport ofDemand(ResolvedCycle cycle, CapacityBasis basis) {
        MasterSchedule schedule = MasterSchedule.over(cycle.horizon());
        Map<ProductId, Series> wanted = new LinkedHashMap<>();
        for (DemandLine line : cycle.demand().lines()) {
            wanted.merge(line.product(), line.volume(), Series::plus);
        }
        for (Map.Entry<ProductId, Series> entry : wanted.entrySet()) {
            schedule = schedule.finish(entry.getKey(), PerBucket.of(entry.getValue()));
        }
        return ofSchedule(cycle, schedule, basis);
    }

    /**
     * The load of a schedule by the routings of a cycle, which are its bill of material and of capacity:
     *
     * <ul>
     *   <li>A product is started its lead time before it is finished. Usage, set-up and components fall into the bucket of the start; what
     *       starts before the horizon is {@linkplain CapacityLine#pastDue() past due}.
     *   <li>Components are finished when what they go into is started, and so on down to the last; a lane takes the product from the
     *       site where it begins. With a yield more is started.
     *   <li>Of alternates the first resource listed that may start the product in that bucket takes all of it, the first listed where none
     *       may; lanes come after resources. Lanes that only lead back are left out.
     *   <li>A set-up is counted once for each bucket in which a routing starts anything. Lots are not rounded.
     * </ul>
     *
     * Products no resource makes take nothing, and by-products are not netted.
     *
     * <p>Example: a table takes 1 h of assembly and four legs of 0.5 h of turning. 40 and 60 tables: assembly 40 and 60 h, turning 80 and
     * 120 h. With a lead time of a month for the table: assembly 60 and 0 h, 40 past due, and turning alike.
     *
     * @param schedule what is finished, by product or, in a cycle of several sites, item ({@code pumps @ South})
     * @param basis whether permitted overtime counts as available
     * @throws dev.sop.problem.InvalidCycleException with everything that is wrong with the schedule
     */
    public static CapacityReport ofSchedule(CycleInputs inputs, MasterSchedule schedule, CapacityBasis basis) {
        return ofSchedule(CycleResolver.resolve(inputs, ImmutableMap.of()), schedule, basis);
    }

    static CapacityReport ofSchedule(ResolvedCycle cycle, MasterSchedule schedule, CapacityBasis basis) {
        RoughCutCheck check = new RoughCutCheck(schedule, ImmutableList.of());
        check.horizonAndItems(cycle);
        check.finish();
        Map<ProductId, Map<Integer, Double>> finished = new LinkedHashMap<>();
        schedule.quantity().forEach((item, units) -> {
            Series quantity = units.over(cycle.horizon());
            Map<Integer, Double> byBucket = new LinkedHashMap<>();
            for (int t = 0; t < quantity.size(); t++) {
                byBucket.put(t, quantity.get(t));
            }
            finished.put(item, byBucket);
        });
        List<Load> loads = new ArrayList<>();
        cycle.resources().forEach(resource -> loads.add(new Load(cycle.horizon().size())));
        new Explosion(cycle).of(finished, (resource, route, bucket, units, offset) -> {
            loads.get(resource).add(bucket, route.usage() * units + route.lot().setupTime());
            loads.get(resource).reaches(offset);
        });
        ImmutableList.Builder<CapacityLine> lines = ImmutableList.builder();
        for (int r = 0; r < loads.size(); r++) {
            ResolvedResource resource = cycle.resources().get(r);
            lines.add(loads.get(r)
                    .line(
                            resource.resource().id(),
                            resource.resource().capacityUnit(),
                            CycleCapacity.of(cycle, resource, resource.capacity(), basis)));
        }
        return new CapacityReport(RoughCutMethod.RESOURCE_PROFILE, cycle.horizon(), lines.build());
    }
}
