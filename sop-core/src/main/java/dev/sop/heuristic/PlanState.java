package dev.sop.heuristic;

/**
 * A plan being built: what is made and delivered so far, and the room that is left in every capacity and limit; laid
 * out as {@link PlanData}.
 */
final class PlanState {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    final double[] made;
    final double[] tierUsed;
    final double[] shipped;
    /** Stock at the end of the bucket if nothing more happens. */
    final double[] stock;
    /** How much counts in each production range. */
    final double[] rangeUsed;

    private final PlanData data;
    private final int buckets;
    private final double[] regularLeft;
    private final double[] tierLeft;
    private final double[] overtimeLeft;
    private final double[] loadLeft;
    private final double[] rangeLeft;
    private final int storages;
    private final double[] storageLeft;

    PlanState(PlanData data) {
        this.data = data;
        buckets = data.buckets;
        made = new double[data.routes * buckets];
        tierUsed = new double[data.tierLimit.length];
        shipped = new double[data.products * buckets];
        stock = data.supply.clone();
        rangeUsed = new double[data.rangeMost.length];
        regularLeft = data.regular.clone();
        tierLeft = data.tierLimit.clone();
        overtimeLeft = data.overtime.clone();
        loadLeft = data.load.clone();
        rangeLeft = data.rangeMost.clone();
        storages = data.storages();
        storageLeft = new double[storages * buckets];
        for (int w = 0; w < storages; w++) {
            for (int t = 0; t < buckets; t++) {
                double used = 0;
                for (int p = 0; p < data.products; p++) {
                    used += data.space(w, p) * stock[p * buckets + t];
                }
                storageLeft[w * buckets + t] = data.storageMost(w, t) - used;
            }
        }
    }

    /** Most units the route can still make in the bucket, in regular time (tier -1) or in a tier of its resource. */
    double makeable(int route, int t, int tier) {
        int r = data.routeResource[route] * buckets + t;
        double hours = tier < 0 ? regularLeft[r] : Math.min(tierLeft[tier * buckets + t], overtimeLeft[r]);
        hours = Math.min(hours, loadLeft[r]);
        double most = data.usage[route] > 0 ? hours / data.usage[route] : INFINITY;
        for (int m = 0; m < data.ranges.size(); m++) {
            double perUnit = data.weight(m, route);
            if (perUnit > 0) {
                most = Math.min(most, rangeLeft[m * buckets + t] / perUnit);
            }
        }
        return Math.max(0, most);
    }

    /** Makes units; they go into stock from this bucket on. */
    void make(int p, int route, int t, int tier, double units) {
        int r = data.routeResource[route] * buckets + t;
        double hours = units * data.usage[route];
        made[route * buckets + t] += units;
        if (tier < 0) {
            regularLeft[r] -= hours;
        } else {
            tierLeft[tier * buckets + t] -= hours;
            tierUsed[tier * buckets + t] += hours;
            overtimeLeft[r] -= hours;
        }
        loadLeft[r] -= hours;
        for (int m = 0; m < data.ranges.size(); m++) {
            rangeLeft[m * buckets + t] -= data.weight(m, route) * units;
            rangeUsed[m * buckets + t] += data.weight(m, route) * units;
        }
        keep(p, t, units);
    }

    /** Delivers units out of stock. */
    void ship(int p, int t, double units) {
        shipped[p * buckets + t] += units;
        keep(p, t, -units);
    }

    private void keep(int p, int from, double units) {
        for (int t = from; t < buckets; t++) {
            stock[p * buckets + t] += units;
            for (int w = 0; w < storages; w++) {
                storageLeft[w * buckets + t] -= data.space(w, p) * units;
            }
        }
    }

    /** Units that can be delivered in the bucket out of what is there, leaving later buckets what they must keep. */
    double free(int p, int t) {
        double free = INFINITY;
        for (int u = t; u < buckets; u++) {
            free = Math.min(free, stock[p * buckets + u] - data.floor[p * buckets + u]);
        }
        return Math.max(0, free);
    }

    /** Most units that can lie in stock at the end of every bucket from {@code from} to before {@code to}. */
    double stockRoom(int p, int from, int to) {
        double room = INFINITY;
        for (int t = from; t < to; t++) {
            room = Math.min(room, data.ceiling[p * buckets + t] - stock[p * buckets + t]);
            for (int w = 0; w < storages; w++) {
                double perUnit = data.space(w, p);
                if (perUnit > 0) {
                    room = Math.min(room, storageLeft[w * buckets + t] / perUnit);
                }
            }
        }
        return Math.max(0, room);
    }
}
