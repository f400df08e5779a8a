package dev.sop.program;

/**
 * A solver of linear programs from outside the library, to be asked before the library's own.
 *
 * <p>It is never trusted. Its point is checked against every row and bound, cost and lower bound are computed anew from its point and
 * its prices, and where that does not prove the point best, or the solver gives none, the library's own solvers are asked. So a wrong
 * solver costs time and nothing else. That no point exists is only ever believed of the library's simplex method, which proves it.
 *
 * <pre>{@code
 * PlanningEffort effort = PlanningEffort.builder().linearSolver(OrToolsSolver.glop()).build();
 * }</pre>
 */
public interface LinearSolver {

    /** Name and version, as the certificate is to say it. */
    String name();

    /**
     * Begins to plan one cycle with its scenarios and options. May be called by several threads at once; each session is used by one.
     * Every session must answer the same programs in the same order with the same numbers, or plans are not reproducible.
     */
    SolverSession open();
}
