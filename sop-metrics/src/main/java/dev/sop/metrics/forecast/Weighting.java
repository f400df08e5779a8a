package dev.sop.metrics.forecast;

/**
 * What actual and forecast are stated in when they are added up over items. Any weighting but {@link #UNITS}
 * multiplies both by the weight of the row, so a million cheap screws no longer hide one missed machine.
 */
public enum Weighting {
    /** As given, each row weighs one: the default. Right within a family of one unit, doubtful across. */
    UNITS,
    /** Times the price per unit. */
    REVENUE,
    /** Times the standard cost per unit. */
    COST
}
