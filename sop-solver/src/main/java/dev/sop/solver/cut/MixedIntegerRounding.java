package dev.sop.solver.cut;

import dev.sop.program.LinearProgram;
import dev.sop.solver.algebra.SparseVector;
import org.jspecify.annotations.Nullable;

/**
 * Complemented mixed-integer rounding of one base inequality {@code a'x + g's <= b} (s: slacks of rows, not negative).
 *
 * <p>Continuous columns are written from a bound, simple or variable; integers from the nearer one; the rest is divided
 * and rounded, {@code sum (floor(a) + max(0, f(a) - f)/(1 - f)) z <= floor(b) + s / (1 - f)}, for several divisors. With
 * variable bounds this yields flow-cover and (l,S) inequalities of lot sizing.
 *
 * <p>Source: H. Marchand, L. A. Wolsey, <em>Aggregation and Mixed Integer Rounding to Solve MIPs</em>, Operations
 * Research, 2001.
 */
final class MixedIntegerRounding {
    private static final double MIN_EFFICACY = 1e-3;
    private static final int DIVISORS = 12;

    private final LinearProgram lp;
    private final VariableBounds variable;
    /** Coefficients of the integers, and of the finished cut. */
    private final SparseVector whole;

    private final SparseVector result;
    private final boolean[] complemented;
    private double[] point = {};
    private double right;
    private double rightResult;
    /** Sum of the continuous terms with negative coefficients at the point. */
    private double leftOver;

    private double[] divisors = new double[DIVISORS];
    private int divisorCount;

    MixedIntegerRounding(LinearProgram lp, VariableBounds variable) {
        this.lp = lp;
        this.variable = variable;
        this.whole = new SparseVector(lp.columns);
        this.result = new SparseVector(lp.columns);
        this.complemented = new boolean[lp.columns];
    }

    /** The best cut from the base, or null when none is violated at the point. */
    @Nullable
    Cut separate(AggregatedRow base, double[] at) {
        point = at;
        whole.clear();
        right = base.right;
        leftOver = 0;
        for (int k = 0; k < base.coefficient.count; k++) {
            int j = base.coefficient.index[k];
            double a = base.coefficient.value[j];
            if (Math.abs(a) < 1e-9) {
                if (!relax(j, a)) {
                    return null;
                }
            } else if (lp.integer[j]) {
                whole.add(j, a);
            } else if (!substitute(j, a)) {
                return null;
            }
        }
        for (int k = 0; k < base.slacks; k++) {
            if (base.slackCoefficient[k] < 0) {
                leftOver -= base.slackCoefficient[k] * base.slackValue(k, at);
            }
        }
        if (!complement()) {
            return null;
        }
        double divisor = bestDivisor();
        return divisor == 0 ? null : build(base, divisor);
    }

    /** Moves a term to the right at its worst bound. */
    private boolean relax(int j, double a) {
        double bound = a > 0 ? lp.lower[j] : lp.upper[j];
        right -= Double.isInfinite(bound) ? 0 : a * bound;
        return a == SparseVector.KEPT_ZERO || !Double.isInfinite(bound);
    }

    private boolean fromUpper(int j) {
        boolean hasUpper = !Double.isInfinite(upperAt(j));
        boolean hasLower = !Double.isInfinite(lp.lower[j]);
        return hasUpper && (!hasLower || upperAt(j) - point[j] <= point[j] - lp.lower[j]);
    }

    private double upperAt(int j) {
        return variable.column[j] >= 0
                ? variable.constant[j] + variable.slope[j] * point[variable.column[j]]
                : lp.upper[j];
    }

    private boolean substitute(int j, double a) {
        if (!fromUpper(j)) {
            if (Double.isInfinite(lp.lower[j])) {
                return false;
            }
            right -= a * lp.lower[j];
            leftOver += a < 0 ? -a * Math.max(0, point[j] - lp.lower[j]) : 0;
            return true;
        }
        if (variable.column[j] >= 0) {
            whole.add(variable.column[j], a * variable.slope[j]);
            right -= a * variable.constant[j];
        } else {
            right -= a * lp.upper[j];
        }
        leftOver += a > 0 ? a * Math.max(0, upperAt(j) - point[j]) : 0;
        return true;
    }

    private boolean complement() {
        divisorCount = 0;
        for (int k = 0; k < whole.count; k++) {
            int j = whole.index[k];
            double a = whole.value[j];
            boolean hasLower = !Double.isInfinite(lp.lower[j]);
            boolean hasUpper = !Double.isInfinite(lp.upper[j]);
            if (!hasLower && !hasUpper) {
                return false;
            }
            complemented[j] = hasUpper && (!hasLower || lp.upper[j] - point[j] < point[j] - lp.lower[j]);
            right -= a * (complemented[j] ? lp.upper[j] : lp.lower[j]);
            boolean between = point[j] > lp.lower[j] + 1e-6 && point[j] < lp.upper[j] - 1e-6;
            if (between && Math.abs(a) > 1e-6) {
                offerDivisor(Math.abs(a));
            }
        }
        return divisorCount > 0;
    }

    private void offerDivisor(double divisor) {
        for (int k = 0; k < divisorCount; k++) {
            if (Math.abs(divisors[k] - divisor) <= 1e-9 * divisor) {
                return;
            }
        }
        if (divisorCount < DIVISORS) {
            divisors[divisorCount++] = divisor;
        }
    }

    private double bestDivisor() {
        double best = 0;
        double most = 1e-7;
        for (int k = 0; k < divisorCount; k++) {
            double efficacy = efficacy(divisors[k]);
            if (efficacy > most) {
                most = efficacy;
                best = divisors[k];
            }
        }
        if (best == 0) {
            return 0;
        }
        for (double part = 2; part <= 8; part *= 2) {
            double efficacy = efficacy(divisors[0] / part);
            if (efficacy > most) {
                most = efficacy;
                best = divisors[0] / part;
            }
        }
        for (int k = 0; k < whole.count; k++) {
            int j = whole.index[k];
            boolean between = point[j] > lp.lower[j] + 1e-6 && point[j] < lp.upper[j] - 1e-6;
            if (between && !Double.isInfinite(lp.lower[j]) && !Double.isInfinite(lp.upper[j])) {
                toggle(j);
                double efficacy = efficacy(best);
                if (efficacy > most) {
                    most = efficacy;
                } else {
                    toggle(j);
                }
            }
        }
        return best;
    }

    private void toggle(int j) {
        double range = whole.value[j] * (lp.upper[j] - lp.lower[j]);
        right += complemented[j] ? range : -range;
        complemented[j] = !complemented[j];
    }

    private double efficacy(double divisor) {
        double b = right / divisor;
        double f = b - Math.floor(b);
        if (f < 0.01 || f > 0.99) {
            return 0;
        }
        double left = 0;
        double norm = 0;
        for (int k = 0; k < whole.count; k++) {
            int j = whole.index[k];
            double g = rounded((complemented[j] ? -whole.value[j] : whole.value[j]) / divisor, f);
            left += g * (complemented[j] ? lp.upper[j] - point[j] : point[j] - lp.lower[j]);
            norm += g * g;
        }
        double violation = left - Math.floor(b) - leftOver / (divisor * (1 - f));
        return norm > 0 ? violation / Math.sqrt(norm) : 0;
    }

    private static double rounded(double a, double f) {
        double floor = Math.floor(a);
        return floor + Math.max(0, a - floor - f) / (1 - f);
    }

    private @Nullable Cut build(AggregatedRow base, double divisor) {
        double b = right / divisor;
        double f = b - Math.floor(b);
        double share = 1 / (divisor * (1 - f));
        result.clear();
        rightResult = Math.floor(b);
        for (int k = 0; k < whole.count; k++) {
            int j = whole.index[k];
            double g = rounded((complemented[j] ? -whole.value[j] : whole.value[j]) / divisor, f);
            result.add(j, complemented[j] ? -g : g);
            rightResult += complemented[j] ? -g * lp.upper[j] : g * lp.lower[j];
        }
        for (int k = 0; k < base.coefficient.count; k++) {
            int j = base.coefficient.index[k];
            double a = base.coefficient.value[j];
            if (!lp.integer[j] && Math.abs(a) >= 1e-9) {
                addContinuous(j, a, share);
            }
        }
        for (int k = 0; k < base.slacks; k++) {
            if (base.slackCoefficient[k] < 0) {
                double weight = -base.slackCoefficient[k] * share;
                SlackExpression slack = base.slack[k];
                for (int e = 0; e < slack.column().length; e++) {
                    result.add(slack.column()[e], -weight * slack.coefficient()[e]);
                }
                rightResult += weight * slack.constant();
            }
        }
        return Cut.of(lp, result, rightResult, point, MIN_EFFICACY);
    }

    private void addContinuous(int j, double a, double share) {
        if (!fromUpper(j)) {
            if (a < 0) {
                result.add(j, a * share);
                rightResult += a * share * lp.lower[j];
            }
        } else if (a > 0) {
            result.add(j, a * share);
            if (variable.column[j] >= 0) {
                result.add(variable.column[j], -a * share * variable.slope[j]);
                rightResult += a * share * variable.constant[j];
            } else {
                rightResult += a * share * lp.upper[j];
            }
        }
    }
}
