package dev.sop.model.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandLine;
import dev.sop.internal.Tolerances;
import dev.sop.model.ColumnBlock;
import dev.sop.model.PlanningModel;
import dev.sop.product.ProductId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.FigureSizes;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ExpansionPlan;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a point of the linear program back to a supply plan. What a vertex has of tiny fractions (below 1e-9 of the largest
 * quantity of the product and 1e-6 of the smallest of the cycle) becomes 0; shipments and stock are then rolled forward from production, lateness and lost sales,
 * and overtime from the load, so that the identities of the plan hold to the last digits.
 */
public final class PlanReader {

    /** Of the smallest quantity of the cycle: what is less is dust beside every figure. */
    private static final double OF_SMALLEST = 1e-6;

    /** How much the terms of a sum count for its rounding. */
    private static final double PER_TERM = 1e-2;

    private final PlanningModel model;
    private final ResolvedCycle cycle;
    private final double[] point;
    private final int buckets;
    private final double dust;
    private final double rounding;
    private final DemandLines lines;
    private final Map<ProductId, Double> sizes;
    private final double smallest;

    private PlanReader(PlanningModel model, double[] primal, double dust, double rounding) {
        this.model = model;
        this.cycle = model.cycle;
        this.buckets = model.buckets;
        this.point = primal;
        this.dust = dust;
        this.rounding = rounding;
        this.lines = DemandLines.of(cycle.demand());
        this.sizes = sizes();
        this.smallest = FigureSizes.smallestQuantity(cycle);
    }

    /** The supply plan of a vertex, as the simplex method and branch and bound leave it. */
    public static SupplyPlan read(PlanningModel model, double[] primal) {
        return new PlanReader(model, primal, Tolerances.DUST, Tolerances.ROUNDING).read();
    }

    /**
     * The supply plan of a point that is no vertex and keeps every row to the last digits: its tiny fractions are part of it, and
     * rounded away one by one they would add up over the horizon.
     */
    public static SupplyPlan readInterior(PlanningModel model, double[] point) {
        return new PlanReader(model, point, Tolerances.LAST_DIGITS, Tolerances.LAST_DIGITS).read();
    }

    /** Of each product the largest quantity asked for, in stock, made or late, at least 1: what dust is measured by. */
    private Map<ProductId, Double> sizes() {
        Map<ProductId, Double> sizes = new HashMap<>();
        for (int p = 0; p < cycle.products().size(); p++) {
            ResolvedProduct product = cycle.products().get(p);
            PlanningModel.ProductBlocks blocks = model.products.get(p);
            double size = Math.max(1, Math.max(product.openingStock(), product.backorders()));
            size = Math.max(size, blocks.inventory().read(point, buckets).max());
            size = Math.max(size, blocks.backlog().read(point, buckets).max());
            sizes.put(product.product().id(), size);
        }
        for (DemandLine line : cycle.demand().lines()) {
            sizes.merge(line.product(), line.volume().max(), Math::max);
        }
        for (int r = 0; r < cycle.resources().size(); r++) {
            ImmutableList<ResolvedResource.Route> routings =
                    cycle.resources().get(r).routings();
            for (int j = 0; j < routings.size(); j++) {
                Series made = model.resources.get(r).routes().get(j).read(point, buckets);
                sizes.merge(routings.get(j).product(), made.max(), Math::max);
            }
        }
        return sizes;
    }

    /** The values of a block, without the dust of its product. */
    private Series read(ColumnBlock block, ProductId product) {
        double tiny = Math.min(dust * Objects.requireNonNull(sizes.get(product)), OF_SMALLEST * smallest);
        return block.read(point, buckets).map(value -> value < tiny ? 0 : value);
    }

    private SupplyPlan read() {
        List<ResourcePlan> resources = new ArrayList<>();
        for (int r = 0; r < cycle.resources().size(); r++) {
            resources.add(resource(cycle.resources().get(r), model.resources.get(r)));
        }
        ItemFlows flows = new ItemFlows(cycle, resources);
        List<ProductPlan> products = new ArrayList<>();
        for (int p = 0; p < cycle.products().size(); p++) {
            products.add(product(cycle.products().get(p), model.products.get(p), flows));
        }
        LimitReader limits = new LimitReader(model, point, resources);
        return new SupplyPlan(
                ImmutableList.copyOf(resources),
                ImmutableList.copyOf(products),
                limits.workforces(),
                limits.materials(),
                limits.downtimes(),
                expansions());
    }

    private ResourcePlan resource(ResolvedResource resource, PlanningModel.ResourceBlocks blocks) {
        double[] load = new double[buckets];
        ImmutableList.Builder<ProductionLine> lines = ImmutableList.builder();
        for (int j = 0; j < resource.routings().size(); j++) {
            ResolvedResource.Route route = resource.routings().get(j);
            Series quantity = quantity(route, blocks.routes().get(j));
            Series runs = blocks.runs().get(j).read(point, buckets).map(Math::rint);
            for (int t = 0; t < buckets; t++) {
                load[t] += route.usage() * quantity.get(t) + route.lot().setupTime() * runs.get(t);
            }
            lines.add(new ProductionLine(route.product(), quantity, runs));
        }
        Optional<Series> available = available(resource, blocks);
        double[] regular = load.clone();
        double[][] overtime = new double[resource.overtime().size()][buckets];
        if (available.isPresent()) {
            for (int t = 0; t < buckets; t++) {
                regular[t] = Math.min(load[t], available.get().get(t));
                OvertimeTiers.spread(resource, t, load[t] - regular[t], overtime);
            }
        }
        ImmutableList.Builder<Series> tiers = ImmutableList.builder();
        for (double[] tier : overtime) {
            tiers.add(Series.of(tier));
        }
        return new ResourcePlan(
                resource.resource().id(),
                resource.resource().kind(),
                resource.resource().capacityUnit(),
                available,
                Series.of(load),
                Series.of(regular),
                tiers.build(),
                lines.build());
    }

    /** What is started; in whole units or whole lots where only those are made. */
    private Series quantity(ResolvedResource.Route route, ColumnBlock block) {
        Series quantity = read(block, route.product());
        if (route.lot().multiple().isPresent()) {
            double lot = route.lot().multiple().getAsDouble();
            return quantity.map(value -> Math.rint(value / lot) * lot);
        }
        return route.whole() ? quantity.map(Math::rint) : quantity;
    }

    /** Regular capacity with what has been bought, less the downtime the plan has chosen. */
    private Optional<Series> available(ResolvedResource resource, PlanningModel.ResourceBlocks blocks) {
        if (resource.capacity().isEmpty()) {
            return Optional.empty();
        }
        Series available = resource.capacity().get();
        for (int k = 0; k < resource.expansions().size(); k++) {
            ResolvedResource.Step step = resource.expansions().get(k);
            available =
                    available.plus(added(step, bought(step, blocks.expansions().get(k))));
        }
        for (int i = 0; i < cycle.limits().size(); i++) {
            if (cycle.limits().get(i) instanceof ResolvedLimit.Downtime downtime
                    && downtime.resource()
                            .equals(Optional.of(resource.resource().id()))) {
                available =
                        available.minus(LimitReader.machines(model, point, i).times(downtime.perMachine()));
            }
        }
        return Optional.of(available.map(value -> Math.max(0, value)));
    }

    private Series bought(ResolvedResource.Step step, ColumnBlock block) {
        Series bought = block.read(point, buckets).map(value -> value < dust ? 0 : value);
        return step.whole() ? bought.map(Math::rint) : bought;
    }

    private Series added(ResolvedResource.Step step, Series bought) {
        double[] added = new double[buckets];
        double sum = 0;
        for (int t = 0; t < buckets; t++) {
            sum += t - step.leadTime() >= 0 ? bought.get(t - step.leadTime()) : 0;
            added[t] = step.capacity() * sum;
        }
        return Series.of(added);
    }

    private ImmutableList<ExpansionPlan> expansions() {
        ImmutableList.Builder<ExpansionPlan> plans = ImmutableList.builder();
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResolvedResource resource = cycle.resources().get(r);
            for (int k = 0; k < resource.expansions().size(); k++) {
                ResolvedResource.Step step = resource.expansions().get(k);
                Series bought = bought(step, model.resources.get(r).expansions().get(k));
                plans.add(new ExpansionPlan(resource.resource().id(), step.name(), bought, added(step, bought)));
            }
        }
        return plans.build();
    }

    private ProductPlan product(ResolvedProduct product, PlanningModel.ProductBlocks blocks, ItemFlows flows) {
        ProductId id = product.product().id();
        Series produced = flows.supplied(id, ResourceKind.IN_HOUSE);
        Series subcontracted = flows.supplied(id, ResourceKind.SUBCONTRACT);
        Series purchased = flows.supplied(id, ResourceKind.PURCHASE);
        Series moved = flows.supplied(id, ResourceKind.TRANSPORT);
        Series coProduced = flows.coProduced(id);
        Series consumed = flows.consumed(id);
        Series writtenOff = read(blocks.writtenOff(), id);
        ImmutableList<MarketPlan> markets = markets(id);
        Series late = read(blocks.backlog(), id);
        double cancelled =
                blocks.cancelled() < 0 ? 0 : Math.max(0, Math.min(point[blocks.cancelled()], product.backorders()));
        double[] demand = new double[buckets];
        double[] lost = new double[buckets];
        for (MarketPlan market : markets) {
            for (int t = 0; t < buckets; t++) {
                demand[t] += market.demand().get(t);
                lost[t] += market.lost().get(t);
            }
        }
        double[] above = new double[buckets];
        StockRoll roll = new StockRoll(product, product.backorders() - cancelled, buckets, this::rounded);
        for (int t = 0; t < buckets; t++) {
            double available = roll.stock()
                    + product.receipts().get(t)
                    + produced.get(t)
                    + subcontracted.get(t)
                    + purchased.get(t)
                    + moved.get(t)
                    + coProduced.get(t);
            roll.step(t, available, consumed.get(t) + writtenOff.get(t), demand[t], lost[t], late.get(t));
            if (product.maximumCost().isPresent()) {
                above[t] = Math.max(
                        0, roll.stock() - product.maximum().orElseThrow().get(t));
            }
        }
        return new ProductPlan(
                id,
                product.product().unit(),
                product.openingStock(),
                product.backorders(),
                cancelled,
                Series.of(demand),
                product.receipts(),
                produced,
                subcontracted,
                purchased,
                Series.of(roll.shipped()),
                Series.of(roll.inventory()),
                late,
                Series.of(lost),
                Series.of(roll.belowSafetyStock()),
                moved,
                coProduced,
                consumed,
                writtenOff,
                Series.of(above),
                newlyLate(product, blocks, late, Series.of(demand).minus(Series.of(lost)), cancelled),
                markets);
    }

    /** As few as became more; as the program has it where a lateness limit may ask some to be late so that others are served. */
    private Optional<Series> newlyLate(
            ResolvedProduct product, PlanningModel.ProductBlocks blocks, Series late, Series asked, double cancelled) {
        if (!blocks.newlyLate().exists()) {
            return Optional.empty();
        }
        boolean limited = product.latenessLimit().orElse(buckets) < buckets;
        double[] newly = new double[buckets];
        double before = product.backorders() - cancelled;
        for (int t = 0; t < buckets; t++) {
            double least = Math.max(0, late.get(t) - before);
            double most = Math.max(least, Math.min(late.get(t), asked.get(t)));
            newly[t] = limited
                    ? Math.min(most, Math.max(least, point[blocks.newlyLate().at(t)]))
                    : least;
            before = late.get(t);
        }
        return Optional.of(Series.of(newly));
    }

    /**
     * What rounding took below 0 is nothing, to 1e-7 and 1e-9 of the terms, and so is dust; a little more than dust may be worth money
     * in a tight budget.
     */
    private double rounded(double value, double terms) {
        boolean dusty = value <= Math.min(dust * (1 + terms), OF_SMALLEST * smallest);
        return dusty && value >= -rounding * (1 + PER_TERM * terms) ? 0 : value;
    }

    private ImmutableList<MarketPlan> markets(ProductId product) {
        ImmutableList.Builder<MarketPlan> markets = ImmutableList.builder();
        for (int k : lines.indicesOf(product)) {
            DemandLine line = cycle.demand().lines().get(k);
            Series lost =
                    read(model.lost.get(k), product).combine(line.volume(), (value, demand) -> Math.min(value, demand));
            markets.add(new MarketPlan(line.market(), line.volume(), lost));
        }
        return markets.build();
    }
}
