package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;

/** A problem as the first-order method reads it: single precision, constant rows as one number. */
final class FirstOrderModel {
    final ProductWiseProblem problem;
    final FirstOrderScales scales;
    final PositionRows positions;
    final boolean[] needsLikePrevious;
    /** Every route of the product needs the same materials, in the same amounts. */
    final boolean[] allNeedAlike;

    final FloatRows demand;
    final FloatRows routeCost;
    final FloatRows routeMax;
    final FloatRows holdingCost;
    final FloatRows lateCost;
    final FloatRows lostCost;
    final FloatRows lostMax;
    /** What a unit not made costs at most: the upper limit of a product's price. */
    final FloatRows recourse;

    FirstOrderModel(ProductWiseProblem problem, RouteShape shape) {
        this.problem = problem;
        scales = new FirstOrderScales(problem);
        positions = new PositionRows(problem, shape);
        needsLikePrevious = shape.needsLikePrevious;
        allNeedAlike = new boolean[problem.products];
        for (int p = 0; p < problem.products; p++) {
            int[] routes = problem.productRoutes[p];
            allNeedAlike[p] = routes.length > 0;
            for (int i = 1; i < routes.length; i++) {
                allNeedAlike[p] &= needsLikePrevious[routes[i]];
            }
        }
        demand = new FloatRows(net(problem));
        routeCost = new FloatRows(problem.routeCost);
        routeMax = new FloatRows(problem.routeMax);
        holdingCost = new FloatRows(problem.holdingCost);
        lateCost = new FloatRows(problem.lateCost);
        lostCost = new FloatRows(problem.lostCost);
        lostMax = new FloatRows(problem.lostMax);
        double[][] caps = new double[problem.products][];
        for (int p = 0; p < problem.products; p++) {
            caps[p] = recourse(problem, p, shape.unmetCost[p]);
        }
        recourse = new FloatRows(caps);
    }

    /** Demand less receipts. */
    private static double[][] net(ProductWiseProblem problem) {
        double[][] rows = new double[problem.products][];
        for (int p = 0; p < rows.length; p++) {
            double[] row = problem.demand[p].clone();
            for (int t = 0; t < row.length; t++) {
                row[t] = problem.net(p, t);
            }
            rows[p] = row;
        }
        return rows;
    }

    private static double[] recourse(ProductWiseProblem problem, int p, double unmet) {
        double[] row = new double[problem.buckets];
        for (int t = 0; t < row.length; t++) {
            boolean free = problem.lostMax[p][t] == Double.POSITIVE_INFINITY;
            row[t] = free ? Math.min(unmet, problem.lostCost[p][t]) : unmet;
        }
        return row;
    }
}
