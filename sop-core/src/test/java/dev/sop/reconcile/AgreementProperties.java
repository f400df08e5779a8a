package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.certificate.PlanStatus;
import dev.sop.cycle.Goal;
import dev.sop.gap.Gap;
import dev.sop.gap.GapKind;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCases;
import dev.sop.testing.ReferenceModel;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** The plan costs what an independent formulation, solved by another solver, says it must. */
class AgreementProperties {

    @Property(tries = 400, seed = "1", shrinking = ShrinkingMode.OFF)
    void costOrConflict_anyCase_isTheReferenceModels(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        OptionalDouble expected = ReferenceModel.leastCost(PlanningCases.random(seed));
        Plan plan = PlanningCases.random(seed).cycle().reconcile();

        if (expected.isPresent()) {
            assertThat(plan.certificate().status()).isEqualTo(PlanStatus.OPTIMAL);
            double cost = plan.certificate().cost().total();
            assertThat(cost)
                    .isCloseTo(expected.getAsDouble(), within(1e-6 * Math.max(1, Math.abs(expected.getAsDouble()))));
        } else {
            assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
            double least = ReferenceModel.leastBroken(PlanningCases.random(seed));
            double broken = plan.gapAnalysis().of(GapKind.CONFLICT).stream()
                    .mapToDouble(Gap::volume)
                    .sum();
            assertThat(broken).isCloseTo(least, within(1e-6 * Math.max(1, least)));
        }
    }

    @Property(tries = 100, seed = "11", shrinking = ShrinkingMode.OFF)
    void cost_maximumProfit_isTheReferenceModels(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        PlanningCase given = PlanningCases.kept(seed);
        given.goal = Goal.MAXIMUM_PROFIT;
        double expected = ReferenceModel.leastCost(given).orElseThrow();
        Plan plan = given.cycle().reconcile();

        assertThat(plan.certificate().cost().total()).isCloseTo(expected, within(1e-6 * Math.max(1, expected)));
    }
}
