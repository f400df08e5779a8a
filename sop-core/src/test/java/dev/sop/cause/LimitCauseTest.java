package dev.sop.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.CauseKind;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One limit of each kind, without which there would be no gap, so it must be named, with what one more unit of it saves. A pump
 * costs 10 to make, 1 to keep and 50 to lose; a valve 10, 1 and 5; neither may be late unless said otherwise.
 */
class LimitCauseTest {

    private static final Product PUMPS =
            Product.of("pumps").unitCost(10).holdingCost(1).lostSaleCost(50).noLateDelivery();
    private static final Product VALVES =
            Product.of("valves").unitCost(10).holdingCost(1).lostSaleCost(5).noLateDelivery();
    private static final SupplyResource PLANT = SupplyResource.of("Plant").capacity(100);

    /**
     * A limit and a cycle in which it alone makes the gap.
     *
     * @param limit the limit
     * @param cycle the rest of the cycle
     * @param gap of what kind and whose the gap is, {@code UNMET pumps}
     * @param volume of the gap
     * @param marginalValue what one more unit of the limit saves
     */
    private record Case(Constraint limit, SopCycleBuilder cycle, String gap, double volume, double marginalValue) {
        @Override
        public String toString() {
            return limit.getClass().getSimpleName() + " " + limit.id();
        }
    }

    private static SopCycleBuilder pumps(double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(PUMPS)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand));
    }

    private static SopCycleBuilder withValves(SopCycleBuilder cycle, double volume) {
        return cycle.product(VALVES)
                .demand(DemandSignal.of("forecast").product("valves").volume(volume))
                .supply(PLANT.makes("pumps", 1, 10).makes("valves", 1, 10));
    }

    private static SupplyResource cheapThenDear() {
        return SupplyResource.of("Plant").capacity(500).withUnitCost(PerBucket.of(10, 100));
    }

    static Stream<Case> cases() {
        SupplyResource overtime = PLANT.overtime(OvertimeTier.amount(90).cost(5)); // an hour of it saves 50 - 10 - 5
        SupplyResource wide = SupplyResource.of("Plant").capacity(500);
        return Stream.of(
                new Case(Constraint.overtime("night work", 0.1), pumps(130).supply(overtime), "UNMET pumps", 20, 35),
                new Case(Constraint.overtime("pool", 0.1).pooled(), pumps(130).supply(overtime), "UNMET pumps", 20, 35),
                // 21 working days of 8 hours are 168
                new Case(
                        Constraint.parse("shifts", "max 1 shift"),
                        pumps(180).supply(wide.withCapacityUnit(CapacityUnit.HOURS)),
                        "UNMET pumps",
                        12,
                        40),
                new Case(
                        Constraint.material("steel", 160).need("pumps", 2),
                        pumps(100).supply(wide),
                        "UNMET pumps",
                        20,
                        20),
                new Case(
                        Constraint.supplier("foundry", 70).need("pumps", 1),
                        pumps(100).supply(wide),
                        "UNMET pumps",
                        30,
                        40),
                new Case(
                        Constraint.labour("hours", 160).need("pumps", 2),
                        pumps(100).supply(wide),
                        "UNMET pumps",
                        20,
                        20),
                new Case(
                        Constraint.machine("presses", 70).need("pumps", 1),
                        pumps(100).supply(wide),
                        "UNMET pumps",
                        30,
                        40),
                // in the second month a pump costs 100; ahead 10 + 1, so room for one more saves 50 - 11
                new Case(Constraint.storage("yard", 60), pumps(0, 100).supply(cheapThenDear()), "UNMET pumps", 40, 39),
                new Case(
                        Constraint.maximumStock("shelf", 60),
                        pumps(0, 100).supply(cheapThenDear()),
                        "UNMET pumps",
                        40,
                        39),
                // of 100 made 10 must stay: one less is sold for the 50 it would cost to lose it, and not kept for 1
                new Case(Constraint.minimumStock("floor", 10), pumps(100).supply(PLANT), "UNMET pumps", 10, 51),
                new Case(Constraint.maximumProduction("permit", 70), pumps(100).supply(wide), "UNMET pumps", 30, 40),
                // a valve nobody wants costs 10, is kept for 1 and takes the place of a pump: 10 + 1 + 40
                new Case(
                        Constraint.minimumProduction("contract", 30).of("valves"),
                        withValves(pumps(100), 0),
                        "UNMET pumps",
                        30,
                        51),
                new Case(Constraint.maximumShipment("dock", 70), pumps(100).supply(wide), "UNMET pumps", 30, 40),
                // a valve delivered saves 5, costs 10 and takes the place of a pump: 10 + 40 - 5
                new Case(
                        Constraint.minimumShipment("contract", 30).of("valves"),
                        withValves(pumps(100), 30),
                        "UNMET pumps",
                        30,
                        45),
                // 9 of 10 valves must be served: the same 45 for each
                new Case(
                        Constraint.serviceLevel("key account", 0.9).of("valves"),
                        withValves(pumps(100), 30),
                        "UNMET pumps",
                        27,
                        45),
                // 50 a month at first, at most 20 more
                new Case(
                        Constraint.rateOfChange("smooth").from(50).atMost(20),
                        pumps(100).supply(wide),
                        "UNMET pumps",
                        30,
                        40),
                new Case(
                        Constraint.workforce("crew", 10)
                                .labour("pumps", 1)
                                .hoursPerWorker(7)
                                .withMaximumHired(PerBucket.constant(0)),
                        pumps(100).supply(wide),
                        "UNMET pumps",
                        30,
                        40),
                // 700 make 70; money for a tenth of a pump saves a tenth of 40
                new Case(Constraint.budget("spend", 700), pumps(100).supply(wide), "UNMET pumps", 30, 4),
                new Case(
                        Constraint.cash("account", 700).paymentDelay(1),
                        pumps(100).supply(wide),
                        "UNMET pumps",
                        30,
                        4),
                // a machine that is down takes 30 hours of 40
                new Case(
                        Constraint.downtime("service", "Plant", 1, 30),
                        pumps(100).supply(PLANT),
                        "UNMET pumps",
                        30,
                        1200),
                new Case(
                        Constraint.frozen("fence", 1),
                        pumps(100)
                                .supply(wide)
                                .publishedPlan(PublishedPlan.empty().made("Plant", "pumps", PerBucket.constant(60))),
                        "UNMET pumps",
                        40,
                        40),
                // the partner's 10 must be a fifth of all: 50. A unit more at the plant takes 0.2 of the split: 40 /
                // 0.2
                new Case(
                        Constraint.sourcing("two sources", "pumps").least("Partner", 0.2),
                        pumps(100)
                                .supply(PLANT)
                                .supply(SupplyResource.subcontractor("Partner")
                                        .capacity(10)
                                        .unitCost(10)),
                        "UNMET pumps",
                        50,
                        200));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void causes_limitWithoutWhichThereIsNoGap_isNamedWithItsMarginalValue(Case given) {
        Plan free = given.cycle.reconcile();
        Plan plan = given.cycle.constraint(given.limit).reconcile();

        assertThat(gaps(free, given.gap)).isEmpty();
        Gap gap = gaps(plan, given.gap).get(0);
        assertThat(gap.volume()).isCloseTo(given.volume, within(1e-6));
        GapCause cause = gap.causes().stream()
                .filter(named -> named.id().equals(given.limit.id().value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not named in " + gap));
        assertThat(cause.kind()).isEqualTo(CauseKind.CONSTRAINT);
        assertThat(cause.marginalValue()).isCloseTo(given.marginalValue, within(1e-6));
    }

    private static List<Gap> gaps(Plan plan, String gap) {
        return plan.gapAnalysis().gaps().stream()
                .filter(found -> (found.kind() + " " + found.subject()).equals(gap))
                .toList();
    }

    @Test
    void causes_limitWithoutNumber_isNamedInTheScenarioItHolds() {
        SopCycle cycle = pumps(100)
                .supply(SupplyResource.of("Plant").capacity(500))
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .scenario(Scenario.of("upside").change(Change.demand(1.3)))
                .build();

        Plan upside = cycle.withScenario(cycle.scenarios().get(0)).reconcile();

        // the base plan's 100 are the ceiling: 30 of 130 are lost at 50 - 10
        GapCause cause = gaps(upside, "UNMET pumps").get(0).causes().get(0);
        assertThat(cause.kind()).isEqualTo(CauseKind.CONSTRAINT);
        assertThat(cause.volume()).isCloseTo(30, within(1e-6));
        assertThat(cause.marginalValue()).isCloseTo(40, within(1e-6));
    }

    @Test
    void causes_lateBecauseOfTheDock_nameTheDock() {
        // 130 leave in January, 10 in February at 3 for the wait: one more at the dock saves 3
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(3)
                        .lostSaleCost(50))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(140, 0))
                .supply(SupplyResource.of("Plant").capacity(500))
                .constraint(Constraint.maximumShipment("dock", 130))
                .reconcile();

        Gap gap = gaps(plan, "LATE pumps").get(0);
        assertThat(gap.volume()).isCloseTo(10, within(1e-6));
        assertThat(gap.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.CONSTRAINT);
            assertThat(cause.id()).isEqualTo("dock");
            assertThat(cause.marginalValue()).isCloseTo(3, within(1e-6));
        });
    }

    @Test
    void causes_threeDocksOnEqualWaysOfOneRoute_nameEach() {
        // of 100 the dock lets 60 go in January, ferries 20 in February at 3 for the wait and 10 in March at 6; 10 are
        // lost at 50.
        // One more in time saves 50 - 10, in February 50 - 10 - 3, in March 50 - 10 - 6. Without any of them nothing is
        // lost
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(3)
                        .lostSaleCost(50))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(100, 0, 0))
                .supply(SupplyResource.of("Plant").capacity(500))
                .constraint(Constraint.maximumShipment("dock", 500).withMaximum(PerBucket.of(60, 500, 500)))
                .constraint(Constraint.maximumShipment("February ferry", 500).withMaximum(PerBucket.of(500, 20, 500)))
                .constraint(Constraint.maximumShipment("March ferry", 500).withMaximum(PerBucket.of(500, 500, 10)))
                .reconcile();

        Gap gap = gaps(plan, "UNMET pumps").get(0);
        assertThat(gap.volume()).isCloseTo(10, within(1e-6));
        assertThat(gap.causes()).extracting(GapCause::id).containsExactly("dock", "February ferry", "March ferry");
        // 90 come by the three ways
        double[] volumes = {10 * 60 / 90.0, 10 * 20 / 90.0, 10 * 10 / 90.0};
        double[] saved = {40, 37, 34};
        for (int i = 0; i < 3; i++) {
            assertThat(gap.causes().get(i).volume()).isCloseTo(volumes[i], within(1e-6));
            assertThat(gap.causes().get(i).marginalValue()).isCloseTo(saved[i], within(1e-6));
        }
    }

    @Test
    void causes_lateSoThatAnotherIsOnTime_nameThePromise() {
        // 130 are wanted in January, 100 made. A valve waits for 2, a pump for 3, so valves would wait; all valves on
        // time
        // makes 30 pumps wait, which costs 1 more for each
        Plan plan = lateValves()
                .constraint(Constraint.serviceLevel("in time", 1).of("valves").deliveredOnTime())
                .reconcile();

        assertThat(gaps(lateValves().reconcile(), "LATE pumps")).isEmpty();
        Gap gap = gaps(plan, "LATE pumps").get(0);
        assertThat(gap.volume()).isCloseTo(30, within(1e-6));
        assertThat(gap.causes()).anySatisfy(cause -> {
            assertThat(cause.id()).isEqualTo("in time");
            assertThat(cause.marginalValue()).isCloseTo(1, within(1e-6));
        });
    }

    private static SopCycleBuilder lateValves() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(3)
                        .lostSaleCost(50))
                .product(Product.of("valves")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(2)
                        .lostSaleCost(50))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(80, 0))
                .demand(DemandSignal.of("forecast").product("valves").volumes(50, 0))
                .supply(PLANT.makes("pumps", 1, 10).makes("valves", 1, 10));
    }

    @Test
    void causes_lostSoThatAnotherMarketIsServed_nameThePromiseBesideTheCapacity() {
        // 60 wanted in the EU at 100 and in the US at 80, 100 made at 40. Nine tenths of the US leave 46 for the EU: 14
        // lost.
        // One hour more saves 100 - 40 = 60; one US sale less to be made saves 100 - 80 = 20 of it
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(Product.of("pumps").unitCost(40).holdingCost(2).noLateDelivery())
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("EU")
                        .volume(60)
                        .price(100))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("US")
                        .volume(60)
                        .price(80))
                .supply(SupplyResource.of("Plant").capacity(100))
                .constraint(Constraint.serviceLevel("US customers", 0.9).market("US"))
                .reconcile();

        Gap eu = plan.gapAnalysis().of(GapKind.UNMET).stream()
                .filter(gap -> gap.market().orElseThrow().equals("EU"))
                .findFirst()
                .orElseThrow();
        assertThat(eu.volume()).isCloseTo(14, within(1e-6));
        assertThat(eu.causes()).extracting(GapCause::id).containsExactly("Plant", "US customers");
        assertThat(eu.causes().get(0).volume()).isCloseTo(14 * 60 / 80.0, within(1e-6));
        assertThat(eu.causes().get(1).volume()).isCloseTo(14 * 20 / 80.0, within(1e-6));
        assertThat(eu.causes().get(1).marginalValue()).isCloseTo(20, within(1e-6));
        // of the 6 that the US loses its own promise is no cause
        Gap us = plan.gapAnalysis().of(GapKind.UNMET).stream()
                .filter(gap -> gap.market().orElseThrow().equals("US"))
                .findFirst()
                .orElseThrow();
        assertThat(us.causes()).extracting(GapCause::id).containsExactly("Plant");
    }

    @Test
    void marginalValues_demandBehindTheDock_costsWhatLosingItCosts() {
        // the dock lets 130 of 140 leave: one more is lost at 100; under a promise of 0.9, of one more 0.9 are made at
        // 40 and
        // 0.1 are lost at 30
        Plan dock = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(Product.of("pumps").price(100).unitCost(40).lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(140))
                .supply(SupplyResource.of("Plant").capacity(500))
                .constraint(Constraint.maximumShipment("dock", 130))
                .reconcile();
        Plan promise = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(Product.of("pumps").price(100).unitCost(40).lostSaleCost(30))
                .demand(DemandSignal.of("forecast").product("pumps").volume(140))
                .supply(SupplyResource.of("Plant").capacity(500))
                .constraint(Constraint.serviceLevel("promise", 0.9))
                .reconcile();

        assertThat(dock.marginalValues().get(0).value().get(0)).isCloseTo(100, within(1e-6));
        assertThat(promise.marginalValues().get(0).value().get(0)).isCloseTo(39, within(1e-6));
    }

    @Test
    void causes_stockKeptWhereNothingIsMade_nameTheFloor() {
        // 30 on hand, 20 must stay, 30 are wanted and nobody can make any in time
        SopCycleBuilder cycle = pumps(30)
                .inventory(InventoryPosition.of("pumps").onHand(30))
                .supply(SupplyResource.of("Plant").capacity(0));
        Plan plan = cycle.constraint(Constraint.minimumStock("floor", 20)).reconcile();

        Gap gap = gaps(plan, "UNMET pumps").get(0);
        assertThat(gap.volume()).isCloseTo(20, within(1e-6));
        assertThat(gap.causes()).extracting(GapCause::id).contains("floor");
    }
}
