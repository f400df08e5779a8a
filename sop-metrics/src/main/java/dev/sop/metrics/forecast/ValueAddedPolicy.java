package dev.sop.metrics.forecast;

import dev.sop.metrics.internal.Checks;

/**
 * The choices of forecast value added.
 *
 * @param measure the error compared; an error measure where less is better, default WAPE
 * @param deadZone improvements smaller than this, in the measure's unit, are no evidence; not negative; default
 *     0.005 (half a percentage point), our choice
 * @param significance the sign test's p-value must be at or below this; above 0 and below 1; default 0.05
 */
public record ValueAddedPolicy(ErrorMeasure measure, double deadZone, double significance) {
    /** WAPE, half a percentage point, 5 %. */
    public static final ValueAddedPolicy DEFAULT = new ValueAddedPolicy(ErrorMeasure.WAPE, 0.005, 0.05);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null or outside its range, or the measure is one where less is
     *     not better
     */
    public ValueAddedPolicy {
        Checks.that(
                switch (Checks.notNull(measure, "measure")) {
                    case MAE, RMSE, MAPE, WAPE, SMAPE -> true;
                    case ACCURACY, ACCURACY_RAW, BIAS, BIAS_UNITS, TRACKING_SIGNAL -> false;
                },
                "measure",
                measure,
                "an error where less is better",
                "WAPE is meant");
        Checks.notNegative(deadZone, "deadZone");
        Checks.that(
                significance > 0 && significance < 1,
                "significance",
                significance,
                "above 0 and below 1",
                "0.05 is meant");
    }
}
