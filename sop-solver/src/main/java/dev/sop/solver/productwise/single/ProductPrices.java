package dev.sop.solver.productwise.single;

import dev.sop.solver.algebra.CompensatedSum;
import java.util.Arrays;

/**
 * Prices of one more unit of demand per bucket, and the lower bound they prove.
 *
 * <p>A plan is optimal exactly when there are prices {@code pi} with {@code pi_t} between the cost of the last tier used and the
 * first not used up, and {@code pi_{t+1} - pi_t} among the slopes of the position's cost where the plan stands (with
 * {@code pi} after the last bucket zero). {@link #of} walks these intervals forward and picks a chain backward. For any
 * prices at all, {@link #bound} is
 *
 * <pre>sum_t demand_t pi_t - start pi_0 - sum_k limit_k (pi - cost_k)^+ - sum_t G_t*(pi_{t+1} - pi_t)</pre>
 *
 * with {@code G*} the conjugate of the position's cost: no more than the cost of any plan (weak duality). It shares nothing with the
 * slope trick but the input, so equality with the plan's cost proves both. Source: R. T. Rockafellar, "Convex Analysis", 1970, section 31.
 */
public final class ProductPrices {
    private static final double INF = Double.POSITIVE_INFINITY;
    /** Amounts closer than this share of the product's largest amount to a kink stand on it. */
    private static final double SNAP = 1e-9;

    public double[] price = new double[0];
    private double[] low = new double[0];
    private double[] high = new double[0];

    /** Prices that certify the plan; if the plan is not optimal, some feasible prices near it. */
    public void of(ProductProgram program, double[] used, double[] position) {
        int buckets = program.buckets;
        room(buckets);
        double snap = SNAP * program.largestAmount();
        double from = -INF;
        double until = INF;
        for (int t = 0; t < buckets; t++) {
            double tierLow = -INF;
            double tierHigh = INF;
            for (int k = program.firstTier[t]; k < program.firstTier[t + 1]; k++) {
                double near = Math.min(snap, 0.5 * program.tierLimit[k]);
                if (used[k] > near) {
                    tierLow = Math.max(tierLow, program.tierCost[k]);
                }
                if (used[k] < program.tierLimit[k] - near) {
                    tierHigh = Math.min(tierHigh, program.tierCost[k]);
                }
            }
            low[t] = within(from, tierLow, tierHigh);
            high[t] = within(until, tierLow, tierHigh);
            from = low[t] + slopeBefore(program, t, position[t], snap);
            until = high[t] + slopeAfter(program, t, position[t], snap);
        }
        double next = 0.0;
        for (int t = buckets - 1; t >= 0; t--) {
            double least = next - slopeAfter(program, t, position[t], snap);
            double most = next - slopeBefore(program, t, position[t], snap);
            double chosen = Math.min(Math.max(next, least), most);
            chosen = Math.min(Math.max(chosen, low[t]), high[t]);
            price[t] = chosen;
            next = chosen;
        }
        makeFeasible(program);
    }

    /** Lowers prices just enough that no tier without limit and no open-ended position is worth using for ever. */
    void makeFeasible(ProductProgram program) {
        int buckets = program.buckets;
        for (int t = 0; t < buckets; t++) {
            for (int k = program.firstTier[t]; k < program.firstTier[t + 1]; k++) {
                if (program.tierLimit[k] == INF) {
                    price[t] = Math.min(price[t], program.tierCost[k]);
                }
            }
            if (t > 0 && program.most[t - 1] == INF) {
                price[t] = Math.min(price[t], price[t - 1] + program.above[t - 1]);
            }
        }
        for (int t = buckets - 2; t >= 0; t--) {
            if (program.least[t] == -INF) {
                price[t] = Math.min(price[t], price[t + 1] - program.below[t]);
            }
        }
    }

    /**
     * The best prices of a program whose tiers and positions are all without limit, whose position has no kink but at zero and whose
     * demand is nowhere below zero: the greatest feasible ones, by one pass forward and one back, and while opening stock lasts no more
     * than keeping it for the first bucket that needs more saves.
     */
    public void ofUnlimited(ProductProgram program) {
        int buckets = program.buckets;
        room(buckets);
        Arrays.fill(price, INF);
        makeFeasible(program);
        double stock = program.start;
        int last = -1;
        while (stock > 0.0 && last + 1 < buckets) {
            stock -= program.demand[last + 1];
            if (stock >= 0.0) {
                last++;
            }
        }
        for (int t = last; t >= 0; t--) {
            double next = t + 1 < buckets ? price[t + 1] : 0.0;
            price[t] = Math.min(price[t], next - program.above[t]);
        }
    }

    /** A lower bound on the cost of every plan of the program, from the prices held. */
    public double bound(ProductProgram program) {
        int buckets = program.buckets;
        CompensatedSum total = new CompensatedSum();
        total.add(-program.start * price[0]);
        for (int t = 0; t < buckets; t++) {
            total.add(program.demand[t] * price[t]);
            for (int k = program.firstTier[t]; k < program.firstTier[t + 1]; k++) {
                double gain = price[t] - program.tierCost[k];
                if (gain > 0.0 && program.tierLimit[k] > 0.0) {
                    total.add(-program.tierLimit[k] * gain);
                }
            }
            double next = t + 1 < buckets ? price[t + 1] : 0.0;
            total.add(-conjugate(program, t, next - price[t]));
        }
        return total.total();
    }

    /** {@code max over s of slope s - G_t(s)}: reached at a kink or a limit. */
    private static double conjugate(ProductProgram program, int t, double slope) {
        double at;
        if (slope > program.above[t]) {
            at = program.most[t];
        } else if (slope > program.between[t]) {
            at = program.target[t];
        } else if (slope >= program.below[t]) {
            at = program.floor[t];
        } else {
            at = program.least[t];
        }
        if (at == INF || at == -INF) {
            // reached only by rounding in the last digit of a price: the excess is below the resolution of the sum
            double kink = at == INF ? program.target[t] : program.floor[t];
            double excess = at == INF ? slope - program.above[t] : program.below[t] - slope;
            return excess <= 1e-12 * (1.0 + Math.abs(slope) + Math.abs(program.above[t]))
                    ? slope * kink - program.positionCost(t, kink)
                    : INF;
        }
        return slope * at - program.positionCost(t, at);
    }

    private static double slopeBefore(ProductProgram program, int t, double s, double snap) {
        if (s <= program.least[t] + snap) {
            return -INF;
        }
        if (s <= program.floor[t] + snap) {
            return program.below[t];
        }
        return s <= program.target[t] + snap ? program.between[t] : program.above[t];
    }

    private static double slopeAfter(ProductProgram program, int t, double s, double snap) {
        if (s >= program.most[t] - snap) {
            return INF;
        }
        if (s >= program.target[t] - snap) {
            return program.above[t];
        }
        return s >= program.floor[t] - snap ? program.between[t] : program.below[t];
    }

    private static double within(double value, double least, double most) {
        return Math.min(Math.max(value, least), most);
    }

    private void room(int buckets) {
        if (price.length != buckets) {
            price = new double[buckets];
            low = new double[buckets];
            high = new double[buckets];
        }
    }
}
