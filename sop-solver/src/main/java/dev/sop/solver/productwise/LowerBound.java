package dev.sop.solver.productwise;

import dev.sop.solver.algebra.CompensatedSum;
import dev.sop.solver.productwise.problem.CoupledProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.single.FamilyPrices;
import dev.sop.solver.productwise.single.FamilyProgram;
import dev.sop.solver.productwise.single.FamilySolver;

/**
 * The least any plan can cost, proven by prices of the shared limits: each family plans alone, paying them, and the limits
 * themselves are paid out.
 *
 * <pre>bound = sum_p family_p(prices) - sum cap price - sum overtimeMax (price - overtimeCost)^+ - sum avail price - sum limit price</pre>
 *
 * <p>Valid for <b>any</b> prices of at least zero (weak duality), so that a poor point of the first-order method can never give
 * a false proof. A family without limits of its own is two passes over its prices; any other is solved by
 * {@link FamilySolver} and its part certified by {@link FamilyPrices#bound}. Source: A. M. Geoffrion, "Lagrangean relaxation for integer programming", 1974.
 */
final class LowerBound {
    private final CoupledProblem problem;
    private final int[] active;
    private final FamilyCompiler compiler;
    private final FamilyProgram program;
    private final FamilySolver solver;
    private final FamilyPrices familyPrices = new FamilyPrices();

    LowerBound(CoupledProblem problem, RouteShape shape, int[] active) {
        this.problem = problem;
        this.active = active;
        compiler = new FamilyCompiler(problem, shape);
        program = new FamilyProgram(problem.buckets, 2 * problem.buckets);
        solver = new FamilySolver(4 * problem.buckets);
    }

    /** The bound for the families given to the constructor, which alone use the limits that have a price. */
    double of(SharedPrices prices) {
        CompensatedSum sum = new CompensatedSum();
        for (int p : active) {
            sum.add(family(p, prices));
        }
        for (int r = 0; r < problem.resources; r++) {
            pay(sum, problem.capacity[r], prices.hours[r]);
            for (int k = 0; k < problem.overtimeMax[r].length; k++) {
                double[] limit = problem.overtimeMax[r][k];
                double[] cost = problem.overtimeCost[r][k];
                for (int t = 0; t < problem.buckets; t++) {
                    double gain = prices.hours[r][t] - cost[t];
                    if (gain > 0.0) {
                        sum.add(-limit[t] * gain);
                    }
                }
            }
        }
        for (int m = 0; m < problem.materials; m++) {
            pay(sum, problem.materialAvailable[m], prices.material[m]);
        }
        for (int s = 0; s < problem.storages; s++) {
            pay(sum, problem.storageLimit[s], prices.space[s]);
        }
        return sum.total();
    }

    /** Writes what one more unit of each family's demand costs at these prices. */
    void priceDemand(SharedPrices prices, double[][] demandPrice) {
        for (int p : active) {
            family(p, prices);
            System.arraycopy(familyPrices.price, 0, demandPrice[p], 0, problem.buckets);
        }
    }

    private double family(int p, SharedPrices prices) {
        if (compiler.priced(p, program, prices)) {
            familyPrices.ofUnlimited(program);
        } else if (solver.solve(program) < 0) {
            familyPrices.of(program, solver.used, solver.position);
        } else {
            return 0.0;
        }
        return familyPrices.bound(program);
    }

    private static void pay(CompensatedSum sum, double[] limit, double[] price) {
        for (int t = 0; t < price.length; t++) {
            if (price[t] > 0.0) {
                sum.add(-limit[t] * price[t]);
            }
        }
    }
}
