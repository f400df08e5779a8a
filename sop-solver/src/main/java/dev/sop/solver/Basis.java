package dev.sop.solver;

import dev.sop.program.LinearProgram;
import org.jspecify.annotations.Nullable;

/**
 * Where a simplex stopped, to start from next time: which variables are basic and at which bound the others rest.
 *
 * <p>Variables are the columns, then one logical per row. A basis belongs to a shape (columns, rows) and not to the
 * numbers: it stays usable after any change of costs, bounds or row limits. Edge weights, when present, spare the next
 * solve from learning them again.
 */
public final class Basis {
    public static final byte LOWER = 0;
    public static final byte UPPER = 1;
    public static final byte FREE = 2;
    public static final byte BASIC = 3;

    public final int columns;
    public final int rows;
    public final byte[] state;
    public final double @Nullable [] weight;

    public Basis(int columns, int rows, byte[] state, double @Nullable [] weight) {
        this.columns = columns;
        this.rows = rows;
        this.state = state;
        this.weight = weight;
    }

    /** Whether this basis has the shape of a program. */
    public boolean fits(LinearProgram lp) {
        return lp.columns == columns && lp.rows == rows;
    }

    /** The all-logical basis: every column at a bound, every row's logical basic. */
    public static Basis slack(LinearProgram lp) {
        byte[] state = new byte[lp.columns + lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            state[j] = lp.lower[j] > Double.NEGATIVE_INFINITY
                    ? LOWER
                    : lp.upper[j] < Double.POSITIVE_INFINITY ? UPPER : FREE;
        }
        java.util.Arrays.fill(state, lp.columns, state.length, BASIC);
        return new Basis(lp.columns, lp.rows, state, null);
    }
}
