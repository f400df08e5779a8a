package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.RouteShape;
import dev.sop.solver.productwise.problem.SharedLoads;
import dev.sop.solver.productwise.problem.StockRule;
import dev.sop.solver.productwise.single.ProductProgram;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns one product of a {@link ProductWiseProblem} into a {@link ProductProgram}, in one of two views.
 *
 * <p><b>What is left</b> ({@link #leftOver}): the other products' loads are taken as given; what they leave of regular time, of each
 * overtime tier, of materials and of storage becomes the product's tiers and stock limit at true cost. Exact when each resource
 * is used by one route of the product and its needs of material are the same on every route that has any; otherwise a safe
 * inner picture that still holds the product's present plan.
 *
 * <p><b>Priced</b> ({@link #priced}): shared limits are replaced by prices; this is the product's part of the Lagrangian bound.
 */
final class ProductCompiler {
    static final int LOST = -1;
    static final int UNMET = -2;

    private static final double INF = Double.POSITIVE_INFINITY;

    private final ProductWiseProblem problem;
    private final RouteShape shape;
    private final double[] extraHolding;
    private final double[] room;
    private final double[] unmetCost;

    ProductCompiler(ProductWiseProblem problem, RouteShape shape) {
        this.problem = problem;
        this.shape = shape;
        extraHolding = new double[problem.buckets];
        room = new double[problem.buckets];
        unmetCost = shape.unmetCost;
    }

    /** On what the others leave, at true cost; {@code present} is the product's plan now, by route, or null. */
    void leftOver(int p, ProductProgram program, SharedLoads others, double @Nullable [][] present) {
        StockRule.fill(problem, p, program, null, roomLeft(p, others));
        program.tiers = 0;
        for (int t = 0; t < problem.buckets; t++) {
            program.firstTier[t] = program.tiers;
            double recourse = recourse(p, program, t);
            int[] routes = problem.productRoutes[p];
            for (int i = 0; i < routes.length; i++) {
                double claimed = 0.0;
                for (int e = 0; e < i; e++) {
                    if (present != null && shape.hasLaterSibling[routes[e]] && sameResource(routes[e], routes[i])) {
                        claimed += problem.routeUsage[routes[e]] * present[routes[e]][t];
                    }
                }
                int j = routes[i];
                double cap = problem.routeMax[j][t];
                if (shape.hasLaterSibling[j]) {
                    cap = present == null ? 0.0 : Math.min(cap, present[j][t]);
                }
                routeTiers(program, j, t, claimed, cap, recourse, others);
            }
            if (shape.needsMaterial[p]) {
                limitByMaterial(program, t, others);
            }
        }
        program.firstTier[problem.buckets] = program.tiers;
    }

    private boolean sameResource(int a, int b) {
        return problem.routeResource[a] == problem.routeResource[b];
    }

    private void routeTiers(
            ProductProgram program, int j, int t, double claimed, double cap, double recourse, SharedLoads others) {
        double cost = problem.routeCost[j][t];
        int r = problem.routeResource[j];
        double usage = problem.routeUsage[j];
        if (r < 0 || usage == 0.0) {
            addIfUseful(program, cost, cap, recourse, j);
            return;
        }
        double taken = others.hours[r][t] + claimed;
        double limit = problem.capacity[r][t];
        double rest = cap;
        double amount = Math.min(rest, (limit - taken) / usage);
        addIfUseful(program, cost, amount, recourse, j);
        rest -= Math.max(0.0, amount);
        double[][] tierMax = problem.overtimeMax[r];
        for (int k = 0; k < tierMax.length && rest > 0.0; k++) {
            taken = Math.max(taken, limit);
            limit += tierMax[k][t];
            amount = Math.min(rest, (limit - taken) / usage);
            addIfUseful(program, cost + usage * problem.overtimeCost[r][k][t], amount, recourse, j);
            rest -= Math.max(0.0, amount);
        }
    }

    private static void addIfUseful(ProductProgram program, double cost, double limit, double recourse, int source) {
        if (limit > 0.0 && cost < recourse) {
            program.addTier(cost, limit, source);
        }
    }

    /** Adds lost sales, and where they do not always help, the tier of demand that cannot be met; returns the safe cost. */
    private double recourse(int p, ProductProgram program, int t) {
        double lostCost = problem.lostCost[p][t];
        double lostMax = problem.lostMax[p][t];
        if (lostCost < INF && lostMax > 0.0) {
            program.addTier(lostCost, lostMax, LOST);
            if (lostMax == INF) {
                return lostCost;
            }
        }
        program.addTier(unmetCost[p], INF, UNMET);
        return unmetCost[p];
    }

    /** Cuts the dearest tiers of a bucket until what they need of each material is there. */
    private void limitByMaterial(ProductProgram program, int t, SharedLoads others) {
        int from = program.firstTier[t];
        sortByCost(program, from, program.tiers);
        double[] left = shape.materialScratch;
        for (int m = 0; m < problem.materials; m++) {
            left[m] = problem.materialAvailable[m][t] - others.material[m][t];
        }
        for (int k = from; k < program.tiers; k++) {
            int j = program.tierSource[k];
            if (j < 0) {
                continue;
            }
            int[] materials = problem.routeMaterials[j];
            double[] need = problem.routeNeed[j];
            double amount = program.tierLimit[k];
            for (int i = 0; i < materials.length; i++) {
                amount = Math.min(amount, left[materials[i]] / need[i]);
            }
            amount = Math.max(0.0, amount);
            for (int i = 0; i < materials.length; i++) {
                left[materials[i]] -= amount * need[i];
            }
            program.tierLimit[k] = amount;
        }
    }

    private static void sortByCost(ProductProgram program, int from, int until) {
        for (int k = from + 1; k < until; k++) {
            double cost = program.tierCost[k];
            double limit = program.tierLimit[k];
            int source = program.tierSource[k];
            int at = k;
            while (at > from && program.tierCost[at - 1] > cost) {
                program.tierCost[at] = program.tierCost[at - 1];
                program.tierLimit[at] = program.tierLimit[at - 1];
                program.tierSource[at] = program.tierSource[at - 1];
                at--;
            }
            program.tierCost[at] = cost;
            program.tierLimit[at] = limit;
            program.tierSource[at] = source;
        }
    }

    private double @Nullable [] roomLeft(int p, SharedLoads others) {
        int[] storages = problem.productStorages[p];
        if (storages.length == 0) {
            return null;
        }
        Arrays.fill(room, INF);
        for (int i = 0; i < storages.length; i++) {
            double space = problem.productSpace[p][i];
            double[] limit = problem.storageLimit[storages[i]];
            double[] taken = others.space[storages[i]];
            for (int t = 0; t < room.length; t++) {
                room[t] = Math.min(room[t], (limit[t] - taken[t]) / space);
            }
        }
        double unsold = problem.openingStock[p] - problem.openingBacklog[p];
        for (int t = 0; t < room.length; t++) {
            unsold -= problem.net(p, t);
            room[t] = Math.max(room[t], Math.max(StockRule.least(problem, p, t), unsold));
        }
        return room;
    }

    /**
     * Shared limits replaced by prices. Returns true when every tier and position is without limit, stock has no kink but at zero and
     * no bucket receives more than it is asked for, so that two passes over the prices solve it.
     */
    boolean priced(int p, ProductProgram program, SharedPrices prices) {
        StockRule.fill(problem, p, program, pricedHolding(p, prices), null);
        program.tiers = 0;
        boolean plain = shape.plainStock[p];
        int[] routes = problem.productRoutes[p];
        for (int t = 0; t < problem.buckets; t++) {
            program.firstTier[t] = program.tiers;
            plain &= program.demand[t] >= 0.0;
            double lostCost = problem.lostCost[p][t];
            double lostMax = problem.lostMax[p][t];
            double free = unmetCost[p];
            int freeSource = UNMET;
            if (lostMax == INF && lostCost < free) {
                free = lostCost;
                freeSource = LOST;
            } else if (lostMax > 0.0 && lostCost < free) {
                program.addTier(lostCost, lostMax, LOST);
                plain = false;
            }
            for (int j : routes) {
                double cost = pricedCost(j, t, prices);
                double limit = problem.routeMax[j][t];
                if (limit == INF) {
                    if (cost < free) {
                        free = cost;
                        freeSource = j;
                    }
                } else if (limit > 0.0) {
                    program.addTier(cost, limit, j);
                    plain = false;
                }
            }
            program.addTier(free, INF, freeSource);
        }
        program.firstTier[problem.buckets] = program.tiers;
        return plain;
    }

    private double pricedCost(int j, int t, SharedPrices prices) {
        double cost = problem.routeCost[j][t];
        int r = problem.routeResource[j];
        if (r >= 0) {
            cost += problem.routeUsage[j] * prices.hours[r][t];
        }
        return cost + materialPrice(j, t, prices);
    }

    private double materialPrice(int j, int t, SharedPrices prices) {
        double price = 0.0;
        int[] materials = problem.routeMaterials[j];
        double[] need = problem.routeNeed[j];
        for (int i = 0; i < materials.length; i++) {
            price += need[i] * prices.material[materials[i]][t];
        }
        return price;
    }

    private double @Nullable [] pricedHolding(int p, SharedPrices prices) {
        int[] storages = problem.productStorages[p];
        if (storages.length == 0) {
            return null;
        }
        Arrays.fill(extraHolding, 0.0);
        for (int i = 0; i < storages.length; i++) {
            double space = problem.productSpace[p][i];
            double[] price = prices.space[storages[i]];
            for (int t = 0; t < extraHolding.length; t++) {
                extraHolding[t] += space * price[t];
            }
        }
        return extraHolding;
    }
}
