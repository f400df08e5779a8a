package dev.sop.benchmarks.oracle;

import dev.sop.constraint.BudgetLimit;
import dev.sop.constraint.CashLimit;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Strictness;

/** Budgets and cash: sums of all money spent, which is complete when these are written. */
final class OracleMoney {

    private final OracleModel model;

    OracleMoney(OracleModel model) {
        this.model = model;
    }

    void write() {
        for (Constraint constraint : model.inputs.constraints()) {
            if (constraint instanceof BudgetLimit limit) {
                budget(limit);
            } else if (constraint instanceof CashLimit limit) {
                cash(limit);
            }
        }
    }

    private void budget(BudgetLimit limit) {
        Sum left = new Sum();
        for (int t = 0; t < model.buckets; t++) {
            left = limit.cumulative() ? left : new Sum();
            left.plus(model.over(limit.amount())[t]).plus(-1, model.spent[t]);
            keep(left, 0, limit.strictness(), limit.cumulative(), t);
        }
    }

    private void cash(CashLimit limit) {
        Sum cash = new Sum().plus(limit.openingCash());
        for (int t = 0; t < model.buckets; t++) {
            cash.plus(-1, model.spent[t]);
            int delivered = t - limit.paymentDelay();
            for (OracleItem item : model.items) {
                if (delivered >= 0) {
                    cash.plus(price(item), item.shipped[delivered]);
                }
            }
            keep(cash, model.over(limit.minimum())[t], limit.strictness(), true, t);
        }
    }

    /** The price of an item; the guide does not say whose a delivery is where there are several. */
    private double price(OracleItem item) {
        double price = item.lines.isEmpty() ? 0 : item.lines.get(0).price[0];
        for (OracleLine line : item.lines) {
            for (double other : line.price) {
                model.require(other == price, "cash beside prices that differ");
            }
        }
        return price;
    }

    /** What is lent to keep a pseudo-hard limit on money that is carried is carried too. */
    private void keep(Sum left, double least, Strictness strictness, boolean carried, int t) {
        if (carried && strictness.kind() == Strictness.Kind.PSEUDO_HARD) {
            int lent = model.program.column(MixedProgram.NONE);
            left.plus(1, lent);
            model.broken.plus(1, lent);
            model.program.atLeast(new Sum().plus(1, left), least);
        } else {
            model.keep(left, least, MixedProgram.NONE, strictness, t);
        }
    }
}
