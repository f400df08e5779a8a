package dev.sop.inventory;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.product.ProductId;
import java.util.Optional;

/**
 * How long the stock of a product lasts, by forward depletion: ending stock is run down by the demand of the following
 * buckets, converted to weeks by the calendar.
 *
 * @param product the product
 * @param weeksOfSupply weeks of following demand that the stock at the end of each bucket covers; 0 where there is none
 * @param atLeast labels of the buckets whose figure is a lower bound, because the stock outlasts the horizon; always the
 *     last one where it ends with stock
 * @param target weeks wanted, where given
 */
public record InventoryHealth(
        ProductId product, Series weeksOfSupply, ImmutableList<String> atLeast, Optional<Double> target) {}
