package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.Workforce;
import dev.sop.product.ProductId;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What several products take from: workers, and materials, suppliers, machines and hours. */
final class OracleLabour {

    private final OracleModel model;

    OracleLabour(OracleModel model) {
        this.model = model;
    }

    void write() {
        for (Constraint constraint : model.inputs.constraints()) {
            if (constraint instanceof Workforce limit) {
                crew(limit);
            } else if (constraint instanceof SharedLimit limit) {
                shared(limit);
            }
        }
    }

    /** Whether a source counts for a limit that names these resources. */
    static boolean counts(Collection<ResourceId> named, OracleModel.Source source, boolean ownOnly) {
        if (named.isEmpty()) {
            return ownOnly ? source.own() : !source.lane();
        }
        return named.stream().anyMatch(id -> id.value().equals(source.resource()));
    }

    private Sum used(Map<ProductId, Double> need, Collection<ResourceId> resources, int t) {
        Sum used = new Sum();
        for (OracleModel.Source source : model.sources) {
            if (counts(resources, source, true)) {
                double per = need.isEmpty() ? 1 : 0;
                for (Map.Entry<ProductId, Double> entry : need.entrySet()) {
                    per = source.item().isMeantBy(entry.getKey()) ? entry.getValue() : per;
                }
                used.plus(per, source.started()[t]);
            }
        }
        return used;
    }

    private double most(Optional<PerBucket> limit, int t) {
        return limit.map(figure -> model.over(figure)[t]).orElse(MixedProgram.NONE);
    }

    private void crew(Workforce crew) {
        boolean frozen = model.horizon.frozenBuckets() > 0
                || model.inputs.constraints().stream().anyMatch(other -> other instanceof FrozenZone);
        boolean published = model.inputs
                .publishedPlan()
                .map(plan -> plan.workers().stream()
                        .anyMatch(named -> named.workforce().equals(crew.id().value())))
                .orElse(false);
        model.require(!frozen || !published, "workers in a frozen zone");
        Sum before = new Sum().plus(crew.initialWorkers());
        for (int t = 0; t < model.buckets; t++) {
            int workers = model.program.count(most(crew.maximumWorkers(), t), crew.wholeWorkers());
            int hired = model.program.count(most(crew.maximumHired(), t), false);
            int laidOff = model.program.count(most(crew.maximumLaidOff(), t), false);
            int overtime = model.program.column(MixedProgram.NONE);
            model.program.equal(
                    new Sum().plus(1, before).plus(1, hired).plus(-1, laidOff).plus(-1, workers), 0);
            model.program.atLeast(Sum.of(workers), model.over(crew.minimumWorkers())[t]);
            model.program.atMost(Sum.of(overtime).plus(-model.over(crew.overtimePerWorker())[t], workers), 0);
            double hours = model.over(crew.hoursPerWorker())[t];
            Sum labour = used(crew.labour(), crew.resources(), t);
            model.program.atMost(new Sum().plus(1, labour).plus(-hours, workers).plus(-1, overtime), 0);
            if (crew.noIdleTime()) {
                model.program.atLeast(new Sum().plus(1, labour).plus(-hours, workers), 0);
            }
            model.spent[t]
                    .plus(model.over(crew.wage())[t], workers)
                    .plus(model.over(crew.hireCost())[t], hired)
                    .plus(model.over(crew.layoffCost())[t], laidOff)
                    .plus(model.over(crew.overtimeCost())[t], overtime);
            before = Sum.of(workers);
        }
    }

    private void shared(SharedLimit limit) {
        Sum before = new Sum().plus(limit.openingStock());
        for (int t = 0; t < model.buckets; t++) {
            Sum left = new Sum()
                    .plus(model.over(limit.available())[t])
                    .plus(-1, used(limit.need(), limit.resources(), t))
                    .plus(-1, model.downOf(limit.id().value())[t]);
            for (OvertimeTier tier : limit.extra()) {
                double most = tier.shareOfRegular().isPresent()
                        ? tier.shareOfRegular().getAsDouble() * model.over(limit.available())[t]
                        : model.over(tier.amount().orElseThrow())[t];
                int extra = model.program.column(most);
                left.plus(1, extra);
                model.spent[t].plus(model.stated(tier.cost(), "cost of more")[t], extra);
            }
            if (limit.keeps()) {
                int kept = model.program.column(most(limit.maximumStock(), t));
                left.plus(1, before).plus(-1, kept);
                model.spent[t].plus(model.over(limit.holdingCost())[t], kept);
                before = Sum.of(kept);
            }
            model.keep(left, 0, MixedProgram.NONE, limit.strictness(), t);
        }
    }
}
