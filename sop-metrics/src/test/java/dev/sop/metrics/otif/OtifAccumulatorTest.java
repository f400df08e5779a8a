package dev.sop.metrics.otif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import org.junit.jupiter.api.Test;

class OtifAccumulatorTest {
    private static final double[] ORDERED = {100, 100, 0};
    private static final double[] IN_WINDOW = {100, 60, 0};
    private static final double[] DELIVERED = {100, 100, 0};

    @Test
    void lines_byHand() {
        OtifRates rates = Otif.of(ORDERED, IN_WINDOW, DELIVERED, 0, OtifLevel.LINE);
        assertThat(rates.onTime().value()).isEqualTo(0.5);
        assertThat(rates.inFull().value()).isEqualTo(1);
        assertThat(rates.onTimeInFull().value()).isEqualTo(0.5);
        assertThat(rates.onTime().passport().counted()).isEqualTo(2);
        assertThat(rates.onTime().passport().leftOutCount()).isEqualTo(1);
        assertThat(rates.onTime().passport().policies()).containsEntry("tolerance", "0");
        assertThat(Otif.of(ORDERED, IN_WINDOW, DELIVERED, 0.4, OtifLevel.LINE)
                        .onTimeInFull()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void units_byHand() {
        OtifRates rates = Otif.of(ORDERED, IN_WINDOW, DELIVERED, 0, OtifLevel.UNIT);
        assertThat(rates.onTime().value()).isEqualTo(0.8);
        assertThat(rates.onTimeInFull().value()).isEqualTo(0.8);
        assertThat(rates.inFull().value()).isEqualTo(1);
    }

    @Test
    void flags_byHand() {
        OtifAccumulator sums = OtifAccumulator.of(OtifLevel.ORDER);
        sums.add(true, true);
        sums.add(true, false);
        sums.add(false, true);
        sums.add(true, false);
        OtifRates rates = sums.result();
        assertThat(rates.onTime().value()).isEqualTo(0.75);
        assertThat(rates.inFull().value()).isEqualTo(0.5);
        assertThat(rates.onTimeInFull().value()).isEqualTo(0.25);
        assertThat(((MetricResult.Undefined)
                                OtifAccumulator.of(OtifLevel.LINE).result().onTime())
                        .reason())
                .isEqualTo(UndefinedReason.NO_OBSERVATIONS);
    }

    @Test
    void counts_areAsManyFlags() {
        // of 200 lines 150 on time, 160 in full, 130 both
        OtifAccumulator counted = OtifAccumulator.of(OtifLevel.LINE);
        counted.addCounts(200, 150, 160, 130);
        OtifAccumulator flags = OtifAccumulator.of(OtifLevel.LINE);
        for (int line = 0; line < 200; line++) {
            flags.add(line < 150, line < 130 || line >= 170);
        }
        assertThat(counted.result()).isEqualTo(flags.result());
        counted.addCounts(0, 0, 0, 0);
        assertThat(counted.result().onTimeInFull().value()).isEqualTo(0.65);
    }

    @Test
    void counts_thatCannotBe_areRefused() {
        OtifAccumulator sums = OtifAccumulator.of(OtifLevel.LINE);
        assertThatThrownBy(() -> sums.addCounts(-1, 0, 0, 0)).hasMessageStartingWith("all is -1");
        assertThatThrownBy(() -> sums.addCounts(10, 11, 5, 5))
                .hasMessageContaining("onTime is 11, expected from 0 to 10");
        assertThatThrownBy(() -> sums.addCounts(10, -1, 5, 5)).hasMessageContaining("onTime is -1");
        assertThatThrownBy(() -> sums.addCounts(10, 5, 11, 5)).hasMessageContaining("inFull is 11");
        assertThatThrownBy(() -> sums.addCounts(10, 5, -1, 0)).hasMessageContaining("inFull is -1");
        assertThatThrownBy(() -> sums.addCounts(10, 8, 7, 4))
                .hasMessageContaining("onTimeInFull is 4, expected from 5 to 7");
        assertThatThrownBy(() -> sums.addCounts(10, 8, 7, 8)).hasMessageContaining("onTimeInFull is 8");
        assertThatThrownBy(() -> OtifAccumulator.of(OtifLevel.UNIT).addCounts(1, 1, 1, 1))
                .hasMessageContaining("level is UNIT");
        sums.addCounts(10, 8, 7, 5);
        sums.addCounts(10, 8, 7, 7);
        assertThat(sums.result().onTimeInFull().value()).isEqualTo(0.6);
    }

    @Test
    void negativeZero_isZero() {
        OtifRates rates =
                Otif.of(new double[] {-0.0, 5}, new double[] {-0.0, -0.0}, new double[] {-0.0, 5}, 0, OtifLevel.LINE);
        assertThat(rates.onTime().passport().counted()).isEqualTo(1);
        assertThat(rates.inFull().value()).isEqualTo(1);
        assertThat(rates.onTime().value()).isZero();
    }

    @Test
    void wrongCalls_nameThePlaceAndLeaveNoTrace() {
        OtifAccumulator sums = OtifAccumulator.of(OtifLevel.LINE);
        sums.add(1, 1, 1);
        double[] good = {5, 5};
        for (double wrong : new double[] {-1, Double.NaN, -Double.NaN, Double.POSITIVE_INFINITY}) {
            double[] bad = {5, wrong};
            assertThatThrownBy(() -> sums.add(bad, good, good)).hasMessageStartingWith("ordered[1] is " + wrong);
            assertThatThrownBy(() -> sums.add(good, bad, good)).hasMessageStartingWith("inWindow[1] is " + wrong);
            assertThatThrownBy(() -> sums.add(good, good, bad)).hasMessageStartingWith("delivered[1] is " + wrong);
        }
        double negativeNan = Double.longBitsToDouble(0xfff8000000000000L);
        assertThatThrownBy(() -> sums.add(good, good, new double[] {5, negativeNan}))
                .hasMessageStartingWith("delivered[1] is NaN");
        assertThatThrownBy(() -> sums.add(good, new double[] {5, 6}, good))
                .hasMessageContaining("inWindow[1] is 6.0, expected at most delivered[1] (5.0)");
        assertThatThrownBy(() -> sums.add(good, new double[1], good)).hasMessageContaining("inWindow.length is 1");
        assertThatThrownBy(() -> sums.add(good, good, new double[1])).hasMessageContaining("delivered.length is 1");
        assertThat(sums.result().onTime().passport().counted()).isEqualTo(1);
        OtifAccumulator strict = OtifAccumulator.of(OtifLevel.LINE, 0, OverDelivery.STRICT);
        assertThatThrownBy(() -> strict.add(good, good, new double[] {5, -1}))
                .hasMessageStartingWith("delivered[1] is -1");
    }

    @Test
    void levels_takeTheirOwnKindOfRow() {
        assertThatThrownBy(() -> OtifAccumulator.of(OtifLevel.UNIT).add(true, true))
                .hasMessageContaining("level is UNIT");
        assertThatThrownBy(() -> OtifAccumulator.of(OtifLevel.ORDER).add(1, 1, 1))
                .hasMessageContaining("level is ORDER");
        assertThatThrownBy(() -> OtifAccumulator.of(OtifLevel.LINE, 1, OverDelivery.FULL))
                .hasMessageContaining("tolerance is 1.0");
    }

    @Test
    void merge_otherArguments_isRefused() {
        OtifAccumulator line = OtifAccumulator.of(OtifLevel.LINE);
        assertThatThrownBy(() -> line.merge(OtifAccumulator.of(OtifLevel.ORDER)))
                .hasMessageContaining("ORDER, 0.0");
        assertThatThrownBy(() -> line.merge(OtifAccumulator.of(OtifLevel.LINE, 0.1, OverDelivery.FULL)))
                .hasMessageContaining("LINE, 0.1");
        assertThatThrownBy(() -> line.merge(OtifAccumulator.of(OtifLevel.LINE, 0, OverDelivery.STRICT)))
                .hasMessageContaining("STRICT");
    }
}
