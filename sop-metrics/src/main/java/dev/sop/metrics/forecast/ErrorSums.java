package dev.sop.metrics.forecast;

import com.google.common.collect.ImmutableSet;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import dev.sop.metrics.internal.Sum;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sums a set of measures needs, over fast or exact summation: both doors and the accumulator compute through here.
 */
final class ErrorSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ErrorPolicy policy;
    private final ImmutableSet<ErrorMeasure> measures;
    private final EnumMap<ErrorTerm, Sum> sums = new EnumMap<>(ErrorTerm.class);
    private final PercentageErrors percentages;
    private final boolean mergeable;
    private long rows;

    ErrorSums(ErrorPolicy policy, ImmutableSet<ErrorMeasure> measures, Supplier<? extends Sum> sum) {
        this.policy = policy;
        this.mergeable = sum.get() instanceof ExactSum;
        this.measures = measures;
        this.percentages = new PercentageErrors(policy.zeroActuals(), sum.get(), sum.get());
        for (ErrorMeasure measure : measures) {
            for (ErrorTerm term : measure.terms()) {
                sums.computeIfAbsent(term, t -> sum.get());
            }
        }
    }

    /** Adds rows {@code [from, to)} of one series. With exact sums all rows are checked before the first is added. */
    void add(double[] actual, double[] forecast, double @Nullable [] weight, int from, int to) {
        boolean checkFirst = mergeable || policy.zeroActuals() instanceof ZeroActuals.Cap;
        if (checkFirst) {
            checkFinite(actual, forecast, from, to);
        }
        boolean weighted = policy.weighting() != Weighting.UNITS;
        Checks.that(
                weighted == (weight != null),
                "weight",
                weight == null ? "absent" : "given",
                weighted ? "one per row (weighting " + policy.weighting() + ")" : "none (weighting UNITS)",
                "the policy lacks withWeighting(..), or the call lacks the prices");
        if (weight != null) {
            Checks.notNegative(weight, from, to, "weight");
        }
        if (sums.containsKey(ErrorTerm.ABS_PERCENTAGE)) {
            percentages.refuseZeros(actual, from, to);
        }
        if (from == to) {
            return;
        }
        double[] terms = new double[Math.min(Sum.BLOCK, to - from)];
        if (weight == null) {
            addChecked(actual, forecast, from, to, terms);
        } else {
            addChecked(product(actual, weight, from, to), product(forecast, weight, from, to), 0, to - from, terms);
        }
        rows += to - from;
        // a NaN or an infinity anywhere shows in the sums (a cap would hide it), so the fast door looks only when
        // something is wrong
        if (!checkFirst && !allFinite()) {
            checkFinite(actual, forecast, from, to);
        }
    }

    private static void checkFinite(double[] actual, double[] forecast, int from, int to) {
        Checks.finite(actual, from, to, "actual");
        Checks.finite(forecast, from, to, "forecast");
    }

    private boolean allFinite() {
        double check = percentages.sum.total() * 0 + percentages.excludedForecast.total() * 0;
        for (Sum sum : sums.values()) {
            check += sum.total() * 0;
        }
        return check == 0;
    }

    private void addChecked(double[] actual, double[] forecast, int from, int to, double[] terms) {
        for (int start = from; start < to; start += Sum.BLOCK) {
            int count = Math.min(Sum.BLOCK, to - start);
            for (Map.Entry<ErrorTerm, Sum> entry : sums.entrySet()) {
                if (entry.getKey() != ErrorTerm.ABS_PERCENTAGE) {
                    entry.getKey().fill(actual, forecast, start, count, terms);
                    entry.getValue().addBlock(terms, count);
                }
            }
        }
        if (sums.containsKey(ErrorTerm.ABS_PERCENTAGE)) {
            percentages.addSeries(actual, forecast, from, to, terms);
        }
    }

    private static double[] product(double[] values, double[] weight, int from, int to) {
        double[] product = new double[to - from];
        for (int i = 0; i < product.length; i++) {
            product[i] = values[from + i] * weight[from + i];
        }
        return product;
    }

    /** Adds the sums of the other, both being exact. */
    void merge(ErrorSums other) {
        Checks.that(
                policy.equals(other.policy) && measures.equals(other.measures),
                "other",
                other.measures + " under " + other.policy,
                measures + " under " + policy,
                "the parts were created with different arguments");
        sums.forEach((term, sum) -> mergeExact(sum, other.sums.get(term)));
        mergeExact(percentages.sum, other.percentages.sum);
        mergeExact(percentages.excludedForecast, other.percentages.excludedForecast);
        percentages.counted += other.percentages.counted;
        percentages.excluded += other.percentages.excluded;
        rows += other.rows;
    }

    private static void mergeExact(@Nullable Sum sum, @Nullable Sum other) {
        if (sum instanceof ExactSum exact && other instanceof ExactSum added) {
            exact.merge(added);
        }
    }

    MetricResult result(ErrorMeasure measure) {
        Checks.that(
                measures.contains(Checks.notNull(measure, "measure")),
                "measure",
                measure,
                "one of " + measures,
                "it was not asked for at creation");
        MetricPassport passport =
                MetricPassport.of(measure.formula(), rows).withPolicy("weighting", policy.weighting());
        return switch (measure) {
            case MAE -> MetricResult.ratio(total(ErrorTerm.ABS_ERROR), (double) rows, passport);
            case RMSE -> root(MetricResult.ratio(total(ErrorTerm.SQUARED_ERROR), (double) rows, passport));
            case MAPE -> mape(passport);
            case WAPE -> wape(passport);
            case ACCURACY_RAW -> accuracy(wape(passport), Double.NEGATIVE_INFINITY);
            case ACCURACY -> accuracy(wape(passport), 0);
            case SMAPE -> MetricResult.ratio(total(ErrorTerm.SYMMETRIC), (double) rows, passport);
            case BIAS -> MetricResult.ratio(total(ErrorTerm.ERROR), total(ErrorTerm.ACTUAL), passport);
            case BIAS_UNITS ->
                rows == 0
                        ? MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, passport)
                        : MetricResult.of(total(ErrorTerm.ERROR), passport);
            case TRACKING_SIGNAL -> trackingSignal(passport);
        };
    }

    private MetricResult mape(MetricPassport passport) {
        return MetricResult.ratio(
                percentages.sum.total(),
                (double) percentages.counted,
                new MetricPassport(passport.formula(), passport.policies(), percentages.counted, passport.leftOut())
                        .withPolicy("zero actuals", policy.zeroActuals())
                        .withLeftOut("zero actual", percentages.excluded, percentages.excludedForecast.total()));
    }

    private MetricResult wape(MetricPassport passport) {
        return MetricResult.ratio(total(ErrorTerm.ABS_ERROR), total(ErrorTerm.ABS_ACTUAL), passport);
    }

    private MetricResult trackingSignal(MetricPassport passport) {
        double absolute = total(ErrorTerm.ABS_ERROR);
        if (rows > 0 && absolute == 0) {
            return MetricResult.undefined(UndefinedReason.NO_ERROR_YET, passport);
        }
        return MetricResult.ratio(total(ErrorTerm.ERROR), absolute / (double) rows, passport);
    }

    private static MetricResult accuracy(MetricResult wape, double floor) {
        return wape.isDefined() ? MetricResult.of(Math.max(floor, 1 - wape.value()), wape.passport()) : wape;
    }

    private static MetricResult root(MetricResult square) {
        return square.isDefined() ? MetricResult.of(Math.sqrt(square.value()), square.passport()) : square;
    }

    private double total(ErrorTerm term) {
        Sum sum = sums.get(term);
        return sum == null ? 0 : sum.total();
    }
}
