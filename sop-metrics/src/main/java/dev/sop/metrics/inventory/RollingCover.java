package dev.sop.metrics.inventory;

import dev.sop.metrics.internal.Checks;

/**
 * The fast form of forward depletion, for one item at one bucket or over all of them. It subtracts demand after demand
 * exactly as {@link ForwardCover} does, so both doors give the same bits.
 */
final class RollingCover {
    private static final int NEAR = 1 << 12;

    private RollingCover() {}

    /** Checks lengths; the numbers are checked by {@link #checkNumbers}, item by item while they are near. */
    static void checkShape(double[] inventory, double[] demand, int buckets) {
        Checks.notNull(inventory, "inventory");
        Checks.notNull(demand, "demand");
        Checks.sameLength(inventory.length, "inventory", demand.length, "demand");
        Checks.that(buckets >= 1, "buckets", buckets, "at least 1", "the arrays are item-major");
        Checks.that(
                inventory.length % buckets == 0,
                "inventory.length",
                inventory.length,
                "a multiple of buckets (" + buckets + ")",
                "an item has fewer buckets than the others");
    }

    /** Checks the shape of a stock for each item and the demand that follows it, and that stocks are finite. */
    static void checkItems(double[] stock, double[] demand, int buckets) {
        int items = Checks.notNull(stock, "stock").length;
        Checks.that(buckets >= 1, "buckets", buckets, "at least 1", "the demand is item-major");
        Checks.that(
                Checks.notNull(demand, "demand").length == (long) items * buckets,
                "demand.length",
                demand.length,
                (long) items * buckets + ", buckets (" + buckets + ") for each stock",
                "an item has fewer buckets than the others");
        Checks.finite(stock, 0, items, "stock");
    }

    /** How many items are checked, then run down, while they are near: some 4,096 numbers. */
    static int itemsAtOnce(int buckets) {
        return Math.max(1, NEAR / buckets);
    }

    static void checkNumbers(double[] inventory, double[] demand, int from, int to) {
        Checks.finite(inventory, from, to, "inventory");
        Checks.notNegative(demand, from, to, "demand");
    }

    static void checkLengths(double[] lengths) {
        Checks.finite(lengths, 0, lengths.length, "lengths");
        for (int t = 0; t < lengths.length; t++) {
            if (!(lengths[t] > 0)) {
                Checks.that(false, "lengths[" + t + "]", lengths[t], "above zero", "the bucket is empty");
            }
        }
    }

    /** Runs a stock down by elements {@code [from, to)} of demand in buckets of these lengths, for an answer at {@code into}. */
    static void ofStock(
            double stock,
            double[] demand,
            double[] lengths,
            int from,
            int to,
            double[] weeks,
            boolean[] beyond,
            int into) {
        double rest = stock;
        double cover = 0;
        boolean left = rest > 0;
        for (int next = from; next < to && left; next++) {
            if (rest < demand[next]) {
                cover += rest / demand[next] * lengths[next];
                rest = 0;
                left = false;
            } else {
                rest -= demand[next];
                cover += lengths[next];
            }
        }
        weeks[into] = cover;
        beyond[into] = rest > 0;
    }

    /**
     * Runs a stock down by elements {@code [from, to)} of demand, for an answer at {@code into}.
     */
    static void ofStock(double stock, double[] demand, int from, int to, double[] weeks, boolean[] beyond, int into) {
        double rest = stock;
        int next = from;
        double cover = 0;
        boolean left = false;
        if (rest > 0) {
            while (next < to && rest >= demand[next]) {
                rest -= demand[next++];
            }
            cover = next - from;
            if (next < to) {
                cover += rest / demand[next];
            } else {
                left = rest > 0;
            }
        }
        weeks[into] = cover;
        beyond[into] = left;
    }

    /**
     * Elements {@code [from, to)} are one item; its answers go to {@code weeks} and {@code beyond} from {@code into}
     * on.
     */
    static void ofItem(
            double[] inventory, double[] demand, int from, int to, double[] weeks, boolean[] beyond, int into) {
        for (int t = from; t < to; t++) {
            ofStock(inventory[t], demand, t + 1, to, weeks, beyond, into + t - from);
        }
    }
}
