package dev.sop.solver;

import dev.sop.program.LinearProgram;
import java.util.Random;

/**
 * Seeded planning programs: products on one to three resources with seasonal demand, overtime, stock, backlog and lost
 * sales, shared materials and one storage limit.
 */
public final class PlanningModels {
    private static final double INF = Double.POSITIVE_INFINITY;

    private PlanningModels() {}

    /** 20 products, 4 resources, 18 buckets, 2 materials. */
    public static LinearProgram small(long seed) {
        return of(20, 4, 18, 2, seed);
    }

    public static LinearProgram of(int products, int resources, int buckets, int materials, long seed) {
        Random random = new Random(seed);
        double[] base = new double[products];
        double[][] demand = new double[products][buckets];
        double[][] meanUse = new double[resources][buckets];
        double[] unitCost = new double[products];
        int[][] on = new int[products][];
        double[][] usage = new double[products][];
        double[][] need = new double[materials][products];
        for (int p = 0; p < products; p++) {
            base[p] = Math.exp(4 + 0.8 * random.nextGaussian());
            unitCost[p] = 5 + 45 * random.nextDouble();
            double amplitude = 0.25 + 0.3 * random.nextDouble();
            double phase = -0.5 * Math.PI + random.nextDouble();
            double trend = 0.2 * (random.nextDouble() - 0.5);
            for (int t = 0; t < buckets; t++) {
                double season = 1 + amplitude * Math.sin(2 * Math.PI * t / 12.0 + phase) + trend * t / buckets;
                demand[p][t] = Math.max(0, Math.rint(base[p] * season * (1 + 0.12 * random.nextGaussian())));
            }
            on[p] = distinct(1 + random.nextInt(Math.min(3, resources)), resources, random);
            usage[p] = new double[on[p].length];
            for (int k = 0; k < on[p].length; k++) {
                usage[p][k] = 0.5 + 1.5 * random.nextDouble();
                for (int t = 0; t < buckets; t++) {
                    meanUse[on[p][k]][t] += demand[p][t] * usage[p][k] / on[p].length;
                }
            }
            for (int m = 0; m < materials; m++) {
                need[m][p] = random.nextDouble() < 0.9 ? 0.2 + random.nextDouble() : 0;
            }
        }
        LinearProgram.Builder lp = LinearProgram.builder();
        int[][] capacityRow = new int[resources][buckets];
        for (int r = 0; r < resources; r++) {
            double mean = 0;
            for (int t = 0; t < buckets; t++) {
                mean += meanUse[r][t] / buckets;
            }
            double capacity = Math.max(1, mean / 0.9);
            double limit = (0.10 + 0.15 * random.nextDouble()) * capacity;
            double premium = 10 * (0.4 + 0.4 * random.nextDouble());
            for (int t = 0; t < buckets; t++) {
                capacityRow[r][t] = lp.addRow(-INF, capacity);
                lp.set(capacityRow[r][t], lp.addColumn(premium, 0, limit), -1);
            }
        }
        int[][] materialRow = new int[materials][buckets];
        for (int m = 0; m < materials; m++) {
            double mean = 0;
            for (int p = 0; p < products; p++) {
                for (int t = 0; t < buckets; t++) {
                    mean += need[m][p] * demand[p][t] / buckets;
                }
            }
            for (int t = 0; t < buckets; t++) {
                materialRow[m][t] = lp.addRow(-INF, 1.12 * mean);
            }
        }
        double meanDemand = 0;
        for (int p = 0; p < products; p++) {
            meanDemand += base[p];
        }
        int[] storageRow = new int[buckets];
        for (int t = 0; t < buckets; t++) {
            storageRow[t] = lp.addRow(-INF, 0.4 * meanDemand);
        }
        for (int p = 0; p < products; p++) {
            double holding = unitCost[p] * 0.25 / 12;
            double late = holding * (4 + 8 * random.nextDouble());
            double lost = unitCost[p] * (1.4 + 1.6 * random.nextDouble());
            double volume = 0.5 + random.nextDouble();
            int[] balance = new int[buckets];
            double opening = Math.rint(0.3 * base[p]);
            for (int t = 0; t < buckets; t++) {
                double d = demand[p][t] - (t == 0 ? opening : 0);
                balance[t] = lp.addRow(d, d);
            }
            for (int t = 0; t < buckets; t++) {
                for (int k = 0; k < on[p].length; k++) {
                    int x = lp.addColumn(unitCost[p] * (1 + 0.1 * k), 0, INF);
                    lp.set(balance[t], x, 1);
                    lp.set(capacityRow[on[p][k]][t], x, usage[p][k]);
                    for (int m = 0; m < materials; m++) {
                        if (need[m][p] != 0) {
                            lp.set(materialRow[m][t], x, need[m][p]);
                        }
                    }
                }
                int stock = lp.addColumn(holding, 0, INF);
                lp.set(balance[t], stock, -1);
                lp.set(storageRow[t], stock, volume);
                lp.set(balance[t], lp.addColumn(lost, 0, INF), 1);
                if (t + 1 < buckets) {
                    lp.set(balance[t + 1], stock, 1);
                    int backlog = lp.addColumn(late, 0, INF);
                    lp.set(balance[t], backlog, 1);
                    lp.set(balance[t + 1], backlog, -1);
                }
            }
        }
        return lp.build();
    }

    private static int[] distinct(int count, int from, Random random) {
        int[] chosen = new int[count];
        boolean[] taken = new boolean[from];
        for (int k = 0; k < count; k++) {
            int r = random.nextInt(from);
            while (taken[r]) {
                r = (r + 1) % from;
            }
            taken[r] = true;
            chosen[k] = r;
        }
        return chosen;
    }
}
