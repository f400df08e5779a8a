package dev.sop.certificate;

/**
 * One type of cost.
 *
 * @param type what for
 * @param amount over the whole horizon, in the cycle's currency
 */
public record CostLine(CostType type, double amount) {}
