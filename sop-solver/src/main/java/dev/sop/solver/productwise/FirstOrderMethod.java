package dev.sop.solver.productwise;

import dev.sop.solver.firstorder.RestartRule;
import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SharedLoads;
import java.util.Arrays;

/**
 * Finds prices of the shared limits, and a nearly feasible plan with them, by a first-order primal-dual method.
 *
 * <p>Each iteration is one sweep over the products ({@link FirstOrderPass}) and one step of the shared prices
 * ({@link SharedStep}): the primal-dual hybrid gradient step T. The point moves by Halpern's iteration with reflection,
 * {@code z <- (k+1)/(k+2) (2 T(z) - z) + 1/(k+2) anchor}. When the fixed-point residual has fallen enough, or stalls, the
 * anchor moves to the point and k starts again; the weight between primal and dual steps then moves half the way, on a
 * logarithmic scale, to the ratio of the distances travelled.
 *
 * <p>Sources: A. Chambolle and T. Pock, "A first-order primal-dual algorithm for convex problems", 2011; D. Applegate et al.,
 * "Practical large-scale linear programming using primal-dual hybrid gradient", 2021; H. Lu and J. Yang, "Restarted Halpern PDHG for linear
 * programming", 2024.
 */
final class FirstOrderMethod {
    private static final double FIRST_WEIGHT = 0.2;
    /** Products are dealt into parts of about this many numbers each, at most so many parts. */
    private static final int PART_SIZE = 20_000;

    private static final int MOST_PARTS = 16;

    private final ProductWiseProblem problem;
    private final FirstOrderScales scales;
    private final int[] active;
    private final int[] routes;
    private final FirstOrderPass[] parts;
    private final SharedStep sharedStep;
    private final SharedLoads loads;
    private final Workers workers;
    private final FirstOrderModel model;
    final FirstOrderState point;
    double weight = FIRST_WEIGHT;
    private int sinceRestart;
    private int iterations;
    private final RestartRule restarts = new RestartRule();

    FirstOrderMethod(ProductWiseProblem problem, RouteShape shape, int[] active, Workers workers) {
        this.problem = problem;
        this.active = active;
        this.workers = workers;
        routes = problem.routesOf(active);
        model = new FirstOrderModel(problem, shape);
        scales = model.scales;
        sharedStep = new SharedStep(problem, scales);
        loads = new SharedLoads(problem);
        point = new FirstOrderState(problem);
        long numbers = (long) routes.length * problem.buckets;
        int count = (int) Math.max(1, Math.min(Math.min(MOST_PARTS, active.length), numbers / PART_SIZE));
        parts = new FirstOrderPass[count];
        for (int c = 0; c < count; c++) {
            int from = (int) ((long) active.length * c / count);
            int until = (int) ((long) active.length * (c + 1) / count);
            parts[c] = new FirstOrderPass(model, active, from, until);
        }
    }

    /** Starts from demand made when it falls due, at the cheapest route's cost. */
    void startCold() {
        for (int p : active) {
            int[] own = problem.productRoutes[p];
            int at = p * problem.buckets;
            float[] recourse = model.recourse.row(p, new float[problem.buckets]);
            for (int t = 0; t < problem.buckets; t++) {
                float cheapest = recourse[t];
                for (int j : own) {
                    point.made[j * problem.buckets + t] = (float) (Math.max(0.0, problem.net(p, t)) / own.length);
                    cheapest = Math.min(cheapest, (float) problem.routeCost[j][t]);
                }
                point.price[at + t] = cheapest;
            }
        }
        moveAnchor();
    }

    /** Starts from an earlier plan and its prices. */
    void startFrom(ProductWisePlan earlier) {
        WarmPoint start = earlier.point;
        for (int j : routes) {
            int at = j * problem.buckets;
            System.arraycopy(start.made, at, point.made, at, problem.buckets);
        }
        for (int p : active) {
            float[] recourse = model.recourse.row(p, new float[problem.buckets]);
            int at = p * problem.buckets;
            System.arraycopy(start.position, at, point.position, at, problem.buckets);
            for (int t = 0; t < problem.buckets; t++) {
                point.price[at + t] = Math.min(start.price[at + t], recourse[t]);
            }
        }
        point.shared.copyFrom(start.shared);
        boolean[] used = new boolean[problem.resources];
        for (int j : routes) {
            if (problem.routeResource[j] >= 0) {
                used[problem.routeResource[j]] = true;
            }
        }
        for (int r = 0; r < used.length; r++) {
            if (!used[r]) {
                // a resource of a product solved alone: its price is not this method's
                Arrays.fill(point.shared.hours[r], 0.0);
            }
        }
        moveAnchor();
    }

    /** Leaves the point for a later solve. */
    void leave(WarmPoint later) {
        later.take(point, active, routes, problem.buckets);
    }

    int iterations() {
        return iterations;
    }

    /** One iteration; prices and plan are in {@link #point}. */
    void step() {
        boolean measure = RestartRule.measures(sinceRestart, iterations);
        double keep = (sinceRestart + 1.0) / (sinceRestart + 2.0);
        point.sharedNow.copyFrom(point.shared);
        workers.run(parts.length, c -> parts[c].run(point, weight, keep, measure));
        loads.clear();
        double primal = 0.0;
        double dual = 0.0;
        for (FirstOrderPass part : parts) {
            part.loads.addTo(loads);
            primal += part.primalMove;
            dual += part.dualMove;
        }
        sharedStep.run(point, loads, weight, keep);
        sinceRestart++;
        iterations++;
        if (measure) {
            restartWhenDue(Math.sqrt(primal * weight + (dual + sharedStep.dualMove) / weight));
        }
    }

    private void restartWhenDue(double residual) {
        if (restarts.isDue(residual, sinceRestart, iterations)) {
            balanceWeight();
            moveAnchor();
        }
    }

    private void balanceWeight() {
        double primal = 0.0;
        double dual = 0.0;
        for (int j : routes) {
            primal += distance(point.made, point.madeAnchor, j) / scales.routeStep[j];
        }
        for (int p : active) {
            primal += distance(point.position, point.positionAnchor, p) / scales.stockStep[p];
            dual += distance(point.price, point.priceAnchor, p) / scales.productStep[p];
        }
        dual += distance(point.shared.hours, point.sharedAnchor.hours, scales.hourStep);
        dual += distance(point.shared.material, point.sharedAnchor.material, scales.materialStep);
        dual += distance(point.shared.space, point.sharedAnchor.space, scales.spaceStep);
        if (primal > 0.0 && dual > 0.0) {
            weight = Math.sqrt(weight * Math.sqrt(dual / primal));
        }
    }

    private void moveAnchor() {
        copy(point.made, point.madeAnchor);
        copy(point.position, point.positionAnchor);
        copy(point.price, point.priceAnchor);
        point.sharedAnchor.copyFrom(point.shared);
        sinceRestart = 0;
    }

    private static double distance(double[][] a, double[][] b, double[] step) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            if (step[i] > 0.0) {
                sum += distance(a[i], b[i]) / step[i];
            }
        }
        return sum;
    }

    private double distance(float[] a, float[] b, int row) {
        double sum = 0.0;
        int from = row * problem.buckets;
        for (int t = from; t < from + problem.buckets; t++) {
            double d = a[t] - b[t];
            sum += d * d;
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0.0;
        for (int t = 0; t < a.length; t++) {
            double d = a[t] - b[t];
            sum += d * d;
        }
        return sum;
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }
}
