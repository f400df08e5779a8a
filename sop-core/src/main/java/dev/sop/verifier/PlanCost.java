package dev.sop.verifier;

import dev.sop.calendar.Series;
import dev.sop.certificate.CostBreakdown;
import dev.sop.certificate.CostLine;
import dev.sop.certificate.CostType;
import dev.sop.product.HoldingBasis;
import dev.sop.product.ProductId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ExpansionPlan;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cost of a plan, added up from its values and the costs of the cycle: by type, and per bucket. */
public final class PlanCost {

    private final ResolvedCycle cycle;
    private final DemandLines lines;
    private final Map<ProductId, ResolvedProduct> products = new HashMap<>();
    private final Map<ResourceId, ResolvedResource> resources = new HashMap<>();
    private final Map<CostType, double[]> byType = new EnumMap<>(CostType.class);

    private PlanCost(ResolvedCycle cycle, SupplyPlan plan) {
        this.cycle = cycle;
        this.lines = DemandLines.of(cycle.demand());
        cycle.products().forEach(product -> products.put(product.product().id(), product));
        cycle.resources().forEach(resource -> resources.put(resource.resource().id(), resource));
        for (CostType type : CostType.values()) {
            byType.put(type, new double[cycle.horizon().size()]);
        }
        plan.resources().forEach(this::resource);
        plan.products().forEach(this::product);
        expansions(plan);
        LimitCost.add(cycle, plan, this::add);
    }

    /** Cost by type over the horizon. */
    public static CostBreakdown of(ResolvedCycle cycle, SupplyPlan plan) {
        List<CostLine> lines = new ArrayList<>();
        perBucket(cycle, plan).forEach((type, series) -> lines.add(new CostLine(type, series.sum())));
        return CostBreakdown.of(lines);
    }

    /** Cost by type and bucket, in the order of {@link CostType}. */
    public static Map<CostType, Series> perBucket(ResolvedCycle cycle, SupplyPlan plan) {
        PlanCost cost = new PlanCost(cycle, plan);
        LimitCost.addMoney(cycle, plan, cost::add);
        Map<CostType, Series> result = new EnumMap<>(CostType.class);
        cost.byType.forEach((type, amounts) -> result.put(type, Series.of(amounts)));
        return result;
    }

    /** Money spent per bucket; what a soft budget costs where it is passed is not. */
    static Series spent(ResolvedCycle cycle, SupplyPlan plan) {
        double[] spent = new double[cycle.horizon().size()];
        new PlanCost(cycle, plan).byType.forEach((type, amounts) -> {
            for (int t = 0; t < spent.length && type.isSpent(); t++) {
                spent[t] += amounts[t];
            }
        });
        return Series.of(spent);
    }

    private void resource(ResourcePlan made) {
        ResolvedResource resource = Objects.requireNonNull(resources.get(made.id()));
        CostType type = switch (made.kind()) {
            case IN_HOUSE -> CostType.PRODUCTION;
            case SUBCONTRACT -> CostType.SUBCONTRACT;
            case PURCHASE -> CostType.PURCHASE;
            case TRANSPORT -> CostType.TRANSPORT;
        };
        for (int j = 0; j < made.production().size(); j++) {
            ResolvedResource.Route route = resource.routings().get(j);
            ProductionLine line = made.production().get(j);
            add(type, line.quantity(), route.unitCost());
            route.lot().setupCost().ifPresent(cost -> add(CostType.SETUP, line.runs(), cost));
            if (route.published().isPresent() && route.changeCost().isPresent()) {
                Series change = line.quantity().combine(route.published().get(), (a, b) -> Math.abs(a - b));
                add(CostType.PLAN_CHANGE, change, route.changeCost().get());
            }
        }
        for (int k = 0; k < made.overtime().size(); k++) {
            add(
                    CostType.OVERTIME,
                    made.overtime().get(k),
                    resource.overtime().get(k).cost());
        }
    }

    private void product(ProductPlan made) {
        ResolvedProduct product = Objects.requireNonNull(products.get(made.product()));
        add(CostType.HOLDING, held(product, made), product.holdingCost());
        add(CostType.WRITE_OFF, made.writtenOff(), product.writeOffCost());
        add(CostType.LATE, made.late(), product.lateCost());
        product.endingBacklog().ifPresent(end -> {
            int last = made.late().size() - 1;
            bucketOf(CostType.ENDING_BACKLOG)[last] += made.late().get(last) * end.cost();
        });
        add(CostType.SAFETY_STOCK, weighed(product, made.belowSafetyStock()), product.safetyStockCost());
        product.maximumCost().ifPresent(cost -> add(CostType.ABOVE_MAXIMUM, made.aboveMaximum(), cost));
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

    /** The stock that holding is paid on. */
    private static Series held(ResolvedProduct product, ProductPlan made) {
        if (product.product().holdingBasis() == HoldingBasis.ENDING) {
            return made.inventory();
        }
        double[] held = new double[made.inventory().size()];
        double before = made.openingStock();
        for (int t = 0; t < held.length; t++) {
            held[t] = (before + made.inventory().get(t)) / 2;
            before = made.inventory().get(t);
        }
        return Series.of(held);
    }

    /** What is missing from safety stock, the part beyond half of it counted as often as it is dearer. */
    private static Series weighed(ResolvedProduct product, Series missing) {
        double more = product.deepViolationFactor() - 1;
        if (more == 0) {
            return missing;
        }
        return missing.combine(
                product.safetyStock(), (units, wanted) -> units + more * Math.max(0, units - wanted / 2));
    }

    private void expansions(SupplyPlan plan) {
        for (ExpansionPlan bought : plan.expansions()) {
            for (ResolvedResource resource : cycle.resources()) {
                for (ResolvedResource.Step step : resource.expansions()) {
                    if (resource.resource().id().equals(bought.resource())
                            && step.name().equals(bought.step())) {
                        add(CostType.EXPANSION, bought.bought(), step.cost());
                        add(CostType.EXPANSION, bought.capacity().times(1 / step.capacity()), step.runningCost());
                    }
                }
            }
        }
    }

    private Series lostSaleCost(ProductId product, MarketPlan market) {
        int line = lines.indexOf(product, market.market());
        if (line >= 0) {
            return cycle.lostSaleCost().get(line);
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
        return Objects.requireNonNull(byType.get(type));
    }
}
