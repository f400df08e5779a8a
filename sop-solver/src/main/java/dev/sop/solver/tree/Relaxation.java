package dev.sop.solver.tree;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;
import dev.sop.solver.simplex.Limits;
import dev.sop.solver.simplex.Scaling;
import dev.sop.solver.simplex.SimplexCore;
import dev.sop.solver.simplex.SimplexOptions;
import dev.sop.solver.simplex.WorkingForm;
import org.jspecify.annotations.Nullable;

/**
 * The continuous relaxation of an integer program under changing bounds, solved warm from node to node, with a bound for
 * each solve that does not rest on the simplex.
 */
final class Relaxation {
    /** What a solve found. */
    enum Outcome {
        SOLVED,
        /** No point, or none better than the cutoff. */
        PRUNED,
        LIMIT,
        FAILED
    }

    final LinearProgram lp;
    final SimplexCore core;
    private final SimplexOptions options;
    private double cutoff = Double.POSITIVE_INFINITY;

    /** After a solve: the point, its cost, the proven bound, reduced costs. */
    double[] point = {};

    double objective;
    double bound;
    private double[] prices = {};

    Relaxation(LinearProgram lp, SimplexOptions options) {
        this.lp = lp;
        this.options = options;
        this.core = new SimplexCore(
                new WorkingForm(lp, Scaling.of(lp)), options.feasibilityTolerance(), options.dualTolerance());
    }

    void setCutoff(double value) {
        cutoff = value;
    }

    /** Solves under the given column bounds from a basis; at most so many pivots. */
    Outcome solve(double[] lower, double[] upper, Basis start, long pivots) {
        for (int j = 0; j < lp.columns; j++) {
            core.form.setColumnBounds(j, lower[j], upper[j]);
        }
        core.setCutoff(cutoff);
        long last = core.tableau.iterations + pivots;
        Limits limits = new Limits(options.withIterationLimit(last < 0 ? Long.MAX_VALUE : last), lp.rows + lp.columns);
        SimplexCore.Outcome outcome = core.solve(start, limits, false);
        if (outcome == SimplexCore.Outcome.CUTOFF) {
            certify(lower, upper);
            if (bound >= cutoff) {
                return Outcome.PRUNED;
            }
            core.setCutoff(Double.POSITIVE_INFINITY);
            outcome = core.solve(core.tableau.basis(), limits, false);
        }
        if (outcome == SimplexCore.Outcome.INFEASIBLE) {
            bound = Double.POSITIVE_INFINITY;
            return Outcome.PRUNED;
        }
        if (outcome == SimplexCore.Outcome.LIMIT) {
            certify(lower, upper);
            return Outcome.LIMIT;
        }
        if (outcome != SimplexCore.Outcome.OPTIMAL) {
            return Outcome.FAILED;
        }
        point = core.primalPoint();
        objective = lp.objective(point);
        certify(lower, upper);
        bound = Math.min(bound, objective);
        return bound >= cutoff ? Outcome.PRUNED : Outcome.SOLVED;
    }

    private void certify(double[] lower, double[] upper) {
        prices = core.prices();
        bound = Certificates.lowerBound(lp.withLimits(lower, upper, lp.rowLower, lp.rowUpper), prices, cutoff);
    }

    /** Reduced cost of a column at the last optimum, unscaled. */
    double reducedCost(int j) {
        return core.tableau.state[j] == Basis.BASIC
                ? 0
                : core.tableau.reduced[j] / core.form.scaling.column[j] / core.form.scaling.objective;
    }

    Basis basis() {
        return core.tableau.basis();
    }

    long iterations() {
        return core.tableau.iterations;
    }

    /** A start for a program with more rows: their logicals basic. */
    static Basis extended(Basis basis, LinearProgram lp) {
        byte[] state = new byte[lp.columns + lp.rows];
        double[] weight = new double[lp.columns + lp.rows];
        double @Nullable [] old = basis.weight;
        for (int k = 0; k < state.length; k++) {
            boolean known = k < basis.state.length;
            state[k] = known ? basis.state[k] : Basis.BASIC;
            weight[k] = known && old != null ? old[k] : 1;
        }
        return new Basis(lp.columns, lp.rows, state, weight);
    }
}
