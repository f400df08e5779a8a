package dev.sop.metrics.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.Series;
import org.junit.jupiter.api.Test;

class ForwardCoverTest {
    private static final Series EVEN = Series.of(100, 100, 100);

    private static ForwardCover of(double onHand, PartialBucket partial) {
        return ForwardCover.of(
                StockPosition.onHand(onHand),
                EVEN,
                CoverCalendar.weekly(),
                CoverPolicy.DEFAULT.withPartialBucket(partial));
    }

    @Test
    void of_partialBucket_eachPolicy() {
        assertThat(of(250, PartialBucket.LINEAR).weeks().value()).isEqualTo(2.5);
        assertThat(of(250, PartialBucket.FLOOR).weeks().value()).isEqualTo(2);
        // half of five days is two whole days
        assertThat(of(250, PartialBucket.WORKING_DAYS).weeks().value()).isCloseTo(2.4, within(1e-15));
        assertThat(of(250, PartialBucket.FLOOR).weeks().passport().policies())
                .containsEntry("partial bucket", "FLOOR")
                .containsEntry("stock", "ON_HAND")
                .containsEntry("safety stock", "GROSS");
    }

    @Test
    void of_wholeBuckets_areExact() {
        assertThat(ForwardCover.of(200, EVEN).weeks().value()).isEqualTo(2);
        ForwardCover all = ForwardCover.of(300, EVEN);
        assertThat(all.weeks().value()).isEqualTo(3);
        assertThat(all.beyondHorizon()).isFalse();
    }

    @Test
    void of_stockOutlastsTheHorizon_isALowerBound() {
        ForwardCover cover = ForwardCover.of(301, EVEN);
        assertThat(cover.weeks().value()).isEqualTo(3);
        assertThat(cover.beyondHorizon()).isTrue();
        ForwardCover nothingKnown = ForwardCover.of(5, Series.of());
        assertThat(nothingKnown.weeks().value()).isZero();
        assertThat(nothingKnown.beyondHorizon()).isTrue();
        assertThat(ForwardCover.of(5, Series.of(0, 0)).weeks().value()).isEqualTo(2);
        assertThat(ForwardCover.of(5, Series.of(0, 0)).beyondHorizon()).isTrue();
    }

    @Test
    void of_zeroDemand_passesTimeAndConsumesNothing() {
        assertThat(ForwardCover.of(250, Series.of(100, 0, 300)).weeks().value()).isEqualTo(2.5);
        assertThat(ForwardCover.of(100, Series.of(100, 0, 50)).weeks().value()).isEqualTo(2);
        assertThat(ForwardCover.of(50, Series.of(0, 0, 100)).weeks().value()).isEqualTo(2.5);
    }

    @Test
    void of_noInventory_isZeroWithBacklogBeside() {
        ForwardCover none = ForwardCover.of(0, EVEN);
        assertThat(none.weeks().value()).isZero();
        assertThat(none.backlogWeeks()).isZero();
        assertThat(none.beyondHorizon()).isFalse();
        // no stock covers nothing, not even a week without demand
        assertThat(ForwardCover.of(0, Series.of(0, 100)).weeks().value()).isZero();
        assertThat(ForwardCover.of(0, Series.of(0, 100)).backlogWeeks()).isZero();
        ForwardCover owed = ForwardCover.of(-150, EVEN);
        assertThat(owed.weeks().value()).isZero();
        assertThat(owed.backlogWeeks()).isEqualTo(1.5);
        assertThat(owed.beyondHorizon()).isFalse();
        assertThat(ForwardCover.of(150, EVEN).backlogWeeks()).isZero();
    }

    @Test
    void of_stockChoices_byName() {
        StockPosition position = new StockPosition(150, 100, 50);
        assertThat(weeks(position, CoverPolicy.DEFAULT)).isEqualTo(1.5);
        assertThat(weeks(position, CoverPolicy.DEFAULT.withStock(CoverPolicy.Stock.ON_HAND_AND_IN_TRANSIT)))
                .isEqualTo(2.5);
        CoverPolicy net = CoverPolicy.DEFAULT.withSafetyStock(CoverPolicy.SafetyStock.NET);
        assertThat(weeks(position, net)).isEqualTo(1.0);
        assertThat(weeks(position, net.withStock(CoverPolicy.Stock.ON_HAND_AND_IN_TRANSIT)))
                .isEqualTo(2.0);
        ForwardCover below = ForwardCover.of(new StockPosition(20, 0, 50), EVEN, CoverCalendar.weekly(), net);
        assertThat(below.weeks().value()).isZero();
        assertThat(below.backlogWeeks()).isCloseTo(0.3, within(1e-15));
    }

    private static double weeks(StockPosition position, CoverPolicy policy) {
        return ForwardCover.of(position, EVEN, CoverCalendar.weekly(), policy)
                .weeks()
                .value();
    }

    @Test
    void of_calendar_turnsBucketsIntoWeeks() {
        CoverCalendar quarter = CoverCalendar.of(Series.of(4, 4, 5), Series.of(20, 20, 25));
        StockPosition stock = StockPosition.onHand(270);
        assertThat(ForwardCover.of(stock, EVEN, quarter, CoverPolicy.DEFAULT)
                        .weeks()
                        .value())
                .isCloseTo(4 + 4 + 0.7 * 5, within(1e-12));
        // 0.7 of 25 days is 17 whole days
        assertThat(ForwardCover.of(
                                stock, EVEN, quarter, CoverPolicy.DEFAULT.withPartialBucket(PartialBucket.WORKING_DAYS))
                        .weeks()
                        .value())
                .isCloseTo(8 + 17.0 / 25 * 5, within(1e-12));
        assertThat(ForwardCover.of(stock, EVEN, CoverCalendar.uniform(52.0 / 12, 21), CoverPolicy.DEFAULT)
                        .weeks()
                        .value())
                .isCloseTo(2.7 * 52 / 12, within(1e-12));
        // a plant holiday: the bucket has no working day to cover part of
        assertThat(ForwardCover.of(
                                StockPosition.onHand(50),
                                EVEN,
                                CoverCalendar.uniform(1, 0),
                                CoverPolicy.DEFAULT.withPartialBucket(PartialBucket.WORKING_DAYS))
                        .weeks()
                        .value())
                .isZero();
    }

    @Test
    void wrongCalls_areRefused() {
        assertThatThrownBy(() -> ForwardCover.of(1, Series.of(1, -1))).hasMessageContaining("demand[1] is -1.0");
        CoverCalendar two = CoverCalendar.of(Series.of(1, 1), Series.of(5, 5));
        assertThatThrownBy(() -> ForwardCover.of(StockPosition.onHand(1), EVEN, two, CoverPolicy.DEFAULT))
                .hasMessageContaining("calendar is 2 buckets, expected at least 3");
        assertThat(ForwardCover.of(StockPosition.onHand(50), Series.of(100, 100), two, CoverPolicy.DEFAULT)
                        .weeks()
                        .value())
                .isEqualTo(0.5);
        assertThatThrownBy(() -> CoverCalendar.of(Series.of(1, 0), Series.of(5, 5)))
                .hasMessageContaining("weeks[1] is 0.0");
        assertThatThrownBy(() -> CoverCalendar.of(Series.of(1), Series.of(5, 5)))
                .hasMessageContaining("length is 2");
        assertThatThrownBy(() -> CoverCalendar.uniform(1, -5)).hasMessageContaining("workingDays[0] is -5.0");
        assertThatThrownBy(() -> new StockPosition(Double.NaN, 0, 0)).hasMessageContaining("onHand is NaN");
        assertThatThrownBy(() -> new StockPosition(0, -1, 0)).hasMessageContaining("inTransit is -1.0");
        assertThatThrownBy(() -> new StockPosition(0, 0, -1)).hasMessageContaining("safetyStock is -1.0");
    }

    @Test
    void rolling_eachBucketIsRunDownByTheNext() {
        double[] inventory = {250, 100, 0, 30, -20, 40};
        double[] demand = {7, 100, 100, 9, 100, 0};
        double[] weeks = new double[6];
        boolean[] beyond = new boolean[6];
        ForwardCover.rolling(inventory, demand, 3, weeks, beyond);
        assertThat(weeks).containsExactly(2, 1, 0, 0.3, 0, 0);
        assertThat(beyond).containsExactly(true, false, false, false, false, true);
    }

    @Test
    void rolling_bucketsOfDifferentLength_countInWeeks() {
        double[] weeks = new double[4];
        boolean[] beyond = new boolean[4];
        double[] inventory = {250, 50, 0, 10};
        double[] demand = {999, 100, 300, 7};

        ForwardCover.rolling(inventory, demand, new double[] {4, 4, 5, 2}, 3, weeks, beyond);

        // 100 for 4 weeks, then 150 of 300, half of 5 weeks; 50 of 300 is a sixth of 5 weeks; nothing; no demand is
        // known
        assertThat(weeks[0]).isEqualTo(6.5);
        assertThat(weeks[1]).isCloseTo(5.0 / 6, within(1e-15));
        assertThat(weeks[2]).isZero();
        assertThat(weeks[3]).isZero();
        assertThat(beyond).containsExactly(false, false, false, true);
    }

    @Test
    void rolling_looksNoFurtherThanAhead() {
        double[] weeks = new double[4];
        boolean[] beyond = new boolean[4];

        ForwardCover.rolling(
                new double[] {60, 20, 40, 0},
                new double[] {0, 20, 20, 20},
                new double[] {1, 1, 1, 1},
                2,
                weeks,
                beyond);

        // two buckets are looked at: 20 of the 60 are left; 20 last exactly one and 40 - 20 outlast the horizon
        assertThat(weeks).containsExactly(2, 1, 1, 0);
        assertThat(beyond).containsExactly(true, false, true, false);
    }

    @Test
    void rolling_wrongLengths_areRefused() {
        double[] two = {1, 1};
        boolean[] flags = new boolean[2];
        assertThatThrownBy(() -> ForwardCover.rolling(two, two, new double[] {1, 0}, 1, two, flags))
                .hasMessageContaining("lengths[1]");
        assertThatThrownBy(() -> ForwardCover.rolling(two, two, new double[3], 1, two, flags))
                .hasMessageContaining("lengths");
        assertThatThrownBy(() -> ForwardCover.rolling(two, two, two, 0, two, flags))
                .hasMessageContaining("ahead");
    }

    @Test
    void rolling_wrongCalls_areRefused() {
        double[] four = new double[4];
        boolean[] flags = new boolean[4];
        assertThatThrownBy(() -> ForwardCover.rolling(four, four, 3, four, flags))
                .hasMessageContaining("inventory.length is 4, expected a multiple of buckets (3)");
        assertThatThrownBy(() -> ForwardCover.rolling(four, four, 0, four, flags))
                .hasMessageContaining("buckets is 0");
        assertThatThrownBy(() -> ForwardCover.rolling(four, new double[2], 2, four, flags))
                .hasMessageContaining("demand.length is 2");
        assertThatThrownBy(() -> ForwardCover.rolling(four, four, 2, new double[2], flags))
                .hasMessageContaining("weeks.length is 2");
        assertThatThrownBy(() -> ForwardCover.rolling(four, four, 2, four, new boolean[3]))
                .hasMessageContaining("beyondHorizon.length is 3");
        assertThatThrownBy(
                        () -> ForwardCover.rolling(new double[] {0, 0, 0, Double.NaN}, new double[4], 2, four, flags))
                .hasMessageContaining("inventory[3] is NaN");
        assertThatThrownBy(() -> ForwardCover.rolling(new double[4], new double[] {0, 0, -1, 0}, 2, four, flags))
                .hasMessageContaining("demand[2] is -1.0");
        CoverAccumulator sums = CoverAccumulator.of(2);
        assertThatThrownBy(() -> sums.add(new double[] {5, 5, 0, Double.NaN}, new double[4]))
                .hasMessageContaining("inventory[3] is NaN");
        assertThatThrownBy(() -> sums.add(new double[4], new double[] {0, 0, -1, 0}))
                .hasMessageContaining("demand[2] is -1.0");
        assertThat(sums.familyAt(0).minimum().isDefined()).isFalse();
    }
}
