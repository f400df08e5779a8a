package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.certificate.PlanStatus;
import dev.sop.gap.Gap;
import dev.sop.gap.GapKind;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCases;
import java.util.Arrays;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** How the cost of a plan answers to a change of its inputs. */
class ChangedInputsProperties {

    private static final long MOST = 1_000_000;

    @Property(tries = 100, seed = "21", shrinking = ShrinkingMode.OFF)
    void cost_moreCapacity_isNotDearer(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        notDearer(
                seed,
                given -> given.sources.stream()
                        .filter(source -> source.capacity != null)
                        .forEach(source -> times(1.25, source.capacity)));
    }

    @Property(tries = 100, seed = "22", shrinking = ShrinkingMode.OFF)
    void cost_cheaperUnits_isNotDearer(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        notDearer(
                seed, given -> given.sources.forEach(source -> source.routes.forEach(route -> times(0.8, route.cost))));
    }

    @Property(tries = 100, seed = "23", shrinking = ShrinkingMode.OFF)
    void cost_cheaperPenaltiesAndStock_isNotDearer(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        notDearer(
                seed,
                given -> given.items.forEach(item -> {
                    times(0.5, item.holding);
                    times(0.5, item.late);
                    times(0.5, item.safetyCost);
                }));
    }

    @Property(tries = 100, seed = "24", shrinking = ShrinkingMode.OFF)
    void cost_fewerLimits_isNotDearer(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        notDearer(seed, given -> {
            given.caps.removeIf(cap -> cap.kind != PlanningCase.CapKind.OVERTIME);
            given.items.forEach(item -> {
                item.latenessLimit = Integer.MAX_VALUE;
                item.maximum = null;
                item.endingExactly = -1;
                item.endingAtLeast = -1;
                Arrays.fill(item.minimum, 0);
            });
        });
    }

    @Property(tries = 100, seed = "25", shrinking = ShrinkingMode.OFF)
    void cost_moreOvertimeAndMaterial_isNotDearer(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        notDearer(seed, given -> {
            given.caps.forEach(cap -> {
                cap.share *= 1.5;
                if (cap.maximum != null) {
                    times(1.5, cap.maximum);
                }
            });
            given.sources.forEach(source -> source.tiers.forEach(tier -> {
                tier.share *= 1.5;
                times(1.5, tier.amount);
            }));
        });
    }

    @Property(tries = 120, seed = "26", shrinking = ShrinkingMode.OFF)
    void cost_allQuantitiesTimesK_isTimesK(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        double[] factors = {0.01, 0.5, 3, 1000};
        double k = factors[(int) (seed % factors.length)];
        Plan plan = PlanningCases.random(seed).cycle().reconcile();
        Plan scaled = PlanningCases.random(seed).scaleQuantities(k).cycle().reconcile();

        assertThat(scaled.certificate().status()).isEqualTo(plan.certificate().status());
        if (plan.certificate().status() == PlanStatus.CONFLICTING_LIMITS) {
            assertThat(broken(scaled)).isCloseTo(k * broken(plan), within(1e-6 * (1 + k * broken(plan))));
        } else {
            double expected = k * cost(plan);
            assertThat(cost(scaled)).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
        }
    }

    @Property(tries = 120, seed = "27", shrinking = ShrinkingMode.OFF)
    void cost_otherNamesAndOrder_isTheSame(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Plan plan = PlanningCases.random(seed).cycle().reconcile();
        Plan shuffled = PlanningCases.shuffled(seed, seed + 1).cycle().reconcile();

        assertThat(shuffled.certificate().status()).isEqualTo(plan.certificate().status());
        if (plan.certificate().status() == PlanStatus.CONFLICTING_LIMITS) {
            assertThat(broken(shuffled)).isCloseTo(broken(plan), within(1e-7 * (1 + broken(plan))));
        } else {
            assertThat(cost(shuffled)).isCloseTo(cost(plan), within(1e-9 * Math.max(1, Math.abs(cost(plan)))));
        }
    }

    @Property(tries = 60, seed = "28", shrinking = ShrinkingMode.OFF)
    void status_limitsThatCanBeKept_isOptimal(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertThat(PlanningCases.kept(seed).cycle().reconcile().certificate().status())
                .isEqualTo(PlanStatus.OPTIMAL);
    }

    private static void notDearer(long seed, Consumer<PlanningCase> relief) {
        Plan plan = PlanningCases.kept(seed).cycle().reconcile();
        PlanningCase relieved = PlanningCases.kept(seed);
        relief.accept(relieved);

        assertThat(cost(relieved.cycle().reconcile())).isLessThanOrEqualTo(cost(plan) + 1e-6 * (1 + cost(plan)));
    }

    private static void times(double factor, double[] values) {
        for (int t = 0; t < values.length; t++) {
            values[t] *= factor;
        }
    }

    private static double cost(Plan plan) {
        return plan.certificate().cost().total();
    }

    private static double broken(Plan plan) {
        return plan.gapAnalysis().of(GapKind.CONFLICT).stream()
                .mapToDouble(Gap::volume)
                .sum();
    }
}
