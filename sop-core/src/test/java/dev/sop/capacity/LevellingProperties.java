package dev.sop.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Proposals against every way there is to place the work, unit by unit. */
class LevellingProperties {

    private static final double LEFT = 1_000;

    @Property(tries = 300, seed = "1")
    void cost_tinyCase_isTheLeastOfAllPlacements(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random dice = new Random(seed);
        int buckets = 1 + dice.nextInt(3);
        int[][] room = new int[3][buckets];
        double[] required = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            required[t] = dice.nextInt(4);
            room[0][t] = dice.nextInt(4);
            room[1][t] = dice.nextInt(2);
            room[2][t] = dice.nextInt(2);
        }
        double[] price = {0, dice.nextInt(6), dice.nextInt(9)};
        double holding = dice.nextInt(4);
        LevellingOptions options = new LevellingOptions(
                holding,
                Optional.of(new LevellingOptions.Extra(figure(room[1]), price[1])),
                Optional.of(new LevellingOptions.Extra(figure(room[2]), price[2])));
        CapacityReport report = RoughCutCapacity.billOfCapacity(
                MasterSchedule.over(Horizon.weeks(LocalDate.of(2027, 1, 4), buckets))
                        .finish("A", required),
                BillOfCapacity.empty().takes("A", "shop", 1),
                List.of(new AvailableCapacity(
                        dev.sop.supply.ResourceId.of("shop"),
                        dev.sop.supply.CapacityUnit.HOURS,
                        Optional.of(figure(room[0])))));

        LevellingProposal proposal = Levelling.of(report, "shop", options);

        double expected = least(required.clone(), room, price, holding);
        assertThat(proposal.cost() + LEFT * proposal.unresolved().sum()).isCloseTo(expected, within(1e-9));
    }

    /** The cheapest placement of all that is required, the next unit tried everywhere; a unit not placed costs a lot. */
    private static double least(double[] open, int[][] room, double[] price, double holding) {
        int t = 0;
        while (t < open.length && open[t] == 0) {
            t++;
        }
        if (t == open.length) {
            return 0;
        }
        open[t]--;
        double best = LEFT + least(open, room, price, holding);
        for (int way = 0; way < 3; way++) {
            for (int s = 0; s <= t; s++) {
                if (room[way][s] > 0) {
                    room[way][s]--;
                    best = Math.min(best, price[way] + holding * (t - s) + least(open, room, price, holding));
                    room[way][s]++;
                }
            }
        }
        open[t]++;
        return best;
    }

    private static PerBucket figure(int[] numbers) {
        double[] values = new double[numbers.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = numbers[t];
        }
        return PerBucket.of(values);
    }
}
