package dev.sop.supply;

import dev.sop.calendar.Series;

/**
 * When a step of capacity is bought.
 *
 * @param resource whose capacity it adds to
 * @param step its name
 * @param bought share of the step bought in each bucket: 1 for the whole step, else 0, unless any part can be bought
 * @param capacity it adds in each bucket
 */
public record ExpansionPlan(ResourceId resource, String step, Series bought, Series capacity) {}
