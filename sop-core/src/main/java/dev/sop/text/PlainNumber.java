package dev.sop.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double as the decimal number people mean by it: the fewest digits that give the double back, and of those the closest.
 * The rule of {@code Double.toString} since JDK 19, which writes more digits before ({@code 9.999999999999999E22} for 1e23).
 */
public final class PlainNumber {

    private static final int SAFE_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final double MILLION = 1e6;
    private static final double EXACT = 1e15;

    private PlainNumber() {}

    /** The decimal number; 0 for {@code -0.0}. */
    public static BigDecimal decimal(double value) {
        double millionths = value * MILLION;
        if (Math.abs(millionths) < EXACT && Math.rint(millionths) / MILLION == value) {
            return BigDecimal.valueOf((long) Math.rint(millionths), 6).stripTrailingZeros();
        }
        BigDecimal exact = new BigDecimal(value);
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 2 : SAFE_DIGITS;
        for (int digits = fewest; digits < MOST_DIGITS; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean belowIs = below.doubleValue() == value;
            boolean aboveIs = above.doubleValue() == value;
            if (belowIs && aboveIs) {
                return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
            }
            if (belowIs || aboveIs) {
                return (belowIs ? below : above).stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** As {@code Double.toString} writes it: {@code -5.0}, {@code 1.0E23}, {@code NaN}. */
    public static String text(double value) {
        double size = Math.abs(value);
        if (!(size >= 1e-3 && size < 1e7) && Double.isFinite(value) && size > 0) {
            BigDecimal decimal = decimal(value);
            String digits = decimal.unscaledValue().abs().toString();
            int exponent = digits.length() - 1 - decimal.scale();
            return (value < 0 ? "-" : "") + digits.charAt(0) + "." + (digits.length() == 1 ? "0" : digits.substring(1))
                    + "E" + exponent;
        }
        if (size > 0 && Double.isFinite(value)) {
            String plain = decimal(value).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        return Double.toString(value);
    }
}
