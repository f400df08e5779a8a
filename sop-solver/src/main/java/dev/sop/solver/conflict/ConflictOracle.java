package dev.sop.solver.conflict;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Basis;
import dev.sop.solver.Certificates;
import dev.sop.solver.LpSolution;
import dev.sop.solver.Status;
import dev.sop.solver.Tolerances;
import dev.sop.solver.simplex.Limits;
import dev.sop.solver.simplex.Scaling;
import dev.sop.solver.simplex.SimplexCore;
import dev.sop.solver.simplex.WorkingForm;
import dev.sop.solver.tree.BranchAndBound;
import dev.sop.solver.tree.Incumbent;
import dev.sop.solver.tree.MipOptions;
import java.util.Arrays;

/**
 * Says whether a choice of demands can be met together: with a point that was checked, or with the demands that a checked
 * contradiction uses.
 *
 * <p>Limits that cross are seen at once; then the relaxation is asked, warm from the last answer; where it has a point and
 * columns must be whole, the integer program.
 */
final class ConflictOracle {
    /** What is known of a choice. */
    enum Answer {
        FEASIBLE,
        INFEASIBLE,
        UNKNOWN
    }

    /** A demand counts as met for free only if it is met this well. */
    private static final double MET = 1e-9;

    private final RemovableDemands demands;
    private final MipOptions options;
    private final SimplexCore core;
    private Basis basis;
    /** Questions asked so far. */
    int questions;
    /** After {@link Answer#INFEASIBLE}: the demands that the contradiction uses. */
    boolean[] support = {};
    /** After {@link Answer#FEASIBLE}: a point. */
    double[] point = {};

    ConflictOracle(RemovableDemands demands, MipOptions options) {
        LinearProgram lp = demands.program;
        this.demands = demands;
        this.options = options;
        LinearProgram costless = lp.withCost(new double[lp.columns]);
        this.core = new SimplexCore(new WorkingForm(costless, Scaling.of(costless)), 1e-9, 1e-9);
        this.basis = Basis.slack(costless);
    }

    boolean isStopped() {
        return options.cancelled().getAsBoolean();
    }

    Answer ask(boolean[] active) {
        questions++;
        LinearProgram lp = demands.inForce(active);
        if (crosses(lp)) {
            return Answer.INFEASIBLE;
        }
        Answer relaxed = relaxed(lp, active);
        return relaxed == Answer.FEASIBLE && lp.hasIntegers() && !isWhole(lp) ? whole(lp, active) : relaxed;
    }

    /** Whether some row or column has its two limits the wrong way round; those two are the conflict. */
    private boolean crosses(LinearProgram lp) {
        for (int j = 0; j < lp.columns; j++) {
            if (lp.lower[j] > lp.upper[j]) {
                support = new boolean[demands.groups];
                use(demands.columnLower[j]);
                use(demands.columnUpper[j]);
                return true;
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            if (lp.rowLower[i] > lp.rowUpper[i]) {
                support = new boolean[demands.groups];
                use(demands.rowLower[i]);
                use(demands.rowUpper[i]);
                return true;
            }
        }
        return false;
    }

    private void use(int group) {
        if (group != RemovableDemands.NONE) {
            support[group] = true;
        }
    }

    private Answer relaxed(LinearProgram lp, boolean[] active) {
        for (int j = 0; j < lp.columns; j++) {
            core.form.setColumnBounds(j, lp.lower[j], lp.upper[j]);
        }
        for (int i = 0; i < lp.rows; i++) {
            core.form.setRowLimits(i, lp.rowLower[i], lp.rowUpper[i]);
        }
        SimplexCore.Outcome outcome = core.solve(basis, new Limits(options.simplex(), lp.rows + lp.columns), false);
        basis = core.tableau.basis();
        if (outcome == SimplexCore.Outcome.INFEASIBLE) {
            support = supportOf(active, core.contradiction);
            return Answer.INFEASIBLE;
        }
        if (outcome != SimplexCore.Outcome.OPTIMAL) {
            return Answer.UNKNOWN;
        }
        point = core.primalPoint();
        return Certificates.violation(lp, point) <= Tolerances.ACCEPTED_VIOLATION ? Answer.FEASIBLE : Answer.UNKNOWN;
    }

    /** The demands a contradiction needs; all that are in force when it does not hold without the others. */
    private boolean[] supportOf(boolean[] active, double[] multiplier) {
        LinearProgram lp = demands.program;
        support = new boolean[demands.groups];
        double[] combined = new double[lp.columns];
        double[] scale = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            for (int p = lp.columnStart[j]; p < lp.columnStart[j + 1]; p++) {
                double term = multiplier[lp.rowIndex[p]] * lp.value[p];
                combined[j] += term;
                scale[j] += Math.abs(term);
            }
            if (Math.abs(combined[j]) > 1e-11 * scale[j]) {
                use(combined[j] > 0 ? demands.columnUpper[j] : demands.columnLower[j]);
            }
        }
        for (int i = 0; i < lp.rows; i++) {
            if (multiplier[i] != 0) {
                use(multiplier[i] > 0 ? demands.rowLower[i] : demands.rowUpper[i]);
            }
        }
        for (int g = 0; g < active.length; g++) {
            support[g] &= active[g];
        }
        return Certificates.contradicts(demands.inForce(support), multiplier) ? support : active.clone();
    }

    /** Whether the relaxed point happens to be whole; then it is an answer. */
    private boolean isWhole(LinearProgram lp) {
        Incumbent incumbent = new Incumbent(lp);
        if (!incumbent.offer(point)) {
            return false;
        }
        point = incumbent.point;
        return true;
    }

    private Answer whole(LinearProgram lp, boolean[] active) {
        LpSolution answer = BranchAndBound.solve(lp, options);
        if (answer.hasPoint()) {
            point = answer.primal();
            return Answer.FEASIBLE;
        }
        support = active.clone();
        return answer.status() == Status.INFEASIBLE ? Answer.INFEASIBLE : Answer.UNKNOWN;
    }

    /** The demands that the last point meets, asked for or not. */
    boolean[] met() {
        LinearProgram lp = demands.program;
        boolean[] met = new boolean[demands.groups];
        Arrays.fill(met, true);
        for (int j = 0; j < lp.columns; j++) {
            double room = MET * (1 + Math.abs(point[j]));
            miss(met, demands.columnLower[j], point[j] < lp.lower[j] - room);
            miss(met, demands.columnUpper[j], point[j] > lp.upper[j] + room);
            miss(met, demands.wholeness[j], lp.integer[j] && point[j] != Math.rint(point[j]));
        }
        double[] activity = Certificates.activity(lp, point);
        for (int i = 0; i < lp.rows; i++) {
            double room = MET * (1 + Math.abs(activity[i]));
            miss(met, demands.rowLower[i], activity[i] < lp.rowLower[i] - room);
            miss(met, demands.rowUpper[i], activity[i] > lp.rowUpper[i] + room);
        }
        return met;
    }

    private static void miss(boolean[] met, int group, boolean missed) {
        if (missed && group != RemovableDemands.NONE) {
            met[group] = false;
        }
    }
}
