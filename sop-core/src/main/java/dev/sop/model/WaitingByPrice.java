package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.demand.DemandLine;
import dev.sop.resolved.Receipts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Units of a product that wait at the end of each bucket, by the price they pay when they are delivered: that of the bucket and market
 * that asked. With {@code W[p, t]} waiting at price p, {@code W[p, t] <= W[p, t-1] + asked for in t at p - lost}, and all W together
 * are what is late. Whom the plan serves first is its choice; the dearest first brings money soonest. A product of one price needs
 * no columns: late units all pay it.
 */
final class WaitingByPrice {

    /** Prices that differ by less, relative, are one: they are revenue by volume, and differ by rounding. */
    private static final double SAME = 1e-9;

    private final ModelDraft draft;
    private final ProductRows.Item item;
    private final List<Integer> lines;
    private final ImmutableList<ColumnBlock> lost;
    private final double backorderPrice;
    /** From the highest to the lowest. */
    private final List<Double> prices = new ArrayList<>();

    private final List<ColumnBlock> waiting = new ArrayList<>();

    /** Adds the columns and rows of a product, of the demand lines at these places. */
    WaitingByPrice(ModelDraft draft, ProductRows.Item item, List<Integer> lines, ImmutableList<ColumnBlock> lost) {
        this.draft = draft;
        this.item = item;
        this.lines = lines;
        this.lost = lost;
        this.backorderPrice =
                Receipts.ofBackorder(lines.stream().map(this::line).toList());
        if (item.backlog.exists()) {
            findPrices();
            if (prices.size() == 1) {
                waiting.add(item.backlog);
            } else if (prices.size() > 1) {
                split();
            }
        }
    }

    double backorderPrice() {
        return backorderPrice;
    }

    /** Adds to the row of a bucket, {@code ... = income}, money that those who wait at its end have not paid and others have. */
    void pay(int row, int t) {
        for (int p = 0; p < waiting.size(); p++) {
            draft.lp.set(row, waiting.get(p).at(t), prices.get(p));
            if (t > 0) {
                draft.lp.set(row, waiting.get(p).at(t - 1), -prices.get(p));
            }
        }
        if (t == 0 && item.cancelled >= 0) {
            draft.lp.set(row, item.cancelled, backorderPrice);
        }
    }

    private DemandLine line(int k) {
        return draft.cycle.demand().lines().get(k);
    }

    private void findPrices() {
        List<Double> all = new ArrayList<>();
        if (item.product.backorders() > 0) {
            all.add(backorderPrice);
        }
        for (int k : lines) {
            for (int t = 0; t < draft.buckets; t++) {
                all.add(line(k).price().get(t));
            }
        }
        all.sort(Comparator.reverseOrder());
        for (double price : all) {
            if (prices.isEmpty() || price < prices.get(prices.size() - 1) * (1 - SAME)) {
                prices.add(price);
            }
        }
    }

    /** The place of a price, or of the one it counts as: the lowest that is not below it. */
    private int place(double price) {
        int place = prices.size() - 1;
        while (place > 0 && prices.get(place) < price) {
            place--;
        }
        return place;
    }

    private void split() {
        int buckets = draft.buckets;
        double[][] asked = new double[prices.size()][buckets];
        int[] first = new int[prices.size()];
        Arrays.fill(first, buckets);
        for (int k : lines) {
            for (int t = buckets - 1; t >= 0; t--) {
                int place = place(line(k).price().get(t));
                asked[place][t] += line(k).volume().get(t);
                first[place] = Math.min(first[place], t);
            }
        }
        int before = place(backorderPrice);
        if (item.product.backorders() > 0) {
            asked[before][0] += item.product.backorders();
            first[before] = 0;
        }
        RowBlock all = draft.rows(t -> 0, t -> 0);
        List<RowBlock> grown = new ArrayList<>();
        for (int p = 0; p < prices.size(); p++) {
            int place = p;
            ColumnBlock block = draft.columns(t -> 0, t -> 0, t -> t < first[place] ? 0 : ModelDraft.INFINITY);
            RowBlock rows = draft.rows(t -> -ModelDraft.INFINITY, t -> asked[place][t]);
            for (int t = 0; t < buckets; t++) {
                draft.lp.set(all.at(t), block.at(t), 1);
                draft.lp.set(rows.at(t), block.at(t), 1);
                if (t > 0) {
                    draft.lp.set(rows.at(t), block.at(t - 1), -1);
                }
            }
            waiting.add(block);
            grown.add(rows);
        }
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(all.at(t), item.backlog.at(t), -1);
            for (int k : lines) {
                int row = grown.get(place(line(k).price().get(t))).at(t);
                draft.demandEffects.ofLine(k, t, row, 1);
                if (lost.get(k).exists()) {
                    draft.lp.set(row, lost.get(k).at(t), 1);
                }
            }
        }
        if (item.cancelled >= 0) {
            draft.lp.set(grown.get(before).at(0), item.cancelled, 1);
        }
    }
}
