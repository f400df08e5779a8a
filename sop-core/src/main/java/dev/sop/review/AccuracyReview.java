package dev.sop.review;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.Series;
import dev.sop.metrics.forecast.ErrorByLevel;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ForecastObservation;
import dev.sop.metrics.forecast.ForecastSample;
import dev.sop.metrics.forecast.ForecastValueAdded;
import dev.sop.metrics.forecast.TrackingPolicy;
import dev.sop.metrics.forecast.TrackingSignal;
import dev.sop.metrics.forecast.ValueAddedPolicy;
import dev.sop.metrics.forecast.ZeroActuals;
import dev.sop.metrics.tracking.ForecastHistory;
import dev.sop.performance.AccuracyLine;
import dev.sop.performance.SignalLine;
import dev.sop.performance.ValueAddedLine;
import dev.sop.performance.ValueVerdict;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good forecasts were: by step and lag, step against step, and whether one has drifted. */
final class AccuracyReview {

    static final ZeroActuals ZERO_ACTUALS = ZeroActuals.exclude();

    private final PastTables past;
    private final ForecastHistory forecasts;
    private final int lag;

    AccuracyReview(PastTables past) {
        this.past = past;
        this.forecasts = past.forecasts();
        this.lag = past.history().lag();
    }

    /** The last step's forecasts at the history's lag: what the scorecard judges. Empty where there is no step. */
    ForecastSample judged() {
        List<String> steps = forecasts.steps();
        return steps.isEmpty()
                ? ForecastSample.of(List.of())
                : forecasts.sample(steps.get(steps.size() - 1), past.sales()).atLag(lag);
    }

    ImmutableList<AccuracyLine> byStepAndLag() {
        ImmutableList.Builder<AccuracyLine> lines = ImmutableList.builder();
        for (String step : forecasts.steps()) {
            ForecastSample sample = forecasts.sample(step, past.sales());
            sample.rows().stream()
                    .mapToInt(ForecastObservation::lag)
                    .distinct()
                    .sorted()
                    .forEach(each -> lines.add(line(step, each, sample.atLag(each))));
        }
        return lines.build();
    }

    private AccuracyLine line(String step, int at, ForecastSample sample) {
        ErrorByLevel wape = sample.byLevel(ErrorMeasure.WAPE, ZERO_ACTUALS, past.families());
        return new AccuracyLine(
                step,
                at,
                MeasuredFigures.of(sample.error(ErrorMeasure.MAPE, ZERO_ACTUALS)),
                MeasuredFigures.of(wape.mix()),
                MeasuredFigures.of(wape.volume()),
                MeasuredFigures.of(sample.error(ErrorMeasure.BIAS, ZERO_ACTUALS)));
    }

    ImmutableList<ValueAddedLine> valueAdded() {
        ImmutableList.Builder<ValueAddedLine> lines = ImmutableList.builder();
        Map<String, ForecastValueAdded> overPrevious =
                forecasts.valueAdded(lag, ValueAddedPolicy.DEFAULT, past.sales());
        String previous = "";
        for (String step : forecasts.steps()) {
            if (overPrevious.containsKey(step)) {
                lines.add(line(step, previous, overPrevious.get(step)));
            }
            ForecastSample sample = forecasts.sample(step, past.sales()).atLag(lag);
            lines.add(line(
                    step,
                    "seasonal naive",
                    ForecastValueAdded.overSeasonalNaive(
                            sample, past.sales(), past.season(), ValueAddedPolicy.DEFAULT)));
            previous = step;
        }
        return lines.build();
    }

    private static ValueAddedLine line(String step, String against, ForecastValueAdded added) {
        return new ValueAddedLine(
                step,
                against,
                MeasuredFigures.of(added.added()),
                added.wins(),
                added.losses(),
                added.pValue(),
                ValueVerdict.valueOf(added.verdict().name()));
    }

    /** The tracking signal of each product over the rows judged, in bucket order. */
    ImmutableList<SignalLine> signals() {
        Map<String, List<ForecastObservation>> byProduct = new LinkedHashMap<>();
        judged().rows()
                .forEach(row -> byProduct
                        .computeIfAbsent(row.item(), fresh -> new ArrayList<>())
                        .add(row));
        ImmutableList.Builder<SignalLine> lines = ImmutableList.builder();
        byProduct.forEach((product, rows) -> {
            TrackingSignal signal =
                    TrackingSignal.classic(series(rows, true), series(rows, false), TrackingPolicy.CLASSIC);
            lines.add(new SignalLine(
                    ProductId.of(product),
                    MeasuredFigures.of(signal.latest()),
                    signal.alarms().stream()
                            .map(at -> past.label(rows.get(at).bucket()))
                            .collect(ImmutableList.toImmutableList())));
        });
        return lines.build();
    }

    private static Series series(List<ForecastObservation> rows, boolean actual) {
        return Series.of(rows.stream()
                .mapToDouble(row -> actual ? row.actual() : row.forecast())
                .toArray());
    }
}
