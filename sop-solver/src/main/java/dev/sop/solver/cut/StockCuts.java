package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Tolerances;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.algebra.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The (l,S) inequalities of lot sizing: what is made in some periods S up to l is either still in stock after l or covers a
 * demand from its own period to l, so {@code sum over S (x_u - d_ul y_u) <= s_l}.
 *
 * <p>Rows may hold more than production, stock and demand: whatever else flows out (earlier backlog, sales, other sites) is
 * added on the right with the largest share it has in any sum that starts with a member of S; whatever else flows in only
 * helps. For plain balances the separation is exact.
 *
 * <p>Source: I. Barany, T. J. Van Roy, L. A. Wolsey, <em>Strong Formulations for Multi-Item Capacitated Lot Sizing</em>,
 * Management Science, 1984; Y. Pochet, L. A. Wolsey, <em>Production Planning by Mixed Integer Programming</em>, 2006.
 */
final class StockCuts {
    private static final double LEAST_EFFICACY = 1e-4;

    private final LinearProgram lp;
    private final Matrix matrix;
    private final VariableBounds variable;
    private final List<BalancePath> paths;
    /** Sum of the rows from u to l. */
    private final SparseVector sum;
    /** What the right-hand side grants each column. */
    private final SparseVector granted;

    private final SparseVector cut;
    private double[] point = {};

    StockCuts(LinearProgram lp, Matrix matrix, VariableBounds variable, List<BalancePath> paths) {
        this.lp = lp;
        this.matrix = matrix;
        this.variable = variable;
        this.paths = paths;
        this.sum = new SparseVector(lp.columns);
        this.granted = new SparseVector(lp.columns);
        this.cut = new SparseVector(lp.columns);
    }

    /** The most violated inequality for each path and each last period. */
    List<Cut> separate(double[] at, BooleanSupplier stop) {
        point = at;
        List<Cut> found = new ArrayList<>();
        for (BalancePath path : paths) {
            if (stop.getAsBoolean()) {
                return found;
            }
            for (int last = 0; last < path.length(); last++) {
                Cut one = separate(path, last);
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private @Nullable Cut separate(BalancePath path, int last) {
        sum.clear();
        granted.clear();
        cut.clear();
        double demand = 0;
        double gain = 0;
        for (int u = last; u >= 0; u--) {
            demand += path.most(lp, u);
            int i = path.row()[u];
            for (int p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++) {
                sum.add(matrix.rowIndex[p], path.multiple()[u] * matrix.rowValue[p]);
            }
            double cover = demand - atLowerBounds();
            if (Double.isInfinite(cover) || Double.isNaN(cover)) {
                break;
            }
            if (u == last) {
                grant();
            }
            gain += include(path.made()[u], Math.max(0, cover));
        }
        for (int k = 0; k < granted.count; k++) {
            int j = granted.index[k];
            gain -= granted.value[j] * (point[j] - lp.lower[j]);
        }
        return gain > 0 ? finish() : null;
    }

    /** What the sum is worth when every column rests on its lower bound; infinite when one has none. */
    private double atLowerBounds() {
        double total = 0;
        for (int k = 0; k < sum.count; k++) {
            int j = sum.index[k];
            double a = sum.value[j];
            if (Math.abs(a) > Tolerances.NOISE) {
                total += a * lp.lower[j];
            }
        }
        return total;
    }

    /** Takes the production of a period into S where it exceeds its share of the demand by more than S then has to grant. */
    private double include(int[] made, double cover) {
        double gain = 0;
        for (int j : made) {
            gain += Math.max(0, gain(j, made, cover));
        }
        if (gain <= 0 || gain < ungranted()) {
            return 0;
        }
        grant();
        for (int j : made) {
            if (gain(j, made, cover) > 0) {
                int y = variable.column[j];
                cut.add(y, -cover);
                for (int k : made) {
                    if (variable.column[k] == y) {
                        cut.add(k, sum.value[k]);
                    }
                }
            }
        }
        return gain;
    }

    /** Gain of all columns that share a set-up, told for the first of them. */
    private double gain(int first, int[] made, double cover) {
        int y = variable.column[first];
        double gain = -cover * point[y];
        boolean before = true;
        for (int k : made) {
            before &= k != first;
            if (variable.column[k] == y) {
                if (before) {
                    return 0;
                }
                gain += sum.value[k] * point[k];
            }
        }
        return gain;
    }

    private double ungranted() {
        double cost = 0;
        for (int k = 0; k < sum.count; k++) {
            int j = sum.index[k];
            double more = -sum.value[j] - granted.value[j];
            if (more > Tolerances.NOISE) {
                cost += more * (point[j] - lp.lower[j]);
            }
        }
        return cost;
    }

    private void grant() {
        for (int k = 0; k < sum.count; k++) {
            int j = sum.index[k];
            double more = -sum.value[j] - granted.value[j];
            if (more > Tolerances.NOISE) {
                granted.add(j, more);
            }
        }
    }

    private @Nullable Cut finish() {
        double limit = 0;
        for (int k = 0; k < granted.count; k++) {
            int j = granted.index[k];
            cut.add(j, -granted.value[j]);
            limit -= granted.value[j] * lp.lower[j];
        }
        return Cut.of(lp, cut, limit, point, LEAST_EFFICACY);
    }
}
