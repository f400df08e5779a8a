package dev.sop.heuristic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.sop.certificate.Certificate;
import dev.sop.cycle.CycleInputs;
import dev.sop.intake.CycleResolver;
import dev.sop.reconcile.Reconciliation;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.SupplyPlan;
import dev.sop.testing.PlanAudit;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCases;
import dev.sop.verifier.PlanVerifier;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** What holds of every plan of the heuristic, by the tests' own audit and against the proven bound of the optimum. */
class PriorityHeuristicProperties {

    private static final long MOST = 1_000_000;
    private static final List<PriorityHeuristic> BOTH = List.of(
            PriorityHeuristic.byValue(),
            PriorityHeuristic.byPriority(line -> line.label().hashCode() % 3));

    @Property(tries = 400, seed = "1", shrinking = ShrinkingMode.OFF)
    void plan_anyCaseItTakes_keepsEveryLimitAndCostsNoLessThanTheBound(
            @ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.random(seed);
        for (PriorityHeuristic heuristic : BOTH) {
            ResolvedCycle cycle = resolve(given.cycle().inputs());
            if (heuristic.declines(cycle).isPresent()) {
                continue;
            }
            SupplyPlan plan = heuristic.plan(cycle);
            PlanAudit audit = PlanAudit.of(given, plan);
            assertThat(audit.brokenBalances()).isEmpty();
            assertThat(audit.brokenLimits()).isEmpty();
            assertThat(PlanVerifier.violations(cycle, plan)).isEmpty();
            assertCostsNoLess(given, audit.cost());
        }
    }

    @Property(tries = 300, seed = "2", shrinking = ShrinkingMode.OFF)
    void declines_caseWithoutHardMinima_never(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.kept(seed);
        ResolvedCycle cycle = resolve(given.cycle().inputs());

        for (PriorityHeuristic heuristic : BOTH) {
            assertThat(heuristic.declines(cycle)).isEmpty();
            PlanAudit audit = PlanAudit.of(given, heuristic.plan(cycle));
            assertThat(audit.brokenBalances()).isEmpty();
            assertThat(audit.brokenLimits()).isEmpty();
            assertCostsNoLess(given, audit.cost());
        }
    }

    @Property(tries = 200, seed = "3", shrinking = ShrinkingMode.OFF)
    void plan_quantitiesTimesFour_costsFourTimes(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        PlanningCase given = PlanningCases.kept(seed);
        PlanningCase larger = PlanningCases.kept(seed).scaleQuantities(4);
        PriorityHeuristic heuristic = PriorityHeuristic.byValue();
        ResolvedCycle one = resolve(given.cycle().inputs());
        ResolvedCycle four = resolve(larger.cycle().inputs());

        double cost = PlanVerifier.cost(one, heuristic.plan(one)).total();
        assertThat(PlanVerifier.cost(four, heuristic.plan(four)).total())
                .isCloseTo(4 * cost, within(1e-6 * (1 + 4 * cost)));
    }

    @Property(tries = 50, seed = "4", shrinking = ShrinkingMode.OFF)
    void plan_twice_isTheSameBitForBit(@ForAll @LongRange(min = 0, max = MOST) long seed) {
        ResolvedCycle cycle = resolve(PlanningCases.kept(seed).cycle().inputs());

        assertThat(PriorityHeuristic.byValue().plan(cycle))
                .isEqualTo(PriorityHeuristic.byValue().plan(cycle));
    }

    private static void assertCostsNoLess(PlanningCase given, double cost) {
        Certificate optimum = Reconciliation.reconcile(given.cycle().inputs(), ImmutableMap.of())
                .certificate();
        double bound = optimum.lowerBound().orElseThrow();
        assertThat(cost).isGreaterThanOrEqualTo(bound - 1e-6 * (1 + Math.abs(bound)));
    }

    private static ResolvedCycle resolve(CycleInputs inputs) {
        return CycleResolver.resolve(inputs, ImmutableMap.of());
    }
}
