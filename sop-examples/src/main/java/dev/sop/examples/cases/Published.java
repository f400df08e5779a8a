package dev.sop.examples.cases;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A published figure as it was printed. A figure agrees with it to 1e-6, or to half a unit of the last decimal printed,
 * whichever is more; a number printed without decimals has none to round.
 *
 * @param value the number
 * @param rounding half a unit of its last decimal; 0 without decimals
 */
record Published(double value, double rounding) {

    private static final double TOLERANCE = 1e-6;

    static Published of(JsonNode printed, String place) {
        if (!printed.isNumber()) {
            throw new UnsupportedCaseException(place + " that is no number");
        }
        int decimals = Math.max(0, printed.decimalValue().scale());
        return new Published(printed.doubleValue(), decimals == 0 ? 0 : 0.5 * Math.pow(10, -decimals));
    }

    /** Figures printed side by side have the decimals of the one with most. */
    static List<Published> list(JsonNode printed, String place) {
        List<Published> result = new ArrayList<>();
        double rounding = Double.POSITIVE_INFINITY;
        for (JsonNode number : printed) {
            Published one = of(number, place);
            rounding = one.rounding() > 0 ? Math.min(rounding, one.rounding()) : rounding;
            result.add(one);
        }
        double common = Double.isInfinite(rounding) ? 0 : rounding;
        result.replaceAll(one -> new Published(one.value(), common));
        return result;
    }

    boolean agrees(double figure) {
        return Math.abs(figure - value) <= Math.max(proof(value), rounding * (1 + TOLERANCE));
    }

    /** How far two figures of this size may be apart and be the same. */
    static double proof(double value) {
        return TOLERANCE * Math.max(1, Math.abs(value));
    }
}
