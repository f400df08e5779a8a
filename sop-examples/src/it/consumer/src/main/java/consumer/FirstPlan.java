package consumer;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.scenarios.StandardScenarios;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;

/** Runs the README's first snippet as an embedding program would, and ends with an error if its result is not right. */
public final class FirstPlan {

    private FirstPlan() {}

    /** Takes where it is expected to run: {@code class-path} or {@code module-path}. */
    public static void main(String[] args) {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 18))
                .demand(DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000))
                .demand(DemandSignal.of("marketing_pipeline").volume(10_000).revenue(1_200_000))
                .supply(SupplyResource.of("Plant A").capacity(45_000))
                .supply(SupplyResource.of("Plant B").capacity(30_000))
                .constraint(Constraint.parse("labor", "10% overtime max"))
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .scenarios(StandardScenarios.all())
                .reconcile();

        boolean onModulePath = SopCycle.class.getModule().isNamed();
        require(onModulePath == args[0].equals("module-path"), "to run on the " + args[0]);
        // 60,000 units a month fit into 75,000; a unit costs 60 % of its average price, 6,200,000 / 60,000
        equal(plan.financials().revenue().sum(), 18 * 6_200_000.0, "revenue");
        equal(plan.certificate().cost().total(), 18 * 0.6 * 6_200_000.0, "cost");
        equal(plan.certificate().lowerBound().orElseThrow(), 18 * 0.6 * 6_200_000.0, "lower bound");
        require(plan.certificate().largestViolation().isEmpty(), "no violation");
        require(plan.scenarios().outcomes().size() == 4, "base, upside, downside, stretch");
    }

    private static void equal(double actual, double expected, String what) {
        require(Math.abs(actual - expected) <= 1e-6 * expected, what + " of " + expected + ", not " + actual);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected " + what);
        }
    }
}
