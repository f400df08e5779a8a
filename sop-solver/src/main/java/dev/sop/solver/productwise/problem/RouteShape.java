package dev.sop.solver.productwise.problem;

import java.util.Arrays;

/** Facts about a problem's products and routes that every view of it needs, found once. */
public final class RouteShape {
    /** A later route of the same product uses the same resource. */
    public final boolean[] hasLaterSibling;
    /** Some route of the product needs a limited material. */
    public final boolean[] needsMaterial;
    /** Stock of the product has no limit and no kink but at zero. */
    public final boolean[] plainStock;
    /** The product can be solved exactly on what the others leave. */
    final boolean[] separable;
    /** The route needs the same materials, in the same amounts, as the one before it of the product. */
    public final boolean[] needsLikePrevious;
    /** A cost above any price a unit of the product can have: what a unit that cannot be supplied at all is charged. */
    public final double[] unmetCost;

    public final double[] materialScratch;

    public RouteShape(ProductWiseProblem problem) {
        int products = problem.products;
        hasLaterSibling = new boolean[problem.routes];
        needsMaterial = new boolean[products];
        plainStock = new boolean[products];
        separable = new boolean[products];
        needsLikePrevious = new boolean[problem.routes];
        unmetCost = new double[products];
        materialScratch = new double[problem.materials];
        for (int p = 0; p < products; p++) {
            int[] routes = problem.productRoutes[p];
            boolean alike = true;
            int needy = -1;
            for (int i = 0; i < routes.length; i++) {
                int j = routes[i];
                needsLikePrevious[j] = i > 0 && sameNeed(problem, routes[i - 1], j);
                for (int e = i + 1; e < routes.length; e++) {
                    int r = problem.routeResource[j];
                    hasLaterSibling[j] |= r >= 0 && r == problem.routeResource[routes[e]];
                }
                alike &= !hasLaterSibling[j];
                if (problem.routeMaterials[j].length > 0) {
                    needsMaterial[p] = true;
                    alike &= needy < 0 || sameNeed(problem, needy, j);
                    needy = j;
                }
            }
            separable[p] = alike;
            plainStock[p] = plainStock(problem, p);
            unmetCost[p] = unmetCost(problem, p);
        }
    }

    private static boolean sameNeed(ProductWiseProblem problem, int a, int b) {
        return Arrays.equals(problem.routeMaterials[a], problem.routeMaterials[b])
                && Arrays.equals(problem.routeNeed[a], problem.routeNeed[b]);
    }

    private static boolean plainStock(ProductWiseProblem problem, int p) {
        boolean plain = problem.lateLimit[p] < 0
                && problem.endingLeast[p] == 0.0
                && problem.endingMost[p] == Double.POSITIVE_INFINITY;
        for (int t = 0; plain && t < problem.buckets; t++) {
            plain = problem.stockMin[p][t] == 0.0
                    && problem.stockMax[p][t] == Double.POSITIVE_INFINITY
                    && (problem.safetyStock[p][t] == 0.0 || problem.safetyPrice[p][t] == 0.0);
        }
        return plain;
    }

    /** Ten times the dearest way to make, keep and owe one unit through the horizon. */
    private static double unmetCost(ProductWiseProblem problem, int p) {
        double supply = 0.0;
        double carry = 0.0;
        for (int t = 0; t < problem.buckets; t++) {
            for (int j : problem.productRoutes[p]) {
                int r = problem.routeResource[j];
                double cost = problem.routeCost[j][t];
                int tiers = r < 0 ? 0 : problem.overtimeCost[r].length;
                if (tiers > 0) {
                    cost += problem.routeUsage[j] * problem.overtimeCost[r][tiers - 1][t];
                }
                supply = Math.max(supply, cost);
            }
            if (problem.lostCost[p][t] < Double.POSITIVE_INFINITY) {
                supply = Math.max(supply, problem.lostCost[p][t]);
            }
            carry = Math.max(carry, problem.holdingCost[p][t] + problem.lateCost[p][t] + problem.safetyPrice[p][t]);
        }
        return 10.0 * (supply + carry * problem.buckets + 1e-6);
    }
}
