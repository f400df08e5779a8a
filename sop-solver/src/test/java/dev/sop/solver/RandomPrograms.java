package dev.sop.solver;

import dev.sop.program.LinearProgram;
import java.util.Random;

/** Seeded small programs with every kind of bound and row: boxed, one-sided, free, fixed; ranges, equations. */
public final class RandomPrograms {
    private static final double INF = Double.POSITIVE_INFINITY;

    private RandomPrograms() {}

    /**
     * A program.
     *
     * @param feasible whether a point is known to exist
     * @param spread powers of ten by which coefficients differ (0: small whole numbers)
     */
    public static LinearProgram of(long seed, int mostColumns, int mostRows, boolean feasible, int spread) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(mostColumns);
        int m = random.nextInt(mostRows + 1);
        LinearProgram.Builder lp = LinearProgram.builder();
        double[] known = new double[n];
        for (int j = 0; j < n; j++) {
            double cost = random.nextInt(4) == 0 ? 0 : random.nextInt(19) - 9;
            double at = random.nextInt(9) - 4;
            known[j] = at;
            switch (random.nextInt(6)) {
                case 0 -> lp.addColumn(cost, -INF, INF);
                case 1 -> lp.addColumn(cost, -INF, at + random.nextInt(3));
                case 2 -> lp.addColumn(cost, at, at);
                case 3 -> lp.addColumn(cost, at - random.nextInt(3), at + random.nextInt(5));
                default -> lp.addColumn(cost, at - random.nextInt(3), INF);
            }
        }
        double density = 0.15 + 0.6 * random.nextDouble();
        for (int i = 0; i < m; i++) {
            double[] a = new double[n];
            double activity = 0;
            for (int j = 0; j < n; j++) {
                if (random.nextDouble() < density) {
                    a[j] = (random.nextInt(11) - 5) * Math.pow(10, random.nextInt(2 * spread + 1) - spread);
                    activity += a[j] * known[j];
                }
            }
            double base = feasible || random.nextInt(3) > 0 ? activity : random.nextInt(21) - 10;
            int row = switch (random.nextInt(4)) {
                case 0 -> lp.addRow(-INF, base + random.nextInt(3));
                case 1 -> lp.addRow(base - random.nextInt(3), INF);
                case 2 -> lp.addRow(base, base);
                default -> lp.addRow(base - random.nextInt(4), base + random.nextInt(5));
            };
            for (int j = 0; j < n; j++) {
                lp.set(row, j, a[j]);
            }
        }
        return lp.build();
    }

    /** The same program with every column in a box and some of them integer. */
    public static LinearProgram boxedInteger(LinearProgram lp, int reach, long seed) {
        Random random = new Random(seed);
        double[] lower = new double[lp.columns];
        double[] upper = new double[lp.columns];
        boolean[] integer = new boolean[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            lower[j] = Math.max(lp.lower[j], Math.min(lp.upper[j], 0) - reach);
            upper[j] = Math.min(lp.upper[j], lower[j] + reach);
            integer[j] = random.nextInt(4) > 0;
        }
        return new LinearProgram(
                lp.columnStart, lp.rowIndex, lp.value, lp.cost, lower, upper, lp.rowLower, lp.rowUpper, integer);
    }
}
