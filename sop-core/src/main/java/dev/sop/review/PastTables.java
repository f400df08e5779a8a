package dev.sop.review;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Bucket;
import dev.sop.calendar.PerBucket;
import dev.sop.metrics.Series;
import dev.sop.metrics.forecast.CalendarSeason;
import dev.sop.metrics.tracking.ForecastHistory;
import dev.sop.metrics.tracking.ForecastSnapshot;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.ProductActuals;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A history in the terms of the metrics: buckets by index, items by name. */
final class PastTables {

    private static final int WEEK = 7;
    private static final int MONTH = 35;

    private final History history;
    private final ImmutableMap<String, String> families;
    private final ImmutableMap<String, Series> sales;
    private final ImmutableMap<String, Series> production;

    PastTables(History history, List<Product> products) {
        this.history = history;
        ImmutableMap.Builder<String, String> familyOf = ImmutableMap.builder();
        for (Product product : products) {
            familyOf.put(
                    product.id().value(),
                    product.family().map(ProductId::value).orElse(product.id().value()));
        }
        this.families = familyOf.buildOrThrow();
        this.sales = actuals(ProductActuals::sales);
        this.production = actuals(ProductActuals::production);
    }

    private ImmutableMap<String, Series> actuals(Function<ProductActuals, Optional<PerBucket>> kind) {
        ImmutableMap.Builder<String, Series> byProduct = ImmutableMap.builder();
        for (ProductActuals actuals : history.actuals()) {
            kind.apply(actuals)
                    .ifPresent(figure -> byProduct.put(
                            actuals.product().value(),
                            Series.of(figure.over(history.past()).toArray())));
        }
        return byProduct.buildOrThrow();
    }

    History history() {
        return history;
    }

    /** The family of each product; a product without one is its own. */
    ImmutableMap<String, String> families() {
        return families;
    }

    ImmutableMap<String, Series> sales() {
        return sales;
    }

    ImmutableMap<String, Series> production() {
        return production;
    }

    int buckets() {
        return history.past().size();
    }

    String label(int bucket) {
        return history.past().bucket(bucket).label();
    }

    /** The index of a past bucket that the history's check has found. */
    int index(String label) {
        return history.past().bucket(label).map(Bucket::index).orElseThrow();
    }

    /** Snapshots by step and freeze; a step's own order is that of the history. */
    ForecastHistory forecasts() {
        Map<String, Map<Integer, ImmutableMap.Builder<String, Series>>> bySnapshot = new LinkedHashMap<>();
        for (FrozenForecast forecast : history.forecasts()) {
            int frozenAt = forecast.frozenAfter().map(this::index).orElse(-1);
            bySnapshot
                    .computeIfAbsent(forecast.step(), fresh -> new LinkedHashMap<>())
                    .computeIfAbsent(frozenAt, fresh -> ImmutableMap.builder())
                    .put(forecast.product().value(), Series.of(forecast.volume().toArray()));
        }
        ForecastHistory kept = ForecastHistory.EMPTY;
        for (Map.Entry<String, Map<Integer, ImmutableMap.Builder<String, Series>>> step : bySnapshot.entrySet()) {
            for (Map.Entry<Integer, ImmutableMap.Builder<String, Series>> freeze :
                    step.getValue().entrySet()) {
                kept = kept.with(new ForecastSnapshot(
                        step.getKey(), freeze.getKey(), freeze.getValue().buildOrThrow()));
            }
        }
        return kept;
    }

    /** Buckets in a season: as given, else by the length of the last past bucket. */
    int season() {
        long days = history.past().bucket(buckets() - 1).days();
        CalendarSeason usual =
                days <= WEEK ? CalendarSeason.WEEKS : days <= MONTH ? CalendarSeason.MONTHS : CalendarSeason.QUARTERS;
        return history.season().orElse(usual.buckets());
    }
}
