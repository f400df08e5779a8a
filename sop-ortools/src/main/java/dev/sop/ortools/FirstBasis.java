package dev.sop.ortools;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver.BasisStatus;
import com.google.ortools.linearsolver.MPVariable;
import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;

/**
 * The way back to a basis. OR-Tools gives no way from Java to hand a basis in, but a solver goes on from its last one; so it is led there
 * by a program of the same matrix that has this basis as its only best one. What is in the basis has no limits there and costs
 * nothing; each unit of what is not costs 1 away from the limit at which it rests.
 */
final class FirstBasis {

    private FirstBasis() {}

    /** The program that leads from anywhere to the basis with which a program was solved. */
    static LinearProgram program(LinearProgram solved, LinearAnswer answer, MPVariable[] columns, MPConstraint[] rows) {
        double[] point = answer.point();
        double[] lower = solved.lower.clone();
        double[] upper = solved.upper.clone();
        double[] rowLower = solved.rowLower.clone();
        double[] rowUpper = solved.rowUpper.clone();
        double[] activity = new double[solved.rows];
        for (int j = 0; j < point.length; j++) {
            for (int k = solved.columnStart[j]; k < solved.columnStart[j + 1]; k++) {
                activity[solved.rowIndex[k]] += solved.value[k] * point[j];
            }
        }
        double[] price = new double[solved.rows];
        for (int i = 0; i < price.length; i++) {
            if (rows[i].basisStatus() == BasisStatus.BASIC) {
                rowLower[i] = Double.NEGATIVE_INFINITY;
                rowUpper[i] = Double.POSITIVE_INFINITY;
            } else {
                price[i] = away(activity[i], solved.rowLower[i], solved.rowUpper[i]);
            }
        }
        double[] cost = new double[point.length];
        for (int j = 0; j < cost.length; j++) {
            for (int k = solved.columnStart[j]; k < solved.columnStart[j + 1]; k++) {
                cost[j] += price[solved.rowIndex[k]] * solved.value[k];
            }
            if (columns[j].basisStatus() == BasisStatus.BASIC) {
                lower[j] = Double.NEGATIVE_INFINITY;
                upper[j] = Double.POSITIVE_INFINITY;
            } else {
                cost[j] += away(point[j], solved.lower[j], solved.upper[j]);
            }
        }
        return solved.withLimits(lower, upper, rowLower, rowUpper).withCost(cost);
    }

    /** 1 where a value rests at its lower limit, -1 at its upper one, 0 where it has neither. */
    private static double away(double value, double lower, double upper) {
        double above = Math.abs(value - lower);
        double below = Math.abs(upper - value);
        return Double.isInfinite(lower) && Double.isInfinite(upper) ? 0 : above <= below ? 1 : -1;
    }
}
