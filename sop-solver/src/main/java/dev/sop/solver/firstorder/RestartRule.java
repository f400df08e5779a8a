package dev.sop.solver.firstorder;

/**
 * When a restarted first-order method moves its anchor to where it stands: the fixed-point residual has fallen to a fifth of what it was
 * after the first step, or has fallen notably and rises again, or the run has taken more than a third of all iterations.
 *
 * <p>Source: H. Lu and J. Yang, "Restarted Halpern PDHG for linear programming", 2024; the shares are measured.
 */
public final class RestartRule {
    private static final double ENOUGH = 0.2;
    private static final double NOTABLE = 0.8;
    private static final double SHARE_OF_ALL = 0.36;
    private static final int MEASURE_EVERY = 8;

    private double first;
    private double last;

    /** A rule that has seen no residual yet. */
    public RestartRule() {}

    /** Whether the residual of the coming step is to be measured. */
    public static boolean measures(int sinceRestart, int iterations) {
        return sinceRestart == 0 || iterations % MEASURE_EVERY == MEASURE_EVERY - 1;
    }

    /** Whether a restart is due after a measured step, both counts including it. */
    public boolean isDue(double residual, int sinceRestart, int iterations) {
        if (sinceRestart == 1) {
            first = residual;
            last = residual;
            return false;
        }
        boolean due = residual <= ENOUGH * first
                || (residual <= NOTABLE * first && residual > last)
                || (sinceRestart > 20 && sinceRestart >= SHARE_OF_ALL * iterations);
        last = residual;
        return due;
    }
}
