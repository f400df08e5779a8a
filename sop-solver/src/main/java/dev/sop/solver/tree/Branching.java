package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;

/**
 * Chooses the column to branch on: by pseudocosts where they can be relied on, by trial solves of both children where
 * not.
 *
 * <p>Source: T. Achterberg, T. Koch, A. Martin, <em>Branching Rules Revisited</em>, Operations Research Letters, 2005
 * (reliability branching).
 */
final class Branching {
    private static final int RELIABLE = 4;
    private static final int TRIALS = 12;
    private static final int TRIAL_PIVOTS = 60;

    private final LinearProgram lp;
    private final Relaxation relaxation;
    private final Pseudocosts pseudocosts;

    /** After a choice: a column bound that a trial has proven, or -1. */
    int provenColumn = -1;

    boolean provenUp;
    /** What was proven of the other side. */
    double provenBound;

    Branching(LinearProgram lp, Relaxation relaxation, Pseudocosts pseudocosts) {
        this.lp = lp;
        this.relaxation = relaxation;
        this.pseudocosts = pseudocosts;
    }

    /** The column, or -1 when all integers are integral at the point. */
    int choose(MipNode node, double[] point, double objective, Basis basis) {
        provenColumn = -1;
        int[] order = candidates(point);
        if (order.length == 0) {
            return -1;
        }
        int best = order[0];
        double bestScore = -1;
        int trials = 0;
        int withoutGain = 0;
        for (int column : order) {
            double score = pseudocosts.score(column, point[column]);
            if (!pseudocosts.isReliable(column, RELIABLE) && trials < TRIALS && withoutGain < 6) {
                trials++;
                score = trial(node, column, point[column], objective, basis);
                if (provenColumn >= 0) {
                    return column;
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = column;
                withoutGain = 0;
            } else {
                withoutGain++;
            }
        }
        return best;
    }

    private double trial(MipNode node, int column, double value, double objective, Basis basis) {
        double down = trialGain(node, column, value, false, objective, basis);
        if (down == Double.POSITIVE_INFINITY) {
            provenColumn = column;
            provenUp = true;
            return 0;
        }
        double up = trialGain(node, column, value, true, objective, basis);
        if (up == Double.POSITIVE_INFINITY) {
            provenColumn = column;
            provenUp = false;
            return 0;
        }
        return Pseudocosts.score(down, up);
    }

    private double trialGain(MipNode node, int column, double value, boolean up, double objective, Basis basis) {
        double[] lower = node.lower.clone();
        double[] upper = node.upper.clone();
        if (up) {
            lower[column] = Math.floor(value) + 1;
        } else {
            upper[column] = Math.floor(value);
        }
        double fraction = up ? Math.floor(value) + 1 - value : value - Math.floor(value);
        Relaxation.Outcome outcome = relaxation.solve(lower, upper, basis, TRIAL_PIVOTS);
        if (outcome == Relaxation.Outcome.PRUNED) {
            provenBound = relaxation.bound;
            return Double.POSITIVE_INFINITY;
        }
        if (outcome == Relaxation.Outcome.FAILED) {
            return 0;
        }
        double gain = Math.max(0, relaxation.bound - objective);
        pseudocosts.record(column, up, fraction, gain);
        return gain;
    }

    /** Fractional columns, most promising first. */
    private int[] candidates(double[] point) {
        int count = 0;
        int[] found = new int[lp.columns];
        double[] score = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            if (lp.integer[j] && !Certificates.isIntegral(point[j])) {
                double s = pseudocosts.score(j, point[j]);
                int at = count++;
                while (at > 0 && s > score[at - 1]) {
                    found[at] = found[at - 1];
                    score[at] = score[at - 1];
                    at--;
                }
                found[at] = j;
                score[at] = s;
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }
}
