package dev.sop.solver.productwise.problem;

import java.util.Arrays;

/** What products take of each shared limit, per bucket: hours of resources, materials, storage space. */
public final class SharedLoads {
    public final double[][] hours;
    public final double[][] material;
    public final double[][] space;

    public SharedLoads(ProductWiseProblem problem) {
        hours = new double[problem.resources][problem.buckets];
        material = new double[problem.materials][problem.buckets];
        space = new double[problem.storages][problem.buckets];
    }

    public void clear() {
        for (double[][] rows : new double[][][] {hours, material, space}) {
            for (double[] row : rows) {
                Arrays.fill(row, 0.0);
            }
        }
    }

    void add(SharedLoads other) {
        addRows(hours, other.hours);
        addRows(material, other.material);
        addRows(space, other.space);
    }

    private static void addRows(double[][] rows, double[][] more) {
        for (int i = 0; i < rows.length; i++) {
            addScaled(rows[i], more[i], 1.0);
        }
    }

    /** Adds {@code sign} times what a route's production takes. */
    public void addRoute(ProductWiseProblem problem, int j, double[] amount, double sign) {
        int r = problem.routeResource[j];
        if (r >= 0) {
            addScaled(hours[r], amount, sign * problem.routeUsage[j]);
        }
        int[] materials = problem.routeMaterials[j];
        for (int i = 0; i < materials.length; i++) {
            addScaled(material[materials[i]], amount, sign * problem.routeNeed[j][i]);
        }
    }

    /** Adds {@code sign} times the space a product's stock takes. */
    public void addStock(ProductWiseProblem problem, int p, double[] stock, double sign) {
        int[] storages = problem.productStorages[p];
        for (int i = 0; i < storages.length; i++) {
            addScaled(space[storages[i]], stock, sign * problem.productSpace[p][i]);
        }
    }

    private static void addScaled(double[] row, double[] amount, double factor) {
        for (int t = 0; t < row.length; t++) {
            row[t] += factor * amount[t];
        }
    }
}
