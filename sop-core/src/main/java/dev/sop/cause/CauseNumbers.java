package dev.sop.cause;

import dev.sop.resolved.ResolvedCycle;

/** A number for each thing that can be scarce, from 0: resources, their overtime, stocks, components and limits. */
final class CauseNumbers {

    private final int resources;
    private final int products;

    CauseNumbers(ResolvedCycle cycle) {
        this.resources = cycle.resources().size();
        this.products = cycle.products().size();
    }

    int capacity(int resource) {
        return resource;
    }

    int overtime(int resource) {
        return resources + resource;
    }

    int maximumStock(int product) {
        return 2 * resources + product;
    }

    int component(int product) {
        return 2 * resources + products + product;
    }

    int limit(int limit) {
        return 2 * resources + 2 * products + limit;
    }
}
