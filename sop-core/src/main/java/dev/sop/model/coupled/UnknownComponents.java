package dev.sop.model.coupled;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.Series;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Components of a record that a reader of it does not know and that are in use: not empty, not zero, not false. So a reader can
 * decline what was added to a record after it was written, instead of overlooking it.
 */
final class UnknownComponents {

    private UnknownComponents() {}

    /** The name of an unknown component that is in use; empty where there is none. */
    static Optional<String> inUse(Record part, ImmutableSet<String> known) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            if (!known.contains(component.getName()) && !isNothing(value(part, component))) {
                return Optional.of(component.getName());
            }
        }
        return Optional.empty();
    }

    private static Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + component + " of " + part.getClass(), impossible);
        }
    }

    private static boolean isNothing(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty();
        }
        if (value instanceof OptionalInt optional) {
            return optional.isEmpty();
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isEmpty();
        }
        if (value instanceof Collection<?> collection) {
            return collection.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        if (value instanceof Series series) {
            return series.min() == 0 && series.max() == 0;
        }
        return Boolean.FALSE.equals(value);
    }
}
