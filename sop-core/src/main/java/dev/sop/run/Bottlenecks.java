package dev.sop.run;

import dev.sop.cycle.CycleInputs;
import dev.sop.gap.CauseKind;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.reconcile.Reconciled;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.scenario.Change;
import dev.sop.scenario.CycleFigure;
import dev.sop.scenario.Scope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resources, lanes and limits of the inputs behind the gaps of a plan, of which more can be had. */
final class Bottlenecks {

    private static final double STEP = 1.10;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    private Bottlenecks() {}

    /** Something used up behind gaps. */
    static final class Bottleneck {
        final String key;
        final String id;
        final boolean resource;
        final Set<String> gaps = new LinkedHashSet<>();
        private final List<Behind> behind = new ArrayList<>();
        private double value;

        private Bottleneck(String key, String id, boolean resource) {
            this.key = key;
            this.id = id;
            this.resource = resource;
        }

        private CycleFigure figure() {
            return resource ? CycleFigure.CAPACITY : CycleFigure.LIMIT;
        }

        /** {@code capacity of Plant A}, {@code limit steel}. */
        String what() {
            return resource ? "capacity of " + id : "limit " + id;
        }

        /** A tenth more of it. */
        Change tenth() {
            return Change.times(figure(), STEP).within(Scope.of(id));
        }

        /**
         * What is missing of it, for where a tenth changes nothing: a tenth of nothing is nothing, and a tenth may be less than a lot. What
         * the gaps would take in the bucket where they are largest, in whole lots; empty where that is nothing.
         */
        Optional<Change> missing(ResolvedCycle cycle) {
            double most = 0;
            for (Behind one : behind) {
                most = Math.max(most, Bottlenecks.missing(cycle, one.gap, one.cause, resource));
            }
            return most > 0 ? Optional.of(Change.plus(figure(), most).within(Scope.of(id))) : Optional.empty();
        }
    }

    /** A gap that a bottleneck is behind, as this cause of it. */
    private record Behind(Gap gap, GapCause cause) {}

    /**
     * The dearest of a plan, at most so many; a strategy's own limits, and limits of which there is no more to be had, are not for sale.
     */
    static List<Bottleneck> dearest(CycleInputs inputs, Reconciled base, int most) {
        Set<String> given = new HashSet<>();
        inputs.supply().forEach(resource -> given.add("capacity/" + resource.id()));
        inputs.lanes().forEach(lane -> given.add("capacity/" + lane.id()));
        inputs.constraints().forEach(constraint -> given.add("constraint/" + constraint.id()));
        Map<String, Bottleneck> found = new LinkedHashMap<>();
        for (Gap gap : base.gapAnalysis().gaps()) {
            for (GapCause cause : gap.causes()) {
                boolean resource = cause.kind() == CauseKind.CAPACITY || cause.kind() == CauseKind.OVERTIME;
                String name = (resource ? "capacity/" : "constraint/") + cause.id();
                if ((resource || cause.kind() == CauseKind.CONSTRAINT) && given.contains(name)) {
                    Bottleneck bottleneck =
                            found.computeIfAbsent(name, key -> new Bottleneck(key, cause.id(), resource));
                    bottleneck.value += cause.value();
                    bottleneck.behind.add(new Behind(gap, cause));
                    bottleneck.gaps.add(gap.id());
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Bottleneck bottleneck) -> bottleneck.value)
                        .reversed())
                .filter(bottleneck -> bottleneck.tenth().problems(inputs).isEmpty())
                .limit(most)
                .toList();
    }

    /** What a gap would take of a cause in the bucket where it is largest, in whole lots. */
    static double missing(ResolvedCycle cycle, Gap gap, GapCause cause, boolean resource) {
        double share = gap.volume() > 0 ? cause.volume() / gap.volume() : 0;
        double units = gap.volumeByBucket().max() * share;
        double most = 0;
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResolvedResource made = cycle.resources().get(r);
            for (int j = 0; j < made.routings().size(); j++) {
                ResolvedResource.Route route = made.routings().get(j);
                if (route.product().value().equals(gap.subject())) {
                    double lot = route.lot().multiple().orElse(route.whole() ? 1 : 0);
                    double least = Math.max(units, route.lot().minimum().orElse(0));
                    double quantity = lot > 0 ? Math.ceil(least / lot - 1e-9) * lot : least;
                    double usage = resource
                            ? (made.resource().id().value().equals(cause.id())
                                    ? route.usage() + route.lot().setupTime() / Math.max(quantity, 1e-9)
                                    : 0)
                            : taken(cycle, cause.id(), r, j);
                    most = Math.max(most, quantity * usage);
                }
            }
        }
        return roundedUp(most > 0 ? most : units);
    }

    /** To two digits: 3.6364 is 3.7, 1,234 is 1,300. */
    private static double roundedUp(double amount) {
        return amount > 0 && Double.isFinite(amount)
                ? new BigDecimal(amount * (1 - 1e-9)).round(TWO_DIGITS).doubleValue()
                : 0;
    }

    /** What a unit of a route takes of the limits of a constraint at most. */
    private static double taken(ResolvedCycle cycle, String constraint, int resource, int route) {
        double most = 0;
        for (ResolvedLimit limit : cycle.limits()) {
            if (limit.id().value().equals(constraint)) {
                for (ResolvedLimit.Term term : limit.terms()) {
                    if (term.quantity().equals(PlanQuantity.started(resource, route))) {
                        most = Math.max(most, term.coefficient().max());
                    }
                }
            }
        }
        return most;
    }
}
