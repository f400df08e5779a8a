package dev.sop.solver.productwise.single;

import java.util.Arrays;

/**
 * One product as a line of buckets: convex supply tiers and a convex cost of the position, stock minus backlog.
 *
 * <p>In bucket t the position s moves by supply minus demand and then costs {@code G_t(s)}: slope {@code below[t]} from
 * {@code least[t]} to {@code floor[t]}, slope {@code between[t]} from there to {@code target[t]}, slope {@code above[t]} up
 * to {@code most[t]}, infinite outside. The three slopes ascend. {@code G_t(target) = atTarget[t]}. Tiers of bucket t are
 * those from {@code firstTier[t]} until {@code firstTier[t+1]}, in any order; a limit may be infinite. A mutable workspace:
 * filled, solved and filled again, so that a thousand products need the memory of one.
 */
public final class ProductProgram {
    public final int buckets;
    public double start;
    public final double[] demand;
    public final double[] least;
    public final double[] floor;
    public final double[] target;
    public final double[] most;
    public final double[] below;
    public final double[] between;
    public final double[] above;
    public final double[] atTarget;
    public final int[] firstTier;
    public double[] tierCost;
    public double[] tierLimit;
    /** What the tier stands for, in the words of whoever filled the program. */
    public int[] tierSource;

    public int tiers;

    public ProductProgram(int buckets, int expectedTiers) {
        this.buckets = buckets;
        demand = new double[buckets];
        least = new double[buckets];
        floor = new double[buckets];
        target = new double[buckets];
        most = new double[buckets];
        below = new double[buckets];
        between = new double[buckets];
        above = new double[buckets];
        atTarget = new double[buckets];
        firstTier = new int[buckets + 1];
        int n = Math.max(16, expectedTiers);
        tierCost = new double[n];
        tierLimit = new double[n];
        tierSource = new int[n];
    }

    public void addTier(double cost, double limit, int source) {
        if (tiers == tierCost.length) {
            int n = tiers + (tiers >> 1);
            tierCost = Arrays.copyOf(tierCost, n);
            tierLimit = Arrays.copyOf(tierLimit, n);
            tierSource = Arrays.copyOf(tierSource, n);
        }
        tierCost[tiers] = cost;
        tierLimit[tiers] = limit;
        tierSource[tiers] = source;
        tiers++;
    }

    /** The largest of opening position and demand: the measure of what is rounding. */
    double largestAmount() {
        double largest = Math.abs(start);
        for (double amount : demand) {
            largest = Math.max(largest, Math.abs(amount));
        }
        return largest;
    }

    /** The cost of ending bucket t at a position inside its limits. */
    public double positionCost(int t, double position) {
        if (position >= target[t]) {
            return atTarget[t] + above[t] * (position - target[t]);
        }
        double atFloor = atTarget[t] - between[t] * (target[t] - floor[t]);
        if (position >= floor[t]) {
            return atFloor + between[t] * (position - floor[t]);
        }
        return atFloor - below[t] * (floor[t] - position);
    }
}
