package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.CostType;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows and columns of limits beyond the capacity of a resource. */
final class LimitRows {

    private static final double INFINITY = ModelDraft.INFINITY;

    private final ModelDraft draft;
    private final ResolvedCycle cycle;
    private final int buckets;
    private final ProductRows products;
    private final ImmutableList<ColumnBlock> lost;
    private final ImmutableList<PlanningModel.ResourceBlocks> resources;
    private final List<PlanningModel.LimitBlocks> limits = new ArrayList<>();

    LimitRows(
            ModelDraft draft,
            ProductRows products,
            ImmutableList<ColumnBlock> lost,
            ImmutableList<PlanningModel.ResourceBlocks> resources) {
        this.draft = draft;
        this.cycle = draft.cycle;
        this.buckets = draft.buckets;
        this.products = products;
        this.lost = lost;
        this.resources = resources;
    }

    /** Whether any limit counts deliveries, asks for stock or for revenue: deliveries must then never be negative. */
    static boolean looksAtDeliveries(ResolvedCycle cycle) {
        return cycle.limits().stream().anyMatch(LimitRows::looksAtDeliveries);
    }

    private static boolean looksAtDeliveries(ResolvedLimit limit) {
        if (limit instanceof ResolvedLimit.Money money) {
            return money.paymentDelay().isPresent();
        }
        return limit instanceof ResolvedLimit.Sum sum
                && sum.terms().stream()
                        .anyMatch(term -> term.quantity().is(PlanQuantity.Kind.SHIPPED)
                                || term.quantity().is(PlanQuantity.Kind.NEWLY_LATE)
                                || (term.quantity().is(PlanQuantity.Kind.STOCK)
                                        && sum.minimum().isPresent()));
    }

    /** Adds all limits in their order, as each may count what one before it decides; money, which counts every cost, last. */
    ImmutableList<PlanningModel.LimitBlocks> add() {
        for (ResolvedLimit limit : cycle.limits()) {
            limits.add(rows(limit));
        }
        for (int i = 0; i < limits.size(); i++) {
            if (cycle.limits().get(i) instanceof ResolvedLimit.Money money) {
                limits.set(i, new MoneyRows(draft, products, lost).add(money));
            }
        }
        return ImmutableList.copyOf(limits);
    }

    private PlanningModel.LimitBlocks rows(ResolvedLimit limit) {
        if (limit instanceof ResolvedLimit.Sum sum) {
            return range(sum);
        }
        if (limit instanceof ResolvedLimit.Material material) {
            return material(material);
        }
        if (limit instanceof ResolvedLimit.Workforce workforce) {
            return workforce(workforce);
        }
        if (limit instanceof ResolvedLimit.RateOfChange rate) {
            return rateOfChange(rate);
        }
        if (limit instanceof ResolvedLimit.Band band) {
            return band(band);
        }
        return limit instanceof ResolvedLimit.Downtime downtime ? downtime(downtime) : PlanningModel.LimitBlocks.NONE;
    }

    private int indexOf(ResourceId id) {
        for (int r = 0; r < cycle.resources().size(); r++) {
            if (cycle.resources().get(r).resource().id().equals(id)) {
                return r;
            }
        }
        throw new IllegalArgumentException("resource: '" + id + "', expected one of the cycle's resources.");
    }

    /** Adds terms to a row for each bucket, of the bucket itself or of one so many before it. */
    private void count(RowBlock rows, ResolvedLimit limit, double sign, int lag) {
        for (int t = 0; t + lag < buckets; t++) {
            for (ResolvedLimit.Term term : limit.terms()) {
                term(
                        rows.at(t + lag),
                        term.quantity(),
                        t,
                        sign * term.coefficient().get(t));
            }
        }
    }

    /** Columns: stock where it is kept, then the tiers of more. Rows: used and kept at most what is there. */
    private PlanningModel.LimitBlocks material(ResolvedLimit.Material limit) {
        double opening = limit.keeping().map(ResolvedLimit.Keeping::opening).orElse(0.0);
        RowBlock rows = draft.rows(t -> -INFINITY, t -> limit.delivered().get(t) + (t == 0 ? opening : 0));
        count(rows, limit, 1, 0);
        ImmutableList.Builder<ColumnBlock> columns = ImmutableList.builder();
        limit.keeping().ifPresent(keeping -> {
            ColumnBlock stock = draft.columns(
                    CostType.HOLDING,
                    keeping.holdingCost(),
                    t -> 0,
                    t -> keeping.maximum().map(most -> most.get(t)).orElse(INFINITY));
            for (int t = 0; t < buckets; t++) {
                draft.lp.set(rows.at(t), stock.at(t), 1);
                if (t + 1 < buckets) {
                    draft.lp.set(rows.at(t + 1), stock.at(t), -1);
                }
            }
            columns.add(stock);
        });
        for (ResolvedResource.Tier tier : limit.extra()) {
            ColumnBlock extra = draft.columns(
                    CostType.EXTRA,
                    tier.cost(),
                    t -> 0,
                    t -> tier.limit().map(most -> most.get(t)).orElse(INFINITY));
            for (int t = 0; t < buckets; t++) {
                draft.lp.set(rows.at(t), extra.at(t), -1);
            }
            columns.add(extra);
        }
        for (int t = 0; t < buckets; t++) {
            loosen(limit.use(), rows.at(t), t, false, true);
        }
        return new PlanningModel.LimitBlocks(rows, columns.build());
    }

    /** Lets a sum be passed, but for a most that is a fact. */
    private void loosen(ResolvedLimit.Sum limit, int row, int t, boolean low, boolean high) {
        boolean yields = limit.nature() != ResolvedLimit.Nature.AVAILABLE
                || limit.strictness().isSoft()
                || limit.strictness().isPseudoHard();
        CostType type = limit.nature() == ResolvedLimit.Nature.ROOM ? CostType.STORAGE_RENT : CostType.LIMIT_PASSED;
        draft.loosen(row, limit, limit.counted(), t, low, high && yields, type);
    }

    /** Columns: workers, hired, laid off, overtime. Rows: labour at most what the workers give. */
    private PlanningModel.LimitBlocks workforce(ResolvedLimit.Workforce limit) {
        boolean free = draft.breaks();
        ColumnBlock workers = draft.columns(
                CostType.WAGES,
                limit.wage(),
                t -> free ? 0 : limit.minimum().get(t),
                t -> limit.maximum().map(most -> most.get(t)).orElse(INFINITY));
        ColumnBlock hired = draft.columns(
                CostType.HIRING,
                limit.hireCost(),
                t -> 0,
                t -> limit.maximumHired().map(most -> most.get(t)).orElse(INFINITY));
        ColumnBlock laidOff = draft.columns(
                CostType.LAYOFF,
                limit.layoffCost(),
                t -> 0,
                t -> free
                        ? INFINITY
                        : limit.maximumLaidOff().map(most -> most.get(t)).orElse(INFINITY));
        ColumnBlock overtime = draft.columns(CostType.OVERTIME, limit.overtimeCost(), t -> 0, t -> INFINITY);
        RowBlock change = draft.rows(t -> t == 0 ? limit.initial() : 0, t -> t == 0 ? limit.initial() : 0);
        RowBlock labour = draft.rows(t -> limit.noIdleTime() ? 0 : -INFINITY, t -> 0);
        RowBlock most = draft.rows(t -> -INFINITY, t -> 0);
        count(labour, limit, 1, 0);
        String id = limit.id().value();
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(change.at(t), workers.at(t), 1);
            draft.lp.set(change.at(t), hired.at(t), -1);
            draft.lp.set(change.at(t), laidOff.at(t), 1);
            if (t > 0) {
                draft.lp.set(change.at(t), workers.at(t - 1), -1);
            }
            draft.lp.set(labour.at(t), workers.at(t), -limit.hoursPerWorker().get(t));
            draft.lp.set(labour.at(t), overtime.at(t), -1);
            draft.lp.set(most.at(t), overtime.at(t), 1);
            draft.lp.set(most.at(t), workers.at(t), -limit.overtimePerWorker().get(t));
            if (limit.whole()) {
                draft.lp.integer(workers.at(t));
            }
            if (free) {
                breakable(limit, id, t, workers, laidOff, labour);
            }
        }
        return new PlanningModel.LimitBlocks(labour, ImmutableList.of(workers, hired, laidOff, overtime));
    }

    private void breakable(
            ResolvedLimit.Workforce limit,
            String id,
            int t,
            ColumnBlock workers,
            ColumnBlock laidOff,
            RowBlock labour) {
        if (limit.minimum().get(t) > 0) {
            int row = draft.lp.addRow(limit.minimum().get(t), INFINITY);
            draft.lp.set(row, workers.at(t), 1);
            draft.lp.set(row, draft.give("workers below their minimum", id, t), 1);
        }
        if (limit.maximumLaidOff().isPresent()) {
            int row = draft.lp.addRow(-INFINITY, limit.maximumLaidOff().get().get(t));
            draft.lp.set(row, laidOff.at(t), 1);
            draft.lp.set(row, draft.give("workers laid off above the most", id, t), -1);
        }
        if (limit.noIdleTime()) {
            draft.lp.set(labour.at(t), draft.give("time not worked", id, t), 1);
        }
    }

    /** Columns: up, down. Rows: the change of the rate. */
    private PlanningModel.LimitBlocks rateOfChange(ResolvedLimit.RateOfChange limit) {
        boolean free = draft.breaks();
        ColumnBlock up = draft.columns(
                CostType.RATE_CHANGE,
                limit.increaseCost(),
                t -> 0,
                t -> free
                        ? INFINITY
                        : limit.maximumIncrease().map(most -> most.get(t)).orElse(INFINITY));
        ColumnBlock down = draft.columns(
                CostType.RATE_CHANGE,
                limit.decreaseCost(),
                t -> 0,
                t -> free
                        ? INFINITY
                        : limit.maximumDecrease().map(most -> most.get(t)).orElse(INFINITY));
        boolean firstIsFree = limit.initial().isEmpty();
        RowBlock rows = draft.rows(
                t -> t > 0 ? 0 : firstIsFree ? -INFINITY : limit.initial().getAsDouble(),
                t -> t > 0 ? 0 : firstIsFree ? INFINITY : limit.initial().getAsDouble());
        count(rows, limit, 1, 0);
        count(rows, limit, -1, 1);
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(rows.at(t), up.at(t), -1);
            draft.lp.set(rows.at(t), down.at(t), 1);
        }
        RowBlock increase =
                free ? most(up, limit.maximumIncrease(), "increase above its maximum", limit) : RowBlock.NONE;
        RowBlock decrease =
                free ? most(down, limit.maximumDecrease(), "decrease above its maximum", limit) : RowBlock.NONE;
        return new PlanningModel.LimitBlocks(increase, decrease, ImmutableList.of(up, down));
    }

    private RowBlock most(ColumnBlock change, Optional<Series> most, String what, ResolvedLimit limit) {
        if (most.isEmpty()) {
            return RowBlock.NONE;
        }
        RowBlock rows = draft.rows(t -> -INFINITY, most.get()::get);
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(rows.at(t), change.at(t), 1);
            draft.lp.set(rows.at(t), draft.give(what, limit.id().value(), t), -1);
        }
        return rows;
    }

    private PlanningModel.LimitBlocks band(ResolvedLimit.Band limit) {
        int level = draft.lp.addColumn(0, 0, INFINITY);
        RowBlock low = draft.rows(t -> 0, t -> INFINITY);
        RowBlock high = draft.rows(t -> -INFINITY, t -> 0);
        count(low, limit, 1, 0);
        count(high, limit, 1, 0);
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(low.at(t), level, -(1 - limit.band()) * limit.weight().get(t));
            draft.lp.set(high.at(t), level, -(1 + limit.band()) * limit.weight().get(t));
        }
        return new PlanningModel.LimitBlocks(high, ImmutableList.of());
    }

    /** A range has one row in a bucket; where a least amount is above a most, one for each of the two, to be broken on its own. */
    private PlanningModel.LimitBlocks range(ResolvedLimit.Sum limit) {
        boolean nothing = limit.minimum().isEmpty()
                && (limit.maximum().isEmpty() || limit.terms().isEmpty());
        if (nothing) {
            return PlanningModel.LimitBlocks.NONE;
        }
        return crossed(limit.minimum(), limit.maximum())
                ? new PlanningModel.LimitBlocks(
                        sum(limit.maximumAlone()), sum(limit.minimumAlone()), ImmutableList.of())
                : PlanningModel.LimitBlocks.of(sum(limit));
    }

    private boolean crossed(Optional<Series> minimum, Optional<Series> maximum) {
        for (int t = 0; minimum.isPresent() && maximum.isPresent() && t < buckets; t++) {
            if (minimum.get().get(t) > maximum.get().get(t)) {
                return true;
            }
        }
        return false;
    }

    private RowBlock sum(ResolvedLimit.Sum limit) {
        ResolvedLimit.Window window = limit.window();
        double nothing = limit.onlyTakes() ? 0 : -INFINITY;
        int start = -1;
        for (int t = 0; t < buckets; t++) {
            boolean active =
                    t >= window.first() && t < window.end() && (!window.overHorizon() || t == window.end() - 1);
            double low = active ? bound(limit, limit.minimum(), t, -INFINITY) : -INFINITY;
            double high = active ? bound(limit, limit.maximum(), t, INFINITY) : INFINITY;
            double shift = active ? constantOf(limit, t) : 0;
            int row = draft.lp.addRow(low - shift, high - shift);
            start = t == 0 ? row : start;
            if (!active) {
                continue;
            }
            for (int s = window.overHorizon() ? window.first() : t; s <= t; s++) {
                for (ResolvedLimit.Term term : limit.terms()) {
                    term(row, term.quantity(), s, term.coefficient().get(s));
                    demanded(row, limit, term, s);
                }
            }
            loosen(limit, row, t, low > nothing, high < INFINITY);
        }
        return new RowBlock(start);
    }

    private static double bound(ResolvedLimit.Sum limit, Optional<Series> bound, int t, double otherwise) {
        if (bound.isEmpty()) {
            return otherwise;
        }
        if (!limit.window().overHorizon()) {
            return bound.get().get(t);
        }
        double sum = 0;
        for (int s = limit.window().first(); s < limit.window().end(); s++) {
            sum += bound.get().get(s);
        }
        return sum;
    }

    /** What deliveries come to when nothing is late or lost. */
    private double constantOf(ResolvedLimit.Sum limit, int t) {
        double constant = 0;
        for (int s = limit.window().overHorizon() ? limit.window().first() : t; s <= t; s++) {
            for (ResolvedLimit.Term term : limit.terms()) {
                if (term.quantity().is(PlanQuantity.Kind.SHIPPED)) {
                    ProductRows.Item item = products.item(term.quantity().index());
                    double due = item.demand[s] + (s == 0 ? item.product.backorders() : 0);
                    constant += term.coefficient().get(s) * due;
                }
            }
        }
        return constant;
    }

    /** What is asked for is delivered, where it is neither late nor lost; of what is asked for a share may be lost. */
    private void demanded(int row, ResolvedLimit.Sum limit, ResolvedLimit.Term term, int t) {
        int index = term.quantity().index();
        if (term.quantity().is(PlanQuantity.Kind.SHIPPED)) {
            draft.demandEffects.ofProduct(index, t, row, -term.coefficient().get(t));
        } else if (term.quantity().is(PlanQuantity.Kind.LOST)) {
            draft.demandEffects.ofLine(index, t, row, limit.demandShare());
        }
    }

    private void term(int row, PlanQuantity quantity, int t, double coefficient) {
        if (coefficient == 0) {
            return;
        }
        int index = quantity.index();
        switch (quantity.kind()) {
            case STARTED -> set(row, resources.get(index).routes().get(quantity.part()), t, coefficient);
            case LOAD -> load(row, index, t, coefficient);
            case OVERTIME -> set(row, resources.get(index).tiers().get(quantity.part()), t, coefficient);
            case STOCK -> set(row, products.item(index).inventory, t, coefficient);
            case NEWLY_LATE -> set(row, products.item(index).newlyLate, t, coefficient);
            case SHIPPED -> shipped(row, products.item(index), t, coefficient);
            case LOST -> set(row, lost.get(index), t, coefficient);
            case WORKERS -> set(row, limits.get(index).columns().get(0), t, coefficient);
            case WORKERS_CHANGED -> {
                set(row, limits.get(index).columns().get(1), t, coefficient);
                set(row, limits.get(index).columns().get(2), t, coefficient);
            }
        }
    }

    /** Demand less what is late or lost, with what was late before. */
    private void shipped(int row, ProductRows.Item item, int t, double coefficient) {
        item.lost.forEach(block -> set(row, block, t, -coefficient));
        set(row, item.backlog, t, -coefficient);
        if (t > 0) {
            set(row, item.backlog, t - 1, coefficient);
        } else if (item.cancelled >= 0) {
            draft.lp.set(row, item.cancelled, -coefficient);
        }
    }

    private void load(int row, int resource, int t, double coefficient) {
        PlanningModel.ResourceBlocks blocks = resources.get(resource);
        for (int j = 0; j < blocks.routes().size(); j++) {
            ResolvedResource.Route route =
                    cycle.resources().get(resource).routings().get(j);
            draft.lp.set(row, blocks.routes().get(j).at(t), coefficient * route.usage());
            if (route.lot().setupTime() > 0) {
                set(row, blocks.runs().get(j), t, coefficient * route.lot().setupTime());
            }
        }
    }

    private void set(int row, ColumnBlock block, int t, double coefficient) {
        if (block.exists()) {
            draft.lp.set(row, block.at(t), coefficient);
        }
    }

    /** Columns: machines down. They take from the rows of a capacity or of another limit. */
    private PlanningModel.LimitBlocks downtime(ResolvedLimit.Downtime limit) {
        ColumnBlock down = draft.columns(t -> 0, t -> 0, t -> limit.mostAtOnce().orElse(limit.machineBuckets()));
        RowBlock regular = RowBlock.NONE;
        RowBlock capacity;
        if (limit.resource().isPresent()) {
            PlanningModel.ResourceBlocks resource =
                    resources.get(indexOf(limit.resource().get()));
            regular = resource.regular();
            capacity = resource.capacity();
        } else {
            capacity = limits.get(limit.limit()).rows();
        }
        int all = draft.lp.addRow(limit.machineBuckets(), limit.machineBuckets());
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(all, down.at(t), 1);
            if (capacity.exists()) {
                draft.lp.set(capacity.at(t), down.at(t), limit.perMachine().get(t));
            }
            if (regular.exists()) {
                draft.lp.set(regular.at(t), down.at(t), limit.perMachine().get(t));
            }
            if (limit.whole()) {
                draft.lp.integer(down.at(t));
            }
        }
        if (draft.breaks()) {
            draft.lp.set(all, draft.give("downtime not taken", limit.id().value(), buckets - 1), 1);
        }
        return new PlanningModel.LimitBlocks(RowBlock.NONE, ImmutableList.of(down));
    }
}
