package dev.sop.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.certificate.Certificate;
import dev.sop.effort.PlanningEffort;
import dev.sop.intake.CycleResolver;
import dev.sop.model.ModelCompiler;
import dev.sop.program.LinearProgram;
import java.util.Locale;

/**
 * Large cycles that the product-wise methods do not take, each planned once in this process, from values to the whole plan.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.GeneralTable LIMITS 200x10x52 WORKFORCE 200x10x52 NETWORK
 * 200x10x52 MIXED 200x10x52}
 */
public final class GeneralTable {

    private GeneralTable() {}

    /** Prints a row for each kind and size. */
    public static void main(String[] args) {
        System.out.printf(
                "JDK %s, %d processors; seconds by the clock and of the processor, first run of the process%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "%-10s %-14s %9s %9s %9s %9s %9s %16s %9s %7s  %s%n",
                "kind",
                "P x R x T",
                "columns",
                "rows",
                "non-zeros",
                "seconds",
                "processor",
                "cost",
                "gap",
                "peak MB",
                "solver");
        for (int i = 0; i + 1 < args.length; i += 2) {
            row(GeneralCycles.Kind.valueOf(args[i].toUpperCase(Locale.ROOT)), args[i + 1]);
        }
    }

    private static void row(GeneralCycles.Kind kind, String size) {
        SopCycle cycle = GeneralCycles.of(kind, CycleSize.named(size), 1);
        LinearProgram program = ModelCompiler.compile(CycleResolver.resolve(cycle.inputs(), ImmutableMap.of()))
                .program();
        long begin = System.nanoTime();
        double beginProcessor = ContenderRun.processorSeconds();
        Plan plan = cycle.reconcile(PlanningEffort.standard());
        double seconds = (System.nanoTime() - begin) / 1e9;
        Certificate certificate = plan.certificate();
        System.out.printf(
                Locale.ROOT,
                "%-10s %-14s %9d %9d %9d %9.2f %9.2f %16.2f %9.1e %7d  %s, %s%n",
                kind,
                size,
                program.columns,
                program.rows,
                program.nonZeros(),
                seconds,
                ContenderRun.processorSeconds() - beginProcessor,
                certificate.cost().total(),
                certificate.gap().orElse(Double.NaN),
                ProcessMemory.peakMegabytes(ProcessHandle.current().pid()),
                certificate.solver(),
                certificate.status());
    }
}
