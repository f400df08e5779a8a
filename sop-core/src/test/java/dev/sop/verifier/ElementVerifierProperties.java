package dev.sop.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.sop.certificate.PlanStatus;
import dev.sop.cycle.CycleInputs;
import dev.sop.intake.CycleResolver;
import dev.sop.reconcile.Reconciled;
import dev.sop.reconcile.Reconciliation;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.SupplyPlan;
import dev.sop.testing.FeatureCases;
import dev.sop.testing.FeatureCases.Feature;
import dev.sop.testing.OneNumberOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** The verifier lets nothing pass of workers, materials, downtime, steps, runs, and what is moved, consumed and written off. */
class ElementVerifierProperties {

    private static final List<Set<Feature>> ELEMENTS = List.of(
            Set.of(Feature.WORKFORCE),
            Set.of(Feature.NO_IDLE_TIME, Feature.WHOLE_WORKERS),
            Set.of(Feature.MATERIAL_STOCK, Feature.EXTRA_TIERS),
            Set.of(Feature.DOWNTIME, Feature.DOWNTIME_OF_LIMIT),
            Set.of(Feature.EXPANSION),
            Set.of(Feature.SETUP),
            Set.of(Feature.MINIMUM_LOT, Feature.SOFT_MAXIMUM),
            Set.of(Feature.LANES, Feature.LEAD_TIME),
            Set.of(Feature.COMPONENTS, Feature.CO_PRODUCTS),
            Set.of(Feature.SHELF_LIFE, Feature.SAFETY_WEEKS));

    @Property(tries = 3, seed = "131", shrinking = ShrinkingMode.OFF)
    void violations_oneNumberOfAPlanWithTheElementOff_areFound(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (Set<Feature> elements : ELEMENTS) {
            CycleInputs given = FeatureCases.of(seed, elements);
            Reconciled made = Reconciliation.reconcile(given, ImmutableMap.of());
            if (made.certificate().status() != PlanStatus.OPTIMAL) {
                continue;
            }
            ResolvedCycle resolved = CycleResolver.resolve(given, ImmutableMap.of());
            assertThat(PlanVerifier.violations(resolved, made.supplyPlan())).isEmpty();
            assertThat(missed(resolved, made.supplyPlan())).as("%s", elements).isEmpty();
        }
    }

    private static List<String> missed(ResolvedCycle resolved, SupplyPlan plan) {
        List<String> missed = new ArrayList<>();
        double cost = PlanVerifier.cost(resolved, plan).total();
        for (int i = 0; i < OneNumberOff.numbers(plan); i++) {
            for (double by : new double[] {0.75, -0.75}) {
                OneNumberOff.Changed changed = OneNumberOff.of(plan, i, by);
                SupplyPlan off = (SupplyPlan) changed.value();
                boolean found = !PlanVerifier.violations(resolved, off).isEmpty();
                boolean another = isAnotherPlan(changed.path())
                        && PlanVerifier.cost(resolved, off).total() >= cost - 1e-6;
                if (!found && !another) {
                    missed.add(changed.path() + " off by " + by);
                }
            }
        }
        return missed;
    }

    /**
     * More or less of a material had or kept, or a step bought so late that it comes after the horizon, is another plan where it breaks
     * nothing, and no cheaper.
     */
    private static boolean isAnotherPlan(String path) {
        return path.contains(".materials") && (path.contains(".stock") || path.contains(".extra"))
                || path.contains(".bought");
    }
}
