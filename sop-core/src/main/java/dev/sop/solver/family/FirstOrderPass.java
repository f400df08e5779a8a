package dev.sop.solver.family;

import java.util.Arrays;

/**
 * One primal-dual step of a fixed group of families, in one sweep through memory.
 *
 * <p>For each family: production and position step against their reduced costs and are clipped to their domain (the prox of
 * their own cost); the balance rows step with the extrapolated point; lost sales never appear because they only cap the
 * price. What the extrapolated point takes of shared limits is gathered for {@link SharedStep}. The new
 * point is Halpern's average of the reflected step and the anchor. Everything of one family stays in the nearest cache while it
 * is worked on; the loops run over buckets without branches so that the compiler can vectorise them. Storage is filled by the
 * stock part of the position, which bends at zero; away from the bend this is the linear method.
 */
final class FirstOrderPass {
    private final FirstOrderModel model;
    private final CoupledProblem problem;
    private final FirstOrderScales scales;
    private final int[] active;
    private final int from;
    private final int until;
    private final int buckets;
    final SharedRows loads;
    /** Weighted squares of the primal and dual step, when asked for. */
    double primalMove;

    double dualMove;

    private final float[] step;
    private final float[] supplied;
    private final float[] needPrice;
    private final float[] needing;
    private final float[] spacePrice;
    private final float[] stock;
    private final float[][] buffer;

    /** Families {@code active[from]} until {@code active[until]}, exclusive. */
    FirstOrderPass(FirstOrderModel model, int[] active, int from, int until) {
        this.model = model;
        this.active = active;
        this.from = from;
        this.until = until;
        problem = model.problem;
        scales = model.scales;
        buckets = problem.buckets;
        loads = new SharedRows(problem);
        step = new float[buckets];
        supplied = new float[buckets];
        needPrice = new float[buckets];
        needing = new float[buckets];
        spacePrice = new float[buckets];
        stock = new float[buckets];
        buffer = new float[7][buckets];
    }

    void run(FirstOrderState at, double weight, double keep, boolean measure) {
        loads.clear();
        primalMove = 0.0;
        dualMove = 0.0;
        for (int i = from; i < until; i++) {
            int p = active[i];
            Arrays.fill(supplied, 0.0f);
            produce(p, at, weight, (float) keep, measure);
            carry(p, at, weight, (float) keep, measure);
            balance(p, at, weight, (float) keep, measure);
        }
    }

    private void produce(int p, FirstOrderState at, double weight, float keep, boolean measure) {
        float[] price = at.price[p];
        int[] routes = problem.familyRoutes[p];
        for (int i = 0; i < routes.length; i++) {
            int j = routes[i];
            boolean needy = problem.routeMaterials[j].length > 0;
            if (!model.needsLikePrevious[j]) {
                priceNeeds(j, at.sharedNow);
                Arrays.fill(needing, 0.0f);
            }
            float tau = (float) (scales.routeStep[j] / weight);
            float[] made = at.made[j];
            float[] cost = model.routeCost.row(j, buffer[0]);
            int r = problem.routeResource[j];
            float usage = (float) problem.routeUsage[j];
            if (r < 0) {
                stepWithoutHours(step, made, cost, needPrice, price, tau);
            } else {
                stepWithHours(step, made, cost, at.sharedNow.hours[r], usage, needPrice, price, tau);
            }
            if (!model.routeMax.isUnlimited(j)) {
                clip(step, made, model.routeMax.row(j, buffer[1]));
            }
            if (measure) {
                primalMove += moved(made, step) / scales.routeStep[j];
            }
            if (needy) {
                add(needing, step);
            }
            if (r >= 0) {
                averageAndLoad(made, step, at.madeAnchor[j], keep, supplied, loads.hours[r], usage);
            } else {
                add(supplied, step);
                average(made, step, at.madeAnchor[j], keep);
            }
            if (needy && (i + 1 == routes.length || !model.needsLikePrevious[routes[i + 1]])) {
                takeNeeds(j);
            }
        }
    }

    private static void stepWithoutHours(
            float[] step, float[] made, float[] cost, float[] needPrice, float[] price, float tau) {
        for (int t = 0; t < step.length; t++) {
            float v = made[t] - tau * (cost[t] + needPrice[t] - price[t]);
            step[t] = 2.0f * Math.max(v, 0.0f) - made[t];
        }
    }

    private static void stepWithHours(
            float[] step,
            float[] made,
            float[] cost,
            float[] hourPrice,
            float usage,
            float[] needPrice,
            float[] price,
            float tau) {
        for (int t = 0; t < step.length; t++) {
            float v = made[t] - tau * (cost[t] + usage * hourPrice[t] + needPrice[t] - price[t]);
            step[t] = 2.0f * Math.max(v, 0.0f) - made[t];
        }
    }

    /** Limits the step behind a reflected step. */
    private static void clip(float[] step, float[] made, float[] most) {
        for (int t = 0; t < step.length; t++) {
            step[t] = Math.min(step[t], 2.0f * most[t] - made[t]);
        }
    }

    private void priceNeeds(int j, SharedRows shared) {
        Arrays.fill(needPrice, 0.0f);
        int[] materials = problem.routeMaterials[j];
        for (int i = 0; i < materials.length; i++) {
            addScaled(needPrice, shared.material[materials[i]], (float) problem.routeNeed[j][i]);
        }
    }

    private void takeNeeds(int j) {
        int[] materials = problem.routeMaterials[j];
        for (int i = 0; i < materials.length; i++) {
            addScaled(loads.material[materials[i]], needing, (float) problem.routeNeed[j][i]);
        }
    }

    private void carry(int p, FirstOrderState at, double weight, float keep, boolean measure) {
        float[] position = at.position[p];
        float[] price = at.price[p];
        float tau = (float) (scales.stockStep[p] / weight);
        int[] storages = problem.familyStorages[p];
        Arrays.fill(spacePrice, 0.0f);
        for (int i = 0; i < storages.length; i++) {
            addScaled(spacePrice, at.sharedNow.space[storages[i]], (float) problem.familySpace[p][i]);
        }
        descend(step, position, price, tau);
        int row = model.positions.rowOf[p];
        if (row < 0) {
            float[] holding = model.holdingCost.row(p, buffer[0]);
            float[] late = model.lateCost.row(p, buffer[1]);
            carryPlain(step, holding, spacePrice, late, tau);
            step[buckets - 1] = Math.max(step[buckets - 1], 0.0f);
        } else {
            carryLimited(row, tau);
        }
        if (storages.length > 0) {
            fillSpace(p, position, row);
        }
        reflect(step, position);
        supplied[0] += (float) (problem.openingStock[p] - problem.openingBacklog[p]) - step[0];
        supplyFromStock(supplied, step);
        if (measure) {
            primalMove += moved(position, step) / scales.stockStep[p];
        }
        average(position, step, at.positionAnchor[p], keep);
    }

    private static void descend(float[] step, float[] position, float[] price, float tau) {
        int last = step.length - 1;
        for (int t = 0; t < last; t++) {
            step[t] = position[t] - tau * (price[t] - price[t + 1]);
        }
        step[last] = position[last] - tau * price[last];
    }

    private static void carryPlain(float[] step, float[] holding, float[] spacePrice, float[] late, float tau) {
        for (int t = 0; t < step.length; t++) {
            float v = step[t];
            step[t] = Math.max(v - tau * (holding[t] + spacePrice[t]), Math.min(v + tau * late[t], 0.0f));
        }
    }

    private void carryLimited(int row, float tau) {
        float[] least = model.positions.least.row(row, buffer[0]);
        float[] floor = model.positions.floor.row(row, buffer[1]);
        float[] target = model.positions.target.row(row, buffer[2]);
        float[] most = model.positions.most.row(row, buffer[3]);
        float[] below = model.positions.below.row(row, buffer[4]);
        float[] between = model.positions.between.row(row, buffer[5]);
        float[] above = model.positions.above.row(row, buffer[6]);
        for (int t = 0; t < step.length; t++) {
            float v = step[t];
            float space = tau * spacePrice[t];
            float low = Math.min(v - tau * below[t], floor[t]);
            float middle = Math.min(Math.max(v - tau * between[t] - space, low), target[t]);
            float high = Math.max(v - tau * above[t] - space, middle);
            step[t] = Math.min(Math.max(high, least[t]), most[t]);
        }
    }

    /** The stock part of the extrapolated position, into the storages. */
    private void fillSpace(int p, float[] position, int row) {
        if (row < 0) {
            for (int t = 0; t < stock.length; t++) {
                stock[t] = 2.0f * Math.max(step[t], 0.0f) - Math.max(position[t], 0.0f);
            }
        } else {
            float[] floor = model.positions.floor.row(row, buffer[1]);
            for (int t = 0; t < stock.length; t++) {
                stock[t] = 2.0f * Math.max(step[t], floor[t]) - Math.max(position[t], floor[t]);
            }
        }
        int[] storages = problem.familyStorages[p];
        for (int i = 0; i < storages.length; i++) {
            addScaled(loads.space[storages[i]], stock, (float) problem.familySpace[p][i]);
        }
    }

    private static void reflect(float[] step, float[] row) {
        for (int t = 0; t < step.length; t++) {
            step[t] = 2.0f * step[t] - row[t];
        }
    }

    private static void supplyFromStock(float[] supplied, float[] step) {
        for (int t = 1; t < step.length; t++) {
            supplied[t] += step[t - 1] - step[t];
        }
    }

    private void balance(int p, FirstOrderState at, double weight, float keep, boolean measure) {
        float[] price = at.price[p];
        float sigma = (float) (scales.familyStep[p] * weight);
        ascend(step, price, model.demand.row(p, buffer[0]), supplied, sigma);
        if (!model.lostMax.isUnlimited(p)) {
            loseAtMost(step, model.lostCost.row(p, buffer[1]), model.lostMax.row(p, buffer[2]), sigma);
        }
        capAndReflect(step, price, model.recourse.row(p, buffer[1]));
        if (measure) {
            dualMove += moved(price, step) / scales.familyStep[p];
        }
        average(price, step, at.priceAnchor[p], keep);
    }

    private static void ascend(float[] step, float[] price, float[] demand, float[] supplied, float sigma) {
        for (int t = 0; t < step.length; t++) {
            step[t] = price[t] + sigma * (demand[t] - supplied[t]);
        }
    }

    private static void loseAtMost(float[] step, float[] lostCost, float[] lostMax, float sigma) {
        for (int t = 0; t < step.length; t++) {
            step[t] = Math.min(step[t], Math.max(lostCost[t], step[t] - sigma * lostMax[t]));
        }
    }

    private static void capAndReflect(float[] step, float[] price, float[] recourse) {
        for (int t = 0; t < step.length; t++) {
            step[t] = 2.0f * Math.min(step[t], recourse[t]) - price[t];
        }
    }

    private static void averageAndLoad(
            float[] row, float[] reflected, float[] anchor, float keep, float[] supplied, float[] load, float usage) {
        float rest = 1.0f - keep;
        for (int t = 0; t < row.length; t++) {
            float e = reflected[t];
            row[t] = keep * e + rest * anchor[t];
            supplied[t] += e;
            load[t] += usage * e;
        }
    }

    private static void average(float[] row, float[] reflected, float[] anchor, float keep) {
        float rest = 1.0f - keep;
        for (int t = 0; t < row.length; t++) {
            row[t] = keep * reflected[t] + rest * anchor[t];
        }
    }

    private static double moved(float[] row, float[] reflected) {
        double sum = 0.0;
        for (int t = 0; t < row.length; t++) {
            double d = 0.5 * (reflected[t] - row[t]);
            sum += d * d;
        }
        return sum;
    }

    private static void add(float[] row, float[] more) {
        for (int t = 0; t < row.length; t++) {
            row[t] += more[t];
        }
    }

    private static void addScaled(float[] row, float[] more, float factor) {
        for (int t = 0; t < row.length; t++) {
            row[t] += factor * more[t];
        }
    }
}
