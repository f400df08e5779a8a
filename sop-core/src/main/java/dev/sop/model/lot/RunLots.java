package dev.sop.model.lot;

import dev.sop.resolved.ResolvedResource.Route;

/**
 * The smallest run of a route, which is also the most a run can be larger than what it is made for: one step less is a run too, or none
 * is needed.
 */
final class RunLots {

    private static final int MOST_MULTIPLES = 1000;
    private static final double WHOLE = 1e-6;

    private RunLots() {}

    /** The least lot in whole steps: 50 for at least 26 in multiples of 25. 0 where any quantity can be made. */
    static double smallest(Route route) {
        double step = step(route);
        double least = route.lot().minimum().orElse(0);
        return step > 0 ? Math.max(step, Math.ceil(least / step) * step) : least;
    }

    /** The multiple, or one unit where units are whole; of a multiple of 2.5 in whole units every second, which is 5. */
    private static double step(Route route) {
        double multiple = route.lot().multiple().orElse(0);
        if (!route.whole() || multiple == 0) {
            return route.whole() ? 1 : multiple;
        }
        for (int k = 1; k < MOST_MULTIPLES; k++) {
            if (Math.abs(k * multiple - Math.rint(k * multiple)) <= WHOLE * Math.min(1, multiple)) {
                return k * multiple;
            }
        }
        return MOST_MULTIPLES * multiple;
    }
}
