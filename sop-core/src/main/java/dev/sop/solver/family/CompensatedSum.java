package dev.sop.solver.family;

/**
 * A running sum that keeps what rounding would lose, so that a certificate of nine digits is not decided by a million
 * additions. Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
 */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        if (Math.abs(sum) >= Math.abs(term)) {
            lost += (sum - next) + term;
        } else {
            lost += (term - next) + sum;
        }
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
