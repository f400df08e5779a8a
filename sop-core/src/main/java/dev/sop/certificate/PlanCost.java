package dev.sop.certificate;

import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.cycle.ResolvedProduct;
import dev.sop.cycle.ResolvedResource;
import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cost of a plan, added up from its values and the costs of the cycle: by type, and per bucket. */
public final class PlanCost {

    private final ResolvedCycle cycle;
    private final Map<CostType, double[]> byType = new EnumMap<>(CostType.class);

    private PlanCost(ResolvedCycle cycle, SupplyPlan plan) {
        this.cycle = cycle;
        for (CostType type : CostType.values()) {
            byType.put(type, new double[cycle.horizon().size()]);
        }
        plan.resources().forEach(this::resource);
        plan.products().forEach(this::product);
    }

    /** Cost by type over the horizon. */
    public static CostBreakdown of(ResolvedCycle cycle, SupplyPlan plan) {
        List<CostLine> lines = new ArrayList<>();
        perBucket(cycle, plan).forEach((type, series) -> lines.add(new CostLine(type, series.sum())));
        return CostBreakdown.of(lines);
    }

    /** Cost by type and bucket, in the order of {@link CostType}. */
    public static Map<CostType, Series> perBucket(ResolvedCycle cycle, SupplyPlan plan) {
        Map<CostType, Series> result = new EnumMap<>(CostType.class);
        new PlanCost(cycle, plan).byType.forEach((type, amounts) -> result.put(type, Series.of(amounts)));
        return result;
    }

    private void resource(ResourcePlan made) {
        ResolvedResource resource = cycle.resources().stream()
                .filter(candidate -> candidate.resource().id().equals(made.id()))
                .findFirst()
                .orElseThrow();
        CostType type = switch (made.kind()) {
            case IN_HOUSE -> CostType.PRODUCTION;
            case SUBCONTRACT -> CostType.SUBCONTRACT;
            case PURCHASE -> CostType.PURCHASE;
        };
        for (int j = 0; j < made.production().size(); j++) {
            add(
                    type,
                    made.production().get(j).quantity(),
                    resource.routings().get(j).unitCost());
        }
        for (int k = 0; k < made.overtime().size(); k++) {
            add(
                    CostType.OVERTIME,
                    made.overtime().get(k),
                    resource.overtime().get(k).cost());
        }
    }

    private void product(ProductPlan made) {
        ResolvedProduct product = cycle.products().stream()
                .filter(candidate -> candidate.product().id().equals(made.product()))
                .findFirst()
                .orElseThrow();
        add(CostType.HOLDING, made.inventory(), product.holdingCost());
        add(CostType.LATE, made.late(), product.lateCost());
        add(CostType.SAFETY_STOCK, made.belowSafetyStock(), product.safetyStockCost());
        double cancelPrice = Double.POSITIVE_INFINITY;
        for (MarketPlan market : made.markets()) {
            Series unit = lostSaleCost(made.product(), market);
            add(CostType.LOST_SALES, market.lost(), unit);
            cancelPrice = Math.min(cancelPrice, unit.get(0));
        }
        if (made.cancelledBackorders() > 0 && cancelPrice < Double.POSITIVE_INFINITY) {
            bucketOf(CostType.LOST_SALES)[0] += made.cancelledBackorders() * cancelPrice;
        }
    }

    private Series lostSaleCost(ProductId product, MarketPlan market) {
        for (int k = 0; k < cycle.demand().lines().size(); k++) {
            DemandLine line = cycle.demand().lines().get(k);
            if (line.product().equals(product) && line.market().equals(market.market())) {
                return cycle.lostSaleCost().get(k);
            }
        }
        throw new IllegalArgumentException("market: " + market.market() + " of " + product
                + ", expected one of the demand plan. Maybe the plan belongs to another cycle.");
    }

    private void add(CostType type, Series quantity, Series unitCost) {
        double[] amounts = bucketOf(type);
        for (int t = 0; t < amounts.length; t++) {
            amounts[t] += quantity.get(t) * unitCost.get(t);
        }
    }

    private double[] bucketOf(CostType type) {
        return java.util.Objects.requireNonNull(byType.get(type));
    }
}
