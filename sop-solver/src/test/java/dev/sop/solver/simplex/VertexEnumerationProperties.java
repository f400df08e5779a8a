package dev.sop.solver.simplex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.LpSolution;
import dev.sop.solver.RandomPrograms;
import dev.sop.solver.Status;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Tiny programs in a box against the best of all their vertices, found without the simplex. */
class VertexEnumerationProperties {
    @Property(tries = 300)
    void optimum_isTheBestVertex(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LinearProgram lp = RandomPrograms.boxedInteger(RandomPrograms.of(seed, 4, 4, false, 0), 6, seed);
        double best = bestVertex(lp);
        LpSolution answer = Simplex.solve(lp, SimplexOptions.defaults(), null);
        if (best == Double.POSITIVE_INFINITY) {
            assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
        } else {
            assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
            assertThat(answer.objective()).isCloseTo(best, within(1e-6));
        }
    }

    /** Every choice of n planes among all bounds and row limits, solved by elimination. */
    private static double bestVertex(LinearProgram lp) {
        int n = lp.columns;
        int planes = 2 * (n + lp.rows);
        double best = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << planes; set++) {
            if (Integer.bitCount(set) == n) {
                double[] point = intersection(lp, set, planes);
                if (point.length > 0 && Certificates.violation(lp, point) < 1e-9) {
                    best = Math.min(best, lp.objective(point));
                }
            }
        }
        return best;
    }

    private static double[] intersection(LinearProgram lp, int set, int planes) {
        int n = lp.columns;
        double[][] a = new double[n][n + 1];
        int at = 0;
        for (int plane = 0; plane < planes; plane++) {
            if ((set & (1 << plane)) == 0) {
                continue;
            }
            int k = plane / 2;
            boolean isUpper = plane % 2 == 1;
            if (k < n) {
                a[at][k] = 1;
                a[at][n] = isUpper ? lp.upper[k] : lp.lower[k];
            } else {
                int row = k - n;
                for (int j = 0; j < n; j++) {
                    for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                        a[at][j] += lp.rowIndex[p] == row ? lp.value[p] : 0;
                    }
                }
                a[at][n] = isUpper ? lp.rowUpper[row] : lp.rowLower[row];
            }
            if (Double.isInfinite(a[at++][n])) {
                return new double[0];
            }
        }
        return solve(a, n);
    }

    private static double[] solve(double[][] a, int n) {
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int i = c + 1; i < n; i++) {
                pivot = Math.abs(a[i][c]) > Math.abs(a[pivot][c]) ? i : pivot;
            }
            if (Math.abs(a[pivot][c]) < 1e-9) {
                return new double[0];
            }
            double[] swap = a[c];
            a[c] = a[pivot];
            a[pivot] = swap;
            for (int i = 0; i < n; i++) {
                double factor = i == c ? 0 : a[i][c] / a[c][c];
                for (int k = c; k <= n && factor != 0; k++) {
                    a[i][k] -= factor * a[c][k];
                }
            }
        }
        double[] point = new double[n];
        for (int c = 0; c < n; c++) {
            point[c] = a[c][n] / a[c][c];
        }
        return point;
    }
}
