package dev.sop.solver;

import dev.sop.program.LinearProgram;
import java.util.Random;

/**
 * Capacitated lot sizing with set-up times (Trigeiro, Thomas, McClain 1989) in two formulations.
 *
 * <p>Natural: production, stock and set-up per item and period. Facility location (Krarup and Bilde 1977): what is made in
 * one period for the demand of a later one, each bounded by the set-up, which gives the bound of all (l,S) inequalities.
 */
public record LotSizingModels(
        double capacity,
        double[] unitTime,
        double[] setupTime,
        double[] setupCost,
        double[] holding,
        double[][] demand) {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Item data of the case F2 of Trigeiro, Thomas and McClain (1989); optimum 39734. */
    public static LotSizingModels trigeiroF2() {
        return new LotSizingModels(
                728,
                new double[] {1, 1, 1, 1, 1, 1},
                new double[] {10, 50, 20, 50, 50, 10},
                new double[] {400, 200, 600, 1000, 800, 600},
                new double[] {1, 2, 3, 4, 5, 4},
                new double[][] {
                    {114, 97, 124, 102, 76, 110, 84, 78, 89, 117, 121, 95, 76, 80, 98},
                    {96, 77, 85, 0, 107, 100, 112, 113, 123, 117, 91, 82, 108, 112, 114},
                    {0, 92, 97, 80, 113, 116, 112, 120, 87, 103, 106, 86, 114, 106, 101},
                    {0, 111, 117, 83, 111, 94, 115, 105, 113, 111, 113, 80, 109, 77, 124},
                    {102, 89, 0, 78, 101, 114, 84, 102, 95, 91, 76, 104, 79, 110, 88},
                    {78, 79, 107, 122, 112, 94, 123, 118, 104, 99, 88, 111, 91, 114, 115}
                });
    }

    /** A random case: demand near 100, capacity so that demand alone uses a share of it. */
    public static LotSizingModels random(int items, int periods, double utilisation, long seed) {
        Random random = new Random(seed);
        double[] unit = new double[items];
        double[] time = new double[items];
        double[] cost = new double[items];
        double[] holding = new double[items];
        double[][] demand = new double[items][periods];
        double need = 0;
        double first = 0;
        for (int i = 0; i < items; i++) {
            unit[i] = 1;
            time[i] = 10 + 10 * random.nextInt(5);
            cost[i] = 200 + 100 * random.nextInt(9);
            holding[i] = 1 + random.nextInt(5);
            for (int t = 0; t < periods; t++) {
                demand[i][t] = t < 4 && random.nextInt(4) == 0 ? 0 : 75 + random.nextInt(51);
                need += demand[i][t] + time[i] * 0.6;
            }
            first += demand[i][0] > 0 ? demand[i][0] + time[i] : 0;
        }
        double capacity = Math.max(first, Math.ceil(need / periods / utilisation));
        return new LotSizingModels(capacity, unit, time, cost, holding, demand);
    }

    /**
     * A case drawn as the paper draws its set F: normal demand of mean 100, a quarter of the demands of the first four
     * periods zero, set-up times 10 to 50, set-up costs 200 to 1000, holding 1 to 5, one constant capacity that demand and
     * two set-ups in three would use to the given share.
     */
    public static LotSizingModels trigeiro(int items, int periods, double variation, double utilisation, long seed) {
        Random random = new Random(seed);
        double[] unit = new double[items];
        double[] time = new double[items];
        double[] cost = new double[items];
        double[] holding = new double[items];
        double[][] demand = new double[items][periods];
        double need = 0;
        double first = 0;
        for (int i = 0; i < items; i++) {
            unit[i] = 1;
            time[i] = 10 + random.nextInt(41);
            cost[i] = 200 + random.nextInt(801);
            holding[i] = 1 + random.nextInt(5);
            for (int t = 0; t < periods; t++) {
                double drawn = Math.max(0, Math.rint(100 + 100 * variation * random.nextGaussian()));
                demand[i][t] = t < 4 && random.nextInt(4) == 0 ? 0 : drawn;
                need += demand[i][t] + time[i] * 2 / 3;
            }
            first += demand[i][0] > 0 ? demand[i][0] + time[i] : 0;
        }
        double capacity = Math.max(first, Math.ceil(need / periods / utilisation));
        return new LotSizingModels(capacity, unit, time, cost, holding, demand);
    }

    public LinearProgram natural() {
        int items = demand.length;
        int periods = demand[0].length;
        LinearProgram.Builder lp = LinearProgram.builder();
        int[] hours = capacityRows(lp, periods);
        for (int i = 0; i < items; i++) {
            double left = 0;
            for (double d : demand[i]) {
                left += d;
            }
            int stockBefore = -1;
            for (int t = 0; t < periods; t++) {
                int make = lp.addColumn(0, 0, INF);
                int stock = lp.addColumn(holding[i], 0, INF);
                int setup = lp.addColumn(setupCost[i], 0, 1);
                lp.integer(setup);
                int balance = lp.addRow(demand[i][t], demand[i][t]);
                lp.set(balance, make, 1).set(balance, stock, -1);
                if (stockBefore >= 0) {
                    lp.set(balance, stockBefore, 1);
                }
                stockBefore = stock;
                double most = Math.min(left, (capacity - setupTime[i]) / unitTime[i]);
                int link = lp.addRow(-INF, 0);
                lp.set(link, make, 1).set(link, setup, -most);
                lp.set(hours[t], make, unitTime[i]).set(hours[t], setup, setupTime[i]);
                left -= demand[i][t];
            }
        }
        return lp.build();
    }

    public LinearProgram facilityLocation() {
        int items = demand.length;
        int periods = demand[0].length;
        LinearProgram.Builder lp = LinearProgram.builder();
        int[] hours = capacityRows(lp, periods);
        for (int i = 0; i < items; i++) {
            int[] setup = new int[periods];
            int[] meet = new int[periods];
            for (int t = 0; t < periods; t++) {
                setup[t] = lp.addColumn(setupCost[i], 0, 1);
                lp.integer(setup[t]);
                lp.set(hours[t], setup[t], setupTime[i]);
                meet[t] = demand[i][t] > 0 ? lp.addRow(demand[i][t], demand[i][t]) : -1;
            }
            for (int t = 0; t < periods; t++) {
                for (int s = t; s < periods; s++) {
                    if (demand[i][s] > 0) {
                        int make = lp.addColumn(holding[i] * (s - t), 0, demand[i][s]);
                        lp.set(meet[s], make, 1).set(hours[t], make, unitTime[i]);
                        int link = lp.addRow(-INF, 0);
                        lp.set(link, make, 1).set(link, setup[t], -demand[i][s]);
                    }
                }
            }
        }
        return lp.build();
    }

    private int[] capacityRows(LinearProgram.Builder lp, int periods) {
        int[] hours = new int[periods];
        for (int t = 0; t < periods; t++) {
            hours[t] = lp.addRow(-INF, capacity);
        }
        return hours;
    }
}
