package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.assumption.Assumption;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.CostType;
import dev.sop.certificate.PlanStatus;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Customers who may wait beyond the last bucket: an order book that is carried on, and what a closed horizon says instead. */
class EndingBacklogTest {

    private static final Product A =
            Product.of("A").price(100).unitCost(10).holdingCost(50).lateCost(1).lostSaleCost(1_000);

    private static SopCycleBuilder shop(Product product, double capacity, InventoryPosition stock, double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(product)
                .demand(DemandSignal.of("forecast").product("A").volumes(demand))
                .inventory(stock)
                .supply(SupplyResource.of("shop").capacity(capacity));
    }

    private static double cost(Plan plan, CostType type) {
        return plan.certificate().cost().amount(type);
    }

    /** 100, 100, 150 of 100 a month: 50 wait for April at 1, and cost 10 each to make then: 3,000 + 50 + 500. */
    @Test
    void lastMonthAsksForMore_theRestWaits() {
        Plan plan = shop(A, 100, InventoryPosition.of("A").endingBacklogAtMost(1_000), 100, 100, 150)
                .build()
                .reconcile();

        assertThat(plan.supplyPlan().products().get(0).late().toArray()).containsExactly(0, 0, 50);
        assertThat(plan.figures().lost()).isZero();
        assertThat(plan.figures().endingBacklog()).isCloseTo(50, within(1e-9));
        assertThat(plan.figures().served()).isCloseTo(300, within(1e-9));
        assertThat(plan.certificate().cost().total()).isCloseTo(3_550, within(1e-6));
        assertThat(cost(plan, CostType.ENDING_BACKLOG)).isCloseTo(500, within(1e-6));
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
    }

    /** The same in a closed horizon: 50 lost at 1,000, and the cause and the assumptions say that it is the end that loses them. */
    @Test
    void closedHorizon_saysThatItsEndLosesThem() {
        Plan plan =
                shop(A, 100, InventoryPosition.of("A"), 100, 100, 150).build().reconcile();

        assertThat(plan.figures().lost()).isCloseTo(50, within(1e-9));
        assertThat(plan.gapAnalysis().of(GapKind.UNMET).get(0).causes())
                .extracting(GapCause::text)
                .containsExactly(
                        "regular capacity of shop is used up; customers would wait for it, but the horizon ends"
                                + " with 2027-03");
        assertThat(plan.assumptions()).extracting(Assumption::id).contains("reading.end");
    }

    /** (100 + 500 - 80) / 5 = 104 a month: the rule of a make-to-order plan. */
    @Test
    void orderBook_endsAsAsked() {
        Product toOrder = Product.of("A")
                .price(100)
                .unitCost(10)
                .holdingCost(1)
                .lateCost(0.5)
                .withLostSalesAllowed(false);
        Plan plan = shop(
                        toOrder,
                        104,
                        InventoryPosition.of("A").backorders(100).endingBacklogExactly(80),
                        100,
                        100,
                        100,
                        100,
                        100)
                .build()
                .reconcile();

        ProductPlan made = plan.supplyPlan().products().get(0);
        assertThat(made.late().toArray()).containsExactly(new double[] {96, 92, 88, 84, 80}, within(1e-9));
        assertThat(made.produced().toArray()).containsExactly(new double[] {104, 104, 104, 104, 104}, within(1e-9));
        assertThat(made.cancelledBackorders()).isZero();
        assertThat(plan.gapAnalysis().of(GapKind.CONFLICT)).isEmpty();
    }

    /** Valued at 5, made at 20 on the only route, late at 1: owing 23 would cost 6 each and making them 20; it costs 21. */
    @Test
    void unitOwed_costsNoLessThanItsCheapestRoute() {
        Product cheap = Product.of("A")
                .price(100)
                .unitCost(5)
                .holdingCost(1)
                .lateCost(1)
                .lostSaleCost(1_000);
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(cheap)
                .demand(DemandSignal.of("forecast").product("A").volumes(23))
                .inventory(InventoryPosition.of("A").endingBacklogAtMost(1_000))
                .supply(SupplyResource.of("shop").capacity(100).makes("A", 1, 20))
                .build()
                .reconcile();

        assertThat(plan.figures().endingBacklog()).isZero();
        assertThat(plan.certificate().cost().total()).isCloseTo(460, within(1e-6));
    }

    /** 30 of 50 are made and at most 5 may wait: demand that must be met is 15 short. */
    @Test
    void mostThatMayWait_isAHardLimit() {
        Product strict = A.withLostSalesAllowed(false).withLostSaleCost(java.util.Optional.empty());
        Plan plan = shop(strict, 30, InventoryPosition.of("A").endingBacklogAtMost(5), 50)
                .build()
                .reconcile();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        assertThat(plan.gapAnalysis().of(GapKind.CONFLICT).stream()
                        .mapToDouble(gap -> gap.volume())
                        .sum())
                .isCloseTo(15, within(1e-6));
    }

    @Test
    void wrongKeys_areMistakes() {
        InventoryPosition stock = InventoryPosition.of("A");
        assertThatThrownBy(() -> shop(A, 9, stock.endingBacklogAtLeast(9).endingBacklogAtMost(3), 10)
                        .build())
                .hasMessageContaining("inventory[0].endingBacklogAtLeast: 9.0, expected at most the most, 3.0");
        assertThatThrownBy(() -> shop(A, 9, stock.endingBacklogExactly(9).endingBacklogAtMost(3), 10)
                        .build())
                .hasMessageContaining("inventory[0].endingBacklogExactly");
        assertThatThrownBy(() -> shop(A.latenessLimit(0), 9, stock.endingBacklogExactly(9), 10)
                        .build())
                .hasMessageContaining("inventory[0].endingBacklog");
        assertThatThrownBy(() -> shop(A, 9, stock.endingBacklogAtMost(-1), 10).build())
                .hasMessageContaining("inventory[0].endingBacklogAtMost: -1.0");
    }

    /**
     * A backlog of at most 0 is the closed horizon; one that may be larger costs no more; what is owed is what was asked for and neither
     * delivered nor lost; with lots and lead times too.
     */
    @Property(tries = 60, seed = "1210")
    void endingBacklog_anyMost_isBetweenClosedAndFree(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        double[] demand = random.doubles(4, 0, 60).map(Math::rint).toArray();
        Routing routing = Routing.of("A", 1).leadTime(random.nextInt(2));
        routing = random.nextBoolean() ? routing.lotMultiple(10) : routing;
        Product product = A.lostSaleCost(20 + random.nextInt(100))
                .lateCost(random.nextInt(20))
                .holdingCost(1 + random.nextInt(5));
        product = random.nextBoolean() ? product.latenessLimit(1 + random.nextInt(3)) : product;
        InventoryPosition stock =
                InventoryPosition.of("A").backorders(random.nextInt(20)).onHand(random.nextInt(20));
        double most = 1 + random.nextInt(40);

        double closed = cost(product, routing, stock, demand);
        double none = cost(product, routing, stock.endingBacklogAtMost(0), demand);
        double some = cost(product, routing, stock.endingBacklogAtMost(most), demand);
        Plan free = plan(product, routing, stock.endingBacklogAtMost(1e12), demand);

        assertThat(none).isCloseTo(closed, within(1e-6 * (1 + closed)));
        assertThat(some).isLessThanOrEqualTo(closed + 1e-6 * (1 + closed));
        assertThat(free.certificate().cost().total()).isLessThanOrEqualTo(some + 1e-6 * (1 + some));
        ProductPlan made = free.supplyPlan().products().get(0);
        double owed = made.openingBackorders()
                - made.cancelledBackorders()
                + made.demand().sum()
                - made.shipped().sum()
                - made.lost().sum();
        assertThat(made.late().get(3)).isCloseTo(owed, within(1e-6 * (1 + owed)));
    }

    private static Plan plan(Product product, Routing routing, InventoryPosition stock, double... demand) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length))
                .product(product)
                .demand(DemandSignal.of("forecast").product("A").volumes(demand))
                .inventory(stock)
                .supply(SupplyResource.of("shop").capacity(35).makes(routing))
                .build()
                .reconcile();
    }

    private static double cost(Product product, Routing routing, InventoryPosition stock, double... demand) {
        return plan(product, routing, stock, demand).certificate().cost().total();
    }
}
