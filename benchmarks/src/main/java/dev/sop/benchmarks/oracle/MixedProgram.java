package dev.sop.benchmarks.oracle;

import java.util.ArrayList;
import java.util.List;

/** A mixed-integer program as it is written down: columns from 0 up, some of them whole, and rows between two limits. */
final class MixedProgram {

    static final double NONE = Double.POSITIVE_INFINITY;

    /** A sum (without its constant) between two limits. */
    record Row(Sum sum, double least, double most) {}

    /** The size of a usual quantity, by which columns that are not whole are measured: 1 where nobody says. */
    private final double quantity;

    private final List<Double> upper = new ArrayList<>();
    private final List<Double> scale = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    MixedProgram(double quantity) {
        this.quantity = quantity;
    }

    /** A column from 0 to the most, {@link #NONE} for no limit. */
    int column(double most) {
        return column(most, false);
    }

    /** A column of units from 0 to the most, in whole numbers where that is asked for. */
    int column(double most, boolean inWholeNumbers) {
        return add(most, inWholeNumbers, inWholeNumbers ? 1 : quantity);
    }

    /** A column that counts from 0 to the most: runs, lots, workers, machines, parts of a step. */
    int count(double most, boolean inWholeNumbers) {
        return add(most, inWholeNumbers, 1);
    }

    private int add(double most, boolean inWholeNumbers, double size) {
        upper.add(inWholeNumbers && most < NONE ? Math.floor(most + 1e-9 * (1 + most)) : most);
        whole.add(inWholeNumbers);
        scale.add(size);
        return upper.size() - 1;
    }

    Row atMost(Sum sum, double most) {
        between(sum, -NONE, most);
        return rows.get(rows.size() - 1);
    }

    /** Gives a row that says at most another limit. */
    void replace(Row row, double most) {
        rows.set(rows.indexOf(row), new Row(row.sum, -NONE, most - row.sum.constant()));
    }

    void atLeast(Sum sum, double least) {
        between(sum, least, NONE);
    }

    void equal(Sum sum, double value) {
        between(sum, value, value);
    }

    private void between(Sum sum, double least, double most) {
        rows.add(new Row(sum, least - sum.constant(), most - sum.constant()));
    }

    int columns() {
        return upper.size();
    }

    double most(int column) {
        return upper.get(column);
    }

    boolean isWhole(int column) {
        return whole.get(column);
    }

    boolean hasWhole() {
        return whole.contains(true);
    }

    double scale(int column) {
        return scale.get(column);
    }

    List<Row> rows() {
        return rows;
    }
}
