package dev.sop.solver.simplex;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.Tolerances;
import org.jspecify.annotations.Nullable;

/**
 * Solves continuous linear programs.
 *
 * <p>A cold start removes what is trivial, scales, and runs the dual simplex from the logical basis; a warm start takes
 * the basis of an earlier solve of the same shape. The answer is checked on the program as given: see {@link LpSolution}.
 */
public final class Simplex {
    /** An optimum whose relative gap to its own bound is larger is solved on. */
    private static final double LOOSE_GAP = 1e-8;

    private static final double TIGHT = 1e-10;
    /** Limits that miss each other by less than can be proven count as kept within this tolerance at most. */
    private static final double LOOSEST = 1e-7;

    private Simplex() {}

    /** Solves, ignoring which columns are integer. */
    public static LpSolution solve(LinearProgram lp, SimplexOptions options, @Nullable Basis start) {
        if (start != null && !start.fits(lp)) {
            throw new IllegalArgumentException("The start basis has (" + start.columns + ") columns and (" + start.rows
                    + ") rows but the program has (" + lp.columns + ") and (" + lp.rows
                    + ").\nMaybe it came from a program of another shape; pass null for a cold start.");
        }
        Limits limits = new Limits(options, lp.rows + lp.columns);
        LpSolution answer = solve(lp, options, start, limits);
        double tolerance = options.feasibilityTolerance();
        while (answer.status() == Status.FAILED && tolerance < LOOSEST) {
            tolerance = Math.min(LOOSEST, 10 * tolerance);
            answer = solve(lp, options.withTolerances(tolerance, options.dualTolerance()), start, limits);
        }
        return answer;
    }

    private static LpSolution solve(LinearProgram lp, SimplexOptions options, @Nullable Basis start, Limits limits) {
        if (start == null && options.presolve() && !limits.stop(0)) {
            Presolve presolve = new Presolve(lp);
            if (presolve.isWorthwhile()) {
                return solveReduced(lp, options, presolve, limits);
            }
        }
        return solveWhole(lp, options, start == null ? Basis.slack(lp) : start, limits, 0);
    }

    /** Solves what presolve leaves, then the whole program from there, as a rule without a pivot. */
    private static LpSolution solveReduced(LinearProgram lp, SimplexOptions options, Presolve presolve, Limits limits) {
        LinearProgram reduced = presolve.reduced();
        LpSolution answer = solveWhole(reduced, options, Basis.slack(reduced), limits, 0);
        Basis basis = answer.basis() == null ? Basis.slack(lp) : presolve.restored(answer.basis());
        if (answer.status() == Status.LIMIT) {
            return stopped(lp, presolve, answer, basis);
        }
        boolean solved = answer.status() == Status.OPTIMAL;
        SimplexOptions last = solved ? options.withSteps(false, options.scale(), false) : options;
        return solveWhole(lp, last, basis, limits, answer.iterations());
    }

    /** What the answer to the reduced program, ended by a limit, means for the whole one. */
    private static LpSolution stopped(LinearProgram lp, Presolve presolve, LpSolution answer, Basis basis) {
        double[] price = presolve.prices(answer.dual());
        double[] point = answer.hasPoint() ? presolve.point(answer.primal()) : new double[0];
        boolean feasible = answer.hasPoint() && Certificates.violation(lp, point) <= Tolerances.ACCEPTED_VIOLATION;
        double objective = feasible ? lp.objective(point) : Double.POSITIVE_INFINITY;
        return new LpSolution(
                Status.LIMIT,
                feasible ? point : new double[0],
                price,
                objective,
                Math.min(objective, bestBound(lp, price, objective)),
                answer.iterations(),
                basis,
                answer.stoppedBy());
    }

    static LpSolution solveWhole(
            LinearProgram lp, SimplexOptions options, Basis start, Limits limits, long iterationsBefore) {
        for (int j = 0; j < lp.columns; j++) {
            if (lp.lower[j] > lp.upper[j]) {
                return LpSolution.without(
                        Status.INFEASIBLE, Double.POSITIVE_INFINITY, 0, null, "column (" + j + ") has crossed bounds");
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            if (lp.rowLower[i] > lp.rowUpper[i]) {
                return LpSolution.without(
                        Status.INFEASIBLE, Double.POSITIVE_INFINITY, 0, null, "row (" + i + ") has crossed limits");
            }
        }
        Scaling scaling = options.scale() ? Scaling.of(lp) : Scaling.none(lp);
        SimplexCore core =
                new SimplexCore(new WorkingForm(lp, scaling), options.feasibilityTolerance(), options.dualTolerance());
        core.tableau.iterations = iterationsBefore;
        SimplexCore.Outcome outcome = core.solve(start, limits, options.perturb());
        LpSolution answer = answer(lp, core, outcome, limits);
        if (answer.status() == Status.FAILED && options.scale()) {
            return solveWhole(
                    lp,
                    options.withSteps(options.presolve(), false, options.perturb()),
                    core.tableau.basis(),
                    limits,
                    core.tableau.iterations);
        }
        return isLoose(answer) && options.dualTolerance() > TIGHT ? tighten(lp, options, answer, limits) : answer;
    }

    private static boolean isLoose(LpSolution answer) {
        return answer.status() == Status.OPTIMAL
                && !(answer.objective() - answer.bound() <= LOOSE_GAP * (1 + Math.abs(answer.objective())));
    }

    /** Solves on from an optimum that its own bound does not quite confirm, unscaled and with smaller tolerances. */
    private static LpSolution tighten(LinearProgram lp, SimplexOptions options, LpSolution loose, Limits limits) {
        Basis basis = loose.basis();
        if (basis == null) {
            return loose;
        }
        SimplexOptions tight = options.withTolerances(TIGHT, TIGHT).withSteps(false, false, false);
        LpSolution again =
                solveWhole(lp, tight, new Basis(lp.columns, lp.rows, basis.state, null), limits, loose.iterations());
        boolean better = again.status() == Status.OPTIMAL
                && again.objective() - again.bound() < loose.objective() - loose.bound();
        return better ? again : loose;
    }

    private static LpSolution answer(LinearProgram lp, SimplexCore core, SimplexCore.Outcome outcome, Limits limits) {
        long iterations = core.tableau.iterations;
        Basis basis = core.tableau.basis();
        return switch (outcome) {
            case INFEASIBLE ->
                LpSolution.without(
                        Status.INFEASIBLE,
                        Double.POSITIVE_INFINITY,
                        iterations,
                        basis,
                        "a checked combination of rows contradicts the limits");
            case UNBOUNDED ->
                LpSolution.without(
                        Status.UNBOUNDED,
                        Double.NEGATIVE_INFINITY,
                        iterations,
                        basis,
                        "a checked direction lowers the cost without end");
            case OPTIMAL -> optimal(lp, core, basis);
            case CUTOFF, LIMIT -> atLimit(lp, core, basis, limits);
            case FAILED ->
                LpSolution.without(
                        Status.FAILED, Double.NEGATIVE_INFINITY, iterations, basis, "numerical trouble on every route");
        };
    }

    private static LpSolution optimal(LinearProgram lp, SimplexCore core, Basis basis) {
        double[] point = core.primalPoint();
        double[] price = core.prices();
        double objective = lp.objective(point);
        double violation = Certificates.violation(lp, point);
        long iterations = core.tableau.iterations;
        if (!(violation <= Tolerances.ACCEPTED_VIOLATION)) {
            return LpSolution.without(
                    Status.FAILED,
                    Double.NEGATIVE_INFINITY,
                    iterations,
                    basis,
                    "the point breaks a limit by (" + violation + ")");
        }
        double bound = Math.min(objective, Certificates.mendedLowerBound(lp, price, objective));
        return new LpSolution(Status.OPTIMAL, point, price, objective, bound, iterations, basis, "optimal");
    }

    private static LpSolution atLimit(LinearProgram lp, SimplexCore core, Basis basis, Limits limits) {
        long iterations = core.tableau.iterations;
        core.tableau.restoreCosts();
        core.tableau.restoreBounds();
        core.tableau.refactor();
        core.tableau.computeReduced();
        double[] point = core.primalPoint();
        double[] price = core.prices();
        boolean feasible = Certificates.violation(lp, point) <= Tolerances.ACCEPTED_VIOLATION;
        double objective = feasible ? lp.objective(point) : Double.POSITIVE_INFINITY;
        double bound = bestBound(lp, price, objective);
        return new LpSolution(
                Status.LIMIT,
                feasible ? point : new double[0],
                price,
                objective,
                Math.min(objective, bound),
                iterations,
                basis,
                limits.reached());
    }

    /** The best of what the prices prove, what they prove mended, and what is proven without prices. */
    private static double bestBound(LinearProgram lp, double[] price, double objective) {
        return Math.max(
                Certificates.mendedLowerBound(lp, price, objective),
                Certificates.lowerBound(lp, new double[lp.rows], objective));
    }
}
