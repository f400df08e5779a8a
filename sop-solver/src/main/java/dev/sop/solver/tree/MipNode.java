package dev.sop.solver.tree;

import dev.sop.solver.Basis;
import java.util.Comparator;

/** An open part of the search tree: bounds of all columns, a proven bound on its cost, and where to start. */
final class MipNode implements Comparable<MipNode> {
    final double[] lower;
    final double[] upper;
    final double bound;
    final int depth;
    final long order;
    final Basis basis;
    /** The branching that made this node, for pseudocosts; -1 at the root. */
    final int column;

    final boolean up;
    final double fraction;

    MipNode(
            double[] lower,
            double[] upper,
            double bound,
            int depth,
            long order,
            Basis basis,
            int column,
            boolean up,
            double fraction) {
        this.lower = lower;
        this.upper = upper;
        this.bound = bound;
        this.depth = depth;
        this.order = order;
        this.basis = basis;
        this.column = column;
        this.up = up;
        this.fraction = fraction;
    }

    /** Best bound first, then the order of creation: where a tree has no end, every node has its turn. */
    static final Comparator<MipNode> FAIR =
            Comparator.<MipNode>comparingDouble(node -> node.bound).thenComparingLong(node -> node.order);

    /** Best bound first, then deeper, then the order of creation. */
    @Override
    public int compareTo(MipNode other) {
        int byBound = Double.compare(bound, other.bound);
        if (byBound != 0) {
            return byBound;
        }
        int byDepth = Integer.compare(other.depth, depth);
        return byDepth != 0 ? byDepth : Long.compare(order, other.order);
    }
}
