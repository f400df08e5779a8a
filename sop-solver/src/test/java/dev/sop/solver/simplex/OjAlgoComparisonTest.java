package dev.sop.solver.simplex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.PlanningModels;
import dev.sop.solver.Status;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Planning programs against an independent solver; where the two differ, our own bound says who is right. */
class OjAlgoComparisonTest {
    @Test
    void planningPrograms_sameOptimum() {
        for (long seed = 1; seed <= 6; seed++) {
            LinearProgram lp = PlanningModels.of(5, 2, 8, 1, seed);
            LpSolution answer = Simplex.solve(lp, SimplexOptions.defaults(), null);
            assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
            assertThat(answer.bound()).isCloseTo(answer.objective(), within(1e-7 * answer.objective()));
            Optimisation.Result other = model(lp).minimise();
            if (other.getState().isOptimal()) {
                assertThat(other.getValue()).isGreaterThanOrEqualTo(answer.bound() * (1 - 1e-6));
                assertThat(other.getValue()).isCloseTo(answer.objective(), within(1e-5 * answer.objective()));
            }
        }
    }

    private static ExpressionsBasedModel model(LinearProgram lp) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int j = 0; j < lp.columns; j++) {
            var column = model.newVariable("x" + j).weight(lp.cost[j]).lower(lp.lower[j]);
            if (lp.upper[j] < Double.POSITIVE_INFINITY) {
                column.upper(lp.upper[j]);
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            var row = model.newExpression("r" + i);
            if (lp.rowLower[i] > Double.NEGATIVE_INFINITY) {
                row.lower(lp.rowLower[i]);
            }
            if (lp.rowUpper[i] < Double.POSITIVE_INFINITY) {
                row.upper(lp.rowUpper[i]);
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                model.getExpression("r" + lp.rowIndex[p]).set(j, lp.value[p]);
            }
        }
        return model;
    }
}
