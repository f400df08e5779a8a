package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.Workforce;
import dev.sop.cycle.CycleInputs;
import dev.sop.inventory.InventoryPosition;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.Optional;

/** How large the quantities of a cycle can be: rough sums that are never too small, for columns without a limit of their own. */
final class OracleSizes {

    private OracleSizes() {}

    /** The largest quantity that is asked for in a bucket, or on hand; 1 where there is none. */
    static double usual(CycleInputs inputs) {
        double largest = 0;
        for (var signal : inputs.demand()) {
            largest = Math.max(largest, largest(signal.volume(), inputs));
        }
        for (InventoryPosition position : inputs.inventory()) {
            largest = Math.max(largest, Math.max(position.onHand(), position.backorders()));
        }
        return largest > 0 ? largest : 1;
    }

    /**
     * All that can be wanted of all products over the horizon: demand, stock, least quantities, whole lots, whole workers at work, a rate
     * that is left as slowly as it may be, what goes into them, and what stock on hand could be made into to be rid of it.
     */
    static double askedFor(CycleInputs inputs) {
        double sum = 1e-9;
        for (var signal : inputs.demand()) {
            sum += sum(signal.volume(), inputs);
        }
        for (InventoryPosition position : inputs.inventory()) {
            sum += position.onHand()
                    + position.backorders()
                    + sum(position.safetyStock(), inputs)
                    + largest(position.minimum(), inputs);
            sum += position.endingAtLeast().orElse(0) + position.endingExactly().orElse(0);
            sum += sum(position.scheduledReceipts(), inputs);
        }
        double multiple = 1;
        double ramp = 1;
        for (SupplyResource resource : inputs.supply()) {
            for (Routing routing : resource.makes()) {
                sum += routing.minimumLot().orElse(0) + routing.lotMultiple().orElse(0);
                for (double per : routing.consumes().values()) {
                    multiple = Math.max(multiple, per / routing.yieldRate());
                    multiple = Math.max(multiple, 1 / per);
                }
                for (double per : routing.coProducts().values()) {
                    multiple = Math.max(multiple, 1 / per);
                }
            }
        }
        for (Constraint constraint : inputs.constraints()) {
            if (constraint instanceof ProductionRange range) {
                sum += sum(range.minimum(), inputs);
            } else if (constraint instanceof ShipmentRange range) {
                sum += sum(range.minimum(), inputs);
            } else if (constraint instanceof StockRange range) {
                sum += sum(range.minimum(), inputs);
            } else if (constraint instanceof RateOfChange rate) {
                sum += rate.initialRate().orElse(0);
                ramp = inputs.horizon().size();
            } else if (constraint instanceof Workforce crew) {
                double least = crew.labour().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(labour -> labour > 0)
                        .min()
                        .orElse(1);
                sum += 2
                        * (crew.initialWorkers() + largest(crew.minimumWorkers(), inputs) + 2)
                        * sum(crew.hoursPerWorker(), inputs)
                        / least;
            }
        }
        for (PublishedPlan.Made made : inputs.publishedPlan().map(PublishedPlan::production).stream()
                .flatMap(java.util.Collection::stream)
                .toList()) {
            sum += sum(made.quantity(), inputs);
        }
        return sum * multiple * multiple * ramp;
    }

    private static double sum(Optional<PerBucket> figure, CycleInputs inputs) {
        return figure.map(given -> sum(given, inputs)).orElse(0.0);
    }

    private static double sum(PerBucket figure, CycleInputs inputs) {
        return figure.over(inputs.horizon()).sum();
    }

    private static double largest(PerBucket figure, CycleInputs inputs) {
        return figure.over(inputs.horizon()).max();
    }
}
