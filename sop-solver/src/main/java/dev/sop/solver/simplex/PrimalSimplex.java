package dev.sop.solver.simplex;

import dev.sop.solver.Basis;
import dev.sop.solver.algebra.SparseVector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bounded primal simplex: removes the dual infeasibilities that perturbation left, and solves from any basis when the
 * dual simplex cannot.
 *
 * <p>Phase one minimises the sum of infeasibilities of whatever the basis is; phase two the costs in force. Columns are
 * chosen by Devex.
 *
 * <p>Source: P. M. J. Harris, <em>Pivot Selection Methods of the Devex LP Code</em>, Mathematical Programming, 1973; I.
 * Maros, <em>Computational Techniques of the Simplex Method</em>, 2003 (the composite phase one).
 */
final class PrimalSimplex {
    /** How a run ended. */
    enum Outcome {
        OPTIMAL,
        /** No column reduces the sum of infeasibilities; {@link PrimalSimplex#ray} holds its prices. */
        INFEASIBLE,
        /** Costs fall along {@link PrimalSimplex#direction}. */
        UNBOUNDED,
        LIMIT,
        TROUBLE
    }

    private static final int STALL = 5000;

    private final Tableau t;
    private final double tolerance;
    private final double dualTolerance;
    private final SparseVector column;
    private final SparseVector rho;
    private final PivotRow row;
    private final PrimalRatioTest ratio;
    private final double[] devex;

    /** Phase-one prices (scaled) when infeasible. */
    final double[] ray;
    /** Direction of all variables (scaled) when unbounded. */
    final double[] direction;

    private boolean phaseOne;
    private boolean fresh;
    private boolean reducedIsCurrent;
    private int stalled;
    private int troubles;
    private long patience;

    PrimalSimplex(Tableau tableau, double tolerance, double dualTolerance) {
        this.t = tableau;
        this.tolerance = tolerance;
        this.dualTolerance = dualTolerance;
        this.column = new SparseVector(t.rows);
        this.rho = new SparseVector(t.rows);
        this.row = new PivotRow(tableau);
        this.ratio = new PrimalRatioTest(tableau, tolerance);
        this.devex = new double[t.total];
        this.ray = new double[t.rows];
        this.direction = new double[t.total];
    }

    Outcome run(Limits limits) {
        Arrays.fill(devex, 1);
        stalled = 0;
        troubles = 0;
        patience = t.iterations + 5000 + 20L * (t.rows + t.columns);
        rebuild();
        while (true) {
            if (limits.stop(t.iterations)) {
                return Outcome.LIMIT;
            }
            if (t.factor.isStale()) {
                rebuild();
            }
            price();
            int entering = chooseColumn();
            if (entering < 0) {
                if (!fresh) {
                    rebuild();
                    continue;
                }
                return phaseOne ? Outcome.INFEASIBLE : Outcome.OPTIMAL;
            }
            Outcome outcome = step(entering);
            if (outcome != null) {
                return outcome;
            }
            if (stalled > STALL || troubles > 60 || t.iterations > patience) {
                return Outcome.TROUBLE;
            }
        }
    }

    private void rebuild() {
        t.refactor();
        fresh = true;
        reducedIsCurrent = false;
    }

    /** Reduced costs of the phase: fresh each time in phase one, updated in phase two. */
    private void price() {
        boolean infeasible = t.largestPrimalInfeasibility() > tolerance;
        if (infeasible != phaseOne) {
            Arrays.fill(devex, 1);
            reducedIsCurrent = false;
        }
        phaseOne = infeasible;
        if (phaseOne) {
            priceInfeasibility();
        } else if (!reducedIsCurrent) {
            t.computeReduced();
            reducedIsCurrent = true;
        }
    }

    private void priceInfeasibility() {
        SparseVector y = t.work;
        y.clear();
        for (int i = 0; i < t.rows; i++) {
            int j = t.basic[i];
            if (t.basicValue[i] < t.lower[j] - tolerance) {
                y.add(i, -1);
            } else if (t.basicValue[i] > t.upper[j] + tolerance) {
                y.add(i, 1);
            }
        }
        t.factor.backward(y, false);
        System.arraycopy(y.value, 0, ray, 0, t.rows);
        for (int j = 0; j < t.total; j++) {
            t.reduced[j] = t.state[j] == Basis.BASIC ? 0 : -t.matrix.dot(j, y.value);
        }
        reducedIsCurrent = false;
    }

    private int chooseColumn() {
        int best = -1;
        double most = 0;
        for (int j = 0; j < t.total; j++) {
            double by = t.dualInfeasibility(j);
            if (by > dualTolerance && by * by > most * devex[j]) {
                most = by * by / devex[j];
                best = j;
            }
        }
        return best;
    }

    private @Nullable Outcome step(int entering) {
        column.clear();
        t.matrix.addColumn(entering, 1, column);
        t.factor.forward(column, true);
        column.list();
        double sense = t.reduced[entering] < 0 ? 1 : -1;
        int position = ratio.choose(column, sense, entering, phaseOne, Math.abs(t.reduced[entering]));
        double step = ratio.step();
        if (position == PrimalRatioTest.NONE) {
            if (!fresh) {
                rebuild();
                return null;
            }
            if (phaseOne) {
                return Outcome.TROUBLE;
            }
            recordDirection(entering, sense);
            return Outcome.UNBOUNDED;
        }
        stalled = step * Math.abs(t.reduced[entering]) < 1e-12 ? stalled + 1 : 0;
        if (position == PrimalRatioTest.FLIP) {
            move(sense * step);
            t.rest(entering, t.state[entering] == Basis.LOWER ? Basis.UPPER : Basis.LOWER);
            t.iterations++;
            fresh = false;
            return null;
        }
        return exchange(entering, position, sense * step);
    }

    private @Nullable Outcome exchange(int entering, int position, double move) {
        double alpha = column.value[position];
        rho.clear();
        rho.add(position, 1);
        t.factor.backward(rho, true);
        row.compute(rho);
        double alphaRow = row.value[entering];
        if (Math.abs(alpha - alphaRow) > 1e-7 * (1 + Math.abs(alpha)) || Math.abs(alpha) < 1e-10) {
            troubles++;
            if (fresh) {
                devex[entering] *= 1e4;
            } else {
                rebuild();
            }
            return null;
        }
        double entered = t.x[entering] + move;
        updateReduced(entering, t.basic[position], alpha);
        move(move);
        t.exchange(position, entering, ratio.leavesAtUpper() ? Basis.UPPER : Basis.LOWER);
        t.basicValue[position] = entered;
        t.weight[position] = 1;
        fresh = false;
        if (!t.factor.update(position, alpha)) {
            rebuild();
        }
        return null;
    }

    private void move(double amount) {
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            t.basicValue[i] -= amount * column.value[i];
        }
    }

    private void updateReduced(int entering, int leaving, double alpha) {
        double step = t.reduced[entering] / alpha;
        double reference = devex[entering];
        for (int k = 0; k < row.count; k++) {
            int j = row.index[k];
            t.reduced[j] -= step * row.value[j];
            double quotient = row.value[j] / alpha;
            devex[j] = Math.max(devex[j], quotient * quotient * reference);
        }
        t.reduced[entering] = 0;
        t.reduced[leaving] = -step;
        devex[leaving] = Math.max(1, reference / (alpha * alpha));
        if (devex[leaving] > 1e7) {
            Arrays.fill(devex, 1);
        }
    }

    private void recordDirection(int entering, double sense) {
        Arrays.fill(direction, 0);
        direction[entering] = sense;
        for (int k = 0; k < column.count; k++) {
            int i = column.index[k];
            direction[t.basic[i]] = -sense * column.value[i];
        }
    }
}
