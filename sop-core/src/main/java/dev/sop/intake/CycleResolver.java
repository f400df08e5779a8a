package dev.sop.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.Consensus;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.limit.LimitResolver;
import dev.sop.limit.OvertimeRules;
import dev.sop.limit.Resolving;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.EffectiveProducts;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.resolved.SafetyCover;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Turns the inputs of a cycle into a {@link ResolvedCycle}: lays figures over the horizon and fills in what is open. */
public final class CycleResolver {

    private final CycleInputs inputs;
    private final CycleInputs given;
    private final ImmutableMap<ProductId, NetworkExpansion.Place> places;
    private final Horizon horizon;
    private final ImmutableList<Product> products;
    private final DemandPlan demand;
    private final DemandLines lines;
    private final Map<ProductId, InventoryPosition> positions = new HashMap<>();
    private final CostDerivation costs;
    private final RouteResolver routes;
    private final List<Assumption> assumptions = new ArrayList<>();

    private CycleResolver(CycleInputs inputs) {
        NetworkExpansion network = NetworkExpansion.of(inputs);
        this.inputs = network.inputs();
        this.places = network.places();
        this.given = inputs;
        this.horizon = inputs.horizon();
        this.products = EffectiveProducts.of(this.inputs);
        this.demand = Consensus.combine(horizon, products, this.inputs.demand());
        this.lines = DemandLines.of(demand);
        this.inputs.inventory().forEach(position -> positions.putIfAbsent(position.product(), position));
        this.costs = new CostDerivation(this.inputs, products, demand, lines);
        this.routes = new RouteResolver(this.inputs, costs);
    }

    /**
     * The resolved cycle.
     *
     * @param inputs inputs that {@link CycleCheck} has found in order
     * @param ceilings for limits without a number, most use per bucket: the base plan's use in a scenario; empty for the
     *     base plan itself
     */
    public static ResolvedCycle resolve(CycleInputs inputs, Map<ConstraintId, Series> ceilings) {
        return new CycleResolver(inputs).resolve(ceilings);
    }

    private ResolvedCycle resolve(Map<ConstraintId, Series> ceilings) {
        assumptions.addAll(inputs.assumptions());
        readings();
        ImmutableList.Builder<ResolvedResource> resources = ImmutableList.builder();
        for (SupplyResource resource : inputs.supply()) {
            resources.add(resource(resource));
        }
        ImmutableList.Builder<ResolvedProduct> resolvedProducts = ImmutableList.builder();
        for (Product product : products) {
            resolvedProducts.add(product(product, resources.build()));
        }
        ImmutableList<ResolvedLimit> given = LimitResolver.limits(
                inputs,
                new Resolving(horizon, resolvedProducts.build(), demand, resources.build(), ceilings, assumptions));
        ImmutableList<ResolvedLimit> limits = ImmutableList.<ResolvedLimit>builder()
                .addAll(given)
                .addAll(new StrategyLimits(
                                inputs.strategy(), horizon, demand, resolvedProducts.build(), resources.build())
                        .after(given))
                .build();
        ImmutableList<Series> lostSaleCost = costs.lostSaleCosts();
        assumptions.addAll(costs.assumptions());
        assumptions.addAll(PenaltyCheck.of(horizon, lines, lostSaleCost, resolvedProducts.build(), resources.build()));
        assumptions.addAll(
                NeverUsedCheck.of(horizon, resolvedProducts.build(), resources.build(), inputs.constraints()));
        return new ResolvedCycle(
                horizon,
                inputs.currency(),
                inputs.goal(),
                inputs.shortageSplit(),
                priorities(),
                demand,
                lostSaleCost,
                resolvedProducts.build(),
                resources.build(),
                limits,
                inputs.targets(),
                ImmutableList.copyOf(assumptions));
    }

    private void readings() {
        horizon.readings()
                .forEach((about, text) -> assume("reading.horizon." + about, AssumptionKind.READING, "horizon", text));
        if (given.products().isEmpty()) {
            assume(
                    "reading.products",
                    AssumptionKind.READING,
                    "cycle",
                    "No products are declared: planned as " + products.get(0).id()
                            + (products.size() == 1
                                    ? "."
                                    : " and " + (products.size() - 1) + " more, as demand names them."));
        }
        if (inputs.demand().stream().anyMatch(signal -> hasOwnPeriod(signal.volume()))
                || inputs.supply().stream()
                        .anyMatch(resource -> resource.capacity()
                                .filter(CycleResolver::hasOwnPeriod)
                                .isPresent())) {
            assume(
                    "reading.spread",
                    AssumptionKind.READING,
                    "cycle",
                    "Lists with a period of their own are spread over the buckets by "
                            + (horizon.hasWorkCalendar()
                                    ? "working days"
                                    : "calendar days, as no working days are given")
                            + "; days of a period outside the horizon, and days after the list, are not planned.");
        }
        boolean scalar = inputs.demand().stream().anyMatch(signal -> isPerBucketScalar(signal.volume()))
                || inputs.supply().stream()
                        .anyMatch(resource -> resource.capacity()
                                .filter(CycleResolver::isPerBucketScalar)
                                .isPresent());
        if (scalar && horizon.size() > 1) {
            assume(
                    "reading.scalar",
                    AssumptionKind.READING,
                    "cycle",
                    "A single number given as volume, revenue or capacity holds in every bucket; it is not a total for"
                            + " the horizon.");
        }
        endOfHorizon();
        if (horizon.frozenBuckets() > 0 && inputs.publishedPlan().isEmpty()) {
            assume(
                    "reading.frozen",
                    AssumptionKind.READING,
                    "cycle",
                    "The first " + horizon.frozenBuckets()
                            + " buckets are frozen, but no published plan is given for them: they are planned freely.");
        }
    }

    /** What happens to customers and stock that are left when the horizon ends. */
    private void endOfHorizon() {
        String last = horizon.bucket(horizon.size() - 1).label();
        boolean open = inputs.inventory().stream().anyMatch(InventoryPosition::mayEndWithBacklog);
        assume(
                "reading.end",
                AssumptionKind.READING,
                "cycle",
                "The horizon ends with " + last + ": what is not delivered by then is lost"
                        + (open ? ", but where customers may wait for more at the end" : "")
                        + ", and stock that is left is worth nothing to the plan but where it is asked for.");
    }

    private static boolean hasOwnPeriod(PerBucket figure) {
        return !figure.isConstant() && figure.period() != Period.BUCKET;
    }

    private static boolean isPerBucketScalar(PerBucket figure) {
        return figure.isConstant() && figure.period() == Period.BUCKET;
    }

    private ResolvedProduct product(Product product, List<ResolvedResource> resources) {
        InventoryPosition stock = positions.getOrDefault(
                product.id(), InventoryPosition.of(product.id().value()));
        Series safetyStock = safetyStock(product, stock);
        return new ResolvedProduct(
                product,
                stock.onHand(),
                stock.backorders(),
                stock.scheduledReceipts().over(horizon),
                safetyStock,
                stock.safetyStockWeeks().orElse(0),
                costs.safetyStockCost(product, stock, safetyStock),
                stock.deepViolationFactor(),
                stock.minimum().over(horizon),
                stock.maximum().map(figure -> figure.over(horizon)),
                stock.maximumCost().map(figure -> figure.over(horizon)),
                stock.endingAtLeast(),
                stock.endingExactly(),
                endingBacklog(product, stock, resources),
                stock.targetWeeksOfSupply(),
                costs.unitValue(product),
                costs.holdingCost(product),
                costs.lateCost(product),
                product.latenessLimit(),
                product.lostSalesAllowed(),
                product.writeOffCost().over(horizon),
                place(product).product(),
                place(product).site());
    }

    private Optional<ResolvedProduct.EndingBacklog> endingBacklog(
            Product product, InventoryPosition stock, List<ResolvedResource> resources) {
        if (!stock.mayEndWithBacklog()) {
            return Optional.empty();
        }
        OptionalDouble exactly = stock.endingBacklogExactly();
        OptionalDouble least = exactly.isPresent() ? exactly : stock.endingBacklogAtLeast();
        OptionalDouble most = exactly.isPresent() ? exactly : stock.endingBacklogAtMost();
        return Optional.of(new ResolvedProduct.EndingBacklog(
                least.orElse(0), most.orElse(Double.POSITIVE_INFINITY), costOfMakingLater(product, resources)));
    }

    /** What a unit owed at the end will cost to make: what it is valued at, and no less than the cheapest route of the last bucket. */
    private double costOfMakingLater(Product product, List<ResolvedResource> resources) {
        int last = horizon.size() - 1;
        double cheapest = Double.POSITIVE_INFINITY;
        for (ResolvedResource resource : resources) {
            for (ResolvedResource.Route route : resource.routings()) {
                if (route.product().equals(product.id())) {
                    cheapest = Math.min(cheapest, route.unitCost().get(last));
                }
            }
        }
        double valued = costs.unitValue(product).get(last);
        return cheapest < Double.POSITIVE_INFINITY ? Math.max(valued, cheapest) : valued;
    }

    private NetworkExpansion.Place place(Product product) {
        return Objects.requireNonNull(places.get(product.id()));
    }

    /** Stock wanted as units, plus the demand of the weeks that follow each bucket. */
    private Series safetyStock(Product product, InventoryPosition stock) {
        Series units = stock.safetyStock().over(horizon);
        if (stock.safetyStockWeeks().isEmpty()) {
            return units;
        }
        Series wanted = Series.zeros(horizon.size());
        for (DemandLine line : lines.of(product.id())) {
            wanted = wanted.plus(line.volume());
        }
        return units.plus(
                SafetyCover.following(horizon, wanted, stock.safetyStockWeeks().getAsDouble()));
    }

    /** Of each line, the smallest priority of its signals; the product's where they state none. */
    private ImmutableList<Integer> priorities() {
        @Nullable Integer[] stated = new @Nullable Integer[demand.lines().size()];
        for (DemandSignal signal : inputs.demand()) {
            if (signal.priority().isPresent()) {
                int line = lines.indexOf(signal.product().orElse(products.get(0).id()), signal.market());
                int rank = signal.priority().getAsInt();
                Integer before = stated[line];
                stated[line] = before == null ? rank : Math.min(before, rank);
            }
        }
        ImmutableList.Builder<Integer> result = ImmutableList.builder();
        for (int k = 0; k < stated.length; k++) {
            Integer rank = stated[k];
            result.add(
                    rank == null
                            ? costs.product(demand.lines().get(k).product()).priority()
                            : rank);
        }
        return result.build();
    }

    private ResolvedResource resource(SupplyResource resource) {
        Optional<Series> capacity = capacity(resource);
        ImmutableList<ResolvedResource.Route> routings = routes.routes(resource);
        ImmutableList.Builder<ResolvedResource.Tier> tiers = ImmutableList.builder();
        resource.overtime().forEach(tier -> {
            Optional<Series> limit = tier.shareOfRegular().isPresent()
                    ? capacity.map(series -> series.times(tier.shareOfRegular().getAsDouble()))
                    : tier.amount().map(figure -> figure.over(horizon));
            tiers.add(new ResolvedResource.Tier(limit, costs.overtimeCost(resource, tier, routings)));
        });
        if (resource.overtime().isEmpty() && capacity.isPresent() && overtimeIsPermitted(resource)) {
            tiers.add(new ResolvedResource.Tier(Optional.empty(), costs.overtimeCost(resource, routings)));
        }
        ImmutableList.Builder<ResolvedResource.Step> steps = ImmutableList.builder();
        resource.expansions()
                .forEach(step -> steps.add(new ResolvedResource.Step(
                        step.name(),
                        step.capacity(),
                        step.cost().over(horizon),
                        step.runningCost().over(horizon),
                        step.leadTime(),
                        RouteResolver.index(horizon, step.firstBucket(), 0),
                        !step.divisible())));
        return new ResolvedResource(resource, capacity, tiers.build(), routings, steps.build());
    }

    /** A resource without tiers of its own may work overtime where a constraint says how much. */
    private boolean overtimeIsPermitted(SupplyResource resource) {
        return inputs.constraints().stream()
                .anyMatch(constraint -> constraint instanceof OvertimeLimit limit
                        && OvertimeRules.covers(limit, resource)
                        && limit.shareOfRegular()
                                .map(share -> share.over(horizon).max() > 0)
                                .orElse(true));
    }

    private Optional<Series> capacity(SupplyResource resource) {
        if (resource.unlimited()) {
            return Optional.empty();
        }
        Series nominal = resource.capacity().isPresent()
                ? resource.capacity().get().over(horizon)
                : resource.hoursPerWorkingDay().orElseThrow().over(horizon).times(horizon.workingDays());
        return Optional.of(nominal.times(resource.efficiency().over(horizon))
                .combine(resource.downtime().over(horizon), (had, down) -> Math.max(0, had - down)));
    }

    private void assume(String id, AssumptionKind kind, String subject, String text) {
        assumptions.add(new Assumption(id, kind, subject, text));
    }
}
