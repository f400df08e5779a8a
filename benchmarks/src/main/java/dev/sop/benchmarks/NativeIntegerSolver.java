package dev.sop.benchmarks;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import dev.sop.program.LinearProgram;

/** Native solvers of integer programs through OR-Tools, on one thread. The model is handed over before the clock starts. */
final class NativeIntegerSolver {

    private static final double GAP = 1e-6;

    private NativeIntegerSolver() {}

    static WholeNumberTable.Found solve(String name, LinearProgram program, long limitNanos) {
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            return new WholeNumberTable.Found(Double.NaN, Double.NaN, Double.NaN, "not there");
        }
        MPVariable[] columns = new MPVariable[program.columns];
        MPObjective objective = solver.objective();
        for (int j = 0; j < columns.length; j++) {
            double lower = WholeNumberTable.finite(program.lower[j]);
            columns[j] = solver.makeVar(lower, WholeNumberTable.finite(program.upper[j]), program.integer[j], "");
            objective.setCoefficient(columns[j], program.cost[j]);
        }
        MPConstraint[] rows = new MPConstraint[program.rows];
        for (int i = 0; i < rows.length; i++) {
            double lower = WholeNumberTable.finite(program.rowLower[i]);
            rows[i] = solver.makeConstraint(lower, WholeNumberTable.finite(program.rowUpper[i]), "");
        }
        for (int j = 0; j < columns.length; j++) {
            for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
                rows[program.rowIndex[k]].setCoefficient(columns[j], program.value[k]);
            }
        }
        objective.setMinimization();
        solver.setTimeLimit(limitNanos / 1_000_000);
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, GAP);
        long start = System.nanoTime();
        MPSolver.ResultStatus status = solved(solver, parameters);
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean hasPoint = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
        double cost = hasPoint ? objective.value() : Double.POSITIVE_INFINITY;
        double bound = hasPoint ? objective.bestBound() : Double.NEGATIVE_INFINITY;
        parameters.delete();
        solver.delete();
        return new WholeNumberTable.Found(seconds, cost, bound, status.toString());
    }

    /** HiGHS answers a time limit with a status that OR-Tools has no name for. */
    private static MPSolver.ResultStatus solved(MPSolver solver, MPSolverParameters parameters) {
        try {
            return solver.solve(parameters);
        } catch (IllegalArgumentException e) {
            return MPSolver.ResultStatus.NOT_SOLVED;
        }
    }
}
