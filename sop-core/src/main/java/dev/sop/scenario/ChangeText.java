package dev.sop.scenario;

import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A change of figures in words. */
final class ChangeText {

    private ChangeText() {}

    /** {@code demand of pumps +10 % from 2027-03}, {@code capacity of Foundry -200}, {@code stock set to 0}. */
    static String describe(FigureChange change) {
        String number = number(Math.abs(change.amount()));
        String how = switch (change.operation()) {
            case TIMES -> percent(change.amount());
            case PLUS -> (change.amount() < 0 ? "-" : "+") + number;
            case SET -> "set to " + number;
        };
        return scoped(change.figure(), change.scope(), how);
    }

    /** {@code receipts of castings 2 buckets later}. */
    static String describe(Shift shift) {
        int buckets = Math.abs(shift.buckets());
        String how = buckets + (buckets == 1 ? " bucket " : " buckets ") + (shift.buckets() < 0 ? "earlier" : "later");
        return scoped(shift.figure(), shift.scope(), how);
    }

    private static String scoped(CycleFigure figure, Scope scope, String how) {
        StringBuilder text = new StringBuilder(figure.label());
        if (!scope.ids().isEmpty()) {
            text.append(" of ").append(String.join(", ", scope.ids()));
        }
        text.append(' ').append(how);
        scope.firstBucket().ifPresent(label -> text.append(" from ").append(label));
        scope.lastBucket().ifPresent(label -> text.append(" to ").append(label));
        return text.toString();
    }

    private static String number(double amount) {
        return Double.isFinite(amount) ? PlainNumber.decimal(amount).toPlainString() : String.valueOf(amount);
    }

    private static String percent(double factor) {
        BigDecimal percent = PlainNumber.decimal((factor - 1) * 100)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (percent.signum() < 0 ? "" : "+") + percent.toPlainString() + " %";
    }
}
