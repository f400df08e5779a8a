package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.certificate.MarginalValue;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StorageLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cycle with a little more of one thing in one bucket. */
final class Nudge {

    private final CycleInputs inputs;
    private final int bucket;
    private final double step;

    private Nudge(CycleInputs inputs, int bucket, double step) {
        this.inputs = inputs;
        this.bucket = bucket;
        this.step = step;
    }

    /** The cycle with so much more of what the value is of, once for each way to have it; empty where one more is not well defined. */
    static List<CycleInputs> of(CycleInputs inputs, MarginalValue value, int bucket, double step) {
        Nudge nudge = new Nudge(inputs, bucket, step);
        return switch (value.kind()) {
            case DEMAND -> nudge.demand(value.id());
            case CAPACITY -> nudge.capacity(value.id());
            case LIMIT -> nudge.limit(value.id(), true);
            case MINIMUM -> nudge.limit(value.id(), false);
            case OVERTIME, MAXIMUM_STOCK -> List.of();
        };
    }

    private PerBucket plus(PerBucket figure, double more) {
        double[] values = figure.over(inputs.horizon()).toArray();
        values[bucket] += more;
        return PerBucket.of(values);
    }

    private boolean stays(PerBucket figure, double more) {
        return figure.over(inputs.horizon()).get(bucket) + more >= 0;
    }

    private static String item(DemandSignal signal) {
        return signal.product().orElseThrow()
                + signal.site().map(site -> " @ " + site).orElse("");
    }

    private List<CycleInputs> demand(String item) {
        List<CycleInputs> ways = new ArrayList<>();
        List<DemandSignal> demand = inputs.demand();
        for (int k = 0; k < demand.size(); k++) {
            DemandSignal signal = demand.get(k);
            boolean plain = signal.revenue().isEmpty() && signal.source().equals("forecast");
            if (plain && item(signal).equals(item) && stays(signal.volume(), step / signal.confidence())) {
                List<DemandSignal> changed = new ArrayList<>(demand);
                changed.set(k, signal.withVolume(plus(signal.volume(), step / signal.confidence())));
                ways.add(inputs.withDemand(changed));
            }
        }
        return ways;
    }

    private List<CycleInputs> capacity(String id) {
        List<SupplyResource> supply = new ArrayList<>(inputs.supply());
        boolean shares = inputs.constraints().stream()
                .anyMatch(limit -> limit instanceof OvertimeLimit overtime
                        && overtime.shareOfRegular().isPresent());
        for (int k = 0; k < supply.size(); k++) {
            SupplyResource resource = supply.get(k);
            if (resource.id().value().equals(id)) {
                boolean plain = !shares
                        && resource.capacity().isPresent()
                        && resource.overtime().stream()
                                .allMatch(tier -> tier.shareOfRegular().isEmpty());
                double more =
                        step / resource.efficiency().over(inputs.horizon()).get(bucket);
                double least = resource.downtime().over(inputs.horizon()).get(bucket);
                if (!plain
                        || OracleCapacity.regular(inputs, resource)[bucket] + step < 0
                        || least > 0 && OracleCapacity.regular(inputs, resource)[bucket] == 0) {
                    return List.of();
                }
                supply.set(k, resource.withCapacity(plus(resource.capacity().orElseThrow(), more)));
                return List.of(inputs.withSupply(supply));
            }
        }
        return List.of();
    }

    private List<CycleInputs> limit(String id, boolean most) {
        List<Constraint> constraints = new ArrayList<>(inputs.constraints());
        for (int k = 0; k < constraints.size(); k++) {
            Constraint constraint = constraints.get(k);
            if (constraint.id().value().equals(id)) {
                Optional<Constraint> changed = most ? more(constraint) : less(constraint);
                if (changed.isPresent()) {
                    constraints.set(k, changed.get());
                    return List.of(inputs.withConstraints(constraints));
                }
            }
        }
        return List.of();
    }

    private Optional<Constraint> more(Constraint constraint) {
        if (constraint instanceof SharedLimit limit) {
            return stays(limit.available(), step)
                            && limit.extra().stream()
                                    .allMatch(tier -> tier.shareOfRegular().isEmpty())
                    ? Optional.of(limit.withAvailable(plus(limit.available(), step)))
                    : Optional.empty();
        } else if (constraint instanceof StorageLimit limit) {
            return stays(limit.capacity(), step)
                    ? Optional.of(limit.withCapacity(plus(limit.capacity(), step)))
                    : Optional.empty();
        } else if (constraint instanceof ProductionRange limit) {
            return limit.maximum()
                    .filter(figure -> stays(figure, step))
                    .map(figure -> limit.withMaximum(plus(figure, step)));
        } else if (constraint instanceof ShipmentRange limit) {
            return limit.maximum()
                    .filter(figure -> stays(figure, step))
                    .map(figure -> limit.withMaximum(plus(figure, step)));
        } else if (constraint instanceof StockRange limit) {
            return limit.maximum()
                    .filter(figure -> stays(figure, step))
                    .map(figure -> limit.withMaximum(plus(figure, step)));
        }
        return Optional.empty();
    }

    private Optional<Constraint> less(Constraint constraint) {
        if (constraint instanceof ProductionRange limit) {
            return limit.minimum()
                    .filter(figure -> stays(figure, -step))
                    .map(figure -> limit.withMinimum(plus(figure, -step)));
        } else if (constraint instanceof ShipmentRange limit) {
            return limit.minimum()
                    .filter(figure -> stays(figure, -step))
                    .map(figure -> limit.withMinimum(plus(figure, -step)));
        } else if (constraint instanceof StockRange limit) {
            return limit.minimum()
                    .filter(figure -> stays(figure, -step))
                    .map(figure -> limit.withMinimum(plus(figure, -step)));
        }
        return Optional.empty();
    }
}
