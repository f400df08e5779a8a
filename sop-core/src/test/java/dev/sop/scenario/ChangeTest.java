package dev.sop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.InvalidCycleException;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Amounts, settings, shifts and parts as changes; expected figures are worked by hand. */
class ChangeTest {

    private static final Scope MARCH = Scope.of("pumps").between("2027-03", "2027-03");

    /** 300 in the EU at 10 and 100 in the US at 20 a month; 500 a month can be made. */
    private static SopCycleBuilder twoMarkets() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps").unitCost(4).lostSaleCost(100))
                .demand(DemandSignal.of("sales")
                        .product("pumps")
                        .market("EU")
                        .volume(300)
                        .price(10))
                .demand(DemandSignal.of("sales")
                        .product("pumps")
                        .market("US")
                        .volume(100)
                        .price(20))
                .supply(SupplyResource.of("Plant").capacity(500).makes("pumps", 1));
    }

    private static double[] demanded(SopCycle cycle) {
        return cycle.reconcile().demandPlan().volume().toArray();
    }

    private static double[] capacity(SopCycle cycle) {
        return cycle.reconcile()
                .supplyPlan()
                .resources()
                .get(0)
                .available()
                .orElseThrow()
                .toArray();
    }

    @Test
    void plus_demandOfAProduct_isSharedAmongItsMarketsAtTheirPrices() {
        SopCycle cycle =
                twoMarkets().build().with(Change.plus(CycleFigure.DEMAND, 40).within(MARCH));

        Plan plan = cycle.reconcile();

        assertThat(plan.demandPlan().volume().toArray()).containsExactly(400, 400, 440, 400);
        assertThat(plan.demandPlan().lines().get(0).volume().get(2)).isCloseTo(330, within(1e-9));
        assertThat(plan.demandPlan().lines().get(1).volume().get(2)).isCloseTo(110, within(1e-9));
        // 330 at 10 and 110 at 20
        assertThat(plan.demandPlan().revenue().get(2)).isCloseTo(5_500, within(1e-9));
    }

    @Test
    void plus_demandWithOrdersAboveTheForecast_isOnTopOfTheOrders() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .demand(DemandSignal.of("sales").volume(100))
                .demand(DemandSignal.of("orders").kind(DemandKind.ORDER).volumes(150, 0))
                .supply(SupplyResource.of("Plant").capacity(500))
                .build();

        assertThat(demanded(cycle.with(Change.plus(CycleFigure.DEMAND, 20)))).containsExactly(170, 120);
        assertThat(demanded(cycle.with(Change.plus(CycleFigure.DEMAND, 20), Change.plus(CycleFigure.DEMAND, 5))))
                .containsExactly(175, 125);
        assertThat(demanded(cycle.with(Change.set(CycleFigure.DEMAND, 30)))).containsExactly(30, 30);
    }

    @Test
    void plus_moreTakenAwayThanThereIs_isRefused() {
        SopCycle cycle = twoMarkets().build();
        assertThatThrownBy(
                        () -> cycle.with(Change.plus(CycleFigure.DEMAND, -500).within(MARCH)))
                .isInstanceOf(InvalidCycleException.class)
                .hasMessageContaining("changed.demand[2].volume[2]: -75");
        assertThatThrownBy(() -> cycle.with(Change.plus(CycleFigure.CAPACITY, -501)))
                .hasMessageContaining("changed.supply[0].capacity[0]: -1");
    }

    @Test
    void set_capacityInOneMonth_isThatThereAndAsBeforeElsewhere() {
        SopCycle cycle = twoMarkets().build();
        Scope plant = Scope.of("Plant").between("2027-03", "2027-03");

        assertThat(capacity(cycle.with(Change.set(CycleFigure.CAPACITY, 0).within(plant))))
                .containsExactly(500, 500, 0, 500);
        assertThat(capacity(cycle.with(Change.plus(CycleFigure.CAPACITY, 25).within(plant))))
                .containsExactly(500, 500, 525, 500);
        assertThat(capacity(cycle.with(Change.shift(CycleFigure.CAPACITY, 2).within(Scope.of("Plant")))))
                .containsExactly(0, 0, 500, 500);
    }

    /** January 2027 has 21 working days, February 20. */
    @Test
    void plus_capacityInHoursPerWorkingDay_isAddedToTheHoursOfTheMonth() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .demand(DemandSignal.of("sales").volume(10))
                .supply(SupplyResource.of("Plant").hoursPerWorkingDay(8))
                .build();

        assertThat(capacity(cycle.with(Change.plus(CycleFigure.CAPACITY, 5)))).containsExactly(21 * 8 + 5, 20 * 8 + 5);
    }

    @Test
    void price_amounts_moveRevenueByTheVolume() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps").price(7))
                .product(Product.of("valves"))
                .demand(DemandSignal.of("sales").product("pumps").volume(10))
                .demand(DemandSignal.of("sales").product("valves").volume(100).revenue(900))
                .supply(SupplyResource.of("Plant").capacity(500))
                .build();

        // pumps 10 * 8 + valves 900 + 100
        assertThat(cycle.with(Change.plus(CycleFigure.PRICE, 1))
                        .reconcile()
                        .demandPlan()
                        .revenue()
                        .toArray())
                .containsExactly(1_080, 1_080);
        // pumps 10 * 3; valves 100 * 3
        assertThat(cycle.with(Change.set(CycleFigure.PRICE, 3))
                        .reconcile()
                        .demandPlan()
                        .revenue()
                        .toArray())
                .containsExactly(330, 330);
    }

    @Test
    void stockReceiptsAndSafetyStock_amounts_beginAtNothing() {
        CycleInputs inputs = twoMarkets().build().inputs();
        InventoryPosition position = Change.plus(CycleFigure.STOCK, 30)
                .within(Scope.of("pumps"))
                .applyTo(inputs)
                .inventory()
                .get(0);
        assertThat(position.onHand()).isEqualTo(30);

        CycleInputs stocked = inputs.withInventory(InventoryPosition.of("pumps")
                .onHand(10)
                .scheduledReceipts(5, 6, 7, 8)
                .safetyStock(2));
        assertThat(receipts(Change.shift(CycleFigure.RECEIPTS, 1).applyTo(stocked)))
                .containsExactly(0, 5, 6, 7);
        assertThat(receipts(Change.shift(CycleFigure.RECEIPTS, -1).within(MARCH).applyTo(stocked)))
                .containsExactly(5, 13, 0, 8);
        assertThat(receipts(Change.set(CycleFigure.RECEIPTS, 1).within(MARCH).applyTo(stocked)))
                .containsExactly(5, 6, 1, 8);
        assertThat(Change.times(CycleFigure.SAFETY_STOCK, 1.5)
                        .applyTo(stocked)
                        .inventory()
                        .get(0)
                        .safetyStock())
                .isEqualTo(PerBucket.constant(3));
    }

    private static double[] receipts(CycleInputs inputs) {
        return inputs.inventory()
                .get(0)
                .scheduledReceipts()
                .over(inputs.horizon())
                .toArray();
    }

    @Test
    void shift_signalForSomeBuckets_movesNothingButWhatItSays() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .demand(DemandSignal.of("sales").volume(10))
                .demand(DemandSignal.of("project").volume(50).between("2027-02", "2027-02"))
                .supply(SupplyResource.of("Plant").capacity(500))
                .build();
        Scope february = Scope.everywhere().between("2027-02", "2027-02");

        assertThat(demanded(cycle.with(Change.shift(CycleFigure.DEMAND, 2).within(february))))
                .containsExactly(10, 0, 10, 70);
    }

    @Test
    void leadTime_plus_delaysRoutingsAndLanes() {
        CycleInputs inputs = CycleInputs.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .addSupply(SupplyResource.of("Plant").capacity(5).makes("pumps", 1))
                .addLanes(Lane.between("North", "South").moves("pumps", 1).leadTime(1))
                .build();

        CycleInputs later = Change.plus(CycleFigure.LEAD_TIME, 2).applyTo(inputs);

        assertThat(later.supply().get(0).makes().get(0).leadTime()).isEqualTo(2);
        assertThat(later.lanes().get(0).leadTime()).isEqualTo(3);
        assertThat(Change.plus(CycleFigure.LEAD_TIME, -1).problems(inputs)).hasSize(1);
        assertThat(Change.plus(CycleFigure.LEAD_TIME, 0.5).problems(inputs)).hasSize(1);
        assertThat(Change.times(CycleFigure.LEAD_TIME, 2).problems(inputs)).hasSize(1);
    }

    @Test
    void parts_addedReplacedRemoved_giveTheCycleBuiltSo() {
        SopCycle cycle = twoMarkets().build();
        SupplyResource line = SupplyResource.of("Line 2").capacity(50).makes("pumps", 1);
        SopCycle built = twoMarkets().supply(line).build();

        SopCycle added = cycle.with(Change.add(line));

        assertThat(added).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(added.reconcile()).isEqualTo(built.reconcile());
        assertThat(added.with(Change.remove(PartKind.RESOURCE, "Line 2"))).isEqualTo(cycle);
        assertThat(added.with(Change.replace(line.capacity(60)))
                        .inputs()
                        .supply()
                        .get(1))
                .isEqualTo(line.capacity(60));
        assertThat(cycle.with(Change.add(Constraint.storage("yard", 50)), Change.limit(0.5))
                        .inputs()
                        .constraints())
                .containsExactly(Constraint.storage("yard", 25));
    }

    @Test
    void parts_unknownOrThereAlready_areRefusedTogether() {
        SopCycle cycle = twoMarkets().build();
        assertThatThrownBy(() -> cycle.with(
                        Change.add(SupplyResource.of("Plant").capacity(1)),
                        Change.replace(SupplyResource.of("Plnt").capacity(1)),
                        Change.remove(PartKind.DEMAND, "sale")))
                .hasMessageContaining("changes[0].add: 'Plant', expected a resource the cycle does not have yet")
                .hasMessageContaining("changes[1].replace: 'Plnt', expected a resource of the cycle, one of [Plant]")
                .hasMessageContaining("changes[2].remove: 'sale', expected one of [sales]");
    }

    @Test
    void with_changeAfterAnother_isCheckedAgainstWhatThatLeft() {
        SopCycle cycle = twoMarkets().build();
        Change more = Change.capacity(2).within(Scope.of("Line 2"));
        Change line = Change.add(SupplyResource.of("Line 2").capacity(50).makes("pumps", 1));

        assertThat(cycle.with(line, more).inputs().supply().get(1).capacity()).contains(PerBucket.constant(100));
        assertThatThrownBy(() -> cycle.with(more, line)).hasMessageContaining("changes[0].scope: 'Line 2'");
    }

    @Test
    void with_inputsThatAreNoCycle_areRefusedWithTheirPlace() {
        SopCycle cycle = twoMarkets().build();
        Change wrong = Change.add(SupplyResource.of("Line 2")
                .capacities(1, 2, 3)
                .makes("pumps", 1)
                .makes("valves", 1));
        assertThatThrownBy(() -> cycle.with(wrong))
                .hasMessageContaining("changed.supply[1].capacity: 3 numbers")
                .hasMessageContaining("valves");
        assertThatThrownBy(() ->
                        twoMarkets().scenario(Scenario.of("more").change(wrong)).build())
                .hasMessageContaining("scenarios[0].changed.supply[1].capacity: 3 numbers");
    }

    @Test
    void of_anyFunction_isAChange() {
        SopCycle cycle = twoMarkets().build();
        Change closed = Change.of(
                "Plant closed",
                inputs -> inputs.withSupply(inputs.supply().stream()
                        .filter(resource -> !resource.id().equals(ResourceId.of("Plant")))
                        .toList()));
        Change other = Change.add(SupplyResource.of("Partner").capacity(100).makes("pumps", 1));

        Plan plan = cycle.whatIf().plan(other, closed);

        assertThat(plan.supplyPlan().resources()).hasSize(1);
        assertThat(plan.figures().lost()).isCloseTo(4 * 300, within(1e-6));
        assertThat(closed.describe()).isEqualTo("Plant closed");
    }

    @Test
    void describe_eachChange_saysItInALine() {
        assertThat(Change.plus(CycleFigure.DEMAND, 500).within(MARCH).describe())
                .isEqualTo("demand of pumps +500 from 2027-03 to 2027-03");
        assertThat(Change.plus(CycleFigure.STOCK, -1.5).describe()).isEqualTo("stock -1.5");
        assertThat(Change.set(CycleFigure.CAPACITY, 0).describe()).isEqualTo("capacity set to 0");
        assertThat(Change.shift(CycleFigure.RECEIPTS, 1).describe()).isEqualTo("receipts 1 bucket later");
        assertThat(Change.shift(CycleFigure.DEMAND, -2).describe()).isEqualTo("demand 2 buckets earlier");
        assertThat(Change.add(DemandSignal.of("crm").product("pumps").market("EU"))
                        .describe())
                .isEqualTo("demand signal crm of pumps in EU added");
        assertThat(Change.remove(PartKind.LANE, "North to South").describe()).isEqualTo("lane North to South removed");
        assertThat(Change.demand(0.9).describe()).isEqualTo("demand -10 %");
    }

    @Test
    void shift_whatCannotMove_isRefused() {
        CycleInputs inputs = twoMarkets().build().inputs();
        assertThat(Change.shift(CycleFigure.PRICE, 1).problems(inputs)).hasSize(1);
        assertThat(Change.shift(CycleFigure.DEMAND, 0).problems(inputs)).hasSize(1);
        assertThat(Change.shift(CycleFigure.DEMAND, 4).problems(inputs)).hasSize(1);
        assertThat(Change.set(CycleFigure.STOCK, 1).within(MARCH).problems(inputs))
                .hasSize(1);
        assertThat(Change.set(CycleFigure.CAPACITY, -1).problems(inputs)).hasSize(1);
        assertThat(Change.plus(CycleFigure.CAPACITY, Double.NaN).problems(inputs))
                .hasSize(1);
    }

    @Test
    void toBuilder_nothingMore_isTheSameCycle() {
        SopCycle cycle = twoMarkets()
                .scenario(Scenario.of("less").change(Change.demand(0.9)))
                .build();
        assertThat(cycle.toBuilder().build()).isEqualTo(cycle);
        assertThat(SopCycle.builder(cycle.inputs()).build()).isNotEqualTo(cycle);
        assertThat(SopCycle.builder(cycle.inputs()).scenarios(cycle.scenarios()).build())
                .isEqualTo(cycle);
        assertThat(cycle.toBuilder()
                        .supply(SupplyResource.of("Line 2").capacity(5).makes("pumps", 1))
                        .build()
                        .inputs()
                        .supply())
                .hasSize(2);
    }

    @Test
    void with_scenarioThatNamesWhatIsGone_isRefused() {
        SopCycle cycle = twoMarkets()
                .supply(SupplyResource.of("Line 2").capacity(5).makes("pumps", 1))
                .scenario(Scenario.of("more").change(Change.capacity(1.1).within(Scope.of("Line 2"))))
                .build();
        assertThatThrownBy(() -> cycle.with(Change.remove(PartKind.RESOURCE, "Line 2")))
                .hasMessageContaining("scenarios[0].changes[0].scope: 'Line 2'");
    }

    /** The page on what-if: in March 300 of Line 2 and 2 * 200 built ahead meet 900. */
    @Test
    void with_closedMonthAndASecondLine_isLateByWhatThePageSays() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps").price(120).unitCost(60).lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(900))
                .supply(SupplyResource.of("Plant A").hours(800).makes("pumps", 1))
                .build();
        SopCycle extended = cycle.with(
                Change.set(CycleFigure.CAPACITY, 0).within(Scope.of("Plant A").between("2027-03", "2027-03")),
                Change.add(SupplyResource.of("Line 2").hours(300).makes("pumps", 1)));

        assertThat(extended.reconcile().figures().lateUnitBuckets()).isCloseTo(200, within(1e-6));
        assertThat(cycle.whatIf().plan(Change.capacity(0.5)).executiveSummary().headline())
                .isNotEmpty();
    }

    @Test
    void build_inputsThatAreWrongBesideAScenario_areToldTogether() {
        SopCycleBuilder wrong = twoMarkets()
                .supply(SupplyResource.of("Line 2").capacities(1, 2, 3).makes("pumps", 1))
                .scenario(Scenario.of("spring")
                        .change(Change.capacity(1.1).within(Scope.of("Line 2").between("2027-02", "2027-03")))
                        .change(Change.demand(1.1).within(Scope.of("pumpz"))));
        assertThatThrownBy(wrong::build)
                .hasMessageContaining("supply[1].capacity: 3 numbers")
                .hasMessageContaining("scenarios[0].changes[1].scope: 'pumpz'");
    }
}
