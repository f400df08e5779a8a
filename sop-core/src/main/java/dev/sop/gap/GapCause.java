package dev.sop.gap;

/**
 * One cause of a gap and its part of it. The parts of a gap's causes sum to the gap.
 *
 * @param kind what sort of cause
 * @param id the resource, constraint or product that binds, by id
 * @param volume its part of the gap's volume
 * @param value its part of the gap's value
 * @param marginalValue what one more unit of what binds would save, averaged over the gap's buckets by volume; 0 where
 *     nothing binds
 * @param text the cause in words
 */
public record GapCause(CauseKind kind, String id, double volume, double value, double marginalValue, String text) {}
