package dev.sop.metrics.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import org.junit.jupiter.api.Test;

class StockCoverAccumulatorTest {
    private static final double[] DEMAND = {100, 100, 100, 100, 100, 100, 100, 100};

    @Test
    void family_byHand() {
        StockCoverAccumulator sums = StockCoverAccumulator.of(4);
        sums.add(new double[] {400, 10}, DEMAND);
        FamilyCover family = sums.result();
        assertThat(family.family().weeks().value()).isEqualTo(2.05);
        assertThat(family.minimum().value()).isEqualTo(0.1);
        assertThat(family.minimum().passport().counted()).isEqualTo(2);
        assertThat(family.minimum().passport().policies()).containsEntry("beyond horizon", "0");
        // backlog of one is not served by another
        sums.add(new double[] {-500, 500}, DEMAND);
        assertThat(sums.result().family().weeks().value()).isEqualTo(910.0 / 400);
        assertThat(sums.result().minimum().value()).isZero();
        assertThat(sums.result().minimum().passport().policies()).containsEntry("beyond horizon", "1");
    }

    @Test
    void items_byHand() {
        double[] weeks = new double[3];
        boolean[] beyond = new boolean[3];
        ForwardCover.ofItems(
                new double[] {250, 30, 31}, new double[] {100, 100, 100, 10, 10, 10, 10, 10, 10}, 3, weeks, beyond);
        assertThat(weeks).containsExactly(2.5, 3, 3);
        assertThat(beyond).containsExactly(false, false, true);
    }

    @Test
    void noItems_isUndefined() {
        FamilyCover family = StockCoverAccumulator.of(2).result();
        assertThat(((MetricResult.Undefined) family.minimum()).reason()).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        assertThat(((MetricResult.Undefined) family.tenthPercentile()).reason())
                .isEqualTo(UndefinedReason.NO_OBSERVATIONS);
    }

    @Test
    void wrongCalls_nameThePlaceAndLeaveNoTrace() {
        StockCoverAccumulator sums = StockCoverAccumulator.of(2);
        assertThatThrownBy(() -> sums.add(new double[] {1, 2}, new double[3]))
                .hasMessageContaining("demand.length is 3, expected 4, buckets (2) for each stock");
        assertThatThrownBy(() -> sums.add(new double[] {Double.NaN}, new double[2]))
                .hasMessageStartingWith("stock[0] is NaN");
        assertThatThrownBy(() -> sums.add(new double[] {1}, new double[] {1, -1}))
                .hasMessageStartingWith("demand[1] is -1");
        assertThatThrownBy(() -> sums.merge(StockCoverAccumulator.of(3))).hasMessageContaining("other.buckets is 3");
        assertThatThrownBy(() -> StockCoverAccumulator.of(0)).hasMessageContaining("buckets is 0");
        assertThatThrownBy(
                        () -> ForwardCover.ofItems(new double[] {1}, new double[2], 2, new double[2], new boolean[1]))
                .hasMessageContaining("weeks.length is 2");
        assertThatThrownBy(
                        () -> ForwardCover.ofItems(new double[] {1}, new double[2], 2, new double[1], new boolean[2]))
                .hasMessageContaining("beyondHorizon.length is 2");
        assertThatThrownBy(() -> ForwardCover.ofItems(new double[0], new double[0], 0, new double[0], new boolean[0]))
                .hasMessageContaining("buckets is 0");
        assertThatThrownBy(() -> ForwardCover.ofItems(
                        new double[] {1, 1}, new double[] {1, 1, 1, -1}, 2, new double[2], new boolean[2]))
                .hasMessageStartingWith("demand[3] is -1");
        assertThat(sums.result().minimum().passport().counted()).isZero();
    }

    @Test
    void oneBucket_isEnough() {
        StockCoverAccumulator sums = StockCoverAccumulator.of(1);
        sums.add(new double[] {5, 30}, new double[] {10, 40});
        assertThat(sums.result().family().weeks().value()).isEqualTo(0.7);
        assertThat(sums.result().minimum().value()).isEqualTo(0.5);
        double[] weeks = new double[2];
        ForwardCover.ofItems(new double[] {5, 30}, new double[] {10, 40}, 1, weeks, new boolean[2]);
        assertThat(weeks).containsExactly(0.5, 0.75);
    }

    /** Items of twelve buckets are taken some hundreds at a time; the family of 900 by a plain sum of whole numbers. */
    @Test
    void manyItems_inEveryDoor_giveThePlainSums() {
        int items = 900;
        int buckets = 12;
        double[] stock = new double[items];
        double[] demand = new double[items * buckets];
        double[] inventory = new double[items * buckets];
        double allStock = 0;
        double[] allDemand = new double[buckets];
        double[] allInventory = new double[buckets];
        for (int i = 0; i < items; i++) {
            stock[i] = i % 97;
            allStock += stock[i];
            for (int t = 0; t < buckets; t++) {
                demand[i * buckets + t] = (i * 7 + t * 3) % 23;
                allDemand[t] += demand[i * buckets + t];
                inventory[i * buckets + t] = (i * 5 + t) % 61;
                allInventory[t] += inventory[i * buckets + t];
            }
        }
        StockCoverAccumulator atOnce = StockCoverAccumulator.of(buckets);
        atOnce.add(stock, demand);
        assertThat(atOnce.result().family().weeks().value())
                .isEqualTo(
                        ForwardCover.of(allStock, Series.of(allDemand)).weeks().value());
        CoverAccumulator rolling = CoverAccumulator.of(buckets);
        rolling.add(inventory, demand);
        for (int t = 0; t < buckets; t++) {
            Series following = Series.of(allDemand).slice(t + 1, buckets);
            assertThat(rolling.familyAt(t).family()).isEqualTo(ForwardCover.of(allInventory[t], following));
        }
        double[] weeks = new double[items * buckets];
        ForwardCover.rolling(inventory, demand, buckets, weeks, new boolean[items * buckets]);
        double[] ofItems = new double[items];
        ForwardCover.ofItems(stock, demand, buckets, ofItems, new boolean[items]);
        for (int i = 0; i < items; i++) {
            Series own = Series.of(demand).slice(i * buckets, (i + 1) * buckets);
            assertThat(ofItems[i])
                    .isEqualTo(ForwardCover.of(stock[i], own).weeks().value());
            assertThat(weeks[i * buckets])
                    .isEqualTo(ForwardCover.of(inventory[i * buckets], own.slice(1, buckets))
                            .weeks()
                            .value());
        }
    }
}
