package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import java.util.Optional;

/**
 * What is known of an integer program before it is searched: bounds of its columns after propagation, limits of its rows moved
 * in to what whole numbers can reach, which columns may be taken as whole, and the step its costs come in.
 */
final class IntegerProgram {
    /** The program with tightened bounds of whole columns and limits of rows. */
    final LinearProgram tightened;

    final boolean[] whole;
    final CostStep cost;
    /** Number of integer columns. */
    final int integers;

    private IntegerProgram(LinearProgram tightened, boolean[] whole, CostStep cost, int integers) {
        this.tightened = tightened;
        this.whole = whole;
        this.cost = cost;
        this.integers = integers;
    }

    /** Whether some integer column has no bound on a side. */
    boolean isOpenEnded() {
        for (int j = 0; j < tightened.columns; j++) {
            if (tightened.integer[j]
                    && (Double.isInfinite(tightened.lower[j]) || Double.isInfinite(tightened.upper[j]))) {
                return true;
            }
        }
        return false;
    }

    /** Why a program has no point, in words, or what is known of it. */
    record Found(String contradiction, Optional<IntegerProgram> program) {}

    static Found of(LinearProgram lp) {
        Propagation root = new Propagation(lp);
        int integers = 0;
        for (int j = 0; j < lp.columns; j++) {
            root.lower[j] = lp.integer[j] ? Math.ceil(lp.lower[j] - 1e-9) : lp.lower[j];
            root.upper[j] = lp.integer[j] ? Math.floor(lp.upper[j] + 1e-9) : lp.upper[j];
            if (root.lower[j] > root.upper[j]) {
                return none("integer column (" + j + ") has no whole number between its bounds");
            }
            integers += lp.integer[j] ? 1 : 0;
        }
        if (!root.run()) {
            return none("bounds of integer columns contradict a row");
        }
        double[] lower = lp.lower.clone();
        double[] upper = lp.upper.clone();
        takeWhole(lp.integer, root, lower, upper);
        boolean[] whole = ImpliedWhole.of(lp, lower, upper);
        WholeRows rows = new WholeRows(lp, whole, lower, upper);
        if (!rows.tighten()) {
            return none("whole numbers cannot add up to the limit of a row or of rows combined");
        }
        LinearProgram limited = lp.withLimits(lower, upper, rows.rowLower, rows.rowUpper);
        Propagation again = new Propagation(limited, whole);
        System.arraycopy(lower, 0, again.lower, 0, lp.columns);
        System.arraycopy(upper, 0, again.upper, 0, lp.columns);
        if (!again.run()) {
            return none("bounds of whole columns contradict a row");
        }
        takeWhole(whole, again, lower, upper);
        LinearProgram tightened = limited.withLimits(lower, upper, rows.rowLower, rows.rowUpper);
        CostStep cost = CostStep.of(tightened, whole, lower, upper);
        return new Found("", Optional.of(new IntegerProgram(tightened, whole, cost, integers)));
    }

    private static Found none(String why) {
        return new Found(why, Optional.empty());
    }

    private static void takeWhole(boolean[] whole, Propagation from, double[] lower, double[] upper) {
        for (int j = 0; j < whole.length; j++) {
            if (whole[j]) {
                lower[j] = from.lower[j];
                upper[j] = from.upper[j];
            }
        }
    }
}
