package dev.sop.model.reading;

import dev.sop.calendar.Series;
import dev.sop.resolved.ResolvedResource;
import java.util.Optional;

/** The overtime tiers of a resource, the cheapest of a bucket first. */
public final class OvertimeTiers {

    private static final int[] NONE = {};
    private static final int[] ONE = {0};

    private OvertimeTiers() {}

    /** The tiers in the order of their cost in a bucket, equally dear ones as they are given; not to be changed by the caller. */
    public static int[] order(ResolvedResource resource, int bucket) {
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

    /** Spreads hours over the tiers of a bucket, {@code overtime[tier][bucket]}; what fits in no tier stays with the last. */
    public static void spread(ResolvedResource resource, int bucket, double hours, double[][] overtime) {
        int[] order = order(resource, bucket);
        double left = hours;
        for (int i = 0; i < order.length; i++) {
            Optional<Series> limit = resource.overtime().get(order[i]).limit();
            double most = limit.isPresent() ? limit.get().get(bucket) : Double.POSITIVE_INFINITY;
            overtime[order[i]][bucket] = i == order.length - 1 ? left : Math.min(left, most);
            left -= overtime[order[i]][bucket];
        }
    }

    private static double cost(ResolvedResource resource, int tier, int bucket) {
        return resource.overtime().get(tier).cost().get(bucket);
    }
}
