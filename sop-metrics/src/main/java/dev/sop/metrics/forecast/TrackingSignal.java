package dev.sop.metrics.forecast;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;

/**
 * Whether a forecast has drifted to one side. Positive signals mean forecasts run above actuals.
 *
 * <p>Example: errors (F - A) 10, 10, -10, 10 have running sums 10, 20, 10, 20 and a mean absolute error of 10
 * throughout, so the classic signal runs 1, 2, 1, 2 and no bucket is beyond 4. The running sum of one bucket's level
 * shift never comes back: reset there, with {@link TrackingPolicy#withResetAt}.
 *
 * <p>The signal at the end alone streams: {@link ErrorMeasure#TRACKING_SIGNAL} of {@link ForecastErrorAccumulator}
 * is the classic one. Trigg's depends on the order of buckets and has no accumulator.
 *
 * @param signal the signal after each bucket from the reset on; undefined buckets (no error yet) are listed as such
 * @param alarms buckets, counted in the series given, whose absolute signal is above the threshold; ascending
 */
public record TrackingSignal(ImmutableList<MetricResult> signal, ImmutableList<Integer> alarms) {
    /** Checks the parts. */
    public TrackingSignal {
        Checks.notNull(signal, "signal");
        Checks.notNull(alarms, "alarms");
    }

    /**
     * The classic signal: running sum of errors / mean absolute error so far. Source: Brown, "Statistical
     * Forecasting for Inventory Control", 1959.
     *
     * @throws IllegalArgumentException if an argument is null, the lengths differ, or the reset lies beyond the series
     */
    public static TrackingSignal classic(Series actual, Series forecast, TrackingPolicy policy) {
        double[] errors = errors(actual, forecast, policy);
        double sum = 0;
        double absolute = 0;
        double[] numerator = new double[errors.length];
        double[] denominator = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            sum += errors[i];
            absolute += Math.abs(errors[i]);
            numerator[i] = sum;
            denominator[i] = absolute / (i + 1);
        }
        MetricPassport passport = MetricPassport.of(ErrorMeasure.TRACKING_SIGNAL.formula(), 0);
        return judged(numerator, denominator, passport, policy);
    }

    /**
     * Trigg's signal, between -1 and 1: smoothed error / smoothed absolute error, both starting at zero. Source:
     * Trigg, "Monitoring a Forecasting System", Operational Research Quarterly 15, 1964.
     *
     * @throws IllegalArgumentException as for {@link #classic}
     */
    public static TrackingSignal trigg(Series actual, Series forecast, TrackingPolicy policy) {
        double[] errors = errors(actual, forecast, policy);
        double alpha = policy.smoothing();
        double smoothed = 0;
        double absolute = 0;
        double[] numerator = new double[errors.length];
        double[] denominator = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            smoothed = alpha * errors[i] + (1 - alpha) * smoothed;
            absolute = alpha * Math.abs(errors[i]) + (1 - alpha) * absolute;
            numerator[i] = smoothed;
            denominator[i] = absolute;
        }
        MetricPassport passport = MetricPassport.of("Trigg signal = smoothed(F-A) / smoothed|F-A|", 0)
                .withPolicy("smoothing", alpha);
        return judged(numerator, denominator, passport, policy);
    }

    /** The signal after the last bucket; undefined when there is none. */
    public MetricResult latest() {
        return signal.isEmpty()
                ? MetricResult.undefined(
                        UndefinedReason.NO_OBSERVATIONS, MetricPassport.of(ErrorMeasure.TRACKING_SIGNAL.formula(), 0))
                : signal.get(signal.size() - 1);
    }

    private static double[] errors(Series actual, Series forecast, TrackingPolicy policy) {
        Checks.notNull(actual, "actual");
        Checks.notNull(forecast, "forecast");
        Checks.notNull(policy, "policy");
        Checks.sameLength(actual.size(), "actual", forecast.size(), "forecast");
        Checks.that(
                policy.resetAt() <= actual.size(),
                "resetAt",
                policy.resetAt(),
                "at most " + actual.size(),
                "the level shift is in the future");
        double[] errors = new double[actual.size() - policy.resetAt()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = forecast.get(policy.resetAt() + i) - actual.get(policy.resetAt() + i);
        }
        return errors;
    }

    private static TrackingSignal judged(
            double[] numerator, double[] denominator, MetricPassport formula, TrackingPolicy policy) {
        ImmutableList.Builder<MetricResult> signal = ImmutableList.builder();
        ImmutableList.Builder<Integer> alarms = ImmutableList.builder();
        for (int i = 0; i < numerator.length; i++) {
            MetricPassport passport = new MetricPassport(
                            formula.formula(), formula.policies(), i + 1, formula.leftOut())
                    .withPolicy("threshold", policy.threshold())
                    .withLeftOut("before the reset", policy.resetAt(), 0);
            MetricResult here = denominator[i] == 0
                    ? MetricResult.undefined(UndefinedReason.NO_ERROR_YET, passport)
                    : MetricResult.of(numerator[i] / denominator[i], passport);
            signal.add(here);
            if (here.isDefined() && Math.abs(here.value()) > policy.threshold()) {
                alarms.add(policy.resetAt() + i);
            }
        }
        return new TrackingSignal(signal.build(), alarms.build());
    }
}
