package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.StrategyComparison;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.CostType;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.Strategy;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.GapKind;
import dev.sop.product.Product;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * Level, chase and the others beside the optimal plan. The candy case is Good and Rich of R. Russell, B. Taylor, Operations
 * Management: level 870,000, chase 835,000, best mix 832,000.
 */
class StrategyTest {

    private static SopCycle candy() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("candy")
                        .unitCost(2)
                        .holdingCost(0.5)
                        .noLateDelivery()
                        .noLostSales())
                .demand(DemandSignal.of("forecast").product("candy").volumes(80_000, 50_000, 120_000, 150_000))
                .supply(SupplyResource.of("factory").withoutLimit())
                .constraint(Constraint.workforce("workers", 100)
                        .labour("candy", 0.001)
                        .hoursPerWorker(1)
                        .hiring(100)
                        .layoff(500)
                        .withoutIdleTime())
                .build();
    }

    private static SopCycleBuilder peaks() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps").price(100).unitCost(40).holdingCost(3))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(50, 60, 130, 160))
                .supply(SupplyResource.of("plant")
                        .capacity(90)
                        .overtime(OvertimeTier.amount(10).cost(8)));
    }

    @Test
    void level_publishedCase_costsWhatTheBookSays() {
        Plan plan = candy().withStrategy(Strategy.level()).reconcile();

        assertThat(plan.certificate().cost().total()).isCloseTo(870_000, within(1e-3));
        assertThat(plan.supplyPlan().products().get(0).inventory().toArray())
                .containsExactly(new double[] {20_000, 70_000, 50_000, 0}, within(1e-6));
        assertThat(plan.supplyPlan().workforce("workers").workers().toArray())
                .containsExactly(new double[] {100, 100, 100, 100}, within(1e-9));
    }

    @Test
    void chase_publishedCase_costsWhatTheBookSays() {
        Plan plan = candy().withStrategy(Strategy.chase()).reconcile();

        assertThat(plan.certificate().cost().total()).isCloseTo(835_000, within(1e-3));
        assertThat(plan.supplyPlan().products().get(0).inventory().max()).isCloseTo(0, within(1e-6));
    }

    @Test
    void compare_publishedCase_ranksOptimalFirst() {
        StrategyComparison comparison = candy().compare(Strategy.optimal(), Strategy.level(), Strategy.chase());

        assertThat(comparison.cheapest().strategy()).isEqualTo(Strategy.optimal());
        assertThat(comparison.line(Strategy.optimal()).plan().figures().totalCost())
                .isCloseTo(832_000, within(1e-3));
        assertThat(comparison.line(Strategy.level()).overFirst().totalCost()).isCloseTo(38_000, within(1e-3));
        assertThat(comparison.line(Strategy.chase()).overFirst().totalCost()).isCloseTo(3_000, within(1e-3));
    }

    @Test
    void hybrid_band_isKeptAndLiesBetweenLevelAndOptimal() {
        StrategyComparison comparison =
                peaks().build().compare(Strategy.optimal(), Strategy.hybrid(0.2), Strategy.level());
        double optimal = comparison.line(Strategy.optimal()).plan().figures().totalCost();
        double hybrid = comparison.line(Strategy.hybrid(0.2)).plan().figures().totalCost();
        double level = comparison.line(Strategy.level()).plan().figures().totalCost();
        double[] made = comparison
                .line(Strategy.hybrid(0.2))
                .plan()
                .supplyPlan()
                .products()
                .get(0)
                .produced()
                .toArray();

        assertThat(optimal).isLessThanOrEqualTo(hybrid + 1e-6);
        assertThat(hybrid).isLessThanOrEqualTo(level + 1e-6);
        assertThat(max(made) * 0.8).isLessThanOrEqualTo(min(made) * 1.2 + 1e-6);
    }

    @Test
    void levelPerWorkingDay_madePerDay_isTheSameInEveryBucket() {
        SopCycle cycle = peaks().strategy(Strategy.levelPerWorkingDay()).build();
        double[] made =
                cycle.reconcile().supplyPlan().products().get(0).produced().toArray();
        double perDay = made[0] / cycle.inputs().horizon().bucket(0).workingDays();

        for (int t = 0; t < 4; t++) {
            assertThat(made[t] / cycle.inputs().horizon().bucket(t).workingDays())
                    .isCloseTo(perDay, within(1e-6));
        }
        assertThat(perDay).isGreaterThan(1);
    }

    @Test
    void unconstrained_demandAboveCapacity_isMadeAndReportedAsOverload() {
        Plan plan = peaks().strategy(Strategy.unconstrained()).reconcile();

        assertThat(plan.supplyPlan().products().get(0).produced().toArray())
                .containsExactly(new double[] {50, 60, 130, 160}, within(1e-6));
        assertThat(plan.certificate().cost().amount(CostType.PRODUCTION)).isCloseTo(400 * 40, within(1e-6));
        // capacity of 90 and 10 of overtime: 30 over in March, 60 over in April
        assertThat(plan.gapAnalysis().of(GapKind.OVERLOAD)).singleElement().satisfies(gap -> {
            assertThat(gap.subject()).isEqualTo("plant");
            assertThat(gap.firstBucket()).isEqualTo("2027-03");
            assertThat(gap.lastBucket()).isEqualTo("2027-04");
            assertThat(gap.volume()).isCloseTo(90, within(1e-6));
        });
    }

    @Test
    void priorityHeuristic_certificate_isHeldAgainstTheBestPlan() {
        StrategyComparison comparison = peaks().build().compare(Strategy.optimal(), Strategy.priorityHeuristic());
        var heuristic = comparison.line(Strategy.priorityHeuristic()).plan().certificate();
        double best = comparison
                .line(Strategy.optimal())
                .plan()
                .certificate()
                .lowerBound()
                .orElseThrow();

        assertThat(heuristic.lowerBound().orElseThrow()).isCloseTo(best, within(1e-6));
        assertThat(heuristic.cost().total()).isGreaterThanOrEqualTo(best - 1e-6);
        assertThat(heuristic.largestViolation()).isEmpty();
        assertThat(heuristic.status()).isIn(PlanStatus.OPTIMAL, PlanStatus.FEASIBLE);
    }

    @Test
    void priorityHeuristic_cycleItDoesNotPlan_isRefusedByName() {
        assertThatThrownBy(
                        () -> candy().withStrategy(Strategy.priorityHeuristic()).reconcile())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("workers");
    }

    @Test
    void chase_lotSize_givesWayOnlyWhereThereIsNoOther() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(Product.of("pumps")
                        .unitCost(40)
                        .holdingCost(3)
                        .noLateDelivery()
                        .noLostSales())
                .demand(DemandSignal.of("forecast").product("pumps").volumes(30, 50))
                .supply(SupplyResource.of("plant")
                        .capacity(100)
                        .makes(dev.sop.supply.Routing.of("pumps", 1).lotMultiple(40)))
                .strategy(Strategy.chase())
                .reconcile();

        assertThat(plan.supplyPlan().products().get(0).inventory().toArray())
                .containsExactly(new double[] {10, 0}, within(1e-6));
        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.PSEUDO_HARD_BROKEN);
    }

    @Test
    void hybrid_bandAboveOne_isRefused() {
        assertThatThrownBy(() -> Strategy.hybrid(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("band: 10.0, expected 0 to 1");
    }

    @Test
    void frozen_publishedPlan_isKeptInTheFirstBuckets() {
        Plan plan = peaks().publishedPlan(
                        dev.sop.supply.PublishedPlan.empty().made("plant", "pumps", PerBucket.of(55, 45, 0, 0)))
                .constraint(Constraint.frozen("fence", 2))
                .reconcile();

        double[] made = plan.supplyPlan().products().get(0).produced().toArray();
        assertThat(made[0]).isCloseTo(55, within(1e-6));
        assertThat(made[1]).isCloseTo(45, within(1e-6));
        assertThat(made[2]).isCloseTo(100, within(1e-6));
    }

    private static double max(double[] values) {
        double max = values[0];
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static double min(double[] values) {
        double min = values[0];
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }
}
