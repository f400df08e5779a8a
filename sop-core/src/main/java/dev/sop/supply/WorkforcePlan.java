package dev.sop.supply;

import dev.sop.calendar.Series;

/**
 * The plan of a workforce, per bucket.
 *
 * @param id id of its constraint
 * @param workers at work in the bucket
 * @param hired at its start
 * @param laidOff at its start
 * @param labour used, regular and overtime, in the unit of labour
 * @param regular labour the workers give in regular time
 * @param overtime labour worked in overtime
 */
public record WorkforcePlan(
        String id, Series workers, Series hired, Series laidOff, Series labour, Series regular, Series overtime) {}
