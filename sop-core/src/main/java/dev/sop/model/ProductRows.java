package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.CostType;
import dev.sop.demand.DemandLine;
import dev.sop.model.PlanningModel.Asked;
import dev.sop.model.lot.StockBounds;
import dev.sop.product.HoldingBasis;
import dev.sop.product.ProductId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.resolved.SafetyCover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows and columns of products: balance, stock, lateness, lost sales. */
final class ProductRows {

    private static final double INFINITY = ModelDraft.INFINITY;
    private static final double FREE = 1e-6;

    private final ModelDraft draft;
    private final ResolvedCycle cycle;
    private final int buckets;
    private final List<Item> items = new ArrayList<>();
    private final Map<ProductId, Integer> index = new HashMap<>();
    private final Set<ProductId> taken = new HashSet<>();
    private final Set<Integer> countedOnTime = new HashSet<>();
    private double constant;

    ProductRows(ModelDraft draft) {
        this.draft = draft;
        this.cycle = draft.cycle;
        this.buckets = draft.buckets;
        for (ResolvedResource resource : cycle.resources()) {
            resource.routings().forEach(route -> taken.addAll(route.consumes().keySet()));
        }
        DemandLines lines = DemandLines.of(cycle.demand());
        for (ResolvedProduct product : cycle.products()) {
            index.put(product.product().id(), items.size());
            items.add(new Item(
                    items.size(), product, demandOf(lines.of(product.product().id()))));
        }
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit instanceof ResolvedLimit.Sum sum) {
                for (ResolvedLimit.Term term : sum.terms()) {
                    if (term.quantity().is(PlanQuantity.Kind.NEWLY_LATE)) {
                        countedOnTime.add(term.quantity().index());
                    }
                }
            }
        }
    }

    /** Rows and columns of one product as they grow. */
    static final class Item {
        final int index;
        final ResolvedProduct product;
        final double[] demand;
        final List<ColumnBlock> lost = new ArrayList<>();
        RowBlock balance = RowBlock.NONE;
        RowBlock safety = RowBlock.NONE;
        RowBlock shipments = RowBlock.NONE;
        RowBlock lateness = RowBlock.NONE;
        RowBlock freshness = RowBlock.NONE;
        ColumnBlock inventory = ColumnBlock.NONE;
        ColumnBlock backlog = ColumnBlock.NONE;
        ColumnBlock shortfall = ColumnBlock.NONE;
        ColumnBlock deepShortfall = ColumnBlock.NONE;
        ColumnBlock newlyLate = ColumnBlock.NONE;
        ColumnBlock writtenOff = ColumnBlock.NONE;
        int cancelled = -1;
        double cancelCost = INFINITY;

        Item(int index, ResolvedProduct product, double[] demand) {
            this.index = index;
            this.product = product;
            this.demand = demand;
        }

        PlanningModel.ProductBlocks blocks() {
            return new PlanningModel.ProductBlocks(
                    balance,
                    safety,
                    shipments,
                    lateness,
                    inventory,
                    backlog,
                    shortfall,
                    deepShortfall,
                    newlyLate,
                    writtenOff,
                    cancelled);
        }
    }

    private double[] demandOf(List<DemandLine> lines) {
        double[] total = new double[buckets];
        for (DemandLine line : lines) {
            for (int t = 0; t < buckets; t++) {
                total[t] += line.volume().get(t);
            }
        }
        return total;
    }

    /** Adds all of it; one block of lost sales for each line of the demand plan. */
    ImmutableList<ColumnBlock> add() {
        items.forEach(this::balance);
        ImmutableList<ColumnBlock> lost = lostSales();
        items.forEach(this::shipments);
        items.forEach(this::lateness);
        items.forEach(this::newlyLate);
        return lost;
    }

    Item item(ProductId product) {
        Integer at = index.get(product);
        if (at == null) {
            throw new IllegalArgumentException("product: '" + product + "', expected one of the cycle's products.");
        }
        return items.get(at);
    }

    Item item(int product) {
        return items.get(product);
    }

    ImmutableList<PlanningModel.ProductBlocks> blocks() {
        return items.stream().map(Item::blocks).collect(ImmutableList.toImmutableList());
    }

    /** What every plan costs whatever is decided: half of the opening stock, where holding is paid on the average. */
    double constant() {
        return constant;
    }

    private void balance(Item item) {
        ResolvedProduct product = item.product;
        item.balance = draft.rows(t -> balanceSide(item, t), t -> balanceSide(item, t));
        for (int t = 0; t < buckets; t++) {
            demanded(item, t, item.balance.at(t), 1);
        }
        inventory(item);
        boolean mayBeLate = product.latenessLimit().orElse(1) > 0;
        if (mayBeLate) {
            item.backlog = draft.columns(
                    CostType.LATE,
                    EndingBacklogRows.lateCost(product),
                    t -> EndingBacklogRows.least(draft, product, t),
                    t -> EndingBacklogRows.most(draft, product, t));
            EndingBacklogRows.breakable(draft, product, item.backlog);
            for (int t = 0; t < buckets; t++) {
                draft.lp.set(item.balance.at(t), item.backlog.at(t), 1);
                if (t + 1 < buckets) {
                    draft.lp.set(item.balance.at(t + 1), item.backlog.at(t), -1);
                }
            }
        }
        safetyStock(item);
        freshness(item);
    }

    private void demanded(Item item, int bucket, int row, double perUnit) {
        draft.demandEffects.ofProduct(item.index, bucket, row, perUnit);
    }

    private double balanceSide(Item item, int t) {
        ResolvedProduct product = item.product;
        double side = item.demand[t] - product.receipts().get(t);
        return t == 0 ? side - product.openingStock() + product.backorders() : side;
    }

    private void inventory(Item item) {
        ResolvedProduct product = item.product;
        item.inventory = draft.columns(
                t -> holdingOfEnding(product, t),
                t -> draft.breaks() ? 0 : StockBounds.least(product, t, buckets),
                t -> draft.breaks() ? INFINITY : StockBounds.most(product, t, buckets));
        boolean average = product.product().holdingBasis() == HoldingBasis.AVERAGE;
        if (average) {
            constant += product.openingStock() * product.holdingCost().get(0) / 2;
        }
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(item.balance.at(t), item.inventory.at(t), -1);
            if (t + 1 < buckets) {
                draft.lp.set(item.balance.at(t + 1), item.inventory.at(t), 1);
            }
            draft.spend(item.inventory.at(t), t, product.holdingCost().get(t) / (average ? 2 : 1));
            if (average && t + 1 < buckets) {
                draft.spend(item.inventory.at(t), t + 1, product.holdingCost().get(t + 1) / 2);
            }
            if (draft.breaks()) {
                breakableStock(item, t);
            }
            softMaximum(item, t);
        }
    }

    private double holdingOfEnding(ResolvedProduct product, int t) {
        if (product.product().holdingBasis() == HoldingBasis.ENDING) {
            return product.holdingCost().get(t);
        }
        double next = t + 1 < buckets ? product.holdingCost().get(t + 1) : 0;
        return (product.holdingCost().get(t) + next) / 2;
    }

    private void breakableStock(Item item, int t) {
        double least = StockBounds.least(item.product, t, buckets);
        double most = StockBounds.most(item.product, t, buckets);
        if (least <= 0 && most == INFINITY) {
            return;
        }
        int row = draft.lp.addRow(least, most);
        draft.lp.set(row, item.inventory.at(t), 1);
        String subject = item.product.product().id().value();
        if (least > 0) {
            draft.lp.set(row, draft.give("stock below its minimum", subject, t), 1);
        }
        if (most < INFINITY) {
            draft.lp.set(row, draft.give("stock above its maximum", subject, t), -1);
        }
    }

    private void softMaximum(Item item, int t) {
        ResolvedProduct product = item.product;
        if (product.maximum().isPresent() && product.maximumCost().isPresent()) {
            int row = draft.lp.addRow(-INFINITY, product.maximum().get().get(t));
            draft.lp.set(row, item.inventory.at(t), 1);
            draft.lp.set(
                    row,
                    draft.lp.addColumn(draft.cost(product.maximumCost().get().get(t)), 0, INFINITY),
                    -1);
        }
    }

    private void safetyStock(Item item) {
        ResolvedProduct product = item.product;
        if (product.safetyStock().max() <= 0) {
            return;
        }
        double factor = product.deepViolationFactor();
        Series unitCost = product.safetyStockCost();
        item.shortfall = draft.columns(
                CostType.SAFETY_STOCK,
                unitCost,
                t -> 0,
                t -> factor > 1 ? product.safetyStock().get(t) / 2 : INFINITY);
        if (factor > 1) {
            item.deepShortfall = draft.columns(CostType.SAFETY_STOCK, unitCost.times(factor), t -> 0, t -> INFINITY);
        }
        item.safety = draft.rows(t -> product.safetyStock().get(t), t -> INFINITY);
        if (product.safetyWeeks() > 0) {
            demandedAsCover(item);
        }
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(item.safety.at(t), item.inventory.at(t), 1);
            draft.lp.set(item.safety.at(t), item.shortfall.at(t), 1);
            if (factor > 1) {
                draft.lp.set(item.safety.at(t), item.deepShortfall.at(t), 1);
            }
        }
    }

    /** One more unit of demand is wanted as cover before it. */
    private void demandedAsCover(Item item) {
        double[] unit = new double[buckets];
        for (int s = 0; s < buckets; s++) {
            unit[s] = 1;
            Series cover = SafetyCover.following(cycle.horizon(), Series.of(unit), item.product.safetyWeeks());
            unit[s] = 0;
            for (int t = 0; t < buckets; t++) {
                demanded(item, s, item.safety.at(t), cover.get(t));
                if (item.deepShortfall.exists()) {
                    int half = item.shortfall.at(t);
                    draft.demandEffects.ofProductOnBound(item.index, s, half, cover.get(t) / 2);
                }
            }
        }
    }

    /**
     * Stock is at most what came in within the shelf life; the routes add theirs. Opening stock came in the bucket before
     * the first: goods that are not kept at all cannot be delivered from it.
     */
    private void freshness(Item item) {
        if (item.product.product().shelfLife().isEmpty()) {
            return;
        }
        int life = item.product.product().shelfLife().getAsInt();
        double tooOld = life == 0 ? item.product.openingStock() : 0;
        item.writtenOff =
                draft.columns(CostType.WRITE_OFF, item.product.writeOffCost(), t -> t == 0 ? tooOld : 0, t -> INFINITY);
        double[] fresh = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            for (int s = Math.max(0, t - life + 1); s <= t; s++) {
                fresh[t] += item.product.receipts().get(s);
            }
            fresh[t] += t - life + 1 <= -1 ? item.product.openingStock() : 0;
        }
        item.freshness = draft.rows(t -> -INFINITY, t -> fresh[t]);
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(item.balance.at(t), item.writtenOff.at(t), -1);
            draft.lp.set(item.freshness.at(t), item.inventory.at(t), 1);
        }
    }

    /** A unit of a column comes in at a bucket: balance, and the buckets it is fresh in. */
    void receive(Item item, int column, int bucket, double amount) {
        if (bucket >= buckets) {
            return;
        }
        draft.lp.set(item.balance.at(bucket), column, amount);
        if (item.freshness.exists()) {
            int life = item.product.product().shelfLife().getAsInt();
            for (int t = bucket; t < Math.min(buckets, bucket + life); t++) {
                draft.lp.set(item.freshness.at(t), column, -amount);
            }
        }
    }

    private ImmutableList<ColumnBlock> lostSales() {
        ImmutableList.Builder<ColumnBlock> blocks = ImmutableList.builder();
        ImmutableList<DemandLine> lines = cycle.demand().lines();
        for (int k = 0; k < lines.size(); k++) {
            DemandLine line = lines.get(k);
            Item item = item(line.product());
            Series unitCost = cycle.lostSaleCost().get(k);
            ColumnBlock block = ColumnBlock.NONE;
            boolean allowed = item.product.lostSalesAllowed();
            if (allowed || draft.breaks()) {
                int start = -1;
                for (int t = 0; t < buckets; t++) {
                    int column = draft.lp.addColumn(
                            draft.cost(unitCost.get(t)) + (allowed ? 0 : draft.priceOfBreaking()),
                            0,
                            line.volume().get(t));
                    start = t == 0 ? column : start;
                    draft.lp.set(item.balance.at(t), column, 1);
                    draft.demandEffects.ofLineOnBound(k, t, column, 1);
                    if (!allowed) {
                        draft.demandEffects.ofLine(
                                k, t, atMost(column, line.volume().get(t)), 1);
                        draft.elastics.add(
                                new PlanningModel.Elastic(column, Asked.DEMAND, Conflicts.DEMAND, line.label(), t));
                    }
                }
                block = new ColumnBlock(start);
                item.lost.add(block);
                item.cancelCost = Math.min(item.cancelCost, unitCost.get(0));
            }
            blocks.add(block);
        }
        items.forEach(this::cancelBackorders);
        return blocks.build();
    }

    /** A row of its own: the search for conflicting limits takes the bound of the column away to leave the demand out. */
    private int atMost(int column, double most) {
        int row = draft.lp.addRow(-INFINITY, most);
        draft.lp.set(row, column, 1);
        return row;
    }

    /** Customers waiting at the start may be turned away in the first bucket, at the cost of losing the sale. */
    private void cancelBackorders(Item item) {
        if (item.product.backorders() <= 0) {
            return;
        }
        boolean allowed = item.product.lostSalesAllowed() && item.cancelCost < INFINITY;
        if (allowed || draft.breaks()) {
            double price = item.cancelCost < INFINITY ? item.cancelCost : 0;
            item.cancelled = draft.lp.addColumn(
                    draft.cost(price) + (allowed ? 0 : draft.priceOfBreaking()), 0, item.product.backorders());
            draft.lp.set(item.balance.at(0), item.cancelled, 1);
        }
        if (!allowed && draft.breaks()) {
            String subject = item.product.product().id().value();
            var unused = atMost(item.cancelled, item.product.backorders());
            draft.elastics.add(
                    new PlanningModel.Elastic(item.cancelled, Asked.BACKORDERS, "backorders not met", subject, 0));
        }
    }

    /**
     * Nothing is taken back from customers: lateness grows by the demand of a bucket at most. Only where that could pay is
     * it said, as each such row costs time: where stock is asked for, where units are taken for something else than demand,
     * or where stock and lateness are free.
     */
    private void shipments(Item item) {
        if (!item.backlog.exists() || !couldPayToTakeBack(item.product)) {
            return;
        }
        item.shipments = draft.rows(t -> -INFINITY, t -> item.demand[t] + (t == 0 ? item.product.backorders() : 0));
        for (int t = 0; t < buckets; t++) {
            demanded(item, t, item.shipments.at(t), 1);
            draft.lp.set(item.shipments.at(t), item.backlog.at(t), 1);
            if (t > 0) {
                draft.lp.set(item.shipments.at(t), item.backlog.at(t - 1), -1);
            }
            for (ColumnBlock lost : item.lost) {
                draft.lp.set(item.shipments.at(t), lost.at(t), 1);
            }
        }
        if (item.cancelled >= 0) {
            draft.lp.set(item.shipments.at(0), item.cancelled, 1);
        }
    }

    private boolean couldPayToTakeBack(ResolvedProduct product) {
        if (product.endingBacklog().isPresent()
                || taken.contains(product.product().id())
                || product.product().shelfLife().isPresent()
                || LimitRows.looksAtDeliveries(cycle)) {
            return true;
        }
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
    private void lateness(Item item) {
        int limit = item.product.latenessLimit().orElse(0);
        if (limit <= 0 || limit >= buckets) {
            return;
        }
        double[] window = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                window[t] += item.demand[s];
            }
            if (t - limit + 1 <= -1) {
                window[t] += item.product.backorders();
            }
        }
        item.lateness = draft.rows(t -> -INFINITY, t -> window[t]);
        for (int t = 0; t < buckets; t++) {
            for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                demanded(item, s, item.lateness.at(t), 1);
            }
            draft.lp.set(item.lateness.at(t), item.backlog.at(t), 1);
            for (ColumnBlock lost : item.lost) {
                for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                    draft.lp.set(item.lateness.at(t), lost.at(s), 1);
                }
            }
            if (item.cancelled >= 0 && t - limit + 1 <= -1) {
                draft.lp.set(item.lateness.at(t), item.cancelled, 1);
            }
        }
    }

    /**
     * Who waits at the end of a bucket asked in it, or was waiting before: {@code newly late >= late - late before}. Whom the plan
     * serves first is its choice, as long as nobody waits for longer than the lateness limit allows: late at the end of a
     * bucket are then at most those who became late in the last buckets of the limit.
     */
    private void newlyLate(Item item) {
        if (!item.backlog.exists() || !countedOnTime.contains(item.index)) {
            return;
        }
        item.newlyLate = draft.columns(t -> 0, t -> 0, t -> INFINITY);
        RowBlock before = draft.rows(t -> t == 0 ? -item.product.backorders() : 0, t -> INFINITY);
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(before.at(t), item.newlyLate.at(t), 1);
            draft.lp.set(before.at(t), item.backlog.at(t), -1);
            if (t > 0) {
                draft.lp.set(before.at(t), item.backlog.at(t - 1), 1);
            } else if (item.cancelled >= 0) {
                draft.lp.set(before.at(0), item.cancelled, -1);
            }
        }
        if (item.lateness.exists()) {
            becameLate(item, item.product.latenessLimit().getAsInt());
        }
    }

    private void becameLate(Item item, int limit) {
        RowBlock late = draft.rows(t -> -INFINITY, t -> 0);
        RowBlock asked = draft.rows(t -> -INFINITY, t -> item.demand[t]);
        RowBlock recent = draft.rows(t -> -INFINITY, t -> t - limit + 1 <= -1 ? item.product.backorders() : 0);
        for (int t = 0; t < buckets; t++) {
            demanded(item, t, asked.at(t), 1);
            draft.lp.set(late.at(t), item.newlyLate.at(t), 1);
            draft.lp.set(late.at(t), item.backlog.at(t), -1);
            draft.lp.set(asked.at(t), item.newlyLate.at(t), 1);
            for (ColumnBlock lost : item.lost) {
                draft.lp.set(asked.at(t), lost.at(t), 1);
            }
            draft.lp.set(recent.at(t), item.backlog.at(t), 1);
            for (int s = Math.max(0, t - limit + 1); s <= t; s++) {
                draft.lp.set(recent.at(t), item.newlyLate.at(s), -1);
            }
            if (item.cancelled >= 0 && t - limit + 1 <= -1) {
                draft.lp.set(recent.at(t), item.cancelled, 1);
            }
        }
    }
}
