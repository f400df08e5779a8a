package dev.sop.heuristic;

import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * All demand as orders, one for each demand line and bucket and one for the backorders of each product, with what is
 * left of them; flat arrays by order.
 */
final class OrderBook {

    /** In place of a demand line: the order is for customers waiting at the start. */
    static final int BACKORDERS = -1;

    final int[] product;
    final int[] line;
    /** Bucket asked for; -1 for backorders. */
    final int[] due;
    /** Last bucket in which it may be delivered. */
    final int[] latest;
    /** What losing a unit costs; infinite where it must not be lost. */
    final double[] value;

    final double[] quantity;
    final double[] left;
    /** Indices of the orders in the order they are served. */
    final int[] sequence;

    private final int[] priority;
    private int count;

    private OrderBook(int most) {
        product = new int[most];
        line = new int[most];
        due = new int[most];
        latest = new int[most];
        value = new double[most];
        quantity = new double[most];
        left = new double[most];
        priority = new int[most];
        sequence = new int[most];
    }

    /** Orders by priority, due bucket and value. What must not be lost comes first, whatever its priority. */
    static OrderBook byPriority(ResolvedCycle cycle, ToIntFunction<DemandLine> priorityOf) {
        OrderBook book = read(cycle, priorityOf);
        book.sort(Comparator.<Integer>comparingInt(order -> book.priority[order])
                .thenComparingInt(order -> book.due[order])
                .thenComparingDouble(order -> -book.value[order]));
        return book;
    }

    /** Orders by value, dearest to lose first, then by due bucket. */
    static OrderBook byValue(ResolvedCycle cycle) {
        OrderBook book = read(cycle, line -> 0);
        book.sort(Comparator.<Integer>comparingDouble(order -> -book.value[order])
                .thenComparingInt(order -> book.due[order]));
        return book;
    }

    int size() {
        return count;
    }

    boolean mustBeMet(int order) {
        return value[order] == Double.POSITIVE_INFINITY;
    }

    private void sort(Comparator<Integer> rank) {
        int[] sorted = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(order -> !mustBeMet(order))
                        .thenComparing(rank)
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, sequence, 0, count);
    }

    private static OrderBook read(ResolvedCycle cycle, ToIntFunction<DemandLine> priorityOf) {
        int buckets = cycle.horizon().size();
        int products = cycle.products().size();
        OrderBook book = new OrderBook(cycle.demand().lines().size() * buckets + products);
        Map<ProductId, Integer> index = new HashMap<>();
        for (int p = 0; p < products; p++) {
            index.put(cycle.products().get(p).product().id(), p);
        }
        double[] cancelCost = new double[products];
        int[] first = new int[products];
        java.util.Arrays.fill(cancelCost, Double.POSITIVE_INFINITY);
        java.util.Arrays.fill(first, Integer.MAX_VALUE);
        for (int k = 0; k < cycle.demand().lines().size(); k++) {
            DemandLine line = cycle.demand().lines().get(k);
            int p = index.getOrDefault(line.product(), 0);
            ResolvedProduct product = cycle.products().get(p);
            int rank = priorityOf.applyAsInt(line);
            first[p] = Math.min(first[p], rank);
            for (int t = 0; t < buckets; t++) {
                double cost =
                        product.lostSalesAllowed() ? cycle.lostSaleCost().get(k).get(t) : Double.POSITIVE_INFINITY;
                cancelCost[p] = t == 0 ? Math.min(cancelCost[p], cost) : cancelCost[p];
                int last = Math.min(buckets - 1, t + product.latenessLimit().orElse(buckets));
                book.add(p, k, t, last, cost, line.volume().get(t), rank);
            }
        }
        for (int p = 0; p < products; p++) {
            ResolvedProduct product = cycle.products().get(p);
            int last = Math.min(buckets - 1, product.latenessLimit().orElse(buckets) - 1);
            book.add(p, BACKORDERS, -1, Math.max(0, last), cancelCost[p], product.backorders(), first[p]);
        }
        return book;
    }

    private void add(int p, int k, int bucket, int last, double cost, double units, int rank) {
        if (units > 0) {
            product[count] = p;
            line[count] = k;
            due[count] = bucket;
            latest[count] = last;
            value[count] = cost;
            quantity[count] = units;
            left[count] = units;
            priority[count] = rank;
            count++;
        }
    }
}
