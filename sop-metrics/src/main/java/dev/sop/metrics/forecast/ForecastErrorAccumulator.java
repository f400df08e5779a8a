package dev.sop.metrics.forecast;

import com.google.common.collect.ImmutableSet;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import dev.sop.metrics.internal.Sum;
import java.io.Serializable;

/**
 * Forecast error of a stream: add rows as they come, merge the parts of other threads or machines, ask for results
 * at any time.
 *
 * <p>The law: the same rows give the same bits, in whatever order they were added and however they were split and
 * merged. Sums are kept without rounding (see
 * {@code Neal, "Fast exact summation using small and large superaccumulators", 2015}); each row's own term and the
 * final division round as usual. Only under {@link ZeroActuals#aggregate(int)} does order matter, and only within
 * one series, because blocks of buckets are formed there: each {@code add} of arrays is one series then.
 *
 * <p>A call that throws has added nothing. Not for use by several threads at a time.
 *
 * <p>Example: rows (100, 90) and (50, 60) give WAPE 20 / 150 and MAPE 0.15, in one pass over both.
 */
public final class ForecastErrorAccumulator implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ErrorPolicy policy;
    private final ErrorSums sums;
    private final double[] waitingActual = new double[Sum.BLOCK];
    private final double[] waitingForecast = new double[Sum.BLOCK];
    private int waiting;

    private ForecastErrorAccumulator(ErrorPolicy policy, ImmutableSet<ErrorMeasure> measures) {
        this.policy = policy;
        this.sums = new ErrorSums(policy, measures, ExactSum::new);
    }

    /**
     * An empty accumulator of these measures; each further measure costs time only for the sums it does not share.
     *
     * @throws IllegalArgumentException if no measure is given or an argument is null
     */
    public static ForecastErrorAccumulator of(ErrorPolicy policy, ErrorMeasure... measures) {
        Checks.notNull(policy, "policy");
        Checks.that(
                Checks.notNull(measures, "measures").length > 0, "measures", "empty", "at least one", "WAPE is meant");
        return new ForecastErrorAccumulator(policy, ImmutableSet.copyOf(measures));
    }

    /**
     * Adds one row in units.
     *
     * @throws IllegalArgumentException if a number is not finite, the policy wants weights, or it aggregates buckets
     *     (a single row has no block)
     */
    public void add(double actual, double forecast) {
        refuseSingleRowOfBlocks();
        Checks.finite(actual, "actual");
        Checks.finite(forecast, "forecast");
        if (policy.weighting() != Weighting.UNITS || policy.zeroActuals() instanceof ZeroActuals.Fail) {
            sums.add(new double[] {actual}, new double[] {forecast}, null, 0, 1);
            return;
        }
        // rows wait for a block: exact sums cannot tell the difference, and a block is many times faster than its rows
        waitingActual[waiting] = actual;
        waitingForecast[waiting] = forecast;
        waiting++;
        if (waiting == Sum.BLOCK) {
            flush();
        }
    }

    /**
     * Adds one row with its price or cost per unit, as {@link #add(double, double)}; {@code weight} is not negative.
     */
    public void add(double actual, double forecast, double weight) {
        refuseSingleRowOfBlocks();
        sums.add(new double[] {actual}, new double[] {forecast}, new double[] {weight}, 0, 1);
    }

    /**
     * Adds the rows {@code from} inclusive to {@code to} exclusive of two arrays in step, in units.
     *
     * @throws IllegalArgumentException if lengths differ, the range is outside, a number is not finite (the message
     *     names its place), or the policy wants weights
     */
    public void add(double[] actual, double[] forecast, int from, int to) {
        ForecastError.checkArrays(actual, forecast);
        Checks.range(from, to, actual.length);
        sums.add(actual, forecast, null, from, to);
    }

    /** Adds all rows of two arrays with a weight each, as {@link #add(double[], double[], int, int)}. */
    public void add(double[] actual, double[] forecast, double[] weight) {
        ForecastError.checkArrays(actual, forecast);
        Checks.sameLength(actual.length, "actual", Checks.notNull(weight, "weight").length, "weight");
        sums.add(actual, forecast, weight, 0, actual.length);
    }

    /**
     * Adds everything the other has seen; the other keeps its value.
     *
     * @throws IllegalArgumentException if policy or measures differ
     */
    public void merge(ForecastErrorAccumulator other) {
        Checks.notNull(other, "other").flush();
        flush();
        sums.merge(other.sums);
    }

    /**
     * The measure over all rows so far.
     *
     * @throws IllegalArgumentException if the measure was not asked for at creation
     */
    public MetricResult result(ErrorMeasure measure) {
        flush();
        return sums.result(measure);
    }

    private void flush() {
        if (waiting > 0) {
            sums.add(waitingActual, waitingForecast, null, 0, waiting);
            waiting = 0;
        }
    }

    private void refuseSingleRowOfBlocks() {
        Checks.that(
                !(policy.zeroActuals() instanceof ZeroActuals.Aggregate),
                "zero actuals",
                policy.zeroActuals(),
                "a policy that works row by row",
                "add the whole series at once, as arrays");
    }
}
