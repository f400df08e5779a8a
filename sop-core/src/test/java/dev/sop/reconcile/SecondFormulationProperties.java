package dev.sop.reconcile;

import static dev.sop.testing.FeatureCases.Feature.AT_CAPACITY;
import static dev.sop.testing.FeatureCases.Feature.AVERAGE_HOLDING;
import static dev.sop.testing.FeatureCases.Feature.BUDGET;
import static dev.sop.testing.FeatureCases.Feature.CASH;
import static dev.sop.testing.FeatureCases.Feature.CHANGE_COST;
import static dev.sop.testing.FeatureCases.Feature.COMPONENTS;
import static dev.sop.testing.FeatureCases.Feature.CO_PRODUCTS;
import static dev.sop.testing.FeatureCases.Feature.DOWNTIME;
import static dev.sop.testing.FeatureCases.Feature.DOWNTIME_OF_LIMIT;
import static dev.sop.testing.FeatureCases.Feature.ENDING_STOCK;
import static dev.sop.testing.FeatureCases.Feature.EXPANSION;
import static dev.sop.testing.FeatureCases.Feature.EXTRA_TIERS;
import static dev.sop.testing.FeatureCases.Feature.FROZEN_ZONE;
import static dev.sop.testing.FeatureCases.Feature.LANES;
import static dev.sop.testing.FeatureCases.Feature.LATENESS_LIMIT;
import static dev.sop.testing.FeatureCases.Feature.LEAD_TIME;
import static dev.sop.testing.FeatureCases.Feature.LOT_MULTIPLE;
import static dev.sop.testing.FeatureCases.Feature.MATERIAL_STOCK;
import static dev.sop.testing.FeatureCases.Feature.MINIMUM_LOT;
import static dev.sop.testing.FeatureCases.Feature.MUST_MEET;
import static dev.sop.testing.FeatureCases.Feature.NO_IDLE_TIME;
import static dev.sop.testing.FeatureCases.Feature.POOLED_OVERTIME;
import static dev.sop.testing.FeatureCases.Feature.PRODUCTION_RANGE;
import static dev.sop.testing.FeatureCases.Feature.RATE_OF_CHANGE;
import static dev.sop.testing.FeatureCases.Feature.SAFETY_WEEKS;
import static dev.sop.testing.FeatureCases.Feature.SERVICE_LEVEL;
import static dev.sop.testing.FeatureCases.Feature.SETUP;
import static dev.sop.testing.FeatureCases.Feature.SHELF_LIFE;
import static dev.sop.testing.FeatureCases.Feature.SHIFTS;
import static dev.sop.testing.FeatureCases.Feature.SHIPMENTS;
import static dev.sop.testing.FeatureCases.Feature.SOFT_MAXIMUM;
import static dev.sop.testing.FeatureCases.Feature.SOURCING;
import static dev.sop.testing.FeatureCases.Feature.STOCK_RANGE;
import static dev.sop.testing.FeatureCases.Feature.STOCK_VALUE;
import static dev.sop.testing.FeatureCases.Feature.STORAGE_RENT;
import static dev.sop.testing.FeatureCases.Feature.VALIDITY;
import static dev.sop.testing.FeatureCases.Feature.WHOLE_UNITS;
import static dev.sop.testing.FeatureCases.Feature.WHOLE_WORKERS;
import static dev.sop.testing.FeatureCases.Feature.WORKFORCE;
import static dev.sop.testing.FeatureCases.Feature.YIELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.certificate.Certificate;
import dev.sop.certificate.PlanStatus;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandSignal;
import dev.sop.intake.CycleCheck;
import dev.sop.supply.MarketPlan;
import dev.sop.supply.ProductPlan;
import dev.sop.testing.FeatureCases;
import dev.sop.testing.FeatureCases.Feature;
import dev.sop.testing.SecondModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/**
 * For every element of the planning model, alone and with others: the plan costs what a second formulation, with explicit
 * flows and ages and every whole number tried, says it must; what it breaks is what must be broken; and every quantity of it
 * fits that formulation.
 */
class SecondFormulationProperties {

    private static final long MOST = 1_000_000;

    @Property(tries = 12, seed = "101", shrinking = ShrinkingMode.OFF)
    void plan_lots_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, MINIMUM_LOT, SETUP, LOT_MULTIPLE, WHOLE_UNITS);
    }

    @Property(tries = 30, seed = "102", shrinking = ShrinkingMode.OFF)
    void plan_routings_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, LEAD_TIME, VALIDITY, COMPONENTS, YIELD, CO_PRODUCTS);
    }

    @Property(tries = 40, seed = "103", shrinking = ShrinkingMode.OFF)
    void plan_lanes_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, LANES);
        assertHolds(FeatureCases.of(seed, LANES, COMPONENTS, STORAGE_RENT));
        assertHolds(FeatureCases.of(seed, LANES, SHELF_LIFE, SERVICE_LEVEL));
    }

    @Property(tries = 50, seed = "104", shrinking = ShrinkingMode.OFF)
    void plan_workforce_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, WORKFORCE, WHOLE_WORKERS, NO_IDLE_TIME, RATE_OF_CHANGE, POOLED_OVERTIME, SHIFTS, AT_CAPACITY);
    }

    @Property(tries = 50, seed = "105", shrinking = ShrinkingMode.OFF)
    void plan_rangesAndShares_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, SHIPMENTS, STOCK_RANGE, PRODUCTION_RANGE, SERVICE_LEVEL, SOURCING);
    }

    @Property(tries = 50, seed = "106", shrinking = ShrinkingMode.OFF)
    void plan_money_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, BUDGET, CASH, EXPANSION, DOWNTIME, DOWNTIME_OF_LIMIT);
        assertHolds(FeatureCases.of(seed, BUDGET, CASH, WORKFORCE, AVERAGE_HOLDING));
    }

    @Property(tries = 60, seed = "112", shrinking = ShrinkingMode.OFF)
    void plan_cashAtChangingPrices_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertHolds(atChangingPrices(seed, FeatureCases.of(seed, CASH)));
        assertHolds(atChangingPrices(seed, FeatureCases.of(seed, CASH, BUDGET, MUST_MEET)));
    }

    /** The same demand, every market and bucket at a price of its own between 10 and 59. */
    private static CycleInputs atChangingPrices(long seed, CycleInputs given) {
        Random random = new Random(seed);
        int buckets = given.horizon().size();
        return CycleInputs.builder()
                .from(given)
                .demand(given.demand().stream()
                        .map(signal -> signal.prices(
                                random.ints(buckets, 10, 60).asDoubleStream().toArray()))
                        .toList())
                .build();
    }

    @Property(tries = 25, seed = "107", shrinking = ShrinkingMode.OFF)
    void plan_publishedPlan_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, FROZEN_ZONE, CHANGE_COST);
        assertHolds(FeatureCases.of(seed, CHANGE_COST, SETUP));
    }

    @Property(tries = 50, seed = "108", shrinking = ShrinkingMode.OFF)
    void plan_materialsAndStock_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertEach(seed, MATERIAL_STOCK, EXTRA_TIERS, STORAGE_RENT, SHELF_LIFE, SAFETY_WEEKS, SOFT_MAXIMUM);
        assertEach(seed, STOCK_VALUE);
        assertHolds(FeatureCases.of(seed, STOCK_VALUE, LANES, COMPONENTS));
        assertEach(seed, AVERAGE_HOLDING, MUST_MEET, ENDING_STOCK, LATENESS_LIMIT);
    }

    @Property(tries = 40, seed = "109", shrinking = ShrinkingMode.OFF)
    void plan_threeElementsTogether_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        CycleInputs given = FeatureCases.of(seed, FeatureCases.some(seed, 3));
        Assume.that(CycleCheck.problems(given).isEmpty()); // a split where goods move between sites is refused
        assertHolds(given);
    }

    @Property(tries = 60, seed = "110", shrinking = ShrinkingMode.OFF)
    void plan_serviceCostStability_losesAndIsLateAndCostsAsLittleAsCanBe(
            @ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertHolds(under(seed, Goal.SERVICE_COST_STABILITY, ShortageSplit.BY_VALUE));
    }

    @Property(tries = 60, seed = "111", shrinking = ShrinkingMode.OFF)
    void plan_byPriority_isTheSecondFormulations(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        assertHolds(under(seed, Goal.MINIMUM_COST, ShortageSplit.BY_PRIORITY));
        assertHolds(under(seed, Goal.MAXIMUM_PROFIT, ShortageSplit.BY_PRIORITY));
    }

    /** The shares lost, sorted, are those of a sequence of programs that finds out one by one who cannot lose less. */
    @Property(tries = 50, seed = "112", shrinking = ShrinkingMode.OFF)
    void sharesLost_fairShare_areTheSmallestOneAfterTheOther(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        CycleInputs given =
                FeatureCases.under(FeatureCases.of(seed, LATENESS_LIMIT), Goal.MINIMUM_COST, ShortageSplit.FAIR_SHARE);
        SecondModel.Answer expected = SecondModel.solve(given).orElseThrow();
        Reconciled plan = reconcile(given);
        List<Double> wanted = new ArrayList<>();
        for (int k = 0; k < given.demand().size(); k++) {
            DemandSignal line = given.demand().get(k);
            shares(wanted, line.volume().over(given.horizon()), Series.of(expected.lost()[k]));
        }
        List<Double> found = new ArrayList<>();
        for (ProductPlan product : plan.supplyPlan().products()) {
            for (MarketPlan market : product.markets()) {
                shares(found, market.demand(), market.lost());
            }
        }

        assertThat(sorted(found)).containsExactly(sorted(wanted), within(3e-5));
        assertHolds(given);
    }

    private static CycleInputs under(long seed, Goal goal, ShortageSplit split) {
        Set<Feature> elements = seed % 2 == 0 ? Set.of() : FeatureCases.some(seed, 1);
        return FeatureCases.under(FeatureCases.of(seed, elements), goal, split);
    }

    private static void shares(List<Double> to, Series demand, Series lost) {
        for (int t = 0; t < demand.size(); t++) {
            if (demand.get(t) > 0) {
                to.add(lost.get(t) / demand.get(t));
            }
        }
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
    }

    private static void assertEach(long seed, Feature... elements) {
        for (Feature element : elements) {
            assertHolds(FeatureCases.of(seed, element));
        }
    }

    private static Reconciled reconcile(CycleInputs given) {
        return Reconciliation.reconcile(given, ImmutableMap.of());
    }

    private static void assertHolds(CycleInputs given) {
        assertThat(CycleCheck.problems(given)).isEmpty();
        Optional<SecondModel.Answer> expected = SecondModel.solve(given);
        Reconciled plan = reconcile(given);
        Certificate certificate = plan.certificate();
        if (expected.isEmpty()) {
            assertThat(certificate.status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
            return;
        }
        boolean breaks = expected.get().broken() > 1e-5;
        double cost = expected.get().cost();

        assertThat(certificate.status()).isEqualTo(breaks ? PlanStatus.PSEUDO_HARD_BROKEN : PlanStatus.OPTIMAL);
        assertThat(certificate.cost().total()).isCloseTo(cost, within(1e-5 * (1 + Math.abs(cost))));
        assertThat(certificate.lowerBound().orElseThrow())
                .isLessThanOrEqualTo(certificate.cost().total());
        OptionalDouble fits = SecondModel.costOf(given, plan.supplyPlan());
        assertThat(fits).as("the plan fits the second formulation").isPresent();
        assertThat(fits.getAsDouble()).isCloseTo(cost, within(1e-4 * (1 + Math.abs(cost))));
    }
}
