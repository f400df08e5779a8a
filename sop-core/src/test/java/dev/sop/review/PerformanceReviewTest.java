package dev.sop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.executive.ActionItem;
import dev.sop.executive.Figure;
import dev.sop.executive.Risk;
import dev.sop.inventory.InventoryPosition;
import dev.sop.performance.AccuracyLine;
import dev.sop.performance.ExpectationOutcome;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.NamedFigure;
import dev.sop.performance.NotCounted;
import dev.sop.performance.Performance;
import dev.sop.performance.PerformanceTargets;
import dev.sop.performance.PlanAttainmentLine;
import dev.sop.performance.ProductActuals;
import dev.sop.performance.ScorecardLine;
import dev.sop.performance.ScorecardStatus;
import dev.sop.performance.ScorecardTrend;
import dev.sop.performance.UnplannedLine;
import dev.sop.performance.ValueAddedLine;
import dev.sop.performance.ValueVerdict;
import dev.sop.product.ProductId;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.Histories;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every figure by hand, from the numbers of {@link Histories#fourMonths()}. */
class PerformanceReviewTest {

    private static Performance performance(History history) {
        return Histories.cycle().history(history).reconcile().performance().orElseThrow();
    }

    private static ScorecardLine line(Performance performance, String metric) {
        return performance.scorecard().stream()
                .filter(line -> line.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static double value(ScorecardLine line) {
        return line.figure().value().orElseThrow();
    }

    @Test
    void mape_ofTheLastStepAtLagOne() {
        // 20 of 100, 5 of 50, 15 of 100; the month without sales is left out with its forecast of 5
        ScorecardLine mape = line(performance(Histories.fourMonths()), "MAPE");
        assertThat(value(mape)).isCloseTo((0.2 + 0.1 + 0.15) / 3, within(1e-12));
        assertThat(mape.figure().counted()).isEqualTo(3);
        assertThat(mape.figure().leftOut()).containsExactly(new NotCounted("zero actual", 1, 5));
        assertThat(mape.figure().policies()).contains("zero actuals: EXCLUDE");
        assertThat(mape.status()).isEqualTo(ScorecardStatus.MET);
        assertThat(mape.target()).isEqualTo("below 20.0 %");
        // September has 20 % and 15 %, October 10 %, November no figure
        assertThat(mape.byBucket()).extracting(NamedFigure::name).containsExactly("2026-09", "2026-10");
        assertThat(mape.byBucket().get(0).value()).isCloseTo(0.175, within(1e-12));
        assertThat(mape.trend()).isEqualTo(ScorecardTrend.UNKNOWN);
        assertThat(mape.worstBuckets()).extracting(NamedFigure::name).containsExactly("2026-09", "2026-10");
    }

    @Test
    void attainment_ofTheNewestPlanOfEachBucket() {
        // A for September and October: 100 + 50 + 80 + 100 of 350; B for the others: 0 + 0 + 100 + 100 of 250
        ScorecardLine attainment = line(performance(Histories.fourMonths()), "plan attainment");
        assertThat(value(attainment)).isCloseTo(530.0 / 600, within(1e-12));
        assertThat(attainment.status()).isEqualTo(ScorecardStatus.MISSED);
        assertThat(attainment.byBucket())
                .containsExactly(
                        new NamedFigure("2026-09", 0.9, ScorecardStatus.MISSED),
                        new NamedFigure("2026-10", 1, ScorecardStatus.MET),
                        new NamedFigure("2026-11", 1, ScorecardStatus.MET),
                        new NamedFigure("2026-12", 100.0 / 150, ScorecardStatus.MISSED));
        assertThat(attainment.trend()).isEqualTo(ScorecardTrend.WORSENING);
        assertThat(attainment.change()).isCloseTo(-1.0 / 3, within(1e-12));
        assertThat(attainment.worstBuckets())
                .extracting(NamedFigure::name)
                .containsExactly("2026-12", "2026-09", "2026-10");
        // pumps 150 of 200, valves 380 of 400
        assertThat(attainment.worstProducts())
                .containsExactly(
                        new NamedFigure("pumps", 0.75, ScorecardStatus.MISSED),
                        new NamedFigure("valves", 0.95, ScorecardStatus.MISSED));
    }

    @Test
    void attainment_atLagTwo_isOfThePlanOneBucketOlder() {
        // October by A, December by B; A ends before November, B begins with it
        ScorecardLine attainment = line(performance(Histories.fourMonths().withLag(2)), "plan attainment");
        assertThat(value(attainment)).isCloseTo((150.0 + 100) / (150 + 150), within(1e-12));
    }

    @Test
    void weeksOfSupply_byForwardDepletion() {
        // 150 covers January (31 days) and half of February
        ScorecardLine cover = line(performance(Histories.fourMonths()), "weeks of supply");
        assertThat(value(cover)).isCloseTo(31 / 7.0 + 14 / 7.0, within(1e-12));
        assertThat(cover.goal()).isEqualTo(4);
        assertThat(cover.target()).isEqualTo("within 10.0 % of 4.0 weeks");
        assertThat(cover.status()).isEqualTo(ScorecardStatus.MISSED);
        assertThat(cover.worstProducts())
                .containsExactly(new NamedFigure("pumps", value(cover), ScorecardStatus.MISSED));
    }

    @Test
    void weeksOfSupply_ofSeveral_isOfSumsAgainstTheWeightedTarget() {
        // 150 + 50 against 200 a month: January; targets 4 and 8 weigh the same
        Performance performance = Histories.cycle()
                .inventory(InventoryPosition.of("valves").onHand(50).targetWeeksOfSupply(8))
                .history(Histories.fourMonths())
                .reconcile()
                .performance()
                .orElseThrow();
        ScorecardLine cover = line(performance, "weeks of supply");
        assertThat(value(cover)).isCloseTo(31 / 7.0, within(1e-12));
        assertThat(cover.goal()).isEqualTo(6);
        // valves are 2.2 weeks, 72 % off 8; pumps 6.4, 61 % off 4
        assertThat(cover.worstProducts()).extracting(NamedFigure::name).containsExactly("valves", "pumps");
    }

    @Test
    void otif_ofCounts() {
        ScorecardLine otif = line(performance(Histories.fourMonths()), "OTIF");
        assertThat(value(otif)).isCloseTo((92 + 100 + 50) / 250.0, within(1e-12));
        assertThat(otif.status()).isEqualTo(ScorecardStatus.MISSED);
        assertThat(otif.trend()).isEqualTo(ScorecardTrend.IMPROVING);
        assertThat(otif.change()).isCloseTo(0.04, within(1e-12));
        assertThat(otif.worstProducts().get(0).name()).isEqualTo("pumps");
        assertThat(otif.worstProducts().get(0).value()).isCloseTo(142 / 150.0, within(1e-12));
    }

    @Test
    void targets_ofTheHistory_decide() {
        PerformanceTargets easy = PerformanceTargets.standard()
                .withMape(0.1)
                .withAttainment(0.8)
                .withCoverBand(1)
                .withOtif(0.9);
        assertThat(performance(Histories.fourMonths().withTargets(easy)).scorecard())
                .extracting(ScorecardLine::status)
                .containsExactly(ScorecardStatus.MISSED, ScorecardStatus.MET, ScorecardStatus.MET, ScorecardStatus.MET);
    }

    @Test
    void accuracy_byStepAndLag() {
        Performance performance = performance(Histories.fourMonths());
        assertThat(performance.accuracy())
                .extracting(line -> line.step() + " " + line.lag())
                .containsExactly("statistical 1", "statistical 2", "consensus 1");
        // lag 2: pumps 60 for 50 and 30 for 0, valves 110 for 100
        AccuracyLine two = performance.accuracy().get(1);
        assertThat(two.mape().value().orElseThrow()).isCloseTo(0.15, within(1e-12));
        assertThat(two.wape().value().orElseThrow()).isCloseTo(50.0 / 150, within(1e-12));
        // consensus: 20 + 5 + 5 + 15 over 250; in the family September's -20 and +15 meet: 5 + 5 + 5
        AccuracyLine consensus = performance.accuracy().get(2);
        assertThat(consensus.wape().value().orElseThrow()).isCloseTo(45.0 / 250, within(1e-12));
        assertThat(consensus.familyWape().value().orElseThrow()).isCloseTo(15.0 / 250, within(1e-12));
        assertThat(consensus.bias().value().orElseThrow()).isCloseTo(5.0 / 250, within(1e-12));
    }

    @Test
    void valueAdded_onRowsBothHave() {
        // statistical 10 + 5 + 10, consensus 20 + 5 + 15 of 250: worse in two rows, the same in one; a coin may do that
        ValueAddedLine added = performance(Histories.fourMonths()).valueAdded().stream()
                .filter(line -> line.against().equals("statistical"))
                .findFirst()
                .orElseThrow();
        assertThat(added.step()).isEqualTo("consensus");
        assertThat(added.added().value().orElseThrow()).isCloseTo((25 - 40) / 250.0, within(1e-12));
        assertThat(added.wins()).isZero();
        assertThat(added.losses()).isEqualTo(2);
        assertThat(added.pValue()).isCloseTo(0.5, within(1e-12));
        assertThat(added.verdict()).isEqualTo(ValueVerdict.NO_EVIDENCE);
        assertThat(added.added().leftOut()).containsExactly(new NotCounted("only one step has the row", 1, 0));
    }

    @Test
    void valueAdded_overSeasonalNaive_usesTheSeason() {
        // season of two months: November's naive is September's 100; the forecast of 5 for 0 is closer
        ValueAddedLine added = performance(Histories.fourMonths().withSeason(2)).valueAdded().stream()
                .filter(line ->
                        line.step().equals("consensus") && line.against().equals("seasonal naive"))
                .findFirst()
                .orElseThrow();
        assertThat(added.wins()).isEqualTo(1);
        assertThat(added.losses()).isZero();
        // a year of months: nothing to compare with
        assertThat(performance(Histories.fourMonths()).valueAdded())
                .filteredOn(line -> line.against().equals("seasonal naive"))
                .allMatch(line ->
                        line.wins() + line.losses() == 0 && !line.added().isDefined());
    }

    @Test
    void plans_eachOverItsPastBuckets() {
        Performance performance = performance(Histories.fourMonths());
        PlanAttainmentLine a = performance.attainment().get(0);
        assertThat(a.plan()).isEqualTo("A");
        assertThat(a.volume().value().orElseThrow()).isCloseTo(340.0 / 350, within(1e-12));
        assertThat(a.mix().value().orElseThrow()).isCloseTo(330.0 / 350, within(1e-12));
        assertThat(a.adherence().value().orElseThrow()).isCloseTo(320.0 / 350, within(1e-12));
        assertThat(a.hitRate().value().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(a.unplanned()).isEmpty();
        // B: January's 70 and 100 are not past; ten pumps in November were not planned
        PlanAttainmentLine b = performance.attainment().get(1);
        assertThat(b.volume().value().orElseThrow()).isCloseTo(240.0 / 250, within(1e-12));
        assertThat(b.mix().value().orElseThrow()).isCloseTo(200.0 / 250, within(1e-12));
        assertThat(b.adherence().value().orElseThrow()).isCloseTo(1 - 90.0 / 250, within(1e-12));
        assertThat(b.unplanned()).containsExactly(new UnplannedLine(ProductId.of("pumps"), "2026-11", 10));
    }

    @Test
    void expectations_areScored() {
        Performance performance = performance(Histories.fourMonths());
        assertThat(performance.expectations())
                .extracting(line -> line.outcome())
                .containsExactly(ExpectationOutcome.AS_EXPECTED, ExpectationOutcome.OPEN);
        assertThat(performance.hitRate().value().orElseThrow()).isEqualTo(1);
        assertThat(performance.realisation().value().orElseThrow()).isCloseTo(0.95, within(1e-12));
        assertThat(performance.realisation().leftOut()).containsExactly(new NotCounted("not known yet", 1, 50));
    }

    /** Six months in which 100 is sold and 110 was forecast: the running error is 6 mean deviations in the end. */
    @Test
    void signal_ofAForecastThatRunsHigh_isARisk() {
        History history = History.of(Horizon.months(YearMonth.of(2026, 7), 6))
                .actual(ProductActuals.of("pumps").sales(100, 100, 100, 100, 100, 100))
                .forecast(FrozenForecast.beforeFirst("consensus", "pumps", 110));
        for (int month = 7; month < 12; month++) {
            history = history.forecast(FrozenForecast.of("consensus", "pumps", String.format("2026-%02d", month), 110));
        }
        Plan plan = Histories.cycle().history(history).reconcile();
        var signal = plan.performance().orElseThrow().signals().get(0);
        assertThat(signal.product()).isEqualTo(ProductId.of("pumps"));
        assertThat(signal.signal().value().orElseThrow()).isCloseTo(6, within(1e-12));
        assertThat(signal.alarms()).containsExactly("2026-11", "2026-12");
        assertThat(plan.executiveSummary().risks())
                .extracting(Risk::text)
                .contains("The forecast of pumps has run above sales, beyond the tracking limit in 2026-11, 2026-12");
    }

    @Test
    void summary_saysWhatWasMissedAndWhereItIsWorst() {
        Plan plan = Histories.cycle().history(Histories.fourMonths()).reconcile();
        assertThat(plan.executiveSummary().headline())
                .contains("Looking back, targets were missed: plan attainment 88.3 % against 95.0 %, worsening"
                        + " (worst: pumps, 75.0 %); weeks of supply 6.4 against 4.0 (worst: pumps, 6.4);"
                        + " OTIF 96.8 % against 98.0 %, improving (worst: pumps, 94.7 %).");
        assertThat(plan.executiveSummary().figures())
                .extracting(Figure::id)
                .contains(
                        "performance.mape",
                        "performance.plan_attainment",
                        "performance.plan_attainment.worst",
                        "performance.weeks_of_supply",
                        "performance.otif",
                        "performance.otif.target",
                        "performance.realisation")
                .doesNotContain("performance.mape.worst");
        assertThat(plan.actionItems())
                .filteredOn(action -> action.id().startsWith("action/performance"))
                .extracting(ActionItem::what)
                .containsExactly(
                        "Say why plan attainment missed its target of 95.0 %, beginning with pumps",
                        "Say why weeks of supply missed its target of 4.0, beginning with pumps",
                        "Say why OTIF missed its target of 98.0 %, beginning with pumps");
    }

    @Test
    void summary_everythingMet_saysSo() {
        History history = History.of(Horizon.months(YearMonth.of(2026, 12), 1))
                .actual(ProductActuals.of("pumps").sales(100))
                .forecast(FrozenForecast.beforeFirst("consensus", "pumps", 101))
                .withTargets(PerformanceTargets.standard().withCoverBand(1));
        Plan plan = Histories.cycle().history(history).reconcile();
        assertThat(plan.executiveSummary().headline()).contains("Looking back, every target with a figure was met.");
        assertThat(plan.actionItems()).noneMatch(action -> action.id().startsWith("action/performance"));
    }

    @Test
    void historyOfNothing_isUndefinedEverywhere() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 1))
                .demand(DemandSignal.of("forecast").volume(1))
                .supply(SupplyResource.of("plant").capacity(1))
                .history(History.of(Horizon.months(YearMonth.of(2026, 12), 1)))
                .reconcile();
        assertThat(plan.performance().orElseThrow().scorecard())
                .hasSize(4)
                .allMatch(line -> line.status() == ScorecardStatus.UNDEFINED
                        && line.figure().undefined().equals(Optional.of("NO_OBSERVATIONS")));
        assertThat(plan.executiveSummary().headline()).noneMatch(sentence -> sentence.contains("Looking back"));
    }

    @Test
    void cycleWithoutHistory_hasNoPerformance() {
        assertThat(Histories.cycle().reconcile().performance()).isEmpty();
    }

    @Test
    void history_doesNotChangeThePlan() {
        Plan without = Histories.cycle().reconcile();
        Plan with = Histories.cycle().history(Histories.fourMonths()).reconcile();
        assertThat(with.supplyPlan()).isEqualTo(without.supplyPlan());
        assertThat(with.certificate()).isEqualTo(without.certificate());
    }

    @Test
    void season_ofWeeks_isAYearOfThem() {
        // 54 weeks, sold 1 to 54: the naive of week 53 is week 1
        double[] sales = IntStream.rangeClosed(1, 54).mapToDouble(week -> week).toArray();
        Horizon weeks = Horizon.weeks(LocalDate.of(2025, 12, 1), 54);
        double[] exact = Arrays.copyOfRange(sales, 52, 54);
        History history = History.of(weeks)
                .actual(ProductActuals.of("pumps").sales(sales))
                .forecast(
                        FrozenForecast.of("consensus", "pumps", weeks.bucket(51).label(), exact));
        ValueAddedLine added = Histories.cycle()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .history(history)
                .reconcile()
                .performance()
                .orElseThrow()
                .valueAdded()
                .get(0);
        // 53 was forecast as 53 and naively as 1: 52 of 53 added
        assertThat(added.added().value().orElseThrow()).isCloseTo(52 / 53.0, within(1e-12));
    }
}
