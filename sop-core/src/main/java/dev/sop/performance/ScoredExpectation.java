package dev.sop.performance;

/**
 * An expectation and how it came out.
 *
 * @param expectation what was expected and what came
 * @param outcome how it came out
 */
public record ScoredExpectation(PastExpectation expectation, ExpectationOutcome outcome) {}
