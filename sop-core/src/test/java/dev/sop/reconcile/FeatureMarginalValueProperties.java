package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.MarginalValue;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StorageLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.testing.FeatureCases;
import dev.sop.testing.FeatureCases.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/**
 * Marginal values of cycles with every kind of limit lie between what a little less saves and what a little more costs, found by
 * planning the changed cycle anew. Without whole numbers, whose prices hold around the runs chosen.
 */
class FeatureMarginalValueProperties {

    private static final long MOST = 1_000_000;
    private static final double STEP = 0.01;
    private static final ImmutableList<Feature> LINEAR = ImmutableList.of(
            Feature.LEAD_TIME,
            Feature.VALIDITY,
            Feature.COMPONENTS,
            Feature.YIELD,
            Feature.CO_PRODUCTS,
            Feature.LANES,
            Feature.WORKFORCE,
            Feature.RATE_OF_CHANGE,
            Feature.SHIPMENTS,
            Feature.STOCK_RANGE,
            Feature.PRODUCTION_RANGE,
            Feature.SERVICE_LEVEL,
            Feature.SOURCING,
            Feature.BUDGET,
            Feature.CASH,
            Feature.FROZEN_ZONE,
            Feature.CHANGE_COST,
            Feature.MATERIAL_STOCK,
            Feature.EXTRA_TIERS,
            Feature.STORAGE_RENT,
            Feature.SHELF_LIFE,
            Feature.SAFETY_WEEKS,
            Feature.SOFT_MAXIMUM,
            Feature.AVERAGE_HOLDING,
            Feature.POOLED_OVERTIME,
            Feature.MUST_MEET,
            Feature.ENDING_STOCK,
            Feature.LATENESS_LIMIT);

    @Property(tries = 150, seed = "61", shrinking = ShrinkingMode.OFF)
    void demand_everyKindOfLimit_costsTheMarginalValue(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        CycleInputs inputs = inputs(seed);
        Reconciled plan = planned(inputs);
        Assume.that(isProven(plan));
        List<String> items = new ArrayList<>();
        inputs.demand().forEach(signal -> items.add(item(signal)));
        for (String item : Set.copyOf(items)) {
            for (int t = 0; t < inputs.horizon().size(); t++) {
                demand(seed, inputs, plan, items, item, t);
            }
        }
    }

    /** In the market where it costs most: at least what a unit less of any market saves, at most what one more of some costs. */
    private static void demand(
            long seed, CycleInputs inputs, Reconciled plan, List<String> items, String item, int bucket) {
        double value = value(plan, MarginalValue.Kind.DEMAND, item, bucket);
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < items.size(); k++) {
            if (!items.get(k).equals(item)) {
                continue;
            }
            double volume =
                    inputs.demand().get(k).volume().over(inputs.horizon()).get(bucket);
            Reconciled less = planned(withDemand(inputs, k, bucket, -STEP));
            if (volume >= STEP && isProven(less)) {
                assertThat(value)
                        .as("seed %s: less demand for %s in %s", seed, item, bucket)
                        .isGreaterThanOrEqualTo((cost(plan) - cost(less)) / STEP - tolerance(plan));
            }
            Reconciled more = planned(withDemand(inputs, k, bucket, STEP));
            most = Math.max(most, isProven(more) ? (cost(more) - cost(plan)) / STEP : Double.POSITIVE_INFINITY);
        }
        assertThat(value)
                .as("seed %s: more demand for %s in %s", seed, item, bucket)
                .isLessThanOrEqualTo(most + tolerance(plan));
    }

    @Property(tries = 150, seed = "62", shrinking = ShrinkingMode.OFF)
    void limits_everyKind_saveTheMarginalValue(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        CycleInputs inputs = inputs(seed);
        Reconciled plan = planned(inputs);
        Assume.that(isProven(plan));
        for (int i = 0; i < inputs.constraints().size(); i++) {
            for (int t = 0; t < inputs.horizon().size(); t++) {
                check(seed, inputs, plan, i, t, MarginalValue.Kind.LIMIT);
                check(seed, inputs, plan, i, t, MarginalValue.Kind.MINIMUM);
            }
        }
    }

    private static void check(
            long seed, CycleInputs inputs, Reconciled plan, int index, int bucket, MarginalValue.Kind kind) {
        Constraint limit = inputs.constraints().get(index);
        Optional<Constraint> looser = loosened(inputs, limit, kind, bucket, STEP);
        Optional<Constraint> tighter = loosened(inputs, limit, kind, bucket, -STEP);
        if (looser.isEmpty() || tighter.isEmpty()) {
            return;
        }
        double value = value(plan, kind, limit.id().value(), bucket);
        Reconciled more = planned(with(inputs, index, looser.get()));
        assertThat(isProven(more)).isTrue();
        assertThat(value)
                .as("seed %s: %s of %s in %s", seed, kind, limit.id(), bucket)
                .isGreaterThanOrEqualTo((cost(plan) - cost(more)) / STEP - tolerance(plan));
        Reconciled less = planned(with(inputs, index, tighter.get()));
        if (isProven(less)) {
            assertThat(value)
                    .as("seed %s: %s of %s in %s", seed, kind, limit.id(), bucket)
                    .isLessThanOrEqualTo((cost(less) - cost(plan)) / STEP + tolerance(plan));
        }
    }

    /** The limit allowing so much more in a bucket; empty where it has no such side, or no room for the change. */
    private static Optional<Constraint> loosened(
            CycleInputs inputs, Constraint constraint, MarginalValue.Kind kind, int bucket, double by) {
        boolean most = kind == MarginalValue.Kind.LIMIT;
        if (constraint instanceof ProductionRange limit) {
            return most
                    ? moved(inputs, limit.maximum(), bucket, by).map(limit::withMaximum)
                    : moved(inputs, limit.minimum(), bucket, -by).map(limit::withMinimum);
        }
        if (constraint instanceof ShipmentRange limit) {
            return most
                    ? moved(inputs, limit.maximum(), bucket, by).map(limit::withMaximum)
                    : moved(inputs, limit.minimum(), bucket, -by).map(limit::withMinimum);
        }
        if (constraint instanceof StockRange limit) {
            return most
                    ? moved(inputs, limit.maximum(), bucket, by).map(limit::withMaximum)
                    : moved(inputs, limit.minimum(), bucket, -by).map(limit::withMinimum);
        }
        if (constraint instanceof RateOfChange limit) {
            return most
                    ? moved(inputs, limit.maximumIncrease(), bucket, by).map(limit::withMaximumIncrease)
                    : moved(inputs, limit.maximumDecrease(), bucket, by).map(limit::withMaximumDecrease);
        }
        if (!most) {
            return Optional.empty();
        }
        if (constraint instanceof OvertimeLimit limit && limit.together()) {
            return moved(inputs, limit.amount(), bucket, by).map(limit::withAmount);
        }
        if (constraint instanceof SharedLimit limit) {
            return moved(inputs, Optional.of(limit.available()), bucket, by).map(limit::withAvailable);
        }
        if (constraint instanceof StorageLimit limit) {
            return moved(inputs, Optional.of(limit.capacity()), bucket, by).map(limit::withCapacity);
        }
        if (constraint instanceof BudgetLimit limit) {
            return moved(inputs, Optional.of(limit.amount()), bucket, by).map(limit::withAmount);
        }
        if (constraint instanceof CashLimit limit && bucket == 0) {
            return Optional.of(limit.withOpeningCash(limit.openingCash() + by));
        }
        return Optional.empty();
    }

    private static Optional<PerBucket> moved(CycleInputs inputs, Optional<PerBucket> figure, int bucket, double by) {
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        double[] values = figure.get().over(inputs.horizon()).toArray();
        boolean room = values[bucket] >= STEP;
        values[bucket] += by;
        return room ? Optional.of(PerBucket.of(values)) : Optional.empty();
    }

    private static CycleInputs with(CycleInputs inputs, int index, Constraint changed) {
        List<Constraint> constraints = new ArrayList<>(inputs.constraints());
        constraints.set(index, changed);
        return inputs.withConstraints(constraints);
    }

    private static CycleInputs withDemand(CycleInputs inputs, int index, int bucket, double by) {
        List<DemandSignal> demand = new ArrayList<>(inputs.demand());
        double[] volume = demand.get(index).volume().over(inputs.horizon()).toArray();
        volume[bucket] = Math.max(0, volume[bucket] + by);
        demand.set(index, demand.get(index).withVolume(PerBucket.of(volume)));
        return inputs.withDemand(demand);
    }

    private static String item(DemandSignal signal) {
        String product = signal.product().orElseThrow().value();
        return signal.site().map(site -> product + " @ " + site).orElse(product);
    }

    private static CycleInputs inputs(long seed) {
        Random dice = new Random(seed * 13 + 5);
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        int howMany = 1 + dice.nextInt(4);
        while (features.size() < howMany) {
            features.add(LINEAR.get(dice.nextInt(LINEAR.size())));
        }
        return FeatureCases.of(seed, features);
    }

    private static Reconciled planned(CycleInputs inputs) {
        return Reconciliation.reconcile(inputs, ImmutableMap.of());
    }

    private static boolean isProven(Reconciled plan) {
        return plan.certificate().status() == PlanStatus.OPTIMAL;
    }

    private static double value(Reconciled plan, MarginalValue.Kind kind, String id, int bucket) {
        return plan.marginalValues().stream()
                .filter(value -> value.kind() == kind && value.id().equals(id))
                .mapToDouble(value -> value.value().get(bucket))
                .sum();
    }

    private static double tolerance(Reconciled plan) {
        return 1e-8 * (1 + Math.abs(cost(plan))) / STEP;
    }

    private static double cost(Reconciled plan) {
        return plan.certificate().cost().total();
    }
}
