package dev.sop.model;

import dev.sop.resolved.DemandLines;

/**
 * Makes a point that is only near the best readable as a plan, where the model has no row against what no best plan does.
 *
 * <p>Stock and waiting customers of the same product in the same bucket are netted: serving the customers from the stock keeps every row
 * and costs nothing. And customers who would have to give goods back keep them, out of the stock the goods would have become.
 */
public final class NettedStock {

    private final PlanningModel model;
    private final double[] point;
    private final DemandLines lines;

    private NettedStock(PlanningModel model, double[] point) {
        this.model = model;
        this.point = point;
        this.lines = DemandLines.of(model.cycle.demand());
    }

    /** The point, netted. */
    public static double[] of(PlanningModel model, double[] point) {
        NettedStock netted = new NettedStock(model, point.clone());
        for (int p = 0; p < model.products.size(); p++) {
            PlanningModel.ProductBlocks product = model.products.get(p);
            if (product.backlog().exists() && !product.shipments().exists()) {
                netted.net(product);
                netted.takeNothingBack(p, product);
            }
        }
        return netted.point;
    }

    private void net(PlanningModel.ProductBlocks product) {
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

    private void takeNothingBack(int p, PlanningModel.ProductBlocks product) {
        double[] asked = asked(p, product);
        for (int t = 0; t < model.buckets; t++) {
            int late = product.backlog().at(t);
            double waiting = t > 0 ? point[product.backlog().at(t - 1)] : 0;
            double back = Math.min(point[late] - (asked[t] + waiting), point[late]);
            if (back > 0) {
                int stock = product.inventory().at(t);
                point[late] -= back;
                point[stock] = Math.max(model.program.lower[stock], point[stock] - back);
            }
        }
    }

    /** What a product's customers ask for in a bucket and do not lose, those waiting at the start with the first. */
    private double[] asked(int p, PlanningModel.ProductBlocks product) {
        double[] asked = new double[model.buckets];
        var resolved = model.cycle.products().get(p);
        asked[0] = resolved.backorders() - (product.cancelled() < 0 ? 0 : point[product.cancelled()]);
        for (int k : lines.indicesOf(resolved.product().id())) {
            ColumnBlock lost = model.lost.get(k);
            for (int t = 0; t < asked.length; t++) {
                asked[t] += model.cycle.demand().lines().get(k).volume().get(t);
                asked[t] -= lost.exists() ? point[lost.at(t)] : 0;
            }
        }
        return asked;
    }
}
