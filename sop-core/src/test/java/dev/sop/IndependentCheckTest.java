package dev.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.certificate.Violation;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A plan is held against its cycle without the engine. */
class IndependentCheckTest {

    private static final SopCycle CYCLE = SopCycle.builder()
            .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
            .product(Product.of("A").price(10).unitCost(4))
            .demand(DemandSignal.of("forecast").product("A").volumes(80, 90))
            .supply(SupplyResource.of("plant").capacity(100))
            .build();

    @Test
    void planOfTheCycle_keepsEveryRule() {
        assertThat(CYCLE.violations(CYCLE.reconcile().supplyPlan())).isEmpty();
    }

    /** A load of 120 where 100 is there, and 80 is made. */
    @Test
    void loadChangedByHand_isFound() {
        SupplyPlan plan = CYCLE.reconcile().supplyPlan();
        ResourcePlan made = plan.resources().get(0);
        ResourcePlan wrong = new ResourcePlan(
                made.id(),
                made.kind(),
                made.unit(),
                made.available(),
                Series.of(120, 90),
                Series.of(120, 90),
                made.overtime(),
                made.production());

        assertThat(CYCLE.violations(new SupplyPlan(ImmutableList.of(wrong), plan.products())))
                .extracting(Violation::subject)
                .contains("plant");
    }
}
