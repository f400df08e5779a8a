package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.CostType;
import dev.sop.certificate.MarginalValue;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.SolverChoice;
import dev.sop.gap.CauseKind;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.GapCause;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.supply.Lane;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * Most value of stock, worked by hand: all is made in January and sold in February, so that every unit lies in stock at the end
 * of January. A pump costs 40 to make, 1 to keep and 100 to lose, a valve 10, 1 and 50.
 */
class StockValueTest {

    private static final Constraint CAPITAL = Constraint.maximumStockValue("capital", 300);

    private static Product product(String id, double unitCost, double lostSaleCost) {
        return Product.of(id)
                .price(lostSaleCost)
                .unitCost(unitCost)
                .holdingCost(1)
                .lateCost(1)
                .lostSaleCost(lostSaleCost);
    }

    private static SopCycleBuilder cycle() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(product("pumps", 40, 100))
                .product(product("valves", 10, 50))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(0, 10))
                .demand(DemandSignal.of("forecast").product("valves").volumes(0, 10))
                .supply(SupplyResource.of("plant").capacities(100, 0));
    }

    @Test
    void reconcile_hard_bindsMoneyWhereItSavesMost() {
        Plan plan = cycle().constraint(CAPITAL).reconcile();

        // a unit of money saves (50 - 10 - 1) / 10 = 3.9 in valves, (100 - 40 - 1) / 40 = 1.475 in pumps:
        // all 10 valves bind 100, 5 pumps the other 200, 5 pumps are lost
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.certificate().cost().total()).isCloseTo(5 * 41 + 10 * 11 + 5 * 100, within(1e-9));
        assertThat(plan.supplyPlan().product(ProductId.of("valves")).inventory().get(0))
                .isCloseTo(10, within(1e-9));
        MarginalValue money = plan.marginalValues().stream()
                .filter(value -> value.kind() == MarginalValue.Kind.LIMIT)
                .findFirst()
                .orElseThrow();
        assertThat(money.id()).isEqualTo("capital");
        assertThat(money.value().get(0)).isCloseTo(1.475, within(1e-9));
    }

    @Test
    void reconcile_hard_isTheCauseOfWhatIsLost() {
        Plan plan = cycle().constraint(CAPITAL).reconcile();

        GapCause cause = plan.gapAnalysis().gaps().get(0).causes().get(0);
        assertThat(cause.kind()).isEqualTo(CauseKind.CONSTRAINT);
        assertThat(cause.id()).isEqualTo("capital");
        assertThat(cause.marginalValue()).isCloseTo(1.475, within(1e-9));
        assertThat(cause.text())
                .isEqualTo(
                        "stock value capital is full; customers would wait for it, but the horizon ends with 2027-02");
    }

    @Test
    void reconcile_soft_isPassedAtItsPrice() {
        Plan plan = cycle().constraint(CAPITAL.soft(0.01)).reconcile();

        // 10 x 40 + 10 x 10 = 500 bound, 200 beyond
        assertThat(plan.certificate().cost().amount(CostType.LIMIT_PASSED)).isCloseTo(2, within(1e-9));
        assertThat(plan.certificate().cost().total()).isCloseTo(10 * 41 + 10 * 11 + 2, within(1e-9));
    }

    @Test
    void reconcile_named_countsOnlyWhatIsNamed() {
        Plan plan = cycle().constraint(
                        Constraint.maximumStockValue("capital", 60).of("valves"))
                .reconcile();

        // 6 valves; pumps as asked for
        assertThat(plan.certificate().cost().total()).isCloseTo(10 * 41 + 6 * 11 + 4 * 50, within(1e-9));
    }

    @Test
    void scenario_halfTheMoney_losesMore() {
        Plan plan = cycle().constraint(CAPITAL)
                .scenario(Scenario.of("bank").change(Change.limit(0.5).within(Scope.of("capital"))))
                .reconcile();

        // 150: 10 valves bind 100, 1.25 pumps 50; 11.25 of 20 served
        assertThat(plan.scenarios().outcomes().get(0).figures().serviceLevel().orElseThrow())
                .isCloseTo(0.5625, within(1e-9));
    }

    @Test
    void reconcile_network_countsTheProductAtEverySite() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(product("pumps", 40, 100))
                .demand(DemandSignal.of("forecast").product("pumps").at("South").volumes(0, 10))
                .supply(SupplyResource.of("plant").capacities(100, 0).at("North"))
                .lane(Lane.between("North", "South").moves("pumps", 2))
                .constraint(Constraint.maximumStockValue("capital", 200).of("pumps"))
                .reconcile();

        // 5 pumps at either site; moving one costs 2
        assertThat(plan.certificate().cost().total()).isCloseTo(5 * (40 + 1 + 2) + 5 * 100, within(1e-9));
    }

    @Test
    void reconcile_moreStockAskedForThanMoneyAllows_areTheTwo() {
        Plan plan = cycle().constraint(Constraint.minimumStock("floor", 10).of("pumps"))
                .constraint(CAPITAL)
                .constraint(Constraint.maximumShipment("dock", 400))
                .reconcile();

        // 10 pumps bind 400
        assertThat(plan.gapAnalysis().conflicting())
                .extracting(ConflictingLimit::id)
                .containsExactlyInAnyOrder("floor", "capital");
        assertThat(plan.gapAnalysis().conflicting())
                .extracting(ConflictingLimit::text)
                .contains(
                        "capital: no stock value above its maximum",
                        "floor: no stock below its minimum in 2027-01 to 2027-02");
    }

    @Test
    void reconcile_bothMethods_findTheSamePlan() {
        SopCycle cycle = cycle().constraint(CAPITAL).build();

        Plan fast = cycle.reconcile(effort(SolverChoice.PRODUCT_WISE));
        Plan general = cycle.reconcile(effort(SolverChoice.GENERAL));

        assertThat(fast.certificate().solver()).isEqualTo(ProductWisePlanning.FIRST_ORDER);
        assertThat(general.certificate().solver()).isEqualTo("dual simplex");
        assertThat(fast.certificate().cost().total()).isCloseTo(815, within(815e-4));
        assertThat(general.certificate().cost().total()).isCloseTo(815, within(1e-9));
    }

    private static PlanningEffort effort(SolverChoice solver) {
        return PlanningEffort.builder().solver(solver).build();
    }
}
