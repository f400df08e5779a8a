package dev.sop.io.tables;

import com.google.common.base.Strings;
import dev.sop.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells as aligned text, no line longer than the page is wide. Columns are as wide as their widest cell, but no wider than a
 * limit, past which text is wrapped at spaces; where they do not fit beside each other, columns of words are made narrower first, and
 * columns of numbers that still do not fit go to further blocks below. All text is made {@linkplain PlainText plain}, so that no name
 * of the input can draw on the terminal.
 */
final class TextTable {

    /** A column of words is made no narrower than this. */
    private static final int LEAST = 10;
    /** Words longer than this are broken, if they must. */
    private static final int LONGEST_WORD = 24;

    private static final int INDENT = 2;
    /** Keeps a number and what belongs to it on one line. */
    private static final String UNBROKEN = "\u00a0";

    private final List<List<String>> rows = new ArrayList<>();
    private final int line;
    private final int leftColumns;
    private final int widest;
    private int gap = 2;

    /**
     * An empty table.
     *
     * @param line most characters in a line, at least 40
     * @param leftColumns number of leading columns that are set to the left; the rest are numbers, set to the right
     * @param widest most characters in a column
     */
    TextTable(int line, int leftColumns, int widest) {
        this.line = line;
        this.leftColumns = leftColumns;
        this.widest = widest;
    }

    /** Spaces between columns, 2 by default. */
    TextTable gap(int spaces) {
        gap = spaces;
        return this;
    }

    TextTable row(List<String> cells) {
        rows.add(cells.stream()
                .map(cell -> PlainText.of(cell).replace(" %", UNBROKEN + "%"))
                .toList());
        return this;
    }

    TextTable row(String... cells) {
        return row(List.of(cells));
    }

    /** The table, the first row underlined as its head, each line indented by two spaces. */
    String print() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        int kept = Math.min(columns, Math.max(1, leftColumns));
        int from = kept;
        do {
            int to = fitting(kept, from, columns);
            block(text, shown(kept, from, to));
            from = to;
        } while (from < columns);
        return text.toString();
    }

    /** The end of the columns from one on that fit beside the leading ones, at least one of them. */
    private int fitting(int kept, int from, int columns) {
        int to = columns;
        while (to > from + 1 && least(shown(kept, from, to)) > line) {
            to--;
        }
        return to;
    }

    private static int[] shown(int kept, int from, int to) {
        int[] columns = new int[kept + to - from];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i < kept ? i : from + i - kept;
        }
        return columns;
    }

    private int least(int[] columns) {
        int total = INDENT + gap * (columns.length - 1);
        for (int c : columns) {
            total += narrowest(c);
        }
        return total;
    }

    /** The longest word of a column, so that none is broken; longer ones are where they must. */
    private int narrowest(int column) {
        int longest = 1;
        for (List<String> row : rows) {
            for (String word : cell(row, column).split(" ", -1)) {
                longest = Math.max(longest, word.length());
            }
        }
        return Math.min(longest, column < leftColumns ? LONGEST_WORD : widest);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private int[] widths(int[] columns) {
        int[] width = new int[columns.length];
        int total = INDENT + gap * (columns.length - 1);
        for (int i = 0; i < columns.length; i++) {
            for (List<String> row : rows) {
                width[i] = Math.min(
                        widest, Math.max(width[i], cell(row, columns[i]).length()));
            }
            total += width[i];
        }
        total = narrowed(columns, width, total, false);
        narrowed(columns, width, total, true);
        return width;
    }

    /** Takes from the widest column that may give, until all fit; words are broken in the end. */
    private int narrowed(int[] columns, int[] width, int all, boolean breaking) {
        int total = all;
        while (total > line) {
            int give = -1;
            for (int i = 0; i < columns.length; i++) {
                int least = breaking ? Math.min(LEAST, narrowest(columns[i])) : narrowest(columns[i]);
                if (width[i] > least && (give < 0 || width[i] > width[give])) {
                    give = i;
                }
            }
            if (give < 0) {
                return total;
            }
            width[give]--;
            total--;
        }
        return total;
    }

    private void block(StringBuilder text, int[] columns) {
        int[] width = widths(columns);
        for (int r = 0; r < rows.size(); r++) {
            lines(text, rows.get(r), columns, width);
            if (r == 0) {
                int total = gap * (columns.length - 1);
                for (int each : width) {
                    total += each;
                }
                text.append("  ").append("-".repeat(total)).append('\n');
            }
        }
        text.append('\n');
    }

    private void lines(StringBuilder text, List<String> row, int[] columns, int[] width) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < columns.length; i++) {
            List<String> lines = broken(cell(row, columns[i]), width[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int l = 0; l < height; l++) {
            StringBuilder printed = new StringBuilder();
            for (int i = 0; i < columns.length; i++) {
                String part = l < wrapped.get(i).size() ? wrapped.get(i).get(l) : "";
                printed.append(" ".repeat(i == 0 ? INDENT : gap));
                printed.append(
                        columns[i] < leftColumns
                                ? Strings.padEnd(part, width[i], ' ')
                                : Strings.padStart(part, width[i], ' '));
            }
            text.append(printed.toString().replace(UNBROKEN, " ").stripTrailing())
                    .append('\n');
        }
    }

    /** {@linkplain PlainText Plain} text broken at spaces into lines of at most this many characters. */
    static List<String> wrap(String cell, int widest) {
        return broken(PlainText.of(cell).replace(" %", UNBROKEN + "%"), widest).stream()
                .map(part -> part.replace(UNBROKEN, " "))
                .toList();
    }

    private static List<String> broken(String cell, int widest) {
        List<String> lines = new ArrayList<>();
        String rest = cell;
        while (rest.length() > widest) {
            int cut = rest.lastIndexOf(' ', widest);
            if (cut <= 0) {
                cut = 1 + Math.max(rest.lastIndexOf('/', widest - 1), rest.lastIndexOf('-', widest - 1));
            }
            if (cut <= 1) {
                cut = widest;
            }
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
