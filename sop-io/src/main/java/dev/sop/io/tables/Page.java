package dev.sop.io.tables;

import dev.sop.calendar.Horizon;
import dev.sop.text.RefusedValueException;
import java.util.Locale;

/**
 * What tables are printed on.
 *
 * @param columns most characters in a line
 * @param mostBuckets most buckets shown in a table by bucket
 */
public record Page(int columns, int mostBuckets) {

    /** No table fits on less. */
    public static final int LEAST_COLUMNS = 40;

    /** Refuses a page that is too narrow for any table. */
    public Page {
        if (columns < LEAST_COLUMNS) {
            throw new RefusedValueException(
                    "columns",
                    Integer.toString(columns),
                    LEAST_COLUMNS + " or more",
                    "Maybe the width of the terminal is not known; 80 fits everywhere.");
        }
    }

    /** A table whose first so many columns are words, none of them wider than this. */
    TextTable table(int leftColumns, int widest) {
        return new TextTable(columns, leftColumns, widest);
    }

    /** A table with a column for each bucket. */
    BucketTable buckets(Horizon horizon) {
        return new BucketTable(horizon, this);
    }

    /** A sentence on lines of its own, indented by two spaces. */
    String lines(String words) {
        StringBuilder text = new StringBuilder();
        TextTable.wrap(words, columns - 2)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    /** A sentence on lines of its own, with an empty line after it. */
    String sentence(String words) {
        return lines(words) + '\n';
    }

    /** The head of a section. */
    static StringBuilder head(String title) {
        return new StringBuilder(title).append("\n\n");
    }

    /** A word of the code as people write it: {@code LEAD_TIME} is {@code lead time}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
