package dev.sop.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.SopCycle;
import dev.sop.calendar.Series;
import dev.sop.intake.CycleResolver;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import dev.sop.testing.OneNumberOff;
import dev.sop.testing.PlanAudit;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** The verifier lets nothing pass. */
class PlanVerifierProperties {

    @Property(tries = 15, seed = "31", shrinking = ShrinkingMode.OFF)
    void violations_oneNumberOfAPlanOff_areFound(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SopCycle cycle = PlanningCases.kept(seed).cycle();
        ResolvedCycle resolved = CycleResolver.resolve(cycle.inputs(), ImmutableMap.of());
        SupplyPlan plan = cycle.reconcile().supplyPlan();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < OneNumberOff.numbers(plan); i++) {
            for (double by : new double[] {0.75, -0.75}) {
                OneNumberOff.Changed changed = OneNumberOff.of(plan, i, by);
                if (PlanVerifier.violations(resolved, (SupplyPlan) changed.value())
                        .isEmpty()) {
                    missed.add(changed.path() + " off by " + by);
                }
            }
        }

        assertThat(PlanVerifier.violations(resolved, plan)).isEmpty();
        assertThat(missed).isEmpty();
    }

    /** A plan made for one case is checked against the same case with tighter limits, by the verifier and by the audit. */
    @Property(tries = 150, seed = "32", shrinking = ShrinkingMode.OFF)
    void violations_planOfAnotherCase_areThoseOfTheAudit(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        PlanningCase tighter = PlanningCases.kept(seed);
        SupplyPlan plan = PlanningCases.kept(seed).cycle().reconcile().supplyPlan();
        double cut = 0.4 + 0.1 * (seed % 6);
        for (PlanningCase.Source source : tighter.sources) {
            for (int t = 0; source.capacity != null && t < tighter.buckets(); t += 2) {
                source.capacity[t] *= cut;
            }
        }
        for (PlanningCase.Cap cap : tighter.caps) {
            for (int t = 0; cap.maximum != null && t < tighter.buckets(); t++) {
                cap.maximum[t] *= cut;
            }
        }
        for (PlanningCase.Item item : tighter.items) {
            item.latenessLimit = Math.min(item.latenessLimit, (int) (seed % 3));
            item.maximum = PlanningCase.fill(tighter.buckets(), 100 * cut);
            item.lostAllowed = seed % 4 != 0;
        }
        ResolvedCycle resolved = CycleResolver.resolve(tighter.cycle().inputs(), ImmutableMap.of());
        List<String> broken = PlanAudit.of(tighter, plan).brokenLimits();

        assertThat(PlanVerifier.violations(resolved, withCapacities(tighter, plan))
                        .isEmpty())
                .as("broken by the audit: %s", broken)
                .isEqualTo(broken.isEmpty());
    }

    /** The plan with the capacities of the case written in, so that nothing but its limits is looked at. */
    private static SupplyPlan withCapacities(PlanningCase given, SupplyPlan plan) {
        ImmutableList.Builder<ResourcePlan> resources = ImmutableList.builder();
        for (ResourcePlan made : plan.resources()) {
            resources.add(new ResourcePlan(
                    made.id(),
                    made.kind(),
                    made.unit(),
                    Optional.ofNullable(given.source(made.id().value()).capacity)
                            .map(Series::of),
                    made.load(),
                    made.regular(),
                    made.overtime(),
                    made.production()));
        }
        return new SupplyPlan(resources.build(), plan.products());
    }
}
