package dev.sop.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.intake.CycleResolver;
import dev.sop.problem.InvalidCycleException;
import dev.sop.product.Product;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.Lane;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The load of a cycle's demand and plan: components, lead times, yields, alternates, lanes and set-ups, by hand. */
class RoughCutOfCycleTest {

    @Test
    void ofDemand_components_areExploded() {
        // 40 x 4 legs x 0.5 h = 80, 60 x 4 x 0.5 = 120
        CapacityReport report = RoughCutCapacity.ofDemand(tables(0, 0, 1).inputs());

        assertRequired(report, "assembly", 40, 60);
        assertRequired(report, "turning", 80, 120);
        assertThat(report.overloads()).singleElement().satisfies(overload -> {
            assertThat(overload.resource().value()).isEqualTo("turning");
            assertThat(overload.bucket()).isEqualTo(1);
            assertThat(overload.excess()).isEqualTo(20);
        });
    }

    @Test
    void ofDemand_leadTimes_offsetEachLevel() {
        // tables start a month early: 60, with 40 past due; legs a month before that: all but what is past due is
        // before the horizon
        CapacityReport report = RoughCutCapacity.ofDemand(tables(1, 1, 1).inputs());

        assertRequired(report, "assembly", 60, 0);
        assertThat(report.line("assembly").pastDue()).isEqualTo(40);
        assertThat(report.line("assembly").understatedFrom()).hasValue(1);
        assertRequired(report, "turning", 0, 0);
        assertThat(report.line("turning").pastDue()).isEqualTo(80 + 120);
        assertThat(report.line("turning").understatedFrom()).hasValue(0);
    }

    @Test
    void ofDemand_yield_startsMore() {
        // 40 good tables are 50 started, of 200 legs
        CapacityReport report = RoughCutCapacity.ofDemand(tables(0, 0, 0.8).inputs());

        assertRequired(report, "assembly", 50, 75);
        assertRequired(report, "turning", 100, 150);
    }

    @Test
    void ofDemand_setUps_areCountedOnceForEachBucketWithAStart() {
        SopCycle cycle = horizon(3)
                .product(Product.of("A").price(100))
                .product(Product.of("B").price(100))
                .product(Product.of("part").unitCost(1))
                .demand(DemandSignal.of("f").product("A").volumes(40, 0, 40))
                .demand(DemandSignal.of("f").product("B").volumes(40, 40, 0))
                .supply(SupplyResource.of("line")
                        .hours(100)
                        .makes(Routing.of("A", 1).setupTime(10).consumes("part", 1))
                        .makes(Routing.of("B", 1).setupTime(10).consumes("part", 1)))
                .supply(SupplyResource.of("press")
                        .hours(100)
                        .makes(Routing.of("part", 0.5).setupTime(7)))
                .build();

        CapacityReport report = RoughCutCapacity.ofDemand(cycle.inputs());

        assertRequired(report, "line", 100, 50, 50);
        // parts of A and B are pressed in one run
        assertRequired(report, "press", 47, 27, 27);
    }

    @Test
    void ofDemand_alternates_takesTheFirstThatMayStart() {
        SopCycle cycle = horizon(3)
                .product(Product.of("A").price(100))
                .demand(DemandSignal.of("f").product("A").volumes(10, 20, 30))
                .supply(SupplyResource.of("new")
                        .hours(100)
                        .makes(Routing.of("A", 1).between("2027-02", "2027-02")))
                .supply(SupplyResource.of("old").hours(100).makes(Routing.of("A", 2)))
                .build();

        CapacityReport report = RoughCutCapacity.ofDemand(cycle.inputs());

        assertRequired(report, "new", 0, 20, 0);
        assertRequired(report, "old", 20, 0, 60);
    }

    @Test
    void ofDemand_sitesBehindLanes_loadLaneAndPlant() {
        SopCycle cycle = network().build();

        CapacityReport report = RoughCutCapacity.ofDemand(cycle.inputs());

        // South's 20, 30, 40 leave a month earlier; North makes them then, beside its own 5 each month
        assertRequired(report, "North to South", 30, 40, 0);
        assertThat(report.line("North to South").pastDue()).isEqualTo(20);
        assertRequired(report, "Plant", 35, 45, 5);
        assertThat(report.line("Plant").pastDue()).isEqualTo(20);
        assertRequired(report, "South to North", 0, 0, 0);
    }

    @Test
    void ofDemand_lanesBothWays_leadToThePlantWhereverItStands() {
        // lanes are listed back first: North cannot get from South what South only has from North
        SopCycle cycle = horizon(1)
                .product(Product.of("pumps").price(100))
                .demand(DemandSignal.of("f").product("pumps").at("North").volumes(7))
                .supply(SupplyResource.of("Plant").at("East").hours(100).makes("pumps", 1))
                .lane(Lane.between("South", "North").moves("pumps", 1))
                .lane(Lane.between("North", "South").moves("pumps", 1))
                .lane(Lane.between("East", "South").moves("pumps", 1))
                .build();

        CapacityReport report = RoughCutCapacity.ofDemand(cycle.inputs());

        assertRequired(report, "Plant", 7);
        assertRequired(report, "East to South", 7);
        assertRequired(report, "South to North", 7);
        assertRequired(report, "North to South", 0);
    }

    @Test
    void ofSchedule_ofAnItem_isWhatItTakes() {
        ResolvedCycle cycle = CycleResolver.resolve(network().build().inputs(), ImmutableMap.of());
        MasterSchedule schedule = MasterSchedule.over(cycle.horizon()).finish("pumps @ South", 0, 0, 9);

        CapacityReport report = RoughCutCapacity.ofSchedule(cycle, schedule, CapacityBasis.REGULAR);

        assertRequired(report, "Plant", 0, 9, 0);
        assertThatThrownBy(() -> RoughCutCapacity.ofSchedule(
                        cycle, MasterSchedule.over(cycle.horizon()).finish("pumps", 1, 1, 1), CapacityBasis.REGULAR))
                .isInstanceOf(InvalidCycleException.class)
                .hasMessageContaining("pumps @ South");
    }

    @Test
    void of_planWithSetUps_isThePlansOwnLoad() {
        SopCycle cycle = horizon(2)
                .product(Product.of("A").price(100).unitCost(10).holdingCost(1).latenessLimit(0))
                .demand(DemandSignal.of("f").product("A").volumes(90, 70))
                .supply(SupplyResource.of("line")
                        .hours(100)
                        .overtime(OvertimeTier.amount(20).cost(5))
                        .makes(Routing.of("A", 1).setupTime(25)))
                .build();
        Plan plan = cycle.reconcile();

        CapacityReport report = RoughCutCapacity.of(cycle.inputs(), plan.supplyPlan());

        assertRequired(report, "line", 115, 95);
        assertThat(report.line("line").firstOverloaded()).hasValue(0);
    }

    @Test
    void of_planThatBuysCapacity_hasIt() {
        SopCycle cycle = horizon(1)
                .product(Product.of("A").price(100).unitCost(10))
                .demand(DemandSignal.of("f").product("A").volumes(150))
                .supply(SupplyResource.of("line")
                        .hours(100)
                        .makes("A", 1)
                        .expansion(ExpansionStep.of("second", 100, 50)))
                .build();
        Plan plan = cycle.reconcile();

        CapacityReport report = RoughCutCapacity.of(cycle.inputs(), plan.supplyPlan());

        assertThat(report.line("line").available().orElseThrow().get(0)).isEqualTo(200);
        assertThat(report.overloads()).isEmpty();
    }

    @Test
    void billOfCapacity_setUps_areAddedWhereSomethingIsFinished() {
        MasterSchedule schedule =
                MasterSchedule.over(Horizon.months(YearMonth.of(2027, 1), 3)).finish("A", 30, 0, 10);
        BillOfCapacity bill = BillOfCapacity.empty().takes("A", "shop", 0.5).setUp("A", "shop", 6);

        CapacityReport report =
                RoughCutCapacity.billOfCapacity(schedule, bill, List.of(AvailableCapacity.hours("shop", 20)));

        assertRequired(report, "shop", 21, 0, 11);
        assertThat(report.line("shop").firstOverloaded()).hasValue(0);
    }

    @Test
    void resourceProfile_setUp_fallsBeforeTheFinish() {
        MasterSchedule schedule =
                MasterSchedule.over(Horizon.months(YearMonth.of(2027, 1), 3)).finish("A", 30, 0, 10);
        ResourceProfile profile =
                ResourceProfile.empty().takes("A", "shop", 1, 0.5).setUp("A", "shop", 1, 6);

        CapacityReport report =
                RoughCutCapacity.resourceProfile(schedule, profile, List.of(AvailableCapacity.hours("shop", 20)));

        assertRequired(report, "shop", 0, 11, 0);
        assertThat(report.line("shop").pastDue()).isEqualTo(21);
        assertThat(profile.bill().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.setup()).isEqualTo(6));
    }

    @Test
    void ofRoutings_cycle_isABillOfComponents() {
        ResolvedCycle cycle = CycleResolver.resolve(tables(1, 1, 1).inputs(), ImmutableMap.of());

        assertThat(ResourceProfile.ofRoutings(cycle).lines().stream().map(Object::toString))
                .containsExactly(
                        "Line[product=table, resource=assembly, offset=1, perUnit=1.0, setup=0.0]",
                        "Line[product=table, resource=turning, offset=2, perUnit=2.0, setup=0.0]",
                        "Line[product=leg, resource=turning, offset=1, perUnit=0.5, setup=0.0]");
    }

    private static SopCycleBuilder network() {
        return horizon(3)
                .product(Product.of("pumps").price(100))
                .demand(DemandSignal.of("f").product("pumps").at("North").volumes(5, 5, 5))
                .demand(DemandSignal.of("f").product("pumps").at("South").volumes(20, 30, 40))
                .supply(SupplyResource.of("Plant").at("North").hours(100).makes("pumps", 1))
                .lane(Lane.between("South", "North").moves("pumps", 1))
                .lane(Lane.between("North", "South").moves("pumps", 1).leadTime(1));
    }

    private static SopCycle tables(int tableLead, int legLead, double yield) {
        return horizon(2)
                .product(Product.of("table").price(100).unitCost(10))
                .product(Product.of("leg").unitCost(1))
                .demand(DemandSignal.of("f").product("table").volumes(40, 60))
                .supply(SupplyResource.of("assembly")
                        .hours(100)
                        .makes(Routing.of("table", 1)
                                .consumes("leg", 4)
                                .leadTime(tableLead)
                                .yieldRate(yield)))
                .supply(SupplyResource.of("turning")
                        .hours(100)
                        .makes(Routing.of("leg", 0.5).leadTime(legLead)))
                .build();
    }

    private static SopCycleBuilder horizon(int months) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), months));
    }

    private static void assertRequired(CapacityReport report, String resource, double... required) {
        assertThat(report.line(resource).required().toArray()).containsExactly(required, within(1e-6));
    }
}
