package dev.sop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.cycle.CycleInputs;
import dev.sop.intake.CycleResolver;
import dev.sop.reconcile.Reconciliation;
import dev.sop.testing.FeatureCases;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarlyBoundTest {

    private static final int CYCLES = 120;

    /** The simplex method and branch and bound prove the least cost by another road. */
    @Test
    void of_cyclesWithEveryFeatureSomewhere_isNeverAboveTheLeastCost() {
        int positive = 0;
        for (long seed = 1; seed <= CYCLES; seed++) {
            CycleInputs inputs = FeatureCases.of(seed, FeatureCases.some(seed, 3));
            Certificate best = Reconciliation.reconcile(inputs, Map.of()).certificate();
            if (best.status() == PlanStatus.OPTIMAL) {
                double cost = best.cost().total();
                PlanningModel model = ModelCompiler.compile(CycleResolver.resolve(inputs, Map.of()));
                double bound = EarlyBound.of(model, cost);
                assertThat(bound).as("seed %d", seed).isLessThanOrEqualTo(cost + 1e-6 * (1 + Math.abs(cost)));
                positive += bound > cost / 2 ? 1 : 0;
            }
        }
        assertThat(positive).as("bounds that are good for something").isGreaterThan(CYCLES / 4);
    }

    @Test
    void of_aModelThatMayBreakSomething_provesNothing() {
        CycleInputs inputs = FeatureCases.of(1, FeatureCases.some(1, 3));
        PlanningModel model =
                ModelCompiler.compileElastic(CycleResolver.resolve(inputs, Map.of()), Double.POSITIVE_INFINITY);
        assertThat(EarlyBound.of(model, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
