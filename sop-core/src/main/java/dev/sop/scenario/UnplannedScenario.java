package dev.sop.scenario;

/**
 * A scenario of the cycle that was not planned.
 *
 * @param name the scenario
 * @param reason why not, in words: {@code the time limit of 1000 ms is used up}
 */
public record UnplannedScenario(String name, String reason) {}
