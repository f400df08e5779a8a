package dev.sop.solver;

import dev.sop.program.LinearProgram;
import java.util.function.BooleanSupplier;

/**
 * Solves large linear programs without factoring anything, to a proven gap: a first-order iteration for point and prices; a bound from
 * prices near those of the iteration, mended, that holds for any prices; and a point near the iteration's that keeps rows and bounds. Both
 * are found by the same iteration: without costs the point, without limits the prices ("feasibility polishing"). For programs too large
 * for the simplex method; it cannot prove that there is no point, and takes no integers.
 *
 * <p>Source of the polishing: D. Applegate et al., "PDLP: A practical first-order method for large-scale linear programming", 2025.
 */
public final class FirstOrderSolver implements LpSolver {
    /** Its name in certificates. */
    public static final String NAME = "first-order method";

    /** Rows and bounds of a point that counts as feasible, relative to one plus the limit and the terms of the row. */
    private static final double KEPT = 1e-12;

    private static final int FIRST_CHECK = 400;
    private static final double NEXT_CHECK = 1.5;
    /** Polishing takes at most this share of the steps taken so far, but for the last one, and at most so many. */
    private static final double POLISHING_SHARE = 0.25;

    private static final int POLISHING = 4_000;
    private static final int LOOK_UP_EVERY = 16;

    private static final double[] NONE = {};

    private final double gap;
    private final long iterationLimit;
    private final BooleanSupplier stop;
    private final double[] startPoint;
    private final double[] startPrices;

    /**
     * A solver.
     *
     * @param gap enough once cost less bound is at most this share of the cost
     * @param iterationLimit most steps, those of polishing not counted
     * @param stop asked now and then whether to end with the best point there is
     */
    public FirstOrderSolver(double gap, long iterationLimit, BooleanSupplier stop) {
        this(gap, iterationLimit, stop, NONE, NONE);
    }

    private FirstOrderSolver(
            double gap, long iterationLimit, BooleanSupplier stop, double[] startPoint, double[] startPrices) {
        this.gap = gap;
        this.iterationLimit = iterationLimit;
        this.stop = stop;
        this.startPoint = startPoint;
        this.startPrices = startPrices;
    }

    /** The same solver, which starts from the answer to a like program; a program of another size it starts from nothing. */
    public FirstOrderSolver from(LpSolution solution) {
        return new FirstOrderSolver(gap, iterationLimit, stop, solution.primal(), solution.dual());
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

        Search(LinearProgram program) {
            lp = program;
            form = new PrimalDualForm(program);
            boolean fits = startPoint.length == program.columns && startPrices.length == program.rows;
            main = PrimalDualIteration.towardsOptimum(
                    form, form.scaledPoint(fits ? startPoint : NONE), form.scaledPrices(fits ? startPrices : NONE));
        }

        LpSolution run() {
            double next = FIRST_CHECK;
            boolean stopped = false;
            while (!reached() && !stopped && main.iterations() < iterationLimit) {
                main.step();
                stopped = main.iterations() % LOOK_UP_EVERY == 0 && stop.getAsBoolean();
                if (stopped && cost < Double.POSITIVE_INFINITY) {
                    break;
                }
                boolean last = stopped || main.iterations() == iterationLimit;
                if (last || main.iterations() >= next) {
                    certify(last ? POLISHING : (int) Math.min(POLISHING, POLISHING_SHARE * main.iterations()));
                    next = main.iterations() * NEXT_CHECK;
                }
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

        private boolean reached() {
            return cost < Double.POSITIVE_INFINITY && cost - bound <= gap * Math.max(1.0, Math.abs(cost));
        }

        private void certify(int polishing) {
            double[] kept = polished(polishing);
            if (kept.length > 0 && lp.objective(kept) < cost) {
                point = kept;
                cost = lp.objective(kept);
            }
            prove(form.prices(main.stepY));
            if (!reached()) {
                PrimalDualIteration polish = PrimalDualIteration.towardsProof(form, main.stepY);
                for (int k = 0; k < polishing; k++) {
                    polish.step();
                }
                prove(form.prices(polish.stepY));
            }
        }

        private void prove(double[] found) {
            double[] mended = DualRepair.mended(lp, found);
            double proven = Certificates.lowerBound(lp, mended, cost);
            if (proven > bound || prices.length == 0) {
                bound = Math.max(bound, proven);
                prices = mended;
            }
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
                    polish.step();
                }
                now = form.point(polish.stepX);
            }
            return new double[0];
        }
    }
}
