package dev.sop.cycle;

import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in sentences: at most two decimals, no trailing zeros, never in scientific notation; halves away from zero. */
final class Figures {

    private Figures() {}

    static String number(double value) {
        BigDecimal rounded =
                PlainNumber.decimal(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
    }

    static String percent(double share) {
        return number(share * 100) + " %";
    }
}
