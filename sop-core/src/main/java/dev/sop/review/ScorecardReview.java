package dev.sop.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.executive.NumberText;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.attainment.AttainmentLine;
import dev.sop.metrics.attainment.PlanAttainment;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ForecastObservation;
import dev.sop.metrics.forecast.ForecastSample;
import dev.sop.metrics.otif.OtifAccumulator;
import dev.sop.metrics.otif.OtifLevel;
import dev.sop.metrics.scorecard.ScorecardEntry;
import dev.sop.metrics.scorecard.Target;
import dev.sop.metrics.scorecard.TargetStatus;
import dev.sop.metrics.scorecard.Trend;
import dev.sop.performance.NamedFigure;
import dev.sop.performance.OrderCounts;
import dev.sop.performance.ScorecardLine;
import dev.sop.performance.ScorecardStatus;
import dev.sop.performance.ScorecardTrend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Metrics of past buckets against their targets, with the worst products and buckets beside every total. */
final class ScorecardReview {

    /** How many of the worst are named. */
    static final int WORST = 3;

    private static final double STEADY = 0.005;

    private final PastTables past;

    ScorecardReview(PastTables past) {
        this.past = past;
    }

    ScorecardLine mape(ForecastSample judged, double goal) {
        return line(
                Target.below("MAPE", goal),
                judged.rows(),
                ForecastObservation::item,
                ForecastObservation::bucket,
                rows -> ForecastSample.of(rows).error(ErrorMeasure.MAPE, AccuracyReview.ZERO_ACTUALS));
    }

    ScorecardLine attainment(List<AttainmentLine> judged, double goal) {
        return line(
                Target.above("plan attainment", goal),
                judged,
                AttainmentLine::item,
                AttainmentLine::bucket,
                rows -> PlanAttainment.of(rows).mix());
    }

    ScorecardLine otif(List<OrderCounts> orders, double goal) {
        return line(
                Target.above("OTIF", goal),
                orders,
                counts -> counts.product().value(),
                counts -> past.index(counts.bucket()),
                ScorecardReview::otif);
    }

    private static MetricResult otif(List<OrderCounts> orders) {
        OtifAccumulator sums = OtifAccumulator.of(OtifLevel.LINE);
        orders.forEach(
                counts -> sums.addCounts(counts.lines(), counts.onTime(), counts.inFull(), counts.onTimeInFull()));
        return sums.result().onTimeInFull();
    }

    /** The metric over all rows, of each product's and of each bucket's rows. */
    private <R> ScorecardLine line(
            Target target,
            List<R> rows,
            Function<R, String> product,
            Function<R, Integer> bucket,
            Function<List<R>, MetricResult> metric) {
        Map<String, List<R>> byProduct = new LinkedHashMap<>();
        Map<Integer, List<R>> byBucket = new TreeMap<>();
        for (R row : rows) {
            byProduct
                    .computeIfAbsent(product.apply(row), fresh -> new ArrayList<>())
                    .add(row);
            byBucket.computeIfAbsent(bucket.apply(row), fresh -> new ArrayList<>())
                    .add(row);
        }
        ImmutableMap.Builder<String, MetricResult> ofProducts = ImmutableMap.builder();
        byProduct.forEach((name, part) -> ofProducts.put(name, metric.apply(part)));
        ImmutableMap.Builder<String, MetricResult> ofBuckets = ImmutableMap.builder();
        byBucket.forEach((index, part) -> ofBuckets.put(past.label(index), metric.apply(part)));
        return line(
                new ScorecardEntry(target, metric.apply(rows), ofProducts.buildOrThrow(), ofBuckets.buildOrThrow()));
    }

    private static ScorecardLine line(ScorecardEntry entry) {
        Target target = entry.target();
        Trend trend = Trend.of(target, entry.byBucket().values().asList(), STEADY);
        ImmutableList.Builder<NamedFigure> byBucket = ImmutableList.builder();
        entry.byBucket()
                .forEach((bucket, result) -> result.asOptional()
                        .ifPresent(
                                value -> byBucket.add(new NamedFigure(bucket, value, status(target.status(result))))));
        return new ScorecardLine(
                target.metric(),
                MeasuredFigures.of(entry.result()),
                words(target),
                target.goal(),
                status(entry.status()),
                ScorecardTrend.valueOf(trend.direction().name()),
                trend.change() + 0.0,
                byBucket.build(),
                named(entry.worstFamilies(WORST)),
                named(entry.worstBuckets(WORST)));
    }

    private static ImmutableList<NamedFigure> named(List<ScorecardEntry.Member> members) {
        return members.stream()
                .map(member -> new NamedFigure(member.name(), member.value(), status(member.status())))
                .collect(ImmutableList.toImmutableList());
    }

    static ScorecardStatus status(TargetStatus status) {
        return ScorecardStatus.valueOf(status.name());
    }

    /** The target as people say it. */
    static String words(Target target) {
        return switch (target.side()) {
            case BELOW -> "below " + NumberText.percent(target.goal());
            case ABOVE -> "above " + NumberText.percent(target.goal());
            case WITHIN ->
                "within " + NumberText.percent(target.band()) + " of " + NumberText.tenths(target.goal()) + " weeks";
        };
    }
}
