package dev.sop.resolved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What customers pay and when, in the financial plan and in a cash limit, worked out by hand where prices change. */
class ReceiptsTest {

    private static final double NEAR = 1e-6;

    /** Three months, one market, 10 to make a unit, 1,000 to lose a sale. */
    private static SopCycleBuilder pumps(double[] volumes, double[] prices, double... capacities) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(2)
                        .lostSaleCost(1_000))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .volumes(volumes)
                        .prices(prices))
                .supply(SupplyResource.of("plant").capacities(capacities));
    }

    private static Constraint cash(double... least) {
        return Constraint.cash("account", 0).withMinimum(PerBucket.of(least));
    }

    private static void assertRevenue(Plan plan, double... expected) {
        Series revenue = plan.financials().revenue();
        for (int t = 0; t < expected.length; t++) {
            assertThat(revenue.get(t)).as("bucket " + t).isCloseTo(expected[t], within(NEAR));
        }
        assertThat(plan.figures().revenue()).isCloseTo(Series.of(expected).sum(), within(NEAR));
    }

    @Test
    void revenue_waitsWhilePriceRises_isThePriceAskedAtWhenDelivered() {
        SopCycleBuilder cycle = pumps(new double[] {1, 0, 0}, new double[] {100, 110, 110}, 0, 0, 1);

        Plan plan = cycle.reconcile();

        assertRevenue(plan, 0, 0, 100);
    }

    @Test
    void cash_waitsWhilePriceRises_isNeverTakenBack() {
        // made and paid in March: 0, 0, 100 - 10
        Plan kept = pumps(new double[] {1, 0, 0}, new double[] {100, 110, 110}, 0, 0, 1)
                .constraint(cash(0, 0, 90))
                .reconcile();
        Plan beyond = pumps(new double[] {1, 0, 0}, new double[] {100, 110, 110}, 0, 0, 1)
                .constraint(cash(0, 0, 90.5))
                .reconcile();

        assertThat(kept.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(kept.certificate().cost().total()).isCloseTo(10 + 2 * 2, within(NEAR));
        assertRevenue(kept, 0, 0, 100);
        assertThat(beyond.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
    }

    @Test
    void cash_twoWait_theDearestPaysFirst() {
        // asked for at 50 and 100, one a month from February on: 0, 100, 50; less 10 a unit 0, 90, 130
        SopCycleBuilder cycle = pumps(new double[] {1, 1, 0}, new double[] {50, 100, 70}, 0, 1, 1);

        Plan kept = cycle.constraint(cash(0, 90, 130)).reconcile();

        assertThat(kept.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertRevenue(kept, 0, 100, 50);
    }

    @Test
    void cash_twoWait_noOrderPaysMore() {
        Plan beyond = pumps(new double[] {1, 1, 0}, new double[] {50, 100, 70}, 0, 1, 1)
                .constraint(cash(0, 90.5, 130))
                .reconcile();

        assertThat(beyond.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
    }

    @Test
    void cash_backorders_payTheAveragePriceOfTheFirstBucket() {
        // 2 wait and pay (1 * 30 + 3 * 50) / 4 = 45; of January's 6 the US's 3 are served, then 2 at 45, then EU's at
        // 30
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps")
                        .unitCost(10)
                        .holdingCost(1)
                        .lateCost(2)
                        .lostSaleCost(1_000))
                .demand(market("EU", 1, 30))
                .demand(market("US", 3, 50))
                .inventory(InventoryPosition.of("pumps").backorders(2))
                .supply(SupplyResource.of("plant").capacities(3, 2, 1))
                .constraint(cash(120, 190, 210))
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertRevenue(plan, 150, 90, 30);
    }

    private static DemandSignal market(String name, double inJanuary, double price) {
        return DemandSignal.of("forecast")
                .product("pumps")
                .market(name)
                .volumes(inJanuary, 0, 0)
                .prices(price, 2 * price, 2 * price);
    }

    @Test
    void revenue_whatIsLost_isNeverPaid() {
        Plan plan = pumps(new double[] {2, 0, 0}, new double[] {100, 110, 120}, 0, 0, 1)
                .constraint(cash(0, 0, 90))
                .reconcile();

        assertThat(plan.supplyPlan().products().get(0).lost().sum()).isCloseTo(1, within(NEAR));
        assertRevenue(plan, 0, 0, 100);
    }
}
