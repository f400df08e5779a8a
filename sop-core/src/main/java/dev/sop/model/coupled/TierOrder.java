package dev.sop.model.coupled;

import dev.sop.calendar.Series;
import dev.sop.cycle.ResolvedResource;

/** The overtime tiers of a resource in the order of their cost in a bucket; equally dear ones as they are given. */
final class TierOrder {

    private static final int[] NONE = {};
    private static final int[] ONE = {0};

    private TierOrder() {}

    /** Not to be changed by the caller. */
    static int[] of(ResolvedResource resource, int bucket) {
        int tiers = resource.overtime().size();
        if (tiers < 2) {
            return tiers == 0 ? NONE : ONE;
        }
        int[] order = new int[tiers];
        for (int k = 0; k < tiers; k++) {
            double cost = cost(resource, k, bucket);
            int at = k;
            while (at > 0 && cost(resource, order[at - 1], bucket) > cost) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = k;
        }
        return order;
    }

    private static double cost(ResolvedResource resource, int tier, int bucket) {
        Series cost = resource.overtime().get(tier).cost();
        return cost.get(bucket);
    }
}
