package dev.sop.examples.cases;

import dev.sop.calendar.PerBucket;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a case with its place, so that whatever is wrong in it can be named.
 *
 * @param place path of the object inside the case: {@code data.products.pumps}
 * @param json the object
 */
record CaseNode(String place, JsonNode json) {

    CaseNode {
        if (!json.isObject()) {
            throw new IllegalArgumentException(place + ": " + json + ", expected an object");
        }
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    /** The first of these keys that is there: other books use other words. */
    Optional<String> word(String... keys) {
        return Stream.of(keys).filter(this::has).findFirst();
    }

    /** The figure under the first of these words that is there. */
    Optional<PerBucket> anyFigure(String... keys) {
        return word(keys).flatMap(this::figure);
    }

    CaseNode child(String key) {
        return new CaseNode(place + "." + key, required(key));
    }

    String text(String key) {
        JsonNode value = required(key);
        if (!value.isString()) {
            throw new IllegalArgumentException(place + "." + key + ": " + value + ", expected a text");
        }
        return value.stringValue();
    }

    boolean flag(String key, boolean otherwise) {
        return has(key) ? json.get(key).asBoolean() : otherwise;
    }

    double number(String key, double otherwise) {
        return number(key).orElse(otherwise);
    }

    OptionalDouble number(String key) {
        return has(key) ? OptionalDouble.of(number(json.get(key), place + "." + key)) : OptionalDouble.empty();
    }

    /** One number for all periods, or one for each. */
    Optional<PerBucket> figure(String key) {
        return has(key) ? Optional.of(figure(json.get(key), place + "." + key)) : Optional.empty();
    }

    PerBucket figure(String key, double otherwise) {
        return figure(key).orElseGet(() -> PerBucket.constant(otherwise));
    }

    /** Refuses what the reader would otherwise pass over in silence. */
    void allowOnly(Set<String> known) {
        Set<String> unknown = new TreeSet<>(json.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new UnsupportedCaseException(place + "." + String.join(", " + place + ".", unknown));
        }
    }

    JsonNode required(String key) {
        if (!has(key)) {
            throw new IllegalArgumentException(place + "." + key + ": missing");
        }
        return json.get(key);
    }

    static PerBucket figure(JsonNode value, String place) {
        if (!value.isArray()) {
            return PerBucket.constant(number(value, place));
        }
        double[] numbers = new double[value.size()];
        for (int t = 0; t < numbers.length; t++) {
            numbers[t] = number(value.get(t), place + "[" + t + "]");
        }
        return PerBucket.of(numbers);
    }

    private static double number(JsonNode value, String place) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException(place + ": " + value + ", expected a number");
        }
        return value.doubleValue();
    }
}
