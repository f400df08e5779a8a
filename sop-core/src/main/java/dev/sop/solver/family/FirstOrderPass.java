package dev.sop.solver.family;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One primal-dual step of a fixed group of families, in one sweep through memory.
 *
 * <p>For each family: production and position step against their reduced costs and are clipped to their domain (the prox of
 * their own cost); the balance rows step with the extrapolated point; lost sales never appear because they only cap the
 * price. What the extrapolated point takes of shared limits is gathered for {@link SharedStep}. The new
 * point is Halpern's average of the reflected step and the anchor. Everything of one family stays in the nearest cache while it
 * is worked on; the loops run over buckets without branches so that the compiler can vectorise them.
 */
final class FirstOrderPass {
    private final CoupledProblem problem;
    private final FirstOrderScales scales;
    private final PositionRows rows;
    private final boolean[] needsLikePrevious;
    private final int[] active;
    private final int from;
    private final int until;
    final SharedLoads loads;
    /** Weighted squares of the primal and dual step, when asked for. */
    double primalMove;

    double dualMove;

    private final double[] step;
    private final double[] supplied;
    private final double[] needPrice;
    private final double[] needing;
    private final double[] spacePrice;
    private final double[] stock;

    FirstOrderPass(
            CoupledProblem problem,
            FirstOrderScales scales,
            PositionRows rows,
            boolean[] needsLikePrevious,
            int[] active,
            int from,
            int until) {
        this.problem = problem;
        this.scales = scales;
        this.rows = rows;
        this.needsLikePrevious = needsLikePrevious;
        this.active = active;
        this.from = from;
        this.until = until;
        loads = new SharedLoads(problem);
        step = new double[problem.buckets];
        supplied = new double[problem.buckets];
        needPrice = new double[problem.buckets];
        needing = new double[problem.buckets];
        spacePrice = new double[problem.buckets];
        stock = new double[problem.buckets];
    }

    void run(FirstOrderState at, double weight, double keep, boolean measure) {
        loads.clear();
        primalMove = 0.0;
        dualMove = 0.0;
        for (int i = from; i < until; i++) {
            int p = active[i];
            Arrays.fill(supplied, 0.0);
            produce(p, at, weight, keep, measure);
            carry(p, at, weight, keep, measure);
            balance(p, at, weight, keep, measure);
        }
    }

    private void produce(int p, FirstOrderState at, double weight, double keep, boolean measure) {
        double[] price = at.price[p];
        int[] routes = problem.familyRoutes[p];
        for (int i = 0; i < routes.length; i++) {
            int j = routes[i];
            boolean needy = problem.routeMaterials[j].length > 0;
            boolean sameNeed = i > 0 && needsLikePrevious[j];
            if (needy && !sameNeed) {
                priceNeeds(j, at.shared);
                Arrays.fill(needing, 0.0);
            }
            double tau = scales.routeStep[j] / weight;
            double[] made = at.made[j];
            int r = problem.routeResource[j];
            double usage = problem.routeUsage[j];
            if (r < 0) {
                stepWithoutHours(made, problem.routeCost[j], price, tau);
            } else {
                stepWithHours(made, problem.routeCost[j], at.shared.hours[r], usage, price, tau);
            }
            if (needy) {
                for (int t = 0; t < step.length; t++) {
                    step[t] -= tau * needPrice[t];
                }
            }
            clipAndReflect(made, problem.routeMax[j]);
            if (r >= 0) {
                addScaled(loads.hours[r], step, usage);
            }
            add(supplied, step);
            if (needy) {
                add(needing, step);
                boolean last = i + 1 == routes.length || !needsLikePrevious[routes[i + 1]];
                if (last) {
                    takeNeeds(j);
                }
            }
            if (measure) {
                primalMove += moved(made, step) / scales.routeStep[j];
            }
            average(made, step, at.madeAnchor[j], keep);
        }
    }

    private void stepWithoutHours(double[] made, double[] cost, double[] price, double tau) {
        for (int t = 0; t < step.length; t++) {
            step[t] = made[t] - tau * (cost[t] - price[t]);
        }
    }

    private void stepWithHours(
            double[] made, double[] cost, double[] hourPrice, double usage, double[] price, double tau) {
        for (int t = 0; t < step.length; t++) {
            step[t] = made[t] - tau * (cost[t] + usage * hourPrice[t] - price[t]);
        }
    }

    private void clipAndReflect(double[] made, double[] most) {
        for (int t = 0; t < step.length; t++) {
            step[t] = 2.0 * Math.min(Math.max(step[t], 0.0), most[t]) - made[t];
        }
    }

    private void priceNeeds(int j, SharedPrices shared) {
        Arrays.fill(needPrice, 0.0);
        int[] materials = problem.routeMaterials[j];
        for (int i = 0; i < materials.length; i++) {
            addScaled(needPrice, shared.material[materials[i]], problem.routeNeed[j][i]);
        }
    }

    private void takeNeeds(int j) {
        int[] materials = problem.routeMaterials[j];
        for (int i = 0; i < materials.length; i++) {
            addScaled(loads.material[materials[i]], needing, problem.routeNeed[j][i]);
        }
    }

    private void carry(int p, FirstOrderState at, double weight, double keep, boolean measure) {
        double[] position = at.position[p];
        double[] price = at.price[p];
        double tau = scales.stockStep[p] / weight;
        int last = step.length - 1;
        int[] storages = problem.familyStorages[p];
        Arrays.fill(spacePrice, 0.0);
        for (int i = 0; i < storages.length; i++) {
            addScaled(spacePrice, at.shared.space[storages[i]], problem.familySpace[p][i]);
        }
        for (int t = 0; t < last; t++) {
            step[t] = position[t] - tau * (price[t] - price[t + 1]);
        }
        step[last] = position[last] - tau * price[last];
        FamilyProgram row = rows.of(p);
        if (row == null) {
            carryPlain(problem.holdingCost[p], problem.lateCost[p], tau);
            step[last] = Math.max(step[last], 0.0);
        } else {
            carryLimited(row, tau);
        }
        if (storages.length > 0) {
            fillSpace(p, position, row);
        }
        for (int t = 0; t < step.length; t++) {
            step[t] = 2.0 * step[t] - position[t];
        }
        supplied[0] += problem.openingStock[p] - problem.openingBacklog[p] - step[0];
        for (int t = 1; t < step.length; t++) {
            supplied[t] += step[t - 1] - step[t];
        }
        if (measure) {
            primalMove += moved(position, step) / scales.stockStep[p];
        }
        average(position, step, at.positionAnchor[p], keep);
    }

    private void carryPlain(double[] holding, double[] late, double tau) {
        for (int t = 0; t < step.length; t++) {
            double v = step[t];
            step[t] = Math.max(v - tau * (holding[t] + spacePrice[t]), Math.min(v + tau * late[t], 0.0));
        }
    }

    private void carryLimited(FamilyProgram row, double tau) {
        for (int t = 0; t < step.length; t++) {
            double v = step[t];
            double space = tau * spacePrice[t];
            double low = Math.min(v - tau * row.below[t], row.floor[t]);
            double middle = Math.min(Math.max(v - tau * row.between[t] - space, low), row.target[t]);
            double high = Math.max(v - tau * row.above[t] - space, middle);
            step[t] = Math.min(Math.max(high, row.least[t]), row.most[t]);
        }
    }

    /** The stock part of the extrapolated position, into the storages. */
    private void fillSpace(int p, double[] position, @Nullable FamilyProgram row) {
        if (row == null) {
            for (int t = 0; t < stock.length; t++) {
                stock[t] = 2.0 * Math.max(step[t], 0.0) - Math.max(position[t], 0.0);
            }
        } else {
            for (int t = 0; t < stock.length; t++) {
                stock[t] = 2.0 * Math.max(step[t], row.floor[t]) - Math.max(position[t], row.floor[t]);
            }
        }
        loads.addStock(problem, p, stock, 1.0);
    }

    private void balance(int p, FirstOrderState at, double weight, double keep, boolean measure) {
        double[] price = at.price[p];
        double[] demand = problem.demand[p];
        double[] recourse = rows.recourse[p];
        double sigma = scales.familyStep[p] * weight;
        if (rows.losesWithLimit(p)) {
            double[] lostCost = problem.lostCost[p];
            double[] lostMax = problem.lostMax[p];
            for (int t = 0; t < step.length; t++) {
                double v = price[t] + sigma * (demand[t] - supplied[t]);
                v = Math.min(v, Math.max(lostCost[t], v - sigma * lostMax[t]));
                step[t] = 2.0 * Math.min(v, recourse[t]) - price[t];
            }
        } else {
            for (int t = 0; t < step.length; t++) {
                double v = price[t] + sigma * (demand[t] - supplied[t]);
                step[t] = 2.0 * Math.min(v, recourse[t]) - price[t];
            }
        }
        if (measure) {
            dualMove += moved(price, step) / scales.familyStep[p];
        }
        average(price, step, at.priceAnchor[p], keep);
    }

    private static void average(double[] row, double[] reflected, double[] anchor, double keep) {
        double rest = 1.0 - keep;
        for (int t = 0; t < row.length; t++) {
            row[t] = keep * reflected[t] + rest * anchor[t];
        }
    }

    private static double moved(double[] row, double[] reflected) {
        double sum = 0.0;
        for (int t = 0; t < row.length; t++) {
            double d = 0.5 * (reflected[t] - row[t]);
            sum += d * d;
        }
        return sum;
    }

    private static void add(double[] row, double[] more) {
        for (int t = 0; t < row.length; t++) {
            row[t] += more[t];
        }
    }

    private static void addScaled(double[] row, double[] more, double factor) {
        for (int t = 0; t < row.length; t++) {
            row[t] += factor * more[t];
        }
    }
}
