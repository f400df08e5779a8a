package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.Series;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandLine;
import dev.sop.gap.CoverageLine;
import dev.sop.supply.ProductPlan;
import dev.sop.testing.FeatureCases;
import dev.sop.testing.FeatureCases.Feature;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** The parts of how demand is met sum to it, whatever a cycle is made of. */
class CoverageProperties {

    private static final long MOST = 1_000_000;

    @Property(tries = 80, seed = "41", shrinking = ShrinkingMode.OFF)
    void parts_anyElements_sumToTheConsensus(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        sumToDemand(FeatureCases.of(seed, FeatureCases.some(seed, 4)));
    }

    @Property(tries = 40, seed = "42", shrinking = ShrinkingMode.OFF)
    void parts_networkOfComponentsAndByProducts_sumToTheConsensus(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        Set<Feature> elements =
                EnumSet.of(Feature.LANES, Feature.COMPONENTS, Feature.CO_PRODUCTS, Feature.LEAD_TIME, Feature.YIELD);
        if (seed % 2 == 0) {
            elements.add(Feature.SHELF_LIFE);
        }
        sumToDemand(FeatureCases.of(seed, elements));
    }

    private static void sumToDemand(CycleInputs given) {
        Reconciled plan = Reconciliation.reconcile(given, ImmutableMap.of());

        assertThat(plan.gapAnalysis().coverage())
                .hasSameSizeAs(plan.supplyPlan().products());
        for (CoverageLine line : plan.gapAnalysis().coverage()) {
            Series asked = Series.zeros(line.demand().size());
            for (DemandLine demand : plan.cycle().demand().linesOf(line.product())) {
                asked = asked.plus(demand.volume());
            }
            ProductPlan made = plan.supplyPlan().product(line.product());
            double size = 1 + asked.max() + made.inventory().max() + made.openingStock();
            assertThat(line.total().toArray()).containsExactly(asked.toArray(), within(1e-6 * size));
            assertThat(line.regular().min()).isGreaterThanOrEqualTo(-1e-6 * size);
            assertThat(line.overtime().min()).isGreaterThanOrEqualTo(0);
            assertThat(line.consumed().max()).isLessThanOrEqualTo(0);
            assertThat(line.writtenOff().max()).isLessThanOrEqualTo(0);
        }
    }
}
