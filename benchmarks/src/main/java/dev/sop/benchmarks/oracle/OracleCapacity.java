package dev.sop.benchmarks.oracle;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import java.util.Optional;

/** Regular capacity of a resource, its overtime tiers, and what of it can be bought. */
final class OracleCapacity {

    private final OracleModel model;
    private final SupplyResource resource;
    private final boolean limited;
    /** Regular capacity before what is bought and what is down by choice. */
    private final double[] regular;

    private final double[] tiers;
    private double bought;
    private final Sum[] had;
    private final Sum[] overtime;

    private OracleCapacity(OracleModel model, SupplyResource resource) {
        this.model = model;
        this.resource = resource;
        limited = !resource.unlimited();
        regular = limited ? regular(model.inputs, resource) : new double[model.buckets];
        tiers = new double[model.buckets];
        had = Sum.each(model.buckets);
        overtime = Sum.each(model.buckets);
    }

    static OracleCapacity of(OracleModel model, SupplyResource resource) {
        OracleCapacity capacity = new OracleCapacity(model, resource);
        if (capacity.limited) {
            capacity.tiers();
            resource.expansions().forEach(capacity::expansion);
        }
        model.overtime.put(resource.id().value(), capacity.overtime);
        return capacity;
    }

    /** The most units that so much capacity each leaves room for. */
    double most(int t, double perUnit) {
        if (!limited) {
            return model.huge;
        }
        return Math.min((regular[t] + tiers[t] + bought) / perUnit, model.huge);
    }

    /** Load is at most what there is in regular time and overtime. */
    void keep(Sum[] load) {
        String id = resource.id().value();
        for (int t = 0; t < model.buckets && limited; t++) {
            had[t].plus(regular[t]);
            Sum left = new Sum().plus(1, had[t]).plus(-1, model.downOf(id)[t]);
            model.program.atLeast(left, 0);
            model.program.atLeast(new Sum().plus(1, left).plus(1, overtime[t]).plus(-1, load[t]), 0);
        }
        for (Constraint constraint : model.inputs.constraints()) {
            if (constraint instanceof ShiftLimit limit && meant(limit.resources())) {
                model.require(!model.resource(id).orElseThrow().unlimited(), "shifts of a resource without limit");
                for (int t = 0; t < model.buckets && resource.capacityUnit() == CapacityUnit.HOURS; t++) {
                    double hours = model.over(limit.shifts())[t]
                            * limit.hoursPerShift()
                            * model.horizon.bucket(t).workingDays();
                    model.program.atMost(new Sum().plus(1, load[t]), hours);
                }
            } else if (constraint instanceof OvertimeLimit limit && !limit.together() && meant(limit.resources())) {
                model.require(!resource.overtime().isEmpty() || !limited, "overtime at a derived cost");
                boolean counts = limit.unit()
                        .map(unit -> unit == resource.capacityUnit())
                        .orElse(true);
                for (int t = 0; t < model.buckets && counts && limited; t++) {
                    model.program.atMost(new Sum().plus(1, overtime[t]), allowed(limit, t));
                }
            }
        }
    }

    private double allowed(OvertimeLimit limit, int t) {
        if (limit.shareOfRegular().isPresent()) {
            plain("an overtime limit by share");
            return model.over(limit.shareOfRegular().get())[t] * regular[t];
        }
        return model.over(limit.amount().orElse(PerBucket.constant(0)))[t];
    }

    private boolean meant(com.google.common.collect.ImmutableSet<dev.sop.supply.ResourceId> named) {
        return named.isEmpty()
                ? resource.kind() == dev.sop.supply.ResourceKind.IN_HOUSE
                : named.contains(resource.id());
    }

    /** Regular capacity of a resource before what is bought and what is down by choice. */
    static double[] regular(CycleInputs inputs, SupplyResource resource) {
        Horizon horizon = inputs.horizon();
        double[] regular = new double[horizon.size()];
        double[] efficiency = resource.efficiency().over(horizon).toArray();
        double[] fixed = resource.downtime().over(horizon).toArray();
        Optional<PerBucket> perDay = resource.hoursPerWorkingDay();
        double[] nominal = perDay.or(resource::capacity)
                .orElse(PerBucket.constant(0))
                .over(horizon)
                .toArray();
        for (int t = 0; t < regular.length; t++) {
            double days = perDay.isPresent() ? horizon.bucket(t).workingDays() : 1;
            regular[t] = Math.max(0, nominal[t] * days * efficiency[t] - fixed[t]);
        }
        return regular;
    }

    private void tiers() {
        for (OvertimeTier tier : resource.overtime()) {
            model.require(tier.premium().isEmpty(), "overtime at a premium");
            double[] cost = model.stated(tier.cost(), "overtime cost");
            if (tier.shareOfRegular().isPresent()) {
                plain("overtime by share");
            }
            for (int t = 0; t < model.buckets; t++) {
                double most = tier.shareOfRegular().isPresent()
                        ? tier.shareOfRegular().getAsDouble() * regular[t]
                        : model.over(tier.amount().orElse(PerBucket.constant(0)))[t];
                int hours = model.program.column(most);
                tiers[t] += most;
                overtime[t].plus(1, hours);
                model.spent[t].plus(cost[t], hours);
            }
        }
    }

    /** Whether a share of regular capacity counts what is bought or down by choice, the guide does not say. */
    private void plain(String feature) {
        boolean chosen = model.isDownByChoice(resource.id().value());
        model.require(resource.expansions().isEmpty() && !chosen, feature + " beside capacity that is chosen");
    }

    private void expansion(ExpansionStep step) {
        bought += step.capacity();
        Sum parts = new Sum();
        double[] price = model.over(step.cost());
        double[] running = model.over(step.runningCost());
        for (int t = model.bucket(step.firstBucket(), 0); t + step.leadTime() < model.buckets; t++) {
            int buy = model.program.count(1, !step.divisible());
            parts.plus(1, buy);
            model.spent[t].plus(price[t], buy);
            for (int s = t + step.leadTime(); s < model.buckets; s++) {
                model.spent[s].plus(running[s], buy);
                had[s].plus(step.capacity(), buy);
            }
        }
        model.program.atMost(parts, 1);
    }
}
