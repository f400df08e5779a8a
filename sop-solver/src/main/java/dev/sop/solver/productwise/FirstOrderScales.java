package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import java.util.Arrays;

/**
 * Step lengths of the first-order method, one per variable and row, constant over time.
 *
 * <p>With a typical size g of each variable and a typical price d of each row, the steps {@code tau_j = g_j / sum_i |K_ij| d_i} and
 * {@code sigma_i = d_i / sum_j |K_ij| g_j} keep the iteration non-expansive for any g and d (Schur's test). Sizes
 * and prices in the product's own unit and money make the method blind to the choice of unit: a product counted in grams
 * steps like one counted in tons. For g = d = 1 this is T. Pock and A. Chambolle, "Diagonal preconditioning for first order primal-dual
 * algorithms", 2011.
 */
final class FirstOrderScales {
    /** Stock moves by about this many buckets of demand. Measured. */
    private static final double STOCK_SWING = 2.0;

    final double[] size;
    final double[] routeStep;
    final double[] stockStep;
    final double[] productStep;
    final double[] hourStep;
    final double[] materialStep;
    final double[] spaceStep;

    FirstOrderScales(ProductWiseProblem problem) {
        size = new double[problem.products];
        double[] money = new double[problem.products];
        for (int p = 0; p < problem.products; p++) {
            size[p] = mean(problem.demand[p]);
            money[p] = Math.max(1e-300, typicalCost(problem, p));
        }
        fillGaps(size);
        double[] hourPrice = hourPrices(problem, money);
        double[] materialPrice = materialPrices(problem, size, money);
        double[] spacePrice = spacePrices(problem, size);

        routeStep = new double[problem.routes];
        double[] productSum = new double[problem.products];
        double[] hourSum = new double[problem.resources];
        double[] materialSum = new double[problem.materials];
        double[] spaceSum = new double[problem.storages];
        for (int j = 0; j < problem.routes; j++) {
            int p = problem.routeProduct[j];
            double each = size[p] / problem.productRoutes[p].length;
            double column = money[p];
            int r = problem.routeResource[j];
            if (r >= 0) {
                column += problem.routeUsage[j] * hourPrice[r];
                hourSum[r] += problem.routeUsage[j] * each;
            }
            int[] materials = problem.routeMaterials[j];
            for (int i = 0; i < materials.length; i++) {
                column += problem.routeNeed[j][i] * materialPrice[materials[i]];
                materialSum[materials[i]] += problem.routeNeed[j][i] * each;
            }
            routeStep[j] = each / column;
            productSum[p] += each;
        }
        stockStep = new double[problem.products];
        productStep = new double[problem.products];
        for (int p = 0; p < problem.products; p++) {
            double swing = STOCK_SWING * size[p];
            double column = 2.0 * money[p];
            int[] storages = problem.productStorages[p];
            for (int i = 0; i < storages.length; i++) {
                column += problem.productSpace[p][i] * spacePrice[storages[i]];
                spaceSum[storages[i]] += problem.productSpace[p][i] * swing;
            }
            stockStep[p] = swing / column;
            productStep[p] = money[p] / (productSum[p] + 2.0 * swing);
        }
        hourStep = steps(hourPrice, hourSum);
        materialStep = steps(materialPrice, materialSum);
        spaceStep = steps(spacePrice, spaceSum);
    }

    private static double[] steps(double[] price, double[] sum) {
        double[] step = new double[price.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = sum[i] > 0.0 ? price[i] / sum[i] : 0.0;
        }
        return step;
    }

    private static double mean(double[] row) {
        double sum = 0.0;
        for (double value : row) {
            sum += value;
        }
        return sum / row.length;
    }

    /** A product without demand steps like a small one. */
    private static void fillGaps(double[] size) {
        double least = Arrays.stream(size).filter(v -> v > 0.0).min().orElse(1.0);
        for (int p = 0; p < size.length; p++) {
            if (size[p] <= 0.0) {
                size[p] = least;
            }
        }
    }

    private static double typicalCost(ProductWiseProblem problem, int p) {
        double least = Double.POSITIVE_INFINITY;
        for (int j : problem.productRoutes[p]) {
            least = Math.min(least, mean(problem.routeCost[j]));
        }
        double lost = mean(problem.lostCost[p]);
        if (lost < Double.POSITIVE_INFINITY) {
            double margin = least < Double.POSITIVE_INFINITY ? Math.max(lost - least, 0.25 * lost) : lost;
            return Math.max(margin, 1e-9 * lost);
        }
        return least < Double.POSITIVE_INFINITY && least > 0.0 ? least : 1.0;
    }

    /** What an hour is typically worth: overtime where there is some, otherwise the money its products carry. */
    private static double[] hourPrices(ProductWiseProblem problem, double[] money) {
        double[] sum = new double[problem.resources];
        int[] count = new int[problem.resources];
        for (int j = 0; j < problem.routes; j++) {
            int r = problem.routeResource[j];
            if (r >= 0 && problem.routeUsage[j] > 0.0) {
                sum[r] += money[problem.routeProduct[j]] / problem.routeUsage[j];
                count[r]++;
            }
        }
        for (int r = 0; r < sum.length; r++) {
            sum[r] = 0.5 * sum[r] / Math.max(1, count[r]);
        }
        return sum;
    }

    private static double[] materialPrices(ProductWiseProblem problem, double[] size, double[] money) {
        double[] worth = new double[problem.materials];
        double[] amount = new double[problem.materials];
        for (int j = 0; j < problem.routes; j++) {
            int p = problem.routeProduct[j];
            int[] materials = problem.routeMaterials[j];
            for (int i = 0; i < materials.length; i++) {
                worth[materials[i]] += money[p] * size[p];
                amount[materials[i]] += problem.routeNeed[j][i] * size[p];
            }
        }
        for (int m = 0; m < worth.length; m++) {
            worth[m] = amount[m] > 0.0 ? 0.5 * worth[m] / amount[m] : 0.0;
        }
        return worth;
    }

    private static double[] spacePrices(ProductWiseProblem problem, double[] size) {
        double[] worth = new double[problem.storages];
        double[] amount = new double[problem.storages];
        for (int p = 0; p < problem.products; p++) {
            int[] storages = problem.productStorages[p];
            double carry = mean(problem.holdingCost[p]) + mean(problem.lateCost[p]);
            for (int i = 0; i < storages.length; i++) {
                worth[storages[i]] += carry * size[p];
                amount[storages[i]] += problem.productSpace[p][i] * size[p];
            }
        }
        for (int s = 0; s < worth.length; s++) {
            worth[s] = amount[s] > 0.0 ? worth[s] / amount[s] : 0.0;
        }
        return worth;
    }
}
