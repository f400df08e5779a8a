package dev.sop.io.entry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One object of a document that is being written, in the order its keys are set. */
public final class Entry {

    private static final double EXACT = 1e15;
    private static final PerBucket NONE = PerBucket.constant(0);

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    public ObjectNode node() {
        return node;
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
        node.set(key, written(key, value));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry number(String key, OptionalDouble value) {
        value.ifPresent(found -> node.set(key, written(key, found)));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry figure(String key, PerBucket value) {
        node.set(key, written(key, value));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry figure(String key, Optional<PerBucket> value) {
        value.ifPresent(found -> node.set(key, written(key, found)));
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
        values.forEach((name, value) -> amounts.node.set(name.toString(), written(key, value)));
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
            ArrayNode list = node.putArray(key);
            values.forEach(value -> list.add(value.toString()));
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Entry entries(String key, Collection<Entry> values) {
        ArrayNode list = node.putArray(key);
        values.forEach(value -> list.add(value.node));
        return this;
    }

    @CanIgnoreReturnValue
    public Entry entry(String key, Entry value) {
        node.set(key, value.node);
        return this;
    }

    private static JsonNode written(String key, PerBucket figure) {
        double[] values = figure.values();
        if (!figure.isConstant()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(values.length);
            for (double value : values) {
                list.add(written(key, value));
            }
            return list;
        }
        if (figure.period() == Period.BUCKET) {
            return written(key, values[0]);
        }
        return new Entry().number("amount", values[0]).word("per", figure.period()).node;
    }

    /** The factor of a change: a number, or a change in percent where the number might be taken for one. */
    @CanIgnoreReturnValue
    public Entry factor(String key, double factor) {
        return Shares.isOddFactor(factor) ? text(key, Shares.factorText(factor)) : number(key, factor);
    }

    private static JsonNode written(String key, double value) {
        return Shares.needsPercent(key, value)
                ? JsonNodeFactory.instance.stringNode(Shares.shareText(value))
                : number(value);
    }

    /** A number as a planner writes it: 50000, not 50000.0. */
    public static JsonNode number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT && Double.compare(value, -0.0) != 0;
        return whole ? JsonNodeFactory.instance.numberNode((long) value) : JsonNodeFactory.instance.numberNode(value);
    }
}
