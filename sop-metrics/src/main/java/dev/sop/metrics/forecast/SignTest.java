package dev.sop.metrics.forecast;

/**
 * The two-sided sign test: how probable is a split of wins and losses at least this lopsided if each were a coin
 * toss? Exact binomial, ties dropped. Source: Conover, "Practical Nonparametric Statistics", 3rd edition, 1999,
 * section 3.4.
 */
final class SignTest {
    private SignTest() {}

    /** The p-value, from 0 to 1; 1 when there is neither win nor loss. Example: 8 wins, 1 loss: 20 / 512 = 0.0391. */
    static double pValue(long wins, long losses) {
        long tosses = wins + losses;
        long fewer = Math.min(wins, losses);
        double logTerm = -tosses * Math.log(2);
        double tail = Math.exp(logTerm);
        for (long k = 1; k <= fewer; k++) {
            logTerm += Math.log((double) (tosses - k + 1) / k);
            tail += Math.exp(logTerm);
        }
        return Math.min(1, 2 * tail);
    }
}
