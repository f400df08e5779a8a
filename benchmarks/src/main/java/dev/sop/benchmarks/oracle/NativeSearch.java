package dev.sop.benchmarks.oracle;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Solves a mixed-integer program by a native solver in this process. Columns are measured in the program's usual quantity and rows by
 * their largest factor, so that a solver's absolute tolerance means the same in any unit. Whole numbers that a solver leaves within
 * its tolerance are rounded and held, and the rest is solved again: the cost of a point is never bought with a fraction of a run.
 * For one thread.
 */
final class NativeSearch {

    /** What a solver came to. */
    enum Outcome {
        BEST,
        NONE,
        UNKNOWN
    }

    /** The cost with whole numbers held, what the solver proved before, and the point. */
    record Found(Outcome outcome, double cost, double bound, double[] point) {
        static Found without(Outcome outcome) {
            return new Found(outcome, Double.NaN, Double.NaN, new double[0]);
        }
    }

    private static final int MILLISECONDS = 5_000;
    private static final double TOLERANCE = 1e-9;
    private static final double[] FREE = {};
    /** Solvers that do not end at a tolerance below their own. */
    private static final Set<String> OWN_TOLERANCES = Set.of("CLP", "CBC");

    private final Map<String, MPSolver> solvers = new HashMap<>();

    NativeSearch() {
        Loader.loadNativeLibraries();
    }

    /** The least of the goal by this solver: SCIP, CBC or SAT; programs without whole numbers by GLOP or CLP. */
    Found least(MixedProgram program, Sum goal, String solver) {
        Found first = solve(program, goal, solver, FREE, 0);
        if (first.outcome == Outcome.UNKNOWN && loosely(program, solver, 0) == Outcome.NONE) {
            return Found.without(Outcome.NONE);
        }
        if (first.outcome != Outcome.BEST || !program.hasWhole()) {
            return first;
        }
        Found held = solve(program, goal, "GLOP", first.point, 0);
        return held.outcome == Outcome.BEST
                ? new Found(Outcome.BEST, held.cost, Math.min(first.bound, held.cost), held.point)
                : Found.without(Outcome.UNKNOWN);
    }

    /** Whether there is a point where every row gives way by this share of its size. */
    Outcome loosely(MixedProgram program, String solver, double share) {
        return solve(program, new Sum(), solver, FREE, share).outcome;
    }

    private Found solve(MixedProgram program, Sum goal, String name, double[] held, double loose) {
        MPSolver solver = solvers.computeIfAbsent(name, MPSolver::createSolver);
        solver.clear();
        int columns = program.columns();
        MPVariable[] variables = new MPVariable[columns];
        boolean whole = false;
        for (int j = 0; j < columns; j++) {
            boolean fixed = held.length > 0 && program.isWhole(j);
            boolean asked = program.isWhole(j) && !fixed;
            double value = fixed ? Math.rint(held[j]) : 0;
            whole |= asked;
            variables[j] = solver.makeVar(value, fixed ? value : finite(program.most(j) / program.scale(j)), asked, "");
        }
        double[] dense = new double[columns];
        for (MixedProgram.Row row : program.rows()) {
            add(program, solver, variables, row, dense, loose);
        }
        double money = objective(program, goal, solver, variables, dense);
        solver.setTimeLimit(MILLISECONDS);
        MPSolver.ResultStatus status = run(solver, whole, name);
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            return Found.without(Outcome.NONE);
        }
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            return Found.without(Outcome.UNKNOWN);
        }
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            point[j] = variables[j].solutionValue() * program.scale(j);
        }
        double bound = whole ? solver.objective().bestBound() * money + goal.constant() : goal.at(point);
        return new Found(Outcome.BEST, goal.at(point), bound, point);
    }

    private static void add(
            MixedProgram program,
            MPSolver solver,
            MPVariable[] variables,
            MixedProgram.Row row,
            double[] dense,
            double loose) {
        int[] named = row.sum().columns();
        row.sum().addTo(dense);
        double largest = 0;
        double gross = 0;
        for (int j : named) {
            largest = Math.max(largest, Math.abs(dense[j]) * program.scale(j));
        }
        if (largest == 0) {
            largest = 1;
        }
        gross = Math.max(finiteSize(row.least()), finiteSize(row.most())) + largest;
        MPConstraint constraint = solver.makeConstraint(
                finite((row.least() - loose * gross) / largest), finite((row.most() + loose * gross) / largest));
        for (int j : named) {
            if (dense[j] != 0) {
                constraint.setCoefficient(variables[j], dense[j] * program.scale(j) / largest);
                dense[j] = 0;
            }
        }
    }

    private static double objective(
            MixedProgram program, Sum goal, MPSolver solver, MPVariable[] variables, double[] dense) {
        MPObjective objective = solver.objective();
        objective.setMinimization();
        goal.addTo(dense);
        double largest = 0;
        for (int j = 0; j < dense.length; j++) {
            largest = Math.max(largest, Math.abs(dense[j]) * program.scale(j));
        }
        double money = largest == 0 ? 1 : largest;
        for (int j = 0; j < dense.length; j++) {
            if (dense[j] != 0) {
                objective.setCoefficient(variables[j], dense[j] * program.scale(j) / money);
            }
        }
        Arrays.fill(dense, 0);
        return money;
    }

    private static MPSolver.ResultStatus run(MPSolver solver, boolean whole, String name) {
        MPSolverParameters parameters = new MPSolverParameters();
        if (whole) {
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, TOLERANCE);
        }
        if (!OWN_TOLERANCES.contains(name)) {
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.PRIMAL_TOLERANCE, TOLERANCE);
            parameters.setDoubleParam(MPSolverParameters.DoubleParam.DUAL_TOLERANCE, TOLERANCE);
        }
        MPSolver.ResultStatus status = solver.solve(parameters);
        parameters.delete();
        return status;
    }

    private static double finiteSize(double limit) {
        return Double.isInfinite(limit) ? 0 : Math.abs(limit);
    }

    private static double finite(double limit) {
        if (Double.isInfinite(limit)) {
            return limit > 0 ? MPSolver.infinity() : -MPSolver.infinity();
        }
        return limit;
    }
}
