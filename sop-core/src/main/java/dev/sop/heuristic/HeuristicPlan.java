package dev.sop.heuristic;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;

/** Reads a finished run as a supply plan. */
final class HeuristicPlan {

    private final ResolvedCycle cycle;
    private final HeuristicRun run;
    private final PlanState state;
    private final int buckets;

    private HeuristicPlan(ResolvedCycle cycle, HeuristicRun run) {
        this.cycle = cycle;
        this.run = run;
        this.state = run.state;
        this.buckets = run.data.buckets;
    }

    static SupplyPlan of(ResolvedCycle cycle, HeuristicRun run) {
        return new HeuristicPlan(cycle, run).read();
    }

    private SupplyPlan read() {
        ImmutableList.Builder<ResourcePlan> resources = ImmutableList.builder();
        int route = 0;
        for (int r = 0; r < cycle.resources().size(); r++) {
            resources.add(resource(r, cycle.resources().get(r), route));
            route += cycle.resources().get(r).routings().size();
        }
        ImmutableList<ResourcePlan> made = resources.build();
        ImmutableList.Builder<ProductPlan> products = ImmutableList.builder();
        for (int p = 0; p < cycle.products().size(); p++) {
            products.add(product(p, cycle.products().get(p), made));
        }
        return new SupplyPlan(made, products.build());
    }

    private ResourcePlan resource(int r, ResolvedResource resource, int firstRoute) {
        Series load = Series.zeros(buckets);
        ImmutableList.Builder<ProductionLine> lines = ImmutableList.builder();
        for (int j = 0; j < resource.routings().size(); j++) {
            ResolvedResource.Route routing = resource.routings().get(j);
            Series quantity = Series.copyOfRange(state.made, (firstRoute + j) * buckets, buckets);
            load = load.plus(quantity.times(routing.usage()));
            lines.add(new ProductionLine(routing.product(), quantity));
        }
        Series overtime = Series.zeros(buckets);
        ImmutableList.Builder<Series> tiers = ImmutableList.builder();
        for (int tier = run.data.tierStart[r]; tier < run.data.tierStart[r + 1]; tier++) {
            Series hours = Series.copyOfRange(state.tierUsed, tier * buckets, buckets);
            overtime = overtime.plus(hours);
            tiers.add(hours);
        }
        return new ResourcePlan(
                resource.resource().id(),
                resource.resource().kind(),
                resource.resource().capacityUnit(),
                resource.capacity(),
                load,
                load.combine(overtime, (all, extra) -> Math.max(0, all - extra)),
                tiers.build(),
                lines.build());
    }

    private ProductPlan product(int p, ResolvedProduct product, ImmutableList<ResourcePlan> made) {
        ProductId id = product.product().id();
        ImmutableList.Builder<MarketPlan> markets = ImmutableList.builder();
        Series demand = Series.zeros(buckets);
        Series lost = Series.zeros(buckets);
        for (int k = 0; k < cycle.demand().lines().size(); k++) {
            DemandLine line = cycle.demand().lines().get(k);
            if (line.product().equals(id)) {
                Series lostHere = Series.copyOfRange(run.lost, k * buckets, buckets);
                markets.add(new MarketPlan(line.market(), line.volume(), lostHere));
                demand = demand.plus(line.volume());
                lost = lost.plus(lostHere);
            }
        }
        Series inventory = Series.copyOfRange(state.stock, p * buckets, buckets).map(units -> Math.max(0, units));
        return new ProductPlan(
                id,
                product.product().unit(),
                product.openingStock(),
                product.backorders(),
                run.cancelled[p],
                demand,
                product.receipts(),
                supplied(id, ResourceKind.IN_HOUSE, made),
                supplied(id, ResourceKind.SUBCONTRACT, made),
                supplied(id, ResourceKind.PURCHASE, made),
                Series.copyOfRange(state.shipped, p * buckets, buckets),
                inventory,
                Series.copyOfRange(run.late, p * buckets, buckets),
                lost,
                product.safetyStock().combine(inventory, (wanted, there) -> Math.max(0, wanted - there)),
                markets.build());
    }

    private Series supplied(ProductId product, ResourceKind kind, ImmutableList<ResourcePlan> resources) {
        Series sum = Series.zeros(buckets);
        for (ResourcePlan resource : resources) {
            for (ProductionLine line : resource.production()) {
                if (resource.kind() == kind && line.product().equals(product)) {
                    sum = sum.plus(line.quantity());
                }
            }
        }
        return sum;
    }
}
