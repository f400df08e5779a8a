package dev.sop.metrics.tracking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ForecastObservation;
import dev.sop.metrics.forecast.ForecastSample;
import dev.sop.metrics.forecast.ForecastValueAdded;
import dev.sop.metrics.forecast.ValueAddedPolicy;
import dev.sop.metrics.forecast.ZeroActuals;
import dev.sop.metrics.internal.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Forecast snapshots of past cycles, to be scored as actuals arrive. Actuals are given per item from bucket 0 on;
 * buckets without an actual yet are not scored.
 *
 * <p>Example: snapshots frozen at 9, 10 and 11 and actuals up to bucket 12: lag 1 has buckets 10, 11, 12, lag 2 has
 * 11 and 12, lag 3 has 12.
 *
 * @param snapshots in the order of the process: within one freeze, earlier steps first
 */
public record ForecastHistory(ImmutableList<ForecastSnapshot> snapshots) {
    /** Nothing frozen yet. */
    public static final ForecastHistory EMPTY = new ForecastHistory(ImmutableList.of());

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a step has two snapshots of the same freeze
     */
    public ForecastHistory {
        Set<List<Object>> seen = new HashSet<>();
        for (ForecastSnapshot snapshot : Checks.notNull(snapshots, "snapshots")) {
            Checks.that(
                    seen.add(List.of(snapshot.step(), snapshot.frozenAt())),
                    "snapshots",
                    snapshot.step() + " frozen at " + snapshot.frozenAt(),
                    "one snapshot per step and freeze",
                    "a correction was added instead of kept apart");
        }
    }

    /** This history with one more snapshot at its end. */
    public ForecastHistory with(ForecastSnapshot snapshot) {
        return new ForecastHistory(ImmutableList.<ForecastSnapshot>builder()
                .addAll(snapshots)
                .add(Checks.notNull(snapshot, "snapshot"))
                .build());
    }

    /** The steps, in the order of their first snapshot. */
    public ImmutableList<String> steps() {
        Set<String> steps = new LinkedHashSet<>();
        snapshots.forEach(snapshot -> steps.add(snapshot.step()));
        return ImmutableList.copyOf(steps);
    }

    /** Every row of a step that has an actual, at all lags. */
    public ForecastSample sample(String step, Map<String, Series> actualsByItem) {
        Checks.notNull(step, "step");
        Checks.notNull(actualsByItem, "actualsByItem");
        List<ForecastObservation> rows = new ArrayList<>();
        for (ForecastSnapshot snapshot : snapshots) {
            if (snapshot.step().equals(step)) {
                snapshot.forecastByItem().forEach((item, forecast) -> {
                    Series actuals = actualsByItem.getOrDefault(item, Series.of());
                    for (int lag = 1; lag <= forecast.size(); lag++) {
                        int bucket = snapshot.frozenAt() + lag;
                        if (bucket < actuals.size()) {
                            rows.add(new ForecastObservation(
                                    item, bucket, lag, actuals.get(bucket), forecast.get(lag - 1)));
                        }
                    }
                });
            }
        }
        return ForecastSample.of(rows);
    }

    /**
     * A step's error by lag, over every bucket that has both; errors usually grow with the lag, and falling ones
     * deserve a question.
     */
    public ImmutableSortedMap<Integer, MetricResult> errorByLag(
            String step, ErrorMeasure measure, ZeroActuals zeroActuals, Map<String, Series> actualsByItem) {
        ForecastSample sample = sample(step, actualsByItem);
        TreeMap<Integer, MetricResult> errors = new TreeMap<>();
        sample.rows().stream()
                .map(ForecastObservation::lag)
                .distinct()
                .forEach(lag -> errors.put(lag, sample.atLag(lag).error(measure, zeroActuals)));
        return ImmutableSortedMap.copyOfSorted(errors);
    }

    /** Each step's error at one lag, on the rows that all steps have; in the order of {@link #steps()}. */
    public ImmutableMap<String, MetricResult> errorByStep(
            int lag, ErrorMeasure measure, ZeroActuals zeroActuals, Map<String, Series> actualsByItem) {
        Set<List<Object>> common = new HashSet<>();
        Map<String, ForecastSample> samples = new LinkedHashMap<>();
        for (String step : steps()) {
            ForecastSample sample = sample(step, actualsByItem).atLag(lag);
            Set<List<Object>> places = new HashSet<>();
            sample.rows().forEach(row -> places.add(place(row)));
            if (samples.isEmpty()) {
                common.addAll(places);
            } else {
                common.retainAll(places);
            }
            samples.put(step, sample);
        }
        ImmutableMap.Builder<String, MetricResult> errors = ImmutableMap.builder();
        samples.forEach((step, sample) -> errors.put(
                step,
                ForecastSample.of(sample.rows().stream()
                                .filter(row -> common.contains(place(row)))
                                .toList())
                        .error(measure, zeroActuals)));
        return errors.buildOrThrow();
    }

    /** What each step adds to the one before it at one lag; the first step has none before it and is not in the map. */
    public ImmutableMap<String, ForecastValueAdded> valueAdded(
            int lag, ValueAddedPolicy policy, Map<String, Series> actualsByItem) {
        List<String> steps = steps();
        ImmutableMap.Builder<String, ForecastValueAdded> added = ImmutableMap.builder();
        for (int i = 1; i < steps.size(); i++) {
            ForecastSample before = sample(steps.get(i - 1), actualsByItem).atLag(lag);
            ForecastSample step = sample(steps.get(i), actualsByItem).atLag(lag);
            added.put(steps.get(i), ForecastValueAdded.of(before, step, policy));
        }
        return added.buildOrThrow();
    }

    private static List<Object> place(ForecastObservation row) {
        return List.of(row.item(), row.bucket());
    }
}
