package dev.sop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.cycle.CycleInputs;
import dev.sop.intake.CycleResolver;
import dev.sop.program.LinearProgram;
import dev.sop.testing.FeatureCases;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiniteLoadingTest {

    private static final int CYCLES = 300;
    private static final double ROUNDING = 1e-6;

    /** On cycles with every feature somewhere: it breaks no row or bound further, breaks no more in all, and costs no more where as much. */
    @Test
    void from_aPointAtWhichNothingIsMade_isNeverWorse() {
        int better = 0;
        for (long seed = 1; seed <= CYCLES; seed++) {
            CycleInputs inputs = FeatureCases.of(seed, FeatureCases.some(seed, 3));
            PlanningModel model =
                    ModelCompiler.compileElastic(CycleResolver.resolve(inputs, Map.of()), Double.POSITIVE_INFINITY);
            LinearProgram lp = model.program();
            if (lp.hasIntegers()) {
                continue;
            }
            double[] idle = IdlePoint.of(model);
            double[] loaded = FiniteLoading.from(model, idle.clone());
            double[] before = activity(lp, idle);
            double[] after = activity(lp, loaded);
            for (int i = 0; i < lp.rows; i++) {
                double broken = Math.max(0, Math.max(lp.rowLower[i] - after[i], after[i] - lp.rowUpper[i]));
                double was = Math.max(0, Math.max(lp.rowLower[i] - before[i], before[i] - lp.rowUpper[i]));
                assertThat(broken)
                        .as("seed %d row %d", seed, i)
                        .isLessThanOrEqualTo(was + ROUNDING * (1 + Math.abs(before[i]) + Math.abs(after[i])));
            }
            for (int j = 0; j < lp.columns; j++) {
                double room = ROUNDING * (1 + Math.abs(loaded[j]));
                assertThat(loaded[j])
                        .as("seed %d column %d", seed, j)
                        .isBetween(Math.min(lp.lower[j], idle[j]) - room, Math.max(lp.upper[j], idle[j]) + room);
            }
            double gave = given(model, idle);
            double gives = given(model, loaded);
            assertThat(gives).as("seed %d", seed).isLessThanOrEqualTo(gave + ROUNDING * (1 + gave));
            if (gave == 0) {
                double cost = lp.objective(idle);
                assertThat(lp.objective(loaded))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(cost + ROUNDING * (1 + Math.abs(cost)));
                better += lp.objective(loaded) < cost ? 1 : 0;
            }
        }
        assertThat(better).isPositive();
    }

    private static double[] activity(LinearProgram lp, double[] point) {
        double[] activity = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                activity[lp.rowIndex[p]] += lp.value[p] * point[j];
            }
        }
        return activity;
    }

    private static double given(PlanningModel model, double[] point) {
        return model.elastics.stream()
                .mapToDouble(elastic -> point[elastic.column()])
                .sum();
    }
}
