package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.CostType;
import dev.sop.cycle.ResolvedLimit;
import dev.sop.demand.DemandLine;
import java.util.Optional;

/**
 * Rows of budgets and cash: what is left at the end of a bucket is what was left before (where it is carried), plus what
 * comes in, less what is spent.
 */
final class MoneyRows {

    private static final double INFINITY = ModelDraft.INFINITY;

    private final ModelDraft draft;
    private final ProductRows products;
    private final ImmutableList<ColumnBlock> lost;
    private final int buckets;

    MoneyRows(ModelDraft draft, ProductRows products, ImmutableList<ColumnBlock> lost) {
        this.draft = draft;
        this.products = products;
        this.lost = lost;
        this.buckets = draft.buckets;
    }

    /** Columns: money left. */
    PlanningModel.LimitBlocks add(ResolvedLimit.Money limit) {
        ColumnBlock left = draft.columns(t -> 0, t -> limit.minimum().get(t), t -> INFINITY);
        double[] income = limit.income().toArray();
        income[0] += limit.opening() - products.constant();
        Optional<Integer> delay = limit.paymentDelay();
        for (int t = 0; t < buckets && delay.isPresent(); t++) {
            if (t - delay.get() >= 0) {
                income[t] += certainRevenue(t - delay.get());
            }
        }
        RowBlock rows = draft.rows(t -> income[t], t -> income[t]);
        for (int t = 0; t < buckets; t++) {
            draft.lp.set(rows.at(t), left.at(t), 1);
            if (t > 0 && limit.carried()) {
                draft.lp.set(rows.at(t), left.at(t - 1), -1);
            }
            if (delay.isPresent() && t - delay.get() >= 0) {
                revenue(rows.at(t), t - delay.get());
                demanded(rows.at(t), t - delay.get());
            }
            draft.loosen(rows.at(t), limit, "money", t, false, true, CostType.LIMIT_PASSED);
        }
        for (ModelDraft.Spending spending : draft.spendings) {
            draft.lp.set(rows.at(spending.bucket()), spending.column(), spending.amount());
        }
        return new PlanningModel.LimitBlocks(rows, ImmutableList.of(left));
    }

    /** Revenue when nothing is late or lost, with the backorders delivered in the first bucket. */
    private double certainRevenue(int t) {
        double revenue = draft.cycle.demand().revenue().get(t);
        if (t == 0) {
            for (int p = 0; p < draft.cycle.products().size(); p++) {
                ProductRows.Item item = products.item(p);
                revenue += item.product.backorders() * averagePrice(item, 0);
            }
        }
        return revenue;
    }

    private void demanded(int row, int t) {
        for (int k = 0; k < lost.size(); k++) {
            double price = draft.cycle.demand().lines().get(k).price().get(t);
            draft.demandEffects.ofLine(k, t, row, price);
        }
    }

    private void revenue(int row, int t) {
        for (int k = 0; k < lost.size(); k++) {
            if (lost.get(k).exists()) {
                double price = draft.cycle.demand().lines().get(k).price().get(t);
                draft.lp.set(row, lost.get(k).at(t), price);
            }
        }
        for (int p = 0; p < draft.cycle.products().size(); p++) {
            ProductRows.Item item = products.item(p);
            if (item.backlog.exists()) {
                draft.lp.set(row, item.backlog.at(t), averagePrice(item, t));
                if (t > 0) {
                    draft.lp.set(row, item.backlog.at(t - 1), -averagePrice(item, t - 1));
                }
            }
            if (t == 0 && item.cancelled >= 0) {
                draft.lp.set(row, item.cancelled, averagePrice(item, 0));
            }
        }
    }

    private double averagePrice(ProductRows.Item item, int t) {
        double units = 0;
        double money = 0;
        double any = 0;
        for (DemandLine line :
                draft.cycle.demand().linesOf(item.product.product().id())) {
            units += line.volume().get(t);
            money += line.revenue().get(t);
            any = Math.max(any, line.price().get(t));
        }
        return units > 0 ? money / units : any;
    }
}
