package dev.sop.solver.tree;

/**
 * What branching on a column has cost so far, per unit of fraction removed, down and up.
 *
 * <p>Source: M. Benichou et al., <em>Experiments in Mixed-Integer Linear Programming</em>, Mathematical Programming, 1971;
 * T. Achterberg, T. Koch, A. Martin, <em>Branching Rules Revisited</em>, 2005 (when they can be relied on).
 */
final class Pseudocosts {
    private static final double LEAST = 1e-6;

    private final double[] downSum;
    private final double[] upSum;
    private final int[] downCount;
    private final int[] upCount;
    private double allSum;
    private int allCount;

    Pseudocosts(int columns) {
        this.downSum = new double[columns];
        this.upSum = new double[columns];
        this.downCount = new int[columns];
        this.upCount = new int[columns];
    }

    /** Records that removing a fraction raised the bound by a gain. */
    void record(int column, boolean up, double fraction, double gain) {
        double rate = Math.max(0, gain) / Math.max(1e-6, fraction);
        if (up) {
            upSum[column] += rate;
            upCount[column]++;
        } else {
            downSum[column] += rate;
            downCount[column]++;
        }
        allSum += rate;
        allCount++;
    }

    boolean isReliable(int column, int needed) {
        return Math.min(downCount[column], upCount[column]) >= needed;
    }

    double expected(int column, boolean up, double fraction) {
        int count = up ? upCount[column] : downCount[column];
        double rate = count > 0 ? (up ? upSum[column] : downSum[column]) / count : allCount > 0 ? allSum / allCount : 1;
        return rate * fraction;
    }

    /** How much branching at a value promises; larger is better. */
    double score(int column, double value) {
        double fraction = value - Math.floor(value);
        return score(expected(column, false, fraction), expected(column, true, 1 - fraction));
    }

    static double score(double down, double up) {
        return Math.max(down, LEAST) * Math.max(up, LEAST);
    }
}
