package dev.sop.intake;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StockValueLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.FinancialTargets;
import dev.sop.limit.LimitKinds;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.SupplyResource;

/**
 * Quantities given as one number per bucket, in buckets that are the rest of a period: 400 a month are 300 in 8 February to 1 March
 * 2027, 15 of the 20 working days of February. Prices, costs of a unit, and stock are not per time and stay; a list says each bucket.
 */
public final class PartialBuckets {

    private final Horizon horizon;

    private PartialBuckets(Horizon horizon) {
        this.horizon = horizon;
    }

    /** The inputs with these quantities scaled; the same where all buckets are whole. */
    public static CycleInputs scaled(CycleInputs inputs) {
        Horizon horizon = inputs.horizon();
        boolean whole = horizon.buckets().stream().noneMatch(bucket -> horizon.isPartial(bucket.index()));
        return whole ? inputs : new PartialBuckets(horizon).of(inputs);
    }

    private CycleInputs of(CycleInputs inputs) {
        return inputs.withDemand(inputs.demand().stream().map(this::demand).collect(ImmutableList.toImmutableList()))
                .withSupply(inputs.supply().stream().map(this::supply).collect(ImmutableList.toImmutableList()))
                .withConstraints(
                        inputs.constraints().stream().map(this::limit).collect(ImmutableList.toImmutableList()))
                .withInventory(inputs.inventory().stream()
                        .map(stock -> stock.withScheduledReceipts(part(stock.scheduledReceipts())))
                        .collect(ImmutableList.toImmutableList()))
                .withLanes(inputs.lanes().stream()
                        .map(lane -> lane.withCapacity(lane.capacity().map(this::part)))
                        .collect(ImmutableList.toImmutableList()))
                .withTargets(targets(inputs.targets()))
                .withPublishedPlan(inputs.publishedPlan().map(this::published));
    }

    private DemandSignal demand(DemandSignal signal) {
        return signal.withVolume(part(signal.volume()))
                .withRevenue(signal.revenue().map(this::part));
    }

    private SupplyResource supply(SupplyResource resource) {
        return resource.withCapacity(resource.capacity().map(this::part))
                .withDowntime(part(resource.downtime()))
                .withOvertime(resource.overtime().stream()
                        .map(tier -> tier.withAmount(tier.amount().map(this::part)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private FinancialTargets targets(FinancialTargets given) {
        return given.withRevenue(given.revenue().map(this::part))
                .withMargin(given.margin().map(this::part));
    }

    private PublishedPlan published(PublishedPlan plan) {
        return plan.withProduction(plan.production().stream()
                .map(made -> new PublishedPlan.Made(made.resource(), made.product(), part(made.quantity())))
                .collect(ImmutableList.toImmutableList()));
    }

    private Constraint limit(Constraint limit) {
        if (limit instanceof StockRange || limit instanceof StockValueLimit || limit instanceof StorageLimit) {
            return limit; // stock has no length of time
        }
        if (limit instanceof OvertimeLimit overtime && overtime.shareOfRegular().isPresent()) {
            return limit; // a share of what is scaled already
        }
        if (limit instanceof ShiftLimit) {
            return limit; // shifts are per working day
        }
        if (limit instanceof ProductionRange range) {
            return range.withMinimum(range.minimum().map(this::part))
                    .withMaximum(range.maximum().map(this::part));
        }
        if (limit instanceof ShipmentRange range) {
            return range.withMinimum(range.minimum().map(this::part))
                    .withMaximum(range.maximum().map(this::part));
        }
        return LimitKinds.scaled(limit, this::part).orElse(limit);
    }

    private PerBucket part(PerBucket figure) {
        if (!figure.isConstant() || figure.period() != Period.BUCKET || figure.values()[0] == 0) {
            return figure;
        }
        double[] values = new double[horizon.size()];
        for (int t = 0; t < values.length; t++) {
            values[t] = figure.values()[0] * horizon.part(t);
        }
        return PerBucket.of(Series.of(values));
    }
}
