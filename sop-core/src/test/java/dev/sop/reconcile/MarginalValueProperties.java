package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.Plan;
import dev.sop.certificate.MarginalValue;
import dev.sop.certificate.PlanStatus;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCase.Cap;
import dev.sop.testing.PlanningCase.CapKind;
import dev.sop.testing.PlanningCase.Item;
import dev.sop.testing.PlanningCase.Source;
import dev.sop.testing.PlanningCases;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/**
 * A marginal value lies between what a little more saves and what a little less costs, found by planning anew: where the two
 * are the same it is their common value.
 */
class MarginalValueProperties {

    private static final long MOST = 1_000_000;
    private static final double STEP = 0.05;

    @Property(tries = 60, seed = "41", shrinking = ShrinkingMode.OFF)
    void capacity_littleMoreOrLess_savesOrCostsTheMarginalValue(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Plan plan = plan(seed);
        PlanningCase given = given(seed);
        for (int r = 0; r < given.sources.size(); r++) {
            Source source = given.sources.get(r);
            int index = r;
            for (int t = 0; source.capacity != null && t < given.buckets(); t++) {
                int bucket = t;
                check(seed, plan, MarginalValue.Kind.CAPACITY, source.id, t, source.capacity[t], (changed, by) -> {
                    double[] capacity = changed.sources.get(index).capacity;
                    capacity[bucket] += by;
                });
            }
        }
    }

    @Property(tries = 60, seed = "42", shrinking = ShrinkingMode.OFF)
    void limits_littleMoreOrLess_savesOrCostsTheMarginalValue(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Plan plan = plan(seed);
        PlanningCase given = given(seed);
        for (int i = 0; i < given.caps.size(); i++) {
            Cap cap = given.caps.get(i);
            int index = i;
            for (int t = 0; cap.kind != CapKind.OVERTIME && t < given.buckets(); t++) {
                int bucket = t;
                if (cap.maximum != null) {
                    check(
                            seed,
                            plan,
                            MarginalValue.Kind.LIMIT,
                            cap.id,
                            t,
                            cap.maximum[t],
                            (changed, by) -> changed.caps.get(index).maximum[bucket] += by);
                }
                if (cap.minimum != null && cap.minimum[t] >= STEP) {
                    check(
                            seed,
                            plan,
                            MarginalValue.Kind.MINIMUM,
                            cap.id,
                            t,
                            Double.POSITIVE_INFINITY,
                            (changed, by) -> changed.caps.get(index).minimum[bucket] -= by);
                }
            }
        }
    }

    @Property(tries = 60, seed = "43", shrinking = ShrinkingMode.OFF)
    void demand_littleMoreOrLess_costsTheMarginalValue(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Plan plan = plan(seed);
        PlanningCase given = given(seed);
        for (int p = 0; p < given.items.size(); p++) {
            Item item = given.items.get(p);
            int index = p;
            for (int t = 0; item.outlets.size() == 1 && t < given.buckets(); t++) {
                int bucket = t;
                double volume = item.outlets.get(0).volume[t];
                if (volume < STEP) {
                    continue;
                }
                Plan more = changed(seed, c -> c.items.get(index).outlets.get(0).volume[bucket] += STEP);
                Plan less = changed(seed, c -> c.items.get(index).outlets.get(0).volume[bucket] -= STEP);
                double value = value(plan, MarginalValue.Kind.DEMAND, item.id, t);
                if (less.certificate().status() == PlanStatus.OPTIMAL) {
                    assertThat(value)
                            .as("less demand for %s in %s", item.id, t)
                            .isGreaterThanOrEqualTo((cost(plan) - cost(less)) / STEP - tolerance(plan));
                }
                if (more.certificate().status() == PlanStatus.OPTIMAL) {
                    assertThat(value)
                            .as("more demand for %s in %s", item.id, t)
                            .isLessThanOrEqualTo((cost(more) - cost(plan)) / STEP + tolerance(plan));
                }
            }
        }
    }

    @Property(tries = 60, seed = "44", shrinking = ShrinkingMode.OFF)
    void maximumStock_littleMoreOrLess_savesOrCostsTheMarginalValue(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Plan plan = plan(seed);
        PlanningCase given = given(seed);
        for (int p = 0; p < given.items.size(); p++) {
            Item item = given.items.get(p);
            int index = p;
            int free = item.endingExactly >= 0 ? given.buckets() - 1 : given.buckets();
            for (int t = 0; item.maximum != null && t < free; t++) {
                int bucket = t;
                check(
                        seed,
                        plan,
                        MarginalValue.Kind.MAXIMUM_STOCK,
                        item.id,
                        t,
                        item.maximum[t] - item.least(t),
                        (changed, by) -> changed.items.get(index).maximum[bucket] += by);
            }
        }
    }

    private static void check(
            long seed,
            Plan plan,
            MarginalValue.Kind kind,
            String id,
            int bucket,
            double room,
            ObjDoubleConsumer<PlanningCase> change) {
        double value = value(plan, kind, id, bucket);
        Plan more = changed(seed, given -> change.accept(given, STEP));
        assertThat(more.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(value)
                .as("%s of %s in %s", kind, id, bucket)
                .isGreaterThanOrEqualTo((cost(plan) - cost(more)) / STEP - tolerance(plan));
        Plan less = room < STEP ? more : changed(seed, given -> change.accept(given, -STEP));
        if (room >= STEP && less.certificate().status() == PlanStatus.OPTIMAL) {
            assertThat(value)
                    .as("%s of %s in %s", kind, id, bucket)
                    .isLessThanOrEqualTo((cost(less) - cost(plan)) / STEP + tolerance(plan));
        }
    }

    private static double tolerance(Plan plan) {
        return 1e-8 * (1 + cost(plan)) / STEP;
    }

    private static double value(Plan plan, MarginalValue.Kind kind, String id, int bucket) {
        return plan.marginalValues().stream()
                .filter(value -> value.kind() == kind && value.id().equals(id))
                .mapToDouble(value -> value.value().get(bucket))
                .sum();
    }

    private static Plan plan(long seed) {
        Plan plan = given(seed).cycle().reconcile();
        Assume.that(plan.certificate().status() == PlanStatus.OPTIMAL);
        return plan;
    }

    private static Plan changed(long seed, Consumer<PlanningCase> change) {
        PlanningCase given = given(seed);
        change.accept(given);
        return given.cycle().reconcile();
    }

    /** Overtime in amounts, not in shares: a share grows with the capacity that is varied here. */
    private static PlanningCase given(long seed) {
        PlanningCase given = PlanningCases.random(seed);
        for (Source source : given.sources) {
            source.tiers.stream().filter(tier -> tier.share >= 0).forEach(tier -> {
                tier.amount = PlanningCase.fill(given.buckets(), 100 * tier.share);
                tier.share = -1;
            });
        }
        for (Cap cap : given.caps) {
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
