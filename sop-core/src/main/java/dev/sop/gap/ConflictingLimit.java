package dev.sop.gap;

/**
 * One of a few limits that contradict each other: without it, the others can be kept together.
 *
 * @param id the constraint, product or resource it belongs to, by id
 * @param text the limit in words: {@code production base load below its minimum}
 */
public record ConflictingLimit(String id, String text) {}
