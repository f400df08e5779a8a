package dev.sop.solver.simplex;

import dev.sop.solver.Basis;
import dev.sop.solver.algebra.SparseVector;
import org.jspecify.annotations.Nullable;

/**
 * The bounded dual simplex: walks along dual feasible bases, removing one primal infeasibility per step.
 *
 * <p>Rows are chosen by steepest edge, columns by the long-step ratio test. Costs may be perturbed against degeneracy and
 * are shifted where rounding breaks dual feasibility; {@link Tableau#hasTrueCosts} tells whether any of that is left for
 * the primal simplex to clean up.
 *
 * <p>Source: J. J. Forrest, D. Goldfarb, <em>Steepest-Edge Simplex Algorithms for Linear Programming</em>, Mathematical
 * Programming, 1992; A. Koberstein, <em>The Dual Simplex Method</em>, 2005; Q. Huangfu, J. A. J. Hall, <em>Parallelizing
 * the Dual Revised Simplex Method</em>, 2018.
 */
final class DualSimplex {
    /** How a run ended. */
    enum Outcome {
        /** No primal infeasibility is left. */
        FEASIBLE,
        /** {@link DualSimplex#ray} contradicts the limits in force. */
        INFEASIBLE,
        /** The dual objective has passed the caller's limit. */
        CUTOFF,
        LIMIT,
        TROUBLE
    }

    private static final double MIN_WEIGHT = 1e-4;
    private static final int OBJECTIVE_EVERY = 10;
    private static final int YOUNG = 20;
    private static final int STALL = 200;

    private final Tableau t;
    private final PivotRow row;
    private final DualRatioTest ratio;
    private final SparseVector column;
    private final SparseVector tau;
    private final SparseVector flipSum;
    private final double tolerance;
    private final double dualTolerance;
    private final double[] infeasibility;

    /** Row of the inverse that proved infeasibility. */
    final SparseVector ray;

    private double cutoff = Double.POSITIVE_INFINITY;
    private boolean fresh;
    private int troubles;
    private int degenerate;
    private long patience;
    private final CostPerturbation perturbation;

    DualSimplex(Tableau tableau, double tolerance, double dualTolerance) {
        this.t = tableau;
        this.row = new PivotRow(tableau);
        this.ratio = new DualRatioTest(tableau);
        this.perturbation = new CostPerturbation(tableau);
        this.ray = new SparseVector(t.rows);
        this.column = new SparseVector(t.rows);
        this.tau = new SparseVector(t.rows);
        this.flipSum = new SparseVector(t.rows);
        this.tolerance = tolerance;
        this.dualTolerance = dualTolerance;
        this.infeasibility = new double[t.rows];
    }

    /** Ends a run as soon as the (scaled, true-cost) dual objective passes a value. */
    void setCutoff(double value) {
        cutoff = value;
    }

    /**
     * Runs from the tableau's basis until primal feasible. Where a variable has no bound on the side its reduced cost
     * asks for, phase one looks for a dual feasible basis first; what it cannot repair is shifted.
     */
    Outcome run(Limits limits, boolean perturb) {
        troubles = 0;
        degenerate = 0;
        perturbation.reset();
        patience = t.iterations + 5000 + 20L * (t.rows + t.columns);
        t.ensureFactor();
        if (perturb) {
            perturbation.apply();
        } else {
            t.computeReduced();
        }
        if (countUnboundedInfeasibilities() > 0) {
            Outcome first = phaseOne(limits);
            if (first == Outcome.LIMIT || first == Outcome.TROUBLE) {
                return first;
            }
        }
        return iterate(limits, false);
    }

    private int countUnboundedInfeasibilities() {
        int count = 0;
        for (int j = 0; j < t.total; j++) {
            if (t.dualInfeasibility(j) > dualTolerance && !canFlip(j)) {
                count++;
            }
        }
        return count;
    }

    private boolean canFlip(int j) {
        return t.lower[j] > Double.NEGATIVE_INFINITY && t.upper[j] < Double.POSITIVE_INFINITY;
    }

    /** Solves the problem on unit boxes whose optimum is zero exactly when a dual feasible basis exists. */
    private Outcome phaseOne(Limits limits) {
        t.boxBounds();
        double kept = cutoff;
        cutoff = Double.POSITIVE_INFINITY;
        Outcome outcome = iterate(limits, true);
        cutoff = kept;
        t.restoreBounds();
        return outcome;
    }

    private Outcome iterate(Limits limits, boolean boxes) {
        rebuild(false);
        int sinceObjective = 0;
        while (true) {
            if (limits.stop(t.iterations)) {
                return Outcome.LIMIT;
            }
            if (t.factor.isStale()) {
                rebuild(true);
            }
            if (cutoff < Double.POSITIVE_INFINITY && ++sinceObjective >= OBJECTIVE_EVERY) {
                sinceObjective = 0;
                if (t.hasTrueCosts && dualObjective() > cutoff) {
                    return Outcome.CUTOFF;
                }
            }
            int position = chooseRow();
            if (position < 0) {
                if (fresh) {
                    return Outcome.FEASIBLE;
                }
                confirm();
                continue;
            }
            Outcome outcome = step(position, boxes);
            if (outcome != null) {
                return outcome;
            }
            if (troubles > 60 || t.iterations > patience) {
                return Outcome.TROUBLE;
            }
        }
    }

    private double dualObjective() {
        double sum = 0;
        for (int j = 0; j < t.total; j++) {
            if (t.state[j] != Basis.BASIC) {
                sum += t.reduced[j] * t.x[j];
            }
        }
        return sum;
    }

    /** Fresh factors, values and reduced costs, with dual feasibility restored by flips and shifts. */
    private void rebuild(boolean factor) {
        if (factor) {
            t.refactor();
            t.computeReduced();
        }
        boolean flipped = false;
        for (int j = 0; j < t.total; j++) {
            if (t.state[j] == Basis.BASIC || t.dualInfeasibility(j) <= dualTolerance) {
                continue;
            }
            if (canFlip(j)) {
                t.rest(j, t.state[j] == Basis.LOWER ? Basis.UPPER : Basis.LOWER);
                flipped = true;
            } else {
                shift(j);
            }
        }
        if (flipped || !factor) {
            t.computePrimal();
        }
        for (int i = 0; i < t.rows; i++) {
            note(i);
        }
        fresh = true;
    }

    /** Values and reduced costs computed anew; with the factors at hand when these are young and prove accurate. */
    private void confirm() {
        if (t.factor.updates() > YOUNG) {
            rebuild(true);
            return;
        }
        double[] before = t.basicValue.clone();
        t.computePrimal();
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(before[i] - t.basicValue[i]) > 1e-10 * (1 + Math.abs(before[i]))) {
                rebuild(true);
                return;
            }
        }
        t.computeReduced();
        rebuild(false);
    }

    private void shift(int j) {
        t.cost[j] -= t.reduced[j];
        t.reduced[j] = 0;
        t.hasTrueCosts = false;
    }

    private void note(int position) {
        double by = t.primalInfeasibility(position);
        infeasibility[position] = by > tolerance ? by * by : 0;
    }

    private int chooseRow() {
        int best = -1;
        double most = 0;
        double[] weight = t.weight;
        for (int i = 0; i < infeasibility.length; i++) {
            double by = infeasibility[i];
            if (by > most * weight[i]) {
                most = by / weight[i];
                best = i;
            }
        }
        return best;
    }

    /** One exchange at a position; null to go on. */
    private @Nullable Outcome step(int position, boolean boxes) {
        SparseVector rho = ray;
        rho.clear();
        rho.add(position, 1);
        t.factor.backward(rho, true);
        rho.list();
        double norm = 0;
        for (int k = 0; k < rho.count; k++) {
            double v = rho.value[rho.index[k]];
            norm += v * v;
        }
        double believed = t.weight[position];
        t.weight[position] = norm;
        if (believed < 0.25 * norm) {
            return null;
        }
        row.compute(rho);
        int leaving = t.basic[position];
        boolean above = t.basicValue[position] > t.upper[leaving];
        double sign = above ? 1 : -1;
        double minPivot = t.factor.updates() < 10 ? 1e-9 : t.factor.updates() < 20 ? 1e-8 : 1e-7;
        int entering = ratio.choose(row, sign, t.primalInfeasibility(position), minPivot, dualTolerance);
        if (entering < 0) {
            if (fresh) {
                return Outcome.INFEASIBLE;
            }
            rebuild(true);
            return null;
        }
        double alphaRow = row.value[entering];
        column.clear();
        t.matrix.addColumn(entering, 1, column);
        t.factor.forward(column, true);
        column.list();
        double alpha = column.value[position];
        if (Math.abs(alpha - alphaRow) > 1e-7 * (1 + Math.abs(alpha)) || Math.abs(alpha) < 1e-10) {
            return distrust(position);
        }
        applyFlips();
        updateReduced(entering, leaving, alphaRow, sign, boxes);
        updateWeights(position, alpha, norm);
        updatePrimal(position, entering, alpha, above);
        fresh = false;
        if (!t.factor.update(position, alpha)) {
            rebuild(true);
        }
        return null;
    }

    /** Row and column disagree on the pivot: refactor, or avoid the row when that does not help. */
    private @Nullable Outcome distrust(int position) {
        troubles++;
        if (fresh) {
            infeasibility[position] = 0;
            fresh = false;
            return null;
        }
        rebuild(true);
        return null;
    }

    private void applyFlips() {
        if (ratio.flips() == 0) {
            return;
        }
        flipSum.clear();
        for (int k = 0; k < ratio.flips(); k++) {
            int j = ratio.flipped(k);
            double before = t.x[j];
            t.rest(j, t.state[j] == Basis.LOWER ? Basis.UPPER : Basis.LOWER);
            t.matrix.addColumn(j, t.x[j] - before, flipSum);
        }
        t.factor.forward(flipSum, false);
        flipSum.list();
        for (int k = 0; k < flipSum.count; k++) {
            int i = flipSum.index[k];
            t.basicValue[i] -= flipSum.value[i];
            note(i);
        }
    }

    private void updateReduced(int entering, int leaving, double alpha, double sign, boolean boxes) {
        double step = t.reduced[entering] / alpha;
        if (step * sign < 0) {
            shift(entering);
            step = 0;
        }
        degenerate = Math.abs(step) < 1e-11 ? degenerate + 1 : Math.max(0, degenerate - 1);
        if (step != 0) {
            for (int k = 0; k < row.count; k++) {
                int j = row.index[k];
                t.reduced[j] -= step * row.value[j];
            }
        }
        t.reduced[entering] = 0;
        t.reduced[leaving] = -step;
        if (degenerate > STALL && perturbation.isPossible() && !boxes) {
            perturbation.apply();
            degenerate = 0;
        }
    }

    private void updateWeights(int position, double alpha, double norm) {
        tau.copyFrom(ray);
        t.factor.forward(tau, false);
        double[] weight = t.weight;
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            if (i != position) {
                double quotient = column.value[i] / alpha;
                double next = weight[i] + quotient * (quotient * norm - 2 * tau.value[i]);
                weight[i] = Math.max(next, Math.max(MIN_WEIGHT, 1e-10 + quotient * quotient * 1e-4));
            }
        }
        weight[position] = Math.max(norm / (alpha * alpha), MIN_WEIGHT);
    }

    private void updatePrimal(int position, int entering, double alpha, boolean above) {
        int leaving = t.basic[position];
        double bound = above ? t.upper[leaving] : t.lower[leaving];
        double step = (t.basicValue[position] - bound) / alpha;
        double entered = t.x[entering] + step;
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            t.basicValue[i] -= step * column.value[i];
            note(i);
        }
        t.exchange(position, entering, above ? Basis.UPPER : Basis.LOWER);
        t.basicValue[position] = entered;
        note(position);
    }
}
