package dev.sop.benchmarks;

import com.google.common.collect.ImmutableMap;
import com.sun.management.OperatingSystemMXBean;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.certificate.Certificate;
import dev.sop.effort.PlanningEffort;
import dev.sop.intake.CycleResolver;
import dev.sop.model.ModelCompiler;
import dev.sop.model.productwise.ProductWiseCompiler;
import dev.sop.model.productwise.ProductWiseModel;
import dev.sop.program.LinearProgram;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.solver.LpSolution;
import dev.sop.solver.chain.OjAlgoSolver;
import dev.sop.solver.productwise.ProductWisePlan;
import dev.sop.solver.productwise.ProductWiseSolver;
import dev.sop.solver.productwise.problem.SolveSettings;
import dev.sop.solver.simplex.SimplexSolver;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One contender on one instance, in a process of its own: {@code ContenderRun CONTENDER SIZE STRESS SEED GAP}. Says {@code READY}
 * when the instance stands, then {@code cold} with the first run of a fresh process, then {@code warm} with the median of what
 * follows, in seconds by the clock and of the processor, each with objective, bound (NaN where there is none), largest relative violation and the process's peak
 * memory in MB.
 */
public final class ContenderRun {

    private static final int MOST_RUNS = 400;
    private static final double LONG_ENOUGH = 8;
    /** A first run longer than this, in seconds, is not repeated: a native solver has nothing to warm up. */
    private static final double STILL_AGAIN = 20;

    private ContenderRun() {}

    /** What a run found. */
    private record Found(double objective, double bound, double violation) {}

    /** Runs one contender. */
    public static void main(String[] args) {
        Contender contender = Contender.named(args[0]);
        CycleSize size = CycleSize.named(args[1]);
        Stress stress = Stress.named(args[2]);
        long seed = Long.parseLong(args[3]);
        double gap = Double.parseDouble(args[4]);
        Supplier<Found> run = prepared(contender, size, stress, seed, gap);
        System.out.println("READY");
        long begin = System.nanoTime();
        double beginProcessor = processorSeconds();
        Found found = run.get();
        double cold = (System.nanoTime() - begin) / 1e9;
        report("cold", cold, processorSeconds() - beginProcessor, found);
        List<Double> warm = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        double spent = cold;
        while (warm.size() < MOST_RUNS && (spent + cold < LONG_ENOUGH || (warm.isEmpty() && cold < STILL_AGAIN))) {
            long start = System.nanoTime();
            double startProcessor = processorSeconds();
            found = run.get();
            double seconds = (System.nanoTime() - start) / 1e9;
            warm.add(seconds);
            processor.add(processorSeconds() - startProcessor);
            spent += seconds;
        }
        report("warm", median(warm), median(processor), found);
    }

    /** The median of the later half: what came before warmed the virtual machine up. */
    private static double median(List<Double> runs) {
        List<Double> last = new ArrayList<>(runs.subList(runs.size() / 2, runs.size()));
        Collections.sort(last);
        return last.isEmpty() ? Double.NaN : last.get(last.size() / 2);
    }

    /** Processor time of the whole process, all threads: on a shared machine the fairer figure. */
    static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static void report(String what, double seconds, double processor, Found found) {
        System.out.printf(
                Locale.ROOT,
                "%s %.6f %.6f %.17g %.17g %.3e %d%n",
                what,
                seconds,
                processor,
                found.objective,
                found.bound,
                found.violation,
                ProcessMemory.peakMegabytes(ProcessHandle.current().pid()));
    }

    private static Supplier<Found> prepared(Contender contender, CycleSize size, Stress stress, long seed, double gap) {
        if (contender == Contender.SOP_PLAN) {
            var values = GeneratedCycles.values(size, stress, seed);
            return () -> plan(values.build(), gap);
        }
        SopCycle cycle = GeneratedCycles.of(size, stress, seed);
        ResolvedCycle resolved = CycleResolver.resolve(cycle.inputs(), ImmutableMap.of());
        if (contender == Contender.SOP_SOLVE) {
            ProductWiseModel model =
                    ProductWiseCompiler.compile(resolved).model().orElseThrow();
            return () -> solve(model, gap);
        }
        LinearProgram program = ModelCompiler.compile(resolved).program();
        if (contender == Contender.OJALGO) {
            return () -> point(program, new OjAlgoSolver().solve(program));
        }
        if (contender == Contender.SOP_SIMPLEX) {
            return () -> point(program, new SimplexSolver().solve(program));
        }
        NativeSolver natives = new NativeSolver(program);
        NativeSolver.Run run = switch (contender) {
            case GLOP -> natives.modelBuilder("glop", "");
            case CLP -> natives.clp();
            case HIGHS -> natives.modelBuilder("highs", "solver=simplex");
            case HIGHS_IPM -> natives.modelBuilder("highs", "solver=ipm\nrun_crossover=off");
            case PDLP ->
                natives.modelBuilder(
                        "pdlp",
                        "termination_criteria { simple_optimality_criteria {"
                                + " eps_optimal_relative: 1e-4 eps_optimal_absolute: 1e-4 } }");
            default -> throw new IllegalArgumentException("contender: " + contender);
        };
        return () -> {
            double[] point = run.solve();
            return new Found(program.objective(point), Double.NaN, PointCheck.largestViolation(program, point));
        };
    }

    private static Found point(LinearProgram program, LpSolution solution) {
        double[] point = solution.primal();
        return new Found(program.objective(point), solution.bound(), PointCheck.largestViolation(program, point));
    }

    private static Found plan(SopCycle cycle, double gap) {
        Plan plan = cycle.reconcile(PlanningEffort.builder().gap(gap).build());
        Certificate certificate = plan.certificate();
        return new Found(
                certificate.cost().total(),
                certificate.lowerBound().orElse(Double.NaN),
                certificate.largestViolation().map(worst -> worst.relative()).orElse(0.0));
    }

    /** The verifier of plans is part of {@link Contender#SOP_PLAN}; the solve alone states no violation. */
    private static Found solve(ProductWiseModel model, double gap) {
        ProductWisePlan plan = ProductWiseSolver.solve(
                model.problem(), SolveSettings.standard().withGap(gap));
        return new Found(plan.cost(), plan.bound(), Double.NaN);
    }
}
