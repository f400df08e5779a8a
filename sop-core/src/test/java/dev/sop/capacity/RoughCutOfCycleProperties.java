package dev.sop.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.intake.CycleResolver;
import dev.sop.product.Product;
import dev.sop.reconcile.Reconciliation;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.Lane;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyPlan;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.FeatureCases;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** The laws of the load of a cycle: of its plan, of its demand, and by its bill. */
class RoughCutOfCycleProperties {

    private static final long MOST = 1_000_000;

    @Property(tries = 60, seed = "31", shrinking = ShrinkingMode.OFF)
    void of_planOfAnyElements_isThePlansOwnLoadAndCapacity(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        CycleInputs given = FeatureCases.of(seed, FeatureCases.some(seed, 4));
        SupplyPlan plan = Reconciliation.reconcile(given, ImmutableMap.of()).supplyPlan();

        CapacityReport report = RoughCutCapacity.of(given, plan);

        assertThat(report.lines()).hasSameSizeAs(plan.resources());
        for (ResourcePlan resource : plan.resources()) {
            CapacityLine line = report.line(resource.id().value());
            assertClose(line.required(), resource.load());
            assertThat(line.pastDue()).isZero();
            assertThat(line.available()).isEqualTo(resource.available());
            double above = 0;
            for (int t = 0; t < line.required().size() && line.available().isPresent(); t++) {
                above += Math.max(
                        0, line.required().get(t) - line.available().get().get(t));
            }
            assertThat(resource.totalOvertime().sum()).isCloseTo(above, within(1e-6 * (1 + above)));
        }
    }

    /** With capacity for everything, stock that costs money and work that can begin in time, the best plan makes what is wanted when it is. */
    @Property(tries = 150, seed = "32", shrinking = ShrinkingMode.OFF)
    void ofDemand_capacityForAll_isTheLoadOfThePlan(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        SopCycle cycle = new Network(seed).cycle();
        Plan plan = cycle.reconcile();

        CapacityReport report = RoughCutCapacity.ofDemand(cycle.inputs());

        for (ResourcePlan resource : plan.supplyPlan().resources()) {
            CapacityLine line = report.line(resource.id().value());
            assertClose(line.required(), resource.load());
            assertThat(line.pastDue()).isZero();
        }
    }

    @Property(tries = 150, seed = "33", shrinking = ShrinkingMode.OFF)
    void ofDemand_withoutSetUps_isTheProfileOfTheRoutings(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Network network = new Network(seed);
        ResolvedCycle cycle = CycleResolver.resolve(network.cycle().inputs(), ImmutableMap.of());
        Map<String, double[]> wanted = new HashMap<>();
        cycle.demand()
                .lines()
                .forEach(
                        line -> wanted.put(line.product().value(), line.volume().toArray()));

        CapacityReport report = RoughCutCapacity.ofDemand(cycle, CapacityBasis.REGULAR);

        for (CapacityLine line : report.lines()) {
            double[] sum = new double[Network.BUCKETS];
            for (ResourceProfile.Line entry : ResourceProfile.ofRoutings(cycle).lines()) {
                double[] units = wanted.getOrDefault(entry.product().value(), new double[Network.BUCKETS]);
                for (int t = 0;
                        t + entry.offset() < Network.BUCKETS && entry.resource().equals(line.resource());
                        t++) {
                    sum[t] += units[t + entry.offset()] * entry.perUnit();
                }
            }
            assertClose(line.required(), Series.of(sum));
        }
    }

    private static void assertClose(Series found, Series expected) {
        assertThat(found.toArray()).containsExactly(expected.toArray(), within(1e-6 * (1 + expected.max())));
    }

    /** Two products of parts of castings, made at North with a dearer alternate listed later, half of the time asked for at South too. */
    private static final class Network {

        static final int BUCKETS = 10;

        /** Casting, part, product and lane take a bucket each at most. */
        private static final int LONGEST = 4;

        private final Random dice;

        Network(long seed) {
            dice = new Random(seed);
        }

        SopCycle cycle() {
            boolean sites = dice.nextBoolean();
            SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), BUCKETS));
            for (String name : new String[] {"a", "b", "part", "casting"}) {
                cycle.product(Product.of(name)
                        .price(10_000)
                        .unitCost(1)
                        .holdingCost(1)
                        .lateCost(50));
            }
            for (String name : new String[] {"a", "b"}) {
                DemandSignal here = DemandSignal.of("forecast").product(name).volumes(numbers());
                cycle.demand(sites ? here.at("North") : here);
                if (sites) {
                    cycle.demand(DemandSignal.of("forecast")
                            .product(name)
                            .volumes(numbers())
                            .at("South"));
                }
            }
            SupplyResource plant =
                    SupplyResource.of("plant").withoutLimit().makes(made("a").consumes("part", 1 + dice.nextInt(3)));
            plant = plant.makes(made("b").consumes("part", 1).consumes("casting", 0.5));
            cycle.supply(at(sites, plant));
            cycle.supply(at(
                    sites,
                    SupplyResource.of("shop").withoutLimit().makes(made("part").consumes("casting", 2))));
            cycle.supply(
                    at(sites, SupplyResource.purchase("foundry").withoutLimit().makes(made("casting"))));
            cycle.supply(at(
                    sites,
                    SupplyResource.subcontractor("partner")
                            .withoutLimit()
                            .makes(Routing.of("part", 1).unitCost(500))
                            .makes(Routing.of("a", 1).unitCost(2000))));
            if (sites) {
                Lane there = Lane.between("North", "South")
                        .moves("a", 1)
                        .moves("b", 1)
                        .leadTime(dice.nextInt(2));
                cycle.lane(there);
                cycle.lane(Lane.between("South", "North").moves("a", 1).moves("b", 1));
            }
            return cycle.build();
        }

        private Routing made(String product) {
            return Routing.of(product, 0.5 * (1 + dice.nextInt(4)))
                    .unitCost(1 + dice.nextInt(3))
                    .leadTime(dice.nextInt(2))
                    .yieldRate(dice.nextBoolean() ? 1 : 0.8);
        }

        private static SupplyResource at(boolean sites, SupplyResource resource) {
            return sites ? resource.at("North") : resource;
        }

        private double[] numbers() {
            double[] values = new double[BUCKETS];
            for (int t = LONGEST; t < BUCKETS; t++) {
                values[t] = dice.nextInt(4) == 0 ? 0 : dice.nextInt(60);
            }
            return values;
        }
    }
}
