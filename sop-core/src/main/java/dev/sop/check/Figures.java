package dev.sop.check;

import dev.sop.calendar.PerBucket;
import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Numbers in sentences: at most two decimals, no trailing zeros, never in scientific notation; halves away from zero. */
public final class Figures {

    private Figures() {}

    public static String number(double value) {
        BigDecimal rounded =
                PlainNumber.decimal(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
    }

    /** Whether it is above 0 in any bucket. */
    public static boolean isPositive(PerBucket figure) {
        return Arrays.stream(figure.values()).anyMatch(value -> value > 0);
    }

    public static String percent(double share) {
        return number(share * 100) + " %";
    }
}
