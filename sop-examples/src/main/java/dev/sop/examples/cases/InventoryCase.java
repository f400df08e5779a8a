package dev.sop.examples.cases;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.inventory.AverageCover;
import dev.sop.metrics.inventory.CoverCalendar;
import dev.sop.metrics.inventory.CoverPolicy;
import dev.sop.metrics.inventory.ForwardCover;
import dev.sop.metrics.inventory.InventoryShare;
import dev.sop.metrics.inventory.InventoryTurns;
import dev.sop.metrics.inventory.PartialBucket;
import dev.sop.metrics.inventory.StockPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code metric_inventory}. In money: balances ({@code inventory_start} and {@code inventory_end}, one
 * {@code inventory}, a list, or an object of parts such as raw materials and finished goods), a year's cost of goods, total
 * assets. In units: stock and the {@code demand} that follows, or {@code opening}, {@code supply} and {@code demand} to roll
 * forward. What the data does not say is not checked, by name.
 */
final class InventoryCase {

    private static final String[] COST = {
        "cogs_year", "cogs", "annual_cogs", "cost_of_goods_sold", "cost_of_goods", "cost_of_revenue", "cost_of_sales"
    };
    private static final String[] STOCK = {"on_hand", "ending_inventory", "inventory_end", "stock", "inventory"};

    private final CaseNode data;

    InventoryCase(CaseNode data) {
        this.data = data;
    }

    void check(CaseNode expected, CheckedFigures figures) {
        for (String name : expected.json().propertyNames()) {
            check(name, name, expected.json().get(name), figures);
        }
    }

    private void check(String name, String figure, JsonNode expected, CheckedFigures figures) {
        if (expected.isArray()) {
            Optional<double[]> series = series(figure);
            for (int t = 0; t < expected.size(); t++) {
                String at = name + "[" + t + "]";
                if (series.isPresent()
                        && t < series.get().length
                        && expected.get(t).isNumber()) {
                    figures.check(at, expected.get(t).doubleValue(), series.get()[t]);
                } else {
                    MetricCase.notChecked(at, expected.get(t), "", figures);
                }
            }
        } else if (expected.isBoolean()
                && CaseTable.plain(figure).equals("beyondhorizon")
                && forward().isPresent()) {
            figures.check(name, expected.asBoolean() ? 1 : 0, forward().get().beyondHorizon() ? 1 : 0);
        } else if (expected.isNumber()) {
            Optional<MetricResult> result = metric(CaseTable.plain(figure));
            OptionalDouble plain = plainFigure(CaseTable.plain(figure));
            if (result.isPresent()) {
                if (isShare(CaseTable.plain(figure))) {
                    figures.checkRatio(name, expected.doubleValue(), result.get());
                } else {
                    figures.check(name, expected.doubleValue(), result.get());
                }
            } else if (plain.isPresent()) {
                figures.check(name, expected.doubleValue(), plain.getAsDouble());
            } else {
                figures.notChecked(name, "");
            }
        } else {
            MetricCase.notChecked(name, expected, "", figures);
        }
    }

    private static boolean isShare(String figure) {
        return figure.startsWith("percent") || figure.contains("share");
    }

    private Optional<MetricResult> metric(String figure) {
        return switch (figure) {
            case "percentinvested", "percentofassets", "percentininventory", "inventoryshare", "shareofassets" ->
                both(balances(), data.number("total_assets")).map(pair -> InventoryShare.of(pair.series, pair.number));
            case "turns", "inventoryturns", "turnover", "inventoryturnover" -> turns();
            case "weeksofsupply", "weeks", "weekscover", "weeksofcover" -> weeks();
            case "forwardcover", "forwardweeks", "cover", "coverage", "forwarddepletion" ->
                forward().map(ForwardCover::weeks);
            case "averagecover", "averageweeks" -> averageCover();
            default -> Optional.empty();
        };
    }

    private OptionalDouble plainFigure(String figure) {
        return switch (figure) {
            case "backlogweeks" ->
                forward().map(cover -> OptionalDouble.of(cover.backlogWeeks())).orElse(OptionalDouble.empty());
            case "daysofsupply", "days", "daysonhand", "dayssalesofinventory", "dsi" -> days();
            case "averageinventory", "meaninventory" ->
                balances().isPresent() ? OptionalDouble.of(mean(balances().get())) : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }

    private Optional<MetricResult> turns() {
        Optional<Series> balances = balances();
        Optional<Series> costs = costs();
        if (balances.isEmpty() || costs.isEmpty()) {
            return Optional.empty();
        }
        int perYear = (int) data.number("periods_per_year", costs.get().size() == 1 ? 1 : 12);
        // one balance stands for opening and closing
        boolean complete = balances.get().size() == costs.get().size() + 1;
        double mean = mean(balances.get());
        double[] flat = new double[costs.get().size() + 1];
        Arrays.fill(flat, mean);
        return Optional.of(InventoryTurns.of(costs.get(), complete ? balances.get() : Series.of(flat), perYear));
    }

    /** By forward depletion where the case has demand, else mean balance over a week's cost of goods. */
    private Optional<MetricResult> weeks() {
        if (data.has("demand")) {
            return forward().map(ForwardCover::weeks);
        }
        Optional<Double> cost = yearlyCost();
        return balances()
                .filter(any -> cost.isPresent())
                .map(series -> AverageCover.ofMeanDemand(mean(series), cost.get() / data.number("weeks", 52)));
    }

    private OptionalDouble days() {
        Optional<Double> cost = yearlyCost();
        if (balances().isEmpty() || cost.isEmpty()) {
            return OptionalDouble.empty();
        }
        double days = data.number("days", data.number("days_per_year", 365));
        MetricResult cover = AverageCover.ofMeanDemand(mean(balances().get()), cost.get() / days);
        return cover.asOptional();
    }

    private Optional<Double> yearlyCost() {
        return costs().map(costs -> mean(costs) * data.number("periods_per_year", costs.size() == 1 ? 1 : 12));
    }

    private Optional<MetricResult> averageCover() {
        Optional<Series> demand = numbers("demand");
        OptionalDouble stock = stock();
        if (demand.isEmpty() || stock.isEmpty()) {
            return Optional.empty();
        }
        int buckets = (int) data.number("buckets", demand.get().size());
        return Optional.of(AverageCover.of(
                position(stock.getAsDouble()), demand.get(), buckets, data.number("weeks_per_bucket", 1), policy()));
    }

    private Optional<ForwardCover> forward() {
        Optional<Series> demand = numbers("demand");
        OptionalDouble stock = stock();
        if (demand.isEmpty() || stock.isEmpty()) {
            return Optional.empty();
        }
        CoverCalendar calendar = numbers("weeks_per_bucket")
                .map(weeks -> weeks.size() == 1
                        ? CoverCalendar.uniform(weeks.get(0), (int) data.number("working_days", 5))
                        : CoverCalendar.of(weeks, numbers("working_days").orElse(weeks)))
                .orElseGet(() -> CoverCalendar.uniform(1, (int) data.number("working_days", 5)));
        return Optional.of(ForwardCover.of(position(stock.getAsDouble()), demand.get(), calendar, policy()));
    }

    private CoverPolicy policy() {
        CoverPolicy policy = CoverPolicy.DEFAULT;
        if (data.has("partial_bucket")) {
            policy = policy.withPartialBucket(
                    PartialBucket.valueOf(data.text("partial_bucket").toUpperCase(Locale.ROOT)));
        }
        if (data.has("in_transit")) {
            policy = policy.withStock(CoverPolicy.Stock.ON_HAND_AND_IN_TRANSIT);
        }
        return data.has("safety_stock") ? policy.withSafetyStock(CoverPolicy.SafetyStock.NET) : policy;
    }

    private StockPosition position(double onHand) {
        return new StockPosition(onHand, data.number("in_transit", 0), data.number("safety_stock", 0));
    }

    private OptionalDouble stock() {
        for (String key : STOCK) {
            if (data.has(key) && data.required(key).isNumber()) {
                return data.number(key);
            }
        }
        return OptionalDouble.empty();
    }

    /** Stock rolled forward, or its cover as each bucket ends, for figures that are lists. */
    private Optional<double[]> series(String figure) {
        Optional<Series> demand = numbers("demand");
        Optional<double[]> stock = demand.flatMap(this::rolled);
        if (stock.isEmpty()) {
            return Optional.empty();
        }
        return switch (CaseTable.plain(figure)) {
            case "projectedinventory", "endinginventory", "inventory", "projectedinventories" -> stock;
            case "coverage", "cover", "covers", "weeksofsupply", "forwardcover", "weeks" -> {
                double[] weeks = new double[stock.get().length];
                ForwardCover.rolling(
                        stock.get(), demand.get().toArray(), weeks.length, weeks, new boolean[weeks.length]);
                yield Optional.of(weeks);
            }
            default -> Optional.empty();
        };
    }

    private Optional<double[]> rolled(Series demand) {
        for (String key : STOCK) {
            Optional<Series> given = data.has(key) && data.required(key).isArray() ? numbers(key) : Optional.empty();
            if (given.isPresent() && given.get().size() == demand.size()) {
                return Optional.of(given.get().toArray());
            }
        }
        OptionalDouble opening =
                data.number("opening").isPresent() ? data.number("opening") : data.number("opening_inventory");
        Optional<Series> supply = numbers("supply");
        if (opening.isEmpty() || supply.isEmpty() || supply.get().size() != demand.size()) {
            return Optional.empty();
        }
        double[] stock = new double[demand.size()];
        double before = opening.getAsDouble();
        for (int t = 0; t < stock.length; t++) {
            before += supply.get().get(t) - demand.get(t);
            stock[t] = before;
        }
        return Optional.of(stock);
    }

    private Optional<Series> costs() {
        for (String key : COST) {
            if (data.has(key)) {
                return numbers(key);
            }
        }
        return Optional.empty();
    }

    /** Opening and closing balance, or what else the case says about its stock in money; parts are added up. */
    private Optional<Series> balances() {
        List<Double> found = new ArrayList<>();
        for (String[] names : new String[][] {
            {"inventory_start", "beginning_inventory", "opening_inventory"},
            {"inventory_end", "ending_inventory", "closing_inventory"}
        }) {
            for (String name : names) {
                data.number(name).ifPresent(found::add);
            }
        }
        if (!found.isEmpty()) {
            return Optional.of(
                    Series.of(found.stream().mapToDouble(value -> value).toArray()));
        }
        for (String key : new String[] {"balances", "average_inventory", "inventory_investment", "inventory"}) {
            if (data.has(key) && data.required(key).isObject()) {
                double sum = 0;
                for (String part : data.child(key).json().propertyNames()) {
                    sum += data.child(key).number(part, 0);
                }
                return Optional.of(Series.of(sum));
            }
            if (data.has(key)) {
                return numbers(key);
            }
        }
        double parts = 0;
        boolean any = false;
        for (String part : new String[] {"raw_materials", "work_in_process", "finished_goods", "mro"}) {
            any |= data.has(part);
            parts += data.number(part, 0);
        }
        return any ? Optional.of(Series.of(parts)) : Optional.empty();
    }

    private Optional<Series> numbers(String key) {
        return data.figure(key).map(figure -> Series.of(figure.values()));
    }

    private static double mean(Series series) {
        return Arrays.stream(series.toArray()).sum() / series.size();
    }

    private record Pair(Series series, double number) {}

    private static Optional<Pair> both(Optional<Series> series, OptionalDouble number) {
        return series.isPresent() && number.isPresent()
                ? Optional.of(new Pair(series.get(), number.getAsDouble()))
                : Optional.empty();
    }
}
