package dev.sop.benchmarks.oracle;

import java.util.Arrays;

/** A sum of columns of a program, each times a factor, and a constant: {@code 2 x + 3 y - 5}. Grows in place. */
final class Sum {

    private int[] columns = new int[4];
    private double[] factors = new double[4];
    private int size;
    private double constant;

    static Sum of(int column) {
        return new Sum().plus(1, column);
    }

    /** One empty sum for each bucket. */
    static Sum[] each(int buckets) {
        Sum[] sums = new Sum[buckets];
        Arrays.setAll(sums, t -> new Sum());
        return sums;
    }

    /** All of these together. */
    static Sum total(Sum... sums) {
        Sum total = new Sum();
        for (Sum sum : sums) {
            total.plus(1, sum);
        }
        return total;
    }

    Sum plus(double factor, int column) {
        if (factor != 0) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
                factors = Arrays.copyOf(factors, 2 * size);
            }
            columns[size] = column;
            factors[size] = factor;
            size++;
        }
        return this;
    }

    Sum plus(double factor, Sum other) {
        for (int k = 0; k < other.size; k++) {
            plus(factor * other.factors[k], other.columns[k]);
        }
        constant += factor * other.constant;
        return this;
    }

    Sum plus(double value) {
        constant += value;
        return this;
    }

    double constant() {
        return constant;
    }

    /** Adds its factors to a dense row of as many columns as the program has. */
    void addTo(double[] row) {
        for (int k = 0; k < size; k++) {
            row[columns[k]] += factors[k];
        }
    }

    /** The columns it names, with repetitions. */
    int[] columns() {
        return Arrays.copyOf(columns, size);
    }

    double at(double[] point) {
        double value = constant;
        for (int k = 0; k < size; k++) {
            value += factors[k] * point[columns[k]];
        }
        return value;
    }

    /** Factors times values without their signs: what the sum's rounding is measured against. */
    double grossAt(double[] point) {
        double value = Math.abs(constant);
        for (int k = 0; k < size; k++) {
            value += Math.abs(factors[k] * point[columns[k]]);
        }
        return value;
    }
}
