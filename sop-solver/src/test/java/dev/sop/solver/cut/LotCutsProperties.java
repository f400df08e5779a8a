package dev.sop.solver.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.program.LinearProgram;
import dev.sop.solver.LotSizingModels;
import dev.sop.solver.LpSolution;
import dev.sop.solver.RandomLots;
import dev.sop.solver.Status;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.simplex.Simplex;
import dev.sop.solver.simplex.SimplexOptions;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of the cuts from balances of stock. */
class LotCutsProperties {
    /** Every cut separated at some relaxed point holds at integer points found for other costs, without any cuts. */
    @Property(tries = 60)
    void cuts_cutOffNoIntegerPoint(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomLots.of(seed);
        LotCuts lots = new LotCuts(lp);
        for (int way = 0; way < 4; way++) {
            double[] whole = integerPoint(lp, seed + way);
            if (whole.length == 0) {
                return;
            }
            for (int other = 0; other < 3; other++) {
                LinearProgram priced = RandomLots.priced(lp, seed + 100 + other);
                LpSolution relaxed = Simplex.solve(priced, SimplexOptions.defaults(), null);
                for (Cut cut : lots.separate(relaxed.primal(), () -> false)) {
                    assertThat(excess(cut, whole)).isLessThan(1e-5 * (1 + Math.abs(cut.limit())));
                    assertThat(excess(cut, relaxed.primal())).isPositive();
                }
            }
        }
    }

    /** For plain balances the inequalities describe what the facility location form does. */
    @Property(tries = 30)
    void stockCuts_reachTheFacilityLocationBound(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LotSizingModels model = LotSizingModels.random(2, 6, 0.5, seed);
        LinearProgram lp = model.natural();
        Matrix matrix = new Matrix(lp.columns, lp.rows, lp.columnStart, lp.rowIndex, lp.value);
        VariableBounds variable = new VariableBounds(lp, matrix);
        StockCuts stock = new StockCuts(lp, matrix, variable, BalancePaths.find(lp, matrix, variable));
        LinearProgram current = lp;
        LpSolution relaxed = Simplex.solve(current, SimplexOptions.defaults(), null);
        for (int round = 0; round < 60; round++) {
            List<Cut> found = stock.separate(relaxed.primal(), () -> false);
            if (found.isEmpty()) {
                break;
            }
            current = with(current, found);
            relaxed = Simplex.solve(current, SimplexOptions.defaults(), null);
        }
        double facility = Simplex.solve(model.facilityLocation(), SimplexOptions.defaults(), null)
                .objective();
        assertThat(relaxed.objective()).isGreaterThanOrEqualTo(facility * (1 - 1e-4));
    }

    private static LinearProgram with(LinearProgram lp, List<Cut> cuts) {
        LinearProgram.Builder built = LinearProgram.builder();
        for (int i = 0; i < lp.rows; i++) {
            built.addRow(lp.rowLower[i], lp.rowUpper[i]);
        }
        for (int j = 0; j < lp.columns; j++) {
            built.addColumn(lp.cost[j], lp.lower[j], lp.upper[j]);
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                built.set(lp.rowIndex[p], j, lp.value[p]);
            }
        }
        for (Cut cut : cuts) {
            int row = built.addRow(Double.NEGATIVE_INFINITY, cut.limit());
            for (int k = 0; k < cut.column().length; k++) {
                built.set(row, cut.column()[k], cut.coefficient()[k]);
            }
        }
        return built.build();
    }

    /** A point for random costs, whole by fixing random set-ups that leave one. */
    private static double[] integerPoint(LinearProgram lp, long seed) {
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 20; attempt++) {
            double[] lower = lp.lower.clone();
            double[] upper = lp.upper.clone();
            double share = 0.4 + 0.6 * random.nextDouble();
            for (int j = 0; j < lp.columns; j++) {
                if (lp.integer[j]) {
                    double value = random.nextDouble() < share ? 1 + random.nextInt((int) lp.upper[j]) : 0;
                    lower[j] = value;
                    upper[j] = value;
                }
            }
            LpSolution answer = Simplex.solve(
                    RandomLots.priced(lp.withLimits(lower, upper, lp.rowLower, lp.rowUpper), seed),
                    SimplexOptions.defaults(),
                    null);
            if (answer.status() == Status.OPTIMAL) {
                return answer.primal();
            }
        }
        return new double[0];
    }

    private static double excess(Cut cut, double[] point) {
        double activity = 0;
        for (int k = 0; k < cut.column().length; k++) {
            activity += cut.coefficient()[k] * point[cut.column()[k]];
        }
        return activity - cut.limit();
    }
}
