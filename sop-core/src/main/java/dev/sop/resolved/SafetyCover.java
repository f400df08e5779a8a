package dev.sop.resolved;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;

/** Safety stock as weeks of the demand that follows. */
public final class SafetyCover {

    private static final double DAYS_IN_WEEK = 7;

    private SafetyCover() {}

    /**
     * Demand of the weeks after the end of each bucket, the demand of a bucket spread evenly over its days; beyond the
     * horizon that of the last bucket goes on. Example: months of 30 days with a demand of 300, 600, 600 and two weeks of
     * cover: 280, 280, 280.
     */
    public static Series following(Horizon horizon, Series demand, double weeks) {
        int buckets = horizon.size();
        double[] cover = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            double days = weeks * DAYS_IN_WEEK;
            for (int s = t + 1; days > 0; s++) {
                int bucket = Math.min(s, buckets - 1);
                double length = horizon.bucket(bucket).days();
                double taken = s >= buckets ? days : Math.min(days, length);
                cover[t] += demand.get(bucket) * taken / length;
                days -= taken;
            }
        }
        return Series.of(cover);
    }
}
