package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.ProductWiseProblemBuilder;
import java.util.SplittableRandom;

/** Small problems with every feature switched on or off at random, from a seed. */
final class RandomProblems {
    private final SplittableRandom random;
    private final int buckets;

    private RandomProblems(long seed, int buckets) {
        random = new SplittableRandom(seed);
        this.buckets = buckets;
    }

    /** One product with its own resources, perhaps a material and a storage of its own. */
    static ProductWiseProblem oneProduct(long seed) {
        SplittableRandom size = new SplittableRandom(seed ^ 0x5DEECE66DL);
        return new RandomProblems(seed, 1 + size.nextInt(9)).generate(1, 1 + size.nextInt(3), true);
    }

    /** A few products on shared resources. */
    static ProductWiseProblem coupled(long seed) {
        SplittableRandom size = new SplittableRandom(seed ^ 0x5DEECE66DL);
        return new RandomProblems(seed, 2 + size.nextInt(6)).generate(2 + size.nextInt(4), 1 + size.nextInt(3), false);
    }

    private ProductWiseProblem generate(int products, int resources, boolean oneRouteEach) {
        int materials = random.nextInt(2);
        int storages = random.nextInt(2);
        ProductWiseProblemBuilder problem =
                new ProductWiseProblemBuilder(products, resources, materials, storages, buckets);
        double[] mean = new double[products];
        for (int p = 0; p < products; p++) {
            double[] demand = row(0.0, 100.0, 0.2);
            for (double d : demand) {
                mean[p] += d / buckets;
            }
            product(problem, p, demand);
            for (int s = 0; s < storages; s++) {
                problem.space(p, s, between(0.5, 2.0));
            }
        }
        for (int p = 0; p < products; p++) {
            double need = between(0.2, 2.0);
            for (int r = 0; r < resources; r++) {
                boolean use = oneRouteEach || random.nextDouble() < 0.6;
                if (use) {
                    double[] cost = row(5.0, 20.0, 0.0);
                    double usage = between(0.5, 2.0);
                    int j = random.nextDouble() < 0.3
                            ? problem.route(p, r, usage, cost, row(0.0, 80.0, 0.1))
                            : problem.route(p, r, usage, cost);
                    for (int m = 0; m < materials; m++) {
                        problem.need(j, m, need);
                    }
                }
            }
            if (random.nextDouble() < 0.2) {
                problem.purchase(p, row(20.0, 40.0, 0.0), row(0.0, 50.0, 0.2));
            }
        }
        for (int r = 0; r < resources; r++) {
            double hours = 60.0 * products / resources;
            problem.capacity(r, row(0.3 * hours, 1.2 * hours, 0.1));
            double[] price = row(2.0, 10.0, 0.0);
            int tiers = random.nextInt(3);
            for (int k = 0; k < tiers; k++) {
                problem.overtime(r, row(0.0, 0.4 * hours, 0.1), price.clone());
                for (int t = 0; t < buckets; t++) {
                    price[t] += 3.0 * random.nextDouble();
                }
            }
        }
        for (int m = 0; m < materials; m++) {
            problem.material(m, row(30.0 * products, 120.0 * products, 0.0));
        }
        for (int s = 0; s < storages; s++) {
            problem.storage(s, row(200.0 * products, 300.0 * products, 0.0));
        }
        return problem.build();
    }

    private void product(ProductWiseProblemBuilder problem, int p, double[] demand) {
        problem.demand(p, demand);
        double stock = random.nextDouble() < 0.6 ? between(0.0, 80.0) : 0.0;
        double backlog = stock == 0.0 && random.nextDouble() < 0.5 ? between(0.0, 60.0) : 0.0;
        problem.opening(p, stock, backlog);
        problem.carrying(p, row(0.1, 2.0, 0.1), row(0.5, 6.0, 0.1));
        problem.losing(p, row(30.0, 60.0, 0.0));
        if (random.nextDouble() < 0.3) {
            problem.lateAtMost(p, random.nextInt(4));
        }
        if (random.nextDouble() < 0.3) {
            problem.safety(p, row(0.0, 50.0, 0.2), row(0.0, random.nextBoolean() ? 2.0 : 9.0, 0.1));
        }
        if (random.nextDouble() < 0.3) {
            problem.stockWithin(p, row(0.0, 20.0, 0.5), row(85.0, 120.0, 0.0));
        }
        if (random.nextDouble() < 0.3) {
            double least = between(20.0, 80.0);
            problem.endingWithin(p, least, random.nextBoolean() ? least : Double.POSITIVE_INFINITY);
        }
    }

    private double[] row(double low, double high, double zeros) {
        double[] row = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            row[t] = random.nextDouble() < zeros ? 0.0 : between(low, high);
        }
        return row;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
