package dev.sop.solver.chain;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.LpSolution;
import dev.sop.solver.LpSolver;
import dev.sop.solver.Status;
import dev.sop.solver.Stop;
import dev.sop.solver.Tolerances;
import java.math.BigDecimal;
import java.util.Arrays;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * ojAlgo behind the common door: the second opinion where our own simplex gives up. Its point is checked against the
 * program and its prices are only used for a bound that we compute ourselves, so a wrong answer of its cannot become ours;
 * "infeasible" from it is reported as failed, as it proves nothing we can check.
 */
public final class OjAlgoSolver implements LpSolver {

    private final Stop stop;

    /** A solver with all defaults, which is never stopped. */
    public OjAlgoSolver() {
        this(Stop.never());
    }

    /**
     * A solver that is not started once it is to end, and works for no longer than what is left of the time. It cannot ask a caller
     * on its way.
     */
    public OjAlgoSolver(Stop stop) {
        this.stop = stop;
    }

    @Override
    public String name() {
        return "ojAlgo";
    }

    @Override
    public LpSolution solve(LinearProgram lp) {
        if (stop.getAsBoolean()) {
            return LpSolution.without(Status.LIMIT, Double.NEGATIVE_INFINITY, 0, null, stop.reason());
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] columns = new Variable[lp.columns];
        Expression[] rows = new Expression[lp.rows];
        for (int i = 0; i < lp.rows; i++) {
            rows[i] = model.newExpression("r" + i);
            if (lp.rowLower[i] > Double.NEGATIVE_INFINITY) {
                rows[i].lower(lp.rowLower[i]);
            }
            if (lp.rowUpper[i] < Double.POSITIVE_INFINITY) {
                rows[i].upper(lp.rowUpper[i]);
            }
        }
        for (int j = 0; j < lp.columns; j++) {
            columns[j] = model.newVariable("x" + j).weight(lp.cost[j]);
            if (lp.lower[j] > Double.NEGATIVE_INFINITY) {
                columns[j].lower(lp.lower[j]);
            }
            if (lp.upper[j] < Double.POSITIVE_INFINITY) {
                columns[j].upper(lp.upper[j]);
            }
            for (int k = lp.columnStart[j]; k < lp.columnStart[j + 1]; k++) {
                rows[lp.rowIndex[k]].set(columns[j], lp.value[k]);
            }
        }
        if (stop.nanosLeft() < Long.MAX_VALUE) {
            model.options.time_abort = Math.max(1, stop.nanosLeft() / 1_000_000);
        }
        Optimisation.Result result = model.minimise();
        boolean stopped = stop.getAsBoolean();
        if (stopped && !result.getState().isFeasible()) {
            return LpSolution.without(Status.LIMIT, Double.NEGATIVE_INFINITY, 0, null, stop.reason());
        }
        if (!result.getState().isFeasible()) {
            return LpSolution.without(
                    Status.FAILED, Double.NEGATIVE_INFINITY, 0, null, "ojAlgo ended with " + result.getState());
        }
        double[] point = new double[lp.columns];
        for (int j = 0; j < lp.columns; j++) {
            BigDecimal value = result.get(j);
            point[j] = Math.min(lp.upper[j], Math.max(lp.lower[j], value.doubleValue()));
        }
        if (Certificates.violation(lp, point) > Tolerances.ACCEPTED_VIOLATION) {
            return LpSolution.without(
                    Status.FAILED, Double.NEGATIVE_INFINITY, 0, null, "ojAlgo's point breaks a limit");
        }
        double objective = lp.objective(point);
        double[] prices = prices(lp, result);
        double bound = Math.min(objective, Certificates.lowerBound(lp, prices, objective));
        boolean best = !stopped || result.getState().isOptimal();
        return new LpSolution(
                best ? Status.OPTIMAL : Status.LIMIT,
                point,
                prices,
                objective,
                bound,
                0,
                null,
                best ? "optimal" : stop.reason());
    }

    /** Row prices in our sign; all zero (a weak bound, never a wrong one) where ojAlgo gives none. */
    private static double[] prices(LinearProgram lp, Optimisation.Result result) {
        double[] prices = new double[lp.rows];
        result.getDualValues().forEach(entry -> {
            if (entry.getKey().left() instanceof Expression row && row.getName().startsWith("r")) {
                prices[Integer.parseInt(row.getName().substring(1))] += entry.doubleValue();
            }
        });
        double[] negated = Arrays.stream(prices).map(price -> -price).toArray();
        double limit = Double.POSITIVE_INFINITY;
        return Certificates.lowerBound(lp, prices, limit) >= Certificates.lowerBound(lp, negated, limit)
                ? prices
                : negated;
    }
}
