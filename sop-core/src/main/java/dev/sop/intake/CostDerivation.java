package dev.sop.intake;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Bucket;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.Figures;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.finance.CostPolicy;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Costs, given or derived by the {@link CostPolicy}; every derived one leaves an {@link Assumption}.
 *
 * <ul>
 *   <li>unit cost of a routing: its own, the resource's, the product's, else a share of the product's average price (1
 *       where there is no price), with a premium for subcontracted and bought units
 *   <li>value of a unit in stock: the product's unit cost, else the cheapest routing in our own plants, else the cheapest
 *   <li>holding: an annual rate on that value, by calendar days
 *   <li>lost sale: the price of the line; without a price a multiple of the dearest routing
 *   <li>late: a share of losing the sale for each month late; safety stock likewise, and in the last bucket also the value
 *       of a unit, as a plan that ends there would otherwise run its stock down
 *   <li>overtime: a premium on the average regular cost of a unit of capacity over the products the resource makes
 * </ul>
 */
final class CostDerivation {

    private final CostPolicy policy;
    private final Horizon horizon;
    private final ImmutableList<Product> products;
    private final Map<ProductId, Product> byId = new HashMap<>();
    private final ImmutableList<SupplyResource> resources;
    private final DemandPlan demand;
    private final DemandLines lines;
    private final ListMultimap<ProductId, Source> sources = ArrayListMultimap.create();
    private final Goal goal;
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();

    /** A routing with the resource it is on. */
    private record Source(SupplyResource resource, Routing routing) {}

    CostDerivation(CycleInputs inputs, ImmutableList<Product> products, DemandPlan demand, DemandLines lines) {
        this.policy = inputs.costPolicy();
        this.horizon = inputs.horizon();
        this.products = products;
        this.resources = inputs.supply();
        this.demand = demand;
        this.lines = lines;
        this.goal = inputs.goal();
        products.forEach(product -> byId.putIfAbsent(product.id(), product));
        for (SupplyResource resource : resources) {
            for (Routing routing : effectiveRoutings(resource)) {
                sources.put(routing.product(), new Source(resource, routing));
            }
        }
    }

    List<Assumption> assumptions() {
        return new ArrayList<>(assumptions.values());
    }

    List<Routing> effectiveRoutings(SupplyResource resource) {
        if (!resource.makes().isEmpty()) {
            return resource.makes();
        }
        return products.stream()
                .map(product -> Routing.of(product.id(), 1, Optional.empty()))
                .toList();
    }

    /** Cost of a good unit in regular time: what starting one costs, over the yield. */
    Series unitCost(SupplyResource resource, Routing routing) {
        Optional<PerBucket> given = routing.unitCost().or(resource::unitCost);
        if (given.isPresent()) {
            return given.get().over(horizon).times(1 / routing.yieldRate());
        }
        Product product = product(routing.product());
        Series own = ownUnitCost(product);
        if (resource.kind() == ResourceKind.IN_HOUSE) {
            return own.times(1 / routing.yieldRate());
        }
        assume(
                "cost.premium." + resource.id(),
                resource.id().value(),
                "Unit cost at " + resource.id() + " is not given: " + Figures.percent(policy.subcontractPremium())
                        + " above our own.");
        return own.times((1 + policy.subcontractPremium()) / routing.yieldRate());
    }

    private Series ownUnitCost(Product product) {
        if (product.unitCost().isPresent()) {
            return product.unitCost().get().over(horizon);
        }
        double price = averagePrice(product.id());
        double cost = price > 0 ? price * policy.unitCostShareOfPrice() : 1;
        assume(
                "cost.unit." + product.id(),
                product.id().value(),
                "Unit cost of " + product.id() + " is not given: "
                        + (price > 0
                                ? Figures.percent(policy.unitCostShareOfPrice()) + " of its average price "
                                        + Figures.number(price) + ", " + Figures.number(cost) + "."
                                : "1, as it has no price either."));
        return Series.constant(horizon.size(), cost);
    }

    private double averagePrice(ProductId product) {
        double units = 0;
        double money = 0;
        double listed = 0;
        for (DemandLine line : lines.of(product)) {
            units += line.volume().sum();
            money += line.revenue().sum();
            listed = Math.max(listed, line.price().max());
        }
        return units > 0 ? money / units : listed;
    }

    /** What one unit in stock is worth: where nothing is given, the cost of making it, components and transport included. */
    Series unitValue(Product product) {
        return unitValue(product, new HashSet<>());
    }

    private Series unitValue(Product product, Set<ProductId> above) {
        if (product.unitCost().isPresent()) {
            return product.unitCost().get().over(horizon);
        }
        Optional<Series> cheapest = Optional.empty();
        boolean cheapestIsOurs = false;
        for (Source source : sources.get(product.id())) {
            boolean ours = source.resource.kind() == ResourceKind.IN_HOUSE;
            if (cheapestIsOurs && !ours) {
                continue;
            }
            Series cost =
                    unitCost(source.resource, source.routing).plus(componentValue(source.routing, product.id(), above));
            boolean better = cheapest.isEmpty()
                    || (ours && !cheapestIsOurs)
                    || cost.sum() < cheapest.get().sum();
            if (better) {
                cheapest = Optional.of(cost);
                cheapestIsOurs = ours;
            }
        }
        return cheapest.orElseGet(() -> ownUnitCost(product));
    }

    /** Value of what goes into a unit; a loop in the bill of material ends where it comes back. */
    private Series componentValue(Routing routing, ProductId product, Set<ProductId> above) {
        Series value = Series.zeros(horizon.size());
        if (routing.consumes().isEmpty() || !above.add(product)) {
            return value;
        }
        for (Map.Entry<ProductId, Double> component : routing.consumes().entrySet()) {
            Series unit = unitValue(product(component.getKey()), above);
            value = value.plus(unit.times(component.getValue() / routing.yieldRate()));
        }
        above.remove(product);
        return value;
    }

    Series holdingCost(Product product) {
        if (product.holdingCost().isPresent()) {
            return product.holdingCost().get().over(horizon);
        }
        assume(
                "cost.holding." + product.id(),
                product.id().value(),
                "Holding cost of " + product.id() + " is not given: " + Figures.percent(policy.annualHoldingRate())
                        + " of its unit cost per year.");
        return perTime(unitValue(product), policy.annualHoldingRate() / 12);
    }

    Series lateCost(Product product) {
        if (product.lateCost().isPresent()) {
            return product.lateCost().get().over(horizon);
        }
        if (product.latenessLimit().orElse(1) == 0) {
            return Series.zeros(horizon.size());
        }
        assume(
                "cost.late." + product.id(),
                product.id().value(),
                "Cost of late delivery of " + product.id() + " is not given: " + Figures.percent(policy.latePerMonth())
                        + " of the cost of losing the sale for each month late.");
        return perTime(meanLostSaleCost(product), policy.latePerMonth());
    }

    Series safetyStockCost(Product product, InventoryPosition stock, Series safetyStock) {
        if (stock.safetyStockCost().isPresent()) {
            return stock.safetyStockCost().get().over(horizon);
        }
        if (safetyStock.max() <= 0) {
            return Series.zeros(horizon.size());
        }
        assume(
                "cost.safety." + product.id(),
                product.id().value(),
                "Cost of falling below safety stock of " + product.id() + " is not given: "
                        + Figures.percent(policy.safetyStockPerMonth())
                        + " of the cost of losing a sale for each unit and month; at the end of the horizon, where stock has"
                        + " no later use in the plan, also the cost of making the unit.");
        double[] cost =
                perTime(meanLostSaleCost(product), policy.safetyStockPerMonth()).toArray();
        Series value = unitValue(product);
        cost[cost.length - 1] += value.get(cost.length - 1);
        return Series.of(cost);
    }

    /** A share per month of a unit amount, by calendar days of each bucket. */
    private Series perTime(Series amount, double sharePerMonth) {
        double[] result = new double[horizon.size()];
        for (int t = 0; t < result.length; t++) {
            Bucket bucket = horizon.bucket(t);
            result[t] = amount.get(t) * sharePerMonth * bucket.months();
        }
        return Series.of(result);
    }

    /** One series for each line of the demand plan. */
    ImmutableList<Series> lostSaleCosts() {
        ImmutableList.Builder<Series> result = ImmutableList.builder();
        for (DemandLine line : demand.lines()) {
            result.add(lostSaleCost(product(line.product()), line));
        }
        return result.build();
    }

    private Series lostSaleCost(Product product, DemandLine line) {
        if (goal == Goal.MAXIMUM_PROFIT) {
            return line.price();
        }
        if (product.lostSaleCost().isPresent()) {
            return product.lostSaleCost().get().over(horizon);
        }
        if (!product.lostSalesAllowed()) {
            return Series.zeros(horizon.size());
        }
        if (line.price().max() > 0) {
            assume(
                    "cost.lost." + product.id(),
                    product.id().value(),
                    "Cost of a lost sale of " + product.id()
                            + " is not given: its price, so that a sale is refused only"
                            + " where making it costs more than it brings.");
            return line.price();
        }
        double dearest = dearestRoute(product);
        double cost = policy.lostSaleMultipleOfCost() * dearest;
        assume(
                "cost.lost." + product.id(),
                product.id().value(),
                "Cost of a lost sale of " + product.id() + " is not given and it has no price: "
                        + Figures.number(policy.lostSaleMultipleOfCost()) + " times its dearest unit cost, "
                        + Figures.number(cost) + ".");
        return Series.constant(horizon.size(), cost);
    }

    private double dearestRoute(Product product) {
        double dearest = 0;
        for (Source source : sources.get(product.id())) {
            dearest =
                    Math.max(dearest, unitCost(source.resource, source.routing).max());
        }
        return dearest > 0 ? dearest : 1;
    }

    /** Lost-sale cost of a product over its markets, weighted by volume; the plain mean in a bucket without volume. */
    private Series meanLostSaleCost(Product product) {
        double[] weighted = new double[horizon.size()];
        double[] plain = new double[horizon.size()];
        double[] volume = new double[horizon.size()];
        List<DemandLine> own = lines.of(product.id());
        for (DemandLine line : own) {
            Series cost = lostSaleCost(product, line);
            for (int t = 0; t < weighted.length; t++) {
                weighted[t] += cost.get(t) * line.volume().get(t);
                volume[t] += line.volume().get(t);
                plain[t] += cost.get(t);
            }
        }
        for (int t = 0; t < weighted.length; t++) {
            weighted[t] = volume[t] > 0 ? weighted[t] / volume[t] : plain[t] / Math.max(1, own.size());
        }
        Series mean = Series.of(weighted);
        if (mean.max() > 0) {
            return mean;
        }
        return Series.constant(horizon.size(), policy.lostSaleMultipleOfCost() * dearestRoute(product));
    }

    Series overtimeCost(SupplyResource resource, OvertimeTier tier, List<ResolvedResource.Route> routes) {
        if (tier.cost().isPresent()) {
            return tier.cost().get().over(horizon);
        }
        if (tier.premium().isPresent()) {
            return regularCostPerCapacity(routes).times(tier.premium().getAsDouble());
        }
        return overtimeCost(resource, routes);
    }

    Series overtimeCost(SupplyResource resource, List<ResolvedResource.Route> routes) {
        assume(
                "cost.overtime." + resource.id(),
                resource.id().value(),
                "Cost of overtime at " + resource.id() + " is not given: a premium of "
                        + Figures.percent(policy.overtimePremium()) + " on the average regular cost of its capacity.");
        return regularCostPerCapacity(routes).times(policy.overtimePremium());
    }

    private Series regularCostPerCapacity(List<ResolvedResource.Route> routes) {
        Series sum = Series.zeros(horizon.size());
        for (ResolvedResource.Route route : routes) {
            sum = sum.plus(route.unitCost().times(1 / route.usage()));
        }
        return routes.isEmpty() ? sum : sum.times(1.0 / routes.size());
    }

    Product product(ProductId id) {
        return Objects.requireNonNull(byId.get(id), () -> "no product " + id);
    }

    private void assume(String id, String subject, String text) {
        assumptions.putIfAbsent(id, new Assumption(id, AssumptionKind.DERIVED, subject, text));
    }
}
