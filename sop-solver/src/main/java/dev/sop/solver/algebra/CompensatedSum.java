package dev.sop.solver.algebra;

/**
 * A sum that keeps its rounding errors (products split exactly by fused multiply-add).
 *
 * <p>Method: T. Ogita, S. M. Rump, S. Oishi, <em>Accurate Sum and Dot Product</em>, SIAM Journal on Scientific
 * Computing, 2005; A. Neumaier, 1974.
 */
public final class CompensatedSum {
    private double sum;
    private double error;

    /** A sum of nothing: 0. */
    public CompensatedSum() {}

    /** Back to 0. */
    public void clear() {
        sum = 0;
        error = 0;
    }

    /** Adds a term. */
    public void add(double term) {
        double next = sum + term;
        if (Math.abs(sum) >= Math.abs(term)) {
            error += (sum - next) + term;
        } else {
            error += (term - next) + sum;
        }
        sum = next;
    }

    /** Adds {@code a} times {@code b}. */
    public void addProduct(double a, double b) {
        double product = a * b;
        add(product);
        error += Math.fma(a, b, -product);
    }

    /** The sum so far. */
    public double total() {
        return sum + error;
    }
}
