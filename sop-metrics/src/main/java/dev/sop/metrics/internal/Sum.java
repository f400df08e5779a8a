package dev.sop.metrics.internal;

import java.io.Serializable;

/** A running sum; each metric is written once over it and gets an exact, mergeable form and a fast one. */
public sealed interface Sum extends Serializable permits ExactSum, LaneSum {
    /** How many numbers a metric hands over at a time: 4 KiB, so that the terms stay in the nearest cache. */
    int BLOCK = 512;

    /** Adds one number. */
    void add(double term);

    /** Adds the first {@code count} numbers, at most {@link #BLOCK} of them. */
    void addBlock(double[] terms, int count);

    /** The sum as a double; not finite when a term was not, or when the sum is beyond the range of a double. */
    double total();
}
