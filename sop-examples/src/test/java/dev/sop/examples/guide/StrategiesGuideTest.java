package dev.sop.examples.guide;

import static dev.sop.examples.guide.Column.COST;
import static dev.sop.examples.guide.Column.LOST;
import static dev.sop.examples.guide.Column.MADE;
import static dev.sop.examples.guide.Column.STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.StrategyComparison;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.cycle.Strategy;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.gap.GapKind;
import dev.sop.product.Product;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The figures of the guide to strategies, goals and shortages, worked out by hand or published. */
class StrategiesGuideTest {

    private static final GuidePage PAGE = GuidePage.of("strategies.md", StrategiesGuideTest.class);

    private static double[] v(double... values) {
        return values;
    }

    @Test
    void page_codeAndTables_areThoseOfThisTest() {
        PAGE.codeIsThatOfTheTest();
        PAGE.tablesAreThoseOfTheTest();
    }

    /** Good and Rich of R. Russell, B. Taylor, Operations Management: level 870,000, chase 835,000, best mix 832,000. */
    @Test
    void candy_levelChaseBest_costWhatTheBookSays() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.quarters(LocalDate.of(2027, 1, 1), 4))
                .product(Product.of("candy")
                        .unitCost(2)
                        .holdingCost(0.5)
                        .noLateDelivery()
                        .noLostSales())
                .demand(DemandSignal.of("forecast").product("candy").volumes(80_000, 50_000, 120_000, 150_000))
                .supply(SupplyResource.of("factory").withoutLimit())
                .constraint(Constraint.workforce("workers", 100)
                        .labour("candy", 1)
                        .hoursPerWorker(1_000)
                        .hiring(100)
                        .layoff(500)
                        .withoutIdleTime())
                .build();
        StrategyComparison comparison = cycle.compare(Strategy.optimal(), Strategy.level(), Strategy.chase());
        comparison.cheapest().strategy();
        comparison.line(Strategy.level()).overFirst().totalCost();

        Column workers = new Column(
                "workers",
                plan -> plan.supplyPlan().workforce("workers").workers().toArray());
        PAGE.table("Level, chase and the best", workers, STOCK, COST)
                // 400,000 in all at 2; 20,000 + 70,000 + 50,000 kept at 0.50
                .row(
                        "level",
                        cycle.withStrategy(Strategy.level()).reconcile(),
                        v(100, 100, 100, 100),
                        v(20_000, 70_000, 50_000, 0),
                        v(800_000 + 140_000 * 0.5))
                // 20 and 30 laid off, 70 and 30 hired
                .row(
                        "chase",
                        cycle.withStrategy(Strategy.chase()).reconcile(),
                        v(80, 50, 120, 150),
                        v(0, 0, 0, 0),
                        v(800_000 + 50 * 500 + 100 * 100))
                // 20 laid off, 10 and 60 hired: 30,000 of the third quarter are made in the second
                .row(
                        "optimal",
                        cycle.reconcile(),
                        v(80, 80, 90, 150),
                        v(0, 30_000, 0, 0),
                        v(800_000 + 20 * 500 + 70 * 100 + 30_000 * 0.5))
                .isOnThePage();
        assertThat(comparison.cheapest().strategy()).isEqualTo(Strategy.optimal());
        assertThat(comparison.line(Strategy.level()).overFirst().totalCost()).isCloseTo(38_000, within(1e-3));
    }

    private static SopCycleBuilder pumps(Product pumps) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(pumps)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(80, 80, 120, 140))
                .supply(SupplyResource.of("Plant")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(20).cost(10)));
    }

    @Test
    void pumps_everyStrategy_sideBySide() {
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(40)
                        .holdingCost(2)
                        .lateCost(25))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(80, 80, 120, 140))
                .supply(SupplyResource.of("Plant")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(20).cost(10)))
                .build();
        StrategyComparison comparison = cycle.compare(
                Strategy.optimal(),
                Strategy.level(),
                Strategy.hybrid(0.05),
                Strategy.chase(),
                Strategy.priorityHeuristic(),
                Strategy.unconstrained());

        // low end 0.95 of the rate at 100, below which regular time would be wasted: rate 105.26; April at the upper
        // end
        double april = 100 / 0.95 * 1.05;
        PAGE.table("Every strategy on one cycle", MADE, STOCK, LOST, COST)
                .row(
                        "optimal",
                        cycle.reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(0),
                        v(420 * 40 + 20 * 10 + 80 * 2))
                .row(
                        "level",
                        cycle.withStrategy(Strategy.level()).reconcile(),
                        v(105, 105, 105, 105),
                        v(25, 50, 35, 0),
                        v(0),
                        v(420 * 40 + 20 * 10 + 110 * 2))
                .row(
                        "hybrid within 5 %",
                        cycle.withStrategy(Strategy.hybrid(0.05)).reconcile(),
                        v(100, 100, 220 - april, april),
                        v(20, 40, 140 - april, 0),
                        v(0),
                        v(420 * 40 + 20 * 10 + (200 - april) * 2))
                // no stock: April lacks 20, March works 20 overtime, April 20
                .row(
                        "chase",
                        cycle.withStrategy(Strategy.chase()).reconcile(),
                        v(80, 80, 120, 120),
                        v(0, 0, 0, 0),
                        v(20),
                        v(400 * 40 + 40 * 10 + 20 * 100))
                // month by month: March takes its own overtime; April its own, then what is left of February
                .row(
                        "priority heuristic",
                        cycle.withStrategy(Strategy.priorityHeuristic()).reconcile(),
                        v(80, 100, 120, 120),
                        v(0, 20, 20, 0),
                        v(0),
                        v(420 * 40 + 40 * 10 + 40 * 2))
                .row(
                        "unconstrained",
                        cycle.withStrategy(Strategy.unconstrained()).reconcile(),
                        v(80, 80, 120, 140),
                        v(0, 0, 0, 0),
                        v(0),
                        v(420 * 40))
                .isOnThePage();
        assertThat(comparison.lines()).hasSize(6);
        // 140 of 100 and 20
        assertThat(cycle.withStrategy(Strategy.unconstrained())
                        .reconcile()
                        .gapAnalysis()
                        .of(GapKind.OVERLOAD))
                .singleElement()
                .satisfies(gap -> assertThat(gap.volume()).isCloseTo(20, within(1e-6)));
    }

    @Test
    void goals_saleThatDoesNotPay_isMadeForServiceOnly() {
        Product pumps =
                Product.of("pumps").price(48).unitCost(40).holdingCost(2).lateCost(25);
        Product dear = Product.of("pumps")
                .price(48)
                .unitCost(40)
                .holdingCost(2)
                .lateCost(25)
                .lostSaleCost(80);
        Goal goal = Goal.SERVICE_COST_STABILITY;

        Column margin =
                new Column("margin", plan -> new double[] {plan.figures().margin()});
        // 20 pumps cost 50 in overtime and bring 48
        double all = 420 * 48 - (420 * 40 + 20 * 10 + 80 * 2);
        double most = 400 * 48 - (400 * 40 + 80 * 2);
        PAGE.table("Goals", MADE, LOST, margin)
                .row("minimum cost", pumps(pumps).reconcile(), v(100, 100, 100, 100), v(20), v(most))
                .row(
                        "minimum cost, a lost sale said to cost 80",
                        pumps(dear).reconcile(),
                        v(100, 100, 100, 120),
                        v(0),
                        v(all))
                .row(
                        "maximum profit, whatever a lost sale is said to cost",
                        pumps(dear).goal(Goal.MAXIMUM_PROFIT).reconcile(),
                        v(100, 100, 100, 100),
                        v(20),
                        v(most))
                .row("service first", pumps(pumps).goal(goal).reconcile(), v(100, 100, 100, 120), v(0), v(all))
                .isOnThePage();
    }

    @Test
    void stability_equallyCheapPlans_theOneThatChangesLeast() {
        PublishedPlan published = PublishedPlan.empty().made("Plant", "pumps", PerBucket.of(105, 105, 105, 105));
        Product pumps =
                Product.of("pumps").price(100).unitCost(40).holdingCost(0).lateCost(25);

        Plan plan = pumps(pumps)
                .goal(Goal.SERVICE_COST_STABILITY)
                .publishedPlan(published)
                .reconcile();
        // 20 in overtime whenever it is worked: nothing has to change
        PAGE.table("Stability", MADE, COST)
                .row("service, then cost, then stability", plan, v(105, 105, 105, 105), v(420 * 40 + 20 * 10))
                .isOnThePage();
    }

    private static SopCycleBuilder threeMarkets() {
        SopCycleBuilder cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .product(Product.of("pumps").unitCost(40))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("Europe")
                        .volume(80)
                        .price(100)
                        .priority(2))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("America")
                        .volume(60)
                        .price(90)
                        .priority(3))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("Asia")
                        .volume(60)
                        .price(80)
                        .priority(1))
                .supply(SupplyResource.of("Plant").capacity(160))
                .shortageSplit(ShortageSplit.FAIR_SHARE);
        return cycle;
    }

    @Test
    void shortage_valuePriorityFairShare_splitDifferently() {
        PAGE.table("Who goes short", Column.lostIn("Europe"), Column.lostIn("America"), Column.lostIn("Asia"), COST)
                // 40 of 200 are short: the cheapest to lose are Asia's
                .row(
                        "by value",
                        threeMarkets().shortageSplit(ShortageSplit.BY_VALUE).reconcile(),
                        v(0),
                        v(0),
                        v(40),
                        v(160 * 40 + 40 * 80))
                // Asia is served before Europe, Europe before America
                .row(
                        "by priority",
                        threeMarkets().shortageSplit(ShortageSplit.BY_PRIORITY).reconcile(),
                        v(0),
                        v(40),
                        v(0),
                        v(160 * 40 + 40 * 90))
                // everybody loses a fifth
                .row(
                        "fair share",
                        threeMarkets().reconcile(),
                        v(16),
                        v(12),
                        v(12),
                        v(160 * 40 + 16 * 100 + 12 * 90 + 12 * 80))
                .isOnThePage();
    }

    @Test
    void effort_oneNode_saysWhatEndedTheSearchAndHowFarTheBestMayBe() {
        PlanningEffort effort = PlanningEffort.builder().nodeLimit(1).build();

        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 12))
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(40)
                        .holdingCost(2)
                        .noLateDelivery())
                .product(Product.of("valves")
                        .price(90)
                        .unitCost(30)
                        .holdingCost(1)
                        .noLateDelivery())
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .volumes(20, 50, 90, 30, 60, 40, 80, 20, 70, 50, 30, 90))
                .demand(DemandSignal.of("forecast")
                        .product("valves")
                        .volumes(70, 20, 40, 80, 30, 90, 20, 60, 50, 80, 40, 30))
                .supply(SupplyResource.of("Plant")
                        .capacity(130)
                        .makes(Routing.of("pumps", 1)
                                .setupCost(300)
                                .setupTime(5)
                                .minimumLot(60))
                        .makes(Routing.of("valves", 1)
                                .setupCost(250)
                                .setupTime(8)
                                .minimumLot(50)))
                .build();
        Certificate hasty = cycle.reconcile(effort).certificate();
        Certificate best = cycle.reconcile().certificate();

        assertThat(hasty.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(hasty.reason()).endsWith("node limit (1) after (1) nodes");
        assertThat(best.status()).isEqualTo(PlanStatus.OPTIMAL);
        // the best plan lies between what the hasty one costs and what it proved
        assertThat(best.cost().total())
                .isBetween(hasty.lowerBound().orElseThrow(), hasty.cost().total());
        assertThat(hasty.gap().orElseThrow())
                .isCloseTo(1 - hasty.lowerBound().orElseThrow() / hasty.cost().total(), within(1e-9));
    }
}
