package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data that can never be used are said before solving; keys that mean nothing beside the others are mistakes. */
class NeverUsedCheckTest {

    private static final Product A =
            Product.of("A").price(100).unitCost(10).holdingCost(1).lateCost(20);

    private static SopCycleBuilder cycle(SupplyResource... resources) {
        SopCycleBuilder builder = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(A)
                .demand(DemandSignal.of("forecast").product("A").volume(50));
        for (SupplyResource resource : resources) {
            builder.supply(resource);
        }
        return builder;
    }

    private static List<String> said(SopCycleBuilder cycle) {
        return cycle.build().reconcile().assumptions().stream()
                .filter(assumption -> assumption.kind() == AssumptionKind.NEVER_USED)
                .map(Assumption::text)
                .toList();
    }

    private static SupplyResource line(Routing routing) {
        return SupplyResource.of("line").capacity(100).makes(routing);
    }

    @Test
    void leastLot_aboveTheCapacity_isSaid() {
        assertThat(said(cycle(line(Routing.of("A", 1).minimumLot(500)))))
                .containsExactly(
                        "The least run of A at line, 500, takes 500 of line, which has at most 100 in a bucket:"
                                + " it is never made there.");
    }

    @Test
    void lotMultiple_thatFitsWithOvertimeOnly_isNotSaid() {
        SupplyResource line = line(Routing.of("A", 1).lotMultiple(110));
        assertThat(said(cycle(line))).hasSize(1);
        assertThat(said(cycle(line.overtime(OvertimeTier.share(0.1))))).isEmpty();
    }

    @Test
    void setUp_longerThanABucket_isSaid() {
        assertThat(said(cycle(line(Routing.of("A", 1).setupTime(120)))))
                .containsExactly(
                        "A set-up of A at line takes 120 of line, which has at most 100 in a bucket: it is never"
                                + " made there.");
    }

    /** 2,000 at least, and 1,000 more than the month before at most, from 0: never; from 1,000 on it can. */
    @Test
    void leastLot_aboveTheRamp_isSaid() {
        SupplyResource furnace = SupplyResource.of("furnace")
                .capacity(10_000)
                .makes(Routing.of("A", 1).minimumLot(2_000));
        Constraint ramp = Constraint.rateOfChange("heating up").from(0).atMost(1_000);

        assertThat(said(cycle(furnace).constraint(ramp)))
                .containsExactly(
                        "The least run of A at furnace, 2000, is above the 1000 that 'heating up' lets it rise to"
                                + " in one bucket: it is never made there.");
        assertThat(said(cycle(furnace)
                        .constraint(Constraint.rateOfChange("heating up")
                                .from(1_000)
                                .atMost(1_000))))
                .isEmpty();
    }

    @Test
    void leadTimeAndExpansion_beyondTheHorizon_areSaid() {
        SupplyResource line =
                SupplyResource.of("line").capacity(100).makes(Routing.of("A", 1).leadTime(3));
        assertThat(said(cycle(line)))
                .containsExactly(
                        "Lead time of A at line is 3 buckets, the horizon has 3: nothing of it arrives in time.");

        SupplyResource small = SupplyResource.of("line")
                .capacity(10)
                .expansion(ExpansionStep.of("second", 50, 100).leadTime(3));
        assertThat(said(cycle(small)))
                .singleElement()
                .asString()
                .startsWith("Expansion second of line takes 3 buckets and can be bought from 2027-01 on");
    }

    @Test
    void component_thatNobodyHas_isSaid() {
        SopCycleBuilder cycle = cycle(line(Routing.of("A", 1).consumes("B", 2))).product(Product.of("B"));
        assertThat(said(cycle))
                .containsExactly(
                        "Component B of A at line is neither in stock nor made nor bought: it is never made there.");
    }

    @Test
    void safetyStock_aboveTheMaximum_isSaid() {
        SopCycleBuilder cycle = cycle(SupplyResource.of("line").capacity(100))
                .inventory(InventoryPosition.of("A").safetyStock(30).maximum(20));
        assertThat(said(cycle)).singleElement().asString().contains("is 30, the most in stock 20: it is never reached");
    }

    @Test
    void keysWithoutMeaning_areMistakes() {
        SupplyResource free = SupplyResource.of("line").withoutLimit();
        assertThatThrownBy(() -> cycle(free.efficiency(0.8)).build()).hasMessageContaining("supply[0].efficiency");
        assertThatThrownBy(
                        () -> cycle(free.makes(Routing.of("A", 1).setupTime(2))).build())
                .hasMessageContaining("supply[0].makes[0].setupTime");
        assertThatThrownBy(() -> cycle(SupplyResource.of("line").capacity(100))
                        .inventory(InventoryPosition.of("A").deepViolationFactor(2))
                        .build())
                .hasMessageContaining("inventory[0].deepViolationFactor");
        assertThatThrownBy(() -> SopCycle.builder()
                        .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                        .product(A.withWriteOffCost(PerBucket.constant(5)))
                        .demand(DemandSignal.of("forecast").product("A").volume(50))
                        .supply(free)
                        .build())
                .hasMessageContaining("products[0].writeOffCost");
    }

    @Test
    void endingStock_aboveTheMaximumOfTheLastBucket_isAMistake() {
        InventoryPosition most = InventoryPosition.of("A").maximum(20);
        SopCycleBuilder cycle = cycle(SupplyResource.of("line").capacity(100));
        assertThatThrownBy(() -> cycle.inventory(most.endingAtLeast(30)).build())
                .hasMessageContaining(
                        "inventory[0].endingAtLeast: 30.0, expected at most the maximum of 2027-03, 20.0");
    }

    @Test
    void costsSwitchedOff_areSaid() {
        Product strict = A.lateCost(3).latenessLimit(0).lostSaleCost(40).withLostSalesAllowed(false);
        assertThat(SopCycle.builder()
                        .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                        .product(strict)
                        .demand(DemandSignal.of("forecast").product("A").volume(50))
                        .supply(SupplyResource.of("line").capacity(100))
                        .build()
                        .reconcile()
                        .assumptions())
                .extracting(Assumption::text)
                .contains(
                        "Cost of late delivery of A is not used: nothing of it may be late.",
                        "Cost of a lost sale of A is not used: no sale of it may be lost.");
    }
}
