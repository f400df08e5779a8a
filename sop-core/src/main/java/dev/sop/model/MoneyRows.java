package dev.sop.model;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.CostType;
import dev.sop.resolved.DemandLines;
import dev.sop.resolved.ResolvedLimit;
import java.util.ArrayList;
import java.util.List;
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
    private final List<WaitingByPrice> waiting = new ArrayList<>();

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
        if (delay.isPresent()) {
            waiting();
        }
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

    private void waiting() {
        DemandLines lines = DemandLines.of(draft.cycle.demand());
        for (int p = 0; p < draft.cycle.products().size(); p++) {
            ProductRows.Item item = products.item(p);
            waiting.add(new WaitingByPrice(
                    draft, item, lines.indicesOf(item.product.product().id()), lost));
        }
    }

    /** Revenue when nothing is late or lost, with the backorders delivered in the first bucket. */
    private double certainRevenue(int t) {
        double revenue = draft.cycle.demand().revenue().get(t);
        if (t == 0) {
            for (int p = 0; p < waiting.size(); p++) {
                revenue +=
                        products.item(p).product.backorders() * waiting.get(p).backorderPrice();
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
        waiting.forEach(product -> product.pay(row, t));
    }
}
