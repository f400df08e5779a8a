package dev.sop.solver.family;

import org.jspecify.annotations.Nullable;

/**
 * Plans families that share limits: prices from the first-order method, a bound from the prices, a feasible plan from the
 * point, until the two meet within the gap asked for.
 *
 * <p>Certifying costs as much as tens of iterations, so it is done rarely: first after a few dozen, then when the gap, which falls
 * about with the square of the iterations, can be expected to have been reached. The best plan and the best bound are kept, whichever
 * certificate they came from.
 */
final class CoupledMethod {
    /** The gap after k iterations is seldom below this over k squared. Measured. */
    private static final double EARLIEST = 4.0;

    private static final int LATEST_FIRST = 400;
    /** Iterations between two certificates of a warm start: where one costs as much as 120 of some 500 there are. Measured. */
    private static final int BETWEEN_WHEN_WARM = 240;

    /** A warm start is worth a plan at once if the bound is within this many gaps of what the plan before cost. */
    private static final double WORTH_A_PLAN = 2.0;

    private static final int LOOK_UP_EVERY = 8;
    private static final double LONGEST_WAIT = 2.5;
    private static final double SHORTEST_WAIT = 1.1;

    private final SolveSettings settings;
    private final double addedBound;
    private final FirstOrderMethod method;
    private final LowerBound lowerBound;
    private final PlanRepair repair;
    private final PlanDraft trial;
    final PlanDraft best;
    final SharedPrices bestPrices;
    double cost = Double.POSITIVE_INFINITY;
    double bound = Double.NEGATIVE_INFINITY;

    /** @param plan holds the families solved alone, which are proven to cost at least {@code addedBound} */
    CoupledMethod(
            CoupledProblem problem,
            RouteShape shape,
            int[] together,
            PlanDraft plan,
            double addedBound,
            SolveSettings settings,
            Workers workers) {
        this.settings = settings;
        this.addedBound = addedBound;
        method = new FirstOrderMethod(problem, shape, together, workers);
        lowerBound = new LowerBound(problem, shape, together);
        repair = new PlanRepair(problem, shape, together);
        best = plan;
        trial = new PlanDraft(problem);
        trial.copyFrom(plan);
        bestPrices = new SharedPrices(problem);
    }

    /** Runs to the gap or a limit. */
    void run(@Nullable CoupledPlan earlier) {
        if (earlier == null) {
            method.startCold();
        } else {
            method.startFrom(earlier);
            prove();
            if (earlier.cost() - bound <= WORTH_A_PLAN * settings.gap * earlier.cost()) {
                plan();
            }
        }
        int first = (int) Math.min(LATEST_FIRST, Math.ceil(Math.sqrt(EARLIEST / settings.gap)));
        int next = earlier == null ? first : Math.min(first, BETWEEN_WHEN_WARM);
        int last = -1;
        while (!reached() && method.iterations() < settings.iterationLimit) {
            method.step();
            int done = method.iterations();
            if (done % LOOK_UP_EVERY == 0 && settings.stopAsked()) {
                break;
            }
            if (done >= next) {
                certify();
                last = done;
                next = (int) Math.ceil(done * factorToNext());
                next = earlier == null ? next : Math.max(next, done + BETWEEN_WHEN_WARM);
            }
        }
        if (!reached() && last != method.iterations()) {
            certify();
        }
    }

    private double factorToNext() {
        double missing = settings.gap > 0.0 ? (cost - bound) / (settings.gap * cost) : Double.POSITIVE_INFINITY;
        return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, Math.sqrt(missing)));
    }

    private boolean reached() {
        return cost < Double.POSITIVE_INFINITY && cost - bound <= settings.gap * cost;
    }

    private void certify() {
        prove();
        plan();
    }

    private void prove() {
        double proven = addedBound + lowerBound.of(method.point.shared);
        if (proven > bound) {
            bound = proven;
            bestPrices.copyFrom(method.point.shared);
        }
    }

    private void plan() {
        repair.scaleDown(method.point, trial);
        repair.round(trial, null);
        double found = repair.cost(trial);
        if (found < cost) {
            cost = found;
            best.copyFrom(trial);
        }
        settings.listener.certified(method.iterations(), cost, bound);
    }

    /**
     * The prices to report: the best, without those of limits the best plan does not reach (complementary slackness; what the
     * method leaves there is its tolerance). Writes the prices of demand that go with them.
     */
    SharedPrices reported(double[][] demandPrice) {
        bestPrices.dropUnreached(best);
        lowerBound.priceDemand(bestPrices, demandPrice);
        return bestPrices;
    }

    /** Leaves the point and the prices it stands at for a later solve. */
    void leave(WarmPoint later) {
        method.leave(later);
        later.shared.add(method.point.shared);
    }

    int iterations() {
        return method.iterations();
    }

    double weight() {
        return method.weight;
    }
}
