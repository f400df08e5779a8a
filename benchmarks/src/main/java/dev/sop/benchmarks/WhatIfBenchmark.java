package dev.sop.benchmarks;

import dev.sop.SopCycle;
import dev.sop.WhatIf;
import dev.sop.scenario.Change;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.Scope;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one question to a planned cycle takes, from the change to the key figures of its new plan, beside planning the changed cycle
 * from scratch: without any solver state kept.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar WhatIfBenchmark -p size=M}
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class WhatIfBenchmark {

    /** The size of the generated cycle. */
    @Param({"S", "M", "L"})
    public String size = "S";

    /** What is asked: one product sold a tenth more, one resource with a fifth less, or a tenth more of all demand. */
    @Param({"product", "resource", "demand"})
    public String question = "product";

    private SopCycle cycle = GeneratedCycles.of(CycleSize.named("1x1x2"), Stress.NONE, 1);
    private WhatIf planned = cycle.whatIf();
    private Change change = Change.demand(1);
    private SopCycle changed = cycle;

    /** Plans the base. */
    @Setup
    public void build() {
        cycle = GeneratedCycles.of(CycleSize.named(size), Stress.NONE, 1);
        planned = cycle.whatIf();
        change = switch (question) {
            case "product" -> Change.demand(1.1).within(Scope.of("product 7"));
            case "resource" -> Change.capacity(0.8).within(Scope.of("resource 2"));
            default -> Change.demand(1.1);
        };
        changed = cycle.with(change);
    }

    /** Starting from the planned cycle. */
    @Benchmark
    public KeyFigures fromThePlan() {
        return planned.figures(change);
    }

    /** From scratch. */
    @Benchmark
    public KeyFigures fromScratch() {
        return changed.whatIf().base().figures();
    }
}
