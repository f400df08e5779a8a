package dev.sop.model.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.MarginalValue;

/**
 * The prices of a plan in planning terms, whoever solved it: what one more unit of demand costs, and what one more unit of each
 * capacity and limit saves. Products, resources, tiers and limits by their place in the resolved cycle. All in money per unit and
 * bucket; none below 0 but the price of demand.
 */
public interface PlanPrices {

    /**
     * What one more unit of demand for the product in the bucket costs: delivering it, or losing it where that is what happens
     * to all demand; in the market where it costs most.
     */
    double demand(int product, int bucket);

    /**
     * What one more unit taken from stock in the bucket costs, as a component is: it cannot wait. That of demand where nothing
     * is taken as a component.
     */
    default double taken(int product, int bucket) {
        return demand(product, bucket);
    }

    /** What one more unit of regular capacity saves. */
    double capacity(int resource, int bucket);

    /** What one more unit of room in an overtime tier saves. */
    double tier(int resource, int tier, int bucket);

    /** What one more unit of the limit's maximum saves. */
    double limit(int limit, int bucket);

    /** What one unit less of the limit's minimum saves. */
    double minimum(int limit, int bucket);

    /** What one more unit of the product's maximum stock saves. */
    double stockMaximum(int product, int bucket);

    /** Marginal values for people, one line for each thing that is worth anything in some bucket. */
    ImmutableList<MarginalValue> marginalValues();
}
