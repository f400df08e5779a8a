package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Workforce;
import dev.sop.demand.DemandSignal;
import dev.sop.effort.PlanningEffort;
import dev.sop.intake.CycleResolver;
import dev.sop.product.Product;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.solver.Stop;
import dev.sop.solver.chain.SolverChain;
import dev.sop.solver.firstorder.FirstOrderSolver;
import dev.sop.solver.tree.MipOptions;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import dev.sop.verifier.PlanVerifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cycle with a crew and a least production, planned by the first-order method for linear programs alone, beside the simplex method. */
class GeneralFirstOrderTest {

    private static final double GAP = 5e-4;

    @Test
    void crewAndLeastProduction_firstOrder_planHoldsAndOptimumLiesBetween() {
        ResolvedCycle cycle = CycleResolver.resolve(cycle().inputs(), ImmutableMap.of());
        SolverChain firstOrder = new SolverChain(new FirstOrderSolver(GAP, 100_000, () -> false));
        GeneralPlanning.Planned found = GeneralPlanning.plan(cycle, firstOrder, MipOptions.defaults(), Stop.never());
        GeneralPlanning.Planned best =
                GeneralPlanning.plan(cycle, SolverChain.standard(), MipOptions.defaults(), Stop.never());
        double cost = PlanVerifier.cost(cycle, found.plan()).total();
        double optimum = PlanVerifier.cost(cycle, best.plan()).total();

        assertThat(found.solver()).isEqualTo(FirstOrderSolver.NAME);
        assertThat(PlanVerifier.violations(cycle, found.plan())).isEmpty();
        assertThat(found.bound()).isLessThanOrEqualTo(optimum * (1 + 1e-8));
        assertThat(cost).isGreaterThanOrEqualTo(optimum * (1 - 1e-8));
        assertThat(cost - found.bound())
                .as("after %d steps, %s", found.iterations(), found.solution().stoppedBy())
                .isLessThanOrEqualTo(GAP * cost);
    }

    @Test
    void firstOrder_listener_hearsOfCostsAndBoundsOfThePlan() {
        ResolvedCycle cycle = CycleResolver.resolve(cycle().inputs(), ImmutableMap.of());
        List<double[]> heard = new ArrayList<>();
        MipOptions options = MipOptions.defaults()
                .withListener((steps, cost, bound) -> heard.add(new double[] {steps, cost, bound}));
        SolverChain firstOrder = new SolverChain(new FirstOrderSolver(GAP, 100_000, () -> false));

        GeneralPlanning.Planned found = GeneralPlanning.plan(cycle, firstOrder, options, Stop.never());

        double[] last = heard.get(heard.size() - 1);
        assertThat(last[0]).isEqualTo(found.iterations());
        assertThat(last[1]).isCloseTo(found.cost().total(), within(1e-6 * last[1]));
        assertThat(last[2]).isEqualTo(found.bound());
        assertThat(heard).isSortedAccordingTo(Comparator.comparingDouble(told -> -told[1]));
    }

    @Test
    void lots_listenerOfTheEffort_hearsOfTheBestPlanAndItsProof() {
        double[] last = new double[3];
        SopCycle cycle = SopCycle.builder()
                .horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), 4))
                .product(Product.of("pump").unitCost(10).holdingCost(1).lostSaleCost(50))
                .demand(DemandSignal.of("forecast").product("pump").volumes(30, 45, 20, 35))
                .supply(SupplyResource.of("line")
                        .hours(60)
                        .makes(Routing.of("pump", 1).lotMultiple(25)))
                .build();
        PlanningEffort effort = PlanningEffort.builder()
                .listener((iteration, cost, bound, gap, elapsed) -> {
                    last[0] = cost;
                    last[1] = bound;
                    last[2] = gap;
                })
                .build();

        Plan plan = cycle.reconcile(effort);

        double cost = plan.certificate().cost().total();
        assertThat(last[0]).isCloseTo(cost, within(1e-6 * cost));
        assertThat(last[1]).isLessThanOrEqualTo(cost + 1e-6);
        assertThat(last[2]).isBetween(0.0, 1.0);
    }

    private static SopCycle cycle() {
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.weeks(LocalDate.of(2027, 1, 4), 52));
        SupplyResource line = SupplyResource.of("line")
                .hours(1_700)
                .overtime(OvertimeTier.amount(300).cost(10));
        Workforce crew =
                Constraint.workforce("crew", 35).at("line").hoursPerWorker(40).wage(600);
        for (int p = 0; p < 15; p++) {
            String id = "product " + p;
            double usage = 0.6 + 0.1 * p;
            double[] volumes = new double[52];
            for (int t = 0; t < volumes.length; t++) {
                volumes[t] = 80 + 25 * Math.sin((t + 2.0 * p) / 8.0) + (t * 7 + p * 5) % 13;
            }
            cycle.product(Product.of(id)
                    .unitCost(20 + p)
                    .holdingCost(0.1 + 0.01 * p)
                    .lateCost(0.8 + 0.05 * p)
                    .lostSaleCost(60 + 2.0 * p));
            cycle.demand(DemandSignal.of("forecast").product(id).volumes(volumes));
            line = line.makes(id, usage);
            crew = crew.labour(id, usage);
        }
        return cycle.supply(line)
                .constraint(crew.overtime(6, 22).hiring(1_500).layoff(1_000))
                .constraint(Constraint.minimumProduction("least", 900).at("line"))
                .build();
    }
}
