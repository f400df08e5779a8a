package dev.sop.io.reading;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
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
            return Optional.of(type.getDeclaredConstructor(types).newInstance(parts));
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
            return new HorizonReader(reading, Optional.empty()).read(node);
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

    private Optional<Series> series(DocumentNode node) {
        return list(node, double.class)
                .map(numbers -> Series.of(
                        numbers.stream().mapToDouble(number -> (Double) number).toArray()));
    }

    private Optional<Double> number(DocumentNode node) {
        if (node.kind() == Kind.TEXT && NOT_FINITE.contains(node.text())) {
            return Optional.of(Double.parseDouble(node.text()));
        }
        OptionalDouble number = scalars.number(node);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private Optional<?> whole(DocumentNode node, Class<?> type) {
        try {
            if (node.kind() == Kind.NUMBER) {
                return type == int.class
                        ? Optional.of(Integer.parseInt(node.text()))
                        : Optional.of(Long.parseLong(node.text()));
            }
        } catch (NumberFormatException e) {
            // reported below, like anything else that is no whole number
        }
        reading.findings().add(node, "a whole number", "Maybe the document was changed.");
        return Optional.empty();
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static String key(RecordComponent component) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, component.getName());
    }
}
