package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;

/**
 * Where the first-order method stood at the end of a solve, to start another from. Products solved alone stand at their plan and its
 * prices. The method's own point is a better start than the repaired plan: it is near a fixed point of the iteration.
 */
final class WarmPoint {
    final float[] made;
    final float[] position;
    final float[] price;
    final SharedPrices shared;

    /** The plan and its prices. */
    WarmPoint(PlanDraft plan, double[][] demandPrice, SharedPrices prices) {
        ProductWiseProblem problem = plan.problem;
        int buckets = problem.buckets;
        made = new float[problem.routes * buckets];
        position = new float[problem.products * buckets];
        price = new float[problem.products * buckets];
        shared = new SharedPrices(problem);
        shared.copyFrom(prices);
        for (int j = 0; j < problem.routes; j++) {
            for (int t = 0; t < buckets; t++) {
                made[j * buckets + t] = (float) plan.made[j][t];
            }
        }
        for (int p = 0; p < problem.products; p++) {
            for (int t = 0; t < buckets; t++) {
                position[p * buckets + t] = (float) (plan.stock[p][t] - plan.backlog[p][t]);
                price[p * buckets + t] = (float) demandPrice[p][t];
            }
        }
    }

    /** Takes the rows of some products and routes, and the prices they share, from the method's point. */
    void take(FirstOrderState point, int[] products, int[] routes, int buckets) {
        for (int j : routes) {
            System.arraycopy(point.made, j * buckets, made, j * buckets, buckets);
        }
        for (int p : products) {
            System.arraycopy(point.position, p * buckets, position, p * buckets, buckets);
            System.arraycopy(point.price, p * buckets, price, p * buckets, buckets);
        }
    }
}
