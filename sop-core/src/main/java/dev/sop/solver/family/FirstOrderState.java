package dev.sop.solver.family;

/** The point of the first-order method, and the anchor of the present run of Halpern's iteration. */
final class FirstOrderState {
    /** Production by route and bucket. */
    final double[][] made;

    final double[][] madeAnchor;
    /** Position, stock less backlog, by family and bucket. */
    final double[][] position;

    final double[][] positionAnchor;
    /** Price of one more unit of demand, by family and bucket. */
    final double[][] price;

    final double[][] priceAnchor;
    final SharedPrices shared;
    final SharedPrices sharedAnchor;

    FirstOrderState(CoupledProblem problem) {
        made = new double[problem.routes][problem.buckets];
        madeAnchor = new double[problem.routes][problem.buckets];
        position = new double[problem.families][problem.buckets];
        positionAnchor = new double[problem.families][problem.buckets];
        price = new double[problem.families][problem.buckets];
        priceAnchor = new double[problem.families][problem.buckets];
        shared = new SharedPrices(problem);
        sharedAnchor = new SharedPrices(problem);
    }
}
