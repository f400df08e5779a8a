package dev.sop.inventory;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import java.util.Optional;

/**
 * How long the stock of a product lasts, by forward depletion: ending stock is run down by what goes out in the following
 * buckets, the demand of customers and what plants take as a component and lanes move to other sites, converted to weeks by the
 * calendar.
 *
 * <p>Example: 200 castings at the end of January, none of them asked for by customers, and plants that take 400 in the 4 weeks of
 * February: 2 weeks.
 *
 * @param product the product
 * @param weeksOfSupply weeks of following use that the stock at the end of each bucket covers; 0 where there is none
 * @param atLeast labels of the buckets whose figure is a lower bound, because the stock outlasts the horizon; always the
 *     last one where it ends with stock
 * @param target weeks wanted, where given
 */
public record InventoryHealth(
        ProductId product, Series weeksOfSupply, ImmutableList<String> atLeast, Optional<Double> target) {}
