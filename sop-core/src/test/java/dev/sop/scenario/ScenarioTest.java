package dev.sop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.Consensus;
import dev.sop.demand.DemandPlan;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.Cycles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each change does to the inputs, and what it leaves alone. */
class ScenarioTest {

    private static final CycleInputs BASE = Cycles.twoProducts()
            .withConstraints(
                    Constraint.material("castings", 90).need("pumps", 1),
                    Constraint.storage("hall", 200),
                    Constraint.parse("supplier", "Supplier X at capacity"));

    @Test
    void of_name_hasTheDocumentedDefaults() {
        Scenario scenario = Scenario.of("upside");
        assertThat(scenario.description()).isEmpty();
        assertThat(scenario.likelihood()).isEqualTo(Likelihood.MEDIUM);
        assertThat(scenario.probability()).isZero();
        assertThat(scenario.impact()).isEqualTo(Impact.MEDIUM);
        assertThat(scenario.changes()).isEmpty();
        assertThat(scenario.applyTo(BASE)).isEqualTo(BASE);
    }

    @Test
    void applyTo_anyChange_leavesTheBaseAsItWas() {
        CycleInputs copy = CycleInputs.builder().from(BASE).build();
        Scenario everything = Scenario.of("all")
                .change(Change.demand(2))
                .change(Change.price(2))
                .change(Change.capacity(2))
                .change(Change.unitCost(2))
                .change(Change.limit(2));
        assertThat(everything.applyTo(BASE)).isNotEqualTo(BASE);
        assertThat(BASE).isEqualTo(copy);
    }

    @Test
    void demand_everywhere_scalesVolumeAndRevenueAtTheSamePrice() {
        CycleInputs inputs = BASE.withDemand(
                DemandSignal.of("a").product("pumps").volume(100).revenue(1_300),
                DemandSignal.of("b").product("valves").volumes(1, 2, 3).price(5));
        CycleInputs more = Change.demand(1.5).applyTo(inputs);
        assertThat(more.demand().get(0).volume()).isEqualTo(PerBucket.constant(150));
        assertThat(more.demand().get(0).revenue()).contains(PerBucket.constant(1_950));
        assertThat(more.demand().get(1).volume()).isEqualTo(PerBucket.of(1.5, 3, 4.5));
        assertThat(more.demand().get(1).price()).contains(PerBucket.constant(5));
        assertThat(more.withDemand(inputs.demand())).isEqualTo(inputs);
    }

    @Test
    void demand_withinProductAndBuckets_touchesNothingElse() {
        CycleInputs more = Change.demand(2)
                .within(Scope.of("valves").between("2027-02", "2027-03"))
                .applyTo(BASE);
        assertThat(more.demand().get(0)).isEqualTo(BASE.demand().get(0));
        assertThat(more.demand().get(1).volume().over(Cycles.QUARTER)).isEqualTo(Series.of(50, 100, 100));
    }

    @Test
    void demand_ofACycleThatNamesNoProduct_isFoundUnderItsName() {
        CycleInputs inputs = BASE.withProducts().withDemand(DemandSignal.of("a").volume(10));
        assertThat(Change.demand(2)
                        .within(Scope.of("all products"))
                        .applyTo(inputs)
                        .demand()
                        .get(0)
                        .volume())
                .isEqualTo(PerBucket.constant(20));
    }

    @Test
    void demand_rateWithinBuckets_isLaidOverTheHorizonFirst() {
        CycleInputs inputs =
                BASE.withDemand(DemandSignal.of("a").product("pumps").withVolume(PerBucket.rate(10, Period.DAY)));
        CycleInputs less = Change.demand(0.5)
                .within(Scope.everywhere().between("2027-02", "2027-02"))
                .applyTo(inputs);
        assertThat(less.demand().get(0).volume()).isEqualTo(PerBucket.of(310, 140, 310));
    }

    @Test
    void scope_openAtOneEnd_runsToTheEndOfTheHorizon() {
        Scope from = new Scope(Scope.everywhere().ids(), Optional.of("2027-02"), Optional.empty());
        Scope to = new Scope(Scope.everywhere().ids(), Optional.empty(), Optional.of("2027-02"));
        assertThat(Change.demand(2).within(from).applyTo(BASE).demand().get(0).volume())
                .isEqualTo(PerBucket.of(100, 200, 200));
        assertThat(Change.demand(2).within(to).applyTo(BASE).demand().get(0).volume())
                .isEqualTo(PerBucket.of(200, 200, 100));
    }

    @Test
    void price_everywhere_scalesPricesAndRevenueNotVolume() {
        CycleInputs inputs = BASE.withDemand(
                DemandSignal.of("a").product("pumps").volume(100).revenue(1_300),
                DemandSignal.of("b").product("pumps").volume(10).price(5),
                DemandSignal.of("c").product("pumps").volume(1),
                DemandSignal.of("d").product("valves").volume(7));
        CycleInputs dearer = Change.price(1.5).within(Scope.of("pumps")).applyTo(inputs);
        DemandPlan plan = Consensus.combine(Cycles.QUARTER, dearer.products(), dearer.demand());
        assertThat(plan.lines().get(0).volume()).isEqualTo(Series.constant(3, 111));
        // 1.5 x (1,300 + 10 x 5 + 1 x 10)
        assertThat(plan.lines().get(0).revenue()).isEqualTo(Series.constant(3, 2_040));
        assertThat(dearer.demand().get(3)).isEqualTo(inputs.demand().get(3));
        assertThat(dearer.products().get(0).price()).contains(PerBucket.constant(15));
        assertThat(dearer.products().get(1)).isEqualTo(inputs.products().get(1));
    }

    @Test
    void capacity_ofOneResource_scalesUnitsOrHours() {
        CycleInputs inputs = BASE.withSupply(
                SupplyResource.of("A").capacity(100),
                SupplyResource.of("B").hoursPerWorkingDay(16),
                SupplyResource.of("C").withoutLimit());
        CycleInputs less = Change.capacity(0.5).applyTo(inputs);
        assertThat(less.supply().get(0)).isEqualTo(SupplyResource.of("A").capacity(50));
        assertThat(less.supply().get(1)).isEqualTo(SupplyResource.of("B").hoursPerWorkingDay(8));
        assertThat(less.supply().get(2)).isEqualTo(inputs.supply().get(2));
        CycleInputs one = Change.capacity(0.5)
                .within(Scope.of("B").between("2027-01", "2027-01"))
                .applyTo(inputs);
        assertThat(one.supply().get(0)).isEqualTo(inputs.supply().get(0));
        assertThat(one.supply().get(1).hoursPerWorkingDay()).contains(PerBucket.of(8, 16, 16));
    }

    @Test
    void unitCost_scalesWhatIsGivenAtResourcesRoutingsAndProducts() {
        CycleInputs inputs = BASE.withProducts(Product.of("pumps").unitCost(7), Product.of("valves"))
                .withSupply(
                        SupplyResource.of("A")
                                .capacity(1)
                                .unitCost(5)
                                .makes("pumps", 1, 3)
                                .makes("valves", 2),
                        SupplyResource.of("B").capacity(1).unitCost(6));
        CycleInputs dearer = Change.unitCost(2).applyTo(inputs);
        assertThat(dearer.supply())
                .containsExactly(
                        SupplyResource.of("A")
                                .capacity(1)
                                .unitCost(10)
                                .makes("pumps", 1, 6)
                                .makes("valves", 2),
                        SupplyResource.of("B").capacity(1).unitCost(12));
        assertThat(dearer.products()).containsExactly(Product.of("pumps").unitCost(14), Product.of("valves"));
        CycleInputs one = Change.unitCost(2).within(Scope.of("B")).applyTo(inputs);
        assertThat(one.supply().get(0)).isEqualTo(inputs.supply().get(0));
        assertThat(one.supply().get(1)).isEqualTo(dearer.supply().get(1));
    }

    @Test
    void limit_scalesWhatIsSharedAndStored() {
        CycleInputs more = Change.limit(1.5).applyTo(BASE);
        assertThat(((SharedLimit) more.constraints().get(0)).available()).isEqualTo(PerBucket.constant(135));
        assertThat(((StorageLimit) more.constraints().get(1)).capacity()).isEqualTo(PerBucket.constant(300));
        assertThat(more.constraints().get(2)).isEqualTo(BASE.constraints().get(2));
        CycleInputs one = Change.limit(1.5).within(Scope.of("hall")).applyTo(BASE);
        assertThat(one.constraints().get(0)).isEqualTo(BASE.constraints().get(0));
        assertThat(one.constraints().get(1)).isEqualTo(more.constraints().get(1));
    }

    @Test
    void applyTo_severalChanges_composeInOrder() {
        CycleInputs result = Scenario.of("mixed")
                .change(Change.demand(2))
                .change(Change.demand(3).within(Scope.of("pumps")))
                .change(Change.capacity(0.5))
                .applyTo(BASE);
        assertThat(result.demand().get(0).volume()).isEqualTo(PerBucket.constant(600));
        assertThat(result.demand().get(1).volume()).isEqualTo(PerBucket.constant(100));
        assertThat(result.supply().get(0).capacity()).contains(PerBucket.constant(60));
        assertThat(result.constraints()).isEqualTo(BASE.constraints());
    }

    @Test
    void within_anyChange_keepsKindAndFactor() {
        Scope scope = Scope.of("x");
        assertThat(Change.demand(1.1).within(scope))
                .isEqualTo(new FigureChange(CycleFigure.DEMAND, Operation.TIMES, 1.1, scope));
        assertThat(Change.capacity(1.2).within(scope))
                .isEqualTo(new FigureChange(CycleFigure.CAPACITY, Operation.TIMES, 1.2, scope));
        assertThat(Change.price(1.3).within(scope))
                .isEqualTo(new FigureChange(CycleFigure.PRICE, Operation.TIMES, 1.3, scope));
        assertThat(Change.unitCost(1.4).within(scope))
                .isEqualTo(new FigureChange(CycleFigure.UNIT_COST, Operation.TIMES, 1.4, scope));
        assertThat(Change.limit(1.5).within(scope))
                .isEqualTo(new FigureChange(CycleFigure.LIMIT, Operation.TIMES, 1.5, scope));
    }

    @Test
    void describe_change_isInWords() {
        assertThat(Change.demand(1.10).describe()).isEqualTo("demand +10 %");
        assertThat(Change.capacity(0.85).describe()).isEqualTo("capacity -15 %");
        assertThat(Change.unitCost(1.025).within(Scope.of("Plant A", "Plant B")).describe())
                .isEqualTo("unit cost of Plant A, Plant B +2.5 %");
        assertThat(Change.price(2)
                        .within(Scope.of("pumps").between("2027-01", "2027-02"))
                        .describe())
                .isEqualTo("price of pumps +100 % from 2027-01 to 2027-02");
        assertThat(Change.limit(1).describe()).isEqualTo("limits +0 %");
        assertThat(Change.demand(0).describe()).isEqualTo("demand -100 %");
    }
}
