package dev.sop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class MeanAccumulatorTest {
    private static final MetricPassport PASSPORT = MetricPassport.of("MASE", 5);

    @Test
    void result_undefinedItems_areLeftOutByReason() {
        MeanAccumulator mean = MeanAccumulator.of("MASE");
        mean.add(MetricResult.of(0.75, PASSPORT));
        mean.add(MetricResult.undefined(UndefinedReason.FLAT_HISTORY, PASSPORT));
        MeanAccumulator other = MeanAccumulator.of("MASE");
        other.add(MetricResult.of(1.25, PASSPORT));
        other.add(MetricResult.undefined(UndefinedReason.FLAT_HISTORY, PASSPORT));
        other.add(MetricResult.undefined(UndefinedReason.HISTORY_TOO_SHORT, PASSPORT));
        mean.merge(other);
        assertThat(mean.result().value()).isEqualTo(1.0);
        assertThat(mean.result().passport())
                .isEqualTo(new MetricPassport(
                        "mean over items of MASE",
                        com.google.common.collect.ImmutableMap.of(),
                        2,
                        ImmutableList.of(
                                new LeftOut("undefined: FLAT_HISTORY", 2, 0),
                                new LeftOut("undefined: HISTORY_TOO_SHORT", 1, 0))));
        assertThat(other.result().value()).isEqualTo(1.25);
    }

    @Test
    void result_nothingDefined_isUndefined() {
        assertThat(((MetricResult.Undefined) MeanAccumulator.of("MASE").result()).reason())
                .isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        MeanAccumulator mean = MeanAccumulator.of("MASE");
        mean.add(MetricResult.undefined(UndefinedReason.FLAT_HISTORY, PASSPORT));
        assertThat(((MetricResult.Undefined) mean.result()).reason()).isEqualTo(UndefinedReason.ALL_LEFT_OUT);
    }

    @Test
    void merge_otherFormula_isRefused() {
        assertThatThrownBy(() -> MeanAccumulator.of("MASE").merge(MeanAccumulator.of("RMSSE")))
                .hasMessageContaining("other.formula is RMSSE, expected MASE");
    }
}
