package dev.sop.solver;

import dev.sop.program.LinearProgram;

/**
 * H. P. Williams, Model Building in Mathematical Programming: factory planning. Seven products, five kinds of machine,
 * six months; sales limited by the market, stock by 100 of each, 50 of each to be left over.
 */
public final class FactoryPlanningModel {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double HOURS = 384;
    private static final double[] PROFIT = {10, 6, 8, 4, 11, 9, 3};
    private static final double[][] MARKET = {
        {500, 600, 300, 200, 0, 500},
        {1000, 500, 600, 300, 100, 500},
        {300, 200, 0, 400, 500, 100},
        {300, 0, 0, 500, 100, 300},
        {800, 400, 500, 200, 1000, 1100},
        {200, 300, 400, 0, 300, 500},
        {100, 150, 100, 100, 0, 60}
    };
    /** Hours per unit by kind of machine: grinder, vertical drill, horizontal drill, borer, planer. */
    private static final double[][] USAGE = {
        {0.5, 0.7, 0, 0, 0.3, 0.2, 0.5},
        {0.1, 0.2, 0, 0.3, 0, 0.6, 0},
        {0.2, 0, 0.8, 0, 0, 0, 0.6},
        {0.05, 0.03, 0, 0.07, 0.1, 0, 0.08},
        {0, 0, 0.01, 0, 0.05, 0, 0.05}
    };

    private static final int[] INSTALLED = {4, 2, 3, 1, 1};
    /** Machines down per month in the first problem. */
    private static final int[][] DOWN = {
        {1, 0, 0, 0, 1, 0}, {0, 0, 0, 1, 1, 0}, {0, 2, 0, 0, 0, 1}, {0, 0, 1, 0, 0, 0}, {0, 0, 0, 0, 0, 1}
    };
    /** Machine-months of maintenance to be placed in the second problem. */
    private static final int[] MAINTENANCE = {2, 2, 3, 1, 1};

    private FactoryPlanningModel() {}

    /** With {@code choose}, the months of maintenance are to be chosen; otherwise they are given. */
    public static LinearProgram program(boolean choose) {
        LinearProgram.Builder lp = LinearProgram.builder();
        int[][] hours = new int[5][6];
        for (int k = 0; k < 5; k++) {
            int placed = choose ? lp.addRow(MAINTENANCE[k], MAINTENANCE[k]) : -1;
            for (int t = 0; t < 6; t++) {
                int up = INSTALLED[k] - (choose ? 0 : DOWN[k][t]);
                hours[k][t] = lp.addRow(-INF, HOURS * up);
                if (choose) {
                    int down = lp.addColumn(0, 0, INSTALLED[k]);
                    lp.integer(down);
                    lp.set(hours[k][t], down, HOURS).set(placed, down, 1);
                }
            }
        }
        for (int p = 0; p < 7; p++) {
            int stockBefore = -1;
            for (int t = 0; t < 6; t++) {
                int make = lp.addColumn(0, 0, INF);
                int sell = lp.addColumn(-PROFIT[p], 0, MARKET[p][t]);
                int stock = lp.addColumn(0.5, t == 5 ? 50 : 0, t == 5 ? 50 : 100);
                int balance = lp.addRow(0, 0);
                lp.set(balance, make, 1).set(balance, sell, -1).set(balance, stock, -1);
                if (t > 0) {
                    lp.set(balance, stockBefore, 1);
                }
                stockBefore = stock;
                for (int k = 0; k < 5; k++) {
                    if (USAGE[k][p] > 0) {
                        lp.set(hours[k][t], make, USAGE[k][p]);
                    }
                }
            }
        }
        return lp.build();
    }
}
