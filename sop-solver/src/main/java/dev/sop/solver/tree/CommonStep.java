package dev.sop.solver.tree;

/**
 * The largest step of which all given numbers are whole multiples: 6 for 30 and 6, 0.5 for 1.5 and 2. Numbers are taken as
 * multiples when they are within 1e-9 of one; where the step would be less than a millionth of the largest number there is
 * none.
 */
final class CommonStep {
    static final double NONE = 0;
    private static final double FINEST = 1e-6;
    private static final double SAME_MULTIPLE = 1e-9;

    private CommonStep() {}

    /** The step of the first so many numbers, zeros left out; {@link #NONE} where there is none. */
    static double of(double[] number, int count) {
        double step = 0;
        double largest = 0;
        for (int k = 0; k < count; k++) {
            double next = Math.abs(number[k]);
            if (next > 0) {
                largest = Math.max(largest, next);
                step = step == 0 ? next : common(step, next);
            }
        }
        if (step < FINEST * largest) {
            return NONE;
        }
        for (int k = 0; k < count; k++) {
            if (!isMultiple(number[k], step)) {
                return NONE;
            }
        }
        return step;
    }

    static boolean isMultiple(double number, double step) {
        double times = number / step;
        return Math.abs(times - Math.rint(times)) <= SAME_MULTIPLE * Math.max(1, Math.abs(times));
    }

    /** Euclid's algorithm, ended by a rest that is rounding noise; the smaller number is then made to divide both. */
    private static double common(double a, double b) {
        double large = Math.max(a, b);
        double small = Math.min(a, b);
        double noise = SAME_MULTIPLE * large;
        while (true) {
            double rest = Math.abs(large - Math.rint(large / small) * small);
            if (rest <= noise) {
                return a / Math.max(1, Math.rint(a / small));
            }
            large = small;
            small = rest;
        }
    }
}
