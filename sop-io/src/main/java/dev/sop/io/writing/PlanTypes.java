package dev.sop.io.writing;

import dev.sop.Plan;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** The types that a plan consists of, found by its components: {@link Plan} first, records down to ids, horizons and series. */
public final class PlanTypes {

    private PlanTypes() {}

    /** Every type of ours within a plan, without enums. */
    public static Set<Class<?>> all() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Plan.class, found);
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType list) {
            for (Type of : list.getActualTypeArguments()) {
                collect(of, found);
            }
        } else if (type == Horizon.class || type == Series.class) {
            found.add((Class<?>) type);
        } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }
}
