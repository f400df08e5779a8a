package dev.sop.benchmarks;

import dev.sop.Plan;
import dev.sop.SopCycleBuilder;
import dev.sop.certificate.Certificate;
import dev.sop.constraint.Constraint;
import dev.sop.effort.PlanningEffort;
import dev.sop.effort.SolverChoice;
import dev.sop.ortools.OrToolsSolver;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import java.util.Locale;

/**
 * One cycle from values to plan by one effort, in a fresh process: {@code java -cp benchmarks/target/benchmarks.jar
 * dev.sop.benchmarks.EffortRun SIZE product-wise|simplex|glop|clp [--floor] [--scenario]}. {@code --floor} adds a least production, which
 * the product-wise methods decline; {@code --scenario} a scenario of a tenth more demand, planned after the base. Prints who solved, cost, gap,
 * steps, and the time by the clock and of the processor, of which a cold virtual machine costs half a second.
 */
public final class EffortRun {

    private static final long SEED = 1;

    private EffortRun() {}

    /** Runs it. */
    public static void main(String[] args) {
        SopCycleBuilder cycle = GeneratedCycles.values(CycleSize.named(args[0]), Stress.NONE, SEED);
        for (int i = 2; i < args.length; i++) {
            switch (args[i]) {
                case "--floor" -> cycle.constraint(Constraint.minimumProduction("floor", 1));
                case "--scenario" -> cycle.scenario(Scenario.of("upside").change(Change.demand(1.1)));
                default ->
                    throw new IllegalArgumentException("option: '" + args[i] + "', expected --floor or --scenario.");
            }
        }
        PlanningEffort effort = effort(args[1]);
        long begin = System.nanoTime();
        double beginProcessor = ContenderRun.processorSeconds();
        Plan plan = cycle.build().reconcile(effort);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double processor = ContenderRun.processorSeconds() - beginProcessor;
        say("base", plan.certificate());
        plan.scenarios().outcomes().forEach(outcome -> say(outcome.name(), outcome.certificate()));
        System.out.printf(
                Locale.ROOT,
                "%d decisions; %.2f s by the clock, %.2f s of the processor%n",
                plan.executiveSummary().decisions().size(),
                seconds,
                processor);
    }

    private static PlanningEffort effort(String name) {
        PlanningEffort general = PlanningEffort.standard().withSolver(SolverChoice.GENERAL);
        return switch (name) {
            case "product-wise" -> PlanningEffort.standard();
            case "simplex" -> general;
            case "glop" -> general.withLinearSolver(OrToolsSolver.glop());
            case "clp" -> general.withLinearSolver(OrToolsSolver.clp());
            default ->
                throw new IllegalArgumentException(
                        "effort: '" + name + "', expected product-wise, simplex, glop or clp.");
        };
    }

    private static void say(String what, Certificate certificate) {
        System.out.printf(
                Locale.ROOT,
                "%s: %s, cost %.6f, gap %.2e, %d steps (%s)%n",
                what,
                certificate.solver(),
                certificate.cost().total(),
                certificate.gap().orElse(Double.NaN),
                certificate.iterations(),
                certificate.reason());
    }
}
