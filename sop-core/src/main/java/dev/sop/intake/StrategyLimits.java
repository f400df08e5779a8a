package dev.sop.intake;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.Strategy;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.resolved.ResolvedStrictness;
import dev.sop.supply.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The limits by which the best plan becomes a level, a chase or a hybrid one. */
final class StrategyLimits {

    private final Strategy strategy;
    private final Horizon horizon;
    private final DemandPlan demand;
    private final ImmutableList<ResolvedProduct> products;
    private final ImmutableList<ResolvedResource> resources;

    StrategyLimits(
            Strategy strategy,
            Horizon horizon,
            DemandPlan demand,
            ImmutableList<ResolvedProduct> products,
            ImmutableList<ResolvedResource> resources) {
        this.strategy = strategy;
        this.horizon = horizon;
        this.demand = demand;
        this.products = products;
        this.resources = resources;
    }

    /** What the strategy adds to the limits of the cycle. */
    List<ResolvedLimit> after(List<ResolvedLimit> limits) {
        List<ResolvedLimit> added = new ArrayList<>();
        if (strategy instanceof Strategy.Hybrid hybrid) {
            for (ResolvedProduct product : products) {
                band(hybrid, product).ifPresent(added::add);
            }
            if (hybrid.band() == 0) {
                added.addAll(steadyWorkers(limits));
            }
        } else if (strategy == Strategy.Named.CHASE) {
            for (int p = 0; p < products.size(); p++) {
                added.add(noBuilding(p));
            }
        }
        return added;
    }

    private Optional<ResolvedLimit> band(Strategy.Hybrid hybrid, ResolvedProduct product) {
        Series one = Series.constant(horizon.size(), 1);
        ImmutableList.Builder<ResolvedLimit.Term> made = ImmutableList.builder();
        for (int r = 0; r < resources.size(); r++) {
            ResolvedResource resource = resources.get(r);
            boolean ours = resource.resource().kind() == ResourceKind.IN_HOUSE;
            for (int j = 0; j < resource.routings().size() && ours; j++) {
                if (resource.routings()
                        .get(j)
                        .product()
                        .equals(product.product().id())) {
                    made.add(new ResolvedLimit.Term(PlanQuantity.started(r, j), one));
                }
            }
        }
        ImmutableList<ResolvedLimit.Term> terms = made.build();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Series weight = hybrid.perWorkingDay() ? horizon.workingDays() : one;
        return Optional.of(new ResolvedLimit.Band(
                ConstraintId.of(hybrid.label() + " rate"),
                "rate of " + product.product().id(),
                terms,
                weight,
                hybrid.band()));
    }

    /** Nobody is hired or laid off after the first bucket. */
    private List<ResolvedLimit> steadyWorkers(List<ResolvedLimit> limits) {
        List<ResolvedLimit> steady = new ArrayList<>();
        int workforce = 0;
        for (int i = 0; i < limits.size() && horizon.size() > 1; i++) {
            if (limits.get(i) instanceof ResolvedLimit.Workforce crew) {
                steady.add(new ResolvedLimit.Sum(
                        ConstraintId.of("level workers"),
                        "changes of " + crew.subject(),
                        ResolvedLimit.Nature.ASKED,
                        ImmutableList.of(new ResolvedLimit.Term(
                                PlanQuantity.workersChanged(i, workforce), Series.constant(horizon.size(), 1))),
                        Optional.empty(),
                        Optional.of(Series.zeros(horizon.size())),
                        new ResolvedLimit.Window(false, 1, horizon.size()),
                        ResolvedStrictness.HARD));
                workforce++;
            }
        }
        return steady;
    }

    /** Stock at the end of a bucket is at most what has to be there, or what was there and is not yet needed. */
    private ResolvedLimit noBuilding(int index) {
        ResolvedProduct product = products.get(index);
        int buckets = horizon.size();
        double[] most = new double[buckets];
        double left = product.openingStock() - product.backorders();
        List<DemandLine> lines = demand.linesOf(product.product().id());
        for (int t = 0; t < buckets; t++) {
            left += product.receipts().get(t);
            for (DemandLine line : lines) {
                left -= line.volume().get(t);
            }
            double needed =
                    Math.max(product.safetyStock().get(t), product.minimum().get(t));
            if (t == buckets - 1) {
                needed = Math.max(needed, product.endingAtLeast().orElse(0));
                needed = Math.max(needed, product.endingExactly().orElse(0));
            }
            most[t] = Math.max(needed, left);
        }
        return new ResolvedLimit.Sum(
                ConstraintId.of("chase"),
                "stock of " + product.product().id(),
                ResolvedLimit.Nature.ASKED,
                ImmutableList.of(new ResolvedLimit.Term(PlanQuantity.stock(index), Series.constant(buckets, 1))),
                Optional.empty(),
                Optional.of(Series.of(most)),
                ResolvedLimit.Window.each(buckets),
                new ResolvedStrictness(Strictness.Kind.PSEUDO_HARD, Optional.empty()));
    }
}
