package dev.sop.executive;

/**
 * One headline figure.
 *
 * @param id stable name: {@code service_level}
 * @param label for people
 * @param value the figure; shares as shares (0.95 is 95 %)
 * @param unit what it is counted in: a quantity, a share ({@code %}), or {@code money}
 */
public record Figure(String id, String label, double value, String unit) {}
