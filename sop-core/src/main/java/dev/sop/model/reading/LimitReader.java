package dev.sop.model.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.internal.Tolerances;
import dev.sop.model.ColumnBlock;
import dev.sop.model.PlanningModel;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.supply.DowntimePlan;
import dev.sop.supply.MaterialPlan;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.WorkforcePlan;
import java.util.List;

/** Reads what limits decide, workers, material stock, downtime, from a point of the program and the production read from it. */
final class LimitReader {

    private final PlanningModel model;
    private final double[] point;
    private final List<ResourcePlan> resources;
    private final int buckets;

    LimitReader(PlanningModel model, double[] point, List<ResourcePlan> resources) {
        this.model = model;
        this.point = point;
        this.resources = resources;
        this.buckets = model.buckets;
    }

    ImmutableList<WorkforcePlan> workforces() {
        ImmutableList.Builder<WorkforcePlan> plans = ImmutableList.builder();
        for (int i = 0; i < model.limitBlocks.size(); i++) {
            if (model.cycle.limits().get(i) instanceof ResolvedLimit.Workforce limit) {
                Series workers = model.limitBlocks.get(i).columns().get(0).read(point, buckets);
                double dust = Tolerances.LAST_DIGITS * (1 + workers.max());
                plans.add(workforce(limit, workers.map(value -> value < dust ? 0 : value)));
            }
        }
        return plans.build();
    }

    private WorkforcePlan workforce(ResolvedLimit.Workforce limit, Series read) {
        Series workers = limit.whole() ? read.map(Math::rint) : read;
        double[] hired = new double[buckets];
        double[] laidOff = new double[buckets];
        double before = limit.initial();
        for (int t = 0; t < buckets; t++) {
            hired[t] = Math.max(0, workers.get(t) - before);
            laidOff[t] = Math.max(0, before - workers.get(t));
            before = workers.get(t);
        }
        Series labour = used(limit.terms());
        Series regular = workers.times(limit.hoursPerWorker());
        Series overtime = labour.combine(
                regular, (need, had) -> need - had <= Tolerances.ROUNDING * (need + had) ? 0 : need - had);
        return new WorkforcePlan(
                limit.id().value(), workers, Series.of(hired), Series.of(laidOff), labour, regular, overtime);
    }

    ImmutableList<MaterialPlan> materials() {
        ImmutableList.Builder<MaterialPlan> plans = ImmutableList.builder();
        for (int i = 0; i < model.limitBlocks.size(); i++) {
            if (model.cycle.limits().get(i) instanceof ResolvedLimit.Material limit) {
                List<ColumnBlock> columns = model.limitBlocks.get(i).columns();
                int first = limit.keeping().isPresent() ? 1 : 0;
                ImmutableList.Builder<Series> extra = ImmutableList.builder();
                for (ColumnBlock tier : columns.subList(first, columns.size())) {
                    extra.add(read(tier));
                }
                Series stock = first == 1 ? read(columns.get(0)) : Series.zeros(buckets);
                plans.add(new MaterialPlan(limit.id().value(), used(limit.terms()), extra.build(), stock));
            }
        }
        return plans.build();
    }

    ImmutableList<DowntimePlan> downtimes() {
        ImmutableList.Builder<DowntimePlan> plans = ImmutableList.builder();
        for (int i = 0; i < model.limitBlocks.size(); i++) {
            if (model.cycle.limits().get(i) instanceof ResolvedLimit.Downtime limit) {
                plans.add(new DowntimePlan(limit.id().value(), machines(model, point, i)));
            }
        }
        return plans.build();
    }

    /** Machines down by bucket, of the downtime at this place in the list of limits. */
    static Series machines(PlanningModel model, double[] point, int limit) {
        Series down = model.limitBlocks.get(limit).columns().get(0).read(point, model.buckets);
        boolean whole = ((ResolvedLimit.Downtime) model.cycle.limits().get(limit)).whole();
        return whole ? down.map(Math::rint) : down.map(value -> value < Tolerances.DUST ? 0 : value);
    }

    private Series read(ColumnBlock block) {
        Series values = block.read(point, buckets);
        double dust = Tolerances.DUST * (1 + values.max());
        return values.map(value -> value < dust ? 0 : value);
    }

    private Series used(List<ResolvedLimit.Term> terms) {
        Series used = Series.zeros(buckets);
        for (ResolvedLimit.Term term : terms) {
            if (term.quantity().is(PlanQuantity.Kind.STARTED)) {
                Series made = resources
                        .get(term.quantity().index())
                        .production()
                        .get(term.quantity().part())
                        .quantity();
                used = used.plus(made.times(term.coefficient()));
            }
        }
        return used;
    }
}
