package dev.sop.metrics.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class CoverProperties {
    private static final int BUCKETS = 12;

    @Provide
    Arbitrary<double[]> demand() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(0, 200), Arbitraries.of(0.0, 100.0))
                .array(double[].class)
                .ofSize(BUCKETS);
    }

    @Provide
    Arbitrary<List<double[]>> items() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(-100, 900), Arbitraries.of(0.0, 100.0))
                .array(double[].class)
                .ofSize(BUCKETS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /**
     * By another road: in a thousandth of a bucket at a time, how long is demand so far no more than the stock? A stock of just the demand
     * up to a bucket with none is a matter of rounding, so the answer lies between those of a hair less and a hair more.
     */
    @Property
    void coverIsTheTimeUntilCumulativeDemandPassesTheStock(
            @ForAll("demand") double[] demand, @ForAll @DoubleRange(min = 0.01, max = 1500) double stock) {
        ForwardCover cover = ForwardCover.of(stock, Series.of(demand));
        assertThat(cover.weeks().value())
                .isBetween(inSmallSteps(stock - 1e-9, demand) - 0.0011, inSmallSteps(stock + 1e-9, demand) + 0.0011);
        double all = Arrays.stream(demand).sum();
        if (Math.abs(stock - all) > 1e-9 * all) {
            assertThat(cover.beyondHorizon()).isEqualTo(stock > all);
        }
    }

    private static double inSmallSteps(double stock, double[] demand) {
        int steps = 1000;
        double used = 0;
        int time = 0;
        while (time < steps * BUCKETS && used + demand[time / steps] / steps <= stock) {
            used += demand[time / steps] / steps;
            time++;
        }
        return (double) time / steps;
    }

    @Property
    void floorIsAtMostWorkingDaysIsAtMostLinearIsAtMostFloorPlusOne(
            @ForAll("demand") double[] demand, @ForAll @DoubleRange(min = -100, max = 1500) double stock) {
        double[] weeks = new double[3];
        for (PartialBucket partial : PartialBucket.values()) {
            weeks[partial.ordinal()] = ForwardCover.of(
                            StockPosition.onHand(stock),
                            Series.of(demand),
                            CoverCalendar.weekly(),
                            CoverPolicy.DEFAULT.withPartialBucket(partial))
                    .weeks()
                    .value();
        }
        double linear = weeks[PartialBucket.LINEAR.ordinal()];
        double floor = weeks[PartialBucket.FLOOR.ordinal()];
        assertThat(floor).isEqualTo(Math.rint(floor));
        // the part of the last bucket may round up to a whole one: 0.03 of stock against 0.01 a week
        assertThat(linear).isBetween(floor, floor + 1);
        assertThat(weeks[PartialBucket.WORKING_DAYS.ordinal()]).isBetween(floor, linear);
    }

    @Property
    void moreStockNeverCoversLess(
            @ForAll("demand") double[] demand,
            @ForAll @DoubleRange(min = -100, max = 1500) double stock,
            @ForAll @DoubleRange(min = 0, max = 500) double more) {
        assertThat(ForwardCover.of(stock + more, Series.of(demand)).weeks().value())
                .isGreaterThanOrEqualTo(
                        ForwardCover.of(stock, Series.of(demand)).weeks().value());
    }

    @Property
    void theRollingDoorGivesTheBitsOfTheReadableOne(
            @ForAll("demand") double[] demand, @ForAll("items") @Size(1) List<double[]> items) {
        double[] inventory = items.get(0);
        double[] weeks = new double[BUCKETS];
        boolean[] beyond = new boolean[BUCKETS];
        ForwardCover.rolling(inventory, demand, BUCKETS, weeks, beyond);
        for (int t = 0; t < BUCKETS; t++) {
            ForwardCover cover = ForwardCover.of(inventory[t], Series.of(demand).slice(t + 1, BUCKETS));
            assertThat(weeks[t]).isEqualTo(cover.weeks().value());
            assertThat(beyond[t]).isEqualTo(cover.beyondHorizon());
        }
    }

    @Property
    void theDoorOfItemsGivesTheBitsOfTheReadableOne(
            @ForAll("demand") double[] demand, @ForAll("items") @Size(1) List<double[]> items) {
        double[] stock = items.get(0);
        double[] demands = new double[BUCKETS * BUCKETS];
        for (int i = 0; i < BUCKETS; i++) {
            for (int t = 0; t < BUCKETS; t++) {
                demands[i * BUCKETS + t] = demand[(i + t) % BUCKETS];
            }
        }
        double[] weeks = new double[BUCKETS];
        boolean[] beyond = new boolean[BUCKETS];
        ForwardCover.ofItems(stock, demands, BUCKETS, weeks, beyond);
        for (int i = 0; i < BUCKETS; i++) {
            Series following = Series.of(demands).slice(i * BUCKETS, (i + 1) * BUCKETS);
            ForwardCover cover = ForwardCover.of(stock[i], following);
            assertThat(weeks[i]).isEqualTo(cover.weeks().value());
            assertThat(beyond[i]).isEqualTo(cover.beyondHorizon());
        }
    }

    /** Nine hundred items, so that there are several blocks, against items added one at a time in another order. */
    @Property(tries = 30)
    void stocksInAnyOrderAndAnySplitGiveTheSameBits(@ForAll Random random) {
        int items = 900;
        double[] stock = random.doubles(items, -50, 900).toArray();
        double[] demand = random.doubles(items * BUCKETS, 0, 150).toArray();
        StockCoverAccumulator whole = StockCoverAccumulator.of(BUCKETS);
        whole.add(stock, demand);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        StockCoverAccumulator left = StockCoverAccumulator.of(BUCKETS);
        StockCoverAccumulator right = StockCoverAccumulator.of(BUCKETS);
        for (int i : order) {
            double[] following = Arrays.copyOfRange(demand, i * BUCKETS, (i + 1) * BUCKETS);
            (random.nextBoolean() ? left : right).add(new double[] {stock[i]}, following);
        }
        left.merge(right);
        assertThat(left.result()).isEqualTo(whole.result());
    }

    /** The readable roll-up against the streamed one: same family and minimum, percentile within its class. */
    @Property
    void theStreamOfStocksAgreesWithTheMembers(
            @ForAll("items") @Size(1) List<double[]> items, @ForAll("demand") double[] demand) {
        double[] stock = items.get(0);
        StockCoverAccumulator sums = StockCoverAccumulator.of(BUCKETS);
        List<CoverMember> members = new ArrayList<>();
        for (int i = 0; i < stock.length; i++) {
            sums.add(new double[] {stock[i]}, demand);
            members.add(new CoverMember("item " + i, StockPosition.onHand(stock[i]), Series.of(demand)));
        }
        FamilyCover exact = FamilyCover.of(members, CoverCalendar.weekly(), CoverPolicy.DEFAULT);
        assertThat(sums.result().family().weeks().value())
                .isEqualTo(exact.family().weeks().value());
        assertThat(sums.result().minimum().value()).isEqualTo(exact.minimum().value());
        double tenth = exact.tenthPercentile().value();
        assertThat(sums.result().tenthPercentile().value()).isBetween(tenth < 1.0 / 1024 ? 0 : tenth * 63 / 64, tenth);
    }

    @Property
    void familyInAnyOrderAndAnySplitGivesTheSameBits(
            @ForAll("items") List<double[]> items, @ForAll("demand") double[] demand, @ForAll Random random) {
        CoverAccumulator whole = CoverAccumulator.of(BUCKETS);
        double[] inventories = new double[items.size() * BUCKETS];
        double[] demands = new double[items.size() * BUCKETS];
        for (int i = 0; i < items.size(); i++) {
            System.arraycopy(items.get(i), 0, inventories, i * BUCKETS, BUCKETS);
            System.arraycopy(demand, 0, demands, i * BUCKETS, BUCKETS);
        }
        whole.add(inventories, demands);
        List<double[]> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        CoverAccumulator left = CoverAccumulator.of(BUCKETS);
        CoverAccumulator right = CoverAccumulator.of(BUCKETS);
        shuffled.forEach(item -> (random.nextBoolean() ? left : right).add(item, demand));
        left.merge(right);
        for (int t = 0; t < BUCKETS; t++) {
            assertThat(left.familyAt(t)).isEqualTo(whole.familyAt(t));
        }
    }

    /**
     * The exact roll-up of the readable door against the counted one: same family and minimum, percentile within its
     * class.
     */
    @Property
    void theAccumulatorAgreesWithTheMembers(@ForAll("items") List<double[]> items, @ForAll("demand") double[] demand) {
        CoverAccumulator sums = CoverAccumulator.of(BUCKETS);
        List<Double> covers = new ArrayList<>();
        double stock = 0;
        double[] following = new double[BUCKETS - 1];
        for (double[] item : items) {
            sums.add(item, demand);
            stock += Math.max(0, item[0]);
            for (int t = 0; t < BUCKETS; t++) {
                covers.add(ForwardCover.of(item[t], Series.of(demand).slice(t + 1, BUCKETS))
                        .weeks()
                        .value());
                if (t > 0) {
                    following[t - 1] += demand[t];
                }
            }
        }
        Collections.sort(covers);
        FamilyCover family = sums.familyAt(0);
        assertThat(family.family().weeks().value())
                .isCloseTo(ForwardCover.of(stock, Series.of(following)).weeks().value(), within(1e-9));
        assertThat(family.minimum().value()).isEqualTo(covers.get(0));
        double tenth = covers.get((int) Math.ceil(covers.size() / 10.0) - 1);
        assertThat(family.tenthPercentile().value()).isBetween(tenth < 1.0 / 1024 ? 0 : tenth * 63 / 64, tenth);
    }
}
