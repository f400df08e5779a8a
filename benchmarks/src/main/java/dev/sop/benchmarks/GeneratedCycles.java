package dev.sop.benchmarks;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.SharedLimit;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded cycles of any size, built from public values. Log-normal base volumes, a season most products share, trend and 12 % noise;
 * every product on 1 to 3 resources at 0.5 to 2 hours a unit; resources used to about 90 % on average and 115 to 130 % in the peak,
 * overtime of 10 to 25 % at a premium of 40 to 80 %; holding 25 % a year, lateness 4 to 12 times holding, lost sales 1.4 to 3 times
 * cost; materials at 112 % of the mean need; one storage. Months up to 51 buckets, weeks from 52.
 */
public final class GeneratedCycles {

    private final CycleSize size;
    private final int year;
    private final Stress stress;
    private final SplittableRandom random;
    private final double[] hours;
    private final double[] hourValue;
    private final int[] routesOn;
    private final List<SupplyResource> supply = new ArrayList<>();
    private final List<SharedLimit> materials = new ArrayList<>();
    private final double[] materialNeed;
    private final SopCycleBuilder cycle = SopCycle.builder();
    private double space;

    private GeneratedCycles(CycleSize size, Stress stress, long seed) {
        this.size = size;
        this.year = size.buckets() < 52 ? 12 : 52;
        this.stress = stress;
        this.random = new SplittableRandom(seed);
        this.hours = new double[size.resources()];
        this.hourValue = new double[size.resources()];
        this.routesOn = new int[size.resources()];
        this.materialNeed = new double[size.materials()];
    }

    /** The cycle of a size, stress and seed; the same arguments give an equal cycle. */
    public static SopCycle of(CycleSize size, Stress stress, long seed) {
        return new GeneratedCycles(size, stress, seed).builder().build();
    }

    /** The values of the cycle, not yet checked. */
    static SopCycleBuilder values(CycleSize size, Stress stress, long seed) {
        return new GeneratedCycles(size, stress, seed).builder();
    }

    private SopCycleBuilder builder() {
        cycle.horizon(
                year == 12
                        ? Horizon.months(YearMonth.of(2027, 1), size.buckets())
                        : Horizon.weeks(LocalDate.of(2027, 1, 4), size.buckets()));
        for (int r = 0; r < size.resources(); r++) {
            supply.add(SupplyResource.of("resource " + r));
        }
        for (int m = 0; m < size.materials(); m++) {
            materials.add(Constraint.material("material " + m, 0));
        }
        boolean[] empty = new boolean[size.buckets()];
        for (int t = 0; t < empty.length; t++) {
            empty[t] = stress == Stress.EMPTY_BUCKETS && random.nextDouble() < 0.3;
        }
        for (int p = 0; p < size.products(); p++) {
            product(p, empty);
        }
        resources();
        for (int m = 0; m < size.materials(); m++) {
            double share = stress == Stress.TIGHT_MATERIALS ? 0.97 : 1.12;
            if (materialNeed[m] > 0) {
                cycle.constraint(materials.get(m).available(all(share * materialNeed[m])));
            }
        }
        if (size.storage()) {
            double room = stress == Stress.TIGHT_STORAGE ? 0.6 : 1.2;
            cycle.constraint(Constraint.storage("warehouse", room * space));
        }
        return cycle;
    }

    private void product(int p, boolean[] empty) {
        String id = "product " + p;
        double base = 100.0 * Math.exp(0.8 * gaussian());
        if (stress == Stress.DOMINANT_PRODUCT && p == 0) {
            base = 100.0 * size.products();
        }
        double unit = stress == Stress.SKEWED_UNITS ? Math.pow(10.0, -3.0 + 9.0 * random.nextDouble()) : 1.0;
        double[] demand = demand(base, empty);
        if (stress == Stress.ZERO_DEMAND && random.nextDouble() < 0.3) {
            Arrays.fill(demand, 0.0);
        }
        double mean = Arrays.stream(demand).average().orElse(0.0);
        boolean equal = stress == Stress.EQUAL_COSTS;
        double cost = equal ? 20.0 : 20.0 * Math.exp(0.5 * gaussian());
        double holding = 0.25 * cost / year;
        double late = holding * (equal ? 8.0 : between(4.0, 12.0));
        double lost = cost * (equal ? 2.0 : between(1.4, 3.0));
        for (int t = 0; t < demand.length; t++) {
            demand[t] *= unit;
        }
        cycle.demand(DemandSignal.of("forecast").product(id).volumes(demand));
        cycle.inventory(InventoryPosition.of(id).onHand(unit * mean * between(0.3, 0.8)));
        double perUnit = between(0.5, 2.0);
        space += perUnit * mean;
        cycle.product(Product.of(id)
                .unitCost(cost / unit)
                .holdingCost(holding / unit)
                .lateCost(late / unit)
                .lostSaleCost(lost / unit)
                .withSpace(perUnit / unit));
        for (int m = 0; m < size.materials(); m++) {
            double need = random.nextDouble() < 0.6 ? between(0.2, 2.0) : 0.0;
            materialNeed[m] += need * mean;
            if (need > 0) {
                materials.set(m, materials.get(m).need(id, need / unit));
            }
        }
        int[] on = eligible();
        for (int r : on) {
            double usage = equal ? 1.0 : between(0.5, 2.0);
            double routeCost = cost * (equal ? 1.0 : 1.0 + between(0.0, 0.15));
            supply.set(r, supply.get(r).makes(id, usage / unit, routeCost / unit));
            hours[r] += usage * mean / on.length;
            hourValue[r] += routeCost / usage;
            routesOn[r]++;
        }
    }

    private void resources() {
        for (int r = 0; r < size.resources(); r++) {
            double regular = hours[r] / 0.9;
            regular *= stress == Stress.MORE_CAPACITY ? 1.15 : stress == Stress.LESS_CAPACITY ? 0.85 : 1.0;
            double hour = hourValue[r] / Math.max(1, routesOn[r]);
            double more = between(0.10, 0.25);
            double premium = between(0.4, 0.8);
            if (routesOn[r] > 0) {
                cycle.supply(supply.get(r)
                        .hours(Math.max(1e-6, regular))
                        .overtime(OvertimeTier.amount(Math.max(1e-6, regular) * more)
                                .cost(hour * premium)));
            }
        }
    }

    private double[] demand(double base, boolean[] empty) {
        double amplitude = between(0.25, 0.45);
        double phase = 0.03 * gaussian();
        double trend = between(-0.05, 0.10);
        double[] demand = new double[size.buckets()];
        for (int t = 0; t < demand.length; t++) {
            double season = 1.0 + amplitude * Math.sin(2.0 * Math.PI * ((double) t / year + phase));
            double grown = 1.0 + trend * Math.min(t, 10 * year) / year;
            double noise = Math.max(0.0, 1.0 + 0.12 * gaussian());
            demand[t] = empty[t] ? 0.0 : base * season * grown * noise;
        }
        return demand;
    }

    private int[] eligible() {
        int n = size.products() == 1 ? size.resources() : Math.min(size.resources(), 1 + random.nextInt(3));
        return random.ints(0, size.resources()).distinct().limit(n).toArray();
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double gaussian() {
        double u = 1.0 - random.nextDouble();
        return Math.sqrt(-2.0 * Math.log(u)) * Math.cos(2.0 * Math.PI * random.nextDouble());
    }

    private double[] all(double value) {
        double[] row = new double[size.buckets()];
        Arrays.fill(row, value);
        return row;
    }
}
