package dev.sop.reconcile;

import dev.sop.program.LinearSolver;
import dev.sop.program.SolverSession;
import org.jspecify.annotations.Nullable;

/** The session of a solver from outside, opened when it is first asked for and shared by all plans from one base. */
final class ForeignSession implements AutoCloseable {

    private @Nullable SolverSession session;

    synchronized SolverSession opened(LinearSolver solver) {
        if (session == null) {
            session = solver.open();
        }
        return session;
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
        }
    }
}
