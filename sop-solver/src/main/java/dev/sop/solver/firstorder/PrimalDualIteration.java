package dev.sop.solver.firstorder;

/**
 * The primal-dual hybrid gradient iteration on a scaled program, averaged with its start (Halpern) after reflection, and restarted
 * when it has come far enough.
 *
 * <p>Sources: A. Chambolle and T. Pock, "A first-order primal-dual algorithm for convex problems with applications to imaging", 2011; D.
 * Applegate et al., "Practical large-scale linear programming using primal-dual hybrid gradient", 2021; H. Lu and J. Yang, "Restarted
 * Halpern PDHG for linear programming", 2024.
 */
final class PrimalDualIteration {

    private final PrimalDualForm form;
    private final double[] cost;
    private final double[] lower;
    private final double[] upper;
    private final double[] rowLower;
    private final double[] rowUpper;
    /** The point the iteration stands at. */
    final double[] x;

    final double[] y;
    /** The point of the last plain step: within the column bounds. */
    final double[] stepX;

    final double[] stepY;
    private final double[] anchorX;
    private final double[] anchorY;
    private final double[] gradient;
    private final double[] ahead;
    private final double[] activity;
    private double weight = 1.0;
    private int sinceRestart;
    private int iterations;
    private final RestartRule restarts = new RestartRule();

    private PrimalDualIteration(PrimalDualForm form, double[] cost, boolean withLimits, double[] x, double[] y) {
        this.form = form;
        this.cost = cost;
        lower = withLimits ? form.lower : withoutLimits(form.lower);
        upper = withLimits ? form.upper : withoutLimits(form.upper);
        rowLower = withLimits ? form.rowLower : withoutLimits(form.rowLower);
        rowUpper = withLimits ? form.rowUpper : withoutLimits(form.rowUpper);
        this.x = x.clone();
        this.y = y.clone();
        stepX = x.clone();
        stepY = y.clone();
        anchorX = x.clone();
        anchorY = y.clone();
        gradient = new double[x.length];
        ahead = new double[x.length];
        activity = new double[y.length];
    }

    /** Towards the optimum, from a point and prices. */
    static PrimalDualIteration towardsOptimum(PrimalDualForm form, double[] x, double[] y) {
        PrimalDualIteration iteration = new PrimalDualIteration(form, form.cost, true, x, y);
        iteration.weight = firstWeight(form);
        return iteration;
    }

    /** Towards a point near {@code x} that keeps rows and bounds: all costs are left out. */
    static PrimalDualIteration towardsKept(PrimalDualForm form, double[] x) {
        return new PrimalDualIteration(form, new double[x.length], true, x, new double[form.lp.rows]);
    }

    /**
     * Towards prices near {@code y} that prove a bound: every limit there is becomes zero, so that only the signs of prices and of
     * reduced costs are left to be met.
     */
    static PrimalDualIteration towardsProof(PrimalDualForm form, double[] y) {
        return new PrimalDualIteration(form, form.cost, false, new double[form.lp.columns], y);
    }

    /** Limits there are become zero, others stay away. */
    private static double[] withoutLimits(double[] limits) {
        double[] zeros = new double[limits.length];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = Double.isInfinite(limits[i]) ? limits[i] : 0.0;
        }
        return zeros;
    }

    private static double firstWeight(PrimalDualForm form) {
        double costs = 0.0;
        for (double c : form.cost) {
            costs += c * c;
        }
        double sides = 0.0;
        for (int i = 0; i < form.lp.rows; i++) {
            double low = Double.isInfinite(form.rowLower[i]) ? 0.0 : Math.abs(form.rowLower[i]);
            double high = Double.isInfinite(form.rowUpper[i]) ? 0.0 : Math.abs(form.rowUpper[i]);
            sides += Math.max(low, high) * Math.max(low, high);
        }
        return costs > 0.0 && sides > 0.0 ? Math.sqrt(costs / sides) : 1.0;
    }

    int iterations() {
        return iterations;
    }

    void step() {
        boolean measure = RestartRule.measures(sinceRestart, iterations);
        double tau = 1.0 / weight;
        double sigma = weight;
        double keep = (sinceRestart + 1.0) / (sinceRestart + 2.0);
        form.timesTransposed(y, gradient);
        double primal = 0.0;
        for (int j = 0; j < x.length; j++) {
            double to = x[j] - tau * (cost[j] - gradient[j]);
            to = Math.min(Math.max(to, lower[j]), upper[j]);
            double move = to - x[j];
            primal += move * move;
            stepX[j] = to;
            ahead[j] = to + move;
            x[j] = keep * ahead[j] + (1.0 - keep) * anchorX[j];
        }
        form.times(ahead, activity);
        double dual = 0.0;
        for (int i = 0; i < y.length; i++) {
            double v = activity[i] - y[i] / sigma;
            double to = sigma * (Math.min(Math.max(v, rowLower[i]), rowUpper[i]) - v);
            double move = to - y[i];
            dual += move * move;
            stepY[i] = to;
            y[i] = keep * (to + move) + (1.0 - keep) * anchorY[i];
        }
        sinceRestart++;
        iterations++;
        if (measure) {
            restartWhenDue(Math.sqrt(primal * weight + dual / weight));
        }
    }

    private void restartWhenDue(double residual) {
        if (restarts.isDue(residual, sinceRestart, iterations)) {
            restart();
        }
    }

    /** From the plain step's point; the weight moves to where primal and dual have come equally far. */
    private void restart() {
        double primal = distance(stepX, anchorX);
        double dual = distance(stepY, anchorY);
        if (primal > 0.0 && dual > 0.0) {
            weight = Math.sqrt(weight * (dual / primal));
        }
        System.arraycopy(stepX, 0, x, 0, x.length);
        System.arraycopy(stepY, 0, y, 0, y.length);
        System.arraycopy(x, 0, anchorX, 0, x.length);
        System.arraycopy(y, 0, anchorY, 0, y.length);
        sinceRestart = 0;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
