package dev.sop.heuristic;

import dev.sop.internal.Tolerances;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import java.util.Comparator;
import java.util.stream.IntStream;

/** One run of the heuristic: the passes, in their order, over one {@link PlanState}. */
final class HeuristicRun {

    final PlanData data;
    final PlanState state;
    final OrderBook orders;
    /** Units customers wait for at the end of the bucket, by product. */
    final double[] late;
    /** Units lost, by demand line. */
    final double[] lost;
    /** Backorders cancelled, by product. */
    final double[] cancelled;

    private final ResolvedCycle cycle;
    private final Ways ways;
    private final int buckets;

    HeuristicRun(ResolvedCycle cycle, OrderBook orders) {
        this.cycle = cycle;
        this.orders = orders;
        data = new PlanData(cycle);
        state = new PlanState(data);
        ways = new Ways(data);
        buckets = data.buckets;
        late = new double[data.products * buckets];
        lost = new double[cycle.demand().lines().size() * buckets];
        cancelled = new double[data.products];
    }

    void run() {
        for (int p = 0; p < data.products; p++) {
            leastStock(p);
        }
        for (int m = 0; m < data.ranges.size(); m++) {
            leastProduction(m);
        }
        for (int i = 0; i < orders.size(); i++) {
            serve(orders.sequence[i]);
        }
        loseTheRest();
        for (int t = 0; t < buckets; t++) {
            for (int p = 0; p < data.products; p++) {
                safetyStock(p, t);
            }
        }
    }

    /** Minimum and ending stock: made in the bucket that needs it, else before, nearest first; whatever it costs. */
    private void leastStock(int p) {
        for (int t = 0; t < buckets; t++) {
            for (int s = t; s >= 0; s--) {
                makeLeast(p, s, t, Ways.REGULAR);
                makeLeast(p, s, t, Ways.OVERTIME);
            }
            for (int s = t; s >= 0; s--) {
                makeLeast(p, s, t, Ways.OUTSIDE);
            }
        }
    }

    private void makeLeast(int p, int s, int t, int group) {
        int at = p * buckets + t;
        for (Ways.Way way : ways.of(p, s, group)) {
            double need = data.floor[at] - state.stock[at];
            double units = Math.min(need, state.makeable(way.route(), s, way.tier()));
            units = Math.min(units, state.stockRoom(p, s, t + 1));
            if (units > Tolerances.DUST * data.floor[at]) {
                state.make(p, way.route(), s, way.tier(), units);
            }
        }
    }

    /** Minimum production: for the orders due soonest from then on, then for late ones, then for stock. */
    private void leastProduction(int m) {
        ResolvedLimit.Sum range = data.ranges.get(m);
        if (range.minimum().isEmpty()) {
            return;
        }
        int[] soonest = IntStream.of(orders.sequence)
                .limit(orders.size())
                .boxed()
                .sorted(Comparator.comparingInt(order -> orders.due[order]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int t = 0; t < buckets; t++) {
            double least = range.minimum().get().get(t);
            for (int order : soonest) {
                if (orders.due[order] >= t) {
                    produceAtLeast(m, t, least, orders.product[order], order);
                }
            }
            for (int order : soonest) {
                if (orders.due[order] < t && orders.latest[order] >= t) {
                    produceAtLeast(m, t, least, orders.product[order], order);
                }
            }
            for (int p = 0; p < data.products; p++) {
                produceAtLeast(m, t, least, p, -1);
            }
        }
    }

    /** Makes what is still missing of a minimum, for an order or, with order -1, for stock. */
    private void produceAtLeast(int m, int t, double least, int p, int order) {
        int delivery = order < 0 ? buckets : Math.max(t, orders.due[order]);
        for (int group = Ways.REGULAR; group <= Ways.OUTSIDE; group++) {
            for (Ways.Way way : ways.of(p, t, group)) {
                double perUnit = data.weight(m, way.route());
                double missing = least - state.rangeUsed[m * buckets + t];
                if (perUnit <= 0 || missing <= Tolerances.DUST * least) {
                    continue;
                }
                double units = Math.min(missing / perUnit, state.makeable(way.route(), t, way.tier()));
                units = Math.min(units, state.stockRoom(p, t, delivery));
                units = order < 0 ? units : Math.min(units, orders.left[order]);
                if (units > 0) {
                    state.make(p, way.route(), t, way.tier(), units);
                    if (order >= 0) {
                        deliver(order, delivery, units);
                    }
                }
            }
        }
    }

    /**
     * An order: in time from stock, own resources now and before, others; else late; no way that costs more than
     * losing it.
     */
    private void serve(int order) {
        int p = orders.product[order];
        int due = orders.due[order];
        if (due >= 0) {
            fromStock(order, due);
            fromOwnResources(order, due, due, 0);
            double kept = 0;
            for (int s = due - 1; s >= 0 && isOpen(order); s--) {
                kept += data.holding[p * buckets + s];
                fromOwnResources(order, s, due, kept);
            }
            kept = 0;
            make(order, Ways.OUTSIDE, due, due, 0);
            for (int s = due - 1; s >= 0 && isOpen(order); s--) {
                kept += data.holding[p * buckets + s];
                make(order, Ways.OUTSIDE, s, due, kept);
            }
        }
        double waiting = 0;
        for (int t = due + 1; t <= orders.latest[order] && isOpen(order); t++) {
            waiting += t == 0 ? 0 : cycle.products().get(p).lateCost().get(t - 1);
            if (waiting > orders.value[order]) {
                return;
            }
            fromStock(order, t);
            fromOwnResources(order, t, t, waiting);
            make(order, Ways.OUTSIDE, t, t, waiting);
        }
    }

    private boolean isOpen(int order) {
        return orders.left[order] > Tolerances.DUST * orders.quantity[order];
    }

    private void fromStock(int order, int t) {
        double units = Math.min(orders.left[order], state.free(orders.product[order], t));
        if (units > 0) {
            deliver(order, t, units);
        }
    }

    private void fromOwnResources(int order, int t, int delivery, double extra) {
        make(order, Ways.REGULAR, t, delivery, extra);
        make(order, Ways.OVERTIME, t, delivery, extra);
    }

    private void make(int order, int group, int t, int delivery, double extra) {
        int p = orders.product[order];
        for (Ways.Way way : ways.of(p, t, group)) {
            if (!isOpen(order) || way.cost() + extra > orders.value[order]) {
                return;
            }
            double units = Math.min(orders.left[order], state.makeable(way.route(), t, way.tier()));
            units = Math.min(units, state.stockRoom(p, t, delivery));
            if (units > Tolerances.DUST * orders.quantity[order]) {
                state.make(p, way.route(), t, way.tier(), units);
                deliver(order, delivery, units);
            }
        }
    }

    private void deliver(int order, int t, double units) {
        int p = orders.product[order];
        orders.left[order] -= units;
        state.ship(p, t, units);
        for (int u = Math.max(0, orders.due[order]); u < t; u++) {
            late[p * buckets + u] += units;
        }
    }

    private void loseTheRest() {
        for (int order = 0; order < orders.size(); order++) {
            if (!isOpen(order)) {
                continue;
            }
            if (orders.line[order] == OrderBook.BACKORDERS) {
                cancelled[orders.product[order]] += orders.left[order];
            } else {
                lost[orders.line[order] * buckets + orders.due[order]] += orders.left[order];
            }
        }
    }

    /** Safety stock: made once and kept to the end, where that costs less than being below it. */
    private void safetyStock(int p, int t) {
        double kept = 0;
        for (int u = t + 1; u < buckets; u++) {
            kept += data.holding[p * buckets + u];
        }
        for (int s = t; s >= 0 && missing(p, t) > 0; s--) {
            kept += data.holding[p * buckets + s];
            for (int group = Ways.REGULAR; group <= Ways.OUTSIDE; group++) {
                for (Ways.Way way : ways.of(p, s, group)) {
                    fillUp(p, s, t, way, kept);
                }
            }
        }
    }

    private void fillUp(int p, int s, int t, Ways.Way way, double kept) {
        double dust =
                Tolerances.DUST * (1 + cycle.products().get(p).safetyStock().get(t));
        while (missing(p, t) > dust) {
            double saved = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int u = s; u < buckets; u++) {
                if (missing(p, u) > dust) {
                    saved += cycle.products().get(p).safetyStockCost().get(u);
                    step = Math.min(step, missing(p, u));
                }
            }
            double units = Math.min(step, state.makeable(way.route(), s, way.tier()));
            units = Math.min(units, state.stockRoom(p, s, buckets));
            if (way.cost() + kept >= saved || units <= dust) {
                return;
            }
            state.make(p, way.route(), s, way.tier(), units);
        }
    }

    private double missing(int p, int t) {
        return cycle.products().get(p).safetyStock().get(t) - state.stock[p * buckets + t];
    }
}
