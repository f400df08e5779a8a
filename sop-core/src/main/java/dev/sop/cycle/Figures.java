package dev.sop.cycle;

import dev.sop.calendar.PerBucket;
import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Numbers in sentences: at most two decimals, no trailing zeros, never in scientific notation; halves away from zero. */
final class Figures {

    private Figures() {}

    static String number(double value) {
        BigDecimal rounded =
                PlainNumber.decimal(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
    }

    /** Whether it is above 0 in any bucket. */
    static boolean isPositive(PerBucket figure) {
        return Arrays.stream(figure.values()).anyMatch(value -> value > 0);
    }

    static String percent(double share) {
        return number(share * 100) + " %";
    }
}
