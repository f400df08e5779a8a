package dev.sop.executive;

import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers for people of a kind that always has the same decimals: shares in percent with one ({@code 97.3 %}), weeks with one or two;
 * halves away from zero. A sum or quotient too large for a double is {@code beyond 1e308}. Quantities and money have as many decimals
 * as their size needs, see {@link NumberScale}.
 */
public final class NumberText {

    static final String UNBOUNDED = "beyond 1e308";

    /** What stands for a figure that is undefined, such as a share of nothing. */
    public static final String UNDEFINED = "-";

    private NumberText() {}

    /** A quantity or amount of money, whole. */
    public static String whole(double value) {
        if (!Double.isFinite(value)) {
            return UNBOUNDED;
        }
        BigDecimal rounded = PlainNumber.decimal(value).setScale(0, RoundingMode.HALF_UP);
        return format("#,##0").format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
    }

    /** A quantity or amount with two decimals. */
    public static String cents(double value) {
        if (!Double.isFinite(value)) {
            return UNBOUNDED;
        }
        BigDecimal rounded = PlainNumber.decimal(value).setScale(2, RoundingMode.HALF_UP);
        return format("#,##0.00").format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
    }

    /** A length of time with one decimal. */
    public static String tenths(double value) {
        if (!Double.isFinite(value)) {
            return UNBOUNDED;
        }
        BigDecimal rounded = PlainNumber.decimal(value).setScale(1, RoundingMode.HALF_UP);
        return format("#,##0.0").format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
    }

    /** A share in percent: 0.973 is {@code 97.3 %}. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return UNBOUNDED;
        }
        BigDecimal rounded = PlainNumber.decimal(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return format("#,##0.0").format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded) + " %";
    }

    /** A share in percent, {@value #UNDEFINED} where there is none: of nothing asked for, no share is delivered. */
    public static String percent(Optional<Double> share) {
        return share.map(NumberText::percent).orElse(UNDEFINED);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
