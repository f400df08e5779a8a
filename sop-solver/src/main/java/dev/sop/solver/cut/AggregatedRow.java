package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.Matrix;
import dev.sop.solver.algebra.SparseVector;
import java.util.Arrays;

/** A weighted sum of rows written as {@code a'x + g's <= b}, each inequality row with a slack that is not negative. */
final class AggregatedRow {
    private static final int MOST_ROWS = 200;

    private final LinearProgram lp;
    private final Matrix matrix;
    final SparseVector coefficient;
    double right;
    int slacks;
    double[] slackCoefficient = new double[8];
    SlackExpression[] slack = new SlackExpression[8];

    AggregatedRow(LinearProgram lp, Matrix matrix) {
        this.lp = lp;
        this.matrix = matrix;
        this.coefficient = new SparseVector(lp.columns);
    }

    void clear() {
        coefficient.clear();
        right = 0;
        slacks = 0;
    }

    /** Adds a multiple of a row, whose slack is measured from the limit that its activity is nearer to. */
    boolean add(int row, double multiple, double activity) {
        double lo = lp.rowLower[row];
        double up = lp.rowUpper[row];
        boolean atUpper = Double.isInfinite(lo) || (!Double.isInfinite(up) && up - activity <= activity - lo);
        double limit = atUpper ? up : lo;
        if (Double.isInfinite(limit) || slacks >= MOST_ROWS) {
            return false;
        }
        for (int p = matrix.rowStart[row]; p < matrix.rowStart[row + 1]; p++) {
            coefficient.add(matrix.rowIndex[p], multiple * matrix.rowValue[p]);
        }
        right += multiple * limit;
        if (lo != up) {
            addSlack(SlackExpression.ofRow(lp, matrix, row, atUpper), atUpper ? multiple : -multiple);
        }
        return true;
    }

    void addSlack(SlackExpression expression, double multiple) {
        if (slacks == slack.length) {
            slack = Arrays.copyOf(slack, 2 * slacks);
            slackCoefficient = Arrays.copyOf(slackCoefficient, 2 * slacks);
        }
        slack[slacks] = expression;
        slackCoefficient[slacks++] = multiple;
    }

    /** Turns the sum round, which an equation with slacks allows. */
    void negate() {
        for (int k = 0; k < coefficient.count; k++) {
            coefficient.value[coefficient.index[k]] *= -1;
        }
        right = -right;
        for (int k = 0; k < slacks; k++) {
            slackCoefficient[k] *= -1;
        }
    }

    double slackValue(int k, double[] point) {
        return Math.max(0, slack[k].at(point));
    }
}
