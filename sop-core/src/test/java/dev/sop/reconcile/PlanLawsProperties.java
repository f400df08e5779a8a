package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.calendar.Series;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.CostLine;
import dev.sop.certificate.PlanStatus;
import dev.sop.demand.BridgeStep;
import dev.sop.demand.DemandLine;
import dev.sop.finance.FinancialPlan;
import dev.sop.finance.FinancialTargets;
import dev.sop.gap.CoverageLine;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.product.ProductId;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.supply.ProductPlan;
import dev.sop.testing.PlanAudit;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** What holds of every plan, checked from its values and the numbers it was made from. */
class PlanLawsProperties {

    private static final long MOST = 1_000_000;

    @Property(tries = 300, seed = "2", shrinking = ShrinkingMode.OFF)
    void plan_anyCase_balancesAndKeepsItsLimits(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.random(seed);
        Plan plan = given.cycle().reconcile();
        PlanAudit audit = PlanAudit.of(given, plan.supplyPlan());
        Certificate certificate = plan.certificate();

        assertThat(audit.brokenBalances()).isEmpty();
        if (certificate.status() == PlanStatus.CONFLICTING_LIMITS) {
            assertThat(audit.brokenLimits()).isNotEmpty();
            assertThat(certificate.largestViolation()).isPresent();
            assertThat(certificate.lowerBound()).isEmpty();
            assertThat(plan.gapAnalysis().of(GapKind.CONFLICT)).isNotEmpty();
        } else {
            assertThat(audit.brokenLimits()).isEmpty();
            assertThat(certificate.largestViolation()).isEmpty();
            assertThat(plan.gapAnalysis().of(GapKind.CONFLICT)).isEmpty();
        }
    }

    @Property(tries = 200, seed = "3", shrinking = ShrinkingMode.OFF)
    void certificate_anyCase_addsUpAndProvesTheCost(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.random(seed);
        Plan plan = given.cycle().reconcile();
        Certificate certificate = plan.certificate();
        double cost = certificate.status() == PlanStatus.CONFLICTING_LIMITS
                ? certificate.cost().total()
                : PlanAudit.of(given, plan.supplyPlan()).cost();

        assertThat(certificate.cost().total()).isCloseTo(cost, near(cost));
        assertThat(certificate.cost().lines().stream()
                        .mapToDouble(CostLine::amount)
                        .sum())
                .isCloseTo(cost, near(cost));
        certificate
                .lowerBound()
                .ifPresent(bound ->
                        assertThat(bound).isLessThanOrEqualTo(certificate.cost().total()));
        if (certificate.status() == PlanStatus.OPTIMAL) {
            assertThat(certificate.gap().orElseThrow()).isBetween(0.0, 1e-6);
            assertThat(certificate.lowerBound().orElseThrow()).isCloseTo(cost, near(cost));
        }
    }

    @Property(tries = 200, seed = "4", shrinking = ShrinkingMode.OFF)
    void financials_anyCase_followFromWhatIsServedAndSpent(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.random(seed);
        Plan plan = given.cycle().reconcile();
        FinancialPlan money = plan.financials();
        double revenue = PlanAudit.of(given, plan.supplyPlan()).revenue();

        assertThat(money.revenue().sum()).isCloseTo(revenue, near(revenue));
        double spent = 0;
        for (int t = 0; t < given.buckets(); t++) {
            double inBucket = 0;
            for (FinancialPlan.CostSeries cost : money.costs()) {
                inBucket += cost.amount().get(t);
            }
            spent += inBucket;
            assertThat(money.spent().get(t)).isCloseTo(inBucket, near(inBucket));
            assertThat(money.margin().get(t)).isCloseTo(money.revenue().get(t) - inBucket, near(revenue));
            double stock = 0;
            for (PlanningCase.Item item : given.items) {
                stock += item.unitCost
                        * plan.supplyPlan()
                                .product(ProductId.of(item.id))
                                .inventory()
                                .get(t);
            }
            assertThat(money.inventoryValue().get(t)).isCloseTo(stock, near(stock));
        }
        assertThat(plan.certificate().cost().spent()).isCloseTo(spent, near(spent));
        assertThat(plan.figures().revenue()).isCloseTo(revenue, near(revenue));
        assertThat(plan.figures().margin()).isCloseTo(revenue - spent, near(revenue));
        assertThat(plan.figures().totalCost())
                .isCloseTo(plan.certificate().cost().total(), near(spent));
    }

    @Property(tries = 200, seed = "5", shrinking = ShrinkingMode.OFF)
    void keyFigures_anyCase_countUnits(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.random(seed);
        Plan plan = given.cycle().reconcile();
        double demand = 0;
        double lost = 0;
        double late = 0;
        for (PlanningCase.Item item : given.items) {
            ProductPlan made = plan.supplyPlan().product(ProductId.of(item.id));
            for (int t = 0; t < given.buckets(); t++) {
                demand += item.demand(t);
                lost += made.lost().get(t);
                late += made.late().get(t);
            }
        }
        KeyFigures figures = plan.figures();
        assertThat(figures.demand()).isCloseTo(demand, near(demand));
        assertThat(figures.lost()).isCloseTo(lost, near(demand));
        assertThat(figures.served()).isCloseTo(demand - lost, near(demand));
        assertThat(figures.lateUnitBuckets()).isCloseTo(late, near(late));
        assertThat(figures.serviceLevel().isPresent()).isEqualTo(demand > 0);
        if (demand > 0) {
            double level = figures.serviceLevel().orElseThrow();
            assertThat(level).isBetween(0.0, 1 + 1e-9);
            assertThat(level * demand).isLessThanOrEqualTo(demand - lost + 1e-6 * (1 + demand));
            if (late == 0) {
                assertThat(level).isCloseTo((demand - lost) / demand, within(1e-8));
            }
        }
    }

    @Property(tries = 250, seed = "6", shrinking = ShrinkingMode.OFF)
    void gaps_anyCase_areTheSumOfTheirBucketsAndOfTheirCauses(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.random(seed);
        FinancialTargets targets =
                FinancialTargets.none().revenue(2000).margin(1000).inventoryValue(100);
        Plan plan = given.builder().targets(targets).reconcile();
        Set<String> ids = plan.gapAnalysis().gaps().stream().map(Gap::id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(plan.gapAnalysis().gaps());
        for (Gap gap : plan.gapAnalysis().gaps()) {
            assertThat(gap.volumeByBucket().sum()).isCloseTo(gap.volume(), near(gap.volume()));
            assertThat(gap.causes()).isNotEmpty();
            assertThat(gap.causes().stream().mapToDouble(GapCause::volume).sum())
                    .isCloseTo(gap.volume(), near(gap.volume()));
            assertThat(gap.causes().stream().mapToDouble(GapCause::value).sum())
                    .isCloseTo(gap.value(), near(gap.value()));
            assertThat(gap.causes())
                    .allSatisfy(cause -> assertThat(cause.volume()).isGreaterThanOrEqualTo(-1e-9));
        }
        assertThat(sum(plan, GapKind.UNMET) + brokenDemand(plan))
                .isCloseTo(notDelivered(plan), within(1e-4 * (1 + plan.figures().demand())));
        assertThat(sum(plan, GapKind.LATE))
                .isCloseTo(
                        plan.figures().lateUnitBuckets(),
                        within(1e-4 * (1 + plan.figures().demand())));
    }

    /** Two ways break the limits equally little: unmet demand, or stock missing at the end. What is told is what the plan does. */
    @Example
    void gaps_severalPlansBreakLeast_areThoseOfThePlanGiven() {
        gaps_anyCase_areTheSumOfTheirBucketsAndOfTheirCauses(3830);
    }

    @Property(tries = 150, seed = "7", shrinking = ShrinkingMode.OFF)
    void coverage_anyCase_sumsToDemand(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.random(seed);
        Plan plan = given.cycle().reconcile();

        assertThat(plan.gapAnalysis().coverage()).hasSameSizeAs(given.items);
        for (CoverageLine line : plan.gapAnalysis().coverage()) {
            Series parts = line.total();
            PlanningCase.Item item = given.item(line.product().value());
            for (int t = 0; t < given.buckets(); t++) {
                assertThat(parts.get(t)).isCloseTo(item.demand(t), within(1e-5 * (1 + item.demand(t) + item.opening)));
                assertThat(line.regular().get(t)).isGreaterThanOrEqualTo(-1e-6);
                assertThat(line.overtime().get(t)).isGreaterThanOrEqualTo(-1e-9);
            }
        }
    }

    @Property(tries = 100, seed = "8", shrinking = ShrinkingMode.OFF)
    void bridge_anyCase_sumsToTheConsensus(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Plan plan = PlanningCases.random(seed).cycle().reconcile();

        for (DemandLine line : plan.demandPlan().lines()) {
            for (int t = 0; t < plan.horizon().size(); t++) {
                double volume = 0;
                double revenue = 0;
                for (BridgeStep step : line.bridge()) {
                    volume += step.volume().get(t);
                    revenue += step.revenue().get(t);
                }
                assertThat(line.volume().get(t)).isCloseTo(volume, near(volume));
                assertThat(line.revenue().get(t)).isCloseTo(revenue, near(revenue));
            }
        }
    }

    @Property(tries = 60, seed = "9", shrinking = ShrinkingMode.OFF)
    void reconcile_sameInputsTwice_isTheSamePlan(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        List<Scenario> scenarios = List.of(Scenario.of("more").change(Change.demand(1.2)));
        Plan first = PlanningCases.random(seed).builder().scenarios(scenarios).reconcile();
        Plan second = PlanningCases.random(seed).builder().scenarios(scenarios).reconcile();

        assertThat(second).isEqualTo(first);
    }

    @Property(tries = 60, seed = "10", shrinking = ShrinkingMode.OFF)
    void scenarios_baseAndBack_differByNothingAndByTheOpposite(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Plan plan = PlanningCases.random(seed)
                .builder()
                .scenario(Scenario.of("base"))
                .scenario(Scenario.of("same again").change(Change.demand(1)))
                .scenario(Scenario.of("less").change(Change.demand(0.7)))
                .reconcile();
        ScenarioOutcome less = plan.scenarios().outcome("less");

        assertThat(numbers(plan.scenarios().outcome("base").difference())).containsOnly(0.0);
        assertThat(numbers(plan.scenarios().outcome("same again").difference())).containsOnly(0.0);
        assertThat(less.difference()).isEqualTo(less.figures().minus(plan.figures()));
        assertThat(numbers(plan.figures().minus(less.figures())).stream()
                        .map(number -> 0 - number)
                        .toList())
                .isEqualTo(numbers(less.difference()));
        assertThat(less.figures().demand())
                .isCloseTo(0.7 * plan.figures().demand(), near(plan.figures().demand()));
    }

    /** Every number of the figures, those that are undefined left out. */
    private static List<Double> numbers(KeyFigures figures) {
        List<Double> numbers = new ArrayList<>(List.of(
                figures.demand(),
                figures.served(),
                figures.lost(),
                figures.lateUnitBuckets(),
                figures.revenue(),
                figures.totalCost(),
                figures.spent(),
                figures.margin(),
                figures.endingInventoryValue()));
        figures.serviceLevel().ifPresent(numbers::add);
        figures.peakUtilisation().ifPresent(numbers::add);
        for (KeyFigures.UnitFigures unit : figures.byUnit()) {
            numbers.addAll(List.of(unit.demand(), unit.served(), unit.lost()));
            unit.serviceLevel().ifPresent(numbers::add);
        }
        return numbers;
    }

    /** Demand that must be met and is not is a broken limit, a gap of kind CONFLICT and not of kind UNMET. */
    private static double brokenDemand(Plan plan) {
        return plan.gapAnalysis().of(GapKind.CONFLICT).stream()
                .filter(gap -> gap.id().contains("/demand not met/") || gap.id().contains("/backorders not met/"))
                .mapToDouble(Gap::volume)
                .sum();
    }

    private static double notDelivered(Plan plan) {
        double cancelled = plan.supplyPlan().products().stream()
                .mapToDouble(ProductPlan::cancelledBackorders)
                .sum();
        return plan.figures().lost() + cancelled;
    }

    private static double sum(Plan plan, GapKind kind) {
        return plan.gapAnalysis().of(kind).stream().mapToDouble(Gap::volume).sum();
    }

    private static org.assertj.core.data.Offset<Double> near(double size) {
        return within(1e-6 * (1 + Math.abs(size)));
    }
}
