package dev.sop.verifier;

import dev.sop.calendar.Series;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.DowntimePlan;
import dev.sop.supply.ExpansionPlan;
import dev.sop.supply.MaterialPlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.supply.WorkforcePlan;

/** Checks a plan against the limits of its cycle beyond the capacity of a resource. Soft limits cost and are not broken. */
final class LimitVerifier {

    private final ResolvedCycle cycle;
    private final SupplyPlan plan;
    private final Findings findings;
    private final int buckets;

    LimitVerifier(ResolvedCycle cycle, SupplyPlan plan, Findings findings) {
        this.cycle = cycle;
        this.plan = plan;
        this.findings = findings;
        this.buckets = cycle.horizon().size();
    }

    @FunctionalInterface
    interface Findings {
        /** Notes a rule that is broken by an amount, in quantities of these sizes, added up from terms of that sum. */
        void record(String rule, String subject, int bucket, double amount, double left, double right, double terms);
    }

    void check() {
        int workforce = 0;
        int material = 0;
        for (ResolvedLimit limit : cycle.limits()) {
            String id = limit.id().value();
            PlanMeasure measure = PlanMeasure.of(cycle, plan, limit);
            if (!limit.strictness().isSoft()) {
                range(measure, id);
            }
            if (limit instanceof ResolvedLimit.Workforce crew) {
                workforce(crew, plan.workforces().get(workforce++));
            } else if (limit instanceof ResolvedLimit.Material kept) {
                material(kept, plan.materials().get(material++));
            } else if (limit instanceof ResolvedLimit.Band band) {
                band(band);
            } else if (limit instanceof ResolvedLimit.Downtime downtime) {
                downtime(downtime);
            }
        }
        expansions();
    }

    private void range(PlanMeasure measure, String id) {
        Series used = measure.used();
        boolean hasLeast = measure.minimum().isPresent();
        boolean hasMost = measure.maximum().isPresent();
        Series least = measure.minimum().orElse(used);
        Series most = measure.maximum().orElse(used);
        for (int t = measure.firstBucket(); t < measure.endBucket(); t++) {
            double value = used.get(t);
            double terms = measure.terms().get(t);
            if (hasLeast) {
                findings.record("minimum", id, t, least.get(t) - value, least.get(t), value, terms);
            }
            if (hasMost) {
                findings.record("limit", id, t, value - most.get(t), value, most.get(t), terms);
            }
        }
    }

    private void workforce(ResolvedLimit.Workforce limit, WorkforcePlan made) {
        String id = limit.id().value();
        double before = limit.initial();
        Series labour = PlanMeasure.counted(plan, limit);
        for (int t = 0; t < buckets; t++) {
            int bucket = t;
            double workers = made.workers().get(t);
            equal(
                    "workers",
                    id,
                    t,
                    before + made.hired().get(t) - made.laidOff().get(t),
                    workers);
            equal("labour", id, t, made.labour().get(t), labour.get(t));
            equal(
                    "regular labour",
                    id,
                    t,
                    made.regular().get(t),
                    workers * limit.hoursPerWorker().get(t));
            atMost(
                    "regular and overtime",
                    id,
                    t,
                    labour.get(t),
                    made.regular().get(t) + made.overtime().get(t));
            atMost(
                    "overtime of a worker",
                    id,
                    t,
                    made.overtime().get(t),
                    workers * limit.overtimePerWorker().get(t));
            atMost(
                    "overtime only beyond regular labour",
                    id,
                    t,
                    made.overtime().get(t),
                    Math.max(0, labour.get(t) - made.regular().get(t)));
            atMost("no negative hiring", id, t, -made.hired().get(t), 0);
            atMost("no negative lay-off", id, t, -made.laidOff().get(t), 0);
            atMost("no negative overtime", id, t, -made.overtime().get(t), 0);
            atMost("fewest workers", id, t, limit.minimum().get(t), workers);
            limit.maximum().ifPresent(most -> atMost("most workers", id, bucket, workers, most.get(bucket)));
            limit.maximumHired()
                    .ifPresent(most ->
                            atMost("most hired", id, bucket, made.hired().get(bucket), most.get(bucket)));
            limit.maximumLaidOff()
                    .ifPresent(most ->
                            atMost("most laid off", id, bucket, made.laidOff().get(bucket), most.get(bucket)));
            if (limit.whole()) {
                equal("whole workers", id, t, workers, Math.rint(workers));
            }
            if (limit.noIdleTime()) {
                atMost("no idle time", id, t, made.regular().get(t), labour.get(t));
            }
            before = workers;
        }
    }

    private void material(ResolvedLimit.Material limit, MaterialPlan made) {
        String id = limit.id().value();
        Series used = PlanMeasure.of(cycle, plan, limit).used();
        for (int t = 0; t < buckets; t++) {
            int bucket = t;
            double stock = made.stock().get(t);
            equal("material used", id, t, made.used().get(t), used.get(t));
            atMost("no negative material stock", id, t, -stock, 0);
            if (limit.keeping().isPresent()) {
                limit.keeping()
                        .get()
                        .maximum()
                        .ifPresent(most -> atMost("most material in stock", id, bucket, stock, most.get(bucket)));
            } else {
                equal("nothing kept", id, t, stock, 0);
            }
            for (int k = 0; k < limit.extra().size(); k++) {
                double extra = made.extra().get(k).get(t);
                atMost("no negative extra", id, t, -extra, 0);
                limit.extra().get(k).limit().ifPresent(most -> atMost("extra", id, bucket, extra, most.get(bucket)));
            }
        }
    }

    /** Some level exists of which every bucket is within the band. */
    private void band(ResolvedLimit.Band limit) {
        Series made = PlanMeasure.of(cycle, plan, limit).used();
        double least = 0;
        for (int t = 0; t < buckets; t++) {
            double weight = limit.weight().get(t);
            if (weight > 0) {
                least = Math.max(least, made.get(t) / weight / (1 + limit.band()));
            } else {
                atMost("no production without working days", limit.id().value(), t, made.get(t), 0);
            }
        }
        for (int t = 0; t < buckets; t++) {
            double weight = limit.weight().get(t);
            atMost("level", limit.id().value(), t, (1 - limit.band()) * least * weight, made.get(t));
        }
    }

    private void downtime(ResolvedLimit.Downtime limit) {
        String id = limit.id().value();
        DowntimePlan made = plan.downtimes().stream()
                .filter(down -> down.id().equals(id))
                .findFirst()
                .orElseThrow();
        double sum = 0;
        for (int t = 0; t < buckets; t++) {
            double machines = made.machines().get(t);
            sum += machines;
            atMost("no negative downtime", id, t, -machines, 0);
            if (limit.whole()) {
                equal("whole machines", id, t, machines, Math.rint(machines));
            }
        }
        equal("downtime", id, buckets - 1, sum, limit.machineBuckets());
    }

    private void expansions() {
        for (ExpansionPlan bought : plan.expansions()) {
            String id = bought.step() + " of " + bought.resource();
            for (ResolvedResource resource : cycle.resources()) {
                for (ResolvedResource.Step step : resource.expansions()) {
                    if (resource.resource().id().equals(bought.resource())
                            && step.name().equals(bought.step())) {
                        expansion(step, bought, id);
                    }
                }
            }
        }
    }

    private void expansion(ResolvedResource.Step step, ExpansionPlan bought, String id) {
        double sum = 0;
        double there = 0;
        for (int t = 0; t < buckets; t++) {
            double share = bought.bought().get(t);
            sum += share;
            there += t < step.leadTime() ? 0 : bought.bought().get(t - step.leadTime());
            equal("capacity bought", id, t, bought.capacity().get(t), step.capacity() * there);
            atMost("no negative expansion", id, t, -share, 0);
            if (t < step.firstBucket()) {
                atMost("expansion before its time", id, t, share, 0);
            }
            if (step.whole()) {
                equal("whole expansion", id, t, share, Math.rint(share));
            }
        }
        atMost("expansion once", id, buckets - 1, sum, 1);
    }

    private void equal(String rule, String subject, int t, double left, double right) {
        findings.record(rule, subject, t, Math.abs(left - right), left, right, 0);
    }

    private void atMost(String rule, String subject, int t, double value, double most) {
        findings.record(rule, subject, t, value - most, value, most, 0);
    }
}
