package dev.sop.solver.family;

/** Solves families that share nothing: each exactly, with the prices that prove it. */
final class AloneFamilies {
    private static final double AT_LIMIT = 1e-9;

    private final CoupledProblem problem;
    private final FamilyCompiler compiler;
    private final FamilyProgram program;
    private final FamilySolver solver;
    private final FamilyPrices prices = new FamilyPrices();
    private final SharedLoads nothing;

    AloneFamilies(CoupledProblem problem, RouteShape shape) {
        this.problem = problem;
        compiler = new FamilyCompiler(problem, shape);
        program = new FamilyProgram(problem.buckets, 4 * problem.buckets);
        solver = new FamilySolver(1024);
        nothing = new SharedLoads(problem);
    }

    /** Writes the family's plan and prices and returns the lower bound of its cost. */
    double solve(int p, PlanDraft plan, double[][] demandPrice, SharedPrices shared) {
        compiler.leftOver(p, program, nothing, null, null);
        int impossible = solver.solve(program);
        if (impossible >= 0) {
            throw new IllegalStateException("family " + p + " has no plan that keeps its stock limits in bucket "
                    + impossible + ". Maybe its opening stock is above the most allowed there.");
        }
        plan.write(p, program, solver.used, solver.position);
        prices.of(program, solver.used, solver.position);
        System.arraycopy(prices.price, 0, demandPrice[p], 0, problem.buckets);
        plan.load(p, 1.0);
        priceHours(p, plan, demandPrice[p], shared);
        return prices.bound(program);
    }

    /** A resource that is full is worth what the family's price leaves after the cost of the route that uses it. */
    private void priceHours(int p, PlanDraft plan, double[] price, SharedPrices shared) {
        for (int j : problem.familyRoutes[p]) {
            int r = problem.routeResource[j];
            double usage = problem.routeUsage[j];
            if (r < 0 || usage == 0.0) {
                continue;
            }
            for (int t = 0; t < price.length; t++) {
                double limit = problem.capacity[r][t] * (1.0 - AT_LIMIT);
                if (plan.loads.hours[r][t] >= limit) {
                    shared.hours[r][t] = Math.max(0.0, (price[t] - problem.routeCost[j][t]) / usage);
                }
            }
        }
    }
}
