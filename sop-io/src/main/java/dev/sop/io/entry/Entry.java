package dev.sop.io.entry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One object of a document that is being written, in the order its keys are set. A tree consists of maps, lists, texts, flags and
 * numbers, these {@code Integer}, {@code Long} or {@code Double}.
 */
public final class Entry {

    private static final double EXACT = 1e15;
    private static final PerBucket NONE = PerBucket.constant(0);

    private final Map<String, Object> node = new LinkedHashMap<>();

    /** The values by key. */
    public Map<String, Object> node() {
        return Collections.unmodifiableMap(node);
    }

    /** Any value of a tree. */
    @CanIgnoreReturnValue
    public Entry value(String key, Object value) {
        node.put(key, value);
        return this;
    }

    @CanIgnoreReturnValue
    public Entry text(String key, String value) {
        node.put(key, value);
        return this;
    }

    @CanIgnoreReturnValue
    public Entry text(String key, Optional<?> value) {
        value.ifPresent(found -> node.put(key, found.toString()));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry word(String key, Enum<?> value) {
        return text(key, value.name().toLowerCase(Locale.ROOT));
    }

    @CanIgnoreReturnValue
    public Entry flag(String key, boolean value) {
        node.put(key, value);
        return this;
    }

    @CanIgnoreReturnValue
    public Entry number(String key, double value) {
        node.put(key, written(key, value));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry number(String key, OptionalDouble value) {
        value.ifPresent(found -> node.put(key, written(key, found)));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry figure(String key, PerBucket value) {
        node.put(key, written(key, value));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry figure(String key, Optional<PerBucket> value) {
        value.ifPresent(found -> node.put(key, written(key, found)));
        return this;
    }

    /** A number that is left out where it is 0. */
    @CanIgnoreReturnValue
    public Entry numberUnlessZero(String key, double value) {
        return Double.compare(value, 0) == 0 ? this : number(key, value);
    }

    /** A figure that is left out where it is 0 in every bucket, which is its default. */
    @CanIgnoreReturnValue
    public Entry figureUnlessZero(String key, PerBucket value) {
        return value.equals(NONE) ? this : figure(key, value);
    }

    /** Names with a number each; left out where there are none. */
    @CanIgnoreReturnValue
    public Entry amounts(String key, Map<?, Double> values) {
        if (values.isEmpty()) {
            return this;
        }
        Entry amounts = new Entry();
        values.forEach((name, value) -> amounts.node.put(name.toString(), written(key, value)));
        return entry(key, amounts);
    }

    /** Under one key where it is one number or a rate, under another where it is a series. */
    @CanIgnoreReturnValue
    public Entry figure(String single, String plural, PerBucket value) {
        return figure(value.isConstant() ? single : plural, value);
    }

    @CanIgnoreReturnValue
    public Entry figure(String single, String plural, Optional<PerBucket> value) {
        value.ifPresent(found -> figure(single, plural, found));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry names(String key, Collection<?> values) {
        if (!values.isEmpty()) {
            node.put(key, values.stream().map(Object::toString).toList());
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Entry entries(String key, Collection<Entry> values) {
        node.put(key, values.stream().map(Entry::node).toList());
        return this;
    }

    @CanIgnoreReturnValue
    public Entry entry(String key, Entry value) {
        node.put(key, value.node());
        return this;
    }

    private static Object written(String key, PerBucket figure) {
        double[] values = figure.values();
        if (!figure.isConstant() && figure.period() != Period.BUCKET) {
            Entry list = new Entry().word("per", figure.period()).text("start", figure.first());
            return list.value(
                            "amounts",
                            Arrays.stream(values).mapToObj(Entry::number).toList())
                    .node();
        }
        if (!figure.isConstant()) {
            return Arrays.stream(values).mapToObj(value -> written(key, value)).toList();
        }
        if (figure.period() == Period.BUCKET) {
            return written(key, values[0]);
        }
        return new Entry()
                .number("amount", values[0])
                .word("per", figure.period())
                .node();
    }

    /** The factor of a change: a number, or a change in percent where the number might be taken for one. */
    @CanIgnoreReturnValue
    public Entry factor(String key, double factor) {
        return Shares.isOddFactor(factor) ? text(key, Shares.factorText(factor)) : number(key, factor);
    }

    private static Object written(String key, double value) {
        return Shares.needsPercent(key, value) ? Shares.shareText(value) : number(value);
    }

    /** A number as a planner writes it: 50000, not 50000.0. */
    public static Number number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT && Double.compare(value, -0.0) != 0;
        if (whole) {
            return (long) value;
        }
        return value;
    }
}
