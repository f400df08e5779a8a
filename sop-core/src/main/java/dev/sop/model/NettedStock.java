package dev.sop.model;

/**
 * Nets stock and waiting customers of the same product in the same bucket. No best plan keeps both where neither is asked for, so the
 * model has no row against it, but a point that is only near the best may. Serving the customers from the stock keeps every row and
 * costs nothing.
 */
public final class NettedStock {

    private NettedStock() {}

    /** The point, netted. */
    public static double[] of(PlanningModel model, double[] point) {
        double[] netted = point.clone();
        for (PlanningModel.ProductBlocks product : model.products) {
            if (!product.backlog().exists() || product.shipments().exists()) {
                continue;
            }
            for (int t = 0; t < model.buckets; t++) {
                int stock = product.inventory().at(t);
                int late = product.backlog().at(t);
                double both = Math.min(netted[late], netted[stock] - model.program.lower[stock]);
                if (both > 0) {
                    netted[stock] -= both;
                    netted[late] -= both;
                }
            }
        }
        return netted;
    }
}
