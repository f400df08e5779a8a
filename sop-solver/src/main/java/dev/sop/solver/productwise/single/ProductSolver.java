package dev.sop.solver.productwise.single;

import java.util.Arrays;

/**
 * The exact plan of one product, by the slope trick.
 *
 * <p>Let {@code F_t(s)} be the least cost of the first t buckets that leaves the position at s. It is convex and piecewise
 * linear, so its slopes, sorted, tell all of it. One bucket does three things to it: production is an infimal convolution
 * (the tiers' segments are merged in by slope), demand is a shift, and the cost of the position adds to the slopes: one
 * amount left of the floor, another right of it. Segments left of the floor and right of it are held in two
 * {@link SlopeTree}s, so each of these is a few cuts and joins. A segment keeps the number of the tier it came from. At the end the
 * segments left of the last position are the production used; there is no backward pass.
 *
 * <p>Hard limits fall out of the same picture. Left of the least position the slope is minus infinity: those segments are
 * used whatever comes. Right of the most it is plus infinity: those are dropped. A tier without limit is the slope from
 * which nothing dearer to the right can matter. Time O(n log n) in buckets and tiers on any input, memory linear.
 *
 * <p>Sources: S. M. Johnson, "Sequential production planning over time at minimum cost", 1957 (no backlog: the greedy rule this
 * generalises); Sleator and Tarjan 1985 (the trees). The convolution view is that of R. T. Rockafellar, "Convex Analysis", 1970, section 5.
 */
public final class ProductSolver {
    private static final double WALL = Double.POSITIVE_INFINITY;
    private static final double FORCED = Double.NEGATIVE_INFINITY;
    private static final int NOBODY = -1;
    /** Share of the largest amount by which sums may miss a hard limit. */
    private static final double ROUNDING = 1e-9;

    private static final int BUCKETS_BETWEEN_PRUNINGS = 64;

    /** Amount used of each tier of the last program solved. */
    public double[] used = new double[0];
    /** Closing position of each bucket of the last program solved. */
    public double[] position = new double[0];

    private final SlopeTree tree;
    private double[] settled = new double[0];
    private int left;
    private int right;
    private double wallSlope;
    private int wallTier;
    private double rounding;

    public ProductSolver(int expectedSegments) {
        tree = new SlopeTree(expectedSegments);
    }

    /** Solves; returns -1, or the first bucket in which no plan can keep the limits. */
    public int solve(ProductProgram program) {
        int buckets = program.buckets;
        prepare(program);
        double floor = program.start;
        for (int t = 0; t < buckets; t++) {
            supply(program, t);
            double shift = program.demand[t] + program.floor[t] - floor;
            floor = program.floor[t];
            if (shift > 0.0) {
                rightToLeft(shift);
            } else if (shift < 0.0) {
                leftToRight(-shift);
            }
            boolean possible = settleBelow(floor - program.least[t]) && dropAbove(program.most[t] - floor);
            if (!possible) {
                return t;
            }
            tree.add(left, program.below[t]);
            addRight(program, t);
            if (t % BUCKETS_BETWEEN_PRUNINGS == BUCKETS_BETWEEN_PRUNINGS - 1) {
                prune(t);
            }
        }
        if (!finish()) {
            return buckets - 1;
        }
        positions(program);
        return -1;
    }

    private void prepare(ProductProgram program) {
        tree.clear();
        rounding = ROUNDING * program.largestAmount();
        left = 0;
        right = 0;
        wallSlope = WALL;
        wallTier = NOBODY;
        if (used.length < program.tiers) {
            used = new double[program.tierCost.length];
        }
        Arrays.fill(used, 0, program.tiers, 0.0);
        int buckets = program.buckets;
        if (position.length != buckets) {
            position = new double[buckets];
            settled = new double[buckets];
        }
        settledSlopes(program);
    }

    /** settled[t]: a segment left of the floor after bucket t with at most this slope can never come back. */
    private void settledSlopes(ProductProgram program) {
        int last = program.buckets - 1;
        double bar = 0.0;
        settled[last] = bar;
        for (int t = last; t > 0; t--) {
            double cheapest = WALL;
            for (int k = program.firstTier[t]; k < program.firstTier[t + 1]; k++) {
                cheapest = Math.min(cheapest, program.tierCost[k]);
            }
            bar = Math.min(cheapest, bar - program.below[t]);
            if (program.demand[t] + program.floor[t] - program.floor[t - 1] < 0.0) {
                bar = FORCED;
            }
            settled[t - 1] = bar;
        }
    }

    private void supply(ProductProgram program, int t) {
        int from = program.firstTier[t];
        int until = program.firstTier[t + 1];
        for (int k = from; k < until; k++) {
            if (program.tierLimit[k] == WALL && program.tierCost[k] < wallSlope) {
                supplyWithoutLimit(program.tierCost[k], k);
            }
        }
        for (int k = from; k < until; k++) {
            double cost = program.tierCost[k];
            double limit = program.tierLimit[k];
            if (cost >= wallSlope || limit <= 0.0 || limit == WALL) {
                continue;
            }
            left = tree.highest(left);
            if (left != 0 && cost < tree.slope(left)) {
                left = tree.insert(left, cost, limit, k);
                leftToRight(limit);
            } else {
                right = tree.insert(right, cost, limit, k);
            }
        }
    }

    private void supplyWithoutLimit(double cost, int tier) {
        left = tree.highest(left);
        if (left != 0 && tree.slope(left) >= cost) {
            left = tree.nearSlope(left, cost);
            int dearer;
            if (tree.slope(left) < cost) {
                dearer = tree.cutUpper(left);
            } else {
                dearer = left;
                left = tree.cutLower(left);
            }
            double replaced = tree.total(dearer);
            tree.release(dearer, null, FORCED, rounding);
            left = tree.join(left, tree.node(cost, replaced, tier));
            tree.release(right, null, FORCED, rounding);
            right = 0;
        }
        wallSlope = cost;
        wallTier = tier;
    }

    private void rightToLeft(double amount) {
        double rest = amount;
        if (right != 0 && tree.total(right) > amount) {
            right = tree.fromLowest(right, amount);
            if (tree.slope(right) > wallSlope) {
                dropDearerThanWall();
            }
        }
        if (right != 0 && tree.total(right) <= amount) {
            dropDearerThanWall();
        }
        if (right != 0) {
            double have = tree.total(right);
            if (have <= amount) {
                left = tree.join(left, right);
                right = 0;
                rest -= have;
            } else {
                right = tree.fromLowest(right, amount);
                left = tree.join(left, takeLowerPart(amount));
                rest = 0.0;
            }
        }
        if (rest > 0.0) {
            left = tree.join(left, tree.node(wallSlope, rest, wallTier));
        }
    }

    /** Takes the first {@code amount} off the right tree, whose root holds that point. */
    private int takeLowerPart(double amount) {
        int under = tree.cutLower(right);
        double inner = amount - tree.total(under);
        if (inner <= 0.0) {
            return under;
        }
        if (inner >= tree.length(right)) {
            int root = right;
            right = tree.cutUpper(root);
            return tree.join(under, root);
        }
        return tree.shedLowerEnd(right, inner, under);
    }

    private void leftToRight(double amount) {
        if (left == 0 || tree.total(left) <= amount) {
            double missing = amount - (left == 0 ? 0.0 : tree.total(left));
            right = tree.join(left, right);
            left = 0;
            if (missing > 0.0) {
                right = tree.join(tree.node(FORCED, missing, NOBODY), right);
            }
            return;
        }
        left = tree.fromHighest(left, amount);
        right = tree.join(takeUpperPart(amount), right);
    }

    /** Takes the last {@code amount} off the left tree, whose root holds that point. */
    private int takeUpperPart(double amount) {
        int over = tree.cutUpper(left);
        double inner = amount - tree.total(over);
        if (inner <= 0.0) {
            return over;
        }
        if (inner >= tree.length(left)) {
            int root = left;
            left = tree.cutLower(root);
            return tree.join(root, over);
        }
        return tree.shedUpperEnd(left, inner, over);
    }

    private void dropDearerThanWall() {
        if (right == 0 || wallSlope == WALL) {
            return;
        }
        right = tree.nearSlope(right, wallSlope);
        if (tree.slope(right) < wallSlope) {
            tree.release(tree.cutUpper(right), null, FORCED, rounding);
        } else {
            int root = right;
            right = tree.cutLower(root);
            tree.release(root, null, FORCED, rounding);
        }
    }

    /** Everything further left of the floor than {@code depth} is used for good. Negative depth: right of the floor. */
    private boolean settleBelow(double depth) {
        if (depth == WALL || left == 0 || tree.total(left) <= depth) {
            return true;
        }
        int kept = 0;
        if (depth > 0.0) {
            left = tree.fromHighest(left, depth);
            kept = takeUpperPart(depth);
        }
        boolean possible = tree.release(left, used, WALL, rounding);
        left = kept;
        return possible;
    }

    /** Everything further right of the floor than {@code room} is dropped. */
    private boolean dropAbove(double room) {
        if (room == WALL) {
            return true;
        }
        dropDearerThanWall();
        double have = right == 0 ? 0.0 : tree.total(right);
        boolean possible = true;
        if (have > room) {
            int kept = 0;
            if (room > 0.0) {
                right = tree.fromLowest(right, room);
                kept = takeLowerPart(room);
            }
            possible = tree.release(right, null, FORCED, rounding);
            right = kept;
        } else if (have < room && wallSlope != WALL) {
            right = tree.join(right, tree.node(wallSlope, room - have, wallTier));
        }
        wallSlope = WALL;
        wallTier = NOBODY;
        return possible;
    }

    private void addRight(ProductProgram program, int t) {
        double width = program.target[t] - program.floor[t];
        if (width <= 0.0 || program.between[t] == program.above[t]) {
            tree.add(right, program.above[t]);
            wallSlope += program.above[t];
            return;
        }
        dropDearerThanWall();
        double have = right == 0 ? 0.0 : tree.total(right);
        if (have < width && wallSlope != WALL) {
            right = tree.join(right, tree.node(wallSlope, width - have, wallTier));
            have = width;
        }
        wallSlope += program.above[t];
        if (have <= width) {
            tree.add(right, program.between[t]);
            return;
        }
        right = tree.fromLowest(right, width);
        int near = takeLowerPart(width);
        tree.add(near, program.between[t]);
        tree.add(right, program.above[t]);
        right = tree.join(near, right);
    }

    private void prune(int t) {
        dropDearerThanWall();
        if (left == 0 || settled[t] == FORCED) {
            return;
        }
        left = tree.nearSlope(left, settled[t]);
        if (tree.slope(left) < settled[t]) {
            int root = left;
            left = tree.cutUpper(root);
            tree.release(root, used, WALL, rounding);
        } else {
            tree.release(tree.cutLower(left), used, WALL, rounding);
        }
    }

    /** After the last bucket: go right while the slope is negative, stay left while it is not positive. */
    private boolean finish() {
        boolean possible = true;
        if (right != 0) {
            right = tree.nearSlope(right, 0.0);
            int bought = tree.slope(right) < 0.0 ? right : tree.cutLower(right);
            if (bought == right) {
                tree.release(tree.cutUpper(right), null, FORCED, rounding);
            }
            tree.release(bought, used, WALL, rounding);
        }
        if (left != 0) {
            left = tree.nearSlope(left, 0.0);
            int kept = left;
            if (tree.slope(left) < 0.0) {
                tree.release(tree.cutUpper(left), null, FORCED, rounding);
            } else {
                kept = tree.cutLower(left);
            }
            possible = tree.release(kept, used, WALL, rounding);
        }
        return possible;
    }

    private void positions(ProductProgram program) {
        double s = program.start;
        for (int t = 0; t < program.buckets; t++) {
            double supply = 0.0;
            for (int k = program.firstTier[t]; k < program.firstTier[t + 1]; k++) {
                used[k] = Math.min(used[k], program.tierLimit[k]);
                supply += used[k];
            }
            s += supply - program.demand[t];
            s = Math.min(Math.max(s, program.least[t]), program.most[t]);
            position[t] = s;
        }
    }
}
