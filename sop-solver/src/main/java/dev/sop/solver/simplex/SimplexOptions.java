package dev.sop.solver.simplex;

import dev.sop.solver.Status;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How far a {@link Simplex} may go.
 *
 * @param iterationLimit pivots at most (default: no limit)
 * @param feasibilityTolerance how far a scaled value may pass a limit (default 1e-7)
 * @param dualTolerance how far a scaled reduced cost may have the wrong sign (default 1e-7)
 * @param presolve whether to remove what can be removed before a cold start (default yes)
 * @param scale whether to scale rows and columns by powers of two (default yes)
 * @param perturb whether to perturb costs against degeneracy; removed before the answer (default yes)
 * @param nanoClock a clock in nanoseconds; the default stands still, so that time never limits
 * @param timeLimitNanos nanoseconds of that clock at most (default: no limit)
 * @param cancelled asked now and then; true ends the solve with {@link Status#LIMIT} (default: never)
 */
public record SimplexOptions(
        long iterationLimit,
        double feasibilityTolerance,
        double dualTolerance,
        boolean presolve,
        boolean scale,
        boolean perturb,
        LongSupplier nanoClock,
        long timeLimitNanos,
        BooleanSupplier cancelled) {
    private static final SimplexOptions DEFAULTS =
            new SimplexOptions(Long.MAX_VALUE, 1e-7, 1e-7, true, true, true, () -> 0L, Long.MAX_VALUE, () -> false);

    /** Everything at its default. */
    public static SimplexOptions defaults() {
        return DEFAULTS;
    }

    /** These options with a limit on pivots. */
    public SimplexOptions withIterationLimit(long limit) {
        return new SimplexOptions(
                limit,
                feasibilityTolerance,
                dualTolerance,
                presolve,
                scale,
                perturb,
                nanoClock,
                timeLimitNanos,
                cancelled);
    }

    /** These options with other tolerances. */
    public SimplexOptions withTolerances(double feasibility, double dual) {
        return new SimplexOptions(
                iterationLimit, feasibility, dual, presolve, scale, perturb, nanoClock, timeLimitNanos, cancelled);
    }

    /** These options with or without presolve, scaling and perturbation. */
    public SimplexOptions withSteps(boolean newPresolve, boolean newScale, boolean newPerturb) {
        return new SimplexOptions(
                iterationLimit,
                feasibilityTolerance,
                dualTolerance,
                newPresolve,
                newScale,
                newPerturb,
                nanoClock,
                timeLimitNanos,
                cancelled);
    }

    /** These options with a clock and a limit in its nanoseconds. */
    public SimplexOptions withTimeLimit(LongSupplier clock, long nanos) {
        return new SimplexOptions(
                iterationLimit, feasibilityTolerance, dualTolerance, presolve, scale, perturb, clock, nanos, cancelled);
    }

    /** These options with a question asked now and then whether to stop. */
    public SimplexOptions withCancellation(BooleanSupplier question) {
        return new SimplexOptions(
                iterationLimit,
                feasibilityTolerance,
                dualTolerance,
                presolve,
                scale,
                perturb,
                nanoClock,
                timeLimitNanos,
                question);
    }
}
