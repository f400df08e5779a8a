package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Tolerances;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.algebra.SparseVector;
import java.util.Arrays;

/**
 * Works out the {@link Coverage} of a production at a point.
 *
 * <p>Why other production may count by its set-up: let u be the first period whose production is replaced and that is set
 * up; up to u - 1 the sum of the rows asks for its demand without any replaced production, and from u on the set-up alone
 * stands for the rest. Inflow counts with its largest share in any of these sums.
 */
final class Coverages {
    private final LinearProgram lp;
    private final Matrix matrix;
    private final VariableBounds variable;
    private final double[] point;
    /** Sum of the rows from the first period on. */
    private final SparseVector sum;
    /** Largest share each column has had in a sum. */
    private final SparseVector inflow;

    private final SparseVector expression;
    private final SparseVector apart;
    private final double[] amount;

    Coverages(LinearProgram lp, Matrix matrix, VariableBounds variable, double[] point) {
        this.lp = lp;
        this.matrix = matrix;
        this.variable = variable;
        this.point = point;
        this.sum = new SparseVector(lp.columns);
        this.inflow = new SparseVector(lp.columns);
        this.expression = new SparseVector(lp.columns);
        this.apart = new SparseVector(lp.columns);
        this.amount = new double[lp.columns];
    }

    /** Coefficient of a production in its balance. */
    double unit(BalancePath path, int place, int column) {
        for (int p = lp.columnStart[column]; p < lp.columnStart[column + 1]; p++) {
            if (lp.rowIndex[p] == path.row()[place]) {
                return path.multiple()[place] * lp.value[p];
            }
        }
        return 0;
    }

    /** The demand from a first place up to each later one, as far as it is known. */
    double[] needed(BalancePath path, int first) {
        double[] needed = new double[path.length() - first];
        double least = 0;
        sum.clear();
        for (int last = first; last < path.length(); last++) {
            least += path.least(lp, last);
            addRow(path, last);
            double beyond = least - atLowerBounds();
            if (Double.isInfinite(beyond) || Double.isNaN(beyond)) {
                return Arrays.copyOf(needed, last - first);
            }
            needed[last - first] = beyond;
        }
        return needed;
    }

    private void addRow(BalancePath path, int place) {
        int i = path.row()[place];
        for (int p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++) {
            sum.add(matrix.rowIndex[p], path.multiple()[place] * matrix.rowValue[p]);
        }
    }

    private double atLowerBounds() {
        double total = 0;
        for (int e = 0; e < sum.count; e++) {
            int j = sum.index[e];
            if (Math.abs(sum.value[j]) > Tolerances.NOISE) {
                total += sum.value[j] * lp.lower[j];
            }
        }
        return total;
    }

    /**
     * The coverage of the demand up to a last place. What other set-ups could cover of the demand up to a middle place
     * stays in W, what they could cover beyond it is counted apart; the middle may be before the first place.
     */
    Coverage of(BalancePath path, int first, int middle, int last, int own, double[] needed) {
        sum.clear();
        inflow.clear();
        expression.clear();
        apart.clear();
        for (int u = first; u <= last; u++) {
            addRow(path, u);
            for (int e = 0; e < sum.count; e++) {
                int j = sum.index[e];
                double more = sum.value[j] - inflow.value[j];
                if (more > Tolerances.NOISE) {
                    inflow.add(j, more);
                }
            }
        }
        double constant = 0;
        for (int e = 0; e < inflow.count; e++) {
            int j = inflow.index[e];
            if (j != own) {
                expression.add(j, inflow.value[j]);
                constant -= inflow.value[j] * lp.lower[j];
            }
        }
        for (int u = first; u <= last; u++) {
            double before = u == first ? 0 : needed[u - 1 - first];
            double near = u > middle ? 0 : Math.max(0, needed[middle - first] - before);
            bySetup(path.made()[u], own, near, Math.max(near, needed[last - first] - before));
        }
        int[] setup = Arrays.copyOf(apart.index, apart.count);
        double[] share = new double[setup.length];
        for (int k = 0; k < setup.length; k++) {
            share[k] = apart.value[setup[k]];
        }
        return new Coverage(needed[last - first], SlackExpression.of(expression, constant), setup, share);
    }

    /** Replaces what is made in a period by the demand it could cover, where that is less; columns of one set-up together. */
    private void bySetup(int[] made, int own, double near, double cover) {
        for (int j : made) {
            amount[variable.column[j]] += j == own ? 0 : inflow.value[j] * point[j];
        }
        for (int j : made) {
            int y = variable.column[j];
            if (j != own && cover * point[y] < amount[y]) {
                expression.add(y, near);
                apart.add(y, cover - near);
                for (int k : made) {
                    if (variable.column[k] == y && k != own) {
                        expression.add(k, -inflow.value[k]);
                    }
                }
                amount[y] = 0;
            }
        }
        for (int j : made) {
            amount[variable.column[j]] = 0;
        }
    }
}
