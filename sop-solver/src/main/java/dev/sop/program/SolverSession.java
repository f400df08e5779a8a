package dev.sop.program;

/**
 * One use of a {@link LinearSolver}: the programs of one cycle, one after another, the base plan's first. What a scenario or an option
 * changes is a few numbers in a program of the same shape, so a session may keep what it learned and start from there.
 */
public interface SolverSession extends AutoCloseable {

    /**
     * Solves a program; the goal is the least cost.
     *
     * @param program without whole numbers; a copy of the library's, so the session may keep it
     * @return a point and prices, or why there is none; an exception counts as none
     */
    LinearAnswer solve(LinearProgram program);

    /** Gives back what the session holds, native memory say; nothing by default. It is not asked again afterwards. */
    @Override
    default void close() {}
}
