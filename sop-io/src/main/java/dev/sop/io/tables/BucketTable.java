package dev.sop.io.tables;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.executive.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Rows over a horizon, folded into blocks of buckets; rows that are zero throughout may be left out. */
final class BucketTable {

    private static final int LINE_WIDTH = 118;
    private static final int MOST_IN_BLOCK = 9;
    private static final int LABEL_WIDTH = 34;

    private final Horizon horizon;
    private final int shown;
    private final List<String> labels = new ArrayList<>();
    private final List<IntFunction<String>> rows = new ArrayList<>();

    BucketTable(Horizon horizon, int mostBuckets) {
        this.horizon = horizon;
        this.shown = Math.min(mostBuckets, horizon.size());
    }

    BucketTable row(String label, Series series) {
        return row(label, bucket -> NumberText.whole(series.get(bucket)));
    }

    /** A row that is left out where every bucket is 0. */
    BucketTable rowUnlessZero(String label, Series series) {
        boolean zero = true;
        for (int t = 0; t < series.size() && zero; t++) {
            zero = Math.abs(series.get(t)) < 0.5;
        }
        return zero ? this : row(label, series);
    }

    /** A row of small numbers, such as workers: with two decimals where one of them is not whole. */
    BucketTable smallRow(String label, Series series) {
        boolean whole = true;
        for (int t = 0; t < series.size() && whole; t++) {
            whole = Math.abs(series.get(t) - Math.rint(series.get(t))) < 0.005;
        }
        return whole ? row(label, series) : row(label, bucket -> NumberText.cents(series.get(bucket)));
    }

    /** A row of small numbers that is left out where every bucket is 0. */
    BucketTable smallRowUnlessZero(String label, Series series) {
        return series.max() < 0.005 ? this : smallRow(label, series);
    }

    BucketTable row(String label, IntFunction<String> cell) {
        labels.add(label);
        rows.add(cell);
        return this;
    }

    /** How many buckets fit beside each other on a line. */
    private int block(String head) {
        int label = head.length();
        int cell = 0;
        for (int r = 0; r < rows.size(); r++) {
            label = Math.max(label, labels.get(r).length());
            for (int t = 0; t < shown; t++) {
                cell = Math.max(
                        cell,
                        Math.max(
                                rows.get(r).apply(t).length(),
                                horizon.bucket(t).label().length()));
            }
        }
        int room = LINE_WIDTH - Math.min(LABEL_WIDTH, label);
        return Math.max(1, Math.min(MOST_IN_BLOCK, room / (cell + 2)));
    }

    String print(String head) {
        StringBuilder text = new StringBuilder();
        int block = block(head);
        for (int from = 0; from < shown; from += block) {
            int to = Math.min(from + block, shown);
            TextTable table = new TextTable(1, LABEL_WIDTH);
            List<String> header = new ArrayList<>(List.of(head));
            for (int t = from; t < to; t++) {
                header.add(horizon.bucket(t).label());
            }
            table.row(header);
            for (int r = 0; r < rows.size(); r++) {
                List<String> cells = new ArrayList<>(List.of(labels.get(r)));
                for (int t = from; t < to; t++) {
                    cells.add(rows.get(r).apply(t));
                }
                table.row(cells);
            }
            text.append(table.print());
        }
        if (shown < horizon.size()) {
            text.append("  ... and ").append(horizon.size() - shown).append(" more buckets, left out here\n\n");
        }
        return text.toString();
    }
}
