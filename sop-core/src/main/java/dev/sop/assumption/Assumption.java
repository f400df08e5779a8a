package dev.sop.assumption;

/**
 * Something the plan takes for granted because nobody said otherwise.
 *
 * @param id stable within a plan: {@code cost.holding.pumps}
 * @param kind what sort of assumption it is
 * @param subject what it is about: a product, resource, constraint or signal by id, or {@code cycle}
 * @param text the assumption in words, with its figures
 */
public record Assumption(String id, AssumptionKind kind, String subject, String text) {}
