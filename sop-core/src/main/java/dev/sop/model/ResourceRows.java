package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.certificate.CostType;
import dev.sop.model.lot.RunSize;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows and columns of resources: capacity, routes with lots and set-ups, overtime, expansion. */
final class ResourceRows {

    private static final double INFINITY = ModelDraft.INFINITY;

    private final ModelDraft draft;
    private final ProductRows products;
    private final int buckets;
    private @Nullable RunSize runSize;

    ResourceRows(ModelDraft draft, ProductRows products) {
        this.draft = draft;
        this.products = products;
        this.buckets = draft.buckets;
    }

    /** Worked out for the first route that has runs. */
    private RunSize runSize() {
        RunSize known = runSize == null ? new RunSize(draft.cycle) : runSize;
        runSize = known;
        return known;
    }

    private double largestRun(int resource, ResolvedResource.Route route, int bucket) {
        return draft.breaking == ModelDraft.Breaking.ALL_WITHOUT_CAPACITY
                ? runSize().mostWithoutCapacity(route, bucket)
                : runSize().most(resource, route, bucket);
    }

    PlanningModel.ResourceBlocks add(int resource) {
        ResolvedResource resolved = draft.cycle.resources().get(resource);
        RowBlock capacity = RowBlock.NONE;
        RowBlock regular = RowBlock.NONE;
        if (resolved.capacity().isPresent()) {
            Series most = resolved.capacity().get();
            capacity = draft.rows(t -> -INFINITY, most::get);
            regular = isDownByChoice(resolved.resource().id()) ? draft.rows(t -> -INFINITY, most::get) : regular;
        }
        ImmutableList.Builder<ColumnBlock> routes = ImmutableList.builder();
        ImmutableList.Builder<ColumnBlock> runs = ImmutableList.builder();
        List<ColumnBlock> lots = new ArrayList<>();
        CostType type = type(resolved.resource().kind());
        for (int j = 0; j < resolved.routings().size(); j++) {
            ResolvedResource.Route route = resolved.routings().get(j);
            ColumnBlock block = route(type, route, capacity);
            routes.add(block);
            runs.add(runs(route, block, capacity, resource));
            lots(route, block).ifPresent(lots::add);
        }
        return new PlanningModel.ResourceBlocks(
                capacity,
                regular,
                routes.build(),
                tiers(resolved, capacity),
                runs.build(),
                ImmutableList.copyOf(lots),
                expansions(resolved, List.of(capacity, regular)));
    }

    private boolean isDownByChoice(ResourceId id) {
        return draft.cycle.limits().stream()
                .anyMatch(limit -> limit instanceof ResolvedLimit.Downtime downtime
                        && downtime.resource().equals(Optional.of(id)));
    }

    static CostType type(ResourceKind kind) {
        return switch (kind) {
            case IN_HOUSE -> CostType.PRODUCTION;
            case SUBCONTRACT -> CostType.SUBCONTRACT;
            case PURCHASE -> CostType.PURCHASE;
            case TRANSPORT -> CostType.TRANSPORT;
        };
    }

    private ColumnBlock route(CostType type, ResolvedResource.Route route, RowBlock capacity) {
        ColumnBlock block = draft.columns(
                type, route.unitCost(), t -> 0, t -> t >= route.firstBucket() && t < route.endBucket() ? INFINITY : 0);
        ProductRows.Item made = products.item(route.product());
        for (int t = 0; t < buckets; t++) {
            int column = block.at(t);
            products.receive(made, column, t + route.leadTime(), 1);
            if (capacity.exists()) {
                draft.lp.set(capacity.at(t), column, route.usage());
            }
            if (route.whole()) {
                draft.lp.integer(column);
            }
        }
        route.consumes().forEach((component, amount) -> {
            RowBlock balance = products.item(component).balance;
            for (int t = 0; t < buckets; t++) {
                draft.lp.set(balance.at(t), block.at(t), -amount);
            }
        });
        route.coProducts().forEach((product, amount) -> {
            ProductRows.Item beside = products.item(product);
            for (int t = 0; t < buckets; t++) {
                products.receive(beside, block.at(t), t + route.leadTime(), amount);
            }
        });
        return block;
    }

    /** A run of 0 or 1 in each bucket: at most so much with it, nothing without, at least the minimum lot with it. */
    private ColumnBlock runs(ResolvedResource.Route route, ColumnBlock block, RowBlock capacity, int resource) {
        ResolvedResource.Lot lot = route.lot();
        if (!lot.hasRuns()) {
            return ColumnBlock.NONE;
        }
        Series cost = lot.setupCost().orElseGet(() -> Series.zeros(buckets));
        ColumnBlock runs = draft.columns(
                CostType.SETUP, cost, t -> 0, t -> t >= route.firstBucket() && t < route.endBucket() ? 1 : 0);
        for (int t = 0; t < buckets; t++) {
            draft.lp.integer(runs.at(t));
            int most = draft.lp.addRow(-INFINITY, 0);
            draft.lp.set(most, block.at(t), 1);
            draft.lp.set(most, runs.at(t), -largestRun(resource, route, t));
            if (lot.minimum().isPresent()) {
                int least = draft.lp.addRow(0, INFINITY);
                draft.lp.set(least, block.at(t), 1);
                draft.lp.set(least, runs.at(t), -lot.minimum().getAsDouble());
            }
            if (capacity.exists() && lot.setupTime() > 0) {
                draft.lp.set(capacity.at(t), runs.at(t), lot.setupTime());
            }
        }
        return runs;
    }

    private Optional<ColumnBlock> lots(ResolvedResource.Route route, ColumnBlock block) {
        if (route.lot().multiple().isEmpty()) {
            return Optional.empty();
        }
        ColumnBlock lots = draft.columns(t -> 0, t -> 0, t -> INFINITY);
        for (int t = 0; t < buckets; t++) {
            draft.lp.integer(lots.at(t));
            int row = draft.lp.addRow(0, 0);
            draft.lp.set(row, block.at(t), 1);
            draft.lp.set(row, lots.at(t), -route.lot().multiple().getAsDouble());
        }
        return Optional.of(lots);
    }

    private ImmutableList<ColumnBlock> tiers(ResolvedResource resource, RowBlock capacity) {
        ImmutableList.Builder<ColumnBlock> tiers = ImmutableList.builder();
        for (ResolvedResource.Tier tier : resource.overtime()) {
            Optional<Series> limit = tier.limit();
            ColumnBlock block = draft.columns(
                    CostType.OVERTIME,
                    tier.cost(),
                    t -> 0,
                    t -> limit.isPresent() ? limit.get().get(t) : INFINITY);
            for (int t = 0; t < buckets; t++) {
                draft.lp.set(capacity.at(t), block.at(t), -1);
            }
            tiers.add(block);
        }
        return tiers.build();
    }

    /** Shares of each step bought by bucket, at most one step in all; its running cost is part of the price. */
    private ImmutableList<ColumnBlock> expansions(ResolvedResource resource, List<RowBlock> capacities) {
        ImmutableList.Builder<ColumnBlock> steps = ImmutableList.builder();
        for (ResolvedResource.Step step : resource.expansions()) {
            ColumnBlock bought = draft.columns(
                    t -> step.cost().get(t) + running(step, t + step.leadTime()),
                    t -> 0,
                    t -> t >= step.firstBucket() && t + step.leadTime() < buckets ? 1 : 0);
            int once = draft.lp.addRow(-INFINITY, 1);
            for (int t = 0; t < buckets; t++) {
                int column = bought.at(t);
                draft.lp.set(once, column, 1);
                draft.spend(column, t, step.cost().get(t));
                for (int s = t + step.leadTime(); s < buckets; s++) {
                    draft.spend(column, s, step.runningCost().get(s));
                    for (RowBlock capacity : capacities) {
                        if (capacity.exists()) {
                            draft.lp.set(capacity.at(s), column, -step.capacity());
                        }
                    }
                }
                if (step.whole()) {
                    draft.lp.integer(column);
                }
            }
            steps.add(bought);
        }
        return steps.build();
    }

    private double running(ResolvedResource.Step step, int from) {
        double sum = 0;
        for (int s = from; s < buckets; s++) {
            sum += step.runningCost().get(s);
        }
        return sum;
    }
}
