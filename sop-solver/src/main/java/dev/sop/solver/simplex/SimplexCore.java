package dev.sop.solver.simplex;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;

/**
 * Drives dual and primal simplex on one working form until the answer holds: the dual method from the start basis, the
 * primal method for what perturbation left, and other routes when either loses its footing.
 */
public final class SimplexCore {
    /** How a solve ended. */
    public enum Outcome {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        CUTOFF,
        LIMIT,
        FAILED
    }

    private static final int ATTEMPTS = 5;

    public final WorkingForm form;
    public final Tableau tableau;
    private final DualSimplex dual;
    private final PrimalSimplex primal;
    private final double tolerance;
    private final double dualTolerance;
    /** After {@link Outcome#INFEASIBLE}: the multipliers of the rows, unscaled, whose combination was checked. */
    public double[] contradiction = {};

    public SimplexCore(WorkingForm form, double tolerance, double dualTolerance) {
        this.form = form;
        this.tableau = new Tableau(form);
        this.tolerance = tolerance;
        this.dualTolerance = dualTolerance;
        this.dual = new DualSimplex(tableau, tolerance, dualTolerance);
        this.primal = new PrimalSimplex(tableau, tolerance, dualTolerance);
    }

    /** Ends a solve with {@link Outcome#CUTOFF} once the objective (unscaled) is proven above a value. */
    public void setCutoff(double value) {
        dual.setCutoff(value * form.scaling.objective);
    }

    public Outcome solve(Basis start, Limits limits, boolean perturb) {
        tableau.restoreCosts();
        tableau.restoreBounds();
        tableau.start(start);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt == 2) {
                tableau.start(Basis.slack(form.program));
            }
            Outcome outcome = attempt(limits, attempt == 1 ? !perturb : perturb);
            if (outcome != Outcome.FAILED) {
                return outcome;
            }
            tableau.restoreCosts();
            tableau.restoreBounds();
        }
        return Outcome.FAILED;
    }

    private Outcome attempt(Limits limits, boolean perturb) {
        DualSimplex.Outcome outcome = dual.run(limits, perturb);
        if (outcome == DualSimplex.Outcome.LIMIT) {
            return Outcome.LIMIT;
        }
        if (outcome == DualSimplex.Outcome.CUTOFF) {
            return Outcome.CUTOFF;
        }
        if (outcome == DualSimplex.Outcome.INFEASIBLE && contradicts(dual.ray.value)) {
            return Outcome.INFEASIBLE;
        }
        if (outcome != DualSimplex.Outcome.FEASIBLE) {
            return cleanUp(limits);
        }
        if (!tableau.hasTrueCosts) {
            tableau.restoreCosts();
            tableau.computeReduced();
        }
        return tableau.largestDualInfeasibility() <= dualTolerance ? Outcome.OPTIMAL : cleanUp(limits);
    }

    private Outcome cleanUp(Limits limits) {
        tableau.restoreCosts();
        return switch (primal.run(limits)) {
            case OPTIMAL -> Outcome.OPTIMAL;
            case LIMIT -> Outcome.LIMIT;
            case INFEASIBLE -> contradicts(primal.ray) ? Outcome.INFEASIBLE : Outcome.FAILED;
            case UNBOUNDED ->
                Certificates.isUnboundedAlong(form.program, unscaledDirection()) ? Outcome.UNBOUNDED : Outcome.FAILED;
            case TROUBLE -> Outcome.FAILED;
        };
    }

    private double[] unscaledDirection() {
        double[] direction = new double[form.program.columns];
        for (int j = 0; j < direction.length; j++) {
            direction[j] = form.unscaledColumn(j, primal.direction[j]);
        }
        return direction;
    }

    private boolean contradicts(double[] scaledMultiplier) {
        LinearProgram inForce = inForce();
        double[] multiplier = new double[form.program.rows];
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int i = 0; i < multiplier.length; i++) {
                multiplier[i] = -sign * scaledMultiplier[i] * form.scaling.row[i];
            }
            if (Certificates.contradicts(inForce, multiplier)) {
                contradiction = multiplier;
                return true;
            }
        }
        return false;
    }

    /** The unscaled program with the limits in force, which a tree or a choice of demands may have changed. */
    private LinearProgram inForce() {
        LinearProgram lp = form.program;
        double[] lower = new double[lp.columns];
        double[] upper = new double[lp.columns];
        double[] rowLower = new double[lp.rows];
        double[] rowUpper = new double[lp.rows];
        for (int j = 0; j < lp.columns; j++) {
            lower[j] = form.unscaledColumn(j, form.lower[j]);
            upper[j] = form.unscaledColumn(j, form.upper[j]);
        }
        for (int i = 0; i < lp.rows; i++) {
            rowLower[i] = -form.upper[lp.columns + i] / form.scaling.row[i];
            rowUpper[i] = -form.lower[lp.columns + i] / form.scaling.row[i];
        }
        return lp.withLimits(lower, upper, rowLower, rowUpper);
    }

    /** Values of the columns, unscaled, moved onto bounds they miss by no more than the tolerance. */
    public double[] primalPoint() {
        int n = form.program.columns;
        double[] scaled = new double[form.total()];
        System.arraycopy(tableau.x, 0, scaled, 0, scaled.length);
        for (int i = 0; i < tableau.rows; i++) {
            scaled[tableau.basic[i]] = tableau.basicValue[i];
        }
        double[] point = new double[n];
        for (int j = 0; j < n; j++) {
            double inside = Math.min(form.upper[j], Math.max(form.lower[j], scaled[j]));
            double value = Math.abs(inside - scaled[j]) <= 10 * tolerance ? inside : scaled[j];
            point[j] = form.unscaledColumn(j, value) + 0.0;
        }
        return point;
    }

    /** Prices of the rows, unscaled. */
    public double[] prices() {
        double[] price = new double[form.program.rows];
        for (int i = 0; i < price.length; i++) {
            price[i] = form.unscaledPrice(i, -tableau.reduced[tableau.columns + i]) + 0.0;
        }
        return price;
    }
}
