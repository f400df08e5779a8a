package dev.sop.model;

import dev.sop.calendar.Series;

/**
 * One column for each bucket: stock of a product, production on a route, overtime of a tier.
 *
 * @param start index of the column of the first bucket; -1 where the block does not exist
 */
public record ColumnBlock(int start) {

    static final ColumnBlock NONE = new ColumnBlock(-1);

    public boolean exists() {
        return start >= 0;
    }

    public int at(int bucket) {
        return start + bucket;
    }

    /** The values of this block in a primal solution; zeros where the block does not exist. */
    public Series read(double[] primal, int buckets) {
        return exists() ? Series.copyOfRange(primal, start, buckets) : Series.zeros(buckets);
    }
}
