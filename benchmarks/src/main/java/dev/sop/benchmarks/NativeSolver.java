package dev.sop.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import dev.sop.program.LinearProgram;

/** Native solvers through OR-Tools, on the arrays of a linear program. The model is handed over before the clock starts. */
final class NativeSolver {

    private static final double INFINITE = 1e20;

    private final LinearProgram program;

    NativeSolver(LinearProgram program) {
        this.program = program;
        Loader.loadNativeLibraries();
    }

    /** A solve that can be timed; gives the point found, or an empty array. */
    interface Run {
        double[] solve();
    }

    /** GLOP, HiGHS or PDLP, with parameters in the solver's own words; empty for its defaults. */
    Run modelBuilder(String solver, String parameters) {
        ModelBuilderHelper model = new ModelBuilderHelper();
        for (int j = 0; j < program.columns; j++) {
            model.addVar();
            model.setVarLowerBound(j, program.lower[j]);
            model.setVarUpperBound(j, program.upper[j]);
            model.setVarObjectiveCoefficient(j, program.cost[j]);
        }
        for (int i = 0; i < program.rows; i++) {
            model.addLinearConstraint();
            model.setConstraintLowerBound(i, program.rowLower[i]);
            model.setConstraintUpperBound(i, program.rowUpper[i]);
        }
        for (int j = 0; j < program.columns; j++) {
            for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
                model.addConstraintTerm(program.rowIndex[k], j, program.value[k]);
            }
        }
        return () -> {
            ModelSolverHelper helper = new ModelSolverHelper(solver);
            if (!parameters.isEmpty()) {
                helper.setSolverSpecificParameters(parameters);
            }
            helper.solve(model);
            if (!helper.hasSolution()) {
                return new double[0];
            }
            double[] point = new double[program.columns];
            for (int j = 0; j < point.length; j++) {
                point[j] = helper.getVariableValue(j);
            }
            helper.delete();
            return point;
        };
    }

    /** CLP. */
    Run clp() {
        return () -> {
            MPSolver solver = MPSolver.createSolver("CLP");
            MPVariable[] columns = new MPVariable[program.columns];
            MPObjective objective = solver.objective();
            for (int j = 0; j < columns.length; j++) {
                columns[j] = solver.makeNumVar(finite(program.lower[j]), finite(program.upper[j]), "");
                objective.setCoefficient(columns[j], program.cost[j]);
            }
            MPConstraint[] rows = new MPConstraint[program.rows];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = solver.makeConstraint(finite(program.rowLower[i]), finite(program.rowUpper[i]), "");
            }
            for (int j = 0; j < columns.length; j++) {
                for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
                    rows[program.rowIndex[k]].setCoefficient(columns[j], program.value[k]);
                }
            }
            objective.setMinimization();
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                return new double[0];
            }
            double[] point = new double[columns.length];
            for (int j = 0; j < point.length; j++) {
                point[j] = columns[j].solutionValue();
            }
            solver.delete();
            return point;
        };
    }

    private static double finite(double bound) {
        if (Math.abs(bound) < INFINITE) {
            return bound;
        }
        return bound > 0 ? MPSolver.infinity() : -MPSolver.infinity();
    }
}
