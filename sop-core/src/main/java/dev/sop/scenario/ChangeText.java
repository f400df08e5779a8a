package dev.sop.scenario;

import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A change in words. */
final class ChangeText {

    private ChangeText() {}

    static String describe(Change change) {
        String what;
        if (change instanceof Change.Demand) {
            what = "demand";
        } else if (change instanceof Change.Capacity) {
            what = "capacity";
        } else if (change instanceof Change.Price) {
            what = "price";
        } else if (change instanceof Change.UnitCost) {
            what = "unit cost";
        } else {
            what = "limits";
        }
        Scope scope = change.scope();
        StringBuilder text = new StringBuilder(what);
        if (!scope.ids().isEmpty()) {
            text.append(" of ").append(String.join(", ", scope.ids()));
        }
        BigDecimal percent = PlainNumber.decimal((change.factor() - 1) * 100)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        text.append(percent.signum() < 0 ? " " : " +")
                .append(percent.toPlainString())
                .append(" %");
        scope.firstBucket().ifPresent(label -> text.append(" from ").append(label));
        scope.lastBucket().ifPresent(label -> text.append(" to ").append(label));
        return text.toString();
    }
}
