package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.program.LinearProgram;
import dev.sop.resolved.ResolvedCycle;

/**
 * A cycle as an index-based linear program, with the map from planning terms to rows and columns. Every activity is a block
 * of one column for each bucket, every limit a block of one row for each bucket.
 *
 * <p>Balance of product {@code p} in bucket {@code t}, with stock I, backlog B, lost sales L, production x on routes j:
 * {@code sum_j x[j,t] + sum_k L[k,t] + I[t-1] - I[t] + B[t] - B[t-1] = D[t] - receipts[t]}.
 */
public final class PlanningModel {

    public final ResolvedCycle cycle;
    public final LinearProgram program;
    final double constant;
    public final int buckets;
    public final ImmutableList<ProductBlocks> products;
    public final ImmutableList<ColumnBlock> lost;
    public final ImmutableList<ResourceBlocks> resources;
    public final ImmutableList<LimitBlocks> limitBlocks;
    final ImmutableList<RowBlock> limits;
    final Goals goals;
    final ImmutableList<Elastic> elastics;
    public final DemandEffects demandEffects;

    PlanningModel(
            ResolvedCycle cycle,
            LinearProgram program,
            double constant,
            ImmutableList<ProductBlocks> products,
            ImmutableList<ColumnBlock> lost,
            ImmutableList<ResourceBlocks> resources,
            ImmutableList<LimitBlocks> limits,
            Goals goals,
            ImmutableList<Elastic> elastics,
            DemandEffects demandEffects) {
        this.cycle = cycle;
        this.program = program;
        this.constant = constant;
        this.buckets = cycle.horizon().size();
        this.products = products;
        this.lost = lost;
        this.resources = resources;
        this.limitBlocks = limits;
        this.limits = limits.stream().map(LimitBlocks::rows).collect(ImmutableList.toImmutableList());
        this.goals = goals;
        this.elastics = elastics;
        this.demandEffects = demandEffects;
    }

    /** The same model with the amount broken, summed, in place of cost. */
    public PlanningModel breakingLeast() {
        double[] broken = new double[program.columns];
        elastics.forEach(elastic -> broken[elastic.column()] = 1);
        return new PlanningModel(
                cycle,
                program.withCost(broken),
                constant,
                products,
                lost,
                resources,
                limitBlocks,
                goals,
                elastics,
                demandEffects);
    }

    /** What is made least before and after cost. */
    public Goals goals() {
        return goals;
    }

    /** What every plan costs beyond the program, whatever is decided. */
    public double constant() {
        return constant;
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
     * @param shortfall units below safety stock, where deeper ones are dearer only the first half of it
     * @param deepShortfall units below half of the safety stock, where they are dearer
     * @param newlyLate units asked for in the bucket and late at its end; only where a limit counts them
     * @param writtenOff units too old to be used
     * @param cancelled column of opening backorders that are cancelled in the first bucket, or -1
     */
    public record ProductBlocks(
            RowBlock balance,
            RowBlock safety,
            RowBlock shipments,
            RowBlock lateness,
            ColumnBlock inventory,
            ColumnBlock backlog,
            ColumnBlock shortfall,
            ColumnBlock deepShortfall,
            ColumnBlock newlyLate,
            ColumnBlock writtenOff,
            int cancelled) {}

    /**
     * Rows and columns of one resource.
     *
     * @param capacity load at most regular capacity plus overtime
     * @param regular downtime the plan chooses at most regular capacity, overtime is no help; only where there is such downtime
     * @param routes production, in the order of the resource's routings
     * @param tiers overtime, in the order of the resource's tiers
     * @param runs 0 or 1 in each bucket, for each route; none for routes without lots and set-ups
     * @param lots whole lots, for the routes that have them
     * @param expansions share bought in each bucket, in the order of the resource's steps
     */
    public record ResourceBlocks(
            RowBlock capacity,
            RowBlock regular,
            ImmutableList<ColumnBlock> routes,
            ImmutableList<ColumnBlock> tiers,
            ImmutableList<ColumnBlock> runs,
            ImmutableList<ColumnBlock> lots,
            ImmutableList<ColumnBlock> expansions) {}

    /**
     * Rows and columns of one limit.
     *
     * @param rows what is limited, at most
     * @param least what is limited, at least: the same rows, but where a least amount is above a most. Of a rate of change, rows
     *     there are only in a model that may break it: most increase, then most decrease; else its columns have bounds
     * @param columns of a workforce: workers, hired, laid off, overtime; of a rate of change: up, down; of a downtime: machines
     *     down; of a shared limit: its stock where it is kept, then what more there is; of money: what is left
     */
    public record LimitBlocks(RowBlock rows, RowBlock least, ImmutableList<ColumnBlock> columns) {

        static final LimitBlocks NONE = of(RowBlock.NONE);

        public LimitBlocks(RowBlock rows, ImmutableList<ColumnBlock> columns) {
            this(rows, rows, columns);
        }

        static LimitBlocks of(RowBlock rows) {
            return new LimitBlocks(rows, ImmutableList.of());
        }
    }

    /**
     * What is made least one after the other.
     *
     * @param before before cost
     * @param shares of lost sales to be made fair before cost, largest first; empty where nobody asks for it
     * @param largestShare column of the largest share, or -1
     * @param after after cost
     */
    public record Goals(
            ImmutableList<Stage> before, ImmutableList<Share> shares, int largestShare, ImmutableList<Stage> after) {

        boolean isCostOnly() {
            return before.isEmpty() && shares.isEmpty() && after.isEmpty();
        }
    }

    /**
     * A sum to be made least.
     *
     * @param what it is, in words
     * @param row that holds it to its least afterwards
     * @param columns summed
     */
    public record Stage(String what, int row, ImmutableList<Integer> columns) {}

    /**
     * The share of a line's demand that is lost in a bucket.
     *
     * @param row {@code lost - volume * largest share <= 0}
     * @param column what is lost
     * @param volume the demand
     */
    public record Share(int row, int column, double volume) {}

    /**
     * A hard demand of the inputs that a column lets the plan break, at a price, to see which demands conflict.
     *
     * @param column its column
     * @param asked what asks for it
     * @param kind what would be broken, in words
     * @param subject whose demand it is: a constraint or product by id
     * @param bucket where
     */
    record Elastic(int column, Asked asked, String kind, String subject, int bucket) {}

    /** What asks for something hard. */
    enum Asked {
        /** Customers, for what must be delivered. */
        DEMAND,
        /** Customers, for what was late before the first bucket. */
        BACKORDERS,
        /** A limit, or a rule of the stock of a product. */
        LIMIT
    }
}
