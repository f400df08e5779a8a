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
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as the tree of a document. A plan consists of records down to series, ids and single values, so that its tree
 * follows from its components: a new component is written without a change here.
 */
public final class PlanWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlanWriter() {}

    /** The tree of a document that reads back as an equal plan. */
    public static ObjectNode write(Plan plan, int version) {
        ObjectNode root = NODES.objectNode();
        root.put("format", "sop-plan");
        root.put("version", version);
        components(plan, root);
        return root;
    }

    private static JsonNode value(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Enum<?> word) {
            return NODES.stringNode(word.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Series series) {
            return series(series);
        }
        if (value instanceof Horizon horizon) {
            return HorizonWriter.write(horizon).node();
        }
        if (value instanceof Collection<?> list) {
            ArrayNode items = NODES.arrayNode(list.size());
            list.forEach(item -> items.add(value(item)));
            return items;
        }
        if (value instanceof String || value instanceof LocalDate || value instanceof Currency) {
            return NODES.stringNode(value.toString());
        }
        return value(record(value));
    }

    private static JsonNode value(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components.length == 1 && components[0].getType() == String.class) {
            return NODES.stringNode(get(value, components[0]).toString());
        }
        ObjectNode node = NODES.objectNode();
        components(value, node);
        return node;
    }

    private static void components(Record value, ObjectNode into) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = get(value, component);
            String key = CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, component.getName());
            if (part instanceof Optional<?> optional) {
                optional.ifPresent(present -> into.set(key, value(present)));
            } else {
                into.set(key, value(part));
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

    private static JsonNode series(Series series) {
        ArrayNode items = NODES.arrayNode(series.size());
        for (int t = 0; t < series.size(); t++) {
            items.add(number(series.get(t)));
        }
        return items;
    }

    private static JsonNode number(double value) {
        return Double.isFinite(value) ? Entry.number(value) : NODES.stringNode(Double.toString(value));
    }
}
