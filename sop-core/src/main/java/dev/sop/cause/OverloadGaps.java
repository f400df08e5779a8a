package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.gap.CauseKind;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import dev.sop.internal.Tolerances;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an unconstrained plan asks for beyond what there is, of each resource (with its overtime) and each plain limit. */
public final class OverloadGaps {

    private OverloadGaps() {}

    /**
     * One gap for each run of buckets over the limit.
     *
     * @param cycle the cycle with its limits
     * @param plan a plan made without them
     */
    public static List<Gap> of(ResolvedCycle cycle, SupplyPlan plan) {
        List<Gap> gaps = new ArrayList<>();
        for (int r = 0; r < cycle.resources().size(); r++) {
            ResolvedResource resource = cycle.resources().get(r);
            if (resource.capacity().isPresent()) {
                add(
                        gaps,
                        cycle,
                        resource.resource().id().value(),
                        CauseKind.CAPACITY,
                        plan.resources().get(r).load(),
                        most(resource));
            }
        }
        for (ResolvedLimit limit : cycle.limits()) {
            LimitShape shape = LimitShape.of(limit, cycle.resources());
            boolean plain = shape == LimitShape.LOAD || shape == LimitShape.STOCK || shape == LimitShape.MADE;
            if (plain) {
                PlanMeasure measure = PlanMeasure.of(cycle, plan, limit);
                measure.maximum()
                        .ifPresent(most ->
                                add(gaps, cycle, limit.id().value(), CauseKind.CONSTRAINT, measure.used(), most));
            }
        }
        return gaps;
    }

    /** The plan with the regular capacity there is written beside what is asked for. */
    public static SupplyPlan withCapacity(ResolvedCycle cycle, SupplyPlan plan) {
        ImmutableList.Builder<ResourcePlan> resources = ImmutableList.builder();
        for (int r = 0; r < plan.resources().size(); r++) {
            ResourcePlan made = plan.resources().get(r);
            resources.add(new ResourcePlan(
                    made.id(),
                    made.kind(),
                    made.unit(),
                    cycle.resources().get(r).capacity(),
                    made.load(),
                    made.regular(),
                    made.overtime(),
                    made.production()));
        }
        return new SupplyPlan(resources.build(), plan.products());
    }

    /** Regular capacity with all overtime that has a limit of its own. */
    private static Series most(ResolvedResource resource) {
        Series most = resource.capacity().orElseThrow();
        for (ResolvedResource.Tier tier : resource.overtime()) {
            if (tier.limit().isPresent()) {
                most = most.plus(tier.limit().get());
            }
        }
        return most;
    }

    private static void add(
            List<Gap> gaps, ResolvedCycle cycle, String subject, CauseKind kind, Series used, Series most) {
        int t = 0;
        while (t < used.size()) {
            if (isWithin(used, most, t)) {
                t++;
                continue;
            }
            int first = t;
            double[] over = new double[used.size()];
            double sum = 0;
            while (t < used.size() && !isWithin(used, most, t)) {
                over[t] = used.get(t) - most.get(t);
                sum += over[t];
                t++;
            }
            String text = subject + " is asked for more than there is";
            gaps.add(new Gap(
                    GapIds.of(
                            GapKind.OVERLOAD,
                            subject,
                            Optional.empty(),
                            cycle.horizon().bucket(first).label()),
                    GapKind.OVERLOAD,
                    subject,
                    Optional.empty(),
                    cycle.horizon().bucket(first).label(),
                    cycle.horizon().bucket(t - 1).label(),
                    sum,
                    0,
                    Series.of(over),
                    ImmutableList.of(new GapCause(kind, subject, sum, 0, 0, text))));
        }
    }

    private static boolean isWithin(Series used, Series most, int t) {
        return used.get(t) - most.get(t) <= Tolerances.REPORTED * (1 + Math.abs(most.get(t)));
    }
}
