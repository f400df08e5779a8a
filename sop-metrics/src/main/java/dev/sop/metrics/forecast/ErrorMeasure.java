package dev.sop.metrics.forecast;

import com.google.common.collect.ImmutableSet;

/**
 * The measures of forecast error that are sums over rows, with {@code e = F - A}. Ratios are plain (0.2 is 20 %)
 * except sMAPE, whose scale of 200 is in its id.
 *
 * <p>Worked example for all: actuals 100, 50, 0 and forecasts 90, 60, 5, so errors -10, 10, 5.
 *
 * <p>Sources: Hyndman and Koehler, "Another look at measures of forecast accuracy", International Journal of
 * Forecasting 22, 2006; Kolassa and Schuetz, "Advantages of the MAD/Mean ratio over the MAPE", Foresight 6, 2007;
 * Makridakis and Hibon, "The M3-Competition", International Journal of Forecasting 16, 2000 (sMAPE); Brown,
 * "Statistical Forecasting for Inventory Control", 1959 (tracking signal).
 */
public enum ErrorMeasure {
    /** Mean absolute error, in units. Example: 25 / 3. */
    MAE("MAE = mean|F-A|", ErrorTerm.ABS_ERROR),
    /** Root mean squared error, in units. Example: sqrt(225 / 3). */
    RMSE("RMSE = sqrt(mean (F-A)^2)", ErrorTerm.SQUARED_ERROR),
    /** Mean absolute percentage error over rows with an actual. Example, zero excluded: (0.1 + 0.2) / 2 = 0.15. */
    MAPE("MAPE = mean(|F-A| / |A|)", ErrorTerm.ABS_PERCENTAGE),
    /** Weighted absolute percentage error, the headline. Example: 25 / 150. */
    WAPE("WAPE = sum|F-A| / sum|A|", ErrorTerm.ABS_ERROR, ErrorTerm.ABS_ACTUAL),
    /** Forecast accuracy, 1 - WAPE, floored at 0. Example: 1 - 25 / 150. */
    ACCURACY("accuracy = max(0, 1 - sum|F-A| / sum|A|)", ErrorTerm.ABS_ERROR, ErrorTerm.ABS_ACTUAL),
    /** Forecast accuracy as it falls out, below zero when errors exceed actuals. */
    ACCURACY_RAW("accuracy, raw = 1 - sum|F-A| / sum|A|", ErrorTerm.ABS_ERROR, ErrorTerm.ABS_ACTUAL),
    /** Symmetric MAPE from 0 to 200; a row with both zero has error 0. Example: (200*10/190 + 200*10/110 + 200) / 3. */
    SMAPE("sMAPE(200) = mean(200 |F-A| / (|A|+|F|))", ErrorTerm.SYMMETRIC),
    /** Bias as a ratio of sums, never a mean of ratios; over-forecast is positive. Example: 5 / 150. */
    BIAS("bias = sum(F-A) / sum A", ErrorTerm.ERROR, ErrorTerm.ACTUAL),
    /** Bias in units; over-forecast is positive. Example: 5. */
    BIAS_UNITS("bias, units = sum(F-A)", ErrorTerm.ERROR),
    /** Running sum of errors in mean absolute deviations; compare with +/- 4. Example: 5 / (25 / 3) = 0.6. */
    TRACKING_SIGNAL("tracking signal = sum(F-A) / mean|F-A|", ErrorTerm.ERROR, ErrorTerm.ABS_ERROR);

    private final String formula;
    private final ImmutableSet<ErrorTerm> terms;

    ErrorMeasure(String formula, ErrorTerm... terms) {
        this.formula = formula;
        this.terms = ImmutableSet.copyOf(terms);
    }

    /** The formula as it stands in passports. */
    public String formula() {
        return formula;
    }

    ImmutableSet<ErrorTerm> terms() {
        return terms;
    }
}
