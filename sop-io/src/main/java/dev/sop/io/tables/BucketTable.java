package dev.sop.io.tables;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.executive.Counted;
import dev.sop.executive.NumberScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Rows over a horizon, folded into blocks of equally many buckets as the page is wide. The figures of a table are of one kind, quantities
 * or money, and have the decimals that their size needs ({@link NumberScale}); rows that are 0 throughout may be left out.
 */
final class BucketTable {

    private static final int LABEL_WIDTH = 34;

    /** A row: figures of the kind of the table, or cells that are text already. */
    private record Row(String label, Optional<double[]> figures, boolean unlessZero, IntFunction<String> cell) {}

    private final Horizon horizon;
    private final int shown;
    private final Page page;
    private final List<Row> rows = new ArrayList<>();

    BucketTable(Horizon horizon, Page page) {
        this.horizon = horizon;
        this.page = page;
        this.shown = Math.min(page.mostBuckets(), horizon.size());
    }

    /** A row of figures of the kind of the table. */
    BucketTable row(String label, Series series) {
        return figures(label, series, false);
    }

    /** A row that is left out where every bucket is 0. */
    BucketTable rowUnlessZero(String label, Series series) {
        return figures(label, series, true);
    }

    private BucketTable figures(String label, Series series, boolean unlessZero) {
        double[] figures = series.toArray();
        rows.add(new Row(label, Optional.of(figures), unlessZero, t -> Double.toString(figures[t])));
        return this;
    }

    /** A row of another kind than the table, of which parts count: workers, prices. */
    BucketTable rowOfItsOwn(String label, Series series) {
        NumberScale scale = NumberScale.withCents(series.toArray());
        return row(label, bucket -> scale.text(series.get(bucket)));
    }

    /** A row of another kind that is left out where every bucket is 0. */
    BucketTable rowOfItsOwnUnlessZero(String label, Series series) {
        return series.max() <= 0 ? this : rowOfItsOwn(label, series);
    }

    BucketTable row(String label, IntFunction<String> cell) {
        rows.add(new Row(label, Optional.empty(), false, cell));
        return this;
    }

    String print(String head) {
        List<Row> printed = written();
        int label = Math.max(
                head.length(),
                printed.stream().mapToInt(row -> row.label().length()).max().orElse(0));
        int room = page.columns() - 2 - Math.min(labelWidth(), label);
        int cell = widestCell(printed);
        boolean tight = shown * (cell + 1) <= room;
        int gap = tight ? Math.min(2, room / shown - cell) : 2;
        int most = Math.max(1, room / (cell + gap));
        int blocks = (shown + most - 1) / most;
        int block = (shown + blocks - 1) / blocks;
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < shown; from += block) {
            text.append(block(head, printed, from, Math.min(from + block, shown), gap));
        }
        int left = horizon.size() - shown;
        if (left > 0) {
            text.append("  ... and ").append(Counted.of(left, "more bucket")).append(", left out here\n\n");
        }
        return text.toString();
    }

    private int labelWidth() {
        return Math.min(LABEL_WIDTH, page.columns() / 3);
    }

    private String block(String head, List<Row> printed, int from, int to, int gap) {
        TextTable table = page.table(1, labelWidth()).gap(gap);
        List<String> header = new ArrayList<>(List.of(head));
        for (int t = from; t < to; t++) {
            header.add(horizon.bucket(t).label());
        }
        table.row(header);
        for (Row row : printed) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            for (int t = from; t < to; t++) {
                cells.add(row.cell().apply(t));
            }
            table.row(cells);
        }
        return table.print();
    }

    /** The rows that are shown, their figures with the decimals of the table. */
    private List<Row> written() {
        NumberScale scale = NumberScale.of(rows.stream()
                .flatMapToDouble(row -> row.figures().stream().flatMapToDouble(Arrays::stream))
                .toArray());
        List<Row> written = new ArrayList<>();
        for (Row row : rows) {
            if (row.figures().isEmpty()) {
                written.add(row);
                continue;
            }
            double[] figures = row.figures().get();
            if (!row.unlessZero() || !scale.isNothing(figures)) {
                NumberScale own = scale.row(figures);
                written.add(new Row(row.label(), row.figures(), row.unlessZero(), t -> own.text(figures[t])));
            }
        }
        return written;
    }

    private int widestCell(List<Row> printed) {
        int widest = 0;
        for (int t = 0; t < shown; t++) {
            widest = Math.max(widest, horizon.bucket(t).label().length());
            for (Row row : printed) {
                widest = Math.max(widest, row.cell().apply(t).length());
            }
        }
        return widest;
    }
}
