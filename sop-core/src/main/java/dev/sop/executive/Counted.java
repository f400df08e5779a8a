package dev.sop.executive;

/** A number of things in words: {@code 1 gap}, {@code 3 gaps}. */
public final class Counted {

    private Counted() {}

    /** The count and the word, with an s unless it is one: {@code of(0, "month")} is {@code 0 months}. */
    public static String of(long count, String word) {
        return count + " " + noun(count, word);
    }

    /** The word alone, with an s unless it is one. */
    public static String noun(long count, String word) {
        return count == 1 ? word : word + "s";
    }

    /**
     * A quantity as printed with its unit of measure: {@code 6.0 kt}; one of the default unit, whose name is the word units, is
     * {@code 1 unit}.
     */
    public static String quantity(String number, String unit) {
        return number + " " + (unit.equals("units") && number.equals("1") ? "unit" : unit);
    }
}
