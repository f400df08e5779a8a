package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.Plan;
import dev.sop.certificate.MarginalValue;
import dev.sop.certificate.PlanStatus;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.SolverChoice;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCase.Cap;
import dev.sop.testing.PlanningCase.CapKind;
import dev.sop.testing.PlanningCase.Item;
import dev.sop.testing.PlanningCase.Source;
import dev.sop.testing.PlanningCases;
import java.util.function.Consumer;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/**
 * Marginal values of the exact product-wise method lie between what a little more saves and what a little less costs, found by planning
 * the changed case with the simplex method: the two methods share neither model nor prices.
 */
class ExactMarginalValueProperties {

    private static final double STEP = 0.05;
    private static final PlanningEffort EXACT =
            PlanningEffort.builder().solver(SolverChoice.PRODUCT_WISE).build();
    private static final PlanningEffort SIMPLEX =
            PlanningEffort.builder().solver(SolverChoice.GENERAL).build();

    @Property(tries = 150, seed = "51", shrinking = ShrinkingMode.OFF)
    void everyMarginalValue_oneProduct_isBetweenMoreAndLess(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        PlanningCase given = given(seed);
        Plan plan = given.cycle().reconcile(EXACT);
        Assume.that(plan.certificate().solver().equals(ProductWisePlanning.EXACT));
        for (int t = 0; t < given.buckets(); t++) {
            int bucket = t;
            Item item = given.items.get(0);
            if (item.outlets.size() == 1 && item.outlets.get(0).volume[t] >= STEP) {
                between(
                        seed,
                        plan,
                        MarginalValue.Kind.DEMAND,
                        item.id,
                        t,
                        -1,
                        STEP,
                        changed -> changed.items.get(0).outlets.get(0).volume);
            }
            if (item.maximum != null && item.maximum[t] - item.least(t) >= STEP) {
                between(
                        seed,
                        plan,
                        MarginalValue.Kind.MAXIMUM_STOCK,
                        item.id,
                        t,
                        1,
                        STEP,
                        changed -> changed.items.get(0).maximum);
            }
            for (int r = 0; r < given.sources.size(); r++) {
                Source source = given.sources.get(r);
                int index = r;
                if (source.capacity != null && source.capacity[bucket] >= STEP) {
                    between(
                            seed,
                            plan,
                            MarginalValue.Kind.CAPACITY,
                            source.id,
                            t,
                            1,
                            STEP,
                            changed -> changed.sources.get(index).capacity);
                }
            }
            for (int i = 0; i < given.caps.size(); i++) {
                Cap cap = given.caps.get(i);
                int index = i;
                boolean one = cap.kind == CapKind.SHARED || cap.kind == CapKind.STORAGE || cap.kind == CapKind.RANGE;
                if (one && cap.maximum != null && cap.maximum[bucket] >= STEP) {
                    between(
                            seed,
                            plan,
                            MarginalValue.Kind.LIMIT,
                            cap.id,
                            t,
                            1,
                            STEP,
                            changed -> changed.caps.get(index).maximum);
                }
            }
        }
    }

    /** One number of the changed case that may be moved. */
    private interface Row {
        double[] of(PlanningCase changed);
    }

    /** @param sign 1 where more saves, -1 where more costs */
    private static void between(
            long seed, Plan plan, MarginalValue.Kind kind, String id, int bucket, int sign, double step, Row row) {
        double value = sign * value(plan, kind, id, bucket);
        Plan more = changed(seed, given -> row.of(given)[bucket] += step);
        Plan less = changed(seed, given -> row.of(given)[bucket] -= step);
        double tolerance = 1e-8 * (1 + cost(plan)) / step;
        if (more.certificate().status() == PlanStatus.OPTIMAL) {
            assertThat(value)
                    .as("%s of %s in %s", kind, id, bucket)
                    .isGreaterThanOrEqualTo((cost(plan) - cost(more)) / step - tolerance);
        }
        if (less.certificate().status() == PlanStatus.OPTIMAL) {
            assertThat(value)
                    .as("%s of %s in %s", kind, id, bucket)
                    .isLessThanOrEqualTo((cost(less) - cost(plan)) / step + tolerance);
        }
    }

    private static double value(Plan plan, MarginalValue.Kind kind, String id, int bucket) {
        return plan.marginalValues().stream()
                .filter(value -> value.kind() == kind && value.id().equals(id))
                .mapToDouble(value -> value.value().get(bucket))
                .sum();
    }

    private static Plan changed(long seed, Consumer<PlanningCase> change) {
        PlanningCase given = given(seed);
        change.accept(given);
        return given.cycle().reconcile(SIMPLEX);
    }

    /** The case with its first product alone, and overtime in amounts, as a share grows with the capacity varied here. */
    private static PlanningCase given(long seed) {
        PlanningCase given = PlanningCases.random(seed);
        Item only = given.items.get(0);
        given.items.removeIf(item -> item != only);
        given.sources.forEach(source -> source.routes.removeIf(route -> route.item != only));
        given.sources.removeIf(source -> source.routes.isEmpty());
        Assume.that(!given.sources.isEmpty());
        for (Source source : given.sources) {
            source.tiers.stream().filter(tier -> tier.share >= 0).forEach(tier -> {
                tier.amount = PlanningCase.fill(given.buckets(), 100 * tier.share);
                tier.share = -1;
            });
        }
        for (Cap cap : given.caps) {
            cap.need.keySet().removeIf(item -> item != only);
            cap.items.removeIf(item -> item != only);
            cap.sources.removeIf(source -> !given.sources.contains(source));
            if (cap.kind == CapKind.OVERTIME && cap.share >= 0) {
                cap.maximum = PlanningCase.fill(given.buckets(), 100 * cap.share);
                cap.share = -1;
            }
        }
        return given;
    }

    private static double cost(Plan plan) {
        return plan.certificate().cost().total();
    }
}
