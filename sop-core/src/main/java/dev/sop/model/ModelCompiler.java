package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.solver.LinearProgram;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compiles a resolved cycle to a {@link PlanningModel}. */
public final class ModelCompiler {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double FREE = 1e-6;

    private final ResolvedCycle cycle;
    private final int buckets;
    private final boolean elastic;
    private final OptionalDouble allowance;
    private final LinearProgram.Builder lp = LinearProgram.builder();
    private final Map<ProductId, Integer> productIndex = new HashMap<>();
    private final List<PlanningModel.Elastic> elastics = new ArrayList<>();

    private ModelCompiler(ResolvedCycle cycle, boolean elastic, OptionalDouble allowance) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
        this.elastic = elastic;
        this.allowance = allowance;
    }

    /** The model of minimum cost. */
    public static PlanningModel compile(ResolvedCycle cycle) {
        return new ModelCompiler(cycle, false, OptionalDouble.empty()).compile();
    }

    /**
     * The model in which minimum production, stock limits, storage and demand that must be met may be broken; its cost is
     * the amount broken, summed. It always has a plan: making nothing breaks no capacity.
     */
    public static PlanningModel compileElastic(ResolvedCycle cycle) {
        return new ModelCompiler(cycle, true, OptionalDouble.empty()).compile();
    }

    /** The model of minimum cost among the plans that break no more than {@code allowance} in all. */
    public static PlanningModel compileElastic(ResolvedCycle cycle, double allowance) {
        return new ModelCompiler(cycle, true, OptionalDouble.of(allowance)).compile();
    }

    private PlanningModel compile() {
        List<ProductDraft> drafts = new ArrayList<>();
        for (ResolvedProduct product : cycle.products()) {
            productIndex.put(product.product().id(), drafts.size());
            drafts.add(new ProductDraft(product, demandOf(product.product().id())));
        }
        drafts.forEach(this::balance);
        ImmutableList<ColumnBlock> lost = lostSales(drafts);
        drafts.forEach(this::shipments);
        drafts.forEach(this::lateness);
        ImmutableList.Builder<PlanningModel.ResourceBlocks> resources = ImmutableList.builder();
        Map<ResourceId, PlanningModel.ResourceBlocks> byId = new HashMap<>();
        for (ResolvedResource resource : cycle.resources()) {
            PlanningModel.ResourceBlocks blocks = resource(resource, drafts);
            resources.add(blocks);
            byId.put(resource.resource().id(), blocks);
        }
        ImmutableList.Builder<RowBlock> limits = ImmutableList.builder();
        for (ResolvedLimit limit : cycle.limits()) {
            limits.add(limit(limit, drafts, byId));
        }
        if (allowance.isPresent()) {
            int row = lp.addRow(0, allowance.getAsDouble());
            elastics.forEach(elasticColumn -> lp.set(row, elasticColumn.column(), 1));
        }
        return new PlanningModel(
                cycle,
                lp.build(),
                drafts.stream().map(ProductDraft::blocks).collect(ImmutableList.toImmutableList()),
                lost,
                resources.build(),
                limits.build(),
                ImmutableList.copyOf(elastics));
    }

    private double[] demandOf(ProductId product) {
        double[] total = new double[buckets];
        for (DemandLine line : cycle.demand().lines()) {
            if (line.product().equals(product)) {
                for (int t = 0; t < buckets; t++) {
                    total[t] += line.volume().get(t);
                }
            }
        }
        return total;
    }

    private void balance(ProductDraft draft) {
        ResolvedProduct product = draft.product;
        draft.balance = new RowBlock(lp.addRow(balanceSide(draft, 0), balanceSide(draft, 0)));
        for (int t = 1; t < buckets; t++) {
            lp.addRow(balanceSide(draft, t), balanceSide(draft, t));
        }
        inventory(draft);
        boolean mayBeLate = product.latenessLimit().orElse(1) > 0;
        if (mayBeLate) {
            draft.backlog = columns(t -> cost(product.lateCost().get(t)), t -> 0, t -> t == buckets - 1 ? 0 : INFINITY);
            for (int t = 0; t < buckets; t++) {
                lp.set(draft.balance.at(t), draft.backlog.at(t), 1);
                if (t + 1 < buckets) {
                    lp.set(draft.balance.at(t + 1), draft.backlog.at(t), -1);
                }
            }
        }
        if (product.safetyStock().max() > 0) {
            draft.shortfall = columns(t -> cost(product.safetyStockCost().get(t)), t -> 0, t -> INFINITY);
            draft.safety = rows(t -> product.safetyStock().get(t), t -> INFINITY);
            for (int t = 0; t < buckets; t++) {
                lp.set(draft.safety.at(t), draft.inventory.at(t), 1);
                lp.set(draft.safety.at(t), draft.shortfall.at(t), 1);
            }
        }
    }

    private double balanceSide(ProductDraft draft, int t) {
        ResolvedProduct product = draft.product;
        double side = draft.demand[t] - product.receipts().get(t);
        return t == 0 ? side - product.openingStock() + product.backorders() : side;
    }

    private void inventory(ProductDraft draft) {
        ResolvedProduct product = draft.product;
        draft.inventory = columns(
                t -> cost(product.holdingCost().get(t)),
                t -> elastic ? 0 : StockBounds.least(product, t, buckets),
                t -> elastic ? INFINITY : StockBounds.most(product, t, buckets));
        for (int t = 0; t < buckets; t++) {
            lp.set(draft.balance.at(t), draft.inventory.at(t), -1);
            if (t + 1 < buckets) {
                lp.set(draft.balance.at(t + 1), draft.inventory.at(t), 1);
            }
            if (elastic) {
                elasticStock(draft, t);
            }
        }
    }

    private void elasticStock(ProductDraft draft, int t) {
        double least = StockBounds.least(draft.product, t, buckets);
        double most = StockBounds.most(draft.product, t, buckets);
        if (least <= 0 && most == INFINITY) {
            return;
        }
        int row = lp.addRow(least, most);
        lp.set(row, draft.inventory.at(t), 1);
        String subject = draft.product.product().id().value();
        if (least > 0) {
            lp.set(row, give("stock below its minimum", subject, t), 1);
        }
        if (most < INFINITY) {
            lp.set(row, give("stock above its maximum", subject, t), -1);
        }
    }

    private ImmutableList<ColumnBlock> lostSales(List<ProductDraft> drafts) {
        ImmutableList.Builder<ColumnBlock> blocks = ImmutableList.builder();
        ImmutableList<DemandLine> lines = cycle.demand().lines();
        for (int k = 0; k < lines.size(); k++) {
            DemandLine line = lines.get(k);
            ProductDraft draft = drafts.get(indexOf(line.product()));
            Series unitCost = cycle.lostSaleCost().get(k);
            ColumnBlock block = ColumnBlock.NONE;
            boolean allowed = draft.product.lostSalesAllowed();
            if (allowed || elastic) {
                block = columns(
                        t -> cost(unitCost.get(t)) + (allowed ? 0 : priceOfBreaking()),
                        t -> 0,
                        t -> line.volume().get(t));
                for (int t = 0; t < buckets; t++) {
                    lp.set(draft.balance.at(t), block.at(t), 1);
                    if (!allowed) {
                        elastics.add(new PlanningModel.Elastic(block.at(t), "demand not met", line.label(), t));
                    }
                }
                draft.lost.add(block);
                draft.cancelCost = Math.min(draft.cancelCost, unitCost.get(0));
            }
            blocks.add(block);
        }
        for (ProductDraft draft : drafts) {
            cancelBackorders(draft);
        }
        return blocks.build();
    }

    /** Customers waiting at the start may be turned away in the first bucket, at the cost of losing the sale. */
    private void cancelBackorders(ProductDraft draft) {
        if (draft.product.backorders() <= 0) {
            return;
        }
        boolean allowed = draft.product.lostSalesAllowed() && draft.cancelCost < INFINITY;
        if (allowed || elastic) {
            double price = draft.cancelCost < INFINITY ? draft.cancelCost : 0;
            draft.cancelled =
                    lp.addColumn(cost(price) + (allowed ? 0 : priceOfBreaking()), 0, draft.product.backorders());
            lp.set(draft.balance.at(0), draft.cancelled, 1);
        }
        if (!allowed && elastic) {
            String subject = draft.product.product().id().value();
            elastics.add(new PlanningModel.Elastic(draft.cancelled, "backorders not met", subject, 0));
        }
    }

    /**
     * Nothing is taken back from customers: lateness grows by the demand of a bucket at most. Only where that could pay is
     * it said, as each such row costs time: where stock is asked for, or where stock and lateness are free.
     */
    private void shipments(ProductDraft draft) {
        if (!draft.backlog.exists() || !couldPayToTakeBack(draft.product)) {
            return;
        }
        draft.shipments = rows(t -> -INFINITY, t -> draft.demand[t] + (t == 0 ? draft.product.backorders() : 0));
        for (int t = 0; t < buckets; t++) {
            lp.set(draft.shipments.at(t), draft.backlog.at(t), 1);
            if (t > 0) {
                lp.set(draft.shipments.at(t), draft.backlog.at(t - 1), -1);
            }
            for (ColumnBlock lost : draft.lost) {
                lp.set(draft.shipments.at(t), lost.at(t), 1);
            }
        }
        if (draft.cancelled >= 0) {
            lp.set(draft.shipments.at(0), draft.cancelled, 1);
        }
    }

    private boolean couldPayToTakeBack(ResolvedProduct product) {
        for (int t = 0; t < buckets; t++) {
            if (StockBounds.least(product, t, buckets) > 0
                    || product.safetyStock().get(t) > 0
                    || product.holdingCost().get(t) + product.lateCost().get(t) <= FREE) {
                return true;
            }
        }
        return false;
    }

    /** Late at the end of a bucket are at most the units asked for in the last buckets the limit allows, and not lost. */
    private void lateness(ProductDraft draft) {
        int limit = draft.product.latenessLimit().orElse(0);
        if (limit <= 0 || limit >= buckets) {
            return;
        }
        double[] window = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                window[t] += draft.demand[s];
            }
            if (t - limit + 1 <= -1) {
                window[t] += draft.product.backorders();
            }
        }
        draft.lateness = rows(t -> -INFINITY, t -> window[t]);
        for (int t = 0; t < buckets; t++) {
            lp.set(draft.lateness.at(t), draft.backlog.at(t), 1);
            for (ColumnBlock lost : draft.lost) {
                for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                    lp.set(draft.lateness.at(t), lost.at(s), 1);
                }
            }
            if (draft.cancelled >= 0 && t - limit + 1 <= -1) {
                lp.set(draft.lateness.at(t), draft.cancelled, 1);
            }
        }
    }

    private PlanningModel.ResourceBlocks resource(ResolvedResource resource, List<ProductDraft> drafts) {
        RowBlock capacity = RowBlock.NONE;
        if (resource.capacity().isPresent()) {
            Series most = resource.capacity().get();
            capacity = rows(t -> -INFINITY, most::get);
        }
        ImmutableList.Builder<ColumnBlock> routes = ImmutableList.builder();
        for (ResolvedResource.Route route : resource.routings()) {
            ColumnBlock block = columns(t -> cost(route.unitCost().get(t)), t -> 0, t -> INFINITY);
            RowBlock balance = drafts.get(indexOf(route.product())).balance;
            for (int t = 0; t < buckets; t++) {
                lp.set(balance.at(t), block.at(t), 1);
                if (capacity.exists()) {
                    lp.set(capacity.at(t), block.at(t), route.usage());
                }
            }
            routes.add(block);
        }
        ImmutableList.Builder<ColumnBlock> tiers = ImmutableList.builder();
        for (ResolvedResource.Tier tier : resource.overtime()) {
            Optional<Series> limit = tier.limit();
            ColumnBlock block = columns(
                    t -> cost(tier.cost().get(t)),
                    t -> 0,
                    t -> limit.isPresent() ? limit.get().get(t) : INFINITY);
            for (int t = 0; t < buckets; t++) {
                lp.set(capacity.at(t), block.at(t), -1);
            }
            tiers.add(block);
        }
        return new PlanningModel.ResourceBlocks(capacity, routes.build(), tiers.build());
    }

    private RowBlock limit(
            ResolvedLimit limit, List<ProductDraft> drafts, Map<ResourceId, PlanningModel.ResourceBlocks> resources) {
        if (limit instanceof ResolvedLimit.Overtime overtime) {
            return overtime(overtime, blocksOf(overtime.resource(), resources));
        }
        if (limit instanceof ResolvedLimit.Load load) {
            return load(load, blocksOf(load.resource(), resources));
        }
        if (limit instanceof ResolvedLimit.Production production) {
            return production(production, resources);
        }
        return storage((ResolvedLimit.Storage) limit, drafts);
    }

    private RowBlock overtime(ResolvedLimit.Overtime limit, PlanningModel.ResourceBlocks resource) {
        if (resource.tiers().isEmpty()) {
            return RowBlock.NONE;
        }
        RowBlock rows = rows(t -> -INFINITY, limit.maximum()::get);
        for (ColumnBlock tier : resource.tiers()) {
            for (int t = 0; t < buckets; t++) {
                lp.set(rows.at(t), tier.at(t), 1);
            }
        }
        return rows;
    }

    private RowBlock load(ResolvedLimit.Load limit, PlanningModel.ResourceBlocks resource) {
        RowBlock rows = rows(t -> -INFINITY, limit.maximum()::get);
        ResolvedResource resolved = resolved(limit.resource());
        for (int j = 0; j < resource.routes().size(); j++) {
            for (int t = 0; t < buckets; t++) {
                lp.set(
                        rows.at(t),
                        resource.routes().get(j).at(t),
                        resolved.routings().get(j).usage());
            }
        }
        return rows;
    }

    private RowBlock production(
            ResolvedLimit.Production limit, Map<ResourceId, PlanningModel.ResourceBlocks> resources) {
        if (limit.minimum().isEmpty() && limit.maximum().isEmpty()) {
            return RowBlock.NONE;
        }
        RowBlock rows = rows(
                t -> limit.minimum().map(series -> series.get(t)).orElse(-INFINITY),
                t -> limit.maximum().map(series -> series.get(t)).orElse(INFINITY));
        for (ResourceId id : limit.resources()) {
            ResolvedResource resolved = resolved(id);
            for (int j = 0; j < resolved.routings().size(); j++) {
                Double perUnit = limit.perUnit().get(resolved.routings().get(j).product());
                if (perUnit == null || perUnit == 0) {
                    continue;
                }
                ColumnBlock route = blocksOf(id, resources).routes().get(j);
                for (int t = 0; t < buckets; t++) {
                    lp.set(rows.at(t), route.at(t), perUnit);
                }
            }
        }
        if (elastic && limit.minimum().isPresent()) {
            for (int t = 0; t < buckets; t++) {
                if (limit.minimum().get().get(t) > 0) {
                    lp.set(
                            rows.at(t),
                            give("production below its minimum", limit.id().value(), t),
                            1);
                }
            }
        }
        return rows;
    }

    private RowBlock storage(ResolvedLimit.Storage limit, List<ProductDraft> drafts) {
        RowBlock rows = rows(t -> -INFINITY, limit.maximum()::get);
        limit.space().forEach((product, space) -> {
            ColumnBlock inventory = drafts.get(indexOf(product)).inventory;
            for (int t = 0; t < buckets; t++) {
                lp.set(rows.at(t), inventory.at(t), space);
            }
        });
        if (elastic) {
            for (int t = 0; t < buckets; t++) {
                lp.set(rows.at(t), give("stock above storage", limit.id().value(), t), -1);
            }
        }
        return rows;
    }

    private ResolvedResource resolved(ResourceId id) {
        return cycle.resources().stream()
                .filter(resource -> resource.resource().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PlanningModel.ResourceBlocks blocksOf(
            ResourceId id, Map<ResourceId, PlanningModel.ResourceBlocks> resources) {
        return Objects.requireNonNull(resources.get(id), () -> "no resource " + id);
    }

    private int indexOf(ProductId product) {
        Integer index = productIndex.get(product);
        if (index == null) {
            throw new IllegalArgumentException("product: '" + product + "', expected one of the cycle's products.");
        }
        return index;
    }

    /** Where the least is to be broken, money does not count. */
    private double cost(double money) {
        return elastic && allowance.isEmpty() ? 0 : money;
    }

    private double priceOfBreaking() {
        return allowance.isEmpty() ? 1 : 0;
    }

    private int give(String kind, String subject, int bucket) {
        int column = lp.addColumn(priceOfBreaking(), 0, INFINITY);
        elastics.add(new PlanningModel.Elastic(column, kind, subject, bucket));
        return column;
    }

    private ColumnBlock columns(ByBucket cost, ByBucket lower, ByBucket upper) {
        int start = lp.addColumn(cost.at(0), lower.at(0), upper.at(0));
        for (int t = 1; t < buckets; t++) {
            lp.addColumn(cost.at(t), lower.at(t), upper.at(t));
        }
        return new ColumnBlock(start);
    }

    private RowBlock rows(ByBucket lower, ByBucket upper) {
        int start = lp.addRow(lower.at(0), upper.at(0));
        for (int t = 1; t < buckets; t++) {
            lp.addRow(lower.at(t), upper.at(t));
        }
        return new RowBlock(start);
    }

    @FunctionalInterface
    private interface ByBucket {
        double at(int bucket);
    }

    private static final class ProductDraft {
        private final ResolvedProduct product;
        private final double[] demand;
        private final List<ColumnBlock> lost = new ArrayList<>();
        private RowBlock balance = RowBlock.NONE;
        private RowBlock safety = RowBlock.NONE;
        private RowBlock shipments = RowBlock.NONE;
        private RowBlock lateness = RowBlock.NONE;
        private ColumnBlock inventory = ColumnBlock.NONE;
        private ColumnBlock backlog = ColumnBlock.NONE;
        private ColumnBlock shortfall = ColumnBlock.NONE;
        private int cancelled = -1;
        private double cancelCost = INFINITY;

        ProductDraft(ResolvedProduct product, double[] demand) {
            this.product = product;
            this.demand = demand;
        }

        PlanningModel.ProductBlocks blocks() {
            return new PlanningModel.ProductBlocks(
                    balance, safety, shipments, lateness, inventory, backlog, shortfall, cancelled);
        }
    }
}
