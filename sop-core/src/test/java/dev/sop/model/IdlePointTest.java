package dev.sop.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.cycle.CycleInputs;
import dev.sop.intake.CycleResolver;
import dev.sop.program.LinearProgram;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.testing.FeatureCases;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdlePointTest {

    private static final int CYCLES = 300;
    private static final double ROUNDING = 1e-6;

    /** On cycles with every feature somewhere; whether a row is kept is added up here. */
    @Test
    void keeping_pointKeepsEveryLimitAndTheElasticModelBreaksNothing() {
        int kept = 0;
        int broken = 0;
        for (long seed = 1; seed <= CYCLES; seed++) {
            ResolvedCycle cycle = cycle(seed);
            PlanningModel strict = ModelCompiler.compile(cycle);
            PlanningModel elastic = ModelCompiler.compileElastic(cycle, Double.POSITIVE_INFINITY);
            double[] idle = IdlePoint.of(elastic);
            double given = elastic.elastics.stream()
                    .mapToDouble(column -> idle[column.column()])
                    .sum();
            Optional<double[]> point = IdlePoint.keeping(strict);
            if (point.isPresent()) {
                assertThat(broken(strict.program(), point.get()))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(ROUNDING);
                assertThat(given).as("seed %d", seed).isLessThanOrEqualTo(ROUNDING);
                kept++;
            } else {
                broken++;
            }
            assertThat(IdlePoint.keeping(elastic).isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(elastic.elastics.isEmpty() && point.isPresent());
        }
        assertThat(kept).isPositive();
        assertThat(broken).isPositive();
    }

    /** The model of the least that is broken, compiled by itself, is the other road. */
    @Test
    void breakingLeast_isTheModelCompiledForIt() {
        for (long seed = 1; seed <= CYCLES; seed++) {
            ResolvedCycle cycle = cycle(seed);
            LinearProgram direct = ModelCompiler.compileElastic(cycle).program();
            LinearProgram program = ModelCompiler.compileElastic(cycle, Double.POSITIVE_INFINITY)
                    .breakingLeast()
                    .program();
            assertThat(program.cost).as("seed %d", seed).isEqualTo(direct.cost);
            assertThat(program.columnStart).isEqualTo(direct.columnStart);
            assertThat(program.rowIndex).isEqualTo(direct.rowIndex);
            assertThat(program.value).isEqualTo(direct.value);
            assertThat(program.lower).isEqualTo(direct.lower);
            assertThat(program.upper).isEqualTo(direct.upper);
            assertThat(program.rowLower).isEqualTo(direct.rowLower);
            assertThat(program.rowUpper).isEqualTo(direct.rowUpper);
        }
    }

    private static ResolvedCycle cycle(long seed) {
        CycleInputs inputs = FeatureCases.of(seed, FeatureCases.some(seed, 3));
        return CycleResolver.resolve(inputs, Map.of());
    }

    private static double broken(LinearProgram lp, double[] point) {
        double[] activity = new double[lp.rows];
        double worst = 0;
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                activity[lp.rowIndex[p]] += lp.value[p] * point[j];
            }
            worst = Math.max(worst, beyond(point[j], lp.lower[j], lp.upper[j]));
        }
        for (int i = 0; i < lp.rows; i++) {
            worst = Math.max(worst, beyond(activity[i], lp.rowLower[i], lp.rowUpper[i]));
        }
        return worst;
    }

    private static double beyond(double value, double least, double most) {
        return Math.max(least - value, value - most) / (1 + Math.abs(value));
    }
}
