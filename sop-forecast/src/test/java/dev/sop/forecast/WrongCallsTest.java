package dev.sop.forecast;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Wrong calls name the place, the value and what was expected. */
class WrongCallsTest {

    @Test
    void infiniteValue_namesTheBucket() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandHistory.of(1, Double.POSITIVE_INFINITY))
                .withMessageStartingWith("values[1] is Infinity, expected a number up to 1e100");
    }

    @Test
    void season_zero_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandHistory.of(1).withSeason(0))
                .withMessageStartingWith("season is 0, expected 1 or more buckets");
    }

    @Test
    void buckets_zero_isRefusedByEveryMethod() {
        for (ForecastMethod method : AllMethods.LIST) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> method.forecast(DemandHistory.of(1), 0))
                    .withMessageStartingWith("buckets is 0, expected 1 or more");
        }
    }

    @Test
    void level_inPercent_isRefused() {
        Forecast forecast = Forecast.normal("mine", new double[] {1}, new double[] {1}, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecast.quantile(95))
                .withMessageContaining("Maybe it is in percent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecast.interval(1))
                .withMessageStartingWith("coverage is 1.0");
    }

    @Test
    void errors_otherLengthOrNegative_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.normal("mine", new double[] {1}, new double[] {}, ""))
                .withMessageStartingWith("standardErrors.length is 0, expected 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.normal("mine", new double[] {1}, new double[] {-1}, ""))
                .withMessageStartingWith("standardErrors[0] is -1.0");
    }
}
