package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.SolveSettings;
import java.lang.management.ManagementFactory;

/**
 * Prints how long instances take: {@code ProductWiseTimings SIZE STRESS REPETITIONS [THREADS [GAP [SEED]]]}. The first line is a
 * cold virtual machine, the last a warm one. Processor time of the calling thread stands beside the wall clock, because only it
 * says something on a machine shared with others.
 */
final class ProductWiseTimings {
    private ProductWiseTimings() {}

    public static void main(String[] args) {
        PlanningInstances.Stress stress = PlanningInstances.Stress.valueOf(args[1]);
        int repetitions = Integer.parseInt(args[2]);
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        double gap = args.length > 4 ? Double.parseDouble(args[4]) : 1e-4;
        long seed = args.length > 5 ? Long.parseLong(args[5]) : 1;
        ProductWiseProblem problem = PlanningInstances.named(args[0], stress, seed);
        SolveSettings settings =
                SolveSettings.standard().withGap(gap).withThreads(threads).withIterationLimit(20_000);
        for (int i = 0; i < repetitions; i++) {
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            ProductWisePlan plan = ProductWiseSolver.solve(problem, settings);
            double wallSeconds = (System.nanoTime() - wall) / 1e9;
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
            System.out.printf(
                    "%s %s %.3f s wall, %.3f s processor, %s, cost %.2f, bound %.2f, gap %.2e, %d iterations%n",
                    args[0],
                    stress,
                    wallSeconds,
                    seconds,
                    plan.status(),
                    plan.cost(),
                    plan.bound(),
                    plan.gap(),
                    plan.iterations());
        }
    }
}
