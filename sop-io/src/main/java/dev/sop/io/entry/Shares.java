package dev.sop.io.entry;

import com.google.common.collect.ImmutableSet;
import dev.sop.text.PlainNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shares and changes as documents write them: a share is {@code 0.10} or {@code 10%}, a change of a scenario a factor {@code 1.10} or
 * {@code +10%}. A plain number that is nearly always a percentage that lost its sign is refused: a share above 1, a factor above 0 and
 * below 0.3, above 3 or below 0. Beyond those the percent sign says what is meant: {@code 150%}, {@code -90%}, {@code +400%}.
 */
final class Shares {

    /** Keys of shares that may be above 1, which then need the percent sign. */
    private static final ImmutableSet<String> MAY_EXCEED_ONE = ImmutableSet.of(
            "share",
            "premium",
            "unit_cost_share_of_price",
            "annual_holding_rate",
            "overtime_premium",
            "subcontract_premium",
            "late_per_month",
            "safety_stock_per_month");

    /** Keys whose numbers are shares of something. */
    private static final ImmutableSet<String> KEYS = ImmutableSet.<String>builder()
            .addAll(MAY_EXCEED_ONE)
            .add("probability", "confidence", "yield", "efficiency", "least", "most")
            .add("mape", "attainment", "cover_band", "otif")
            .build();

    private static final double LEAST_FACTOR = 0.3;
    private static final double MOST_FACTOR = 3;
    private static final Pattern PERCENT = Pattern.compile("([-+]?)\\s*(\\d{1,12}(?:\\.\\d{1,20})?)\\s*%");

    private Shares() {}

    /** Whether the numbers under a key are shares. */
    static boolean isShare(String key) {
        return KEYS.contains(key);
    }

    /** Whether a share under a key is so large that it needs the percent sign. */
    static boolean needsPercent(String key, double share) {
        return share > 1 && Double.isFinite(share) && MAY_EXCEED_ONE.contains(key);
    }

    /** Whether a factor is so small or large that it needs to be written as a change in percent. */
    static boolean isOddFactor(double factor) {
        return Double.isFinite(factor) && (factor < 0 || (factor > 0 && factor < LEAST_FACTOR) || factor > MOST_FACTOR);
    }

    /** {@code 150%} is 1.5; empty for text of another form. */
    static OptionalDouble share(String text) {
        return percent(text)
                .map(share -> OptionalDouble.of(share.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** {@code +10%} is 1.1 and {@code -90%} is 0.1; empty for text of another form, {@code 10%} among them. */
    static OptionalDouble factor(String text) {
        String plain = text.strip();
        if (!plain.startsWith("+") && !plain.startsWith("-")) {
            return OptionalDouble.empty();
        }
        return percent(plain)
                .map(change -> OptionalDouble.of(change.add(BigDecimal.ONE).doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** 1.5 is {@code 150%}. */
    static String shareText(double share) {
        return PlainNumber.decimal(share).movePointRight(2).toPlainString() + "%";
    }

    /** 0.1 is {@code -90%}, 1.1 is {@code +10%}. */
    static String factorText(double factor) {
        BigDecimal change = PlainNumber.decimal(factor).subtract(BigDecimal.ONE).movePointRight(2);
        return (change.signum() < 0 ? "" : "+") + change.toPlainString() + "%";
    }

    private static Optional<BigDecimal> percent(String text) {
        Matcher matcher = PERCENT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new BigDecimal(matcher.group(1) + matcher.group(2)).movePointLeft(2))
                : Optional.empty();
    }
}
