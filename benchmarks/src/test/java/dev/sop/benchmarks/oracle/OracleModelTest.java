package dev.sop.benchmarks.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.benchmarks.oracle.NativeSearch.Outcome;
import dev.sop.benchmarks.oracle.Oracle.Answer;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The model itself, on the example of the guide: costs worked out there by hand. */
class OracleModelTest {

    private static final double NEAR = 1e-6;

    private static SopCycleBuilder pumps(SupplyResource plant, Constraint... limits) {
        SopCycleBuilder cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(40)
                        .holdingCost(2)
                        .lateCost(25))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(80, 80, 120, 140))
                .supply(plant);
        for (Constraint limit : limits) {
            cycle.constraint(limit);
        }
        return cycle;
    }

    private static SupplyResource plant() {
        return SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10));
    }

    private static double cost(SopCycleBuilder cycle) {
        Answer first = new Oracle().ask(cycle.build().inputs());
        Answer another = new Oracle().askAnother(cycle.build().inputs());
        assertThat(first.uncovered()).isEmpty();
        assertThat(another.cost()).isCloseTo(first.cost(), within(NEAR));
        return first.cost();
    }

    /** Made and delivered in March at 40, two months late at 25, paid at January's 100: 90 spent or lost, 60 in cash. */
    @Test
    void cost_cashAtPricesThatChange_countsThePriceThatWasAskedAt() {
        SopCycleBuilder cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps").unitCost(40).holdingCost(2).lateCost(25))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .volumes(1, 0, 0)
                        .prices(100, 110, 110))
                .supply(SupplyResource.of("Plant").capacities(0, 0, 1))
                .constraint(Constraint.cash("account", 0).withMinimum(PerBucket.of(0, 0, 60)));

        assertThat(cost(cycle)).isCloseTo(90, within(NEAR));
    }

    @Test
    void cost_examplesOfTheGuide_areTheGuides() {
        assertThat(cost(pumps(plant()))).isCloseTo(17_160, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.maximumStock("yard", 30)))).isCloseTo(17_220, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.maximumStock("yard", 30).soft(1))))
                .isCloseTo(17_170, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.overtime("overtime", 0.1).at("Plant"))))
                .isCloseTo(17_180, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.downtime("service", "Plant", 1, 30))))
                .isCloseTo(17_380, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.minimumProduction("crew", 110))))
                .isCloseTo(18_320, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.maximumShipment("dock", 130))))
                .isCloseTo(17_660, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.budget("spend", 4_600)))).isCloseTo(17_176, within(NEAR));
        assertThat(cost(pumps(plant(), Constraint.cash("account", 3_620).paymentDelay(1))))
                .isCloseTo(17_220, within(NEAR));
        assertThat(cost(pumps(
                        plant(),
                        Constraint.rateOfChange("smooth")
                                .from(100)
                                .increaseCost(5)
                                .decreaseCost(5))))
                .isCloseTo(17_230, within(NEAR));
    }

    @Test
    void cost_lotsAndWorkersOfTheGuide_areTheGuides() {
        SupplyResource costly = SupplyResource.of("Plant")
                .capacity(300)
                .makes(Routing.of("pumps", 1).setupCost(300));
        assertThat(cost(pumps(costly))).isCloseTo(17_840, within(NEAR));
        SupplyResource slow = plant().makes(Routing.of("pumps", 1).setupTime(10));
        assertThat(cost(pumps(slow))).isCloseTo(17_560, within(NEAR));
        SupplyResource batches = plant().makes(Routing.of("pumps", 1).lotMultiple(30));
        assertThat(cost(pumps(batches))).isCloseTo(17_300, within(NEAR));
    }

    /** 800 planks leave 200 chips: 80 to make, 1 for the one set-up, and keeping them costs nothing. */
    @Test
    void cost_coProductBehindASetUp_countsTheChips() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("planks").price(40).holdingCost(0).lateCost(1))
                .product(Product.of("chips").price(5).holdingCost(0).lateCost(1))
                .demand(DemandSignal.of("f").product("planks").volume(1))
                .demand(DemandSignal.of("f").product("chips").volume(100))
                .supply(SupplyResource.of("Saw")
                        .withoutLimit()
                        .makes(Routing.of("planks", 1)
                                .unitCost(0.1)
                                .coProduct("chips", 0.25)
                                .setupCost(1)))
                .build();
        assertThat(new Oracle().ask(cycle.inputs()).cost()).isCloseTo(81, within(NEAR));
    }

    @Test
    void ask_moreThanCanBeMade_saysThatLimitsContradict() {
        SopCycle cycle =
                pumps(plant(), Constraint.minimumProduction("crew", 121)).build();
        assertThat(new Oracle().ask(cycle.inputs()).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void ask_costNobodyStates_namesItInTheAnswer() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps").price(100))
                .demand(DemandSignal.of("forecast").product("pumps").volume(10))
                .supply(SupplyResource.of("Plant").capacity(10))
                .build();
        assertThat(new Oracle().ask(cycle.inputs()).uncovered())
                .contains("a derived unit cost", "a derived holding cost", "a derived late cost");
    }
}
