package dev.sop.io.writing;

import com.google.common.base.CaseFormat;
import dev.sop.Plan;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.io.entry.Entry;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A plan as the tree of a document. A plan consists of records down to series, ids and single values, so that its tree
 * follows from its components: a new component is written without a change here.
 */
public final class PlanWriter {

    private PlanWriter() {}

    /** The tree of a document that reads back as an equal plan. */
    public static Map<String, Object> write(Plan plan, int version) {
        Entry root = new Entry().text("format", "sop-plan").value("version", version);
        components(plan, root);
        return root.node();
    }

    /** The tree of a plan, or of any value within one: a map, a list, a text, a flag or a number. */
    public static Object tree(Object value, int version) {
        return value instanceof Plan plan ? write(plan, version) : value(value);
    }

    private static Object value(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Series series) {
            return series(series);
        }
        if (value instanceof Horizon horizon) {
            return HorizonWriter.write(horizon).node();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(PlanWriter::value).toList();
        }
        if (value instanceof String || value instanceof LocalDate || value instanceof Currency) {
            return value.toString();
        }
        return value(record(value));
    }

    private static Object value(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components.length == 1 && components[0].getType() == String.class) {
            return get(value, components[0]).toString();
        }
        Entry entry = new Entry();
        components(value, entry);
        return entry.node();
    }

    private static void components(Record value, Entry into) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = get(value, component);
            String key = CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, component.getName());
            if (part instanceof Optional<?> optional) {
                optional.ifPresent(present -> into.value(key, value(present)));
            } else {
                into.value(key, value(part));
            }
        }
    }

    private static Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read; plans consist of public records", e);
        }
    }

    private static Record record(Object value) {
        if (value instanceof Record found) {
            return found;
        }
        throw new IllegalStateException(value.getClass() + " cannot be written; plans consist of public records");
    }

    private static List<Object> series(Series series) {
        return IntStream.range(0, series.size())
                .mapToObj(t -> number(series.get(t)))
                .toList();
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? Entry.number(value) : Double.toString(value);
    }
}
