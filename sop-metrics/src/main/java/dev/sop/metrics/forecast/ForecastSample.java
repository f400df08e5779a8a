package dev.sop.metrics.forecast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A declared set of items and buckets to measure a forecast on: the readable door of the forecast error family.
 *
 * <p>Lag and level are said, not assumed: {@link #atLag} keeps one lag, {@link #byLevel} answers at the leaf and in
 * the family. Items before their launch are listed in {@link #beforeLaunch()}, not scored. Rows are kept by item in
 * order of first appearance, then by bucket.
 *
 * <p>Example: items X and Y with actuals 100, 100 and forecasts 120, 80, one family: mix WAPE is 40 / 200 = 0.2,
 * volume WAPE 0.
 */
public final class ForecastSample {
    private final ImmutableList<ForecastObservation> rows;
    private final ImmutableList<ForecastObservation> beforeLaunch;

    private ForecastSample(Collection<ForecastObservation> rows, Collection<ForecastObservation> beforeLaunch) {
        this.rows = ImmutableList.copyOf(rows);
        this.beforeLaunch = ImmutableList.copyOf(beforeLaunch);
    }

    /**
     * A sample of these rows.
     *
     * @throws IllegalArgumentException if the collection or a row is null, or two rows have the same item, bucket
     *     and lag
     */
    public static ForecastSample of(Collection<ForecastObservation> observations) {
        Set<ForecastObservation.Key> seen = new HashSet<>();
        ListMultimap<String, ForecastObservation> byItem =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (ForecastObservation row : Checks.notNull(observations, "observations")) {
            Checks.that(
                    seen.add(Checks.notNull(row, "observations[" + seen.size() + "]")
                            .key()),
                    "observations",
                    row,
                    "one row per item, bucket and lag",
                    "two locations share the item name");
            byItem.put(row.item(), row);
        }
        List<ForecastObservation> sorted = new ArrayList<>(seen.size());
        for (String item : byItem.keySet()) {
            byItem.get(item).stream()
                    .sorted(Comparator.comparingInt(ForecastObservation::bucket)
                            .thenComparingInt(ForecastObservation::lag))
                    .forEach(sorted::add);
        }
        return new ForecastSample(sorted, List.of());
    }

    /** The rows that are scored. */
    public ImmutableList<ForecastObservation> rows() {
        return rows;
    }

    /** The rows that are listed and not scored, because the item was not on the market yet. */
    public ImmutableList<ForecastObservation> beforeLaunch() {
        return beforeLaunch;
    }

    /** The rows frozen this many buckets ahead. */
    public ForecastSample atLag(int lag) {
        return new ForecastSample(
                rows.stream().filter(row -> row.lag() == lag).toList(),
                beforeLaunch.stream().filter(row -> row.lag() == lag).toList());
    }

    /**
     * This sample with rows of buckets before an item's first one moved to {@link #beforeLaunch()}; items without an
     * entry were always on the market.
     *
     * @param firstBucketByItem first bucket with sales, inclusive
     */
    public ForecastSample withLaunches(Map<String, Integer> firstBucketByItem) {
        ImmutableMap<String, Integer> first =
                ImmutableMap.copyOf(Checks.notNull(firstBucketByItem, "firstBucketByItem"));
        List<ForecastObservation> scored = new ArrayList<>();
        List<ForecastObservation> listed = new ArrayList<>(beforeLaunch);
        for (ForecastObservation row : rows) {
            Integer launch = first.get(row.item());
            (launch != null && row.bucket() < launch ? listed : scored).add(row);
        }
        return new ForecastSample(scored, listed);
    }

    /**
     * Rows of families instead of items: actuals and forecasts are added up per family, bucket and lag. Only scored
     * rows are added.
     *
     * @throws IllegalArgumentException if an item has no family
     */
    public ForecastSample inFamilies(Map<String, String> familyByItem) {
        ImmutableMap<String, String> families = ImmutableMap.copyOf(Checks.notNull(familyByItem, "familyByItem"));
        Map<ForecastObservation.Key, ForecastObservation> sums = new LinkedHashMap<>();
        for (ForecastObservation row : rows) {
            String family = Checks.notNull(families.get(row.item()), "familyByItem[" + row.item() + "]");
            sums.merge(
                    new ForecastObservation.Key(family, row.bucket(), row.lag()),
                    new ForecastObservation(family, row.bucket(), row.lag(), row.actual(), row.forecast()),
                    (one, other) -> new ForecastObservation(
                            family,
                            one.bucket(),
                            one.lag(),
                            one.actual() + other.actual(),
                            one.forecast() + other.forecast()));
        }
        return new ForecastSample(of(sums.values()).rows, beforeLaunch);
    }

    /** The error over all scored rows; rows before launch are in the passport as left out. */
    public MetricResult error(ErrorMeasure measure, ZeroActuals zeroActuals) {
        ForecastErrorAccumulator sums =
                ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT.withZeroActuals(zeroActuals), measure);
        rowsByItem().asMap().values().forEach(item -> sums.add(actuals(item), forecasts(item), 0, item.size()));
        return withLaunchNote(sums.result(measure));
    }

    /** The error at the leaf and in the family together. */
    public ErrorByLevel byLevel(ErrorMeasure measure, ZeroActuals zeroActuals, Map<String, String> familyByItem) {
        return new ErrorByLevel(
                error(measure, zeroActuals), inFamilies(familyByItem).error(measure, zeroActuals));
    }

    /** The error of each item, in the order of the sample; what stands behind an average. */
    public ImmutableMap<String, MetricResult> errorByItem(ErrorMeasure measure, ZeroActuals zeroActuals) {
        ImmutableMap.Builder<String, MetricResult> errors = ImmutableMap.builder();
        rowsByItem()
                .asMap()
                .forEach((item, itemRows) ->
                        errors.put(item, new ForecastSample(itemRows, List.of()).error(measure, zeroActuals)));
        return errors.buildOrThrow();
    }

    private ListMultimap<String, ForecastObservation> rowsByItem() {
        ListMultimap<String, ForecastObservation> byItem =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        rows.forEach(row -> byItem.put(row.item(), row));
        return byItem;
    }

    private MetricResult withLaunchNote(MetricResult result) {
        double volume = beforeLaunch.stream()
                .mapToDouble(row -> Math.abs(row.forecast()))
                .sum();
        MetricPassport passport = result.passport().withLeftOut("before launch", beforeLaunch.size(), volume);
        return result instanceof MetricResult.Undefined undefined
                ? MetricResult.undefined(undefined.reason(), passport)
                : MetricResult.of(result.value(), passport);
    }

    private static double[] actuals(Collection<ForecastObservation> rows) {
        return rows.stream().mapToDouble(ForecastObservation::actual).toArray();
    }

    private static double[] forecasts(Collection<ForecastObservation> rows) {
        return rows.stream().mapToDouble(ForecastObservation::forecast).toArray();
    }
}
