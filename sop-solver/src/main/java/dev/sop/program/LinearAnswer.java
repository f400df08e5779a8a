package dev.sop.program;

/**
 * What a solver from outside found for a {@link LinearProgram}: a point with row prices, or none and why. It says nothing of cost or
 * bound, as the library computes both itself.
 */
public final class LinearAnswer {

    private static final double[] NONE = {};

    private final double[] point;
    private final double[] prices;
    private final long iterations;
    private final String reason;

    private LinearAnswer(double[] point, double[] prices, long iterations, String reason) {
        this.point = point;
        this.prices = prices;
        this.iterations = iterations;
        this.reason = reason;
    }

    /**
     * A point that the solver holds for best.
     *
     * @param point value of each column, in its unit; the array is copied
     * @param prices of each row, the change of the least cost per unit its limit is raised, in money: not negative where a row is held up
     *     by its lower limit, not positive where its upper limit holds it down, 0 where neither does; the array is copied
     * @param iterations steps taken, for the certificate; 0 where they are not known
     */
    public static LinearAnswer of(double[] point, double[] prices, long iterations) {
        return new LinearAnswer(point.clone(), prices.clone(), iterations, "");
    }

    /**
     * No point.
     *
     * @param reason why, in words that finish the sentence "it gave no plan:"; the certificate repeats them
     */
    public static LinearAnswer none(String reason) {
        return new LinearAnswer(NONE, NONE, 0, reason);
    }

    /** Value of each column, a copy; empty where there is none. */
    public double[] point() {
        return point.clone();
    }

    /** Price of each row, a copy; empty where there is none. */
    public double[] prices() {
        return prices.clone();
    }

    /** Steps taken; 0 where they are not known. */
    public long iterations() {
        return iterations;
    }

    /** Why there is no point; empty where there is one. */
    public String reason() {
        return reason;
    }
}
