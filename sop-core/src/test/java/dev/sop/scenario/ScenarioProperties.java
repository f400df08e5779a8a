package dev.sop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.cycle.CycleInputs;
import dev.sop.demand.Consensus;
import dev.sop.demand.DemandPlan;
import dev.sop.demand.DemandSignal;
import dev.sop.testing.Cycles;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of overlays. */
class ScenarioProperties {

    @Provide
    Arbitrary<CycleInputs> cycles() {
        return Combinators.combine(
                        Arbitraries.doubles()
                                .between(0, 1e6)
                                .array(double[].class)
                                .ofSize(3),
                        Arbitraries.doubles()
                                .between(0, 1e6)
                                .array(double[].class)
                                .ofSize(3),
                        Arbitraries.doubles().between(0, 1e4))
                .as((volumes, prices, other) -> Cycles.twoProducts()
                        .withDemand(
                                DemandSignal.of("a")
                                        .product("pumps")
                                        .volumes(volumes)
                                        .prices(prices),
                                DemandSignal.of("b").product("pumps").volume(other),
                                DemandSignal.of("c")
                                        .product("valves")
                                        .volume(other)
                                        .revenue(other * 3)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void demand_factor_scalesVolumeAndRevenueOfTheConsensus(
            @ForAll("cycles") CycleInputs base, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        DemandPlan before = plan(base);
        DemandPlan after = plan(Change.demand(factor).applyTo(base));
        for (int t = 0; t < 3; t++) {
            double volume = before.volume().get(t) * factor;
            double revenue = before.revenue().get(t) * factor;
            assertThat(after.volume().get(t)).isCloseTo(volume, within(1e-9 * (1 + volume)));
            assertThat(after.revenue().get(t)).isCloseTo(revenue, within(1e-9 * (1 + revenue)));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void price_factor_scalesRevenueOnly(
            @ForAll("cycles") CycleInputs base, @ForAll @DoubleRange(min = 0, max = 100) double factor) {
        DemandPlan before = plan(base);
        DemandPlan after = plan(Change.price(factor).applyTo(base));
        assertThat(after.volume()).isEqualTo(before.volume());
        for (int t = 0; t < 3; t++) {
            double revenue = before.revenue().get(t) * factor;
            assertThat(after.revenue().get(t)).isCloseTo(revenue, within(1e-9 * (1 + revenue)));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyChange_outsideItsBuckets_changesNothing(
            @ForAll("cycles") CycleInputs base,
            @ForAll @DoubleRange(min = 0, max = 10) double factor,
            @ForAll @IntRange(max = 2) int one,
            @ForAll @IntRange(max = 2) int other) {
        int first = Math.min(one, other);
        int last = Math.max(one, other);
        Scope scope = Scope.everywhere()
                .between(
                        Cycles.QUARTER.bucket(first).label(),
                        Cycles.QUARTER.bucket(last).label());
        CycleInputs changed = Change.capacity(factor)
                .within(scope)
                .applyTo(Change.demand(factor).within(scope).applyTo(base));
        for (int t = 0; t < 3; t++) {
            double expected = t >= first && t <= last ? factor : 1;
            for (int k = 0; k < base.demand().size(); k++) {
                assertThat(changed.demand().get(k).volume().over(Cycles.QUARTER).get(t))
                        .isEqualTo(base.demand()
                                        .get(k)
                                        .volume()
                                        .over(Cycles.QUARTER)
                                        .get(t)
                                * expected);
            }
            for (int k = 0; k < base.supply().size(); k++) {
                assertThat(changed.supply()
                                .get(k)
                                .capacity()
                                .orElseThrow()
                                .over(Cycles.QUARTER)
                                .get(t))
                        .isEqualTo(base.supply()
                                        .get(k)
                                        .capacity()
                                        .orElseThrow()
                                        .over(Cycles.QUARTER)
                                        .get(t)
                                * expected);
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyChange_factorOne_isTheBase(@ForAll("cycles") CycleInputs base) {
        Scenario nothing = Scenario.of("nothing")
                .change(Change.demand(1))
                .change(Change.price(1))
                .change(Change.capacity(1))
                .change(Change.unitCost(1))
                .change(Change.limit(1));
        assertThat(nothing.applyTo(base)).isEqualTo(base);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void changes_ofDifferentKinds_applyInAnyOrder(
            @ForAll("cycles") CycleInputs base, @ForAll @DoubleRange(min = 0, max = 3) double factor) {
        Scenario one = Scenario.of("x").change(Change.demand(factor)).change(Change.capacity(2));
        Scenario other = Scenario.of("x").change(Change.capacity(2)).change(Change.demand(factor));
        assertThat(one.applyTo(base)).isEqualTo(other.applyTo(base));
    }

    private static DemandPlan plan(CycleInputs inputs) {
        return Consensus.combine(inputs.horizon(), inputs.products(), inputs.demand());
    }
}
