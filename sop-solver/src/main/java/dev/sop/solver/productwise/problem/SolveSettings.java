package dev.sop.solver.productwise.problem;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * When a solve may stop, and what it may use. The solver has no clock of its own: a time limit is a reading of the clock given with it,
 * in whatever unit that clock counts. The plan does not depend on the number of threads.
 */
public final class SolveSettings {
    public final double gap;
    public final int iterationLimit;
    public final int threads;
    final LongSupplier clock;
    final long deadline;
    final BooleanSupplier cancelled;
    public final SolveListener listener;

    private SolveSettings(
            double gap,
            int iterationLimit,
            int threads,
            LongSupplier clock,
            long deadline,
            BooleanSupplier cancelled,
            SolveListener listener) {
        this.gap = gap;
        this.iterationLimit = iterationLimit;
        this.threads = threads;
        this.clock = clock;
        this.deadline = deadline;
        this.cancelled = cancelled;
        this.listener = listener;
    }

    /** A proven gap of 0.01 %, at most 100,000 iterations, one thread, no deadline, never cancelled, nobody told. */
    public static SolveSettings standard() {
        return new SolveSettings(1e-4, 100_000, 1, () -> 0L, Long.MAX_VALUE, () -> false, (i, c, b) -> {});
    }

    /** Stop once cost less bound is at most this share of the cost. */
    public SolveSettings withGap(double share) {
        if (!(share >= 0.0)) {
            throw new IllegalArgumentException("gap is " + share + ", expected a share >= 0 such as 1e-4");
        }
        return new SolveSettings(share, iterationLimit, threads, clock, deadline, cancelled, listener);
    }

    /** Stop after so many first-order iterations, with the best plan and bound there are. */
    public SolveSettings withIterationLimit(int iterations) {
        ProblemChecks.size("iteration limit", iterations, 1);
        return new SolveSettings(gap, iterations, threads, clock, deadline, cancelled, listener);
    }

    /** Work on so many threads. */
    public SolveSettings withThreads(int count) {
        ProblemChecks.size("threads", count, 1);
        return new SolveSettings(gap, iterationLimit, count, clock, deadline, cancelled, listener);
    }

    /** Stop once the clock reads the deadline or more, with the best plan and bound there are. */
    public SolveSettings withDeadline(LongSupplier newClock, long newDeadline) {
        return new SolveSettings(gap, iterationLimit, threads, newClock, newDeadline, cancelled, listener);
    }

    /** Stop once this says true, with the best plan and bound there are. */
    public SolveSettings withCancellation(BooleanSupplier asked) {
        return new SolveSettings(gap, iterationLimit, threads, clock, deadline, asked, listener);
    }

    /** Tell this listener of every certified plan. */
    public SolveSettings withListener(SolveListener newListener) {
        return new SolveSettings(gap, iterationLimit, threads, clock, deadline, cancelled, newListener);
    }

    public boolean stopAsked() {
        return cancelled.getAsBoolean() || (deadline != Long.MAX_VALUE && clock.getAsLong() >= deadline);
    }
}
