package dev.sop.supply;

import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import java.util.Optional;

/**
 * A product a resource can make.
 *
 * @param product what is made
 * @param usage capacity one unit takes, in the resource's capacity unit; above 0
 * @param unitCost cost of making one unit here in regular time, not negative; empty takes the resource's, then the
 *     product's, then a derived one
 */
public record Routing(ProductId product, double usage, Optional<PerBucket> unitCost) {

    /** The product at this usage, at the resource's cost. */
    public static Routing of(String product, double usage) {
        return new Routing(ProductId.of(product), usage, Optional.empty());
    }
}
