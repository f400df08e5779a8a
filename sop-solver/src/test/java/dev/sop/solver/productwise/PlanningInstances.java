package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;
import dev.sop.solver.productwise.problem.ProductWiseProblemBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Seeded planning problems of a stated size and the stress variants of them. Log-normal base volumes, a season most
 * products share, trend and 12 % noise; every product on 1 to 3 resources at 0.5 to 2 hours a unit; resources used to about
 * 90 % on average and 115 to 130 % in the peak, overtime of 10 to 25 % at a premium of 40 to 80 %; holding 25 % a year,
 * backlog 4 to 12 times holding, lost sales 1.4 to 3 times cost; materials at 112 % of the mean need; one storage.
 */
final class PlanningInstances {
    enum Stress {
        NONE,
        TIGHT_MATERIALS,
        TIGHT_STORAGE,
        MORE_CAPACITY,
        LESS_CAPACITY,
        SKEWED_UNITS,
        EQUAL_COSTS,
        DOMINANT_PRODUCT,
        ZERO_DEMAND,
        EMPTY_BUCKETS
    }

    private final int products;
    private final int resources;
    private final int buckets;
    private final int materials;
    private final boolean storage;
    private final int year;
    private final Stress stress;
    private final SplittableRandom random;

    private PlanningInstances(
            int products, int resources, int buckets, int materials, boolean storage, Stress stress, long seed) {
        this.products = products;
        this.resources = resources;
        this.buckets = buckets;
        this.materials = materials;
        this.storage = storage;
        this.year = buckets < 52 ? 12 : 52;
        this.stress = stress;
        this.random = new SplittableRandom(seed);
    }

    static ProductWiseProblem named(String size, Stress stress, long seed) {
        return switch (size) {
            case "S" -> of(20, 4, 18, 2, true, stress, seed);
            case "M" -> of(200, 10, 52, 3, true, stress, seed);
            case "L" -> of(1000, 20, 104, 3, true, stress, seed);
            case "XL" -> of(1000, 50, 520, 3, true, stress, seed);
            case "H" -> of(1, 3, 100_000, 0, false, stress, seed);
            case "HH" -> of(1, 3, 1_000_000, 0, false, stress, seed);
            default -> throw new IllegalArgumentException("size " + size + ", expected S, M, L, XL, H or HH");
        };
    }

    static ProductWiseProblem of(
            int products, int resources, int buckets, int materials, boolean storage, Stress stress, long seed) {
        return new PlanningInstances(products, resources, buckets, materials, storage, stress, seed).generate();
    }

    private ProductWiseProblem generate() {
        int storages = storage ? 1 : 0;
        ProductWiseProblemBuilder problem =
                new ProductWiseProblemBuilder(products, resources, materials, storages, buckets);
        double[] hours = new double[resources];
        double[] hourValue = new double[resources];
        int[] routesOn = new int[resources];
        double[] materialNeed = new double[materials];
        double space = 0.0;
        boolean[] empty = new boolean[buckets];
        for (int t = 0; t < buckets; t++) {
            empty[t] = stress == Stress.EMPTY_BUCKETS && random.nextDouble() < 0.3;
        }
        for (int p = 0; p < products; p++) {
            double base = 100.0 * Math.exp(0.8 * gaussian());
            if (stress == Stress.DOMINANT_PRODUCT && p == 0) {
                base = 100.0 * products;
            }
            double unit = stress == Stress.SKEWED_UNITS ? Math.pow(10.0, -3.0 + 9.0 * random.nextDouble()) : 1.0;
            double[] demand = demand(base, empty);
            if (stress == Stress.ZERO_DEMAND && random.nextDouble() < 0.3) {
                Arrays.fill(demand, 0.0);
            }
            double mean = Arrays.stream(demand).average().orElse(0.0);
            double cost = stress == Stress.EQUAL_COSTS ? 20.0 : 20.0 * Math.exp(0.5 * gaussian());
            double holding = 0.25 * cost / year;
            double late = holding * (stress == Stress.EQUAL_COSTS ? 8.0 : between(4.0, 12.0));
            double lost = cost * (stress == Stress.EQUAL_COSTS ? 2.0 : between(1.4, 3.0));
            problem.demand(p, scaled(demand, unit));
            problem.opening(p, unit * mean * between(0.3, 0.8), 0.0);
            problem.carrying(p, all(holding / unit), all(late / unit));
            problem.losing(p, all(lost / unit));
            double perUnit = between(0.5, 2.0);
            if (storage) {
                problem.space(p, 0, perUnit / unit);
                space += perUnit * mean;
            }
            double[] need = new double[materials];
            for (int m = 0; m < materials; m++) {
                need[m] = random.nextDouble() < 0.6 ? between(0.2, 2.0) : 0.0;
                materialNeed[m] += need[m] * mean;
            }
            int[] on = eligible();
            for (int r : on) {
                double usage = stress == Stress.EQUAL_COSTS ? 1.0 : between(0.5, 2.0);
                double routeCost = cost * (stress == Stress.EQUAL_COSTS ? 1.0 : 1.0 + between(0.0, 0.15));
                int j = problem.route(p, r, usage / unit, all(routeCost / unit));
                hours[r] += usage * mean / on.length;
                hourValue[r] += routeCost / usage;
                routesOn[r]++;
                for (int m = 0; m < materials; m++) {
                    problem.need(j, m, need[m] / unit);
                }
            }
        }
        for (int r = 0; r < resources; r++) {
            double regular = hours[r] / 0.9;
            regular *= stress == Stress.MORE_CAPACITY ? 1.15 : stress == Stress.LESS_CAPACITY ? 0.85 : 1.0;
            problem.capacity(r, all(regular));
            double hour = hourValue[r] / Math.max(1, routesOn[r]);
            problem.overtime(r, all(regular * between(0.10, 0.25)), all(hour * between(0.4, 0.8)));
        }
        for (int m = 0; m < materials; m++) {
            problem.material(m, all(materialNeed[m] * (stress == Stress.TIGHT_MATERIALS ? 0.97 : 1.12)));
        }
        if (storage) {
            problem.storage(0, all(space * (stress == Stress.TIGHT_STORAGE ? 0.6 : 1.2)));
        }
        return problem.build();
    }

    private double[] demand(double base, boolean[] empty) {
        double amplitude = between(0.25, 0.45);
        double phase = 0.03 * gaussian();
        double trend = between(-0.05, 0.10);
        double[] demand = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            double season = 1.0 + amplitude * Math.sin(2.0 * Math.PI * ((double) t / year + phase));
            double grown = 1.0 + trend * Math.min(t, 10 * year) / year;
            double noise = Math.max(0.0, 1.0 + 0.12 * gaussian());
            demand[t] = empty[t] ? 0.0 : base * season * grown * noise;
        }
        return demand;
    }

    private int[] eligible() {
        int n = products == 1 ? resources : Math.min(resources, 1 + random.nextInt(3));
        return random.ints(0, resources).distinct().limit(n).toArray();
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double gaussian() {
        double u = 1.0 - random.nextDouble();
        return Math.sqrt(-2.0 * Math.log(u)) * Math.cos(2.0 * Math.PI * random.nextDouble());
    }

    private double[] all(double value) {
        double[] row = new double[buckets];
        Arrays.fill(row, value);
        return row;
    }

    private static double[] scaled(double[] row, double factor) {
        double[] result = row.clone();
        for (int t = 0; t < row.length; t++) {
            result[t] *= factor;
        }
        return result;
    }
}
