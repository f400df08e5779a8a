package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.executive.ActionItem;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Limits that contradict each other are an answer: what is broken, by the least possible amount, and against what. */
class ConflictingLimitsTest {

    @Test
    void reconcile_minimumProductionAboveMaterial_isShortByTheDifference() {
        Plan plan = cycle(10, 10)
                .supply(SupplyResource.of("plant").capacity(500))
                .constraint(Constraint.minimumProduction("base load", 100))
                .constraint(Constraint.material("steel", 60).need("pumps", 1))
                .reconcile();

        Gap gap = onlyConflict(plan);
        assertThat(gap.subject()).isEqualTo("base load");
        assertThat(gap.volumeByBucket().toArray()).containsExactly(new double[] {40, 40}, within(1e-5));
        assertThat(gap.causes()).extracting(GapCause::id).containsExactly("steel");
    }

    @Test
    void reconcile_endingStockOutOfReach_isShortByWhatCannotBeMade() {
        // 2 x 30 can be made and every sale lost; 100 are asked for
        Plan plan = cycle(20, 20)
                .supply(SupplyResource.of("plant").capacity(30))
                .inventory(InventoryPosition.of("pumps").endingAtLeast(100))
                .reconcile();

        Gap gap = onlyConflict(plan);
        assertThat(gap.subject()).isEqualTo("pumps");
        assertThat(gap.firstBucket()).isEqualTo("2027-02");
        assertThat(gap.volume()).isCloseTo(40, within(1e-5));
        assertThat(gap.causes()).extracting(GapCause::id).containsExactly("plant");
    }

    @Test
    void reconcile_minimumStockWithNothingToFillIt_isShortUntilThereIsCapacity() {
        Plan plan = cycle(0, 0, 0)
                .supply(SupplyResource.of("plant").capacities(0, 4, 100))
                .inventory(InventoryPosition.of("pumps").minimum(10))
                .reconcile();

        Gap gap = onlyConflict(plan);
        assertThat(gap.volumeByBucket().toArray()).containsExactly(new double[] {10, 6, 0}, within(1e-5));
        assertThat(gap.lastBucket()).isEqualTo("2027-02");
        assertThat(product(plan).inventory().toArray()).containsExactly(new double[] {0, 4, 10}, within(1e-5));
    }

    @Test
    void reconcile_openingStockAboveStorage_isAboveByWhatIsNotSold() {
        Plan plan = cycle(10, 100)
                .supply(SupplyResource.of("plant").capacity(100))
                .inventory(InventoryPosition.of("pumps").onHand(50))
                .constraint(Constraint.storage("warehouse", 30))
                .reconcile();

        Gap gap = onlyConflict(plan);
        assertThat(gap.subject()).isEqualTo("warehouse");
        assertThat(gap.volumeByBucket().toArray()).containsExactly(new double[] {10, 0}, within(1e-5));
    }

    @Test
    void reconcile_openingStockAboveItsMaximum_isAboveByWhatIsNotSold() {
        Plan plan = cycle(10, 100)
                .supply(SupplyResource.of("plant").capacity(100))
                .inventory(InventoryPosition.of("pumps").onHand(50).maximum(15))
                .reconcile();

        assertThat(onlyConflict(plan).volumeByBucket().toArray()).containsExactly(new double[] {25, 0}, within(1e-5));
    }

    @Test
    void reconcile_endingStockExactlyBelowWhatIsThere_isAboveByTheDifference() {
        Plan plan = cycle(0, 5)
                .supply(SupplyResource.of("plant").capacity(0))
                .inventory(InventoryPosition.of("pumps").onHand(20).endingExactly(5))
                .reconcile();

        assertThat(onlyConflict(plan).volumeByBucket().toArray()).containsExactly(new double[] {0, 10}, within(1e-5));
    }

    @Test
    void reconcile_demandThatMustBeMetAboveCapacity_isLostAndNamed() {
        Plan plan = mustMeet(InventoryPosition.of("pumps"), 100, 60).reconcile();

        Gap gap = onlyConflict(plan);
        assertThat(gap.subject()).isEqualTo("pumps");
        assertThat(gap.volumeByBucket().toArray()).containsExactly(new double[] {30, 0}, within(1e-5));
        assertThat(gap.causes()).extracting(GapCause::id).containsExactly("plant");
        assertThat(product(plan).lost().toArray()).containsExactly(new double[] {30, 0}, within(1e-5));
        assertThat(product(plan).shipped().toArray()).containsExactly(new double[] {70, 60}, within(1e-5));
        assertThat(product(plan).inventory().toArray()).containsExactly(new double[] {0, 0}, within(1e-5));
        assertThat(plan.figures().lost()).isCloseTo(30, within(1e-5));
    }

    @Test
    void reconcile_backordersThatMustBeMet_areNamedBesideDemand() {
        // 70 can be made at once; 100 + 25 are asked for
        Plan plan =
                mustMeet(InventoryPosition.of("pumps").backorders(25), 100, 60).reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        assertThat(plan.gapAnalysis().of(GapKind.CONFLICT).stream()
                        .mapToDouble(Gap::volume)
                        .sum())
                .isCloseTo(55, within(1e-5));
    }

    @Test
    void reconcile_backordersOfAProductNobodyAsksFor_areNamed() {
        Plan plan = cycle(0, 0)
                .product(Product.of("valves").unitCost(1).holdingCost(1).noLateDelivery())
                .supply(SupplyResource.of("plant").capacity(4))
                .inventory(InventoryPosition.of("valves").backorders(9))
                .reconcile();

        Gap gap = onlyConflict(plan);
        assertThat(gap.subject()).isEqualTo("valves");
        assertThat(gap.volume()).isCloseTo(5, within(1e-5));
        assertThat(plan.certificate().cost().total()).isCloseTo(4, within(1e-5));
    }

    @Test
    void reconcile_twoContradictions_areBothNamed() {
        Plan plan = cycle(0, 0)
                .supply(SupplyResource.of("plant").capacity(20))
                .inventory(InventoryPosition.of("pumps").minimum(50))
                .constraint(Constraint.storage("warehouse", 10))
                .reconcile();

        // 20, then 40 can be there: 30 + 10 below the minimum, or as much above storage; each unit costs one break of
        // two
        assertThat(plan.gapAnalysis().of(GapKind.CONFLICT).stream()
                        .mapToDouble(Gap::volume)
                        .sum())
                .isCloseTo(40 + 40, within(1e-5));
    }

    @Test
    void reconcile_conflict_isReportedWithoutABoundAndHasAnAction() {
        Plan plan = mustMeet(InventoryPosition.of("pumps"), 100, 60).reconcile();
        Gap gap = onlyConflict(plan);

        assertThat(plan.certificate().lowerBound()).isEmpty();
        assertThat(plan.certificate().gap()).isEmpty();
        assertThat(plan.certificate().largestViolation().orElseThrow().amount()).isCloseTo(30, within(1e-5));
        assertThat(plan.actionItems()).extracting(ActionItem::origin).contains(gap.id());
        assertThat(plan.executiveSummary().headline()).anyMatch(sentence -> sentence.contains("contradict"));
    }

    private static SopCycleBuilder mustMeet(InventoryPosition stock, double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .noLostSales()
                        .noLateDelivery())
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand))
                .inventory(stock)
                .supply(SupplyResource.of("plant").capacity(70));
    }

    private static SopCycleBuilder cycle(double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(1)
                        .lostSaleCost(50))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(demand));
    }

    private static Gap onlyConflict(Plan plan) {
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        assertThat(plan.gapAnalysis().of(GapKind.CONFLICT)).hasSize(1);
        Gap gap = plan.gapAnalysis().of(GapKind.CONFLICT).get(0);
        assertThat(gap.causes().stream().mapToDouble(GapCause::volume).sum()).isCloseTo(gap.volume(), within(1e-6));
        return gap;
    }

    private static ProductPlan product(Plan plan) {
        return plan.supplyPlan().product(ProductId.of("pumps"));
    }
}
