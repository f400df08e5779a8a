package dev.sop.solver.chain;

import dev.sop.program.LinearAnswer;
import dev.sop.program.LinearProgram;
import dev.sop.program.SolverSession;
import dev.sop.solver.Certificates;
import dev.sop.solver.DualRepair;
import dev.sop.solver.LpSolution;
import dev.sop.solver.LpSolver;
import dev.sop.solver.Status;
import dev.sop.solver.Tolerances;

/**
 * A solver from outside behind the common door. It gets a copy of the program; of its answer only point and prices are taken, and
 * what they are worth is computed on the program as given. An answer that breaks a limit or is not proven best has failed, so that the
 * next solver is asked; so has an exception, and an answer without a point, as none of them proves that there is no point.
 */
public final class ForeignSolver implements LpSolver {

    /** Cost less bound beyond which, relative to one plus the cost, a point does not count as best. */
    private static final double ACCEPTED_GAP = 1e-6;

    private final String name;
    private final SolverSession session;

    /** A solver that asks this session. */
    public ForeignSolver(String name, SolverSession session) {
        this.name = name;
        this.session = session;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean endsAtVertex() {
        return false;
    }

    @Override
    public LpSolution solve(LinearProgram program) {
        if (program.hasIntegers()) {
            return failed("it is not asked for whole numbers");
        }
        LinearAnswer answer;
        try {
            synchronized (session) {
                answer = session.solve(program.copy());
            }
        } catch (RuntimeException | LinkageError e) {
            return failed("it threw " + e);
        }
        return checked(program, answer);
    }

    private static LpSolution checked(LinearProgram program, LinearAnswer answer) {
        if (!answer.reason().isEmpty()) {
            return failed(answer.reason());
        }
        double[] point = answer.point();
        double[] prices = answer.prices();
        if (point.length != program.columns || prices.length != program.rows) {
            return failed("it gave " + point.length + " values and " + prices.length + " prices for " + program.columns
                    + " columns and " + program.rows + " rows");
        }
        if (!isFinite(point) || !isFinite(prices)) {
            return failed("a value or price is no finite number");
        }
        double violation = Certificates.violation(program, point);
        if (!(violation <= Tolerances.ACCEPTED_VIOLATION)) {
            return failed("its point breaks a limit by " + violation + " of one plus the limit");
        }
        for (int j = 0; j < point.length; j++) {
            point[j] = Math.min(program.upper[j], Math.max(program.lower[j], point[j]));
        }
        double objective = program.objective(point);
        double accepted = objective - ACCEPTED_GAP * (1 + Math.abs(objective));
        double bound = Certificates.lowerBound(program, prices, objective);
        if (bound < accepted) {
            prices = DualRepair.mended(program, prices);
            bound = Certificates.lowerBound(program, prices, objective);
        }
        return bound < accepted
                ? failed("its prices prove " + bound + " and its point costs " + objective)
                : new LpSolution(
                        Status.OPTIMAL,
                        point,
                        prices,
                        objective,
                        Math.min(bound, objective),
                        answer.iterations(),
                        null,
                        "optimal");
    }

    private static boolean isFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static LpSolution failed(String why) {
        return LpSolution.without(Status.FAILED, Double.NEGATIVE_INFINITY, 0, null, why);
    }
}
