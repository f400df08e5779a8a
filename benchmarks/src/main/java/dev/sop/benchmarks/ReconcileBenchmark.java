package dev.sop.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.sop.SopCycle;
import dev.sop.intake.CycleResolver;
import dev.sop.model.ModelCompiler;
import dev.sop.model.PlanningModel;
import dev.sop.reconcile.Reconciled;
import dev.sop.reconcile.Reconciliation;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.solver.LpSolution;
import dev.sop.solver.chain.OjAlgoSolver;
import dev.sop.solver.simplex.SimplexSolver;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a plan takes, from values to a verified and explained plan, and its parts: resolving and compiling the model, and
 * solving it, with ojAlgo beside our own simplex on the same arrays.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ReconcileBenchmark -p size=20x4x18}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ReconcileBenchmark {

    /** Products x resources x buckets; two materials and one storage limit come on top. */
    @Param({"20x4x18", "60x6x24"})
    public String size = "20x4x18";

    private SopCycle cycle = GeneratedCycles.of(CycleSize.named("1x1x2"), Stress.NONE, 1);
    private ResolvedCycle resolved = CycleResolver.resolve(cycle.inputs(), ImmutableMap.of());
    private PlanningModel model = ModelCompiler.compile(resolved);

    /** Builds the cycle of this size. */
    @Setup
    public void build() {
        cycle = GeneratedCycles.of(CycleSize.named(size), Stress.NONE, 20270101);
        resolved = CycleResolver.resolve(cycle.inputs(), ImmutableMap.of());
        model = ModelCompiler.compile(resolved);
    }

    /** From values to a verified, explained plan, without scenarios and decisions. */
    @Benchmark
    public Reconciled reconcile() {
        return Reconciliation.reconcile(cycle.inputs(), ImmutableMap.of());
    }

    /** From values to the arrays of the model. */
    @Benchmark
    public PlanningModel compile() {
        return ModelCompiler.compile(CycleResolver.resolve(cycle.inputs(), ImmutableMap.of()));
    }

    /** The solve alone. */
    @Benchmark
    public LpSolution solve() {
        return new SimplexSolver().solve(model.program());
    }

    /** The same solve by ojAlgo. */
    @Benchmark
    public LpSolution solveWithOjAlgo() {
        return new OjAlgoSolver().solve(model.program());
    }
}
