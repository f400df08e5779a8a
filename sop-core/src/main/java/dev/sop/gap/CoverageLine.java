package dev.sop.gap;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;

/**
 * How the demand of a product is met. In every bucket the parts sum to the demand:
 * {@code regular + overtime + subcontracted + purchased + receipts + fromStock + delivered later + lost = demand}.
 *
 * @param product the product
 * @param demand consensus, per bucket
 * @param regular made in-house in regular time
 * @param overtime made in-house in overtime: the resource's overtime share of what it makes in the bucket
 * @param subcontracted made by partners
 * @param purchased bought
 * @param receipts scheduled receipts
 * @param fromStock taken from stock; negative where stock is built for later
 * @param deliveredLater newly late; negative where earlier lateness is made good
 * @param lost never delivered (with backorders cancelled in the first bucket)
 */
public record CoverageLine(
        ProductId product,
        Series demand,
        Series regular,
        Series overtime,
        Series subcontracted,
        Series purchased,
        Series receipts,
        Series fromStock,
        Series deliveredLater,
        Series lost) {}
