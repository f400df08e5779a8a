package dev.sop.io.writing;

import dev.sop.calendar.PerBucket;
import dev.sop.io.entry.Entry;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.OrderCounts;
import dev.sop.performance.PastExpectation;
import dev.sop.performance.PerformanceTargets;
import dev.sop.performance.ProductActuals;
import dev.sop.performance.PublishedProduction;
import java.util.Collection;

/** A history as an object of a document. What is at its default is left out. */
final class HistoryWriter {

    private HistoryWriter() {}

    static Entry write(History history) {
        Entry entry = new Entry().entry("horizon", HorizonWriter.write(history.past()));
        if (history.lag() != 1) {
            entry.number("lag", history.lag());
        }
        history.season().ifPresent(season -> entry.number("season", season));
        if (!history.targets().equals(PerformanceTargets.standard())) {
            entry.entry("targets", targets(history.targets()));
        }
        list(
                entry,
                "actuals",
                history.actuals().stream().map(HistoryWriter::actuals).toList());
        list(
                entry,
                "forecasts",
                history.forecasts().stream().map(HistoryWriter::forecast).toList());
        list(entry, "plans", history.plans().stream().map(HistoryWriter::plan).toList());
        list(
                entry,
                "orders",
                history.orders().stream().map(HistoryWriter::orders).toList());
        list(
                entry,
                "expectations",
                history.expectations().stream().map(HistoryWriter::expectation).toList());
        return entry;
    }

    private static void list(Entry entry, String key, Collection<Entry> items) {
        if (!items.isEmpty()) {
            entry.entries(key, items);
        }
    }

    private static Entry targets(PerformanceTargets targets) {
        return new Entry()
                .number("mape", targets.mape())
                .number("attainment", targets.attainment())
                .number("cover_band", targets.coverBand())
                .number("otif", targets.otif());
    }

    private static Entry actuals(ProductActuals actuals) {
        return new Entry()
                .text("product", actuals.product().value())
                .figure("sales", actuals.sales())
                .figure("production", actuals.production());
    }

    private static Entry forecast(FrozenForecast forecast) {
        return new Entry()
                .text("step", forecast.step())
                .text("product", forecast.product().value())
                .text("frozen_after", forecast.frozenAfter())
                .figure("volumes", PerBucket.of(forecast.volume()));
    }

    private static Entry plan(PublishedProduction published) {
        return new Entry()
                .text("plan", published.plan())
                .text("product", published.product().value())
                .text("first_bucket", published.firstBucket())
                .figure("volumes", PerBucket.of(published.volume()));
    }

    private static Entry orders(OrderCounts orders) {
        return new Entry()
                .text("product", orders.product().value())
                .text("bucket", orders.bucket())
                .number("lines", (double) orders.lines())
                .number("on_time", (double) orders.onTime())
                .number("in_full", (double) orders.inFull())
                .number("on_time_in_full", (double) orders.onTimeInFull());
    }

    private static Entry expectation(PastExpectation past) {
        Entry entry =
                new Entry().text("id", past.id()).word("kind", past.kind()).number("expected", past.expected());
        past.actual().ifPresent(impact -> entry.number("actual", impact));
        return entry;
    }
}
