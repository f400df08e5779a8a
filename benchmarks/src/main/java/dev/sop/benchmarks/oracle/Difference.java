package dev.sop.benchmarks.oracle;

/**
 * Something a plan says that the model contradicts.
 *
 * @param type what sort of it, the same for all of a kind: {@code bound above the best}
 * @param detail figures
 */
record Difference(String type, String detail) {}
