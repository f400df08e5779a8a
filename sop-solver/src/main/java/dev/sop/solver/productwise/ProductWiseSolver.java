package dev.sop.solver.productwise;

import dev.sop.solver.algebra.CompensatedSum;
import dev.sop.solver.productwise.problem.Coupling;
import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SolveSettings;
import org.jspecify.annotations.Nullable;

/**
 * Solves a {@link ProductWiseProblem}: the door of this package.
 *
 * <p>Products that share no limit with another are solved exactly, in time near-linear in buckets and tiers, with prices that prove
 * it. The others are solved together to a proven gap. What it cannot take are integers (lots, set-ups) and rows that tie buckets
 * or products other than through balance, hours, materials and storage; those belong to a general solver.
 *
 * <p>The same problem, settings and earlier plan give the same plan bit for bit, whatever the number of threads, unless a deadline or
 * cancellation ends the solve.
 */
public final class ProductWiseSolver {
    private ProductWiseSolver() {}

    /** Solves from scratch. */
    public static ProductWisePlan solve(ProductWiseProblem problem, SolveSettings settings) {
        return run(problem, settings, null);
    }

    /** Solves starting from the plan and prices of a problem of the same shape: after a change, a fraction of the work. */
    public static ProductWisePlan solve(ProductWiseProblem problem, SolveSettings settings, ProductWisePlan earlier) {
        if (!earlier.fits(problem)) {
            throw new IllegalArgumentException("the earlier plan has " + earlier.stock.length + " products, "
                    + earlier.made.length + " routes and " + earlier.stock[0].length + " buckets, the problem "
                    + problem.products + ", " + problem.routes + " and " + problem.buckets
                    + ". Start from a plan of a problem of the same shape, or from scratch.");
        }
        return run(problem, settings, earlier);
    }

    private static ProductWisePlan run(
            ProductWiseProblem problem, SolveSettings settings, @Nullable ProductWisePlan earlier) {
        RouteShape shape = new RouteShape(problem);
        Coupling coupling = new Coupling(problem, shape);
        PlanDraft plan = new PlanDraft(problem);
        double[][] demandPrice = new double[problem.products][problem.buckets];
        SharedPrices prices = new SharedPrices(problem);
        CompensatedSum proven = new CompensatedSum();
        if (coupling.alone.length > 0) {
            AloneProducts alone = new AloneProducts(problem, shape);
            for (int p : coupling.alone) {
                proven.add(alone.solve(p, plan, demandPrice, prices));
            }
        }
        double bound = proven.total();
        WarmPoint point = new WarmPoint(plan, demandPrice, prices);
        int iterations = 0;
        if (coupling.together.length > 0 && !Double.isNaN(bound)) {
            try (Workers workers = new Workers(settings.threads)) {
                CoupledProducts method =
                        new CoupledProducts(problem, shape, coupling.together, plan, bound, settings, workers);
                method.run(earlier);
                SharedPrices together = method.reported(demandPrice);
                method.leave(point);
                prices.add(together);
                bound = method.bound;
                iterations = method.iterations();
            }
        }
        double cost = plan.cost(shape.unmetCost);
        bound = Math.min(bound, cost);
        return new ProductWisePlan(
                plan,
                demandPrice,
                prices,
                point,
                status(plan, cost, bound, settings),
                cost,
                bound,
                iterations,
                coupling.together.length);
    }

    private static ProductWisePlan.Status status(PlanDraft plan, double cost, double bound, SolveSettings settings) {
        if (Double.isNaN(bound)) {
            return ProductWisePlan.Status.IMPOSSIBLE;
        }
        if (plan.hasUnmet()) {
            return ProductWisePlan.Status.UNMET;
        }
        boolean within = cost - bound <= Math.max(settings.gap, 1e-9) * cost;
        return within ? ProductWisePlan.Status.WITHIN_GAP : ProductWisePlan.Status.STOPPED;
    }
}
