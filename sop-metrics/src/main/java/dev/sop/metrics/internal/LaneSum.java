package dev.sop.metrics.internal;

/**
 * A fast sum in {@link Sum#BLOCK} partial sums, number i of a block into partial sum i, joined pairwise at the end.
 * The order of additions is fixed by the positions alone, so the same numbers give the same bits on every run; the
 * additions of one block do not wait for each other, so they run as fast as memory delivers. Rounding error grows
 * with n / 512 + 9 instead of n.
 */
public final class LaneSum implements Sum {
    private static final long serialVersionUID = 1L;

    private final double[] lanes = new double[BLOCK];
    private int next;

    @Override
    public void add(double term) {
        lanes[next] += term;
        next = (next + 1) & (BLOCK - 1);
    }

    @Override
    public void addBlock(double[] terms, int count) {
        double[] partial = lanes;
        for (int i = 0; i < count; i++) {
            partial[i] += terms[i];
        }
    }

    @Override
    public double total() {
        double[] partial = lanes.clone();
        for (int width = BLOCK / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                partial[i] += partial[i + width];
            }
        }
        return partial[0];
    }
}
