package dev.sop.metrics.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.LeftOut;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanAttainmentTest {
    private static AttainmentLine line(String item, double planned, double actual) {
        return new AttainmentLine(item, 0, planned, actual);
    }

    @Test
    void of_volumeAndMix_sideBySide() {
        PlanAttainment attainment =
                PlanAttainment.of(List.of(line("X", 100, 130), line("Y", 100, 60), line("Z", 0, 10)));
        assertThat(attainment.volume().value()).isEqualTo(1.0);
        assertThat(attainment.mix().value()).isEqualTo(0.8);
        assertThat(attainment.adherence().value()).isCloseTo(0.6, within(1e-15));
        assertThat(attainment.hitRate().value()).isZero();
        assertThat(attainment.unplanned()).isEqualTo(ImmutableList.of(line("Z", 0, 10)));
        assertThat(attainment.mix().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("unplanned production", 1, 10)));
        assertThat(attainment.mix().passport().counted()).isEqualTo(2);
        assertThat(attainment.volume().passport().counted()).isEqualTo(3);
        assertThat(attainment.hitRate().passport().policies()).containsEntry("tolerance", "0.05");
    }

    @Test
    void of_overMaking_passesVolumeNeverMix() {
        PlanAttainment attainment = PlanAttainment.of(List.of(line("X", 100, 250)));
        assertThat(attainment.volume().value()).isEqualTo(2.5);
        assertThat(attainment.mix().value()).isEqualTo(1);
        assertThat(attainment.adherence().value()).isZero();
    }

    @Test
    void hitRate_bandIsInclusive() {
        PlanAttainment attainment = PlanAttainment.of(
                List.of(line("A", 100, 110), line("B", 100, 90), line("C", 100, 110.5), line("D", 0, 0)), 0.1);
        assertThat(attainment.hitRate().value()).isEqualTo(2.0 / 3);
        assertThat(attainment.hitRate().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("neither planned nor made", 1, 0)));
    }

    @Test
    void noPlan_isUndefinedAndListed() {
        PlanAttainment attainment = PlanAttainment.of(List.of(line("X", 0, 5), line("Y", 0, 0)));
        assertThat(reason(attainment.volume())).isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(reason(attainment.adherence())).isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(reason(attainment.mix())).isEqualTo(UndefinedReason.ALL_LEFT_OUT);
        assertThat(reason(attainment.hitRate())).isEqualTo(UndefinedReason.ALL_LEFT_OUT);
        assertThat(attainment.unplanned()).hasSize(1);
        assertThat(reason(PlanAttainment.of(List.of()).volume())).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        assertThat(reason(PlanAttainment.of(List.of()).hitRate())).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
    }

    private static UndefinedReason reason(MetricResult result) {
        return ((MetricResult.Undefined) result).reason();
    }

    @Test
    void arrays_giveTheSameAnswer() {
        PlanAttainment arrays = PlanAttainment.of(new double[] {100, 100, 0}, new double[] {130, 60, 10}, 0.05);
        PlanAttainment lines = PlanAttainment.of(List.of(line("X", 100, 130), line("Y", 100, 60), line("Z", 0, 10)));
        assertThat(arrays.mix()).isEqualTo(lines.mix());
        assertThat(arrays.unplanned()).isEmpty();
    }

    @Test
    void wrongCalls_nameThePlace() {
        assertThatThrownBy(() -> line("X", -1, 0)).hasMessageContaining("planned is -1.0");
        assertThatThrownBy(() -> line("X", 0, -1)).hasMessageContaining("actual is -1.0");
        assertThatThrownBy(() -> new AttainmentLine("X", -1, 0, 0)).hasMessageContaining("bucket is -1");
        assertThatThrownBy(() -> PlanAttainment.of(new double[1], new double[2], 0))
                .hasMessageContaining("actual.length is 2");
        assertThatThrownBy(() -> PlanAttainment.of(new double[] {1, -1}, new double[2], 0))
                .hasMessageContaining("planned[1] is -1.0");
        assertThatThrownBy(() -> PlanAttainment.of(new double[2], new double[] {1, Double.NaN}, 0))
                .hasMessageContaining("actual[1] is NaN");
        assertThatThrownBy(() -> PlanAttainmentAccumulator.of(-0.1)).hasMessageContaining("tolerance is -0.1");
        PlanAttainmentAccumulator sums = PlanAttainmentAccumulator.of(0);
        assertThatThrownBy(() -> sums.add(-1, 0)).hasMessageContaining("planned is -1.0");
        assertThatThrownBy(() -> sums.add(0, -1)).hasMessageContaining("actual is -1.0");
        assertThatThrownBy(() -> sums.merge(PlanAttainmentAccumulator.of(1))).hasMessageContaining("other.tolerance");
    }

    @Test
    void utilisation_eachState() {
        assertThat(Utilisation.of(180, 160).value()).isEqualTo(1.125);
        assertThat(reason(Utilisation.of(10, 0))).isEqualTo(UndefinedReason.NO_CAPACITY);
        assertThat(reason(Utilisation.of(0, 0))).isEqualTo(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(Utilisation.of(0, 8).value()).isZero();
        assertThat(reason(Utilisation.of(new double[0], new double[0]))).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        assertThat(Utilisation.of(new double[] {180, 100}, new double[] {160, 160})
                        .value())
                .isEqualTo(0.875);
        assertThat(Utilisation.of(new double[] {180, 100}, new double[] {160, 160})
                        .passport()
                        .counted())
                .isEqualTo(2);
        assertThatThrownBy(() -> Utilisation.of(-1, 1)).hasMessageContaining("required is -1.0");
        assertThatThrownBy(() -> Utilisation.of(1, -1)).hasMessageContaining("available is -1.0");
        assertThatThrownBy(() -> Utilisation.of(new double[] {0, -1}, new double[2]))
                .hasMessageContaining("required[1]");
        assertThatThrownBy(() -> Utilisation.of(new double[2], new double[] {0, -1}))
                .hasMessageContaining("available[1]");
        assertThatThrownBy(() -> Utilisation.of(new double[2], new double[1])).hasMessageContaining("length is 1");
    }
}
