package dev.sop.solver;

import dev.sop.program.LinearProgram;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link LinearProgram}.
 *
 * @param status how the solve ended
 * @param primal value of each column; empty when no feasible point is known (after {@link Status#LIMIT} it is the best
 *     feasible one)
 * @param dual change of the objective per unit of each row's limit (minimisation); empty when there is none. The
 *     reduced cost of a column is {@code c - A'y}: not negative at its lower bound, not positive at its upper
 * @param objective cost of {@code primal}; positive infinity without a point
 * @param bound a proven lower bound on the cost of any feasible point, recomputed from the duals on the program as
 *     given; negative infinity when nothing is proven
 * @param iterations simplex pivots
 * @param basis where to start next time; null when there is none
 * @param stoppedBy in words, what ended the solve
 */
@SuppressWarnings("ArrayRecordComponent") // arrays, by contract, for the speed of the callers
public record LpSolution(
        Status status,
        double[] primal,
        double[] dual,
        double objective,
        double bound,
        long iterations,
        @Nullable Basis basis,
        String stoppedBy) {
    private static final double[] NONE = {};

    /** Whether {@link #primal} holds a feasible point. */
    public boolean hasPoint() {
        return objective < Double.POSITIVE_INFINITY;
    }

    /** No point, as the solve was stopped before it began; the bound is what costs and bounds of columns alone prove. */
    public static LpSolution stopped(LinearProgram program, String stoppedBy) {
        double bound = Certificates.lowerBound(program, new double[program.rows], Double.POSITIVE_INFINITY);
        return without(Status.LIMIT, bound, 0, null, stoppedBy);
    }

    /** A point that keeps every limit, found otherwise, in the place of an answer to the same program that has none. */
    public static LpSolution stoppedAt(LinearProgram program, double[] point, LpSolution answer) {
        double objective = program.objective(point);
        double bound = Certificates.lowerBound(program, new double[program.rows], objective);
        return new LpSolution(
                Status.LIMIT,
                point,
                new double[program.rows],
                objective,
                Math.min(objective, bound),
                answer.iterations(),
                null,
                answer.stoppedBy());
    }

    /** The same answer with a bound that was proven otherwise, where that is better. */
    public LpSolution withBoundOf(double proven) {
        return proven <= bound
                ? this
                : new LpSolution(
                        status, primal, dual, objective, Math.min(proven, objective), iterations, basis, stoppedBy);
    }

    public static LpSolution without(
            Status status, double bound, long iterations, @Nullable Basis basis, String stoppedBy) {
        return new LpSolution(status, NONE, NONE, Double.POSITIVE_INFINITY, bound, iterations, basis, stoppedBy);
    }
}
