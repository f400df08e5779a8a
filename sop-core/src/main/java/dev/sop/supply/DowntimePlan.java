package dev.sop.supply;

import dev.sop.calendar.Series;

/**
 * When machines are down.
 *
 * @param id id of its constraint
 * @param machines down in each bucket
 */
public record DowntimePlan(String id, Series machines) {}
