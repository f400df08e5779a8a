package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SharedLoads;
import dev.sop.solver.productwise.single.ProductPrices;
import dev.sop.solver.productwise.single.ProductProgram;
import dev.sop.solver.productwise.single.ProductSolver;

/** Solves products that share nothing: each exactly, with the prices that prove it. */
final class AloneProducts {
    private static final double AT_LIMIT = 1e-9;

    private final ProductWiseProblem problem;
    private final ProductCompiler compiler;
    private final ProductProgram program;
    private final ProductSolver solver;
    private final ProductPrices prices = new ProductPrices();
    private final SharedLoads nothing;

    AloneProducts(ProductWiseProblem problem, RouteShape shape) {
        this.problem = problem;
        compiler = new ProductCompiler(problem, shape);
        program = new ProductProgram(problem.buckets, 4 * problem.buckets);
        solver = new ProductSolver(1024);
        nothing = new SharedLoads(problem);
    }

    /** Writes the product's plan and prices and returns the lower bound of its cost; NaN if no plan keeps its stock limits. */
    double solve(int p, PlanDraft plan, double[][] demandPrice, SharedPrices shared) {
        compiler.leftOver(p, program, nothing, null);
        if (solver.solve(program) >= 0) {
            return Double.NaN;
        }
        plan.write(p, program, solver.used, solver.position);
        prices.of(program, solver.used, solver.position);
        System.arraycopy(prices.price, 0, demandPrice[p], 0, problem.buckets);
        plan.load(p, 1.0);
        priceMaterials(p, plan, demandPrice[p], shared);
        priceHours(p, plan, demandPrice[p], shared);
        return prices.bound(program);
    }

    /**
     * A material that is used up is worth what the product's price leaves after the cost of the cheapest hour on a route that could
     * make more of it.
     */
    private void priceMaterials(int p, PlanDraft plan, double[] price, SharedPrices shared) {
        for (int j : problem.productRoutes[p]) {
            int[] materials = problem.routeMaterials[j];
            for (int t = 0; materials.length > 0 && t < price.length; t++) {
                int tight = tightest(j, t, plan);
                if (tight < 0) {
                    continue;
                }
                double next = nextHourCost(j, t, plan);
                double left = price[t] - problem.routeCost[j][t] - next;
                if (plan.made[j][t] < problem.routeMax[j][t] && left > 0.0) {
                    int m = materials[tight];
                    shared.material[m][t] = Math.max(shared.material[m][t], left / problem.routeNeed[j][tight]);
                }
            }
        }
    }

    /** The first of a route's materials that is used up; -1 for none. */
    private int tightest(int j, int t, PlanDraft plan) {
        int[] materials = problem.routeMaterials[j];
        for (int i = 0; i < materials.length; i++) {
            double available = problem.materialAvailable[materials[i]][t] * (1.0 - AT_LIMIT);
            if (plan.loads.material[materials[i]][t] >= available) {
                return i;
            }
        }
        return -1;
    }

    /** What the hours of one more unit on a route cost; infinite where none are left. */
    private double nextHourCost(int j, int t, PlanDraft plan) {
        int r = problem.routeResource[j];
        if (r < 0 || problem.routeUsage[j] == 0.0) {
            return 0.0;
        }
        double limit = problem.capacity[r][t];
        if (plan.loads.hours[r][t] < limit * (1.0 - AT_LIMIT)) {
            return 0.0;
        }
        for (int k = 0; k < problem.overtimeMax[r].length; k++) {
            limit += problem.overtimeMax[r][k][t];
            if (plan.loads.hours[r][t] < limit * (1.0 - AT_LIMIT)) {
                return problem.routeUsage[j] * problem.overtimeCost[r][k][t];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * A resource that is full is worth what the product's price leaves after the cost of the route that uses it, but no more than the
     * next hour of overtime, where there is one.
     */
    private void priceHours(int p, PlanDraft plan, double[] price, SharedPrices shared) {
        for (int j : problem.productRoutes[p]) {
            int r = problem.routeResource[j];
            double usage = problem.routeUsage[j];
            if (r < 0 || usage == 0.0) {
                continue;
            }
            for (int t = 0; t < price.length; t++) {
                double next = nextHourCost(j, t, plan);
                if (next > 0.0) {
                    double left = Math.min(next, price[t] - problem.routeCost[j][t] - needs(j, t, shared));
                    shared.hours[r][t] = Math.max(0.0, left / usage);
                }
            }
        }
    }

    private double needs(int j, int t, SharedPrices shared) {
        int[] materials = problem.routeMaterials[j];
        double price = 0.0;
        for (int i = 0; i < materials.length; i++) {
            price += problem.routeNeed[j][i] * shared.material[materials[i]][t];
        }
        return price;
    }
}
