package dev.sop.solver.firstorder;

import dev.sop.program.LinearProgram;
import dev.sop.solver.Certificates;
import dev.sop.solver.DualRepair;
import dev.sop.solver.LpSolution;
import dev.sop.solver.LpSolver;
import dev.sop.solver.MipListener;
import dev.sop.solver.Status;
import dev.sop.solver.Stop;
import java.util.function.BooleanSupplier;

/**
 * Solves large linear programs without factoring anything, to a proven gap: a first-order iteration for point and prices; a bound from
 * prices near those of the iteration, mended, that holds for any prices; and a point near the iteration's that keeps rows and bounds. Both
 * are found by the same iteration: without costs the point, without limits the prices ("feasibility polishing"). For programs too large
 * for the simplex method; that there is no point it proves where prices without costs show it, and it takes no integers.
 *
 * <p>Source of the polishing: D. Applegate et al., "PDLP: A practical first-order method for large-scale linear programming", 2025.
 */
public final class FirstOrderSolver implements LpSolver {
    /** Its name in certificates. */
    public static final String NAME = "first-order method";

    /** Rows and bounds of a point that counts as feasible, relative to one plus the limit and the terms of the row. */
    private static final double KEPT = 1e-12;

    private static final int FIRST_CHECK = 400;
    private static final double NEXT_CHECK = 1.2;
    private static final double NEXT_POLISHING = 1.4;
    /** Without a point by then, and after so many times the steps again, it is asked whether there is one at all. */
    private static final int FIRST_DOUBT = 3_000;

    private static final double NEXT_DOUBT = 2.0;
    /** Polishing is tried once what point and prices promise is within this many times the gap. */
    private static final double NEAR = 2.0;
    /** Polishing takes at most this share of the steps taken so far, but no fewer and no more than so many. */
    private static final double POLISHING_SHARE = 0.25;

    private static final int LEAST_POLISHING = 600;
    private static final int MOST_POLISHING = 4_000;
    private static final int LOOK_UP_EVERY = 16;
    /** Columns times steps of the polishing that is left to do where the end comes before the first point: some hundredths of a second. */
    private static final int LAST_COLUMN_STEPS = 4_000_000;
    /** Columns times steps between two looks at whether to end. */
    private static final int COLUMN_STEPS = 1_000_000;
    /** Steps before the first try to find a point in the second half of a time limit, and how many times as many before the next. */
    private static final int FIRST_RESCUE = 100;

    private static final double NEXT_RESCUE = 1.5;

    private static final double[] NONE = {};

    private final double gap;
    private final long iterationLimit;
    private final BooleanSupplier stop;
    private final double[] startPoint;
    private final double[] startPrices;
    private final MipListener listener;

    /**
     * A solver.
     *
     * @param gap enough once cost less bound is at most this share of the cost
     * @param iterationLimit most steps, those of polishing not counted
     * @param stop asked now and then whether to end with the best point there is
     */
    public FirstOrderSolver(double gap, long iterationLimit, BooleanSupplier stop) {
        this(gap, iterationLimit, stop, NONE, NONE, MipListener.SILENT);
    }

    private FirstOrderSolver(
            double gap,
            long iterationLimit,
            BooleanSupplier stop,
            double[] startPoint,
            double[] startPrices,
            MipListener listener) {
        this.gap = gap;
        this.iterationLimit = iterationLimit;
        this.stop = stop;
        this.startPoint = startPoint;
        this.startPrices = startPrices;
        this.listener = listener;
    }

    /** The same solver, which starts from the answer to a like program; a program of another size it starts from nothing. */
    public FirstOrderSolver from(LpSolution solution) {
        return new FirstOrderSolver(gap, iterationLimit, stop, solution.primal(), solution.dual(), listener);
    }

    /** The same solver, which tells this listener each time it has taken stock, with an infinite cost while it has no point. */
    public FirstOrderSolver withListener(MipListener newListener) {
        return new FirstOrderSolver(gap, iterationLimit, stop, startPoint, startPrices, newListener);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean endsAtVertex() {
        return false;
    }

    @Override
    public LpSolution solve(LinearProgram program) {
        if (program.hasIntegers()) {
            return LpSolution.without(Status.FAILED, Double.NEGATIVE_INFINITY, 0, null, "it takes no integers");
        }
        return new Search(program).run();
    }

    /** One solve. */
    private final class Search {
        private final LinearProgram lp;
        private final PrimalDualForm form;
        private final PrimalDualIteration main;
        private double[] point = new double[0];
        private double[] prices = new double[0];
        private double cost = Double.POSITIVE_INFINITY;
        private double bound = Double.NEGATIVE_INFINITY;
        /** Steps from which on point, prices, and whether there is a point at all, are looked at again. */
        private double nextPoint;

        private double nextPrices;
        private double nextDoubt = FIRST_DOUBT;
        private boolean contradicted;
        private boolean stopped;
        private boolean ending;
        private final int askEvery;
        private double nextRescue = FIRST_RESCUE;
        /** What the prices promise was not to be proven: the point is then to come nearer too. */
        private boolean inVain;

        Search(LinearProgram program) {
            lp = program;
            form = new PrimalDualForm(program);
            askEvery = Math.max(1, Math.min(LOOK_UP_EVERY, COLUMN_STEPS / Math.max(1, program.columns)));
            boolean fits = startPoint.length == program.columns && startPrices.length == program.rows;
            main = PrimalDualIteration.towardsOptimum(
                    form, form.scaledPoint(fits ? startPoint : NONE), form.scaledPrices(fits ? startPrices : NONE));
        }

        LpSolution run() {
            double next = FIRST_CHECK;
            while (!reached() && !contradicted && !stopped && main.iterations() < iterationLimit) {
                main.step();
                if (main.iterations() % askEvery == 0 && isStopped()) {
                    break;
                }
                rescue();
                boolean last = main.iterations() == iterationLimit;
                if (last || main.iterations() >= next) {
                    certify(last);
                    listener.progress(main.iterations(), cost, bound);
                    next = main.iterations() * NEXT_CHECK;
                }
            }
            if (stopped) {
                atTheEnd();
            }
            if (contradicted) {
                return LpSolution.without(
                        Status.INFEASIBLE,
                        Double.POSITIVE_INFINITY,
                        main.iterations(),
                        null,
                        "a checked combination of rows contradicts the limits");
            }
            if (stopped && cost == Double.POSITIVE_INFINITY) {
                return LpSolution.without(Status.LIMIT, bound, main.iterations(), null, Stop.reasonOf(stop));
            }
            if (cost == Double.POSITIVE_INFINITY) {
                return LpSolution.without(
                        Status.FAILED, bound, main.iterations(), null, "no point that keeps every limit was found");
            }
            return new LpSolution(
                    reached() ? Status.OPTIMAL : Status.LIMIT,
                    point,
                    prices,
                    cost,
                    bound,
                    main.iterations(),
                    null,
                    reached() ? "proven to the gap asked for" : "a limit or the caller");
        }

        /** What little can still be done after the end was asked for, where there is no bound or no point. */
        private void atTheEnd() {
            if (prices.length == 0) {
                prove(form.prices(main.stepY));
            }
            int steps = Math.min(MOST_POLISHING, LAST_COLUMN_STEPS / Math.max(1, lp.columns));
            if (cost == Double.POSITIVE_INFINITY && !contradicted && steps >= LEAST_POLISHING) {
                ending = true;
                improvePoint(steps);
            }
        }

        private boolean isStopped() {
            if (ending) {
                return false;
            }
            stopped |= stop.getAsBoolean();
            return stopped;
        }

        /** In the second half of a time limit a point that keeps every limit comes first, however good the iteration could become. */
        private void rescue() {
            boolean due = main.iterations() % askEvery == 0 && main.iterations() >= nextRescue;
            if (due && Stop.isHalfGone(stop)) {
                improvePoint(cost == Double.POSITIVE_INFINITY ? MOST_POLISHING : LEAST_POLISHING);
                nextRescue = main.iterations() * NEXT_RESCUE;
            }
        }

        /** Takes stock; polishes where that promises a plan and a proof near enough to each other, or where it is the last chance. */
        private void certify(boolean last) {
            double[] found = form.prices(main.stepY);
            prove(found);
            double promised = Certificates.promised(lp, found);
            double now = lp.objective(form.point(main.stepX));
            boolean doubted = cost == Double.POSITIVE_INFINITY && main.iterations() >= nextDoubt;
            if (!last && !doubted && Math.abs(now - promised) > NEAR * gap * Math.max(1.0, Math.abs(now))) {
                return;
            }
            nextDoubt = doubted ? main.iterations() * NEXT_DOUBT : nextDoubt;
            int share = (int) (POLISHING_SHARE * main.iterations());
            int steps = last ? MOST_POLISHING : Math.min(MOST_POLISHING, Math.max(LEAST_POLISHING, share));
            if (last || doubted || ((inVain || !isNear(promised)) && main.iterations() >= nextPoint)) {
                nextPoint = main.iterations() * NEXT_POLISHING;
                improvePoint(steps);
            }
            if (!reached() && !contradicted && (last || (isNear(promised) && main.iterations() >= nextPrices))) {
                nextPrices = main.iterations() * NEXT_POLISHING;
                improvePrices(steps);
                inVain = !reached();
            }
        }

        private void improvePoint(int steps) {
            double[] kept = polished(steps);
            double keptCost = kept.length > 0 ? lp.objective(kept) : Double.POSITIVE_INFINITY;
            if (keptCost < cost) {
                point = kept;
                cost = keptCost;
            }
        }

        private void improvePrices(int steps) {
            PrimalDualIteration polish = PrimalDualIteration.towardsProof(form, main.stepY);
            for (int k = 0; k < steps; k++) {
                if (k % askEvery == 0 && isStopped()) {
                    return;
                }
                polish.step();
            }
            prove(form.prices(polish.stepY));
        }

        private boolean reached() {
            return isNear(bound);
        }

        private boolean isNear(double proof) {
            return cost < Double.POSITIVE_INFINITY && cost - proof <= gap * Math.max(1.0, Math.abs(cost));
        }

        private void prove(double[] found) {
            double[] mended = DualRepair.mended(lp, found);
            double proven = Certificates.lowerBound(lp, mended, cost);
            if (proven > bound || prices.length == 0) {
                bound = Math.max(bound, proven);
                prices = mended;
            }
        }

        /** Where no point keeps every limit, prices without costs grow towards a combination of rows that nothing can meet. */
        private boolean contradicts(double[] grown) {
            LinearProgram costless = lp.withCost(new double[lp.columns]);
            return Certificates.contradicts(costless, DualRepair.mended(costless, grown));
        }

        /** A point that keeps every limit, near where the iteration stands; empty where none is found in time. */
        private double[] polished(int steps) {
            PrimalDualIteration polish = PrimalDualIteration.towardsKept(form, main.stepX);
            double[] now = form.point(main.stepX);
            for (int k = 0; k < steps; k += LOOK_UP_EVERY) {
                if (Certificates.violationOfTerms(lp, now) <= KEPT) {
                    return now;
                }
                for (int inner = 0; inner < LOOK_UP_EVERY; inner++) {
                    if (inner % askEvery == 0 && isStopped()) {
                        return NONE;
                    }
                    polish.step();
                }
                now = form.point(polish.stepX);
            }
            contradicted = cost == Double.POSITIVE_INFINITY && contradicts(form.prices(polish.stepY));
            return new double[0];
        }
    }
}
