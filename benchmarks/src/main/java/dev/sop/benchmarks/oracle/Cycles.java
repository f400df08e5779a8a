package dev.sop.benchmarks.oracle;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.cycle.CycleInputs;
import dev.sop.scenario.Scenario;
import java.util.List;

/** Cycles built again from inputs. */
final class Cycles {

    private Cycles() {}

    /**
     * The cycle of these inputs and scenarios.
     *
     * @throws dev.sop.problem.InvalidCycleException where the library refuses them
     */
    static SopCycle of(CycleInputs inputs, List<Scenario> scenarios) {
        SopCycleBuilder cycle = SopCycle.builder()
                .name(inputs.name())
                .horizon(inputs.horizon())
                .goal(inputs.goal())
                .shortageSplit(inputs.shortageSplit())
                .strategy(inputs.strategy())
                .costPolicy(inputs.costPolicy());
        inputs.products().forEach(cycle::product);
        inputs.demand().forEach(cycle::demand);
        inputs.supply().forEach(cycle::supply);
        inputs.constraints().forEach(cycle::constraint);
        inputs.inventory().forEach(cycle::inventory);
        inputs.lanes().forEach(cycle::lane);
        inputs.publishedPlan().ifPresent(cycle::publishedPlan);
        return cycle.scenarios(scenarios).build();
    }
}
