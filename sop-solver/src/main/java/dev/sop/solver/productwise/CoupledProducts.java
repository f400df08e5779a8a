package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SolveSettings;
import org.jspecify.annotations.Nullable;

/**
 * Plans products that share limits: prices from the first-order method, a bound from the prices, a feasible plan from the
 * point, until the two meet within the gap asked for.
 *
 * <p>Certifying costs as much as tens of iterations, so it is done rarely: first after a few dozen, then when the gap, which falls
 * about with the square of the iterations, can be expected to have been reached. The best plan and the best bound are kept, whichever
 * certificate they came from.
 */
final class CoupledProducts {
    /** The gap after k iterations is seldom below this over k squared. Measured. */
    private static final double EARLIEST = 4.0;

    private static final int LATEST_FIRST = 400;
    private static final int FIRST_WHEN_WARM = 40;
    private static final int LOOK_UP_EVERY = 8;
    private static final double LONGEST_WAIT = 2.5;
    private static final double SHORTEST_WAIT = 1.1;
    /** In iterations: what a certificate costs. */
    private static final int LEAST_WAIT = 30;

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

    /** @param plan holds the products solved alone, which are proven to cost at least {@code addedBound} */
    CoupledProducts(
            ProductWiseProblem problem,
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
    void run(@Nullable ProductWisePlan earlier) {
        if (earlier == null) {
            method.startCold();
        } else {
            method.startFrom(earlier);
            repair.takeOver(earlier, trial);
            prove(earlier.sharedPrices);
            certify(method.point.shared);
        }
        int first = (int) Math.min(LATEST_FIRST, Math.ceil(Math.sqrt(EARLIEST / settings.gap)));
        int next = earlier == null ? first : Math.min(first, FIRST_WHEN_WARM);
        int last = -1;
        while (!reached() && method.iterations() < settings.iterationLimit) {
            method.step();
            int done = method.iterations();
            if (done % LOOK_UP_EVERY == 0 && settings.stopAsked()) {
                break;
            }
            if (done >= next) {
                certifyPoint();
                last = done;
                next = Math.max(done + LEAST_WAIT, (int) Math.ceil(done * factorToNext()));
            }
        }
        if (!reached() && last != method.iterations()) {
            certifyPoint();
        }
    }

    private double factorToNext() {
        double missing = settings.gap > 0.0 ? (cost - bound) / (settings.gap * cost) : Double.POSITIVE_INFINITY;
        return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, Math.sqrt(missing)));
    }

    private boolean reached() {
        return cost < Double.POSITIVE_INFINITY && cost - bound <= settings.gap * cost;
    }

    /** Whether there is a plan and the solve is to end. */
    private boolean isEnough() {
        return cost < Double.POSITIVE_INFINITY && settings.stopAsked();
    }

    private void certifyPoint() {
        repair.takeOver(method.point, trial);
        certify(method.point.shared);
    }

    private void prove(SharedPrices prices) {
        double proven = addedBound + lowerBound.of(prices);
        if (proven > bound) {
            bound = proven;
            bestPrices.copyFrom(prices);
        }
    }

    /** Proves what the prices prove, and makes a feasible plan of the trial. */
    private void certify(SharedPrices prices) {
        prove(prices);
        repair.scaleDown(trial);
        if (!repair.round(trial, this::isEnough)) {
            return;
        }
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
}
