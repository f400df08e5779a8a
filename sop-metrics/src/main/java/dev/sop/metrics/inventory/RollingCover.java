package dev.sop.metrics.inventory;

import dev.sop.metrics.internal.Checks;

/**
 * The fast form of forward depletion, for one item over all its buckets. It subtracts demand after demand exactly as
 * {@link ForwardCover} does, so both doors give the same bits.
 */
final class RollingCover {
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

    static void checkNumbers(double[] inventory, double[] demand, int from, int to) {
        Checks.finite(inventory, from, to, "inventory");
        Checks.notNegative(demand, from, to, "demand");
    }

    /**
     * Elements {@code [from, to)} are one item; its answers go to {@code weeks} and {@code beyond} from {@code into}
     * on.
     */
    static void ofItem(
            double[] inventory, double[] demand, int from, int to, double[] weeks, boolean[] beyond, int into) {
        for (int t = from; t < to; t++) {
            double rest = inventory[t];
            int next = t + 1;
            double cover = 0;
            boolean left = false;
            if (rest > 0) {
                while (next < to && rest >= demand[next]) {
                    rest -= demand[next++];
                }
                cover = next - t - 1;
                if (next < to) {
                    cover += rest / demand[next];
                } else {
                    left = rest > 0;
                }
            }
            weeks[into + t - from] = cover;
            beyond[into + t - from] = left;
        }
    }
}
