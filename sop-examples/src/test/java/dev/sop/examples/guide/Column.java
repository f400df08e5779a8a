package dev.sop.examples.guide;

import dev.sop.Plan;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of a table of the guide.
 *
 * @param name its heading
 * @param figures what stands in it for a plan: one figure, or one for each bucket
 */
record Column(String name, Function<Plan, double[]> figures) {

    /** Units started on our own resources per bucket, as counted by their routings. */
    static final Column MADE = new Column(
            "made",
            plan -> perBucket(
                    plan,
                    plan.supplyPlan().resources().stream()
                            .filter(resource -> resource.kind() == ResourceKind.IN_HOUSE)
                            .map(resource -> resource.totalQuantity().toArray())));

    static final Column STOCK = new Column("stock", plan -> perProduct(plan, ProductPlan::inventory));
    static final Column LATE = new Column("late", plan -> perProduct(plan, ProductPlan::late));
    static final Column LOST = new Column("lost", plan -> total(perProduct(plan, ProductPlan::lost)));

    static final Column OVERTIME = new Column(
            "overtime",
            plan -> total(perBucket(
                    plan,
                    plan.supplyPlan().resources().stream()
                            .map(resource -> resource.totalOvertime().toArray()))));

    static final Column COST =
            new Column("cost", plan -> new double[] {plan.certificate().cost().total()});

    /** Units of one product made, bought or moved by one resource. */
    static Column made(String heading, String resource, String product) {
        return new Column(
                heading,
                plan -> plan.supplyPlan().resource(ResourceId.of(resource)).production().stream()
                        .filter(line -> line.product().value().equals(product))
                        .findFirst()
                        .orElseThrow()
                        .quantity()
                        .toArray());
    }

    /** Units made, bought or moved by one resource; zeros in a plan without it. */
    static Column made(String heading, String resource) {
        return new Column(
                heading,
                plan -> of(plan, resource)
                        .map(made -> made.totalQuantity().toArray())
                        .orElseGet(() -> new double[plan.horizon().size()]));
    }

    /** Overtime of one resource per bucket. */
    static Column overtime(String heading, String resource) {
        return new Column(
                heading,
                plan -> of(plan, resource).orElseThrow().totalOvertime().toArray());
    }

    /** Stock of one item. */
    static Column stock(String heading, String item) {
        return new Column(heading, plan -> product(plan, item).inventory().toArray());
    }

    /** Units lost in one market over the horizon. */
    static Column lostIn(String market) {
        return new Column("lost in " + market, plan -> new double[] {
            plan.supplyPlan().products().stream()
                    .flatMap(product -> product.markets().stream())
                    .filter(line -> line.market().orElseThrow().value().equals(market))
                    .map(MarketPlan::lost)
                    .mapToDouble(lost -> lost.sum())
                    .sum()
        });
    }

    static ProductPlan product(Plan plan, String item) {
        return plan.supplyPlan().product(ProductId.of(item));
    }

    private static Optional<ResourcePlan> of(Plan plan, String resource) {
        return plan.supplyPlan().resources().stream()
                .filter(candidate -> candidate.id().value().equals(resource))
                .findFirst();
    }

    private static double[] perProduct(Plan plan, Function<ProductPlan, Series> of) {
        return perBucket(
                plan,
                plan.supplyPlan().products().stream()
                        .map(product -> of.apply(product).toArray()));
    }

    private static double[] perBucket(Plan plan, Stream<double[]> series) {
        List<double[]> all = series.toList();
        return IntStream.range(0, plan.horizon().size())
                .mapToDouble(t -> all.stream().mapToDouble(values -> values[t]).sum())
                .toArray();
    }

    private static double[] total(double[] perBucket) {
        return new double[] {
            IntStream.range(0, perBucket.length).mapToDouble(t -> perBucket[t]).sum()
        };
    }
}
