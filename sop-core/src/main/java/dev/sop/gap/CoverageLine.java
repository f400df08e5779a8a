package dev.sop.gap;

import dev.sop.calendar.Series;
import dev.sop.product.ProductId;

/**
 * How the demand of a product, in a cycle of several sites of an item, is met. In every bucket the parts sum to the demand:
 * {@code regular + overtime + subcontracted + purchased + receipts + moved + coProduced + consumed + writtenOff + fromStock +
 * deliveredLater + lost = demand}. What is made, bought or moved counts in the bucket in which it is received.
 *
 * <p>Example: a plant of 100 with 20 in overtime and a lead time of a month works at its limit in March; of the 140 asked for in April
 * 100 are regular, 20 overtime and 20 from stock.
 *
 * @param product the product
 * @param demand consensus, per bucket
 * @param regular made in-house in regular time
 * @param overtime made in-house in overtime: the resource's overtime share of what it makes in the bucket of the start
 * @param subcontracted made by partners
 * @param purchased bought
 * @param receipts scheduled receipts
 * @param moved come in from other sites
 * @param coProduced come out beside other products
 * @param consumed taken as a component or moved to other sites; 0 or negative, since it leaves
 * @param writtenOff too old to be used; 0 or negative, since it leaves
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
        Series moved,
        Series coProduced,
        Series consumed,
        Series writtenOff,
        Series fromStock,
        Series deliveredLater,
        Series lost) {

    /** The sum of all parts: the demand, to the last digits. */
    public Series total() {
        return regular.plus(overtime)
                .plus(subcontracted)
                .plus(purchased)
                .plus(receipts)
                .plus(moved)
                .plus(coProduced)
                .plus(consumed)
                .plus(writtenOff)
                .plus(fromStock)
                .plus(deliveredLater)
                .plus(lost);
    }
}
