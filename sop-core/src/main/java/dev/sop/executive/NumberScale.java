package dev.sop.executive;

import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;

/**
 * How many decimals the figures of one kind are printed with: the quantities of a table, its money. The largest figure is shown
 * with three digits at least, so that a plan in thousands of tonnes prints {@code 1.45} and one in pieces {@code 1,450}; decimals that
 * are 0 in every figure are left out. Halves are rounded away from zero.
 *
 * <p>{@code NumberScale.of(6.0, 5.8, 0.2)} prints {@code 6.0}, {@code 5.8} and {@code 0.2}; {@code NumberScale.of(1_080_000, 0.2)}
 * prints {@code 1,080,000} and {@code 0.2}: a figure that is not 0 is never printed as 0.
 */
public final class NumberScale {

    /** Digits of the largest figure. */
    private static final int DIGITS = 3;
    /** Digits of the largest figure of a row. */
    private static final int ROW_DIGITS = 2;
    /** Beyond twelve decimals a double has nothing to say. */
    private static final int MOST_DECIMALS = 12;
    /** Below this share of the largest figure beside it a figure is what rounding has left of 0. */
    private static final double NOTHING = 1e-9;

    private final double largest;
    private final int decimals;

    private NumberScale(double largest, int decimals) {
        this.largest = largest;
        this.decimals = decimals;
    }

    /** The scale of these figures; those that are not finite do not count. */
    public static NumberScale of(double... figures) {
        double largest = largest(figures);
        return new NumberScale(largest, Math.min(bySize(largest, DIGITS), exact(figures, largest)));
    }

    /** The scale of figures of which parts count, such as workers and prices: two decimals at least, where the figures have them. */
    public static NumberScale withCents(double... figures) {
        double largest = largest(figures);
        return new NumberScale(largest, Math.min(Math.max(2, bySize(largest, DIGITS)), exact(figures, largest)));
    }

    /**
     * The scale of a row among the figures of this scale: the decimals of the scale, and as many more as the largest of the row needs for
     * two digits. Beside millions a row of 0.25 and 0.5 prints {@code 0.25} and {@code 0.50}.
     */
    public NumberScale row(double... figures) {
        double size = largest(figures);
        if (size <= NOTHING * largest) {
            return new NumberScale(largest, decimals);
        }
        int own = Math.min(bySize(size, ROW_DIGITS), exact(figures, size));
        return new NumberScale(size, Math.max(decimals, own));
    }

    /** Whether every one of these figures is 0 beside the others of the scale. */
    public boolean isNothing(double... figures) {
        return largest(figures) <= NOTHING * largest;
    }

    /** The figure as text: {@code 1,080,000}, {@code 0.25}, {@code -3}; {@code beyond 1e308} where it is not finite. */
    public String text(double figure) {
        if (!Double.isFinite(figure)) {
            return NumberText.UNBOUNDED;
        }
        if (Math.abs(figure) <= NOTHING * largest) {
            return format(BigDecimal.ZERO, decimals);
        }
        BigDecimal exact = PlainNumber.decimal(figure);
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() != 0) {
            return format(rounded, decimals);
        }
        int needed = Math.max(decimals, bySize(Math.abs(figure), 1));
        BigDecimal finer = exact.setScale(needed, RoundingMode.HALF_UP);
        return finer.signum() == 0 ? format(BigDecimal.ZERO, decimals) : format(finer, needed);
    }

    /** The figure as text with its sign: {@code +12}, {@code -3}; 0 has none. */
    public String signed(double figure) {
        String text = text(figure);
        return figure > NOTHING * largest ? "+" + text : text;
    }

    private static double largest(double... figures) {
        return Arrays.stream(figures)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** Decimals with which a figure of this size shows so many digits: 1.45 shows three with two decimals. */
    private static int bySize(double size, int digits) {
        if (size == 0) {
            return 0;
        }
        BigDecimal decimal = PlainNumber.decimal(size);
        int beforePoint = decimal.precision() - decimal.scale();
        return Math.max(0, Math.min(MOST_DECIMALS, digits - beforePoint));
    }

    /** The fewest decimals that leave nothing out of any figure. */
    private static int exact(double[] figures, double largest) {
        int most = 0;
        for (double figure : figures) {
            if (Double.isFinite(figure) && Math.abs(figure) > NOTHING * largest) {
                while (most < MOST_DECIMALS && !fits(figure, most)) {
                    most++;
                }
            }
        }
        return most;
    }

    private static boolean fits(double figure, int decimals) {
        double scaled = figure * Math.pow(10, decimals);
        return Math.abs(scaled - Math.rint(scaled)) <= NOTHING * Math.abs(scaled);
    }

    private static String format(BigDecimal value, int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
