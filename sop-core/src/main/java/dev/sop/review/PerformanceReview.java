package dev.sop.review;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.tracking.Expectation;
import dev.sop.metrics.tracking.ImpactScore;
import dev.sop.performance.ExpectationOutcome;
import dev.sop.performance.History;
import dev.sop.performance.PastExpectation;
import dev.sop.performance.Performance;
import dev.sop.performance.PerformanceTargets;
import dev.sop.performance.ScorecardLine;
import dev.sop.performance.ScoredExpectation;
import dev.sop.product.Product;
import dev.sop.resolved.ResolvedCycle;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** Scores a history. A pure function of its arguments. */
public final class PerformanceReview {

    private PerformanceReview() {}

    /**
     * What the past says.
     *
     * @param history one that the cycle's check has found in order
     * @param products the cycle's products
     * @param cycle the cycle now planned, whose demand runs its opening stock down
     */
    public static Performance of(History history, List<Product> products, ResolvedCycle cycle) {
        PastTables past = new PastTables(history, products);
        AccuracyReview accuracy = new AccuracyReview(past);
        AttainmentReview attainment = new AttainmentReview(past);
        ScorecardReview scorecard = new ScorecardReview(past);
        PerformanceTargets targets = history.targets();
        ImmutableList<ScorecardLine> lines = ImmutableList.of(
                scorecard.mape(accuracy.judged(), targets.mape()),
                scorecard.attainment(attainment.judged(), targets.attainment()),
                new CoverReview(cycle, targets.coverBand()).line(),
                scorecard.otif(history.orders(), targets.otif()));
        ImpactScore score = ImpactScore.of(
                history.expectations().stream()
                        .map(PerformanceReview::expectation)
                        .toList(),
                ImpactScore.DEFAULT_TOLERANCE);
        return new Performance(
                history.lag(),
                lines,
                accuracy.byStepAndLag(),
                accuracy.valueAdded(),
                accuracy.signals(),
                attainment.byPlan(),
                history.expectations().stream()
                        .map(each -> new ScoredExpectation(each, outcome(score, each)))
                        .collect(ImmutableList.toImmutableList()),
                MeasuredFigures.of(score.hitRate()),
                MeasuredFigures.of(score.realisation()));
    }

    private static Expectation expectation(PastExpectation past) {
        return new Expectation(
                past.id(),
                Expectation.Kind.valueOf(past.kind().name()),
                past.expected(),
                past.actual().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private static ExpectationOutcome outcome(ImpactScore score, PastExpectation past) {
        return ExpectationOutcome.valueOf(
                Objects.requireNonNull(score.outcomes().get(past.id()), past.id())
                        .name());
    }
}
