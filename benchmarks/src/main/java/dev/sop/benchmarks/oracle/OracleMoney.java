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
                requireOnePriceOrNoLimit(item);
                if (delivered >= 0) {
                    cash.plus(1, item.paid[delivered]);
                }
            }
            keep(cash, model.over(limit.minimum())[t], limit.strictness(), true, t);
        }
    }

    /** Cash counts the dearest of those who wait first; who may wait no longer does not enter there. */
    private void requireOnePriceOrNoLimit(OracleItem item) {
        for (OracleLine line : item.lines) {
            for (double other : line.price) {
                boolean same = other == item.lines.get(0).price[0];
                model.require(
                        same || item.product.latenessLimit().isEmpty(),
                        "cash beside prices that differ and a limit of lateness");
            }
        }
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
