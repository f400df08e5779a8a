package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;

/**
 * The point of the first-order method, and the anchor of the present run of Halpern's iteration. Rows of all routes, and of all
 * products, lie one after another in single arrays: the order of memory is then the order of the sweep, whatever the garbage
 * collector. Row i starts at {@code i} times the number of buckets.
 */
final class FirstOrderState {
    /** Production by route and bucket. */
    final float[] made;

    final float[] madeAnchor;
    /** Position, stock less backlog, by product and bucket. */
    final float[] position;

    final float[] positionAnchor;
    /** Price of one more unit of demand, by product and bucket. */
    final float[] price;

    final float[] priceAnchor;
    final SharedPrices shared;
    final SharedPrices sharedAnchor;
    /** The shared prices in the precision of the sweep. */
    final SharedRows sharedNow;

    FirstOrderState(ProductWiseProblem problem) {
        int routes = Math.multiplyExact(problem.routes, problem.buckets);
        int products = Math.multiplyExact(problem.products, problem.buckets);
        made = new float[routes];
        madeAnchor = new float[routes];
        position = new float[products];
        positionAnchor = new float[products];
        price = new float[products];
        priceAnchor = new float[products];
        shared = new SharedPrices(problem);
        sharedAnchor = new SharedPrices(problem);
        sharedNow = new SharedRows(problem);
    }
}
