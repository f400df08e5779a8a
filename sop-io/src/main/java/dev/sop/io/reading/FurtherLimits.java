package dev.sop.io.reading;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.StockValueLimit;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Constraints that are given as numbers only, each type with the keys it knows. */
final class FurtherLimits {

    private static final String ANY = "limit";

    private FurtherLimits() {}

    /** The constraint, under any name; or empty where what it needs is missing or cannot be read. */
    static Optional<Constraint> read(Fields fields, LimitType type) {
        return switch (type) {
            case SHIPMENT -> shipment(fields);
            case STOCK -> stock(fields);
            case STOCK_VALUE -> stockValue(fields);
            case RATE_OF_CHANGE -> Optional.of(rate(fields));
            case WORKFORCE -> WorkforceReader.read(fields);
            case SERVICE_LEVEL -> service(fields);
            case SOURCING -> sourcing(fields);
            case BUDGET -> budget(fields);
            case CASH -> cash(fields);
            case DOWNTIME -> downtime(fields);
            default -> frozen(fields);
        };
    }

    private static Optional<Constraint> shipment(Fields fields) {
        LimitKeys.exactly(fields, Set.of("minimum", "maximum", "products"));
        return Optional.of(Constraint.maximumShipment(ANY, 0)
                .withMinimum(fields.figure("minimum"))
                .withMaximum(fields.figure("maximum"))
                .withProducts(fields.ids("products", ProductId::of)));
    }

    private static Optional<Constraint> stock(Fields fields) {
        LimitKeys.exactly(fields, Set.of("minimum", "maximum", "products"));
        return Optional.of(Constraint.maximumStock(ANY, 0)
                .withMinimum(fields.figure("minimum"))
                .withMaximum(fields.figure("maximum"))
                .withProducts(fields.ids("products", ProductId::of)));
    }

    private static Optional<Constraint> stockValue(Fields fields) {
        LimitKeys.exactly(fields, Set.of("maximum", "products"));
        StockValueLimit any = Constraint.maximumStockValue(ANY, 0).withProducts(fields.ids("products", ProductId::of));
        return figure(fields, "maximum", "the most money bound in stock", "Maybe add maximum: 400000.")
                .map(any::withMaximum);
    }

    private static Constraint rate(Fields fields) {
        LimitKeys.exactly(
                fields,
                Set.of(
                        "initial",
                        "increase_cost",
                        "decrease_cost",
                        "maximum_increase",
                        "maximum_decrease",
                        "products",
                        "resources"));
        fields.came("initialRate", "initial");
        RateOfChange any = Constraint.rateOfChange(ANY);
        return any.withInitialRate(fields.number("initial"))
                .withIncreaseCost(fields.figure("increase_cost").orElse(any.increaseCost()))
                .withDecreaseCost(fields.figure("decrease_cost").orElse(any.decreaseCost()))
                .withMaximumIncrease(fields.figure("maximum_increase"))
                .withMaximumDecrease(fields.figure("maximum_decrease"))
                .withProducts(fields.ids("products", ProductId::of))
                .withResources(fields.ids("resources", ResourceId::of));
    }

    private static Optional<Constraint> service(Fields fields) {
        LimitKeys.exactly(fields, Set.of("share", "products", "markets", "every_bucket", "on_time"));
        OptionalDouble share = number(fields, "share", "the least share of demand served", "Maybe add share: 0.98.");
        ServiceLevel any = Constraint.serviceLevel(ANY, share.orElse(0))
                .withProducts(fields.ids("products", ProductId::of))
                .withMarkets(fields.ids("markets", MarketId::of))
                .withEveryBucket(fields.flag("every_bucket").orElse(false))
                .withOnTime(fields.flag("on_time").orElse(false));
        return share.isPresent() ? Optional.of(any) : Optional.empty();
    }

    private static Optional<Constraint> sourcing(Fields fields) {
        LimitKeys.exactly(fields, Set.of("product", "least", "most", "over_horizon"));
        Optional<ProductId> product = fields.required(
                        "product", "the product that is split", "Maybe add product: pumps.")
                .flatMap(node -> fields.scalars().id(node, ProductId::of));
        fields.came("products", "product");
        ImmutableMap<ResourceId, Double> least = shares(fields, "least");
        ImmutableMap<ResourceId, Double> most = shares(fields, "most");
        boolean overHorizon = fields.flag("over_horizon").orElse(false);
        return product.map(id -> Constraint.sourcing(ANY, id.value())
                .withLeast(least)
                .withMost(most)
                .withOverHorizon(overHorizon));
    }

    private static ImmutableMap<ResourceId, Double> shares(Fields fields, String key) {
        return AmountsReader.read(
                fields, key, ResourceId::of, "a resource", "Maybe write " + key + ": {Plant B: 0.3}.");
    }

    private static Optional<Constraint> budget(Fields fields) {
        LimitKeys.exactly(fields, Set.of("amount", "cumulative"));
        Optional<PerBucket> amount =
                figure(fields, "amount", "the most money spent per bucket", "Maybe add amount: 400000.");
        BudgetLimit any = Constraint.budget(ANY, 0)
                .withCumulative(fields.flag("cumulative").orElse(false));
        return amount.map(any::withAmount);
    }

    private static Optional<Constraint> cash(Fields fields) {
        LimitKeys.exactly(fields, Set.of("opening_cash", "minimum", "payment_delay"));
        OptionalDouble opening =
                number(fields, "opening_cash", "cash before the first bucket", "Maybe add opening_cash: 100000.");
        CashLimit any = Constraint.cash(ANY, opening.orElse(0));
        CashLimit limit = any.withMinimum(fields.figure("minimum").orElse(any.minimum()))
                .withPaymentDelay(fields.buckets("payment_delay", "Maybe it was given in days; it is in buckets.")
                        .orElse(any.paymentDelay()));
        return opening.isPresent() ? Optional.of(limit) : Optional.empty();
    }

    private static Optional<Constraint> downtime(Fields fields) {
        LimitKeys.exactly(fields, Set.of("of", "machine_buckets", "per_machine", "most_at_once", "whole_machines"));
        Optional<String> of = fields.required(
                        "of", "the resource or shared limit it takes from", "Maybe add of: Plant A.")
                .flatMap(fields.scalars()::text);
        OptionalDouble machines = number(
                fields,
                "machine_buckets",
                "how many machines are down, for a bucket each",
                "Maybe add machine_buckets: 2.");
        Optional<PerBucket> each =
                figure(fields, "per_machine", "the capacity one machine takes", "Maybe add per_machine: 160.");
        Downtime any = Constraint.downtime(ANY, of.orElse("?"), machines.orElse(0), 0)
                .withMostAtOnce(fields.number("most_at_once"))
                .withWholeMachines(fields.flag("whole_machines").orElse(true));
        return of.isPresent() && machines.isPresent() ? each.map(any::withPerMachine) : Optional.empty();
    }

    private static Optional<Constraint> frozen(Fields fields) {
        LimitKeys.exactly(fields, Set.of("buckets", "resources"));
        if (!fields.has("buckets")) {
            fields.missing("buckets", "how many buckets from the start", "Maybe add buckets: 2.");
        }
        OptionalInt buckets =
                fields.count("buckets", 1, HorizonReader.MOST_BUCKETS, "Maybe leave the constraint out for none.");
        var at = fields.ids("resources", ResourceId::of);
        return buckets.isPresent()
                ? Optional.of(Constraint.frozen(ANY, buckets.getAsInt()).withResources(at))
                : Optional.empty();
    }

    private static OptionalDouble number(Fields fields, String key, String expected, String fix) {
        if (!fields.has(key)) {
            fields.missing(key, expected, fix);
        }
        return fields.number(key);
    }

    private static Optional<PerBucket> figure(Fields fields, String key, String expected, String fix) {
        if (!fields.has(key)) {
            fields.missing(key, expected, fix);
        }
        return fields.figure(key);
    }
}
