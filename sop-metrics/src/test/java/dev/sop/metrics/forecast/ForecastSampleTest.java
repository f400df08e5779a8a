package dev.sop.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.LeftOut;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastSampleTest {
    private static ForecastObservation row(String item, int bucket, int lag, double actual, double forecast) {
        return new ForecastObservation(item, bucket, lag, actual, forecast);
    }

    private static final ForecastSample TWO =
            ForecastSample.of(List.of(row("X", 0, 1, 100, 120), row("Y", 0, 1, 100, 80), row("X", 1, 2, 50, 90)));
    private static final Map<String, String> FAMILY = Map.of("X", "all", "Y", "all");

    @Test
    void byLevel_familyLetsErrorsCancel() {
        ErrorByLevel error = TWO.atLag(1).byLevel(ErrorMeasure.WAPE, ZeroActuals.exclude(), FAMILY);
        assertThat(error.mix().value()).isEqualTo(0.2);
        assertThat(error.volume().value()).isZero();
        assertThat(error.volume().passport().counted()).isEqualTo(1);
    }

    @Test
    void inFamilies_addsPerBucketAndLag() {
        assertThat(TWO.inFamilies(FAMILY).rows())
                .isEqualTo(ImmutableList.of(row("all", 0, 1, 200, 200), row("all", 1, 2, 50, 90)));
        assertThatThrownBy(() -> TWO.inFamilies(Map.of("X", "all"))).hasMessageContaining("familyByItem[Y]");
    }

    @Test
    void atLag_keepsOneLag() {
        assertThat(TWO.atLag(2).rows()).isEqualTo(ImmutableList.of(row("X", 1, 2, 50, 90)));
        assertThat(TWO.atLag(3).error(ErrorMeasure.WAPE, ZeroActuals.exclude()).isDefined())
                .isFalse();
    }

    @Test
    void of_rowsAreByItemThenBucketThenLag() {
        ForecastSample sample = ForecastSample.of(
                List.of(row("B", 1, 1, 1, 1), row("A", 0, 1, 1, 1), row("B", 0, 2, 1, 1), row("B", 0, 1, 1, 1)));
        assertThat(sample.rows())
                .isEqualTo(ImmutableList.of(
                        row("B", 0, 1, 1, 1), row("B", 0, 2, 1, 1), row("B", 1, 1, 1, 1), row("A", 0, 1, 1, 1)));
    }

    @Test
    void withLaunches_earlierRowsAreListedNotScored() {
        ForecastSample sample = TWO.withLaunches(Map.of("X", 1));
        assertThat(sample.rows()).isEqualTo(ImmutableList.of(row("X", 1, 2, 50, 90), row("Y", 0, 1, 100, 80)));
        assertThat(sample.beforeLaunch()).isEqualTo(ImmutableList.of(row("X", 0, 1, 100, 120)));
        MetricResult error = sample.error(ErrorMeasure.WAPE, ZeroActuals.exclude());
        assertThat(error.value()).isEqualTo(60.0 / 150);
        assertThat(error.passport().leftOut()).isEqualTo(ImmutableList.of(new LeftOut("before launch", 1, 120)));
        assertThat(sample.atLag(1).beforeLaunch()).hasSize(1);
        assertThat(sample.atLag(2).beforeLaunch()).isEmpty();
        assertThat(sample.inFamilies(FAMILY).beforeLaunch()).hasSize(1);
        assertThat(sample.withLaunches(Map.of("Y", 1)).beforeLaunch()).hasSize(2);
    }

    @Test
    void withLaunches_nothingLeft_isUndefinedWithTheList() {
        MetricResult none = TWO.withLaunches(Map.of("X", 9, "Y", 9)).error(ErrorMeasure.MAPE, ZeroActuals.exclude());
        assertThat(((MetricResult.Undefined) none).reason()).isEqualTo(UndefinedReason.NO_OBSERVATIONS);
        assertThat(none.passport().leftOutCount()).isEqualTo(3);
        assertThat(none.passport().leftOutVolume()).isEqualTo(290);
    }

    @Test
    void error_aggregatePolicy_formsBlocksWithinAnItem() {
        ForecastSample sample = ForecastSample.of(
                List.of(row("A", 0, 1, 0, 4), row("A", 1, 1, 10, 8), row("A", 2, 1, 20, 20), row("B", 0, 1, 20, 15)));
        // A: (0, 10) against (4, 8), then 20 against 20; B alone: 20 against 15
        assertThat(sample.error(ErrorMeasure.MAPE, ZeroActuals.aggregate(2)).value())
                .isEqualTo((0.2 + 0 + 0.25) / 3);
    }

    @Test
    void errorByItem_isEachItemsOwn() {
        Map<String, MetricResult> errors = TWO.errorByItem(ErrorMeasure.WAPE, ZeroActuals.exclude());
        assertThat(errors.keySet()).containsExactly("X", "Y");
        assertThat(errors.get("X").value()).isEqualTo(60.0 / 150);
        assertThat(errors.get("Y").value()).isEqualTo(0.2);
    }

    @Test
    void of_sameRowTwice_isRefused() {
        assertThatThrownBy(() -> ForecastSample.of(List.of(row("A", 0, 1, 1, 1), row("A", 0, 1, 2, 2))))
                .hasMessageContaining("one row per item, bucket and lag");
        assertThatThrownBy(() -> row("A", -1, 1, 1, 1)).hasMessageContaining("bucket is -1");
        assertThatThrownBy(() -> row("A", 0, -1, 1, 1)).hasMessageContaining("lag is -1");
        assertThatThrownBy(() -> row("A", 0, 1, Double.NaN, 1)).hasMessageContaining("actual is NaN");
        assertThatThrownBy(() -> row("A", 0, 1, 1, Double.NaN)).hasMessageContaining("forecast is NaN");
    }
}
