package dev.sop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.PlanStatus;
import dev.sop.testing.PlanningCase;
import dev.sop.testing.PlanningCase.Item;
import dev.sop.testing.PlanningCase.Outlet;
import dev.sop.testing.PlanningCase.Route;
import dev.sop.testing.PlanningCase.Source;
import dev.sop.testing.PlanningCase.Tier;
import java.time.YearMonth;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/**
 * One product on one plant with overtime over three months, in whole units: the plan is as cheap as the cheapest of all
 * plans, each of which is tried. (The constraint matrix is that of a network, so a whole-numbered plan is among the best.)
 */
class BruteForceProperties {

    private static final int MONTHS = 3;

    @Property(tries = 60, seed = "51", shrinking = ShrinkingMode.OFF)
    void cost_tinyWholeNumbers_isThatOfTheBestOfAllPlans(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random dice = new Random(seed * 31 + 7);
        PlanningCase given = new PlanningCase(Horizon.months(YearMonth.of(2027, 1), MONTHS));
        Item item = new Item("pumps", MONTHS);
        item.opening = dice.nextInt(4);
        item.backorders = dice.nextInt(3);
        item.lostCost = 5.0 + dice.nextInt(20);
        item.holding = numbers(dice, 1, 3);
        item.late = numbers(dice, 1, 6);
        item.safety = numbers(dice, 0, 2);
        item.safetyCost = numbers(dice, 0, 5);
        if (dice.nextBoolean()) {
            item.maximum = numbers(dice, 3, 5);
        }
        item.outlets.add(new Outlet(null, numbers(dice, 0, 6), PlanningCase.fill(MONTHS, 9)));
        given.items.add(item);
        Source plant = new Source("plant");
        plant.capacity = numbers(dice, 0, 5);
        plant.routes.add(new Route(item, 1, numbers(dice, 2, 8)));
        Tier tier = new Tier(numbers(dice, 1, 5));
        tier.amount = numbers(dice, 0, 2);
        plant.tiers.add(tier);
        given.sources.add(plant);

        double best = best(given, 0, item.opening, item.backorders, 0, Double.POSITIVE_INFINITY);
        Plan plan = given.cycle().reconcile();

        if (best == Double.POSITIVE_INFINITY) {
            assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        } else {
            assertThat(plan.certificate().cost().total()).isCloseTo(best, within(1e-6 * (1 + best)));
        }
    }

    /** The least cost from month {@code t} on, whatever is made, lost, cancelled and delivered in each month. */
    private static double best(PlanningCase given, int t, double stock, double waiting, double spent, double known) {
        if (spent >= known) {
            return known;
        }
        if (t == MONTHS) {
            return waiting == 0 ? spent : known;
        }
        Item item = given.items.get(0);
        Source plant = given.sources.get(0);
        double best = known;
        double demand = item.outlets.get(0).volume[t];
        for (int made = 0; made <= plant.capacity[t] + plant.tiers.get(0).amount[t]; made++) {
            double making = made * plant.routes.get(0).cost[t]
                    + Math.max(0, made - plant.capacity[t]) * plant.tiers.get(0).cost[t];
            for (int lost = 0; lost <= demand + (t == 0 ? waiting : 0); lost++) {
                double due = waiting + demand - lost;
                for (int shipped = 0; shipped <= Math.min(due, stock + made); shipped++) {
                    double left = stock + made - shipped;
                    double late = due - shipped;
                    if (left > item.most(t)) {
                        continue;
                    }
                    double cost = making
                            + lost * item.lostCost
                            + left * item.holding[t]
                            + late * item.late[t]
                            + Math.max(0, item.safety[t] - left) * item.safetyCost[t];
                    best = best(given, t + 1, left, late, spent + cost, best);
                }
            }
        }
        return best;
    }

    private static double[] numbers(Random dice, int least, int most) {
        double[] values = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            values[t] = least + dice.nextInt(most - least + 1);
        }
        return values;
    }
}
