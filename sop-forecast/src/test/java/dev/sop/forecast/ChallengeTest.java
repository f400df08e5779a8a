package dev.sop.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sop.metrics.Series;
import org.junit.jupiter.api.Test;

/** A host's method is used only where it wins on the end of the history. */
class ChallengeTest {

    private static final DemandHistory LINE = DemandHistory.of(10, 12, 14, 16, 18, 20, 22, 24, 26, 28);

    @Test
    void challenger_betterBeforeTheEnd_isUsed() {
        // drift is right on a line; the last value is 2 off one ahead, 4 off two ahead: origins 8 and 9, errors 2, 4, 2
        Forecast forecast = ForecastMethods.ifItWins(ForecastMethods.drift(), ForecastMethods.naive())
                .forecast(LINE, 2);
        assertThat(forecast.points()).isEqualTo(Series.of(30, 32));
        assertThat(forecast.method()).isEqualTo("drift");
        assertThat(forecast.reason())
                .isEqualTo("the last value and the mean change; drift won: mean absolute error 0.000 against 2.667 of"
                        + " naive over 3 forecasts from 2 origins");
    }

    @Test
    void challenger_notBetter_isNotUsed() {
        Forecast forecast = ForecastMethods.ifItWins(ForecastMethods.naive(), ForecastMethods.drift())
                .forecast(LINE, 1);
        assertThat(forecast.points()).isEqualTo(Series.of(30));
        assertThat(forecast.reason()).contains("naive did not win: mean absolute error 2.000 against 0.000 of drift");
    }

    @Test
    void challenger_same_doesNotWin() {
        assertThat(ForecastMethods.ifItWins(ForecastMethods.naive(), ForecastMethods.naive())
                        .forecast(LINE, 1)
                        .reason())
                .contains("did not win");
    }

    @Test
    void history_tooShort_isNotTried() {
        Forecast forecast = ForecastMethods.ifItWins(ForecastMethods.drift(), ForecastMethods.naive())
                .forecast(DemandHistory.of(1, 2, 3), 1);
        assertThat(forecast.points()).isEqualTo(Series.of(3));
        assertThat(forecast.reason()).endsWith("drift not tried: fewer than 9 buckets of history");
    }

    @Test
    void challenger_otherLength_isRefusedByName() {
        ForecastMethod mine = new ForecastMethod() {
            @Override
            public String name() {
                return "mine";
            }

            @Override
            public Forecast forecast(DemandHistory history, int buckets) {
                return Forecast.normal("mine", new double[3], new double[3], "");
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ForecastMethods.ifItWins(mine, ForecastMethods.naive()).forecast(LINE, 5))
                .withMessageStartingWith("mine.points.size is 3, expected");
    }
}
