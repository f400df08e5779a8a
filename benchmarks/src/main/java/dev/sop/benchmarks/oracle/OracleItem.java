package dev.sop.benchmarks.oracle;

import dev.sop.calendar.Bucket;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.HoldingBasis;
import dev.sop.product.MarketId;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A product at a site: what comes in, what is taken, what leaves for customers, and what is kept. */
final class OracleItem {

    final Product product;
    final Optional<SiteId> site;
    final InventoryPosition position;
    final Sum[] received;
    final Sum[] taken;
    final Sum[] shipped;
    /** What customers pay for the deliveries of each bucket. */
    final Sum[] paid;

    final Sum[] stock;
    /** Units that wait at the end of each bucket. */
    final Sum[] waiting;

    final List<OracleLine> lines = new ArrayList<>();
    private final OracleModel model;

    OracleItem(OracleModel model, Product product, Optional<SiteId> site) {
        this.model = model;
        this.product = product;
        this.site = site;
        received = Sum.each(model.buckets);
        taken = Sum.each(model.buckets);
        shipped = Sum.each(model.buckets);
        paid = Sum.each(model.buckets);
        stock = Sum.each(model.buckets);
        waiting = Sum.each(model.buckets);
        position = model.inputs.inventory().stream()
                .filter(given ->
                        given.product().equals(product.id()) && given.site().equals(site))
                .findFirst()
                .orElse(InventoryPosition.of(product.id().value()));
    }

    /** Whether a limit that names this product means the item. */
    boolean isMeantBy(ProductId name) {
        return name.equals(product.id())
                || site.map(at -> name.value().equals(product.id() + " @ " + at))
                        .orElse(false);
    }

    void write() {
        Map<Optional<MarketId>, List<DemandSignal>> byMarket = new LinkedHashMap<>();
        for (DemandSignal signal : model.inputs.demand()) {
            if (signal.product().equals(Optional.of(product.id()))
                    && signal.site().equals(site)) {
                byMarket.computeIfAbsent(signal.market(), key -> new ArrayList<>())
                        .add(signal);
            }
        }
        byMarket.forEach((market, signals) -> lines.add(new OracleLine(model, this, market, signals)));
        lines.forEach(OracleLine::write);
        backorders();
        balance();
    }

    /**
     * Deliveries of what was asked for in a bucket, the first of them in that bucket itself.
     *
     * @param asked the bucket, -1 for those who wait when the horizon starts
     * @param first the first bucket they can leave in
     * @param price what each unit pays when it leaves
     */
    Sum deliveries(int asked, int first, double price) {
        double[] late = model.stated(product.lateCost(), "late cost");
        int longest = product.latenessLimit().orElse(model.buckets);
        Sum served = new Sum();
        for (int t = first; t < model.buckets && t - asked <= longest; t++) {
            int column = model.program.column(MixedProgram.NONE);
            served.plus(1, column);
            shipped[t].plus(1, column);
            paid[t].plus(price, column);
            for (int s = first; s < t; s++) {
                waiting[s].plus(1, column);
                model.penalties.plus(late[s], column);
            }
        }
        return served;
    }

    private void backorders() {
        if (position.backorders() <= 0) {
            return;
        }
        model.require(lines.size() == 1, "backorders of an item that is not in exactly one market");
        model.require(product.latenessLimit().isEmpty(), "backorders beside a limit of lateness");
        double price = lines.isEmpty() ? 0 : lines.get(0).price[0];
        Sum served = deliveries(-1, 0, price);
        if (product.lostSalesAllowed() && lines.size() == 1) {
            int cancelled = model.program.column(position.backorders());
            served.plus(1, cancelled);
            model.penalties.plus(lines.get(0).lossOf(0), cancelled);
        }
        model.program.equal(served, position.backorders());
    }

    private void balance() {
        double[] holding = model.stated(product.holdingCost(), "holding cost");
        double[] receipts = model.over(position.scheduledReceipts());
        double[] writeOff = model.over(product.writeOffCost());
        boolean keeps = product.shelfLife().isEmpty();
        for (int t = 0; t < model.buckets; t++) {
            received[t].plus(receipts[t]);
            int kept = model.program.column(MixedProgram.NONE);
            stock[t].plus(1, kept);
            Sum before = t == 0 ? new Sum().plus(position.onHand()) : stock[t - 1];
            Sum left = new Sum()
                    .plus(1, before)
                    .plus(1, received[t])
                    .plus(-1, taken[t])
                    .plus(-1, shipped[t])
                    .plus(-1, kept);
            if (!keeps) {
                int gone = model.program.column(MixedProgram.NONE);
                left.plus(-1, gone);
                model.spent[t].plus(writeOff[t], gone);
                if (t == 0 && product.shelfLife().getAsInt() == 0) {
                    model.program.atLeast(Sum.of(gone), position.onHand());
                }
            }
            model.program.equal(left, 0);
            if (product.holdingBasis() == HoldingBasis.AVERAGE) {
                model.spent[t].plus(holding[t] / 2, before).plus(holding[t] / 2, kept);
            } else {
                model.spent[t].plus(holding[t], kept);
            }
            limits(kept, t);
        }
        product.shelfLife().ifPresent(this::age);
    }

    /** With the oldest used first, what is in stock came in within the shelf life; opening stock the bucket before the first. */
    private void age(int life) {
        for (int t = 0; t < model.buckets; t++) {
            Sum fresh = new Sum();
            for (int s = Math.max(-1, t - life + 1); s <= t; s++) {
                if (s < 0) {
                    fresh.plus(position.onHand());
                } else {
                    fresh.plus(1, received[s]);
                }
            }
            model.program.atMost(new Sum().plus(1, stock[t]).plus(-1, fresh), 0);
        }
    }

    private void limits(int kept, int t) {
        boolean last = t == model.buckets - 1;
        double least = model.over(position.minimum())[t];
        double most = position.maximum().map(figure -> model.over(figure)[t]).orElse(MixedProgram.NONE);
        if (last && position.endingExactly().isPresent()) {
            least = position.endingExactly().getAsDouble();
            model.require(most >= least, "stock exactly above the maximum at the end");
            model.program.atMost(Sum.of(kept), least);
        } else if (last) {
            least = Math.max(least, position.endingAtLeast().orElse(0));
        }
        model.require(most >= least, "a minimum of stock above the maximum");
        model.program.atLeast(Sum.of(kept), least);
        if (position.maximumCost().isPresent() && most < MixedProgram.NONE) {
            int above = model.program.column(MixedProgram.NONE);
            model.program.atMost(Sum.of(kept).plus(-1, above), most);
            model.penalties.plus(model.over(position.maximumCost().get())[t], above);
        } else if (most < MixedProgram.NONE) {
            model.program.atMost(Sum.of(kept), most);
        }
        double wanted = model.over(position.safetyStock())[t] + cover(t);
        if (wanted > 0) {
            double[] cost = model.stated(position.safetyStockCost(), "safety stock cost");
            int shallow = model.program.column(wanted / 2);
            int deep = model.program.column(wanted / 2);
            model.program.atLeast(Sum.of(kept).plus(1, shallow).plus(1, deep), wanted);
            model.penalties.plus(cost[t], shallow).plus(cost[t] * position.deepViolationFactor(), deep);
        }
    }

    /** Demand of the weeks after a bucket, evenly over the days of each bucket; the last bucket's goes on. */
    private double cover(int t) {
        double wanted = 0;
        double days = position.safetyStockWeeks().orElse(0) * 7;
        for (int s = t + 1; days > 0; s++) {
            int bucket = Math.min(s, model.buckets - 1);
            Bucket of = model.horizon.bucket(bucket);
            double part = s >= model.buckets - 1 ? days : Math.min(days, of.days());
            for (OracleLine line : lines) {
                wanted += line.volume[bucket] * part / of.days();
            }
            days -= part;
        }
        return wanted;
    }
}
