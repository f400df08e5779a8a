package dev.sop.solver.tree;

import dev.sop.solver.MipListener;
import dev.sop.solver.Stop;
import dev.sop.solver.simplex.SimplexOptions;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How far {@link BranchAndBound} may go.
 *
 * @param relativeGap ends as optimal when (incumbent - bound) is at most this part of the incumbent (default 1e-6); the bound holds
 *     at any gap, and a gap up to 1e-6 is driven to a tenth of it
 * @param nodeLimit nodes at most (default: no limit)
 * @param cutRounds rounds of cuts at the root (default 20)
 * @param nanoClock a clock in nanoseconds; the default stands still, so that time never limits
 * @param timeLimitNanos nanoseconds of that clock at most (default: no limit)
 * @param cancelled asked now and then; true ends the solve with the best point so far, or one rounded at the end (default: never)
 * @param listener hears of progress (default: nobody)
 */
public record MipOptions(
        double relativeGap,
        long nodeLimit,
        int cutRounds,
        LongSupplier nanoClock,
        long timeLimitNanos,
        BooleanSupplier cancelled,
        MipListener listener) {
    /** Stands for whichever of clock and caller has ended a solve. */
    static final String STOPPED = "stopped";

    /** A gap up to this is called optimal. */
    private static final double PROVEN = 1e-6;

    private static final double LEAST_GAP = 1e-9;

    private static final MipOptions DEFAULTS =
            new MipOptions(1e-6, Long.MAX_VALUE, 20, () -> 0L, Long.MAX_VALUE, () -> false, MipListener.SILENT);

    /** Checks the gap. */
    public MipOptions {
        if (!(relativeGap >= 0)) {
            throw new IllegalArgumentException("The relative gap is (" + relativeGap
                    + ") but must not be negative.\nMaybe a percentage was meant: 1 % is 0.01.");
        }
    }

    /** Everything at its default. */
    public static MipOptions defaults() {
        return DEFAULTS;
    }

    /** These options with another gap. */
    public MipOptions withRelativeGap(double gap) {
        return new MipOptions(gap, nodeLimit, cutRounds, nanoClock, timeLimitNanos, cancelled, listener);
    }

    /** These options with a limit on nodes. */
    public MipOptions withNodeLimit(long limit) {
        return new MipOptions(relativeGap, limit, cutRounds, nanoClock, timeLimitNanos, cancelled, listener);
    }

    /** These options with another number of cut rounds; 0 is plain branch and bound. */
    public MipOptions withCutRounds(int rounds) {
        return new MipOptions(relativeGap, nodeLimit, rounds, nanoClock, timeLimitNanos, cancelled, listener);
    }

    /** These options with a clock and a limit in its nanoseconds. */
    public MipOptions withTimeLimit(LongSupplier clock, long nanos) {
        return new MipOptions(relativeGap, nodeLimit, cutRounds, clock, nanos, cancelled, listener);
    }

    /** These options with a question asked now and then whether to stop. */
    public MipOptions withCancellation(BooleanSupplier question) {
        return new MipOptions(relativeGap, nodeLimit, cutRounds, nanoClock, timeLimitNanos, question, listener);
    }

    /** These options with a listener. */
    public MipOptions withListener(MipListener newListener) {
        return new MipOptions(relativeGap, nodeLimit, cutRounds, nanoClock, timeLimitNanos, cancelled, newListener);
    }

    /** By how much less than the best point another must cost to be looked for; a tenth of what counts as proven, at most. */
    double margin(double best) {
        double part = relativeGap > PROVEN ? relativeGap : Math.max(LEAST_GAP, relativeGap / 10);
        return part * Math.max(1e-3, Math.abs(best));
    }

    /** Tighter than alone: an integer point must hold on the program as given after its integers are rounded. */
    public SimplexOptions simplex() {
        return SimplexOptions.defaults().withTolerances(1e-9, 1e-9).withCancellation(cancelled);
    }

    /** These options with the time limit, counted from now, made part of the cancellation, so that all steps share it. */
    public MipOptions started() {
        long start = nanoClock.getAsLong();
        return withCancellation(() -> cancelled.getAsBoolean() || nanoClock.getAsLong() - start >= timeLimitNanos);
    }

    /** What ended a solve, in words. */
    String reason(String stoppedBy) {
        if (!stoppedBy.contains(STOPPED) && !stoppedBy.contains(Stop.CANCELLED)) {
            return stoppedBy;
        }
        return cancelled.getAsBoolean() ? Stop.reasonOf(cancelled) : "time limit (" + timeLimitNanos + " ns)";
    }
}
