package dev.sop.solver.family;

/** Prices, at least zero, of one more hour of a resource, unit of a material, unit of storage space, per bucket. */
final class SharedPrices {
    final double[][] hours;
    final double[][] material;
    final double[][] space;

    SharedPrices(CoupledProblem problem) {
        hours = new double[problem.resources][problem.buckets];
        material = new double[problem.materials][problem.buckets];
        space = new double[problem.storages][problem.buckets];
    }

    void copyFrom(SharedPrices other) {
        copy(other.hours, hours);
        copy(other.material, material);
        copy(other.space, space);
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }
}
