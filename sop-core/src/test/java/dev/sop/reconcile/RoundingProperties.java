package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.certificate.Certificate;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** The unit a planner counts in does not matter. */
class RoundingProperties {

    @Property(tries = 80, seed = "19", shrinking = ShrinkingMode.OFF)
    void plan_otherUnitOfVolume_costsAsManyTimesMore(
            @ForAll @LongRange(min = 1, max = 10_000) long seed, @ForAll @DoubleRange(min = -4, max = 7) double power) {
        Certificate once = PlanningCases.random(seed).cycle().reconcile().certificate();
        double times = Math.pow(10, power);
        PlanningCase scaled = PlanningCases.random(seed).scaleQuantities(times);

        Certificate found = scaled.cycle().reconcile().certificate();

        double cost = once.cost().total();
        assertThat(found.status()).isEqualTo(once.status());
        assertThat(found.cost().total() / times).isCloseTo(cost, within(2e-6 * Math.max(1, cost)));
    }
}
