package dev.sop.solver.family;

/** The point of the first-order method, and the anchor of the present run of Halpern's iteration. */
final class FirstOrderState {
    /** Production by route and bucket. */
    final float[][] made;

    final float[][] madeAnchor;
    /** Position, stock less backlog, by family and bucket. */
    final float[][] position;

    final float[][] positionAnchor;
    /** Price of one more unit of demand, by family and bucket. */
    final float[][] price;

    final float[][] priceAnchor;
    final SharedPrices shared;
    final SharedPrices sharedAnchor;
    /** The shared prices in the precision of the sweep. */
    final SharedRows sharedNow;

    FirstOrderState(CoupledProblem problem) {
        made = new float[problem.routes][problem.buckets];
        madeAnchor = new float[problem.routes][problem.buckets];
        position = new float[problem.families][problem.buckets];
        positionAnchor = new float[problem.families][problem.buckets];
        price = new float[problem.families][problem.buckets];
        priceAnchor = new float[problem.families][problem.buckets];
        shared = new SharedPrices(problem);
        sharedAnchor = new SharedPrices(problem);
        sharedNow = new SharedRows(problem);
    }
}
