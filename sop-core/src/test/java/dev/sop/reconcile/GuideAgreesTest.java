package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ShiftLimit;
import dev.sop.cycle.Goal;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Where the guide says one thing in a sentence: what a plan does, worked out by hand. */
class GuideAgreesTest {

    private static SopCycleBuilder months(int count) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), count));
    }

    private static SopCycleBuilder nights(SupplyResource plant, Constraint limit) {
        return months(3)
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(10)
                        .holdingCost(50)
                        .lateCost(90)
                        .lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(15))
                .supply(plant)
                .constraint(limit)
                .scenario(Scenario.of("none in March")
                        .change(Change.limit(0)
                                .within(Scope.of(limit.id().value()).between("2027-03", "2027-03"))));
    }

    @Test
    void limit_overtimeByShareTakenInOneMonth_isTakenThereAlone() {
        Plan plan = nights(
                        SupplyResource.of("Plant")
                                .capacity(10)
                                .overtime(OvertimeTier.share(0.5).cost(5)),
                        Constraint.overtime("night work", 0.5))
                .reconcile();

        // 15 a month: 10 at 10 and 5 at 15; in March 5 are lost at 100: 2 x 175 + 100 + 500
        assertThat(plan.scenarios().outcomes().get(0).figures().totalCost()).isCloseTo(950, within(1e-6));
    }

    @Test
    void limit_shiftsTakenInOneMonth_areTakenThereAlone() {
        // a shift of 1 hour gives 21, 20 and 23 hours by working days: enough for 15. Without one in March
        // February's 5 to spare are made ahead at 10 + 50, and 10 are lost
        ShiftLimit shifts = ((ShiftLimit) Constraint.parse("shifts", "max 1 shift")).withHoursPerShift(1);
        Plan plan = nights(SupplyResource.of("Plant").capacity(100).withCapacityUnit(CapacityUnit.HOURS), shifts)
                .reconcile();

        assertThat(plan.certificate().cost().total()).isCloseTo(3 * 150, within(1e-6));
        assertThat(plan.scenarios().outcomes().get(0).figures().totalCost())
                .isCloseTo(2 * 150 + 5 * 60 + 10 * 100, within(1e-6));
    }

    @Test
    void published_withYield_countsGoodUnitsAndFreezesToItself() {
        SopCycleBuilder cycle = months(2)
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(1)
                        .holdingCost(1)
                        .lateCost(1)
                        .lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(100))
                .supply(SupplyResource.of("Plant")
                        .capacity(1000)
                        .makes(Routing.of("pumps", 1).unitCost(1).yieldRate(0.5)));
        Plan first = cycle.reconcile();
        ProductionLine made = first.supplyPlan().resources().get(0).production().get(0);

        // 100 good units take 200 started, in capacity and cost
        assertThat(made.quantity()).isEqualTo(Series.of(100, 100));
        assertThat(first.supplyPlan().resources().get(0).load()).isEqualTo(Series.of(200, 200));
        assertThat(first.certificate().cost().total()).isCloseTo(400, within(1e-6));

        Plan second = cycle.constraint(Constraint.frozen("fence", 2))
                .publishedPlan(PublishedPlan.empty().made("Plant", "pumps", PerBucket.of(made.quantity())))
                .reconcile();
        assertThat(second.supplyPlan()).isEqualTo(first.supplyPlan());
    }

    @Test
    void sourcing_withYield_countsGoodUnits() {
        // half of 100 comes from each: 50 good of the plant at 2 a unit (1 for each of two started), 50 bought at 5
        Plan plan = months(1)
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(1)
                        .holdingCost(1)
                        .lateCost(1)
                        .lostSaleCost(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(100))
                .supply(SupplyResource.of("Plant")
                        .capacity(1000)
                        .makes(Routing.of("pumps", 1).unitCost(1).yieldRate(0.5)))
                .supply(SupplyResource.purchase("Importer").capacity(1000).unitCost(5))
                .constraint(Constraint.sourcing("two sources", "pumps").least("Importer", 0.5))
                .reconcile();

        assertThat(plan.supplyPlan().resources().get(0).load().get(0)).isCloseTo(100, within(1e-6));
        assertThat(plan.certificate().cost().total()).isCloseTo(50 * 2 + 50 * 5, within(1e-6));
    }

    @Test
    void price_monthWithoutVolume_isTheOneStatedForTheLine() {
        // 20 wait who pay 50, the list price is 1: each is served for 10; the market's own 5 of February too
        Plan plan = months(2)
                .goal(Goal.MAXIMUM_PROFIT)
                .product(
                        Product.of("pumps").price(1).unitCost(10).holdingCost(1).lateCost(1))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("EU")
                        .volumes(0, 5)
                        .price(50))
                .inventory(InventoryPosition.of("pumps").backorders(20))
                .supply(SupplyResource.of("Plant").capacity(100))
                .reconcile();

        assertThat(plan.supplyPlan().products().get(0).cancelledBackorders()).isZero();
        assertThat(plan.certificate().cost().total()).isCloseTo(250, within(1e-6));
        assertThat(plan.financials().revenue()).isEqualTo(Series.of(1000, 250));
    }

    @Test
    void budget_countsWhatIsPaid_notPenalties() {
        // 1,000 a month pay for 10 of the 15 wanted; 2,500 of penalties for the 5 lost are no money spent
        Plan plan = months(1)
                .product(Product.of("pumps")
                        .price(500)
                        .unitCost(100)
                        .holdingCost(0)
                        .lateCost(1)
                        .lostSaleCost(500))
                .demand(DemandSignal.of("forecast").product("pumps").volume(10))
                .inventory(InventoryPosition.of("pumps").safetyStock(5).withSafetyStockCost(PerBucket.constant(900)))
                .supply(SupplyResource.of("Plant").capacity(100))
                .constraint(Constraint.budget("spend", 1_000))
                .reconcile();

        // a unit in safety stock is worth 900, a sale 500: of the 10 that 1,000 pay for, 5 stay, 5 are sold
        assertThat(plan.financials().spent()).isEqualTo(Series.of(1_000));
        assertThat(plan.certificate().cost().total()).isCloseTo(1_000 + 5 * 500, within(1e-6));
    }
}
