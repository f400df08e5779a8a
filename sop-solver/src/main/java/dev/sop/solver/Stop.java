package dev.sop.solver;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * When one call of the library is to end: at a time by the caller's clock, counted from when this was made, or when the caller says so.
 * Asked by every method and between plans. Once it has said yes it goes on saying yes, so that whatever is asked later ends too.
 */
public final class Stop implements BooleanSupplier {

    /** The reason of an end the caller asked for. */
    public static final String CANCELLED = "cancelled by the caller";

    private static final String RUNNING = "";
    /** Loading, reading, checking and explaining a plan take two to four times as long as building its model. Measured. */
    private static final int AFTER_THE_SEARCH = 4;

    private final BooleanSupplier cancelled;
    private final LongSupplier clock;
    private final long start;
    private final long limitNanos;
    /** Nanoseconds kept back for what comes after the search; less than 0 while no search has begun. */
    private final AtomicLong keptBack = new AtomicLong(-1);

    private final AtomicReference<String> reason = new AtomicReference<>(RUNNING);

    private Stop(BooleanSupplier cancelled, LongSupplier clock, long limitNanos) {
        this.cancelled = cancelled;
        this.clock = clock;
        this.limitNanos = limitNanos;
        this.start = limitNanos == Long.MAX_VALUE ? 0 : clock.getAsLong();
    }

    /** Never. */
    public static Stop never() {
        return when(() -> false);
    }

    /** When the caller says so. */
    public static Stop when(BooleanSupplier cancelled) {
        return new Stop(cancelled, () -> 0, Long.MAX_VALUE);
    }

    /** When the caller says so, or so many nanoseconds of the clock from now. */
    public static Stop whenOrAfter(BooleanSupplier cancelled, LongSupplier clock, long nanos) {
        return new Stop(cancelled, clock, nanos);
    }

    /**
     * Says that a search begins now. At the first one as much of a limit of time is kept back as the plan found will take to read, check
     * and explain: four times the time from the start until now, which went into building the model, and half of the limit at most.
     */
    public void searchBegins() {
        if (limitNanos < Long.MAX_VALUE && keptBack.get() < 0) {
            long after = AFTER_THE_SEARCH * (clock.getAsLong() - start);
            keptBack.compareAndSet(-1, Math.max(0, Math.min(limitNanos / 2, after)));
        }
    }

    /** Whether to end now; asks the caller first, then the clock. */
    @Override
    public boolean getAsBoolean() {
        if (hasStopped()) {
            return true;
        }
        if (cancelled.getAsBoolean()) {
            reason.compareAndSet(RUNNING, CANCELLED);
        } else if (limitNanos < Long.MAX_VALUE && clock.getAsLong() - start >= searchNanos()) {
            reason.compareAndSet(RUNNING, "the time limit of " + limitNanos / 1_000_000 + " ms is used up");
        }
        return hasStopped();
    }

    /** Whether it has said yes before; asks nobody. */
    public boolean hasStopped() {
        return !reason().isEmpty();
    }

    /** What ended the call, in words; empty while nothing has. */
    public String reason() {
        return Objects.requireNonNullElse(reason.get(), RUNNING);
    }

    /** The same question with half of the time; without a limit of time the same question. */
    public BooleanSupplier half() {
        return () -> getAsBoolean() || isHalfGone(this);
    }

    /** Whether half of the time is gone; never without a limit of time. */
    public static boolean isHalfGone(BooleanSupplier asked) {
        return asked instanceof Stop stop && stop.nanosLeft() <= stop.searchNanos() / 2;
    }

    /** Nanoseconds left; the largest number without a limit of time. */
    public long nanosLeft() {
        return limitNanos == Long.MAX_VALUE ? limitNanos : Math.max(0, searchNanos() - (clock.getAsLong() - start));
    }

    private long searchNanos() {
        return limitNanos - Math.max(0, keptBack.get());
    }

    /** What a question that said yes stands for, in words. */
    public static String reasonOf(BooleanSupplier asked) {
        return asked instanceof Stop stop && stop.hasStopped() ? stop.reason() : CANCELLED;
    }
}
