package dev.sop.solver;

import dev.sop.program.LinearProgram;

/**
 * One product, a workforce hired and laid off, overtime, subcontracting, stock and backlog: the aggregate planning
 * problem of the textbooks.
 *
 * @param labour hours per unit
 * @param regular hours per worker and period
 * @param backlog cost per unit late and period; infinite forbids it
 * @param subcontract cost per unit bought; infinite forbids it
 */
public record WorkforceModels(
        double[] demand,
        double openingStock,
        double closingStock,
        double holding,
        double backlog,
        double unitCost,
        double subcontract,
        double openingWorkers,
        double labour,
        double[] regular,
        double wage,
        double overtimeHours,
        double overtimeCost,
        double hire,
        double layOff) {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Chopra and Meindl, Supply Chain Management, chapter 8: Red Tomato Tools. */
    public static WorkforceModels redTomato(double holding, double... demand) {
        double[] regular = new double[demand.length];
        java.util.Arrays.fill(regular, 160);
        return new WorkforceModels(demand, 1000, 500, holding, 5, 10, 30, 80, 4, regular, 640, 10, 6, 300, 500);
    }

    /** Winston and Albright, Practical Management Science: SureStep. */
    public static WorkforceModels sureStep() {
        return new WorkforceModels(
                new double[] {3000, 5000, 2000, 1000},
                500,
                0,
                3,
                INF,
                15,
                INF,
                100,
                4,
                new double[] {160, 160, 160, 160},
                1500,
                20,
                13,
                1600,
                2000);
    }

    /** With {@code whole}, workers, hires, lay-offs, production and purchases are whole numbers; overtime is not. */
    public LinearProgram program(boolean whole) {
        LinearProgram.Builder lp = LinearProgram.builder();
        int stockBefore = -1;
        int backlogBefore = -1;
        int workersBefore = -1;
        for (int t = 0; t < demand.length; t++) {
            boolean last = t == demand.length - 1;
            int make = column(lp, unitCost, INF, whole);
            int buy = column(lp, subcontract == INF ? 0 : subcontract, subcontract == INF ? 0 : INF, whole);
            int workers = column(lp, wage, INF, whole);
            int hired = column(lp, hire, INF, whole);
            int laidOff = column(lp, layOff, INF, whole);
            int overtime = lp.addColumn(overtimeCost, 0, INF);
            int stock = lp.addColumn(holding, last ? closingStock : 0, INF);
            int late = lp.addColumn(backlog == INF ? 0 : backlog, 0, last || backlog == INF ? 0 : INF);
            double need = demand[t] - (t == 0 ? openingStock : 0);
            int balance = lp.addRow(need, need);
            lp.set(balance, make, 1)
                    .set(balance, buy, 1)
                    .set(balance, stock, -1)
                    .set(balance, late, 1);
            if (t > 0) {
                lp.set(balance, stockBefore, 1).set(balance, backlogBefore, -1);
            }
            int hours = lp.addRow(-INF, 0);
            lp.set(hours, make, labour).set(hours, workers, -regular[t]).set(hours, overtime, -1);
            int over = lp.addRow(-INF, 0);
            lp.set(over, overtime, 1).set(over, workers, -overtimeHours);
            double before = t == 0 ? openingWorkers : 0;
            int change = lp.addRow(before, before);
            lp.set(change, workers, 1).set(change, hired, -1).set(change, laidOff, 1);
            if (t > 0) {
                lp.set(change, workersBefore, -1);
            }
            stockBefore = stock;
            backlogBefore = late;
            workersBefore = workers;
        }
        return lp.build();
    }

    private static int column(LinearProgram.Builder lp, double cost, double upper, boolean whole) {
        int j = lp.addColumn(cost, 0, upper);
        if (whole) {
            lp.integer(j);
        }
        return j;
    }

    /**
     * Nahmias, Production and Operations Analysis, chapter 3: Densepack, whole workers, output equal to capacity; units
     * per worker are 0.14653 times the days of the month.
     */
    public static LinearProgram densepack(boolean whole, double... perWorker) {
        double[] demand = {1280, 640, 900, 1200, 2000, 1400};
        LinearProgram.Builder lp = LinearProgram.builder();
        int stockBefore = -1;
        int workersBefore = -1;
        for (int t = 0; t < demand.length; t++) {
            int workers = column(lp, 0, INF, whole);
            int hired = column(lp, 500, INF, whole);
            int laidOff = column(lp, 1000, INF, whole);
            int stock = lp.addColumn(80, t == 5 ? 600 : 0, INF);
            double need = demand[t] - (t == 0 ? 500 : 0);
            int balance = lp.addRow(need, need);
            lp.set(balance, workers, perWorker[t]).set(balance, stock, -1);
            double before = t == 0 ? 300 : 0;
            int change = lp.addRow(before, before);
            lp.set(change, workers, 1).set(change, hired, -1).set(change, laidOff, 1);
            if (t > 0) {
                lp.set(balance, stockBefore, 1);
                lp.set(change, workersBefore, -1);
            }
            stockBefore = stock;
            workersBefore = workers;
        }
        return lp.build();
    }
}
