package consumer;

import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;

/** Runs the README's first snippet as an embedding program would, and ends with an error if its result is not right. */
public final class FirstPlan {

    private FirstPlan() {}

    /** Takes where it is expected to run: {@code class-path} or {@code module-path}. */
    public static void main(String[] args) {
        SopCycle plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 18))
                .demand(DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000))
                .demand(DemandSignal.of("marketing_pipeline").volume(10_000).revenue(1_200_000))
                .supply(SupplyResource.of("Plant A").capacity(45_000))
                .supply(SupplyResource.of("Plant B").capacity(30_000))
                .constraint(Constraint.parse("labor", "10% overtime max"))
                .constraint(Constraint.parse("material", "Supplier X at capacity"))
                .build();
        boolean onModulePath = SopCycle.class.getModule().isNamed();
        require(onModulePath == args[0].equals("module-path"), "on the " + args[0]);
        require(plan.inputs().demand().size() == 2, "two signals");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected: " + what);
        }
    }
}
