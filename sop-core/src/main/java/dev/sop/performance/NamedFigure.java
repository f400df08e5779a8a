package dev.sop.performance;

/**
 * A part of a total.
 *
 * @param name product or bucket
 * @param value its figure
 * @param status how it stands against the target
 */
public record NamedFigure(String name, double value, ScorecardStatus status) {}
