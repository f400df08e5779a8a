package dev.sop.benchmarks.oracle;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.cycle.Goal;
import dev.sop.problem.InvalidCycleException;
import dev.sop.supply.Lane;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Small random cycles, each from a seed and an index alone: one to three products, one to three resources, two to six months, several
 * features at once, figures that make ties, idle months, tight limits and contradictions.
 */
final class RandomDocuments {

    private static final double[] MONEY = {1e-2, 1, 1e2, 1e4, 1e6, 1e8, 1e10};
    private static final double[] VOLUMES = {1e-3, 1e-1, 1, 1e2, 1e4, 1e7};
    private static final int TRIES = 1000;

    private final CycleKind kind;
    private final long seed;

    RandomDocuments(CycleKind kind, long seed) {
        this.kind = kind;
        this.seed = seed;
    }

    /** The cycle of this index; figures that the library refuses are drawn again. */
    SopCycle cycle(long index) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            SplittableRandom random = random(index, attempt);
            try {
                return draw(random).build();
            } catch (InvalidCycleException refused) {
                // drawn again: what is refused is tested elsewhere
            }
        }
        throw new IllegalStateException("no cycle that is accepted in " + TRIES + " attempts: " + kind + " " + index);
    }

    /** For choices beside the cycle, such as which slopes are looked at. */
    SplittableRandom choices(long index) {
        return random(index, TRIES);
    }

    private SplittableRandom random(long index, int attempt) {
        long mixed = seed * 0x9E3779B97F4A7C15L + kind.ordinal() * 0xD1B54A32D192ED03L;
        return new SplittableRandom(mixed ^ (index * 0xBF58476D1CE4E5B9L + attempt * 0x94D049BB133111EBL));
    }

    private SopCycleBuilder draw(SplittableRandom random) {
        boolean units = kind == CycleKind.MONEY;
        double money = units ? MONEY[random.nextInt(MONEY.length)] : 1;
        double volume = units ? VOLUMES[random.nextInt(VOLUMES.length)] : 1;
        Figures figures = new Figures(random, random.nextInt(2, 7), money, volume);
        SopCycleBuilder cycle = SopCycle.builder();
        cycle.horizon(Horizon.months(YearMonth.of(2027, 1), figures.buckets));
        cycle.goal(figures.chance(0.3) ? Goal.MAXIMUM_PROFIT : Goal.MINIMUM_COST);
        boolean sites = figures.chance(0.12);
        RandomProducts stuff = new RandomProducts(kind, figures);
        List<String> products = new ArrayList<>(List.of("pumps", "valves", "castings")).subList(0, figures.whole(1, 3));
        for (String name : products) {
            cycle.product(stuff.product(name));
            stuff.demand(name, sites).forEach(cycle::demand);
            if (figures.chance(0.6)) {
                cycle.inventory(stuff.position(name, sites));
            }
        }
        RandomSupply supply = new RandomSupply(kind, figures, products);
        supply.resources(sites).forEach(cycle::supply);
        if (sites) {
            Lane lane = Lane.between("North", "South").leadTime(figures.chance(0.4) ? 1 : 0);
            for (String name : products) {
                lane = lane.moves(name, figures.small(0, 4));
            }
            cycle.lane(figures.chance(0.4) ? lane.capacity(figures.units(5, 60)) : lane);
        }
        RandomLimits limits = new RandomLimits(kind, figures, products, supply);
        limits.constraints().forEach(cycle::constraint);
        limits.published().ifPresent(cycle::publishedPlan);
        if (kind == CycleKind.SCENARIOS) {
            new RandomScenarios(figures, products, supply, limits).scenarios().forEach(cycle::scenario);
        }
        return cycle;
    }
}
