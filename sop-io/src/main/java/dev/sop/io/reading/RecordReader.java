package dev.sop.io.reading;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import dev.sop.io.entry.Scalars;
import dev.sop.io.entry.Sentence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads records from objects, component by component. The types that are made are those a plan consists of, fixed when this
 * library is compiled; nothing in a document chooses one.
 */
final class RecordReader {

    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private final Reading reading;
    private final Scalars scalars;
    private Optional<Horizon> horizon = Optional.empty();

    RecordReader(Reading reading) {
        this.reading = reading;
        this.scalars = new Scalars(reading.findings());
    }

    /** The keys of a record, after some others. */
    static List<String> keysOf(Class<?> type, String... before) {
        List<String> keys = new ArrayList<>(Arrays.asList(before));
        for (RecordComponent component : type.getRecordComponents()) {
            keys.add(key(component));
        }
        return keys;
    }

    /** The record, or empty where a part of it cannot be read, which is reported. */
    <T> Optional<T> fields(Fields fields, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] parts = new Object[components.length];
        boolean complete = fields.node().kind() == Kind.OBJECT;
        for (int i = 0; i < components.length; i++) {
            Optional<?> part = part(fields, components[i]);
            complete &= part.isPresent();
            if (complete) {
                parts[i] = part.orElseThrow();
            }
        }
        return complete ? make(fields.node(), type, parts) : Optional.empty();
    }

    private Optional<?> part(Fields fields, RecordComponent component) {
        String key = key(component);
        boolean optional = component.getType() == Optional.class;
        if (!optional) {
            return fields.required(key, "a value", "Maybe the document was cut or changed.")
                    .flatMap(node -> value(node, component.getGenericType()));
        }
        Optional<DocumentNode> node = fields.find(key);
        if (node.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<?> present = value(node.get(), argument(component.getGenericType()));
        return present.isPresent() ? Optional.of(present) : present;
    }

    private <T> Optional<T> make(DocumentNode node, Class<T> type, Object[] parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            T made = type.getDeclaredConstructor(types).newInstance(parts);
            horizon.ifPresent(buckets -> new BucketNames(buckets, reading.findings()).check(made, node));
            return Optional.of(made);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                Sentence sentence = Sentence.of(refusal, "a value as written", "Maybe the document was changed.");
                reading.findings().add(node, sentence.expected(), sentence.fix());
                return Optional.empty();
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made; plans consist of public records", e);
        }
    }

    private Optional<?> value(DocumentNode node, Type type) {
        if (type instanceof ParameterizedType) {
            return list(node, argument(type));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == double.class || plain == Double.class) {
            return number(node);
        }
        if (plain == String.class) {
            return scalars.text(node);
        }
        if (plain == int.class || plain == long.class) {
            return whole(node, plain);
        }
        if (plain == boolean.class) {
            return scalars.flag(node);
        }
        if (plain == LocalDate.class) {
            return scalars.day(node);
        }
        if (plain == Currency.class) {
            return FinanceReader.currency(node, reading.findings());
        }
        if (plain == Series.class) {
            return series(node);
        }
        if (plain == Horizon.class) {
            horizon = new HorizonReader(reading, Optional.empty()).read(node);
            return horizon;
        }
        if (plain.isEnum()) {
            return scalars.word(node, (Enum<?>[]) plain.getEnumConstants());
        }
        return record(node, plain);
    }

    private Optional<?> record(DocumentNode node, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1 && components[0].getType() == String.class) {
            return scalars.text(node).flatMap(text -> make(node, type, new Object[] {text}));
        }
        return fields(Fields.of(node, reading, "", keysOf(type)), type);
    }

    private Optional<ImmutableList<Object>> list(DocumentNode node, Type item) {
        if (node.kind() != Kind.LIST) {
            reading.findings().add(node, "a list", "Maybe the document was changed.");
            return Optional.empty();
        }
        List<Object> items = new ArrayList<>();
        for (DocumentNode child : node.items()) {
            value(child, item).ifPresent(items::add);
        }
        return items.size() == node.items().size() ? Optional.of(ImmutableList.copyOf(items)) : Optional.empty();
    }

    /** One number for each bucket: every series of a plan is one over its horizon, which stands before them. */
    private Optional<Series> series(DocumentNode node) {
        Optional<ImmutableList<Object>> numbers = list(node, double.class);
        int length = node.items().size();
        if (node.kind() == Kind.LIST
                && horizon.filter(buckets -> buckets.size() != length).isPresent()) {
            Horizon buckets = horizon.orElseThrow();
            reading.findings()
                    .add(
                            node,
                            buckets.size() + " numbers, one for each bucket (" + buckets + ")",
                            "Maybe the document was cut or changed.");
            return Optional.empty();
        }
        return numbers.map(items ->
                Series.of(items.stream().mapToDouble(number -> (Double) number).toArray()));
    }

    private Optional<Double> number(DocumentNode node) {
        boolean notFinite = node.kind() == Kind.TEXT && NOT_FINITE.contains(node.text());
        OptionalDouble number = notFinite ? OptionalDouble.of(Double.NaN) : scalars.number(node);
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            reading.findings().add(node, "a finite number", "Maybe a program divided by zero.");
            return Optional.empty();
        }
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private Optional<?> whole(DocumentNode node, Class<?> type) {
        try {
            if (node.kind() == Kind.NUMBER) {
                long count = Long.parseLong(node.text());
                if (count >= 0 && type == long.class) {
                    return Optional.of(count);
                }
                if (count >= 0 && count <= Integer.MAX_VALUE) {
                    return Optional.of((int) count);
                }
            }
        } catch (NumberFormatException e) {
            // reported below, like anything else that is no whole number
        }
        reading.findings().add(node, "a whole number, 0 or more", "Maybe the document was changed.");
        return Optional.empty();
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static String key(RecordComponent component) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, component.getName());
    }
}
