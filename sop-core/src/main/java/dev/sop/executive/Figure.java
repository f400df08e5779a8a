package dev.sop.executive;

import java.util.Optional;

/**
 * One headline figure.
 *
 * @param id stable name: {@code service_level}
 * @param label for people
 * @param value the figure; shares as shares (0.95 is 95 %); empty where it is undefined: a share of nothing
 * @param unit what it is counted in: the unit of measure of products ({@code kt}), {@code money}, {@code weeks}, {@code gaps}, or
 *     {@code share}, where 1 is all
 * @param text the figure as it is printed: {@code 1,080,000}, {@code 0.522}, {@code 97.3 %}, {@code -} where it is undefined; its
 *     decimals follow the size of the figures of its kind, see {@link NumberScale}
 */
public record Figure(String id, String label, Optional<Double> value, String unit, String text) {

    /** A figure that is a share of something: 0.95 prints {@code 95.0 %}. */
    public static Figure share(String id, String label, Optional<Double> value) {
        return new Figure(id, label, value, "share", NumberText.percent(value));
    }

    /** A number of things: {@code count("gaps", "Gaps", 3, "gaps")}. */
    public static Figure count(String id, String label, int count, String unit) {
        return new Figure(id, label, Optional.of((double) count), unit, Integer.toString(count));
    }

    /** A length of time in weeks, with one decimal. */
    public static Figure weeks(String id, String label, double weeks) {
        return new Figure(id, label, Optional.of(weeks), "weeks", NumberText.tenths(weeks));
    }
}
