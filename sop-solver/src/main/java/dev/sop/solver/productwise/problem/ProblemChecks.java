package dev.sop.solver.productwise.problem;

import java.util.Optional;

/** Checks of a {@link ProductWiseProblemBuilder}: each error names the place, the value, what was expected and the likely fix. */
final class ProblemChecks {
    private static final double ROUNDING = 1e-9;

    private ProblemChecks() {}

    static void size(String place, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(place + " is " + value + ", expected at least " + least);
        }
    }

    static void index(String place, int value, int from, int until) {
        if (value < from || value >= until) {
            throw new IndexOutOfBoundsException(place + " is " + value + ", expected " + from + " to " + (until - 1)
                    + ". Maybe the problem was sized without it.");
        }
    }

    static double amount(String place, int index, double value) {
        if (!(value >= 0.0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    place + " " + index + " is " + value + ", expected a finite number >= 0");
        }
        return value;
    }

    static double[] series(String place, int index, double[] values, int buckets, boolean mayBeInfinite) {
        if (values.length != buckets) {
            throw new IllegalArgumentException(place + " " + index + " has " + values.length + " numbers, expected "
                    + buckets + ", one per bucket");
        }
        for (int t = 0; t < buckets; t++) {
            double value = values[t];
            if (!(value >= 0.0) || (!mayBeInfinite && value == Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(place + " " + index + " in bucket " + t + " is " + value
                        + ", expected a " + (mayBeInfinite ? "number >= 0, or infinity" : "finite number >= 0"));
            }
        }
        return values;
    }

    static void ascending(String place, int index, double[] cheaper, double[] dearer) {
        for (int t = 0; t < cheaper.length; t++) {
            if (dearer[t] < cheaper[t]) {
                throw new IllegalArgumentException(place + " " + index + " costs " + dearer[t] + " in bucket " + t
                        + ", less than the tier before it (" + cheaper[t]
                        + "). Maybe the tiers were added in another order.");
            }
        }
    }

    static void relations(ProductWiseProblemBuilder b) {
        for (int p = 0; p < b.products; p++) {
            for (int t = 0; t < b.buckets; t++) {
                if (b.stockMin[p][t] > b.stockMax[p][t]) {
                    throw new IllegalArgumentException(
                            "stock of product " + p + " in bucket " + t + " must be at least " + b.stockMin[p][t]
                                    + " and at most " + b.stockMax[p][t] + ". Maybe the two are swapped.");
                }
            }
            int last = b.buckets - 1;
            if (!(b.endingMost[p] >= b.endingLeast[p])
                    || b.endingLeast[p] > b.stockMax[p][last]
                    || b.endingMost[p] < b.stockMin[p][last]) {
                throw new IllegalArgumentException(
                        "ending stock of product " + p + " must be " + b.endingLeast[p] + " to "
                                + b.endingMost[p] + " but stock in the last bucket is limited to " + b.stockMin[p][last]
                                + " to "
                                + b.stockMax[p][last] + ". Widen one of the two.");
            }
        }
    }

    /** Stock nobody can avoid must fit under the limits: there is no disposal. */
    static Optional<String> unavoidableStock(ProductWiseProblem problem) {
        SharedLoads taken = new SharedLoads(problem);
        for (int p = 0; p < problem.products; p++) {
            double[] stock = StockRule.unavoidable(problem, p);
            taken.addStock(problem, p, stock, 1.0);
            for (int t = 0; t < problem.buckets; t++) {
                double most = StockRule.most(problem, p, t);
                if (stock[t] > most * (1.0 + ROUNDING)) {
                    return Optional.of("product " + p + " has at least " + stock[t]
                            + " in stock after bucket " + t + " whatever is planned, expected at most " + most
                            + ". Maybe its opening stock is too large for its demand; raise the limit there.");
                }
            }
        }
        for (int s = 0; s < problem.storages; s++) {
            for (int t = 0; t < problem.buckets; t++) {
                if (taken.space[s][t] > problem.storageLimit[s][t] * (1.0 + ROUNDING)) {
                    return Optional.of("storage " + s + " holds at least " + taken.space[s][t]
                            + " after bucket " + t + " whatever is planned, expected at most "
                            + problem.storageLimit[s][t]
                            + ". Maybe opening stocks or least stocks are too large; raise the limit there.");
                }
            }
        }
        return Optional.empty();
    }
}
