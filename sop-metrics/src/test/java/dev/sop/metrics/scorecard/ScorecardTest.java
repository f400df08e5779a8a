package dev.sop.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ErrorPolicy;
import dev.sop.metrics.forecast.ForecastErrorAccumulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final MetricPassport PASSPORT = MetricPassport.of("f", 1);
    private static final MetricResult NONE = MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, PASSPORT);

    private static MetricResult of(double value) {
        return MetricResult.of(value, PASSPORT);
    }

    @Test
    void targets_defaults_andTheirEdges() {
        assertThat(Target.MAPE.status(of(0.1999))).isEqualTo(TargetStatus.MET);
        assertThat(Target.MAPE.status(of(0.20))).isEqualTo(TargetStatus.MISSED);
        assertThat(Target.PLAN_ATTAINMENT.status(of(0.95))).isEqualTo(TargetStatus.MISSED);
        assertThat(Target.PLAN_ATTAINMENT.status(of(0.951))).isEqualTo(TargetStatus.MET);
        assertThat(Target.OTIF.status(of(0.98))).isEqualTo(TargetStatus.MISSED);
        assertThat(Target.OTIF.status(of(0.981))).isEqualTo(TargetStatus.MET);
        Target supply = Target.weeksOfSupply(10);
        assertThat(supply.status(of(9))).isEqualTo(TargetStatus.MET);
        assertThat(supply.status(of(11))).isEqualTo(TargetStatus.MET);
        assertThat(supply.status(of(8.99))).isEqualTo(TargetStatus.MISSED);
        assertThat(supply.status(of(11.01))).isEqualTo(TargetStatus.MISSED);
        assertThat(supply.status(NONE)).isEqualTo(TargetStatus.UNDEFINED);
        Target bias = Target.within("bias", -10, 0.1);
        assertThat(bias.status(of(-10.5))).isEqualTo(TargetStatus.MET);
        assertThat(bias.status(of(-11.5))).isEqualTo(TargetStatus.MISSED);
        assertThat(bias.status(of(-8.5))).isEqualTo(TargetStatus.MISSED);
        assertThat(List.of(Target.MAPE.metric(), Target.PLAN_ATTAINMENT.metric(), Target.OTIF.metric()))
                .containsExactly("MAPE", "plan attainment", "OTIF");
        assertThat(supply.metric()).isEqualTo("weeks of supply");
    }

    @Test
    void shortfall_isPositiveOnTheWrongSide() {
        assertThat(Target.MAPE.shortfall(0.3)).isCloseTo(0.1, within(1e-15));
        assertThat(Target.OTIF.shortfall(0.9)).isCloseTo(0.08, within(1e-15));
        assertThat(Target.weeksOfSupply(4).shortfall(3)).isEqualTo(1);
        assertThat(Target.weeksOfSupply(4).shortfall(6)).isEqualTo(2);
    }

    private static final ScorecardEntry OTIF = new ScorecardEntry(
            Target.OTIF,
            of(0.97),
            ImmutableMap.of("A", of(0.99), "B", of(0.61), "C", NONE, "D", of(0.70), "E", of(0.61)),
            ImmutableMap.of("09", of(0.98), "10", of(0.95)));

    @Test
    void worst_familiesAndBuckets_standBesideTheAverage() {
        assertThat(OTIF.worstFamilies(3))
                .isEqualTo(ImmutableList.of(
                        new ScorecardEntry.Member("B", 0.61, TargetStatus.MISSED),
                        new ScorecardEntry.Member("E", 0.61, TargetStatus.MISSED),
                        new ScorecardEntry.Member("D", 0.70, TargetStatus.MISSED)));
        assertThat(OTIF.worstFamilies(9)).hasSize(4);
        assertThat(OTIF.worstFamilies(9).get(3).status()).isEqualTo(TargetStatus.MET);
        assertThat(OTIF.worstBuckets(1))
                .isEqualTo(ImmutableList.of(new ScorecardEntry.Member("10", 0.95, TargetStatus.MISSED)));
        assertThat(OTIF.worstFamilies(0)).isEmpty();
        assertThatThrownBy(() -> OTIF.worstFamilies(-1)).hasMessageContaining("atMost is -1");
    }

    @Test
    void scorecard_byStatusAndName() {
        ScorecardEntry mape = ScorecardEntry.of(Target.MAPE, of(0.1));
        ScorecardEntry attainment = ScorecardEntry.of(Target.PLAN_ATTAINMENT, NONE);
        Scorecard card = Scorecard.of("2026-09", List.of(mape, OTIF, attainment));
        assertThat(card.withStatus(TargetStatus.MET)).isEqualTo(ImmutableList.of(mape));
        assertThat(card.withStatus(TargetStatus.MISSED)).isEqualTo(ImmutableList.of(OTIF));
        assertThat(card.withStatus(TargetStatus.UNDEFINED)).isEqualTo(ImmutableList.of(attainment));
        assertThat(card.entry("OTIF")).isEqualTo(OTIF);
        assertThatThrownBy(() -> card.entry("fill rate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected one of [MAPE, OTIF, plan attainment]");
        assertThatThrownBy(() -> Scorecard.of("x", List.of(mape, mape))).hasMessageContaining("each metric once");
    }

    @Test
    void trend_betterIsTowardTheGoodSide() {
        assertThat(direction(Target.MAPE, of(0.24), NONE, of(0.21))).isEqualTo(Trend.Direction.IMPROVING);
        assertThat(direction(Target.MAPE, of(0.21), of(0.24))).isEqualTo(Trend.Direction.WORSENING);
        assertThat(direction(Target.OTIF, of(0.90), of(0.95))).isEqualTo(Trend.Direction.IMPROVING);
        assertThat(direction(Target.weeksOfSupply(4), of(6), of(3))).isEqualTo(Trend.Direction.IMPROVING);
        assertThat(direction(Target.OTIF, of(0.5), of(0.51))).isEqualTo(Trend.Direction.STEADY);
        assertThat(direction(Target.OTIF, of(0.51), of(0.5))).isEqualTo(Trend.Direction.STEADY);
        // a change of exactly what counts as steady is steady, on either side
        assertThat(Trend.of(Target.weeksOfSupply(4), List.of(of(6), of(5)), 1).direction())
                .isEqualTo(Trend.Direction.STEADY);
        assertThat(Trend.of(Target.weeksOfSupply(4), List.of(of(5), of(6)), 1).direction())
                .isEqualTo(Trend.Direction.STEADY);
        assertThat(direction(Target.OTIF, of(0.5), NONE)).isEqualTo(Trend.Direction.UNKNOWN);
        assertThat(direction(Target.OTIF, of(0.5), of(0.6), NONE)).isEqualTo(Trend.Direction.UNKNOWN);
        assertThat(direction(Target.OTIF, of(0.5))).isEqualTo(Trend.Direction.UNKNOWN);
        assertThat(direction(Target.OTIF)).isEqualTo(Trend.Direction.UNKNOWN);
        assertThat(Trend.of(Target.MAPE, List.of(of(0.9), of(0.5), of(0.25)), 0).change())
                .isEqualTo(-0.25);
        assertThatThrownBy(() -> Trend.of(Target.MAPE, List.of(), -1)).hasMessageContaining("steady is -1.0");
    }

    private static Trend.Direction direction(Target target, MetricResult... results) {
        return Trend.of(target, List.of(results), 0.02).direction();
    }

    @Test
    void trend_overCycles_missingMetricIsUndefined() {
        Scorecard old = Scorecard.of("1", List.of(ScorecardEntry.of(Target.MAPE, of(0.3))));
        Scorecard without = Scorecard.of("2", List.of(OTIF));
        Scorecard now = Scorecard.of("3", List.of(OTIF, ScorecardEntry.of(Target.MAPE, of(0.25))));
        Trend trend = Scorecard.trend(List.of(old, without, now), "MAPE", 0);
        assertThat(trend.direction()).isEqualTo(Trend.Direction.IMPROVING);
        assertThat(trend.results()).hasSize(3);
        assertThat(trend.results().get(1).isDefined()).isFalse();
        assertThatThrownBy(() -> Scorecard.trend(List.of(now, without), "MAPE", 0))
                .hasMessageContaining("metric is MAPE");
        assertThatThrownBy(() -> Scorecard.trend(List.of(), "MAPE", 0)).hasMessageContaining("cycles is empty");
    }

    @Test
    void hierarchy_rollsSumsUpNotAverages() {
        Hierarchy tree = Hierarchy.of(Map.of("lager", "beer", "stout", "beer", "beer", "all", "cider", "all"));
        Map<String, ForecastErrorAccumulator> leaves = new LinkedHashMap<>();
        leaves.put("lager", wape(100, 110));
        leaves.put("stout", wape(10, 20));
        leaves.put("cider", wape(50, 50));
        leaves.put("gift", wape(5, 10));
        Map<String, ForecastErrorAccumulator> nodes = tree.rollUp(
                leaves,
                () -> ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT, ErrorMeasure.WAPE),
                ForecastErrorAccumulator::merge);
        assertThat(nodes.keySet()).containsExactly("lager", "beer", "all", "stout", "cider", "gift");
        assertThat(value(nodes, "beer")).isEqualTo(20.0 / 110);
        assertThat(value(nodes, "all")).isEqualTo(20.0 / 160);
        assertThat(value(nodes, "gift")).isEqualTo(1);
        assertThat(leaves.get("lager").result(ErrorMeasure.WAPE).value()).isEqualTo(0.1);
        assertThat(tree.parent("lager")).contains("beer");
        assertThat(tree.parent("all")).isEmpty();
        assertThatThrownBy(() -> Hierarchy.of(Map.of("a", "b", "b", "a"))).hasMessageContaining("a tree");
        assertThatThrownBy(() -> Hierarchy.of(Map.of("a", "a"))).hasMessageContaining("a tree");
    }

    private static double value(Map<String, ForecastErrorAccumulator> nodes, String node) {
        return nodes.get(node).result(ErrorMeasure.WAPE).value();
    }

    private static ForecastErrorAccumulator wape(double actual, double forecast) {
        ForecastErrorAccumulator sums = ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT, ErrorMeasure.WAPE);
        sums.add(actual, forecast);
        return sums;
    }

    @Test
    void targets_keepWhatTheyWereGiven() {
        assertThat(Target.below("scrap", 0.02)).isEqualTo(new Target("scrap", Target.Side.BELOW, 0.02, 0));
        assertThat(Target.above("yield", 0.97)).isEqualTo(new Target("yield", Target.Side.ABOVE, 0.97, 0));
    }
}
