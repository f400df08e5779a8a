package dev.sop.intake;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.OrderCounts;
import dev.sop.performance.PastExpectation;
import dev.sop.performance.PerformanceTargets;
import dev.sop.performance.ProductActuals;
import dev.sop.performance.PublishedProduction;
import dev.sop.problem.ProblemKind;
import dev.sop.product.ProductId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be wrong with a history. */
final class HistoryCheck {

    private static final String SIGN = "Maybe the sign is wrong.";
    private static final double MOST_BUCKETS = 10_000;

    private final History history;
    private final Horizon past;
    private final Set<ProductId> products;
    private final ProblemCollector problems;
    private final Set<List<Object>> seen = new HashSet<>();

    private HistoryCheck(History history, Set<ProductId> products, ProblemCollector problems) {
        this.history = history;
        this.past = history.past();
        this.products = products;
        this.problems = problems;
    }

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        if (inputs.history().isEmpty()) {
            return;
        }
        HistoryCheck check = new HistoryCheck(inputs.history().get(), products, problems);
        if (check.past.end().isAfter(inputs.horizon().start())) {
            problems.add(
                    ProblemKind.COMBINATION,
                    "history.past",
                    "buckets up to " + check.past.end() + ", exclusive",
                    "buckets that end by " + inputs.horizon().start() + ", where the plan starts",
                    "Maybe the last bucket is not over yet.");
        }
        check.actuals();
        check.forecasts();
        check.plans();
        check.orders();
        check.expectations();
        check.choices();
    }

    private void actuals() {
        for (int i = 0; i < history.actuals().size(); i++) {
            ProductActuals actuals = history.actuals().get(i);
            String place = "history.actuals[" + i + "]";
            product(place, actuals.product());
            once(place, "actuals of " + actuals.product(), List.of("actuals", actuals.product()));
            actuals.sales()
                    .ifPresent(sales -> problems.figure(
                            place + ".sales", sales, past, -ProblemCollector.LARGEST, "Maybe a figure is missing."));
            problems.figure(place + ".production", actuals.production(), past, SIGN);
        }
    }

    private void forecasts() {
        for (int i = 0; i < history.forecasts().size(); i++) {
            FrozenForecast forecast = history.forecasts().get(i);
            String place = "history.forecasts[" + i + "]";
            product(place, forecast.product());
            if (forecast.step().isBlank()) {
                problems.add(
                        ProblemKind.MISSING,
                        place + ".step",
                        "''",
                        "the step that made it",
                        "Maybe it is the consensus.");
            }
            forecast.frozenAfter().ifPresent(label -> bucket(place + ".frozenAfter", label));
            once(
                    place,
                    forecast.step() + " for " + forecast.product(),
                    List.of("forecasts", forecast.step(), forecast.product(), forecast.frozenAfter()));
            numbers(place + ".volume", forecast.volume());
        }
    }

    private void plans() {
        Set<ProductId> made = new HashSet<>();
        for (ProductActuals actuals : history.actuals()) {
            if (actuals.production().isPresent()) {
                made.add(actuals.product());
            }
        }
        for (int i = 0; i < history.plans().size(); i++) {
            PublishedProduction published = history.plans().get(i);
            String place = "history.plans[" + i + "]";
            product(place, published.product());
            bucket(place + ".firstBucket", published.firstBucket());
            once(
                    place,
                    published.plan() + " for " + published.product(),
                    List.of("plans", published.plan(), published.product()));
            numbers(place + ".volume", published.volume());
            if (products.contains(published.product()) && !made.contains(published.product())) {
                problems.add(
                        ProblemKind.REFERENCE,
                        place + ".product",
                        "'" + published.product() + "'",
                        "a product whose production is among the actuals",
                        "Maybe nothing was made: say so with zeros.");
            }
        }
    }

    private void orders() {
        for (int i = 0; i < history.orders().size(); i++) {
            OrderCounts orders = history.orders().get(i);
            String place = "history.orders[" + i + "]";
            product(place, orders.product());
            bucket(place + ".bucket", orders.bucket());
            once(
                    place,
                    orders.product() + " in " + orders.bucket(),
                    List.of("orders", orders.product(), orders.bucket()));
            counts(orders, place);
        }
    }

    /** Each count against those before it, as far as those are in order. */
    private void counts(OrderCounts orders, String place) {
        long lines = orders.lines();
        boolean sound = count(place + ".lines", lines, 0, Long.MAX_VALUE);
        if (sound) {
            boolean onTime = count(place + ".onTime", orders.onTime(), 0, lines);
            sound = count(place + ".inFull", orders.inFull(), 0, lines) && onTime;
        }
        if (sound) {
            count(
                    place + ".onTimeInFull",
                    orders.onTimeInFull(),
                    Math.max(0, orders.onTime() + orders.inFull() - lines),
                    Math.min(orders.onTime(), orders.inFull()));
        }
    }

    @CanIgnoreReturnValue
    private boolean count(String place, long value, long least, long most) {
        boolean sound = value >= least && value <= most;
        if (!sound) {
            problems.add(
                    ProblemKind.RANGE,
                    place,
                    value,
                    most == Long.MAX_VALUE ? "0 or more" : least + " to " + most,
                    "Maybe shares were multiplied instead of lines counted.");
        }
        return sound;
    }

    private void expectations() {
        for (int i = 0; i < history.expectations().size(); i++) {
            PastExpectation past = history.expectations().get(i);
            String place = "history.expectations[" + i + "]";
            once(place, past.id(), List.of("expectations", past.id()));
            problems.number(
                    place + ".expected",
                    past.expected(),
                    -ProblemCollector.LARGEST,
                    ProblemCollector.LARGEST,
                    "Maybe a figure is missing.");
            if (past.expected() == 0) {
                problems.add(
                        ProblemKind.RANGE,
                        place + ".expected",
                        "0",
                        "an impact other than 0",
                        "Maybe nothing was expected: leave it out.");
            }
            past.actual()
                    .ifPresent(impact -> problems.number(
                            place + ".actual",
                            impact,
                            -ProblemCollector.LARGEST,
                            ProblemCollector.LARGEST,
                            "Maybe it is not known yet: leave it out."));
        }
    }

    private void choices() {
        PerformanceTargets targets = history.targets();
        String percent = "Maybe 0.2 is meant, for 20 %.";
        problems.number("history.targets.mape", targets.mape(), 0, 10, percent);
        problems.number("history.targets.attainment", targets.attainment(), 0, 1, percent);
        problems.number("history.targets.coverBand", targets.coverBand(), 0, 1, percent);
        problems.number("history.targets.otif", targets.otif(), 0, 1, percent);
        problems.number("history.lag", history.lag(), 1, MOST_BUCKETS, "Maybe 1 is meant, the next bucket.");
        history.season()
                .ifPresent(season ->
                        problems.number("history.season", season, 1, MOST_BUCKETS, "Maybe leave it out for a year."));
    }

    private void product(String place, ProductId product) {
        if (!products.contains(product)) {
            problems.add(
                    ProblemKind.REFERENCE,
                    place + ".product",
                    "'" + product + "'",
                    "one of " + Names.list(products),
                    "Maybe it is no longer planned: leave its history out.");
        }
    }

    private void bucket(String place, String label) {
        if (past.bucket(label).isEmpty()) {
            problems.add(
                    ProblemKind.REFERENCE,
                    place,
                    "'" + label + "'",
                    "the label of a past bucket (" + past + ")",
                    "Maybe the history starts later.");
        }
    }

    private void once(String place, String what, List<Object> key) {
        if (!seen.add(key)) {
            problems.add(
                    ProblemKind.DUPLICATE,
                    place,
                    what,
                    "each once",
                    "Maybe a correction was added instead of put in its place.");
        }
    }

    private void numbers(String place, Series volume) {
        if (volume.size() == 0) {
            problems.add(
                    ProblemKind.MISSING,
                    place,
                    "no numbers",
                    "one for each bucket from the first on",
                    "Maybe leave the entry out.");
        }
        for (int t = 0; t < volume.size(); t++) {
            problems.number(place + "[" + t + "]", volume.get(t), SIGN);
        }
    }
}
