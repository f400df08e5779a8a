package dev.sop.io.tables;

import com.google.common.base.Strings;
import dev.sop.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells as aligned text. Columns are as wide as their widest cell, but no wider than a limit, past which text is
 * wrapped at spaces; all text is made {@linkplain PlainText plain}, so that no name of the input can draw on the terminal.
 */
final class TextTable {

    private static final int LINE = 116;

    private final List<List<String>> rows = new ArrayList<>();
    private final int leftColumns;
    private final int widest;

    /**
     * An empty table.
     *
     * @param leftColumns number of leading columns that are set to the left; the rest are numbers, set to the right
     * @param widest most characters in a column
     */
    TextTable(int leftColumns, int widest) {
        this.leftColumns = leftColumns;
        this.widest = widest;
    }

    TextTable row(List<String> cells) {
        rows.add(cells.stream().map(PlainText::of).toList());
        return this;
    }

    TextTable row(String... cells) {
        return row(List.of(cells));
    }

    /** The table, the first row underlined as its head, each line indented by two spaces. */
    String print() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                width[c] = Math.min(widest, Math.max(width[c], row.get(c).length()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(text, rows.get(r), width);
            if (r == 0) {
                int total = 2 * (columns - 1);
                for (int each : width) {
                    total += each;
                }
                text.append("  ").append("-".repeat(total)).append('\n');
            }
        }
        return text.append('\n').toString();
    }

    private void line(StringBuilder text, List<String> row, int[] width) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (String cell : row) {
            List<String> lines = wrap(cell, widest);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int l = 0; l < height; l++) {
            StringBuilder line = new StringBuilder(" ");
            for (int c = 0; c < row.size(); c++) {
                String part = l < wrapped.get(c).size() ? wrapped.get(c).get(l) : "";
                line.append(c == 0 ? " " : "  ");
                line.append(
                        c < leftColumns ? Strings.padEnd(part, width[c], ' ') : Strings.padStart(part, width[c], ' '));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** {@linkplain PlainText Plain} text broken at spaces into lines of at most this many characters. */
    static List<String> wrap(String cell, int widest) {
        List<String> lines = new ArrayList<>();
        String rest = PlainText.of(cell);
        while (rest.length() > widest) {
            int cut = rest.lastIndexOf(' ', widest);
            if (cut <= 0) {
                cut = widest;
            }
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** A sentence on lines of its own, with an empty line after it. */
    static String sentence(String words) {
        StringBuilder text = new StringBuilder();
        wrap(words, LINE).forEach(line -> text.append("  ").append(line).append('\n'));
        return text.append('\n').toString();
    }
}
