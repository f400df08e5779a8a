package dev.sop.testing;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** Copies of a value made of records, lists and series, each with one of its numbers changed. */
public final class OneNumberOff {

    private final double by;
    private int left;
    private String path = "";

    private OneNumberOff(int index, double by) {
        this.left = index;
        this.by = by;
    }

    /** How many numbers the value holds. */
    public static int numbers(Object value) {
        OneNumberOff counter = new OneNumberOff(Integer.MAX_VALUE, 0);
        Object unused = counter.copy(value, "");
        return Integer.MAX_VALUE - counter.left;
    }

    /** A copy in which the number at {@code index} is larger by {@code by}. */
    public static Changed of(Object value, int index, double by) {
        OneNumberOff change = new OneNumberOff(index, by);
        return new Changed(change.copy(value, ""), change.path);
    }

    /** The copy and where it differs. */
    public record Changed(Object value, String path) {}

    private Object copy(Object value, String at) {
        if (value instanceof Double number) {
            return number(number, at);
        }
        if (value instanceof Series series) {
            double[] numbers = series.toArray();
            for (int t = 0; t < numbers.length; t++) {
                numbers[t] = number(numbers[t], at + "[" + t + "]");
            }
            return Series.of(numbers);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> copy(inner, at));
        }
        if (value instanceof ImmutableList<?> list) {
            ImmutableList.Builder<Object> copies = ImmutableList.builder();
            for (int i = 0; i < list.size(); i++) {
                copies.add(copy(list.get(i), at + "[" + i + "]"));
            }
            return copies.build();
        }
        return value instanceof Record ? copyOfRecord(value, at) : value;
    }

    private Object copyOfRecord(Object value, String at) {
        try {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] parts = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                parts[i] = copy(components[i].getAccessor().invoke(value), at + "." + components[i].getName());
            }
            Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private double number(double value, String at) {
        left--;
        if (left != -1) {
            return value;
        }
        path = at;
        return value + by;
    }
}
