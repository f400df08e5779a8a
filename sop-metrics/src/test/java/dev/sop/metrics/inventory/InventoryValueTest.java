package dev.sop.metrics.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import org.junit.jupiter.api.Test;

class InventoryValueTest {
    private static final Series BALANCES = Series.of(375_000, 325_000);

    private static UndefinedReason reason(MetricResult result) {
        return ((MetricResult.Undefined) result).reason();
    }

    /**
     * Jack's Pottery Outlet; Heizer, Render and Munson, "Operations Management", solved problem 11.1: 7 %, 20 turns,
     * 2.6 weeks.
     */
    @Test
    void jacksPottery_asPublished() {
        assertThat(InventoryShare.of(BALANCES, 5_000_000).value()).isCloseTo(0.07, within(1e-12));
        assertThat(InventoryTurns.of(Series.of(7_000_000), BALANCES, 1).value()).isEqualTo(20);
        assertThat(AverageCover.ofMeanDemand(350_000, 7_000_000 / 52.0).value()).isCloseTo(2.6, within(1e-12));
    }

    @Test
    void turns_partOfAYear_isAnnualised() {
        // two months at 100 each: 1,200 a year over a mean balance of (50 + 150 + 100) / 3
        MetricResult turns = InventoryTurns.of(Series.of(100, 100), Series.of(50, 150, 100), 12);
        assertThat(turns.value()).isEqualTo(12);
        InventoryTurns.Accumulator left = InventoryTurns.accumulator();
        left.add(new double[] {100, 100}, new double[] {50, 150, 100}, 12);
        InventoryTurns.Accumulator right = InventoryTurns.accumulator();
        right.add(new double[] {300}, new double[] {300, 300}, 1);
        left.merge(right);
        assertThat(left.result().value()).isEqualTo(1500.0 / 400);
        assertThat(left.result().passport().counted()).isEqualTo(2);
    }

    @Test
    void turns_edges() {
        assertThat(reason(InventoryTurns.of(Series.of(5), Series.of(0, 0), 1)))
                .isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(InventoryTurns.of(Series.of(0), BALANCES, 1).value()).isZero();
        assertThat(reason(InventoryTurns.accumulator().result())).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        assertThatThrownBy(() -> InventoryTurns.of(Series.of(5), Series.of(1), 1))
                .hasMessageContaining("balances.length is 1, expected 2, one more than costOfGoods");
        assertThatThrownBy(() -> InventoryTurns.of(Series.of(), Series.of(1), 1))
                .hasMessageContaining("costOfGoods.length is 0");
        assertThatThrownBy(() -> InventoryTurns.of(Series.of(5), BALANCES, 0))
                .hasMessageContaining("bucketsPerYear is 0");
        assertThatThrownBy(() -> InventoryTurns.of(Series.of(-5), BALANCES, 1)).hasMessageContaining("costOfGoods[0]");
        assertThatThrownBy(() -> InventoryTurns.of(Series.of(5), Series.of(1, -1), 1))
                .hasMessageContaining("balances[1]");
    }

    @Test
    void share_edges() {
        assertThat(reason(InventoryShare.of(BALANCES, 0))).isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(reason(InventoryShare.of(Series.of(), 5))).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        assertThatThrownBy(() -> InventoryShare.of(Series.of(-1), 5)).hasMessageContaining("balances[0]");
        assertThatThrownBy(() -> InventoryShare.of(BALANCES, -5)).hasMessageContaining("totalAssets is -5.0");
    }

    @Test
    void averageCover_misleadsBeforeASeason() {
        Series demand = Series.of(50, 50, 150, 150, 999);
        StockPosition stock = StockPosition.onHand(250);
        MetricResult average = AverageCover.of(stock, demand, 4, 1, CoverPolicy.DEFAULT);
        assertThat(average.value()).isEqualTo(2.5);
        assertThat(average.passport().policies()).containsEntry("buckets averaged", "4");
        assertThat(ForwardCover.of(250, demand).weeks().value()).isEqualTo(3);
        // months: 100 a month is 100 / (52 / 12) a week
        assertThat(AverageCover.of(stock, demand, 4, 52.0 / 12, CoverPolicy.DEFAULT)
                        .value())
                .isCloseTo(2.5 * 52 / 12, within(1e-12));
    }

    @Test
    void averageCover_edges() {
        CoverPolicy policy = CoverPolicy.DEFAULT;
        Series zero = Series.of(0, 0);
        assertThat(reason(AverageCover.of(StockPosition.onHand(5), zero, 2, 1, policy)))
                .isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(AverageCover.of(StockPosition.onHand(-5), Series.of(1), 1, 1, policy)
                        .value())
                .isZero();
        assertThat(AverageCover.of(
                                new StockPosition(10, 5, 3),
                                Series.of(1),
                                1,
                                1,
                                policy.withSafetyStock(CoverPolicy.SafetyStock.NET))
                        .value())
                .isEqualTo(7);
        assertThat(AverageCover.ofMeanDemand(-1, 5).value()).isZero();
        assertThat(reason(AverageCover.ofMeanDemand(1, 0))).isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> AverageCover.of(StockPosition.onHand(5), zero, 3, 1, policy))
                .hasMessageContaining("buckets is 3, expected from 1 to 2");
        assertThatThrownBy(() -> AverageCover.of(StockPosition.onHand(5), zero, 0, 1, policy))
                .hasMessageContaining("buckets is 0");
        assertThatThrownBy(() -> AverageCover.of(StockPosition.onHand(5), zero, 1, 0, policy))
                .hasMessageContaining("weeksPerBucket is 0.0");
        assertThatThrownBy(() -> AverageCover.of(StockPosition.onHand(5), Series.of(-1), 1, 1, policy))
                .hasMessageContaining("demand[0]");
        assertThatThrownBy(() -> AverageCover.ofMeanDemand(Double.NaN, 1)).hasMessageContaining("inventory is NaN");
        assertThatThrownBy(() -> AverageCover.ofMeanDemand(1, -1)).hasMessageContaining("demandPerWeek is -1.0");
    }

    private static ExcessStock excess(double units, Series demand, double limit) {
        return ExcessStock.of(
                StockPosition.onHand(units), demand, CoverCalendar.weekly(), CoverPolicy.DEFAULT, limit, 4);
    }

    @Test
    void excess_isStockAboveTheLimitsDemand() {
        Series even = Series.of(100, 100, 100, 100, 100);
        ExcessStock excess = excess(500, even, 3.5);
        assertThat(excess.units()).isEqualTo(150);
        assertThat(excess.value().value()).isEqualTo(600);
        assertThat(excess.upperBound()).isFalse();
        assertThat(excess.value().passport().policies())
                .containsEntry("limit in weeks", "3.5")
                .containsEntry("stock", "ON_HAND")
                .containsEntry("safety stock", "GROSS");
        assertThat(excess(300, even, 3.5).units()).isZero();
        assertThat(excess(-50, even, 0).units()).isZero();
        assertThat(excess(70, even, 0).units()).isEqualTo(70);
        assertThat(excess(500, even, 5).upperBound()).isFalse();
        // demand known for less than the limit: what is left over may still be needed
        assertThat(excess(600, even, 5.5).upperBound()).isTrue();
        assertThat(excess(600, even, 5.5).units()).isEqualTo(100);
        assertThat(excess(500, even, 5.5).upperBound()).isFalse();
        CoverCalendar months = CoverCalendar.of(Series.of(4, 4, 5), Series.of(20, 20, 25));
        assertThat(ExcessStock.of(
                                StockPosition.onHand(300), Series.of(100, 100, 100), months, CoverPolicy.DEFAULT, 6, 1)
                        .units())
                .isEqualTo(150);
    }

    @Test
    void excess_accumulates() {
        ExcessStock.Accumulator left = ExcessStock.accumulator();
        assertThat(reason(left.result())).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        left.add(excess(500, Series.of(100, 100), 2));
        ExcessStock.Accumulator right = ExcessStock.accumulator();
        right.add(excess(10, Series.of(), 2));
        left.merge(right);
        assertThat(left.result().value()).isEqualTo(1200 + 40);
        assertThat(left.result().passport().counted()).isEqualTo(2);
        assertThat(left.result().passport().policies()).containsEntry("upper bounds", "1");
        left.add(excess(500, Series.of(100, 100), 2));
        assertThat(left.result().passport().policies()).containsEntry("upper bounds", "1");
        left.add(ExcessStock.of(
                StockPosition.onHand(1e300), Series.of(), CoverCalendar.weekly(), CoverPolicy.DEFAULT, 0, 1e300));
        assertThat(reason(left.result())).isEqualTo(UndefinedReason.OVERFLOW);
    }

    @Test
    void excess_wrongCalls_areRefused() {
        assertThatThrownBy(() -> excess(1, Series.of(-1), 1)).hasMessageContaining("demand[0]");
        assertThatThrownBy(() -> excess(1, Series.of(1), -1)).hasMessageContaining("limitWeeks is -1.0");
        CoverCalendar one = CoverCalendar.of(Series.of(1), Series.of(5));
        StockPosition stock = StockPosition.onHand(1);
        assertThatThrownBy(() -> ExcessStock.of(stock, Series.of(1, 1), one, CoverPolicy.DEFAULT, 1, 1))
                .hasMessageContaining("calendar is 1 buckets");
        assertThatThrownBy(() -> ExcessStock.of(stock, Series.of(1), one, CoverPolicy.DEFAULT, 1, -1))
                .hasMessageContaining("unitCost is -1.0");
    }
}
