package dev.sop.cycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.Strictness;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.constraint.Workforce;
import dev.sop.demand.DemandPlan;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays the constraints of a cycle over its horizon. */
final class LimitResolver {

    private final CycleInputs inputs;
    private final Horizon horizon;
    private final ImmutableList<Product> products;
    private final ImmutableList<ResolvedResource> resources;
    private final Map<ConstraintId, Series> ceilings;
    private final List<Assumption> assumptions;
    private final CombinedLimits combined;

    LimitResolver(
            CycleInputs inputs,
            ImmutableList<Product> products,
            DemandPlan demand,
            ImmutableList<ResolvedResource> resources,
            Map<ConstraintId, Series> ceilings,
            List<Assumption> assumptions) {
        this.inputs = inputs;
        this.horizon = inputs.horizon();
        this.products = products;
        this.resources = resources;
        this.ceilings = ceilings;
        this.assumptions = assumptions;
        this.combined = new CombinedLimits(horizon, products, demand, resources);
    }

    /**
     * All limits: those of the constraints in their order, then the frozen buckets of the horizon, then the workers frozen by
     * either.
     */
    ImmutableList<ResolvedLimit> limits() {
        List<ResolvedLimit> limits = new ArrayList<>();
        for (Constraint constraint : inputs.constraints()) {
            limits.addAll(limits(constraint, limits));
        }
        if (horizon.frozenBuckets() > 0 && inputs.publishedPlan().isPresent()) {
            limits.addAll(combined.frozen(
                    ConstraintId.of("frozen buckets"),
                    horizon.frozenBuckets(),
                    ImmutableSet.of(),
                    ResolvedStrictness.HARD));
        }
        FrozenWorkers workers = new FrozenWorkers(inputs, limits);
        for (Constraint constraint : inputs.constraints()) {
            if (constraint instanceof FrozenZone zone) {
                limits.addAll(workers.frozen(zone.id(), zone.buckets(), zone.resources(), strictness(zone)));
            }
        }
        limits.addAll(workers.frozen(
                ConstraintId.of("frozen buckets"),
                horizon.frozenBuckets(),
                ImmutableSet.of(),
                ResolvedStrictness.HARD));
        return ImmutableList.copyOf(limits);
    }

    private List<? extends ResolvedLimit> limits(Constraint constraint, List<ResolvedLimit> before) {
        ResolvedStrictness strictness = strictness(constraint);
        if (constraint instanceof OvertimeLimit limit) {
            return overtime(limit, strictness);
        }
        if (constraint instanceof ShiftLimit limit) {
            return shifts(limit);
        }
        if (constraint instanceof SharedLimit limit) {
            return List.of(shared(limit, strictness));
        }
        if (constraint instanceof StorageLimit limit) {
            return List.of(combined.storage(limit, strictness));
        }
        if (constraint instanceof ProductionRange limit) {
            return List.of(combined.made(
                    limit.id(),
                    "production " + limit.id(),
                    all(limit.products()),
                    scope(limit.resources(), false),
                    over(limit.minimum()),
                    over(limit.maximum()),
                    strictness));
        }
        if (constraint instanceof ShipmentRange limit) {
            return List.of(combined.shipments(limit, strictness));
        }
        if (constraint instanceof StockRange limit) {
            return List.of(combined.stock(limit, strictness));
        }
        if (constraint instanceof ServiceLevel limit) {
            return List.of(combined.service(limit, strictness));
        }
        if (constraint instanceof SourcingSplit limit) {
            return combined.sourcing(limit, strictness);
        }
        if (constraint instanceof FrozenZone limit) {
            return combined.frozen(limit.id(), limit.buckets(), limit.resources(), strictness);
        }
        if (constraint instanceof BudgetLimit limit) {
            return List.of(new ResolvedLimit.Money(
                    limit.id(),
                    "budget " + limit.id(),
                    0,
                    limit.amount().over(horizon),
                    Series.zeros(horizon.size()),
                    limit.cumulative(),
                    Optional.empty(),
                    strictness));
        }
        if (constraint instanceof CashLimit limit) {
            return List.of(new ResolvedLimit.Money(
                    limit.id(),
                    "cash " + limit.id(),
                    limit.openingCash(),
                    Series.zeros(horizon.size()),
                    limit.minimum().over(horizon),
                    true,
                    Optional.of(limit.paymentDelay()),
                    strictness));
        }
        if (constraint instanceof Workforce limit) {
            return List.of(workforce(limit));
        }
        if (constraint instanceof RateOfChange limit) {
            return List.of(new ResolvedLimit.RateOfChange(
                    limit.id(),
                    all(limit.products()).keySet(),
                    scope(limit.resources(), true),
                    limit.initialRate(),
                    limit.increaseCost().over(horizon),
                    limit.decreaseCost().over(horizon),
                    over(limit.maximumIncrease()),
                    over(limit.maximumDecrease())));
        }
        if (constraint instanceof Downtime limit) {
            return List.of(downtime(limit, before));
        }
        return List.of(unquantified((UnquantifiedLimit) constraint));
    }

    private Optional<Series> over(Optional<PerBucket> figure) {
        return figure.map(given -> given.over(horizon));
    }

    private ResolvedStrictness strictness(Constraint constraint) {
        Strictness strictness = constraint.strictness();
        return strictness.kind() == Strictness.Kind.HARD
                ? ResolvedStrictness.HARD
                : new ResolvedStrictness(strictness.kind(), over(strictness.price()));
    }

    private ResolvedLimit shared(SharedLimit limit, ResolvedStrictness strictness) {
        ImmutableList.Builder<ResolvedResource.Tier> extra = ImmutableList.builder();
        Series available = limit.available().over(horizon);
        for (OvertimeTier tier : limit.extra()) {
            Optional<Series> most = tier.shareOfRegular().isPresent()
                    ? Optional.of(available.times(tier.shareOfRegular().getAsDouble()))
                    : over(tier.amount());
            extra.add(new ResolvedResource.Tier(most, over(tier.cost()).orElseGet(() -> Series.zeros(horizon.size()))));
        }
        ResolvedLimit.Sum use = combined.made(
                limit.id(),
                limit.kind().name().toLowerCase(Locale.ROOT) + " " + limit.id(),
                need(limit.id(), limit.need()),
                scope(limit.resources(), true),
                Optional.empty(),
                Optional.of(available),
                strictness);
        if (!limit.keeps() && limit.extra().isEmpty()) {
            return use;
        }
        ResolvedLimit.Keeping keeping = new ResolvedLimit.Keeping(
                limit.openingStock(), limit.holdingCost().over(horizon), over(limit.maximumStock()));
        return new ResolvedLimit.Material(use, limit.keeps() ? Optional.of(keeping) : Optional.empty(), extra.build());
    }

    private ResolvedLimit workforce(Workforce limit) {
        return new ResolvedLimit.Workforce(
                limit.id(),
                need(limit.id(), limit.labour()),
                scope(limit.resources(), true),
                limit.initialWorkers(),
                limit.hoursPerWorker().over(horizon),
                limit.wage().over(horizon),
                limit.overtimePerWorker().over(horizon),
                limit.overtimeCost().over(horizon),
                limit.hireCost().over(horizon),
                limit.layoffCost().over(horizon),
                limit.minimumWorkers().over(horizon),
                over(limit.maximumWorkers()),
                over(limit.maximumHired()),
                over(limit.maximumLaidOff()),
                limit.wholeWorkers(),
                limit.noIdleTime());
    }

    private ResolvedLimit downtime(Downtime limit, List<ResolvedLimit> before) {
        Optional<ResourceId> resource = resources.stream()
                .map(candidate -> candidate.resource().id())
                .filter(id -> id.value().equals(limit.of()))
                .findFirst();
        int shared = -1;
        for (int i = 0; i < before.size() && resource.isEmpty(); i++) {
            if (before.get(i).id().value().equals(limit.of())) {
                shared = i;
            }
        }
        return new ResolvedLimit.Downtime(
                limit.id(),
                resource,
                shared,
                limit.machineBuckets(),
                limit.perMachine().over(horizon),
                limit.mostAtOnce(),
                limit.wholeMachines());
    }

    private ResolvedLimit unquantified(UnquantifiedLimit limit) {
        assume(
                "unquantified." + limit.id(),
                AssumptionKind.UNQUANTIFIED,
                limit.id().value(),
                "'" + limit.text() + "' has no number: the base plan is free of it, and the base plan's use of "
                        + limit.subject() + " in each bucket is the ceiling in every scenario.");
        return combined.made(
                limit.id(),
                limit.subject(),
                need(limit.id(), limit.need()),
                scope(limit.resources(), true),
                Optional.empty(),
                Optional.ofNullable(ceilings.get(limit.id())),
                ResolvedStrictness.HARD);
    }

    private List<ResolvedLimit> overtime(OvertimeLimit limit, ResolvedStrictness strictness) {
        List<ResolvedLimit> result = new ArrayList<>();
        List<Integer> pool = new ArrayList<>();
        Series pooled = Series.zeros(horizon.size());
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            if (!covers(limit.resources(), resource.resource())
                    || resource.capacity().isEmpty()) {
                continue;
            }
            Series maximum = limit.shareOfRegular().isPresent()
                    ? resource.capacity()
                            .get()
                            .times(limit.shareOfRegular().get().over(horizon))
                    : limit.amount().orElseThrow().over(horizon);
            if (limit.together()) {
                pooled = limit.shareOfRegular().isPresent() ? pooled.plus(maximum) : maximum;
                pool.add(r);
            } else {
                result.add(combined.overtime(limit.id(), r, maximum));
            }
        }
        if (!pool.isEmpty()) {
            result.add(combined.pooledOvertime(limit.id(), pool, pooled, strictness));
        }
        return result;
    }

    private List<ResolvedLimit> shifts(ShiftLimit limit) {
        List<ResolvedLimit> result = new ArrayList<>();
        Series shifts = limit.shifts().over(horizon);
        for (int r = 0; r < resources.size(); r++) {
            SupplyResource resource = resources.get(r).resource();
            if (!covers(limit.resources(), resource)) {
                continue;
            }
            if (resource.capacityUnit() == CapacityUnit.HOURS) {
                result.add(combined.load(
                        limit.id(),
                        r,
                        CycleResolver.workingDays(horizon).times(shifts).times(limit.hoursPerShift())));
            } else {
                assume(
                        "unquantified." + limit.id() + "." + resource.id(),
                        AssumptionKind.UNQUANTIFIED,
                        limit.id().value(),
                        "The limit of " + Figures.number(shifts.max()) + " shifts cannot be applied to "
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

    /** Without names, all of our own, or everything that makes or buys; moving is not making. */
    private ImmutableSet<ResourceId> scope(ImmutableSet<ResourceId> named, boolean inHouseOnly) {
        ImmutableSet.Builder<ResourceId> result = ImmutableSet.builder();
        for (SupplyResource resource : inputs.supply()) {
            boolean byDefault = resource.kind() == ResourceKind.IN_HOUSE
                    || (!inHouseOnly && resource.kind() != ResourceKind.TRANSPORT);
            if (named.isEmpty() ? byDefault : named.contains(resource.id())) {
                result.add(resource.id());
            }
        }
        return result.build();
    }

    static boolean covers(ImmutableSet<ResourceId> named, SupplyResource resource) {
        return named.isEmpty() ? resource.kind() == ResourceKind.IN_HOUSE : named.contains(resource.id());
    }

    private void assume(String id, AssumptionKind kind, String subject, String text) {
        assumptions.add(new Assumption(id, kind, subject, text));
    }
}
