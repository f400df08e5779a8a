package dev.sop.model.productwise;

/**
 * Where a limit of the cycle went in the product-wise problem.
 *
 * @param kind as what
 * @param index which material, storage, route, product or resource
 * @param perUnit what one unit of that route or product takes of the limit; 1 elsewhere
 */
record LimitPlace(Kind kind, int index, double perUnit) {

    static final LimitPlace NOWHERE = new LimitPlace(Kind.NOTHING, -1, 1);

    enum Kind {
        /** It can never bind: no maximum, or nothing counts. */
        NOTHING,
        /** A maximum that several routes share. */
        MATERIAL,
        /** A maximum of one route alone. */
        ROUTE,
        /** Room that several products share. */
        STORAGE,
        /** Room for one product alone. */
        STOCK,
        /** Load of a resource. */
        LOAD,
        /** Overtime of a resource. */
        OVERTIME
    }
}
