package dev.sop.performance;

/**
 * The error of one step's forecasts at one lag, over every product and past bucket that has both forecast and actual.
 *
 * @param step the step
 * @param lag buckets between freezing and the bucket forecast
 * @param mape mean absolute percentage error, rows without sales left out
 * @param wape weighted absolute percentage error by product ("mix")
 * @param familyWape the same over families ("volume"), where errors of their products cancel
 * @param bias sum of forecast less actual over sum of actual; over-forecast is positive
 */
public record AccuracyLine(String step, int lag, Measured mape, Measured wape, Measured familyWape, Measured bias) {}
