package dev.sop.effort;

import dev.sop.program.LinearSolver;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.immutables.value.Value;

/**
 * How good a plan must be and what may be spent on it. The plan does not depend on the number of threads: the same inputs and the
 * same effort give the same plan bit for bit, unless a time limit or cancellation ends the search.
 *
 * <pre>{@code
 * PlanningEffort effort = PlanningEffort.builder().gap(0.001).threads(2).build();
 * }</pre>
 */
@Value.Immutable
public interface PlanningEffort extends WithPlanningEffort {

    /** Collects an effort. */
    static Builder builder() {
        return new Builder();
    }

    /** A proven gap of 0.01 %, one thread, no limit of time. */
    static PlanningEffort standard() {
        return builder().build();
    }

    /**
     * Large plans are improved until cost less bound is at most this share of the cost; 0.0001 by default. Small plans, and
     * products that share nothing with others, are planned exactly whatever this says.
     */
    @Value.Default
    default double gap() {
        return 1e-4;
    }

    /** The most steps of the search on a large plan; 100,000 by default. */
    @Value.Default
    default int iterationLimit() {
        return 100_000;
    }

    /** The proven gap at which the search for whole numbers (lots, workers, machines) ends; 1e-6 by default. */
    @Value.Default
    default double integerGap() {
        return 1e-6;
    }

    /**
     * The most nodes of the search for whole numbers; 200,000 by default, so that every search ends. The best plan found by
     * then is the answer, and its certificate states the gap that is proven.
     */
    @Value.Default
    default long nodeLimit() {
        return 200_000;
    }

    /**
     * The most time one call may take, by {@link #nanoClock()}; none by default. It holds for all plans of
     * one {@code reconcile}, {@code compare} or answer to a what-if together: the base plan first, then scenarios, then options. The
     * best plan found by then is the answer, and its certificate states the gap proven and that it was stopped; what was not planned is
     * named. Where no plan that keeps every limit was found in time, see {@link dev.sop.certificate.PlanStatus#UNFINISHED}.
     * Building the model, reading the plan back and checking it are not cut short: twice what the model took is kept back for them, half of
     * the limit at most.
     */
    Optional<Duration> timeLimit();

    /** Threads to work on; 1 by default. */
    @Value.Default
    default int threads() {
        return 1;
    }

    /** Which way to solve; {@link SolverChoice#AUTOMATIC} by default. */
    @Value.Default
    default SolverChoice solver() {
        return SolverChoice.AUTOMATIC;
    }

    /**
     * A solver from outside that is asked for linear programs before the library's own; none by default. What it says is checked, see
     * {@link LinearSolver}. It is not told of limits of time and steps, nor of cancellation, and is not asked once the call is to end.
     */
    Optional<LinearSolver> linearSolver();

    /**
     * The clock for {@link #timeLimit()} and for the time told to {@link #listener()}, in nanoseconds from any origin;
     * {@code System::nanoTime} by default. No plan depends on it where no time limit is given.
     */
    @Value.Default
    default LongSupplier nanoClock() {
        return SystemClock.NANOS;
    }

    /**
     * Asked now and then, between two steps of every method and between plans, whether to stop; the best plan found by then is the answer,
     * as with {@link #timeLimit()}. Once it has said yes it is asked no more. Never by default.
     */
    @Value.Default
    default BooleanSupplier cancelled() {
        return () -> false;
    }

    /**
     * Told how the search for each plan is getting on, that of the base, of scenarios and of options: of a plan and a bound by the first-order
     * methods and by branch and bound. The simplex method has no plan before it has the best one. Nobody by default.
     */
    @Value.Default
    default SolveListener listener() {
        return SolveListener.SILENT;
    }

    /** Told after each plan of a {@code reconcile}, that of the base, of each scenario and of each option. Nobody by default. */
    @Value.Default
    default Progress progress() {
        return Progress.SILENT;
    }

    /**
     * Refuses a gap outside 0 to 1, and limits and threads below 1.
     *
     * @throws IllegalArgumentException with the value and what was expected
     */
    @Value.Check
    default void check() {
        if (!(gap() >= 0 && gap() < 1)) {
            throw new IllegalArgumentException(
                    "gap: " + gap() + ", expected a share from 0 to 1. Maybe 0.01 % was meant: 0.0001.");
        }
        atLeastOne("iterationLimit", iterationLimit());
        atLeastOne("threads", threads());
        if (!(integerGap() >= 0 && integerGap() < 1)) {
            throw new IllegalArgumentException("integerGap: " + integerGap() + ", expected a share from 0 to 1.");
        }
        if (nodeLimit() < 1) {
            throw new IllegalArgumentException("nodeLimit: " + nodeLimit() + ", expected at least 1.");
        }
        if (timeLimit().filter(limit -> limit.isNegative() || limit.isZero()).isPresent()) {
            throw new IllegalArgumentException("timeLimit: " + timeLimit().get() + ", expected more than nothing.");
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + ", expected at least 1.");
        }
    }

    /** Collects an effort. */
    final class Builder extends ImmutablePlanningEffort.Builder {
        Builder() {}
    }
}
