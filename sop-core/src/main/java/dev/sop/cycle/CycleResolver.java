package dev.sop.cycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.demand.Consensus;
import dev.sop.demand.DemandPlan;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the inputs of a cycle into a {@link ResolvedCycle}: lays figures over the horizon and fills in what is open. */
public final class CycleResolver {

    private final CycleInputs inputs;
    private final Horizon horizon;
    private final ImmutableList<Product> products;
    private final DemandPlan demand;
    private final CostDerivation costs;
    private final List<Assumption> assumptions = new ArrayList<>();

    private CycleResolver(CycleInputs inputs) {
        this.inputs = inputs;
        this.horizon = inputs.horizon();
        this.products = EffectiveProducts.of(inputs);
        this.demand = Consensus.combine(horizon, products, inputs.demand());
        this.costs = new CostDerivation(inputs, products, demand);
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
        ImmutableList.Builder<ResolvedProduct> resolvedProducts = ImmutableList.builder();
        for (Product product : products) {
            resolvedProducts.add(product(product));
        }
        ImmutableList.Builder<ResolvedResource> resources = ImmutableList.builder();
        ImmutableList.Builder<ResolvedLimit> limits = ImmutableList.builder();
        for (SupplyResource resource : inputs.supply()) {
            resources.add(resource(resource));
        }
        for (Constraint constraint : inputs.constraints()) {
            limits.addAll(limits(constraint, ceilings));
        }
        ImmutableList<Series> lostSaleCost = costs.lostSaleCosts();
        assumptions.addAll(costs.assumptions());
        assumptions.addAll(PenaltyCheck.of(horizon, demand, lostSaleCost, resolvedProducts.build(), resources.build()));
        return new ResolvedCycle(
                horizon,
                inputs.currency(),
                inputs.goal(),
                demand,
                lostSaleCost,
                resolvedProducts.build(),
                resources.build(),
                limits.build(),
                inputs.targets(),
                ImmutableList.copyOf(assumptions));
    }

    private void readings() {
        if (inputs.products().isEmpty()) {
            assume(
                    "reading.products",
                    AssumptionKind.READING,
                    "cycle",
                    "No products are declared: planned as " + products.get(0).id()
                            + (products.size() == 1
                                    ? "."
                                    : " and " + (products.size() - 1) + " more, as demand names them."));
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
                    "A single number given as volume, revenue or capacity holds in every bucket; it is not a total for the"
                            + " horizon.");
        }
        if (horizon.frozenBuckets() > 0) {
            assume(
                    "reading.frozen",
                    AssumptionKind.READING,
                    "cycle",
                    "The first " + horizon.frozenBuckets()
                            + " buckets are frozen, but no published plan is given for them: they are planned freely.");
        }
    }

    private static boolean isPerBucketScalar(PerBucket figure) {
        return figure.isConstant() && figure.period() == dev.sop.calendar.Period.BUCKET;
    }

    private ResolvedProduct product(Product product) {
        InventoryPosition stock = inputs.inventory().stream()
                .filter(position -> position.product().equals(product.id()))
                .findFirst()
                .orElse(InventoryPosition.of(product.id().value()));
        Series safetyStock = stock.safetyStock().over(horizon);
        return new ResolvedProduct(
                product,
                stock.onHand(),
                stock.backorders(),
                stock.scheduledReceipts().over(horizon),
                safetyStock,
                costs.safetyStockCost(product, stock, safetyStock),
                stock.minimum().over(horizon),
                stock.maximum().map(figure -> figure.over(horizon)),
                stock.endingAtLeast(),
                stock.endingExactly(),
                stock.targetWeeksOfSupply(),
                costs.unitValue(product),
                costs.holdingCost(product),
                costs.lateCost(product),
                product.latenessLimit(),
                product.lostSalesAllowed());
    }

    private ResolvedResource resource(SupplyResource resource) {
        Optional<Series> capacity = capacity(resource);
        ImmutableList<ResolvedResource.Route> routes = costs.routes(resource);
        ImmutableList.Builder<ResolvedResource.Tier> tiers = ImmutableList.builder();
        resource.overtime().forEach(tier -> {
            Optional<Series> limit = tier.shareOfRegular().isPresent()
                    ? capacity.map(series -> series.times(tier.shareOfRegular().getAsDouble()))
                    : tier.amount().map(figure -> figure.over(horizon));
            tiers.add(new ResolvedResource.Tier(limit, costs.overtimeCost(resource, tier, routes)));
        });
        if (resource.overtime().isEmpty() && capacity.isPresent() && overtimeIsPermitted(resource)) {
            tiers.add(new ResolvedResource.Tier(Optional.empty(), costs.overtimeCost(resource, routes)));
        }
        return new ResolvedResource(resource, capacity, tiers.build(), routes);
    }

    /** A resource without tiers of its own may work overtime where a constraint says how much. */
    private boolean overtimeIsPermitted(SupplyResource resource) {
        return inputs.constraints().stream()
                .anyMatch(constraint -> constraint instanceof OvertimeLimit limit
                        && covers(limit.resources(), resource)
                        && (limit.shareOfRegular().orElse(1) > 0));
    }

    private Optional<Series> capacity(SupplyResource resource) {
        if (resource.unlimited()) {
            return Optional.empty();
        }
        Series nominal = resource.capacity().isPresent()
                ? resource.capacity().get().over(horizon)
                : resource.hoursPerWorkingDay().orElseThrow().over(horizon).times(workingDays());
        return Optional.of(nominal.times(resource.efficiency().over(horizon)));
    }

    private Series workingDays() {
        double[] days = new double[horizon.size()];
        for (int t = 0; t < days.length; t++) {
            days[t] = horizon.bucket(t).workingDays();
        }
        return Series.of(days);
    }

    private List<ResolvedLimit> limits(Constraint constraint, Map<ConstraintId, Series> ceilings) {
        if (constraint instanceof OvertimeLimit limit) {
            return overtime(limit);
        }
        if (constraint instanceof ShiftLimit limit) {
            return shifts(limit);
        }
        if (constraint instanceof SharedLimit limit) {
            return List.of(new ResolvedLimit.Production(
                    limit.id(),
                    limit.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + limit.id(),
                    need(limit.id(), limit.need()),
                    scope(limit.resources(), true),
                    Optional.empty(),
                    Optional.of(limit.available().over(horizon))));
        }
        if (constraint instanceof StorageLimit limit) {
            return List.of(new ResolvedLimit.Storage(
                    limit.id(), space(limit), limit.capacity().over(horizon)));
        }
        if (constraint instanceof ProductionRange limit) {
            return List.of(new ResolvedLimit.Production(
                    limit.id(),
                    "production " + limit.id(),
                    all(limit.products()),
                    scope(limit.resources(), false),
                    limit.minimum().map(figure -> figure.over(horizon)),
                    limit.maximum().map(figure -> figure.over(horizon))));
        }
        UnquantifiedLimit limit = (UnquantifiedLimit) constraint;
        assume(
                "unquantified." + limit.id(),
                AssumptionKind.UNQUANTIFIED,
                limit.id().value(),
                "'" + limit.text() + "' has no number: the base plan is free of it, and the base plan's use of "
                        + limit.subject() + " in each bucket is the ceiling in every scenario.");
        return List.of(new ResolvedLimit.Production(
                limit.id(),
                limit.subject(),
                need(limit.id(), limit.need()),
                scope(limit.resources(), true),
                Optional.empty(),
                Optional.ofNullable(ceilings.get(limit.id()))));
    }

    private List<ResolvedLimit> overtime(OvertimeLimit limit) {
        List<ResolvedLimit> result = new ArrayList<>();
        for (SupplyResource resource : inputs.supply()) {
            Optional<Series> capacity = capacity(resource);
            if (!covers(limit.resources(), resource) || capacity.isEmpty()) {
                continue;
            }
            Series maximum = limit.shareOfRegular().isPresent()
                    ? capacity.get().times(limit.shareOfRegular().getAsDouble())
                    : limit.amount().orElseThrow().over(horizon);
            result.add(new ResolvedLimit.Overtime(limit.id(), resource.id(), maximum));
        }
        return result;
    }

    private List<ResolvedLimit> shifts(ShiftLimit limit) {
        List<ResolvedLimit> result = new ArrayList<>();
        for (SupplyResource resource : inputs.supply()) {
            if (!covers(limit.resources(), resource)) {
                continue;
            }
            if (resource.capacityUnit() == CapacityUnit.HOURS) {
                result.add(new ResolvedLimit.Load(
                        limit.id(), resource.id(), workingDays().times(limit.shifts() * limit.hoursPerShift())));
            } else {
                assume(
                        "unquantified." + limit.id() + "." + resource.id(),
                        AssumptionKind.UNQUANTIFIED,
                        limit.id().value(),
                        "The limit of " + Figures.number(limit.shifts()) + " shifts cannot be applied to "
                                + resource.id()
                                + ", whose capacity is in units: it is taken to be within its capacity already.");
            }
        }
        return result;
    }

    private ImmutableMap<ProductId, Double> need(ConstraintId id, ImmutableMap<ProductId, Double> given) {
        if (!given.isEmpty()) {
            return given;
        }
        assume(
                "need." + id,
                AssumptionKind.READING,
                id.value(),
                "Limit " + id + " names no products: every unit made in-house takes 1 of it.");
        return all(ImmutableSet.of());
    }

    private ImmutableMap<ProductId, Double> all(ImmutableSet<ProductId> named) {
        ImmutableMap.Builder<ProductId, Double> result = ImmutableMap.builder();
        for (Product product : products) {
            if (named.isEmpty() || named.contains(product.id())) {
                result.put(product.id(), 1.0);
            }
        }
        return result.buildOrThrow();
    }

    private ImmutableMap<ProductId, Double> space(StorageLimit limit) {
        ImmutableMap.Builder<ProductId, Double> result = ImmutableMap.builder();
        for (Product product : products) {
            if (limit.products().isEmpty() || limit.products().contains(product.id())) {
                result.put(product.id(), product.space());
            }
        }
        return result.buildOrThrow();
    }

    private ImmutableSet<ResourceId> scope(ImmutableSet<ResourceId> named, boolean inHouseOnly) {
        ImmutableSet.Builder<ResourceId> result = ImmutableSet.builder();
        for (SupplyResource resource : inputs.supply()) {
            boolean byDefault = !inHouseOnly || resource.kind() == ResourceKind.IN_HOUSE;
            if (named.isEmpty() ? byDefault : named.contains(resource.id())) {
                result.add(resource.id());
            }
        }
        return result.build();
    }

    private static boolean covers(ImmutableSet<ResourceId> named, SupplyResource resource) {
        return named.isEmpty() ? resource.kind() == ResourceKind.IN_HOUSE : named.contains(resource.id());
    }

    private void assume(String id, AssumptionKind kind, String subject, String text) {
        assumptions.add(new Assumption(id, kind, subject, text));
    }
}
