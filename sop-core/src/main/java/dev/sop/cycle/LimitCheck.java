package dev.sop.cycle;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.Strictness;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.problem.ProblemCollector;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with constraints. */
final class LimitCheck {

    private static final String SIGN = "Maybe the sign is wrong.";

    private LimitCheck() {}

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        Set<ResourceId> resources = new LinkedHashSet<>();
        inputs.supply().forEach(resource -> resources.add(resource.id()));
        inputs.lanes().forEach(lane -> resources.add(lane.id()));
        Set<ProductId> known = new LinkedHashSet<>(products);
        if (NetworkExpansion.namesSites(inputs)) {
            known.addAll(NetworkExpansion.of(inputs).places().keySet());
        }
        Set<ConstraintId> seen = new HashSet<>();
        for (int i = 0; i < inputs.constraints().size(); i++) {
            Constraint constraint = inputs.constraints().get(i);
            String place = "constraints[" + i + "]";
            if (!seen.add(constraint.id())) {
                problems.add(
                        place + ".id",
                        "'" + constraint.id() + "'",
                        "a name used once",
                        "Maybe give one of them another name with named(\"...\").");
            }
            Scope scope = new Scope(place, inputs.horizon(), known, resources, problems);
            check(constraint, scope);
            overtimeUnit(inputs, constraint, scope);
            if (!FurtherLimitCheck.check(inputs, i, scope)) {
                strictness(constraint, scope);
            }
        }
    }

    private static void check(Constraint constraint, Scope scope) {
        if (constraint instanceof OvertimeLimit limit) {
            scope.known(limit.resources());
            scope.problems.figure(scope.place + ".amount", limit.amount(), scope.horizon, SIGN);
            limit.shareOfRegular()
                    .ifPresent(share ->
                            scope.multiple("share", share, 10, "Maybe it was given in percent: 0.10 is 10 %."));
            if (limit.shareOfRegular().isPresent() == limit.amount().isPresent()) {
                scope.problems.add(
                        scope.place,
                        limit.amount().isPresent() ? "share and amount" : "no limit",
                        "either a share of regular capacity or an amount",
                        "Maybe use Constraint.overtime(\"labor\", 0.10).");
            }
        } else if (constraint instanceof ShiftLimit limit) {
            scope.known(limit.resources());
            scope.multiple("shifts", limit.shifts(), 24, SIGN);
            scope.problems.number(scope.place + ".hoursPerShift", limit.hoursPerShift(), 0.01, 24, SIGN);
        } else if (constraint instanceof SharedLimit limit) {
            scope.known(limit.resources());
            scope.need(limit.need());
            scope.problems.figure(scope.place + ".available", limit.available(), scope.horizon, SIGN);
            FurtherLimitCheck.material(limit, scope);
        } else if (constraint instanceof StorageLimit limit) {
            scope.products(limit.products());
            scope.problems.figure(scope.place + ".capacity", limit.capacity(), scope.horizon, SIGN);
        } else if (constraint instanceof ProductionRange limit) {
            scope.products(limit.products());
            scope.known(limit.resources());
            range(limit, scope);
        } else if (constraint instanceof UnquantifiedLimit limit) {
            scope.known(limit.resources());
            scope.need(limit.need());
            unquantified(limit, scope);
        }
    }

    /** A limit without a number, in words that have one. */
    private static void unquantified(UnquantifiedLimit limit, Scope scope) {
        try {
            Constraint parsed =
                    Constraint.parse(limit.kind().name().toLowerCase(Locale.ROOT), limit.text(), scope.resources);
            if (!(parsed instanceof UnquantifiedLimit)) {
                scope.problems.add(
                        scope.place + ".text",
                        "'" + limit.text() + "', which has a number",
                        "a limit in words that have none",
                        "Maybe give it as Constraint.parse(...), which takes the number.");
            }
        } catch (IllegalArgumentException e) {
            // words that say nothing that could be counted: what such a limit is for
        }
    }

    /** Overtime that is said to be in hours, of resources that are counted in units, or the other way round. */
    private static void overtimeUnit(CycleInputs inputs, Constraint constraint, Scope scope) {
        if (!(constraint instanceof OvertimeLimit limit) || limit.unit().isEmpty()) {
            return;
        }
        CapacityUnit unit = limit.unit().get();
        for (SupplyResource resource : inputs.supply()) {
            boolean holds = limit.resources().isEmpty()
                    ? resource.kind() == ResourceKind.IN_HOUSE
                    : limit.resources().contains(resource.id());
            if (holds && resource.capacityUnit() != unit) {
                scope.problems.add(
                        scope.place + ".unit",
                        "overtime in " + unit.name().toLowerCase(Locale.ROOT),
                        "overtime in "
                                + resource.capacityUnit().name().toLowerCase(Locale.ROOT)
                                + ", in which '" + resource.id() + "' is counted",
                        "Maybe it holds for other resources only, or the capacity is to be given in "
                                + unit.name().toLowerCase(Locale.ROOT) + ".");
                return;
            }
        }
    }

    /** A price where it is soft, and only there. */
    private static void strictness(Constraint constraint, Scope scope) {
        Strictness strictness = constraint.strictness();
        scope.problems.figure(scope.place + ".price", strictness.price(), scope.horizon, SIGN);
        boolean isSoft = strictness.kind() == Strictness.Kind.SOFT;
        if (isSoft != strictness.price().isPresent()) {
            scope.problems.add(
                    scope.place + ".price",
                    isSoft ? "none" : "a price",
                    isSoft ? "a price, as the limit is soft" : "none, as the limit is not soft",
                    "Maybe use soft(5.0).");
        }
        boolean fixed = constraint instanceof ShiftLimit
                || constraint instanceof UnquantifiedLimit
                || (constraint instanceof OvertimeLimit limit && !limit.together());
        if (fixed && strictness.kind() != Strictness.Kind.HARD) {
            scope.problems.add(
                    scope.place + ".strictness",
                    word(strictness),
                    "hard, as every limit of this kind",
                    "Maybe give the resource a dearer tier of overtime instead.");
        }
    }

    /** {@code pseudo-hard}. */
    static String word(Strictness strictness) {
        return strictness.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void range(ProductionRange limit, Scope scope) {
        scope.range(limit.minimum(), limit.maximum());
    }

    static void notAbove(Scope scope, PerBucket minimum, PerBucket maximum) {
        if (!Lengths.fit(minimum, scope.horizon) || !Lengths.fit(maximum, scope.horizon)) {
            return;
        }
        var low = minimum.over(scope.horizon);
        var high = maximum.over(scope.horizon);
        for (int t = 0; t < scope.horizon.size(); t++) {
            if (low.get(t) > high.get(t)) {
                scope.problems.add(
                        scope.place + ".minimum",
                        low.get(t) + " in " + scope.horizon.bucket(t).label(),
                        "at most the maximum, " + high.get(t),
                        "Maybe the two were swapped.");
                return;
            }
        }
    }

    /** Where a limit is, and what it may name. */
    record Scope(
            String place,
            Horizon horizon,
            Set<ProductId> products,
            Set<ResourceId> resources,
            ProblemCollector problems) {

        void range(Optional<PerBucket> minimum, Optional<PerBucket> maximum) {
            problems.figure(place + ".minimum", minimum, horizon, SIGN);
            problems.figure(place + ".maximum", maximum, horizon, SIGN);
            if (minimum.isEmpty() && maximum.isEmpty()) {
                problems.add(place, "no limit", "a minimum, a maximum or both", "Maybe a figure is missing.");
            }
            if (minimum.isPresent() && maximum.isPresent()) {
                notAbove(this, minimum.get(), maximum.get());
            }
        }

        /** A figure that multiplies another one, from 0 to this: the same whatever the length of a bucket. */
        void multiple(String key, PerBucket figure, double most, String fix) {
            String at = place + "." + key;
            if (figure.period() != Period.BUCKET) {
                problems.add(
                        at,
                        figure.toString(),
                        "a number without a period, as it is the same for a week and a month",
                        "Maybe leave the period out.");
                return;
            }
            if (!Lengths.fit(figure, horizon)) {
                problems.figure(at, figure, horizon, fix);
                return;
            }
            double[] values = figure.values();
            for (int t = 0; t < values.length; t++) {
                problems.number(figure.isConstant() ? at : at + "[" + t + "]", values[t], 0, most, fix);
            }
        }

        void known(Set<ResourceId> named) {
            for (ResourceId resource : named) {
                if (!resources.contains(resource)) {
                    problems.add(
                            place + ".resources",
                            "'" + resource + "'",
                            "one of " + Names.list(resources),
                            "Maybe it is spelled another way.");
                }
            }
        }

        void products(Set<ProductId> named) {
            for (ProductId product : named) {
                if (!products.contains(product)) {
                    problems.add(
                            place + ".products",
                            "'" + product + "'",
                            "one of " + Names.list(products),
                            "Maybe it is spelled another way.");
                }
            }
        }

        void need(Map<ProductId, Double> need) {
            products(need.keySet());
            need.forEach((product, perUnit) -> problems.number(place + ".need[" + product + "]", perUnit, SIGN));
        }
    }
}
