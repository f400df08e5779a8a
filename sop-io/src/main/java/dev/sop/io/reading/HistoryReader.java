package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import dev.sop.performance.ExpectationKind;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.OrderCounts;
import dev.sop.performance.PastExpectation;
import dev.sop.performance.PerformanceTargets;
import dev.sop.performance.ProductActuals;
import dev.sop.performance.PublishedProduction;
import dev.sop.product.ProductId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The object {@code history}: past buckets, what happened in them and what had been said about them. */
final class HistoryReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "horizon", "lag", "season", "targets", "actuals", "forecasts", "plans", "orders", "expectations");
    static final ImmutableList<String> TARGET_KEYS = ImmutableList.of("mape", "attainment", "cover_band", "otif");
    static final ImmutableList<String> ACTUAL_KEYS = ImmutableList.of("product", "sales", "production");
    static final ImmutableList<String> FORECAST_KEYS = ImmutableList.of("step", "product", "frozen_after", "volumes");
    static final ImmutableList<String> PLAN_KEYS = ImmutableList.of("plan", "product", "first_bucket", "volumes");
    static final ImmutableList<String> ORDER_KEYS =
            ImmutableList.of("product", "bucket", "lines", "on_time", "in_full", "on_time_in_full");
    static final ImmutableList<String> EXPECTATION_KEYS = ImmutableList.of("id", "kind", "expected", "actual");

    private static final int MOST_BUCKETS = 10_000;

    private final Fields history;
    private final Reading reading;

    private HistoryReader(Fields history) {
        this.history = history;
        this.reading = history.reading();
    }

    /** The history; empty where the document has none, or no past buckets that can be read. */
    static Optional<History> read(Fields inputs) {
        return inputs.find("history")
                .flatMap(node -> new HistoryReader(Fields.of(node, inputs.reading(), "history", KEYS)).read());
    }

    private Optional<History> read() {
        Optional<Horizon> past = history.required(
                        "horizon", "the past buckets", "Maybe add horizon: {start: 2026-07, months: 6}.")
                .flatMap(node -> {
                    reading.came("history.past", node);
                    return new HorizonReader(reading, Optional.empty()).read(node);
                });
        History.Builder builder = new Parts().read();
        return past.map(buckets -> builder.past(buckets).build());
    }

    /** Reads everything but the buckets, also where those are missing, to find what else is wrong. */
    private final class Parts {
        private final History.Builder builder = History.builder();

        History.Builder read() {
            each("actuals", ACTUAL_KEYS, this::actuals);
            each("forecasts", FORECAST_KEYS, this::forecast);
            each("plans", PLAN_KEYS, this::plan);
            each("orders", ORDER_KEYS, this::orders);
            each("expectations", EXPECTATION_KEYS, this::expectation);
            targets().ifPresent(targets -> {
                var unused = builder.targets(targets);
            });
            count(history, "lag", 1).ifPresent(lag -> {
                var unused = builder.lag(lag);
            });
            count(history, "season", 1).ifPresent(season -> {
                var unused = builder.season(season);
            });
            return builder;
        }

        private void actuals(Fields fields) {
            Optional<ProductId> product = product(fields);
            ProductActuals actuals = ProductActuals.of(
                            product.map(ProductId::value).orElse("?"))
                    .withSales(fields.figure("sales"))
                    .withProduction(fields.figure("production"));
            if (product.isPresent()) {
                var unused = builder.addActuals(actuals);
            }
        }

        private void forecast(Fields fields) {
            Optional<ProductId> product = product(fields);
            String step = text(fields, "step", "the step that made it", "Maybe add step: consensus.");
            Optional<String> frozenAfter = fields.text("frozen_after");
            Optional<Series> volumes = volumes(fields);
            if (product.isPresent() && volumes.isPresent()) {
                var unused = builder.addForecasts(new FrozenForecast(step, product.get(), frozenAfter, volumes.get()));
            }
        }

        private void plan(Fields fields) {
            Optional<ProductId> product = product(fields);
            String plan = text(fields, "plan", "the name of the plan", "Maybe add plan: 2026-11.");
            String first = text(fields, "first_bucket", "a past bucket", "Maybe add first_bucket: 2026-11.");
            Optional<Series> volumes = volumes(fields);
            if (product.isPresent() && volumes.isPresent()) {
                var unused = builder.addPlans(new PublishedProduction(plan, product.get(), first, volumes.get()));
            }
        }

        private void orders(Fields fields) {
            Optional<ProductId> product = product(fields);
            String bucket = text(fields, "bucket", "a past bucket", "Maybe add bucket: 2026-11.");
            OptionalInt lines = must(fields, "lines");
            OptionalInt onTime = must(fields, "on_time");
            OptionalInt inFull = must(fields, "in_full");
            OptionalInt both = must(fields, "on_time_in_full");
            if (product.isPresent()) {
                var unused = builder.addOrders(new OrderCounts(
                        product.get(), bucket, lines.orElse(0), onTime.orElse(0), inFull.orElse(0), both.orElse(0)));
            }
        }

        private void expectation(Fields fields) {
            String id = text(fields, "id", "what meetings call it", "Maybe add id: third shift.");
            ExpectationKind kind = fields.word("kind", ExpectationKind.class).orElse(ExpectationKind.DECISION);
            var given = fields.required("expected", "the impact in money", "Maybe add expected: 40000.");
            OptionalDouble expected = given.isPresent() ? fields.number("expected") : OptionalDouble.empty();
            OptionalDouble actual = fields.number("actual");
            if (expected.isPresent()) {
                PastExpectation past = new PastExpectation(id, kind, expected.getAsDouble(), Optional.empty());
                var unused = builder.addExpectations(actual.isPresent() ? past.came(actual.getAsDouble()) : past);
            }
        }

        private Optional<PerformanceTargets> targets() {
            return history.find("targets").map(node -> {
                Fields fields = Fields.of(node, reading, "history.targets", TARGET_KEYS);
                PerformanceTargets standard = PerformanceTargets.standard();
                return standard.withMape(fields.number("mape").orElse(standard.mape()))
                        .withAttainment(fields.number("attainment").orElse(standard.attainment()))
                        .withCoverBand(fields.number("cover_band").orElse(standard.coverBand()))
                        .withOtif(fields.number("otif").orElse(standard.otif()));
            });
        }
    }

    private void each(String key, List<String> keys, Consumer<Fields> read) {
        List<DocumentNode> items = history.list(key);
        for (int i = 0; i < items.size(); i++) {
            read.accept(Fields.of(items.get(i), reading, "history." + key + "[" + i + "]", keys));
        }
    }

    private static Optional<ProductId> product(Fields fields) {
        return fields.required("product", "whose figures they are", "Maybe add product: pumps.")
                .flatMap(node -> fields.scalars().id(node, ProductId::of));
    }

    private static String text(Fields fields, String key, String expected, String fix) {
        return fields.required(key, expected, fix)
                .flatMap(fields.scalars()::text)
                .orElse("");
    }

    private static OptionalInt must(Fields fields, String key) {
        var unused = fields.required(key, "a number of order lines", "Maybe add " + key + ": 0.");
        return count(fields, key, 0);
    }

    private static OptionalInt count(Fields fields, String key, int least) {
        Optional<DocumentNode> node = fields.find(key);
        int most = least == 0 ? Integer.MAX_VALUE : MOST_BUCKETS;
        return node.isEmpty()
                ? OptionalInt.empty()
                : fields.scalars().count(node.get(), least, most, "Maybe it was given as a share.");
    }

    /** The numbers of {@code volumes}, one for each bucket from the first on. */
    private Optional<Series> volumes(Fields fields) {
        Optional<DocumentNode> node =
                fields.required("volumes", "one number for each bucket", "Maybe add volumes: [420, 390].");
        node.ifPresent(found -> fields.came("volume", "volumes"));
        List<DocumentNode> items = fields.list("volumes");
        double[] values = new double[items.size()];
        boolean complete = node.isPresent();
        for (int t = 0; t < values.length; t++) {
            OptionalDouble number = fields.scalars().number(items.get(t));
            complete &= number.isPresent();
            values[t] = number.orElse(0);
        }
        return complete ? Optional.of(Series.of(values)) : Optional.empty();
    }
}
