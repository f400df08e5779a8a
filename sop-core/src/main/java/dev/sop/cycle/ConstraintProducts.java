package dev.sop.cycle;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShipmentRange;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.StockRange;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.constraint.Workforce;
import dev.sop.product.ProductId;
import java.util.function.UnaryOperator;

/** The products a constraint names, rewritten. */
final class ConstraintProducts {

    private ConstraintProducts() {}

    static Constraint rewrite(
            Constraint constraint,
            UnaryOperator<ImmutableSet<ProductId>> sets,
            UnaryOperator<ImmutableMap<ProductId, Double>> amounts) {
        if (constraint instanceof SharedLimit limit) {
            return limit.withNeed(amounts.apply(limit.need()));
        }
        if (constraint instanceof UnquantifiedLimit limit) {
            return limit.withNeed(amounts.apply(limit.need()));
        }
        if (constraint instanceof Workforce limit) {
            return limit.withLabour(amounts.apply(limit.labour()));
        }
        if (constraint instanceof StorageLimit limit) {
            return limit.withProducts(sets.apply(limit.products()));
        }
        if (constraint instanceof ProductionRange limit) {
            return limit.withProducts(sets.apply(limit.products()));
        }
        if (constraint instanceof ShipmentRange limit) {
            return limit.withProducts(sets.apply(limit.products()));
        }
        if (constraint instanceof StockRange limit) {
            return limit.withProducts(sets.apply(limit.products()));
        }
        if (constraint instanceof RateOfChange limit) {
            return limit.withProducts(sets.apply(limit.products()));
        }
        if (constraint instanceof ServiceLevel limit) {
            return limit.withProducts(sets.apply(limit.products()));
        }
        if (constraint instanceof SourcingSplit limit) {
            ImmutableSet<ProductId> items = sets.apply(ImmutableSet.of(limit.product()));
            return items.size() == 1 ? limit.withProduct(items.iterator().next()) : limit;
        }
        return constraint;
    }
}
