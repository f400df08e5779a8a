package dev.sop.performance;

/**
 * Observations that a figure does not count.
 *
 * @param why the reason: {@code zero actual}
 * @param count how many
 * @param volume their volume, in the metric's unit
 */
public record NotCounted(String why, long count, double volume) {}
