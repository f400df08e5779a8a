package dev.sop.model;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import dev.sop.cycle.ResolvedResource;
import dev.sop.product.ProductId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Tidies a point that is near the best but no vertex, so that it can be read as a plan.
 *
 * <p>Stock and waiting customers of the same product in the same bucket are netted: no best plan keeps both where neither is asked for,
 * so the model has no row against it; serving the customers from the stock keeps every row and costs nothing. And tiny fractions of
 * production, lateness and lost sales, which a reader drops, are made up for: by losing as much more where sales are lost
 * anyway, else by as much production in the last bucket before that has a real amount. Dropped one by one they would add up over the
 * horizon.
 */
public final class TidyPoint {

    /** Share of a product's largest quantity below which a quantity is a tiny fraction. */
    private static final double TINY = 2e-9;

    private final PlanningModel model;
    private final double[] point;
    private final Map<ProductId, Integer> productIndex = new HashMap<>();
    private final ListMultimap<Integer, Integer> lines = ArrayListMultimap.create();

    private TidyPoint(PlanningModel model, double[] point) {
        this.model = model;
        this.point = point;
        for (int p = 0; p < model.products.size(); p++) {
            productIndex.put(model.cycle.products().get(p).product().id(), p);
        }
        for (int k = 0; k < model.lost.size(); k++) {
            lines.put(indexOf(model.cycle.demand().lines().get(k).product()), k);
        }
    }

    /** The point, tidied. */
    public static double[] of(PlanningModel model, double[] point) {
        TidyPoint tidy = new TidyPoint(model, point.clone());
        tidy.net();
        tidy.sweep();
        return tidy.point;
    }

    private void net() {
        for (PlanningModel.ProductBlocks product : model.products) {
            if (!product.backlog().exists() || product.shipments().exists()) {
                continue;
            }
            for (int t = 0; t < model.buckets; t++) {
                int stock = product.inventory().at(t);
                int late = product.backlog().at(t);
                double both = Math.min(point[late], point[stock] - model.program.lower[stock]);
                if (both > 0) {
                    point[stock] -= both;
                    point[late] -= both;
                }
            }
        }
    }

    /** Backward in time: what is tiny is owed by production before it, and paid by the first real amount met. */
    private void sweep() {
        double[] tiny = sizes();
        for (int p = 0; p < tiny.length; p++) {
            tiny[p] *= TINY;
        }
        double[] owed = new double[tiny.length];
        for (int t = model.buckets - 1; t >= 0; t--) {
            for (int k = 0; k < model.lost.size(); k++) {
                int p = indexOf(model.cycle.demand().lines().get(k).product());
                if (model.lost.get(k).exists()) {
                    owed[p] += dropped(model.lost.get(k).at(t), tiny[p]);
                }
            }
            for (int p = 0; p < owed.length; p++) {
                ColumnBlock late = model.products.get(p).backlog();
                owed[p] = late.exists() ? Math.max(owed[p], dropped(late.at(t), tiny[p])) : owed[p];
            }
            produced(t, tiny, owed);
        }
    }

    private void produced(int t, double[] tiny, double[] owed) {
        for (int r = 0; r < model.resources.size(); r++) {
            ImmutableList<ResolvedResource.Route> routings =
                    model.cycle.resources().get(r).routings();
            for (int j = 0; j < routings.size(); j++) {
                int p = indexOf(routings.get(j).product());
                int column = model.resources.get(r).routes().get(j).at(t);
                if (point[column] > tiny[p]) {
                    point[column] += owed[p];
                    owed[p] = 0;
                } else {
                    owed[p] += notLost(p, t, tiny[p], dropped(column, tiny[p]));
                }
            }
        }
    }

    /** Loses as much more of the product's sales in the bucket where some are lost anyway; returns what is left to make up for. */
    private double notLost(int p, int t, double tiny, double amount) {
        double left = amount;
        for (int k : lines.get(p)) {
            ColumnBlock lost = model.lost.get(k);
            if (lost.exists() && point[lost.at(t)] > tiny) {
                double more = Math.min(left, model.program.upper[lost.at(t)] - point[lost.at(t)]);
                point[lost.at(t)] += more;
                left -= more;
            }
        }
        return left;
    }

    private double dropped(int column, double tiny) {
        double value = point[column];
        if (value > tiny) {
            return 0;
        }
        point[column] = 0;
        return value;
    }

    /** Of each product the largest quantity asked for, in stock, made or late, at least 1. */
    private double[] sizes() {
        double[] sizes = new double[model.products.size()];
        for (int p = 0; p < sizes.length; p++) {
            var product = model.cycle.products().get(p);
            PlanningModel.ProductBlocks blocks = model.products.get(p);
            sizes[p] = Math.max(1, Math.max(product.openingStock(), product.backorders()));
            sizes[p] = Math.max(
                    sizes[p], blocks.inventory().read(point, model.buckets).max());
            sizes[p] = Math.max(
                    sizes[p], blocks.backlog().read(point, model.buckets).max());
        }
        model.cycle.demand().lines().forEach(line -> {
            int p = indexOf(line.product());
            sizes[p] = Math.max(sizes[p], line.volume().max());
        });
        for (int r = 0; r < model.resources.size(); r++) {
            ImmutableList<ResolvedResource.Route> routings =
                    model.cycle.resources().get(r).routings();
            for (int j = 0; j < routings.size(); j++) {
                int p = indexOf(routings.get(j).product());
                ColumnBlock made = model.resources.get(r).routes().get(j);
                sizes[p] = Math.max(sizes[p], made.read(point, model.buckets).max());
            }
        }
        return sizes;
    }

    private int indexOf(ProductId product) {
        return Objects.requireNonNull(productIndex.get(product));
    }
}
