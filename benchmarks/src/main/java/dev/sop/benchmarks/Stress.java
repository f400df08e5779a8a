package dev.sop.benchmarks;

import java.util.Locale;

/** What is made harder than usual in a generated cycle. */
public enum Stress {
    /** Nothing. */
    NONE,
    /** Materials at 97 % of mean need instead of 112 %. */
    TIGHT_MATERIALS,
    /** Room for 60 % of a mean bucket's demand in stock instead of 120 %. */
    TIGHT_STORAGE,
    /** Capacity 15 % higher. */
    MORE_CAPACITY,
    /** Capacity 15 % lower. */
    LESS_CAPACITY,
    /** Products counted in units from a thousandth to a million to one. */
    SKEWED_UNITS,
    /** Every product and route costs the same. */
    EQUAL_COSTS,
    /** One product as large as all others together. */
    DOMINANT_PRODUCT,
    /** Three products in ten without any demand. */
    ZERO_DEMAND,
    /** Three buckets in ten without any demand. */
    EMPTY_BUCKETS;

    /**
     * The stress of a name, in any case, words joined by minus or underscore: {@code tight-storage}.
     *
     * @throws IllegalArgumentException for another name, with all there are
     */
    public static Stress named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Stress stress : values()) {
            if (stress.name().equals(wanted)) {
                return stress;
            }
        }
        throw new IllegalArgumentException(
                "stress: '" + name + "', expected one of " + java.util.Arrays.toString(values()));
    }
}
