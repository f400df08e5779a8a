package dev.sop.metrics.inventory;

import dev.sop.metrics.internal.ExactSum;
import dev.sop.metrics.internal.Sum;
import java.io.Serializable;

/** One exact sum for each bucket of arrays in which item follows item; amounts below zero count as none. */
final class ColumnSums implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Below so many items a block costs more than it saves. */
    private static final int FEW = 8;

    private final ExactSum[] sums;

    ColumnSums(int buckets) {
        this.sums = new ExactSum[buckets];
        for (int t = 0; t < buckets; t++) {
            sums[t] = new ExactSum();
        }
    }

    /** Adds items {@code [start, start + count)}, at most {@link Sum#BLOCK} of them. */
    void add(double[] values, int start, int count, double[] terms) {
        for (int t = 0; t < sums.length; t++) {
            int first = start * sums.length + t;
            if (count < FEW) {
                for (int i = 0; i < count; i++) {
                    sums[t].add(Math.max(0, values[first + i * sums.length]));
                }
            } else {
                for (int i = 0; i < count; i++) {
                    double units = values[first + i * sums.length];
                    terms[i] = units > 0 ? units : 0;
                }
                sums[t].addBlock(terms, count);
            }
        }
    }

    void merge(ColumnSums other) {
        for (int t = 0; t < sums.length; t++) {
            sums[t].merge(other.sums[t]);
        }
    }

    double total(int bucket) {
        return sums[bucket].total();
    }
}
