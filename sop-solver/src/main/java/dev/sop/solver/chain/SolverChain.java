package dev.sop.solver.chain;

import com.google.common.collect.ImmutableList;
import dev.sop.program.LinearProgram;
import dev.sop.solver.LpSolution;
import dev.sop.solver.LpSolver;
import dev.sop.solver.MipListener;
import dev.sop.solver.Status;
import dev.sop.solver.Stop;
import dev.sop.solver.firstorder.FirstOrderSolver;
import dev.sop.solver.simplex.SimplexSolver;

/** Asks one solver after the other until one gives an answer that holds; says who answered and why. */
public final class SolverChain {

    private final ImmutableList<LpSolver> solvers;
    private final String because;

    /** Asks these, in order. */
    public SolverChain(LpSolver... solvers) {
        this("", ImmutableList.copyOf(solvers));
    }

    private SolverChain(String because, ImmutableList<LpSolver> solvers) {
        this.because = because;
        this.solvers = solvers;
    }

    /** The same chain, which says besides why it is asked; an empty text adds nothing. */
    public SolverChain because(String reason) {
        return new SolverChain(reason, solvers);
    }

    /** The same chain, which asks a solver from outside first. */
    public SolverChain after(ForeignSolver first) {
        ImmutableList<LpSolver> all = ImmutableList.<LpSolver>builder()
                .add(first)
                .addAll(ours().solvers)
                .build();
        return new SolverChain(because, all);
    }

    /** The same chain, in which a solver that can tells how it gets on. */
    public SolverChain telling(MipListener listener) {
        return new SolverChain(
                because,
                solvers.stream()
                        .map(solver -> solver instanceof FirstOrderSolver slow ? slow.withListener(listener) : solver)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The same chain without a solver from outside. */
    public SolverChain ours() {
        return asksForeign() ? new SolverChain(because, solvers.subList(1, solvers.size())) : this;
    }

    /** Whether a solver from outside is asked first. */
    public boolean asksForeign() {
        return solvers.get(0) instanceof ForeignSolver;
    }

    /** Our own dual simplex, then ojAlgo; never stopped. */
    public static SolverChain standard() {
        return standard(Stop.never());
    }

    /** Our own dual simplex, then ojAlgo. */
    public static SolverChain standard(Stop stop) {
        return new SolverChain(new SimplexSolver(stop), new OjAlgoSolver(stop));
    }

    /** Our own dual simplex as carefully as it goes, unscaled and to 1e-10; then ojAlgo. */
    public static SolverChain careful(Stop stop) {
        return new SolverChain(new SimplexSolver(stop).careful(), new OjAlgoSolver(stop));
    }

    /**
     * The first answer that is not {@link Status#FAILED}; the last one where all fail. A solver that was given a part of the time and
     * ended without a point hands on to the next, and the best of their bounds is that of the answer.
     */
    public Answer solve(LinearProgram program) {
        StringBuilder reason = new StringBuilder();
        double bound = Double.NEGATIVE_INFINITY;
        for (int i = 0; ; i++) {
            LpSolver solver = solvers.get(i);
            LpSolution solution = solver.solve(program);
            boolean last = i == solvers.size() - 1;
            boolean handsOn = solution.status() == Status.LIMIT && !solution.hasPoint();
            solution = solution.withBoundOf(bound);
            bound = solution.bound();
            if ((solution.status() != Status.FAILED && !handsOn) || last) {
                if (reason.length() == 0) {
                    reason.append("a linear program of ")
                            .append(program.columns)
                            .append(" columns and ")
                            .append(program.rows)
                            .append(" rows");
                    if (!because.isEmpty()) {
                        reason.append("; declined before: ").append(because);
                    }
                }
                return new Answer(solution, solver.name(), reason.toString(), solver.endsAtVertex());
            }
            reason.append(solver.name())
                    .append(handsOn ? " ended (" : " failed (")
                    .append(solution.stoppedBy())
                    .append("); ");
        }
    }

    /**
     * An answer and where it came from.
     *
     * @param solution the answer
     * @param solver who gave it
     * @param reason why this solver
     * @param vertex whether the point is a vertex
     */
    public record Answer(LpSolution solution, String solver, String reason, boolean vertex) {}
}
