package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;

/** Prices, at least zero, of one more hour of a resource, unit of a material, unit of storage space, per bucket. */
final class SharedPrices {
    /** Further than this share below a limit, a plan stays away from it. */
    private static final double AWAY = 0.01;

    final double[][] hours;
    final double[][] material;
    final double[][] space;

    SharedPrices(ProductWiseProblem problem) {
        hours = new double[problem.resources][problem.buckets];
        material = new double[problem.materials][problem.buckets];
        space = new double[problem.storages][problem.buckets];
    }

    void copyFrom(SharedPrices other) {
        copy(other.hours, hours);
        copy(other.material, material);
        copy(other.space, space);
    }

    /** Sets the prices of limits the plan stays away from to zero. */
    void dropUnreached(PlanDraft plan) {
        drop(hours, plan.loads.hours, plan.problem.capacity);
        drop(material, plan.loads.material, plan.problem.materialAvailable);
        drop(space, plan.loads.space, plan.problem.storageLimit);
    }

    private static void drop(double[][] price, double[][] load, double[][] limit) {
        for (int i = 0; i < price.length; i++) {
            for (int t = 0; t < price[i].length; t++) {
                if (load[i][t] < limit[i][t] * (1.0 - AWAY)) {
                    price[i][t] = 0.0;
                }
            }
        }
    }

    /** Adds prices of limits that have none here. */
    void add(SharedPrices other) {
        addRows(hours, other.hours);
        addRows(material, other.material);
        addRows(space, other.space);
    }

    private static void addRows(double[][] rows, double[][] more) {
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < rows[i].length; t++) {
                rows[i][t] += more[i][t];
            }
        }
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }
}
