package dev.sop.benchmarks.oracle;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.cycle.Strategy;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cycle as a mixed-integer program, written from its inputs as the guide reads them: a column for every delivery from the bucket it
 * was asked for to the bucket it leaves in, for every start of a run, worker and machine. What the guide leaves open, or this model does
 * not know, is named in {@link #uncovered()}, and nothing is said of such a cycle.
 */
final class OracleModel {

    final CycleInputs inputs;
    final Horizon horizon;
    final int buckets;
    final MixedProgram program;
    /** Money spent in each bucket, and what only steers the plan. */
    final Sum[] spent;

    final Sum penalties = new Sum();
    /** What is broken of pseudo-hard limits, in their own units. */
    final Sum broken = new Sum();
    /** Most of a quantity that has no limit of its own. */
    final double huge;
    /** By name of a resource or shared limit, capacity that chosen downtime takes. */
    final Map<String, Sum[]> down = new LinkedHashMap<>();

    /** By name of a resource, overtime of all its tiers. */
    final Map<String, Sum[]> overtime = new LinkedHashMap<>();

    final List<Source> sources = new ArrayList<>();
    final List<OracleItem> items = new ArrayList<>();
    private final Set<String> uncovered = new TreeSet<>();

    /**
     * Writes the program of a cycle.
     *
     * @param multiple how many times what is asked for a quantity without a limit of its own may be
     */
    OracleModel(CycleInputs inputs, double multiple) {
        this.inputs = inputs;
        horizon = inputs.horizon();
        buckets = horizon.size();
        spent = Sum.each(buckets);
        double asked = OracleSizes.askedFor(inputs);
        huge = asked * multiple;
        program = new MixedProgram(OracleSizes.usual(inputs));
        require(inputs.strategy() == Strategy.Named.OPTIMAL, "a strategy");
        require(inputs.shortageSplit() == ShortageSplit.BY_VALUE, "a split of shortages");
        require(inputs.goal() != Goal.SERVICE_COST_STABILITY, "goals one after another");
        require(!inputs.products().isEmpty(), "products that are not listed");
        new OracleDowntime(this).write();
        new OracleSupply(this).write();
        for (DemandSignal signal : inputs.demand()) {
            Optional<ProductId> product = signal.product();
            if (require(product.isPresent(), "demand of a product that is not named")) {
                item(product.get(), signal.site());
            }
        }
        for (InventoryPosition position : inputs.inventory()) {
            item(position.product(), position.site());
        }
        List.copyOf(items).forEach(OracleItem::write);
        new OraclePublished(this).write();
        new OracleLimits(this).write();
        new OracleMoney(this).write();
    }

    /** What is made of an item by a resource or lane, good units started in each bucket. */
    record Source(String resource, boolean own, boolean lane, boolean perfect, OracleItem item, int[] started) {}

    /** What of the cycle this model does not know, by name. */
    Set<String> uncovered() {
        return uncovered;
    }

    /** Names a feature as not known where the condition does not hold. */
    boolean require(boolean condition, String feature) {
        if (!condition) {
            uncovered.add(feature);
        }
        return condition;
    }

    /** All costs of the plan. */
    Sum cost() {
        return Sum.total(spent).plus(1, penalties);
    }

    /** The item of a product at a site, written when first named. */
    OracleItem item(ProductId product, Optional<SiteId> site) {
        for (OracleItem item : items) {
            if (item.product.id().equals(product) && item.site.equals(site)) {
                return item;
            }
        }
        OracleItem item = new OracleItem(this, product(product), site);
        items.add(item);
        return item;
    }

    Product product(ProductId id) {
        for (Product product : inputs.products()) {
            if (product.id().equals(id)) {
                return product;
            }
        }
        require(false, "a product that is not listed");
        return Product.of(id.value());
    }

    Optional<SupplyResource> resource(String id) {
        return inputs.supply().stream()
                .filter(resource -> resource.id().value().equals(id))
                .findFirst();
    }

    double[] over(PerBucket figure) {
        return figure.over(horizon).toArray();
    }

    /** A cost that has to be stated; 0 and a name in {@link #uncovered()} where it would be derived. */
    double[] stated(Optional<PerBucket> cost, String name) {
        require(cost.isPresent(), "a derived " + name);
        return over(cost.orElse(PerBucket.constant(0)));
    }

    /** Index of the bucket with this label. */
    int bucket(Optional<String> label, int otherwise) {
        return label.map(name -> horizon.bucket(name).orElseThrow().index()).orElse(otherwise);
    }

    /** Whether the plan chooses when something of this name is down. */
    boolean isDownByChoice(String id) {
        return inputs.constraints().stream()
                .anyMatch(limit ->
                        limit instanceof Downtime downtime && downtime.of().equals(id));
    }

    Sum[] downOf(String id) {
        return down.computeIfAbsent(id, key -> Sum.each(buckets));
    }

    /**
     * Keeps a sum between two limits as strictly as asked for.
     *
     * @return what the sum is beyond its limits where that is priced; nothing otherwise
     */
    void keep(Sum sum, double least, double most, Strictness strictness, int t) {
        Sum above = new Sum().plus(1, sum);
        Sum below = new Sum().plus(1, sum);
        if (strictness.kind() != Strictness.Kind.HARD) {
            Sum beyond = new Sum();
            if (most < MixedProgram.NONE) {
                int over = program.column(MixedProgram.NONE);
                above.plus(-1, over);
                beyond.plus(1, over);
            }
            if (least > -MixedProgram.NONE) {
                int under = program.column(MixedProgram.NONE);
                below.plus(1, under);
                beyond.plus(1, under);
            }
            if (strictness.kind() == Strictness.Kind.SOFT) {
                penalties.plus(over(strictness.price().orElseThrow())[t], beyond);
            } else {
                broken.plus(1, beyond);
            }
        }
        if (most < MixedProgram.NONE) {
            program.atMost(above, most);
        }
        if (least > -MixedProgram.NONE) {
            program.atLeast(below, least);
        }
    }
}
