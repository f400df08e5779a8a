package dev.sop.model.productwise;

import com.google.common.collect.ImmutableList;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.solver.productwise.problem.ProductWiseProblem;
import java.util.List;

/**
 * A cycle as a product-wise problem, and where each part of the cycle went. Its products are those of the cycle, in its order; routes with
 * a place below are its routings and, for products sold in several markets, losing a sale in one of them.
 */
public final class ProductWiseModel {

    final ResolvedCycle cycle;
    final ProductWiseProblem problem;
    final int buckets;
    /** The problem's route of routing j of resource r: routes[r][j]. */
    final int[][] routes;
    /** The problem's resource of resource r; -1 where it has no limit. */
    final int[] hours;
    /** Lines of the demand plan of each product. */
    final int[][] lines;
    /** The route that loses sales of a demand line; -1 where lost sales of the product as a whole are those of the line. */
    final int[] lostRoutes;
    /** The route that turns opening backorders away; -1 where losing a sale in the first bucket does. */
    final int[] cancelRoutes;
    /** Whether losing a sale of the product early is no dearer, so that losses may be moved to the oldest customers. */
    final boolean[] losesEarly;
    /** Place of each limit of the cycle. */
    final ImmutableList<LimitPlace> limits;

    ProductWiseModel(
            ResolvedCycle cycle,
            ProductWiseProblem problem,
            int[][] routes,
            int[] hours,
            int[][] lines,
            int[] lostRoutes,
            int[] cancelRoutes,
            boolean[] losesEarly,
            List<LimitPlace> limits) {
        this.cycle = cycle;
        this.problem = problem;
        this.buckets = cycle.horizon().size();
        this.routes = routes;
        this.hours = hours;
        this.lines = lines;
        this.lostRoutes = lostRoutes;
        this.cancelRoutes = cancelRoutes;
        this.losesEarly = losesEarly;
        this.limits = ImmutableList.copyOf(limits);
    }

    /** The problem to solve. */
    public ProductWiseProblem problem() {
        return problem;
    }
}
