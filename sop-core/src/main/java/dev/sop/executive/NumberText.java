package dev.sop.executive;

import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers for people, the same in sentences and tables: quantities and money rounded to whole units with thousands
 * separators ({@code 1,080,000}), shares in percent with one decimal ({@code 97.3 %}); halves away from zero. A sum or
 * quotient too large for a double is {@code beyond 1e308}.
 */
public final class NumberText {

    private static final String UNBOUNDED = "beyond 1e308";

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

    /** A figure by its unit. */
    public static String of(Figure figure) {
        return switch (figure.unit()) {
            case "%" -> percent(figure.value());
            case "weeks" -> tenths(figure.value());
            default -> whole(figure.value());
        };
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
