package dev.sop.ortools;

import com.google.ortools.linearsolver.MPSolver;
import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import dev.sop.program.SolverSession;
import org.jspecify.annotations.Nullable;

/**
 * The programs of one cycle, handed to a native solver. The model of the first stays there, and later ones of its shape change it. One
 * call at a time, and none after it is closed: native memory knows no second chance.
 */
final class NativeSession implements SolverSession {

    private final String solver;
    private @Nullable NativeModel first;
    private boolean closed;

    NativeSession(String solver) {
        this.solver = solver;
    }

    @Override
    public synchronized LinearAnswer solve(LinearProgram program) {
        if (closed) {
            return LinearAnswer.none("its session is closed");
        }
        if (crosses(program.lower, program.upper) || crosses(program.rowLower, program.rowUpper)) {
            return LinearAnswer.none("a lower limit lies above the upper one");
        }
        NativeModel kept = first;
        if (kept != null && kept.hasShapeOf(program)) {
            return kept.solveNext(program);
        }
        MPSolver empty = MPSolver.createSolver(solver);
        if (empty == null) {
            return LinearAnswer.none("this build of OR-Tools has no " + solver);
        }
        NativeModel model = new NativeModel(empty, program);
        LinearAnswer answer;
        try {
            answer = model.solveFirst();
        } catch (RuntimeException e) {
            model.delete();
            throw e;
        }
        if (kept == null && answer.reason().isEmpty()) {
            first = model;
        } else {
            model.delete();
        }
        return answer;
    }

    private static boolean crosses(double[] lower, double[] upper) {
        for (int k = 0; k < lower.length; k++) {
            if (lower[k] > upper[k]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (first != null) {
            first.delete();
            first = null;
        }
    }
}
