package dev.sop.solver.productwise.problem;

import dev.sop.solver.productwise.single.ProductProgram;
import org.jspecify.annotations.Nullable;

/**
 * What ending a bucket at a position costs a product, as the three slopes of {@link ProductProgram}, and how a position divides
 * into stock and backlog.
 *
 * <p>Stock I and backlog B with {@code I - B = s} cost {@code holding I + late B + price (safety - I)^+}, I between its hard
 * limits, B at most its limit. The cheapest division of s is convex in s. Usually there is backlog only once stock is down to
 * its hard minimum. Where safety stock is dearer than holding and late together, even customers wait until it is filled; the
 * order of the two pieces is then the other way round.
 */
public final class StockRule {
    private static final double INF = Double.POSITIVE_INFINITY;

    private StockRule() {}

    /** Fills the position part of a program. Extra holding cost and storage room per unit may be null: none. */
    public static void fill(
            ProductWiseProblem problem,
            int p,
            ProductProgram program,
            double @Nullable [] extraHolding,
            double @Nullable [] room) {
        program.start = problem.openingStock[p] - problem.openingBacklog[p];
        for (int t = 0; t < problem.buckets; t++) {
            program.demand[t] = problem.net(p, t);
        }
        double[] holdingCost = problem.holdingCost[p];
        double[] lateCost = problem.lateCost[p];
        for (int t = 0; t < problem.buckets; t++) {
            double holding = holdingCost[t] + (extraHolding == null ? 0.0 : extraHolding[t]);
            double least = least(problem, p, t);
            double most = most(problem, p, t);
            if (room != null) {
                most = Math.max(least, Math.min(most, room[t]));
            }
            double safety = problem.safetyStock[p][t];
            double price = problem.safetyPrice[p][t];
            double target = Math.max(least, Math.min(safety, most));
            double late = lateCost[t];
            double backlog = problem.backlogLimit(p, t);
            double between = holding - price;
            program.target[t] = target;
            program.most[t] = most;
            program.above[t] = holding;
            program.atTarget[t] = holding * target + price * Math.max(0.0, safety - target);
            if (target == least || price == 0.0) {
                set(program, t, least - backlog, least, -late, holding);
                program.target[t] = least;
                program.atTarget[t] = holding * least + price * Math.max(0.0, safety - least);
            } else if (between >= -late || backlog == 0.0) {
                set(program, t, least - backlog, least, Math.min(-late, between), between);
            } else if (backlog == INF) {
                set(program, t, -INF, target, -late, holding);
            } else {
                set(program, t, least - backlog, target - backlog, between, -late);
            }
        }
    }

    private static void set(ProductProgram program, int t, double least, double floor, double below, double between) {
        program.least[t] = least;
        program.floor[t] = floor;
        program.below[t] = below;
        program.between[t] = between;
    }

    /** The stock held at a position; the backlog is the stock less the position. */
    public static double stock(ProductWiseProblem problem, int p, int t, double position) {
        double least = least(problem, p, t);
        double stock = Math.max(least, position);
        double target = Math.min(problem.safetyStock[p][t], most(problem, p, t));
        if (position < target && problem.safetyPrice[p][t] > problem.holdingCost[p][t] + problem.lateCost[p][t]) {
            double backlog = problem.backlogLimit(p, t);
            stock = Math.max(stock, Math.min(target, position + backlog));
        }
        return stock;
    }

    /** Stock that is there whatever is planned: the hard minimum, and opening stock not yet sold with nothing made. */
    public static double[] unavoidable(ProductWiseProblem problem, int p) {
        double[] stock = new double[problem.buckets];
        double unsold = problem.openingStock[p] - problem.openingBacklog[p];
        for (int t = 0; t < stock.length; t++) {
            unsold -= problem.net(p, t);
            stock[t] = Math.max(least(problem, p, t), unsold);
        }
        return stock;
    }

    public static double least(ProductWiseProblem problem, int p, int t) {
        double least = problem.stockMin[p][t];
        return t == problem.buckets - 1 ? Math.max(least, problem.endingLeast[p]) : least;
    }

    static double most(ProductWiseProblem problem, int p, int t) {
        double most = problem.stockMax[p][t];
        return t == problem.buckets - 1 ? Math.min(most, problem.endingMost[p]) : most;
    }
}
