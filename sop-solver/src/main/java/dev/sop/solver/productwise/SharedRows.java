package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.SharedLoads;
import java.util.Arrays;

/** One number per shared limit and bucket in single precision: prices as a sweep reads them, or loads as it gathers them. */
final class SharedRows {
    final float[][] hours;
    final float[][] material;
    final float[][] space;

    SharedRows(ProductWiseProblem problem) {
        hours = new float[problem.resources][problem.buckets];
        material = new float[problem.materials][problem.buckets];
        space = new float[problem.storages][problem.buckets];
    }

    void clear() {
        for (float[][] rows : new float[][][] {hours, material, space}) {
            for (float[] row : rows) {
                Arrays.fill(row, 0.0f);
            }
        }
    }

    void copyFrom(SharedPrices prices) {
        copy(prices.hours, hours);
        copy(prices.material, material);
        copy(prices.space, space);
    }

    void addTo(SharedLoads loads) {
        add(hours, loads.hours);
        add(material, loads.material);
        add(space, loads.space);
    }

    private static void copy(double[][] from, float[][] to) {
        for (int i = 0; i < from.length; i++) {
            for (int t = 0; t < from[i].length; t++) {
                to[i][t] = (float) from[i][t];
            }
        }
    }

    private static void add(float[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            for (int t = 0; t < from[i].length; t++) {
                to[i][t] += from[i][t];
            }
        }
    }
}
