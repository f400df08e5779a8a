package dev.sop.metrics.forecast;

import dev.sop.metrics.internal.Sum;
import java.io.Serializable;
import java.util.Arrays;

/** The percentage errors of MAPE under one treatment of zero actuals: their sum, how many, and what was left out. */
final class PercentageErrors implements Serializable {
    private static final long serialVersionUID = 1L;

    final ZeroActuals policy;
    final Sum sum;
    final Sum excludedForecast;
    long counted;
    long excluded;

    PercentageErrors(ZeroActuals policy, Sum sum, Sum excludedForecast) {
        this.policy = policy;
        this.sum = sum;
        this.excludedForecast = excludedForecast;
    }

    /** Adds one series; blocks of AGGREGATE start at {@code from}. */
    void addSeries(double[] actual, double[] forecast, int from, int to, double[] terms) {
        if (policy instanceof ZeroActuals.Aggregate aggregate) {
            double[] actualBlocks = blocks(actual, from, to, aggregate.buckets());
            double[] forecastBlocks = blocks(forecast, from, to, aggregate.buckets());
            addRows(actualBlocks, forecastBlocks, 0, actualBlocks.length, terms);
        } else {
            addRows(actual, forecast, from, to, terms);
        }
    }

    /**
     * One pass per block: divide where there is an actual, remember where there is none, and settle those by the
     * policy.
     */
    private void addRows(double[] actual, double[] forecast, int from, int to, double[] terms) {
        int[] zeroAt = new int[terms.length];
        for (int start = from; start < to; start += terms.length) {
            int count = Math.min(terms.length, to - start);
            int zeros = divide(actual, forecast, start, count, terms, zeroAt);
            long left = excluded;
            for (int zero = 0; zero < zeros; zero++) {
                int row = start + zeroAt[zero];
                terms[zeroAt[zero]] = ofZeroActual(Math.abs(forecast[row]), row);
            }
            if (policy instanceof ZeroActuals.Cap cap) {
                for (int i = 0; i < count; i++) {
                    terms[i] = Math.min(terms[i], cap.limit());
                }
            }
            sum.addBlock(terms, count);
            counted += count - (excluded - left);
        }
    }

    private static int divide(double[] actual, double[] forecast, int from, int count, double[] terms, int[] zeroAt) {
        int zeros = 0;
        for (int i = 0; i < count; i++) {
            double size = Math.abs(actual[from + i]);
            if (size != 0) {
                terms[i] = Math.abs(forecast[from + i] - actual[from + i]) / size;
            } else {
                zeroAt[zeros++] = i;
            }
        }
        return zeros;
    }

    private double ofZeroActual(double absForecast, int row) {
        if (policy instanceof ZeroActuals.UnitDenominator) {
            return absForecast;
        }
        if (policy instanceof ZeroActuals.Cap cap) {
            return absForecast == 0 ? 0 : cap.limit();
        }
        if (policy instanceof ZeroActuals.Fail) {
            throw zeroRefused(row);
        }
        excluded++;
        excludedForecast.add(absForecast);
        return 0;
    }

    private static IllegalArgumentException zeroRefused(int row) {
        return new IllegalArgumentException("actual[" + row
                + "] is 0, expected an actual to take a percentage of (zero actuals: FAIL). "
                + "Maybe WAPE fits this item better.");
    }

    /** Refuses a zero before anything is added, so that a failed call leaves no trace. */
    void refuseZeros(double[] actual, int from, int to) {
        if (policy instanceof ZeroActuals.Fail) {
            for (int i = from; i < to; i++) {
                if (actual[i] == 0) {
                    throw zeroRefused(i);
                }
            }
        }
    }

    private static double[] blocks(double[] values, int from, int to, int size) {
        double[] blocks = new double[(to - from + size - 1) / size];
        for (int block = 0; block < blocks.length; block++) {
            int start = from + block * size;
            blocks[block] =
                    Arrays.stream(values, start, Math.min(to, start + size)).sum();
        }
        return blocks;
    }
}
