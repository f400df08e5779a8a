package dev.sop.metrics.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.metrics.MetricResult;
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
}
