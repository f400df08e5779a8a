package dev.sop.heuristic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways to get a unit of a product in a bucket, cheapest first, in the three groups they are tried in. */
final class Ways {

    /** Own resources, regular time. */
    static final int REGULAR = 0;
    /** Own resources, overtime. */
    static final int OVERTIME = 1;
    /** Partners and suppliers. */
    static final int OUTSIDE = 2;

    private static final int GROUPS = 3;

    private final Way[][] ways;
    private final int buckets;

    /**
     * A way.
     *
     * @param route what is made where
     * @param tier tier of overtime, or -1 for regular time
     * @param cost cost of a unit this way
     */
    record Way(int route, int tier, double cost) {}

    Ways(PlanData data) {
        buckets = data.buckets;
        ways = new Way[data.products * buckets * GROUPS][];
        for (int p = 0; p < data.products; p++) {
            for (int t = 0; t < buckets; t++) {
                List<List<Way>> groups = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                for (int route : data.routesOf[p]) {
                    add(data, route, t, groups);
                }
                for (int group = 0; group < GROUPS; group++) {
                    groups.get(group).sort(Comparator.comparingDouble(Way::cost));
                    ways[at(p, t, group)] = groups.get(group).toArray(Way[]::new);
                }
            }
        }
    }

    private static void add(PlanData data, int route, int t, List<List<Way>> groups) {
        double cost = data.routeCost[route * data.buckets + t];
        boolean inHouse = data.routeInHouse[route];
        int resource = data.routeResource[route];
        groups.get(inHouse ? REGULAR : OUTSIDE).add(new Way(route, -1, cost));
        for (int tier = data.tierStart[resource]; tier < data.tierStart[resource + 1]; tier++) {
            double overtime = cost + data.usage[route] * data.tierCost[tier * data.buckets + t];
            groups.get(inHouse ? OVERTIME : OUTSIDE).add(new Way(route, tier, overtime));
        }
    }

    Way[] of(int p, int t, int group) {
        return ways[at(p, t, group)];
    }

    private int at(int p, int t, int group) {
        return (p * buckets + t) * GROUPS + group;
    }
}
