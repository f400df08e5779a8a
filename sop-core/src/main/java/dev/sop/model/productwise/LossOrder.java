package dev.sop.model.productwise;

import dev.sop.calendar.Series;
import org.jspecify.annotations.Nullable;

/**
 * When a unit that is lost is best lost. With the cost {@code l} of losing a unit in a bucket and {@code b} of keeping a customer
 * waiting through one: where {@code l[t] <= l[t+1] + b[t]} in every bucket, a customer who will not be served is best told so at
 * once, and any plan can be turned into one that does, at no more cost. With the cost {@code h} of stock: where
 * {@code l[t+1] <= l[t] + h[t]}, nobody gains by losing more than is asked for.
 */
final class LossOrder {

    private LossOrder() {}

    /** Losing a sale at once is never dearer than keeping the customer waiting and losing it later. */
    static boolean earlyIsNoDearer(Series lost, Series late) {
        for (int t = 0; t + 1 < lost.size(); t++) {
            if (lost.get(t) > lost.get(t + 1) + late.get(t)) {
                return false;
            }
        }
        return true;
    }

    /** Losing a sale is never dearer than having lost one too many before and kept the stock. */
    static boolean aheadSavesNothing(Series lost, Series holding) {
        for (int t = 0; t + 1 < lost.size(); t++) {
            if (lost.get(t + 1) > lost.get(t) + holding.get(t)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Moves losses to the oldest customers waiting, and losses nobody stands for to the next who does.
     *
     * @param lost units lost per bucket; changed in place, beyond the last bucket nothing is lost
     * @param asked units asked for per bucket
     * @param waiting customers waiting before the first bucket
     * @param position stock less backlog before the first bucket
     * @param coming units made and received per bucket
     * @param least least stock at the end of each bucket: customers wait while there is no more than that
     * @return how many of those waiting before the first bucket are turned away
     */
    static double early(
            double[] lost, double[] asked, double waiting, double position, double[] coming, double[] least) {
        int buckets = lost.length;
        double[] open = new double[buckets + 1];
        double[] turnedAway = new double[buckets + 1];
        open[0] = waiting;
        int oldest = 0;
        double at = position;
        double spare = 0;
        double queue = waiting;
        for (int t = 0; t < buckets; t++) {
            open[t + 1] = asked[t];
            queue += asked[t];
            at += coming[t] - asked[t];
            double give = Math.min(lost[t] + spare, Math.max(lost[t], least[t] - at));
            give = Math.min(give, queue);
            spare = lost[t] + spare - give;
            at += give;
            queue -= give;
            oldest = take(give, oldest, t + 1, open, turnedAway);
            double owed = Math.max(0, least[t] - at);
            oldest = take(Math.max(0, queue - owed), oldest, t + 1, open, null);
            queue = owed;
        }
        System.arraycopy(turnedAway, 1, lost, 0, buckets);
        return turnedAway[0];
    }

    /** Takes an amount from the oldest open units; returns the oldest bucket that still has some. */
    private static int take(double amount, int from, int newest, double[] open, double @Nullable [] takenOf) {
        int oldest = from;
        double left = amount;
        while (left > 0) {
            double taken = Math.min(left, open[oldest]);
            open[oldest] -= taken;
            left -= taken;
            if (takenOf != null) {
                takenOf[oldest] += taken;
            }
            if (open[oldest] > 0 || oldest == newest) {
                return oldest;
            }
            oldest++;
        }
        return oldest;
    }
}
