package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.executive.Decision;
import dev.sop.executive.DecisionOption;
import dev.sop.gap.CauseKind;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Causes name what is full behind lots, lead times behind contradictions, and remedies that change something. */
class CausesBehindLotsTest {

    private static final Product A = Product.of("A")
            .price(100)
            .unitCost(40)
            .holdingCost(0.3)
            .lateCost(30)
            .latenessLimit(0);

    private static SopCycleBuilder cycle(Product product, double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(product)
                .demand(DemandSignal.of("forecast").product("A").volumes(demand));
    }

    private static Gap only(Plan plan, GapKind kind) {
        assertThat(plan.gapAnalysis().of(kind)).hasSize(1);
        return plan.gapAnalysis().of(kind).get(0);
    }

    private static SopCycleBuilder lots(Routing routing, double capacity) {
        return cycle(A, 20, 60, 20, 20)
                .inventory(InventoryPosition.of("A").onHand(5))
                .supply(SupplyResource.of("s").capacity(capacity).makes(routing));
    }

    /** 5 + 30 - 20 = 15 are left for February and 30 are made: 60 - 45 = 15 lost; with 40 a month 25 + 40 = 65 serve it. */
    @Test
    void lotsOnAFullLine_nameTheLine_andOfferWhatCloses() {
        Plan plan = lots(Routing.of("A", 1).lotMultiple(10), 30).build().reconcile();

        Gap gap = only(plan, GapKind.UNMET);
        assertThat(gap.volume()).isCloseTo(15, within(1e-6));
        assertThat(gap.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.CAPACITY);
            assertThat(cause.id()).isEqualTo("s");
        });
        Decision decision = plan.executiveSummary().decisions().get(0);
        assertThat(decision.question()).isEqualTo("Get more of capacity of s?");
        assertThat(decision.options().get(1).lostDifference()).isCloseTo(-15, within(1e-6));
    }

    @Test
    void lotsAndMaterial_nameTheMaterial() {
        Plan plan = cycle(A, 20, 60, 20, 20)
                .inventory(InventoryPosition.of("A").onHand(5))
                .supply(SupplyResource.of("s")
                        .withoutLimit()
                        .makes(Routing.of("A", 1).lotMultiple(10)))
                .constraint(Constraint.material("steel", 30).need("A", 1))
                .build()
                .reconcile();

        assertThat(only(plan, GapKind.UNMET).causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.CONSTRAINT);
            assertThat(cause.id()).isEqualTo("steel");
        });
        assertThat(plan.executiveSummary().decisions().get(0).options().get(1).lostDifference())
                .isCloseTo(-15, within(1e-6));
    }

    /** A set-up of 5,000 for 60 sales at 60 more than they cost does not pay; the line is all but empty. */
    @Test
    void setUpThatDoesNotPay_isTheCauseItself() {
        Plan plan = cycle(A, 20, 20, 20)
                .supply(SupplyResource.of("s")
                        .capacity(100)
                        .makes(Routing.of("A", 1).setupCost(5_000)))
                .build()
                .reconcile();

        assertThat(only(plan, GapKind.UNMET).causes())
                .extracting(GapCause::kind)
                .containsExactly(CauseKind.WHOLE_LOTS);
        assertThat(plan.executiveSummary().decisions()).isEmpty();
    }

    /** One line is shut for good, the other in February: 20 of January are left, 20 wait for March, 40 are lost. */
    @Test
    void shutLine_isNotNamed_andNothingOfItIsOffered() {
        Plan plan = cycle(A.latenessLimit(2).lateCost(5).holdingCost(1).unitCost(60), 80, 80, 80)
                .supply(SupplyResource.of("old line").capacity(0))
                .supply(SupplyResource.of("new line").capacities(100, 0, 100))
                .build()
                .reconcile();

        assertThat(plan.gapAnalysis().gaps())
                .flatExtracting(Gap::causes)
                .extracting(GapCause::id)
                .containsOnly("new line");
        assertThat(plan.executiveSummary().decisions())
                .flatExtracting(Decision::options)
                .allSatisfy(option -> assertThat(option.name()).doesNotContain("old line"));
        assertThat(plan.executiveSummary().decisions())
                .allSatisfy(decision -> assertThat(decision.options().subList(1, 2))
                        .extracting(DecisionOption::costDifference)
                        .allMatch(difference -> Math.abs(difference) > 1));
    }

    @Test
    void safetyStockThatDoesNotPay_isNotCalledServing() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), 2))
                .product(A.unitCost(60).holdingCost(0.2).lateCost(20))
                .demand(DemandSignal.of("orders").product("A").volumes(0, 0))
                .inventory(InventoryPosition.of("A").safetyStock(5).scheduledReceipts(0, 5))
                .supply(SupplyResource.of("supplier")
                        .withKind(ResourceKind.PURCHASE)
                        .withoutLimit()
                        .unitCost(60))
                .build()
                .reconcile();

        assertThat(only(plan, GapKind.BELOW_SAFETY_STOCK).causes())
                .singleElement()
                .extracting(GapCause::text)
                .isEqualTo("having more of A in stock costs more than being below its safety stock");
    }

    /** 40 on hand, a month of lead time, 100 asked for: 60 short in January, and the supplier's lead time is why. */
    @Test
    void minimumAgainstALeadTime_namesBoth_andAWayOut() {
        Plan plan = cycle(A, 0, 20, 20)
                .inventory(InventoryPosition.of("A").onHand(40).minimum(100))
                .supply(supplier())
                .build()
                .reconcile();

        Gap gap = only(plan, GapKind.CONFLICT);
        assertThat(gap.volume()).isCloseTo(60, within(1e-6));
        assertThat(gap.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.LEAD_TIME);
            assertThat(cause.id()).isEqualTo("supplier");
        });
        assertThat(plan.gapAnalysis().conflicting())
                .extracting(ConflictingLimit::text)
                .containsExactly(
                        "A: no stock below its minimum in 2027-01",
                        "40 on hand of A",
                        "0 of A scheduled to arrive until 2027-01",
                        "lead time of supplier: 1 bucket");
        assertThat(plan.executiveSummary().decisions().get(0).options())
                .extracting(DecisionOption::name)
                .containsExactly(
                        "as planned: A gives way", "receipts of A +60 from 2027-01 to 2027-01: no limit is broken");
    }

    /** 20 of 40 are on hand, nothing else can arrive in January: 20 at 100 are lost. */
    @Test
    void demandThatMustBeMet_againstALeadTime_isValuedByItsRevenue() {
        Plan plan = cycle(A.withLostSalesAllowed(false), 40, 40)
                .inventory(InventoryPosition.of("A").onHand(20))
                .supply(supplier())
                .build()
                .reconcile();

        Gap gap = only(plan, GapKind.CONFLICT);
        assertThat(gap.value()).isCloseTo(2_000, within(1e-6));
        assertThat(gap.causes()).singleElement().extracting(GapCause::id).isEqualTo("supplier");
        assertThat(plan.executiveSummary().decisions().get(0).options()).hasSize(2);
    }

    private static SupplyResource supplier() {
        return SupplyResource.of("supplier")
                .withKind(ResourceKind.PURCHASE)
                .withoutLimit()
                .makes(Routing.of("A", 1).unitCost(60).leadTime(1));
    }
}
