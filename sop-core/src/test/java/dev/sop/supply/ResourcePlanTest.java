package dev.sop.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourcePlanTest {

    private static ResourcePlan plan(Optional<Series> available, double... load) {
        return new ResourcePlan(
                ResourceId.of("Plant A"),
                ResourceKind.IN_HOUSE,
                CapacityUnit.HOURS,
                available,
                Series.of(load),
                Series.of(load),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Test
    void utilisation_peakAndTightBuckets_skipBucketsWithoutCapacity() {
        ResourcePlan plan = plan(Optional.of(Series.of(100, 80, 0, 50)), 95, 84, 7, 20);

        // 0.95, 1.05, nothing to share 7 by, 0.4
        assertThat(plan.peakUtilisation()).hasValue(1.05);
        assertThat(plan.bucketsAtLeast(0.95)).isEqualTo(2);
        assertThat(plan.bucketsAtLeast(0.96)).isEqualTo(1);
        assertThat(plan.utilisation(2)).isEmpty();
    }

    @Test
    void utilisation_withoutALimit_isNone() {
        ResourcePlan plan = plan(Optional.empty(), 95, 84);

        assertThat(plan.peakUtilisation()).isEmpty();
        assertThat(plan.bucketsAtLeast(0)).isZero();
    }
}
