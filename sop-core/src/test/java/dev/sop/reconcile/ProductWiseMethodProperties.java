package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.Plan;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.SolverChoice;
import dev.sop.testing.PlanAudit;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCases;
import dev.sop.testing.ReferenceModel;
import java.util.OptionalDouble;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/**
 * What the product-wise methods plan on small cases of every kind: its cost and bound enclose what an independent formulation, solved by
 * another solver, says is least, and the tests' own audit finds nothing wrong.
 */
class ProductWiseMethodProperties {

    private static final PlanningEffort PRODUCT_WISE = PlanningEffort.builder()
            .solver(SolverChoice.PRODUCT_WISE)
            .iterationLimit(20_000)
            .build();

    @Property(tries = 600, seed = "1", shrinking = ShrinkingMode.OFF)
    void costAndBound_anyCaseTaken_encloseTheReferenceModels(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Plan plan = PlanningCases.random(seed).cycle().reconcile(PRODUCT_WISE);
        Certificate certificate = plan.certificate();
        Assume.that(certificate.solver().startsWith("product-wise method"));
        OptionalDouble expected = ReferenceModel.leastCost(PlanningCases.random(seed));

        assertThat(expected).as("a plan exists").isPresent();
        double least = expected.getAsDouble();
        double rounding = 1e-6 * Math.max(1, least);
        assertThat(certificate.lowerBound().orElseThrow()).isLessThanOrEqualTo(least + rounding);
        assertThat(certificate.cost().total()).isGreaterThanOrEqualTo(least - rounding);
        assertThat(certificate.gap().orElseThrow()).isLessThanOrEqualTo(1e-4);
        if (certificate.solver().equals(ProductWisePlanning.EXACT)) {
            assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
        }
    }

    @Property(tries = 300, seed = "2", shrinking = ShrinkingMode.OFF)
    void plan_anyCaseTaken_passesTheAudit(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        PlanningCase given = PlanningCases.kept(seed);
        Plan plan = given.cycle().reconcile(PRODUCT_WISE);
        Assume.that(plan.certificate().solver().startsWith("product-wise method"));
        PlanAudit audit = PlanAudit.of(PlanningCases.kept(seed), plan.supplyPlan());

        assertThat(audit.brokenBalances()).isEmpty();
        assertThat(audit.brokenLimits()).isEmpty();
        double cost = plan.certificate().cost().total();
        assertThat(audit.cost()).isCloseTo(cost, org.assertj.core.api.Assertions.within(1e-6 * Math.max(1, cost)));
    }
}
