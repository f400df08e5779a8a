package dev.sop.io.testing;

import com.google.common.collect.ImmutableList;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;
import dev.sop.constraint.Workforce;
import dev.sop.cycle.CycleInputs;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.Optional;
import java.util.OptionalDouble;

/** Random cycles in which nothing comes whole, so that they are planned in no time. */
public final class DivisibleCycles {

    private DivisibleCycles() {}

    /** The random cycle of this seed without lots, set-ups, whole units, whole workers and whole machines. */
    public static SopCycle cycle(long seed) {
        SopCycle random = RandomCycles.cycle(seed);
        CycleInputs inputs = random.inputs();
        SopCycleBuilder builder = SopCycle.builder()
                .name(inputs.name())
                .horizon(inputs.horizon())
                .currency(inputs.currency())
                .goal(inputs.goal())
                .shortageSplit(inputs.shortageSplit())
                .costPolicy(inputs.costPolicy())
                .targets(inputs.targets())
                .scenarios(random.scenarios());
        inputs.products().forEach(product -> builder.product(product.withWholeUnits(false)));
        inputs.demand().forEach(builder::demand);
        inputs.supply().forEach(resource -> builder.supply(divisible(resource)));
        inputs.lanes().forEach(builder::lane);
        inputs.constraints().forEach(constraint -> builder.constraint(divisible(constraint)));
        inputs.inventory().forEach(builder::inventory);
        inputs.calendar().ifPresent(builder::calendar);
        inputs.publishedPlan().ifPresent(builder::publishedPlan);
        return builder.build();
    }

    private static SupplyResource divisible(SupplyResource resource) {
        return resource.withMakes(resource.makes().stream()
                        .map(DivisibleCycles::divisible)
                        .collect(ImmutableList.toImmutableList()))
                .withExpansions(resource.expansions().stream()
                        .map(ExpansionStep::inAnyPart)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Routing divisible(Routing routing) {
        return routing.withMinimumLot(OptionalDouble.empty())
                .withLotMultiple(OptionalDouble.empty())
                .withSetupCost(Optional.<PerBucket>empty())
                .withSetupTime(0);
    }

    private static Constraint divisible(Constraint constraint) {
        if (constraint instanceof Workforce workforce) {
            return workforce.withWholeWorkers(false);
        }
        return constraint instanceof Downtime downtime ? downtime.inAnyPart() : constraint;
    }
}
