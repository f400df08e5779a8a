package dev.sop.solver.simplex;

import dev.sop.solver.Basis;
import dev.sop.solver.algebra.LuFactor;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.algebra.SparseVector;
import java.util.Arrays;

/**
 * The state both simplex methods share: a basis with its factors, the values of all variables, the reduced costs, and
 * the bounds and costs in force (which phases and perturbations may replace for a while).
 */
public final class Tableau {
    private static final int KEPT_UPDATES = 50;

    final WorkingForm form;
    final Matrix matrix;
    final int columns;
    public final int rows;
    final int total;
    final double[] lower;
    final double[] upper;
    final double[] cost;
    public final byte[] state;
    /** Basic variable by position. */
    public final int[] basic;
    /** Value of each non-basic variable; stale for basic ones. */
    final double[] x;
    /** Value of the basic variable by position. */
    final double[] basicValue;
    /** Reduced cost of each variable; zero for basic ones. */
    public final double[] reduced;

    final double[] weight;
    public final LuFactor factor;
    final SparseVector work;
    private final double[] byVariable;
    public long iterations;
    boolean hasTrueCosts = true;
    private boolean factored;

    Tableau(WorkingForm form) {
        this.form = form;
        this.matrix = form.matrix;
        this.columns = matrix.columns;
        this.rows = matrix.rows;
        this.total = columns + rows;
        this.lower = form.lower.clone();
        this.upper = form.upper.clone();
        this.cost = form.cost.clone();
        this.state = new byte[total];
        this.basic = new int[rows];
        this.x = new double[total];
        this.basicValue = new double[rows];
        this.reduced = new double[total];
        this.weight = new double[rows];
        this.factor = new LuFactor(rows);
        this.work = new SparseVector(rows);
        this.byVariable = new double[total];
    }

    /**
     * Starts from a basis; too few or too many basic variables are repaired. When it is the basis at hand its factors are
     * kept.
     */
    void start(Basis from) {
        boolean same = factored && factor.updates() <= KEPT_UPDATES && countBasic(from) == rows;
        for (int i = 0; i < rows && same; i++) {
            same = from.state[basic[i]] == Basis.BASIC;
        }
        System.arraycopy(from.state, 0, state, 0, total);
        int count = same ? rows : 0;
        for (int j = total - 1; j >= 0 && !same; j--) {
            if (state[j] == Basis.BASIC) {
                if (count < rows) {
                    basic[count++] = j;
                } else {
                    state[j] = Basis.LOWER;
                }
            }
        }
        for (int i = 0; i < rows && count < rows; i++) {
            if (state[columns + i] != Basis.BASIC) {
                state[columns + i] = Basis.BASIC;
                basic[count++] = columns + i;
            }
        }
        for (int i = 0; i < rows; i++) {
            weight[i] = from.weight == null ? 1 : Math.max(1e-6, from.weight[basic[i]]);
        }
        factored = same;
        restBounds();
    }

    private static int countBasic(Basis basis) {
        int count = 0;
        for (byte side : basis.state) {
            count += side == Basis.BASIC ? 1 : 0;
        }
        return count;
    }

    /** Factors unless the factors at hand are those of the basis; values are computed in any case. */
    void ensureFactor() {
        if (factored) {
            computePrimal();
        } else {
            refactor();
        }
    }

    public Basis basis() {
        double[] weights = new double[total];
        Arrays.fill(weights, 1);
        for (int i = 0; i < rows; i++) {
            weights[basic[i]] = weight[i];
        }
        return new Basis(columns, rows, state.clone(), weights);
    }

    /** Takes the bounds of the working form again. */
    void restoreBounds() {
        System.arraycopy(form.lower, 0, lower, 0, total);
        System.arraycopy(form.upper, 0, upper, 0, total);
        restBounds();
    }

    /** Unit boxes whose optimum is zero exactly when a dual feasible basis exists. */
    void boxBounds() {
        for (int j = 0; j < total; j++) {
            boolean hasLower = form.lower[j] > Double.NEGATIVE_INFINITY;
            boolean hasUpper = form.upper[j] < Double.POSITIVE_INFINITY;
            lower[j] = hasLower ? 0 : hasUpper ? -1 : -1000;
            upper[j] = hasUpper ? 0 : hasLower ? 1 : 1000;
        }
        restBounds();
    }

    void restoreCosts() {
        System.arraycopy(form.cost, 0, cost, 0, total);
        hasTrueCosts = true;
    }

    /** Puts every non-basic variable on a bound it has, keeping the side where it can. */
    void restBounds() {
        for (int j = 0; j < total; j++) {
            if (state[j] != Basis.BASIC) {
                rest(j, state[j]);
            }
        }
    }

    void rest(int j, byte side) {
        boolean hasLower = lower[j] > Double.NEGATIVE_INFINITY;
        boolean hasUpper = upper[j] < Double.POSITIVE_INFINITY;
        if (!hasLower && !hasUpper) {
            state[j] = Basis.FREE;
            x[j] = 0;
        } else if (hasUpper && (side == Basis.UPPER || !hasLower) && lower[j] != upper[j]) {
            state[j] = Basis.UPPER;
            x[j] = upper[j];
        } else {
            state[j] = Basis.LOWER;
            x[j] = lower[j];
        }
    }

    /** Factors the basis afresh and recomputes values; returns whether the basis was sound. */
    boolean refactor() {
        for (int i = 0; i < rows; i++) {
            byVariable[basic[i]] = weight[i];
        }
        int replaced = factor.factor(matrix, basic);
        factored = true;
        if (replaced > 0) {
            repair();
        }
        for (int i = 0; i < rows; i++) {
            weight[i] = byVariable[basic[i]];
        }
        computePrimal();
        return replaced == 0;
    }

    private void repair() {
        boolean[] kept = new boolean[total];
        for (int variable : basic) {
            kept[variable] = true;
            if (state[variable] != Basis.BASIC) {
                state[variable] = Basis.BASIC;
                byVariable[variable] = 1;
            }
        }
        for (int j = 0; j < total; j++) {
            if (state[j] == Basis.BASIC && !kept[j]) {
                rest(j, Basis.LOWER);
            }
        }
    }

    /** Basic values from the non-basic ones: {@code B x_B = -N x_N}. */
    void computePrimal() {
        work.clear();
        double[] sum = work.value;
        for (int j = 0; j < total; j++) {
            if (state[j] != Basis.BASIC && x[j] != 0) {
                matrix.addColumn(j, -x[j], sum);
            }
        }
        work.count = SparseVector.DENSE;
        double usual = work.density;
        factor.forward(work, false);
        work.density = usual;
        System.arraycopy(work.value, 0, basicValue, 0, rows);
    }

    /** Reduced costs from the costs in force: {@code d = c - A'y} with {@code B'y = c_B}. */
    void computeReduced() {
        work.clear();
        for (int i = 0; i < rows; i++) {
            work.value[i] = cost[basic[i]];
        }
        work.count = SparseVector.DENSE;
        double usual = work.density;
        factor.backward(work, false);
        work.density = usual;
        for (int j = 0; j < total; j++) {
            reduced[j] = state[j] == Basis.BASIC ? 0 : cost[j] - matrix.dot(j, work.value);
        }
    }

    /** Exchanges the basic variable at a position; the caller has updated values. */
    void exchange(int position, int entering, byte leavingSide) {
        int leaving = basic[position];
        rest(leaving, leavingSide);
        basic[position] = entering;
        state[entering] = Basis.BASIC;
        iterations++;
    }

    /** How far a reduced cost has the wrong sign for the side its variable rests on; fixed variables never do. */
    double dualInfeasibility(int j) {
        return switch (state[j]) {
            case Basis.LOWER -> lower[j] == upper[j] ? 0 : Math.max(0, -reduced[j]);
            case Basis.UPPER -> Math.max(0, reduced[j]);
            case Basis.FREE -> Math.abs(reduced[j]);
            default -> 0;
        };
    }

    /** How far the basic variable at a position is outside its bounds. */
    double primalInfeasibility(int position) {
        int j = basic[position];
        return Math.max(0, Math.max(lower[j] - basicValue[position], basicValue[position] - upper[j]));
    }

    double largestPrimalInfeasibility() {
        double most = 0;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, primalInfeasibility(i));
        }
        return most;
    }

    double largestDualInfeasibility() {
        double most = 0;
        for (int j = 0; j < total; j++) {
            most = Math.max(most, dualInfeasibility(j));
        }
        return most;
    }
}
