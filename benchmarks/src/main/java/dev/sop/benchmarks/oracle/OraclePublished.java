package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.Strictness;
import dev.sop.supply.PublishedPlan;
import java.util.Optional;

/** The plan of last cycle: buckets that keep to it, and what a change costs. */
final class OraclePublished {

    private final OracleModel model;
    private final PublishedPlan plan;

    OraclePublished(OracleModel model) {
        this.model = model;
        plan = model.inputs.publishedPlan().orElse(PublishedPlan.empty());
    }

    void write() {
        boolean given = model.inputs.publishedPlan().isPresent();
        for (OracleModel.Source source : model.sources) {
            boolean matters = plan.changeCost().isPresent() || frozen(source) > 0;
            model.require(!given || source.perfect() || !matters, "a published quantity beside a yield");
            for (int t = 0; t < model.buckets; t++) {
                changes(source, t);
                for (Constraint constraint : model.inputs.constraints()) {
                    if (constraint instanceof FrozenZone zone && t < zone.buckets() && holds(zone, source)) {
                        hold(source, t, zone.strictness());
                    }
                }
                if (t < model.horizon.frozenBuckets()) {
                    hold(source, t, Strictness.hard());
                }
            }
        }
    }

    private int frozen(OracleModel.Source source) {
        int frozen = model.horizon.frozenBuckets();
        for (Constraint constraint : model.inputs.constraints()) {
            if (constraint instanceof FrozenZone zone && holds(zone, source)) {
                frozen = Math.max(frozen, zone.buckets());
            }
        }
        return frozen;
    }

    private static boolean holds(FrozenZone zone, OracleModel.Source source) {
        return zone.resources().isEmpty()
                || zone.resources().stream().anyMatch(id -> id.value().equals(source.resource()));
    }

    private void changes(OracleModel.Source source, int t) {
        Optional<PerBucket> cost = plan.changeCost();
        if (model.inputs.publishedPlan().isPresent() && cost.isPresent()) {
            int more = model.program.column(MixedProgram.NONE);
            int less = model.program.column(MixedProgram.NONE);
            model.program.equal(Sum.of(source.started()[t]).plus(-1, more).plus(1, less), published(source, t));
            double each = model.over(cost.get())[t];
            model.penalties.plus(each, more).plus(each, less);
        }
    }

    private void hold(OracleModel.Source source, int t, Strictness strictness) {
        double quantity = published(source, t);
        model.keep(Sum.of(source.started()[t]), quantity, quantity, strictness, t);
    }

    private double published(OracleModel.Source source, int t) {
        double sum = 0;
        for (PublishedPlan.Made made : plan.production()) {
            boolean same = made.resource().value().equals(source.resource())
                    && source.item().isMeantBy(made.product());
            sum += same ? model.over(made.quantity())[t] : 0;
        }
        return sum;
    }
}
