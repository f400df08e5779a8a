package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;

/**
 * Rows that follow each other because what one leaves over enters the next: the stock balances of one item.
 *
 * @param row the rows, first period first
 * @param multiple what each is multiplied by, so that what is made counts positive and what is passed on cancels in sums
 * @param made per row the continuous columns that add to it and are zero unless an integer column of their own is at least
 *     one (production behind a set-up); each stands in no other row of the path
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record BalancePath(int[] row, double[] multiple, int[][] made) {
    int length() {
        return row.length;
    }

    /** What may flow out of a row at most, infinite when nothing limits it. */
    double most(LinearProgram lp, int k) {
        return multiple[k] > 0 ? multiple[k] * lp.rowUpper[row[k]] : multiple[k] * lp.rowLower[row[k]];
    }

    /** What must flow out of a row at least. */
    double least(LinearProgram lp, int k) {
        return multiple[k] > 0 ? multiple[k] * lp.rowLower[row[k]] : multiple[k] * lp.rowUpper[row[k]];
    }
}
