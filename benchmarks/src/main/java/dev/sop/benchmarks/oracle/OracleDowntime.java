package dev.sop.benchmarks.oracle;

import dev.sop.constraint.Constraint;
import dev.sop.constraint.Downtime;

/** Machine-buckets that are down where the plan chooses; what they take is found under the name they take it from. */
final class OracleDowntime {

    private final OracleModel model;

    OracleDowntime(OracleModel model) {
        this.model = model;
    }

    void write() {
        for (Constraint constraint : model.inputs.constraints()) {
            if (constraint instanceof Downtime limit) {
                Sum all = new Sum();
                double[] each = model.over(limit.perMachine());
                for (int t = 0; t < model.buckets; t++) {
                    int machines = model.program.count(
                            Math.min(limit.mostAtOnce().orElse(limit.machineBuckets()), limit.machineBuckets()),
                            limit.wholeMachines());
                    all.plus(1, machines);
                    model.downOf(limit.of())[t].plus(each[t], machines);
                }
                model.program.equal(all, limit.machineBuckets());
            }
        }
    }
}
