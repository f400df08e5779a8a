package dev.sop.io.entry;

import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.Findings;
import dev.sop.io.document.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single values: each is read, or reported and empty. */
public final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d.*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+(\\.\\d{3})*,\\d+");
    private static final Pattern WITH_UNIT =
            Pattern.compile("\\p{Sc}?\\s*([-+]?\\d+(?:\\.\\d+)?)\\s*(\\p{Sc}|\\p{L}.*)?");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)([-+]?)\\.?(nan|inf|infinity)");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([ ,_']\\d{3})+(\\.\\d+)?");

    private final Findings findings;

    public Scalars(Findings findings) {
        this.findings = findings;
    }

    /** Text; a number or flag without quotes is text too, as written: product {@code 001}. */
    public Optional<String> text(DocumentNode node) {
        return switch (node.kind()) {
            case TEXT, NUMBER, FLAG -> Optional.of(node.text());
            case NOTHING ->
                refuse(node, "text", "Maybe the value is missing after the key; leave the key out otherwise.");
            case OBJECT, LIST -> refuse(node, "text", "Maybe the indentation is off.");
        };
    }

    /** A number, which may still be infinite or not a number: the cycle refuses those with everything else. */
    public OptionalDouble number(DocumentNode node) {
        String text = node.text();
        if (node.kind() == Kind.NUMBER) {
            Matcher notFinite = NOT_FINITE.matcher(text);
            if (notFinite.matches()) {
                boolean nan = notFinite.group(2).equalsIgnoreCase("nan");
                double infinity = notFinite.group(1).equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                return OptionalDouble.of(nan ? Double.NaN : infinity);
            }
        }
        if (node.kind() == Kind.NUMBER
                && NUMBER.matcher(text).matches()
                && !LEADING_ZERO.matcher(text).matches()) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        if (node.kind() == Kind.NUMBER && LEADING_ZERO.matcher(text).matches()) {
            findings.add(
                    node,
                    "a number without leading zeros",
                    "Maybe the rest of a number with a separator of thousands, 1,000 for 1000; else "
                            + text.replaceFirst("0+(?=\\d)", "") + ".");
            return OptionalDouble.empty();
        }
        findings.add(node, "a number", numberFix(node));
        return OptionalDouble.empty();
    }

    /** The number under a key: of a share also in percent, and refused where it is nearly always a percentage without its sign. */
    OptionalDouble number(String key, DocumentNode node) {
        if (!Shares.isShare(key)) {
            return number(node);
        }
        OptionalDouble percent = node.kind() == Kind.TEXT ? Shares.share(node.text()) : OptionalDouble.empty();
        if (percent.isPresent()) {
            return percent;
        }
        OptionalDouble share = number(node);
        if (share.isPresent() && Shares.needsPercent(key, share.getAsDouble())) {
            double number = share.getAsDouble();
            findings.add(
                    node,
                    "a share, 0 to 1, or one in percent",
                    "Maybe " + node.text() + "% was meant; " + node.text() + " itself is written "
                            + Shares.shareText(number) + ".");
            return OptionalDouble.empty();
        }
        return share;
    }

    /** A factor, or a change in percent with its sign; refused where it is nearly always a percentage without its sign. */
    public OptionalDouble factor(DocumentNode node) {
        OptionalDouble change = node.kind() == Kind.TEXT ? Shares.factor(node.text()) : OptionalDouble.empty();
        if (change.isPresent()) {
            return change;
        }
        if (node.kind() == Kind.TEXT && Shares.share(node.text()).isPresent()) {
            String percent = node.text().strip();
            findings.add(
                    node,
                    "a factor, 1.10 for a tenth more, or a change in percent with its sign",
                    "Maybe +" + percent + " for more, -" + percent + " for less.");
            return OptionalDouble.empty();
        }
        OptionalDouble factor = number(node);
        if (factor.isPresent() && Shares.isOddFactor(factor.getAsDouble())) {
            double number = factor.getAsDouble();
            String meant = number > 0 && number < 1
                    ? Shares.factorText(1 + number)
                    : (number < 0 ? "" : "+") + node.text() + "%";
            findings.add(
                    node,
                    "a factor, 0 or 0.3 to 3, or a change in percent with its sign",
                    "Maybe " + meant + " was meant; a factor of " + node.text() + " is written "
                            + Shares.factorText(number) + ".");
            return OptionalDouble.empty();
        }
        return factor;
    }

    private static String numberFix(DocumentNode node) {
        String text = node.text().strip();
        if (node.kind() == Kind.TEXT && GROUPED.matcher(text).matches()) {
            return "Maybe write it without separators: " + text.replaceAll("[ ,_']", "") + ".";
        }
        if (node.kind() == Kind.TEXT && DECIMAL_COMMA.matcher(text).matches()) {
            return "Maybe write it with a decimal point: "
                    + text.replace(".", "").replace(',', '.') + ".";
        }
        if (node.kind() == Kind.TEXT && NUMBER.matcher(text).matches()) {
            return "Maybe write it without quotes: " + text + ".";
        }
        if (node.kind() == Kind.LIST) {
            return "Maybe one number was meant; it then holds in every bucket.";
        }
        if (node.kind() == Kind.NOTHING) {
            return "Maybe the value is missing after the key.";
        }
        Matcher unit = WITH_UNIT.matcher(text);
        if (node.kind() == Kind.TEXT && unit.matches()) {
            return "Maybe write the number alone: " + unit.group(1) + ".";
        }
        return text.endsWith("%")
                ? "Maybe write the quantity or amount itself; this key is no share."
                : "Maybe the value belongs to another key.";
    }

    /** A whole number. */
    public OptionalInt count(DocumentNode node, int least, int most, String fix) {
        if (node.kind() == Kind.NUMBER && !LEADING_ZERO.matcher(node.text()).matches()) {
            try {
                double value = Double.parseDouble(node.text());
                if (value == Math.rint(value) && value >= least && value <= most) {
                    return OptionalInt.of((int) value);
                }
            } catch (NumberFormatException e) {
                // reported below, like any other wrong number
            }
        }
        findings.add(node, String.format(Locale.ROOT, "a whole number, %,d to %,d", least, most), fix);
        return OptionalInt.empty();
    }

    /** True or false. */
    public Optional<Boolean> flag(DocumentNode node) {
        String word = node.text().toLowerCase(Locale.ROOT);
        if (node.kind() == Kind.FLAG) {
            return Optional.of(word.equals("true"));
        }
        return refuse(
                node,
                "true or false",
                word.equals("yes") || word.equals("on") || word.equals("true")
                        ? "Maybe write true."
                        : word.equals("no") || word.equals("off") || word.equals("false")
                                ? "Maybe write false."
                                : "Maybe leave the key out.");
    }

    /** A day from 1900 to 2999, {@code 2027-01-31}. */
    public Optional<LocalDate> day(DocumentNode node) {
        Optional<LocalDate> day = day(node.text());
        return day.isPresent()
                ? day
                : refuse(
                        node,
                        "a day such as 2027-01-31, from 1900 to 2999",
                        "Maybe it is written in another order; the year comes first.");
    }

    /** A day (2027-01-04), or the first day of a month (2027-01), from 1900 to 2999. */
    public static Optional<LocalDate> dayOrMonth(String text) {
        return day(text.length() == 7 ? text + "-01" : text);
    }

    /** The day a text names, from 1900 to 2999. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One of the words of an enumeration, in small letters: {@code in_house}. */
    public <E extends Enum<E>> Optional<E> word(DocumentNode node, Class<E> words) {
        return word(node, words.getEnumConstants());
    }

    /** One of these constants. */
    public <E extends Enum<?>> Optional<E> word(DocumentNode node, E[] constants) {
        List<String> known = new ArrayList<>();
        for (E constant : constants) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            if (word.equals(node.text())) {
                return Optional.of(constant);
            }
            known.add(word);
        }
        return refuse(
                node,
                "one of " + String.join(", ", known),
                Nearest.to(node.text(), known)
                        .map(word -> "Maybe " + word + ".")
                        .orElse("Maybe leave it out for the default."));
    }

    /** An id, by the rules of the core. */
    public <I> Optional<I> id(DocumentNode node, Function<String, I> of) {
        Optional<String> text = text(node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of.apply(text.get()));
        } catch (IllegalArgumentException e) {
            Sentence refusal = Sentence.of(e, "a name of 1 to 200 characters", "Maybe give it another name.");
            return refuse(node, refusal.expected(), refusal.fix());
        }
    }

    private <T> Optional<T> refuse(DocumentNode node, String expected, String fix) {
        findings.add(node, expected, fix);
        return Optional.empty();
    }
}
