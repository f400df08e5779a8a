package dev.sop.certificate;

import dev.sop.calendar.Series;

/**
 * What one unit more of something is worth (a shadow price), per bucket, in the cycle's currency per unit. Valid for a small
 * change around the plan; where several plans cost the same it is one of several valid figures.
 *
 * @param kind what there is one more (or less) of
 * @param id product, resource or constraint
 * @param unit what one unit is
 * @param value per bucket: for {@link Kind#DEMAND} what one more unit of demand costs; else what one more unit of room (one
 *     unit less of a minimum) saves, not negative
 */
public record MarginalValue(Kind kind, String id, String unit, Series value) {

    /** What there is one more (or less) of. */
    public enum Kind {
        /** One more unit of demand for a product, in the market where it costs most; the value is a cost. */
        DEMAND,
        /** One more unit of regular capacity of a resource. */
        CAPACITY,
        /** One more unit of room in an overtime tier of a resource. */
        OVERTIME,
        /** One more unit of a limit: material, labour, storage, most produced. */
        LIMIT,
        /** One unit less of a minimum. */
        MINIMUM,
        /** One more unit of a product's maximum stock. */
        MAXIMUM_STOCK
    }
}
