package dev.sop.ortools;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IncrementalityValues;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A linear program inside a native solver, which goes on from the basis it ended with when numbers of the program change. */
final class NativeModel {

    private final MPSolver solver;
    private final MPVariable[] columns;
    private final MPConstraint[] rows;
    private LinearProgram current;
    private @Nullable LinearProgram toFirstBasis;

    /** Hands a program over to an empty solver, which it owns from now on. */
    NativeModel(MPSolver empty, LinearProgram program) {
        solver = empty;
        current = program;
        columns = new MPVariable[program.columns];
        rows = new MPConstraint[program.rows];
        MPObjective objective = solver.objective();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = solver.makeConstraint(program.rowLower[i], program.rowUpper[i], "");
        }
        for (int j = 0; j < columns.length; j++) {
            columns[j] = solver.makeNumVar(program.lower[j], program.upper[j], "");
            objective.setCoefficient(columns[j], program.cost[j]);
            for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
                rows[program.rowIndex[k]].setCoefficient(columns[j], program.value[k]);
            }
        }
        objective.setMinimization();
    }

    /** Whether a program has its non-zeros where this one has them. */
    boolean hasShapeOf(LinearProgram program) {
        return current.rows == program.rows
                && Arrays.equals(current.columnStart, program.columnStart)
                && Arrays.equals(current.rowIndex, program.rowIndex);
    }

    /** Solves the program as handed over, and keeps its basis. */
    LinearAnswer solveFirst() {
        LinearAnswer answer = solve();
        if (answer.reason().isEmpty()) {
            toFirstBasis = FirstBasis.program(current, answer, columns, rows);
        }
        return answer;
    }

    /** Solves another program of the same shape, from the basis of the first. */
    LinearAnswer solveNext(LinearProgram program) {
        long before = 0;
        if (toFirstBasis != null) {
            change(toFirstBasis);
            before = solve().iterations();
        }
        change(program);
        LinearAnswer answer = solve();
        return answer.reason().isEmpty()
                ? LinearAnswer.of(answer.point(), answer.prices(), before + answer.iterations())
                : answer;
    }

    private void change(LinearProgram next) {
        MPObjective objective = solver.objective();
        for (int j = 0; j < columns.length; j++) {
            if (next.lower[j] != current.lower[j] || next.upper[j] != current.upper[j]) {
                columns[j].setBounds(next.lower[j], next.upper[j]);
            }
            if (next.cost[j] != current.cost[j]) {
                objective.setCoefficient(columns[j], next.cost[j]);
            }
            for (int k = next.columnStart[j]; k < next.columnStart[j + 1]; k++) {
                if (next.value[k] != current.value[k]) {
                    rows[next.rowIndex[k]].setCoefficient(columns[j], next.value[k]);
                }
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (next.rowLower[i] != current.rowLower[i] || next.rowUpper[i] != current.rowUpper[i]) {
                rows[i].setBounds(next.rowLower[i], next.rowUpper[i]);
            }
        }
        current = next;
    }

    /**
     * By the dual simplex method, which stays near a basis whose limits have changed, and without the solver's presolve: the basis of a
     * reduced program would not fit the next one.
     */
    private LinearAnswer solve() {
        MPSolverParameters parameters = new MPSolverParameters();
        try {
            parameters.setIntegerParam(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
            parameters.setIntegerParam(IntegerParam.INCREMENTALITY, IncrementalityValues.INCREMENTALITY_ON.swigValue());
            parameters.setIntegerParam(IntegerParam.LP_ALGORITHM, LpAlgorithmValues.DUAL.swigValue());
            MPSolver.ResultStatus status = solver.solve(parameters);
            return status == MPSolver.ResultStatus.OPTIMAL
                    ? found()
                    : LinearAnswer.none("it ended with " + status + ", which it does not prove");
        } finally {
            parameters.delete();
        }
    }

    private LinearAnswer found() {
        double[] point = new double[columns.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = columns[j].solutionValue();
        }
        double[] prices = new double[rows.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = rows[i].dualValue();
        }
        return LinearAnswer.of(point, prices, solver.iterations());
    }

    /** Frees the native memory; the model is not used afterwards. */
    void delete() {
        solver.delete();
    }
}
