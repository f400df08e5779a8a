package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;

/**
 * The plan of a shared limit that is kept in stock, or of which there is more at a cost; per bucket.
 *
 * @param id id of its constraint
 * @param used by what is made
 * @param extra had at a cost, one series for each tier in the order of the limit
 * @param stock kept at the end of the bucket; zeros where it is not kept
 */
public record MaterialPlan(String id, Series used, ImmutableList<Series> extra, Series stock) {}
