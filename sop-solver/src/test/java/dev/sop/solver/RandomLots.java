package dev.sop.solver;

import dev.sop.program.LinearProgram;
import java.util.Random;

/**
 * Seeded lot-sizing programs with what planners add: opening stock, limits on stock, backlog, lost sales, optional sales, a
 * second way to make an item, lots as multiples, overtime, balances written the other way round or as minima.
 */
public final class RandomLots {
    private static final double INF = Double.POSITIVE_INFINITY;

    private RandomLots() {}

    public static LinearProgram of(long seed) {
        Random random = new Random(seed);
        int items = 1 + random.nextInt(3);
        int periods = 2 + random.nextInt(4);
        LinearProgram.Builder lp = LinearProgram.builder();
        int[] hours = new int[periods];
        for (int t = 0; t < periods; t++) {
            hours[t] = lp.addRow(-INF, 120 * items + random.nextInt(60));
            if (random.nextBoolean()) {
                lp.set(hours[t], lp.addColumn(3, 0, 40), -1);
            }
        }
        for (int i = 0; i < items; i++) {
            item(lp, hours, random);
        }
        return lp.build();
    }

    private static void item(LinearProgram.Builder lp, int[] hours, Random random) {
        boolean hasBacklog = random.nextInt(3) == 0;
        boolean hasLost = random.nextInt(3) == 0;
        boolean hasSales = random.nextInt(3) == 0;
        boolean asMinimum = random.nextInt(5) == 0;
        boolean inLots = random.nextInt(4) == 0;
        int sign = random.nextInt(3) == 0 ? -1 : 1;
        int ways = random.nextInt(3) == 0 ? 2 : 1;
        int stockBefore = -1;
        int lateBefore = -1;
        for (int t = 0; t < hours.length; t++) {
            double demand = random.nextInt(4) == 0 ? 0 : 40 + random.nextInt(80);
            demand -= t == 0 ? random.nextInt(30) : 0;
            int balance = asMinimum && sign > 0 ? lp.addRow(demand, INF) : lp.addRow(sign * demand, sign * demand);
            for (int way = 0; way < ways; way++) {
                int make = lp.addColumn(1, 0, INF);
                int setup = lp.addColumn(100, 0, inLots ? 4 : 1);
                lp.integer(setup);
                lp.set(balance, make, sign).set(hours[t], make, 1 + way);
                lp.set(hours[t], setup, random.nextInt(30));
                int link = lp.addRow(-INF, 0);
                lp.set(link, make, 1).set(link, setup, inLots ? -60 : -250);
            }
            int stock = lp.addColumn(1, random.nextInt(6) == 0 ? 5 : 0, random.nextInt(3) == 0 ? 90 : INF);
            lp.set(balance, stock, -sign);
            if (stockBefore >= 0) {
                lp.set(balance, stockBefore, sign);
            }
            stockBefore = stock;
            if (hasLost) {
                lp.set(balance, lp.addColumn(50, 0, Math.max(0, demand)), sign);
            }
            if (hasSales) {
                lp.set(balance, lp.addColumn(-9, 0, 30), -sign);
            }
            if (hasBacklog) {
                int late = lp.addColumn(4, 0, t == hours.length - 1 ? 0 : INF);
                lp.set(balance, late, sign);
                if (lateBefore >= 0) {
                    lp.set(balance, lateBefore, -sign);
                }
                lateBefore = late;
            }
        }
    }

    /** The same program with other costs, none negative, so that there is an optimum. */
    public static LinearProgram priced(LinearProgram lp, long seed) {
        Random random = new Random(seed);
        double[] cost = new double[lp.columns];
        for (int j = 0; j < cost.length; j++) {
            double base = lp.integer[j] ? 200 : 5;
            cost[j] = random.nextDouble() * base - (lp.upper[j] < INF && !lp.integer[j] ? 2 : 0);
        }
        return lp.withCost(cost);
    }
}
