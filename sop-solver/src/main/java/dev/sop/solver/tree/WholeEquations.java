package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Tolerances;
import dev.sop.solver.algebra.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Combines equations until only whole columns are left in some of them, by Gaussian elimination of the others within bounded
 * work, and asks whether a whole point can meet each: the coefficients' common step must divide the right side. The balances
 * of an item whose demand is 9.5 in each of three months add up to 28.5, which no production in whole units meets exactly.
 */
final class WholeEquations {
    private static final int LONGEST = 500;
    private static final long MOST_WORK = 2_000_000;

    private final LinearProgram lp;
    private final boolean[] whole;
    private final List<Equation> equations = new ArrayList<>();
    /** The equations a column has been seen in, which it may have left since. */
    private final List<List<Equation>> holders = new ArrayList<>();

    private long work;
    private boolean contradicted;

    /** What is open on the left, what is left for it on the right, the size of all terms. */
    private static final class Equation {
        final TreeMap<Integer, Double> entry = new TreeMap<>();
        double right;
        double size = 1;
        boolean gone;
    }

    WholeEquations(LinearProgram lp, Matrix matrix, boolean[] whole, double[] lower, double[] upper) {
        this.lp = lp;
        this.whole = whole;
        for (int j = 0; j < lp.columns; j++) {
            holders.add(new ArrayList<>());
        }
        for (int i = 0; i < lp.rows; i++) {
            if (lp.rowLower[i] == lp.rowUpper[i] && matrix.rowStart[i + 1] - matrix.rowStart[i] <= LONGEST) {
                take(i, matrix, lower, upper);
            }
        }
    }

    private void take(int row, Matrix matrix, double[] lower, double[] upper) {
        Equation equation = new Equation();
        equation.right = lp.rowLower[row];
        equation.size += Math.abs(equation.right);
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            int j = matrix.rowIndex[p];
            double a = matrix.rowValue[p];
            if (lower[j] == upper[j]) {
                equation.right -= a * lower[j];
                equation.size += Math.abs(a * lower[j]);
            } else {
                equation.entry.put(j, a);
                holders.get(j).add(equation);
            }
        }
        equations.add(equation);
    }

    /** Whether no combination found shows that there is no whole point. */
    boolean hold() {
        eliminateAll(false);
        if (!allHaveWholePoints()) {
            return false;
        }
        eliminateAll(true);
        return allHaveWholePoints();
    }

    /** Eliminates the columns that may be anything, then those that are whole: each combination must hold. */
    private void eliminateAll(boolean wanted) {
        for (int j = 0; j < lp.columns && work < MOST_WORK; j++) {
            if (whole[j] == wanted) {
                eliminate(j);
            }
        }
    }

    private boolean allHaveWholePoints() {
        if (contradicted) {
            return false;
        }
        for (Equation equation : equations) {
            if (!equation.gone && !hasWholePoint(equation)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWholePoint(Equation equation) {
        double[] coefficient = new double[equation.entry.size()];
        int count = 0;
        for (Map.Entry<Integer, Double> term : equation.entry.entrySet()) {
            if (!whole[term.getKey()]) {
                return true;
            }
            coefficient[count++] = term.getValue();
        }
        double step = count == 0 ? CommonStep.NONE : CommonStep.of(coefficient, count);
        if (step == CommonStep.NONE) {
            return true;
        }
        double off = equation.right - Math.rint(equation.right / step) * step;
        return Math.abs(off) <= Tolerances.WHOLE * equation.size;
    }

    /** Takes a column out of all equations but the shortest that has it, which is given up for it. */
    private void eliminate(int column) {
        Equation pivot = null;
        for (Equation equation : holders.get(column)) {
            boolean has = !equation.gone && equation.entry.containsKey(column);
            if (has && (pivot == null || equation.entry.size() < pivot.entry.size())) {
                pivot = equation;
            }
        }
        if (pivot == null) {
            return;
        }
        contradicted |= !hasWholePoint(pivot);
        pivot.gone = true;
        Double divisor = pivot.entry.get(column);
        for (Equation equation : holders.get(column)) {
            Double a = equation.gone ? null : equation.entry.get(column);
            if (a != null && divisor != null) {
                subtract(equation, pivot, a / divisor, column);
            }
        }
    }

    private void subtract(Equation from, Equation pivot, double times, int column) {
        work += pivot.entry.size();
        for (Map.Entry<Integer, Double> term : pivot.entry.entrySet()) {
            int j = term.getKey();
            double less = times * term.getValue();
            Double old = from.entry.get(j);
            double left = (old == null ? 0 : old) - less;
            if (j == column || Math.abs(left) <= Tolerances.NOISE * Math.abs(less)) {
                from.entry.remove(j);
            } else {
                from.entry.put(j, left);
                if (old == null) {
                    holders.get(j).add(from);
                }
            }
        }
        from.right -= times * pivot.right;
        from.size += Math.abs(times) * pivot.size;
        from.gone = from.entry.size() > LONGEST;
    }
}
