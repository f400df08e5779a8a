package dev.sop;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.CycleInputs;
import dev.sop.scenario.Scenario;

/**
 * One planning cycle: inputs and the scenarios to look at. Immutable; {@code reconcile()} may be asked any number of
 * times, from any thread, and gives the same plan.
 */
public final class SopCycle {

    private final CycleInputs inputs;
    private final ImmutableList<Scenario> scenarios;

    SopCycle(CycleInputs inputs, ImmutableList<Scenario> scenarios) {
        this.inputs = inputs;
        this.scenarios = scenarios;
    }

    /** Starts a cycle. */
    public static SopCycleBuilder builder() {
        return new SopCycleBuilder();
    }

    /** What the cycle was given. */
    public CycleInputs inputs() {
        return inputs;
    }

    /** The scenarios to look at, in order. */
    public ImmutableList<Scenario> scenarios() {
        return scenarios;
    }
}
