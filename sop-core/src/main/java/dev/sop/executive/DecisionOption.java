package dev.sop.executive;

/**
 * One thing that may be done, planned anew. The cost of the measure itself (a machine, an extra supplier contract) is not
 * known here: the savings are what it may cost at most.
 *
 * @param name in words: {@code capacity of Plant A +10 %}
 * @param costDifference total cost with it minus without; negative is better
 * @param marginDifference margin with it minus without
 * @param lostDifference lost units with it minus without
 */
public record DecisionOption(String name, double costDifference, double marginDifference, double lostDifference) {}
