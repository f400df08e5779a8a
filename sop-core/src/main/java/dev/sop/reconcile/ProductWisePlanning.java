package dev.sop.reconcile;

import dev.sop.certificate.Certificate;
import dev.sop.certificate.CostBreakdown;
import dev.sop.certificate.Violation;
import dev.sop.effort.PlanningEffort;
import dev.sop.model.productwise.ProductWiseCompiler;
import dev.sop.model.productwise.ProductWiseModel;
import dev.sop.model.productwise.ProductWisePrices;
import dev.sop.model.productwise.ProductWiseReader;
import dev.sop.model.reading.PlanPrices;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.solver.Stop;
import dev.sop.solver.productwise.ProductWisePlan;
import dev.sop.solver.productwise.ProductWiseSolver;
import dev.sop.solver.productwise.problem.SolveSettings;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanVerifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans a cycle by the product-wise methods, without a linear program: exactly where no product shares anything with another, else to a
 * proven gap. Says why where it cannot.
 */
final class ProductWisePlanning {

    static final String EXACT = "product-wise method, exact";
    static final String FIRST_ORDER = "product-wise method, first-order";

    private ProductWisePlanning() {}

    /**
     * How it ended.
     *
     * @param answer the plan; empty where there is none
     * @param declined why there is none, in words; empty where there is one
     */
    record Outcome(Optional<Answer> answer, String declined) {
        static Outcome declined(String reason) {
            return new Outcome(Optional.empty(), reason);
        }
    }

    /**
     * A plan that the verifier found in order.
     *
     * @param plan the supply plan
     * @param prices its prices
     * @param certificate how good it is
     * @param solved the plan as solved, to start another from
     */
    record Answer(SupplyPlan plan, PlanPrices prices, Certificate certificate, ProductWisePlan solved) {}

    /** Plans the cycle, from an earlier plan of the same shape where there is one. */
    static Outcome plan(ResolvedCycle cycle, PlanningEffort effort, Stop stop, @Nullable ProductWisePlan earlier) {
        ProductWiseCompiler.Result compiled = ProductWiseCompiler.compile(cycle);
        if (compiled.model().isEmpty()) {
            return Outcome.declined(compiled.declined());
        }
        ProductWiseModel model = compiled.model().get();
        stop.searchBegins();
        SolveSettings settings = settings(effort, stop);
        ProductWisePlan solved = earlier != null && earlier.fits(model.problem())
                ? ProductWiseSolver.solve(model.problem(), settings, earlier)
                : ProductWiseSolver.solve(model.problem(), settings);
        switch (solved.status()) {
            case UNMET -> {
                return Outcome.declined("demand that must be met was not met by it");
            }
            case IMPOSSIBLE -> {
                return Outcome.declined("limits of stock contradict each other");
            }
            case WITHIN_GAP, STOPPED -> {}
        }
        SupplyPlan plan = ProductWiseReader.read(model, solved);
        List<Violation> violations = PlanVerifier.violations(cycle, plan);
        if (!violations.isEmpty()) {
            return Outcome.declined("its plan did not hold (" + violations.get(0) + ")");
        }
        CostBreakdown cost = PlanVerifier.cost(cycle, plan);
        if (!Certificate.isBelow(solved.bound(), cost.total())) {
            return Outcome.declined("its bound " + solved.bound() + " was above the cost " + cost.total());
        }
        return new Outcome(
                Optional.of(new Answer(
                        plan, new ProductWisePrices(model, solved), certificate(cycle, cost, solved, stop), solved)),
                "");
    }

    private static Certificate certificate(ResolvedCycle cycle, CostBreakdown cost, ProductWisePlan solved, Stop stop) {
        boolean exact = solved.productsTogether() == 0;
        String size = ModelSize.columns(cycle) + " columns as a linear program; ";
        String reason = exact
                ? "no product shares a limit with another"
                : solved.productsTogether() + " of " + cycle.products().size() + " products share limits";
        return Certificate.of(
                cost,
                Optional.of(solved.bound()),
                exact ? EXACT : FIRST_ORDER,
                size + reason + (stop.hasStopped() ? "; stopped: " + stop.reason() : ""),
                solved.iterations());
    }

    private static SolveSettings settings(PlanningEffort effort, Stop stop) {
        return SolveSettings.standard()
                .withGap(effort.gap())
                .withIterationLimit(effort.iterationLimit())
                .withThreads(effort.threads())
                .withCancellation(stop)
                .withListener(new SearchProgress(effort)::certified);
    }
}
