package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.cycle.ResolvedCycle;
import dev.sop.solver.LinearProgram;

/**
 * A cycle as an index-based linear program, with the map from planning terms to rows and columns. Every activity is a block
 * of one column for each bucket, every limit a block of one row for each bucket.
 *
 * <p>Balance of product {@code p} in bucket {@code t}, with stock I, backlog B, lost sales L, production x on routes j:
 * {@code sum_j x[j,t] + sum_k L[k,t] + I[t-1] - I[t] + B[t] - B[t-1] = D[t] - receipts[t]}.
 */
public final class PlanningModel {

    final ResolvedCycle cycle;
    final LinearProgram program;
    final int buckets;
    final ImmutableList<ProductBlocks> products;
    final ImmutableList<ColumnBlock> lost;
    final ImmutableList<ResourceBlocks> resources;
    final ImmutableList<RowBlock> limits;
    final ImmutableList<Elastic> elastics;

    PlanningModel(
            ResolvedCycle cycle,
            LinearProgram program,
            ImmutableList<ProductBlocks> products,
            ImmutableList<ColumnBlock> lost,
            ImmutableList<ResourceBlocks> resources,
            ImmutableList<RowBlock> limits,
            ImmutableList<Elastic> elastics) {
        this.cycle = cycle;
        this.program = program;
        this.buckets = cycle.horizon().size();
        this.products = products;
        this.lost = lost;
        this.resources = resources;
        this.limits = limits;
        this.elastics = elastics;
    }

    /** The linear program to solve. */
    public LinearProgram program() {
        return program;
    }

    /**
     * Rows and columns of one product.
     *
     * @param balance material balance
     * @param safety stock plus shortfall at least safety stock
     * @param shipments lateness grows by the demand of a bucket at most; only where stock is asked for
     * @param lateness backlog at most recent demand
     * @param inventory stock at the end of the bucket
     * @param backlog units late at the end of the bucket
     * @param shortfall units below safety stock
     * @param cancelled column of opening backorders that are cancelled in the first bucket, or -1
     */
    record ProductBlocks(
            RowBlock balance,
            RowBlock safety,
            RowBlock shipments,
            RowBlock lateness,
            ColumnBlock inventory,
            ColumnBlock backlog,
            ColumnBlock shortfall,
            int cancelled) {}

    /**
     * Rows and columns of one resource.
     *
     * @param capacity load at most regular capacity plus overtime
     * @param routes production, in the order of the resource's routings
     * @param tiers overtime, in the order of the resource's tiers
     */
    record ResourceBlocks(RowBlock capacity, ImmutableList<ColumnBlock> routes, ImmutableList<ColumnBlock> tiers) {}

    /**
     * A hard demand of the inputs that a column lets the plan break, at a price, to see which demands conflict.
     *
     * @param column its column
     * @param kind what would be broken
     * @param subject whose demand it is: a constraint or product by id
     * @param bucket where
     */
    record Elastic(int column, String kind, String subject, int bucket) {}
}
