package dev.sop.solver.productwise;

import dev.sop.solver.algebra.CompensatedSum;
import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.single.ProductPrices;
import dev.sop.solver.productwise.single.ProductProgram;
import dev.sop.solver.productwise.single.ProductSolver;

/**
 * The least any plan can cost, proven by prices of the shared limits: each product plans alone, paying them, and the limits
 * themselves are paid out.
 *
 * <pre>bound = sum_p product_p(prices) - sum cap price - sum overtimeMax (price - overtimeCost)^+ - sum avail price - sum limit price</pre>
 *
 * <p>Valid for <b>any</b> prices of at least zero (weak duality), so that a poor point of the first-order method can never give
 * a false proof. A product without limits of its own is two passes over its prices; any other is solved by
 * {@link ProductSolver} and its part certified by {@link ProductPrices#bound}. Source: A. M. Geoffrion, "Lagrangean relaxation for integer programming", 1974.
 */
final class LowerBound {
    private final ProductWiseProblem problem;
    private final int[] active;
    private final ProductCompiler compiler;
    private final ProductProgram program;
    private final ProductSolver solver;
    private final ProductPrices productPrices = new ProductPrices();

    LowerBound(ProductWiseProblem problem, RouteShape shape, int[] active) {
        this.problem = problem;
        this.active = active;
        compiler = new ProductCompiler(problem, shape);
        program = new ProductProgram(problem.buckets, 2 * problem.buckets);
        solver = new ProductSolver(4 * problem.buckets);
    }

    /** The bound for the products given to the constructor, which alone use the limits that have a price. */
    double of(SharedPrices prices) {
        CompensatedSum sum = new CompensatedSum();
        for (int p : active) {
            sum.add(product(p, prices));
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

    /** Writes what one more unit of each product's demand costs at these prices. */
    void priceDemand(SharedPrices prices, double[][] demandPrice) {
        for (int p : active) {
            product(p, prices);
            System.arraycopy(productPrices.price, 0, demandPrice[p], 0, problem.buckets);
        }
    }

    private double product(int p, SharedPrices prices) {
        if (compiler.priced(p, program, prices)) {
            productPrices.ofUnlimited(program);
        } else if (solver.solve(program) < 0) {
            productPrices.of(program, solver.used, solver.position);
        } else {
            return 0.0;
        }
        return productPrices.bound(program);
    }

    private static void pay(CompensatedSum sum, double[] limit, double[] price) {
        for (int t = 0; t < price.length; t++) {
            if (price[t] > 0.0) {
                sum.add(-limit[t] * price[t]);
            }
        }
    }
}
