package dev.sop.program;

/** Checks of what callers hand in; each names the place, the value and the expectation. */
final class Checks {
    private Checks() {}

    static void sameLength(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException("The array (" + name + ") has length (" + length
                    + ") but the program needs (" + expected
                    + ").\nMaybe it was built for another program, or rows and columns were swapped.");
        }
    }

    static double notNan(double value, String what) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    what + " is NaN; a number is needed.\nMaybe an input is missing or was divided by zero.");
        }
        return value;
    }

    static double finite(double value, String what) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is (" + value
                    + "); a finite number is needed.\nMaybe an infinite bound was used as a coefficient.");
        }
        return value;
    }

    static void limits(double lower, double upper, String what) {
        notNan(lower, "The lower limit of " + what);
        notNan(upper, "The upper limit of " + what);
        if (lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("The limits of " + what + " are (" + lower + ", " + upper
                    + ") and leave no finite value.\nMaybe the two were swapped.");
        }
    }
}
