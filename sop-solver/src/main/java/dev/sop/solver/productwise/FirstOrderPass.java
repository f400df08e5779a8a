package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import java.util.Arrays;

/**
 * One primal-dual step of a fixed group of products, in one sweep through memory.
 *
 * <p>For each product: production and position step against their reduced costs and are clipped to their domain (the prox of
 * their own cost); the balance rows step with the extrapolated point; lost sales never appear because they only cap the
 * price. What the extrapolated point takes of shared limits is gathered for {@link SharedStep}. The new
 * point is Halpern's average of the reflected step and the anchor. Each row is copied from the long arrays of the state into a
 * short one, worked on in the nearest cache, and copied back; the loops run over buckets without branches so that the compiler can vectorise them. Storage is filled by the
 * stock part of the position, which bends at zero; away from the bend this is the linear method.
 */
final class FirstOrderPass {
    private final FirstOrderModel model;
    private final ProductWiseProblem problem;
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
    private final float[] zero;
    private final float[] shifted;
    private final float[] own;
    private final float[] anchor;
    private final float[] price;
    private final float[][] buffer;

    /** Products {@code active[from]} until {@code active[until]}, exclusive. */
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
        zero = new float[buckets];
        shifted = new float[buckets];
        own = new float[buckets];
        anchor = new float[buckets];
        price = new float[buckets];
        buffer = new float[7][buckets];
    }

    void run(FirstOrderState at, double weight, double keep, boolean measure) {
        loads.clear();
        primalMove = 0.0;
        dualMove = 0.0;
        for (int i = from; i < until; i++) {
            int p = active[i];
            Arrays.fill(supplied, 0.0f);
            System.arraycopy(at.price, p * buckets, price, 0, buckets);
            produce(p, at, weight, (float) keep, measure);
            carry(p, at, weight, (float) keep, measure);
            balance(p, at, weight, (float) keep, measure);
        }
    }

    private void produce(int p, FirstOrderState at, double weight, float keep, boolean measure) {
        int[] routes = problem.productRoutes[p];
        boolean alike = model.allNeedAlike[p];
        for (int i = 0; i < routes.length; i++) {
            int j = routes[i];
            boolean needy = !alike && problem.routeMaterials[j].length > 0;
            if (!model.needsLikePrevious[j]) {
                priceNeeds(j, at.sharedNow);
                if (needy) {
                    Arrays.fill(needing, 0.0f);
                }
            }
            float tau = (float) (scales.routeStep[j] / weight);
            System.arraycopy(at.made, j * buckets, own, 0, buckets);
            System.arraycopy(at.madeAnchor, j * buckets, anchor, 0, buckets);
            float[] made = own;
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
                averageAndLoad(made, step, anchor, keep, supplied, loads.hours[r], usage);
            } else {
                add(supplied, step);
                average(made, step, anchor, keep);
            }
            System.arraycopy(made, 0, at.made, j * buckets, buckets);
            if (needy && (i + 1 == routes.length || !model.needsLikePrevious[routes[i + 1]])) {
                takeNeeds(j, needing);
            }
        }
        if (alike) {
            takeNeeds(routes[0], supplied);
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

    private void takeNeeds(int j, float[] amount) {
        int[] materials = problem.routeMaterials[j];
        for (int i = 0; i < materials.length; i++) {
            addScaled(loads.material[materials[i]], amount, (float) problem.routeNeed[j][i]);
        }
    }

    private void carry(int p, FirstOrderState at, double weight, float keep, boolean measure) {
        float[] position = own;
        System.arraycopy(at.position, p * buckets, position, 0, buckets);
        float tau = (float) (scales.stockStep[p] / weight);
        int[] storages = problem.productStorages[p];
        Arrays.fill(spacePrice, 0.0f);
        for (int i = 0; i < storages.length; i++) {
            addScaled(spacePrice, at.sharedNow.space[storages[i]], (float) problem.productSpace[p][i]);
        }
        System.arraycopy(price, 1, shifted, 0, buckets - 1);
        shifted[buckets - 1] = 0.0f;
        descend(step, position, price, shifted, tau);
        int row = model.positions.rowOf[p];
        if (row < 0) {
            float[] holding = model.holdingCost.row(p, buffer[0]);
            float[] late = model.lateCost.row(p, buffer[1]);
            carryPlain(step, position, holding, spacePrice, late, tau);
            // no backlog after the last bucket: a step to at least zero, reflected
            step[buckets - 1] = Math.max(step[buckets - 1], -position[buckets - 1]);
        } else {
            carryLimited(row, position, tau);
        }
        if (storages.length > 0) {
            float[] floor = row < 0 ? zero : model.positions.floor.row(row, buffer[1]);
            for (int i = 0; i < storages.length; i++) {
                fillSpace(loads.space[storages[i]], step, position, floor, (float) problem.productSpace[p][i]);
            }
        }
        if (measure) {
            primalMove += moved(position, step) / scales.stockStep[p];
        }
        System.arraycopy(at.positionAnchor, p * buckets, anchor, 0, buckets);
        average(position, step, anchor, keep);
        System.arraycopy(position, 0, at.position, p * buckets, buckets);
    }

    private static void descend(float[] step, float[] position, float[] price, float[] next, float tau) {
        for (int t = 0; t < step.length; t++) {
            step[t] = position[t] - tau * (price[t] - next[t]);
        }
    }

    private static void carryPlain(
            float[] step, float[] position, float[] holding, float[] spacePrice, float[] late, float tau) {
        for (int t = 0; t < step.length; t++) {
            float v = step[t];
            float s = Math.max(v - tau * (holding[t] + spacePrice[t]), Math.min(v + tau * late[t], 0.0f));
            step[t] = 2.0f * s - position[t];
        }
    }

    private void carryLimited(int row, float[] position, float tau) {
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
            step[t] = 2.0f * Math.min(Math.max(high, least[t]), most[t]) - position[t];
        }
    }

    /** Adds the stock part of the extrapolated position, twice the step's less the position's. */
    private static void fillSpace(float[] load, float[] step, float[] position, float[] floor, float space) {
        for (int t = 0; t < step.length; t++) {
            float twice = Math.max(step[t] + position[t], 2.0f * floor[t]);
            load[t] += space * (twice - Math.max(position[t], floor[t]));
        }
    }

    private void balance(int p, FirstOrderState at, double weight, float keep, boolean measure) {
        float sigma = (float) (scales.productStep[p] * weight);
        shifted[0] = (float) (problem.openingStock[p] - problem.openingBacklog[p]);
        System.arraycopy(step, 0, shifted, 1, buckets - 1);
        float[] demand = model.demand.row(p, buffer[0]);
        float[] recourse = model.recourse.row(p, buffer[1]);
        float[] reflected = buffer[2];
        if (model.lostMax.isUnlimited(p)) {
            ascend(reflected, price, demand, supplied, step, shifted, recourse, sigma);
        } else {
            float[] lostCost = model.lostCost.row(p, buffer[3]);
            float[] lostMax = model.lostMax.row(p, buffer[4]);
            ascendLosingAtMost(reflected, price, demand, supplied, step, shifted, recourse, lostCost, lostMax, sigma);
        }
        if (measure) {
            dualMove += moved(price, reflected) / scales.productStep[p];
        }
        System.arraycopy(at.priceAnchor, p * buckets, anchor, 0, buckets);
        average(price, reflected, anchor, keep);
        System.arraycopy(price, 0, at.price, p * buckets, buckets);
    }

    private static void ascend(
            float[] reflected,
            float[] price,
            float[] demand,
            float[] supplied,
            float[] closing,
            float[] before,
            float[] recourse,
            float sigma) {
        for (int t = 0; t < reflected.length; t++) {
            float v = price[t] + sigma * (demand[t] - supplied[t] + closing[t] - before[t]);
            reflected[t] = 2.0f * Math.min(v, recourse[t]) - price[t];
        }
    }

    private static void ascendLosingAtMost(
            float[] reflected,
            float[] price,
            float[] demand,
            float[] supplied,
            float[] closing,
            float[] before,
            float[] recourse,
            float[] lostCost,
            float[] lostMax,
            float sigma) {
        for (int t = 0; t < reflected.length; t++) {
            float v = price[t] + sigma * (demand[t] - supplied[t] + closing[t] - before[t]);
            v = Math.min(v, Math.max(lostCost[t], v - sigma * lostMax[t]));
            reflected[t] = 2.0f * Math.min(v, recourse[t]) - price[t];
        }
    }

    private static void averageAndLoad(
            float[] row, float[] reflected, float[] anchor, float keep, float[] supplied, float[] load, float usage) {
        float rest = 1.0f - keep;
        for (int t = 0; t < reflected.length; t++) {
            float e = reflected[t];
            row[t] = keep * e + rest * anchor[t];
            supplied[t] += e;
            load[t] += usage * e;
        }
    }

    private static void average(float[] row, float[] reflected, float[] anchor, float keep) {
        float rest = 1.0f - keep;
        for (int t = 0; t < reflected.length; t++) {
            row[t] = keep * reflected[t] + rest * anchor[t];
        }
    }

    private static double moved(float[] row, float[] reflected) {
        double sum = 0.0;
        for (int t = 0; t < reflected.length; t++) {
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
