package dev.sop.resolved;

import dev.sop.demand.DemandLine;
import dev.sop.product.ProductId;
import java.util.HashMap;
import java.util.Map;

/** How large the figures of a cycle are: what rounding is measured by. */
public final class FigureSizes {

    private FigureSizes() {}

    /** The largest figure of the product that has the smallest ones, 1 at most; products without a figure do not count. */
    public static double smallestProduct(ResolvedCycle cycle) {
        Map<ProductId, Double> largest = new HashMap<>();
        for (DemandLine line : cycle.demand().lines()) {
            largest.merge(line.product(), line.volume().max(), Math::max);
        }
        for (ResolvedProduct product : cycle.products()) {
            double size = Math.max(product.openingStock(), product.backorders());
            size = Math.max(size, product.receipts().max());
            size = Math.max(
                    size,
                    Math.max(product.safetyStock().max(), product.minimum().max()));
            largest.merge(product.product().id(), size, Math::max);
        }
        return largest.values().stream()
                .filter(size -> size > 0)
                .mapToDouble(Double::doubleValue)
                .reduce(1, Math::min);
    }

    /** The smallest quantity above 0 that is asked for, in stock or due in; infinity where there is none. */
    public static double smallestQuantity(ResolvedCycle cycle) {
        double least = Double.POSITIVE_INFINITY;
        for (DemandLine line : cycle.demand().lines()) {
            least = smaller(least, line.volume().toArray());
        }
        for (ResolvedProduct product : cycle.products()) {
            least = smaller(least, product.openingStock(), product.backorders());
            least = smaller(least, product.receipts().toArray());
        }
        return least;
    }

    private static double smaller(double least, double... values) {
        double smallest = least;
        for (double value : values) {
            smallest = value > 0 ? Math.min(smallest, value) : smallest;
        }
        return smallest;
    }
}
