package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PerBucketTest {

    private static final Horizon MONTHS = Horizon.months(YearMonth.of(2027, 1), 3);
    private static final Horizon WEEKS = Horizon.weeks(LocalDate.of(2027, 1, 4), 2);

    @Test
    void over_constant_holdsInEveryBucketWhateverItsLength() {
        assertThat(PerBucket.constant(45_000).over(MONTHS)).isEqualTo(Series.of(45_000, 45_000, 45_000));
        assertThat(PerBucket.constant(45_000).over(WEEKS)).isEqualTo(Series.of(45_000, 45_000));
        assertThat(PerBucket.constant(1).length()).isEmpty();
        assertThat(PerBucket.constant(1).isConstant()).isTrue();
        assertThat(PerBucket.constant(1).period()).isEqualTo(Period.BUCKET);
    }

    @Test
    void over_ratePerMonth_isThatInAMonthAndLessInAWeek() {
        PerBucket rate = PerBucket.rate(5_000, Period.MONTH);
        assertThat(rate.over(MONTHS)).isEqualTo(Series.of(5_000, 5_000, 5_000));
        assertThat(rate.over(WEEKS).get(0)).isCloseTo(1_149.9, within(0.05));
    }

    @Test
    void over_otherRates_countByTheCalendar() {
        assertThat(PerBucket.rate(10, Period.DAY).over(MONTHS)).isEqualTo(Series.of(310, 280, 310));
        assertThat(PerBucket.rate(70, Period.WEEK).over(MONTHS).get(1)).isCloseTo(280, within(1e-9));
        assertThat(PerBucket.rate(900, Period.QUARTER).over(MONTHS).get(1)).isCloseTo(300, within(1e-9));
        assertThat(PerBucket.rate(1_200, Period.YEAR).over(MONTHS).get(1)).isCloseTo(100, within(1e-9));
    }

    @Test
    void over_ratePerMonthInTheRestOfAMonth_countsByWorkingDays() {
        Horizon horizon =
                Horizon.starting(LocalDate.of(2027, 2, 8)).months(1).quarters(1).build();
        // 8 February to 1 March has 15 of 20 working days; March is the rest of the first quarter, one whole month
        Series laid = PerBucket.rate(1_000, Period.MONTH).over(horizon);
        assertThat(laid.get(0)).isCloseTo(1_000 * 15 / 20.0, within(1e-9));
        assertThat(laid.get(1)).isEqualTo(1_000);
    }

    @Test
    void over_seriesOfOtherLength_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerBucket.of(1, 2).over(MONTHS))
                .withMessage("series of 2 numbers, expected 3. Maybe it was made for another horizon.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerBucket.of().over(MONTHS))
                .withMessageStartingWith("series of 0 numbers, expected 3.");
    }

    @Test
    void times_anyForm_keepsTheForm() {
        assertThat(PerBucket.constant(4).times(2.5)).isEqualTo(PerBucket.constant(10));
        assertThat(PerBucket.rate(4, Period.WEEK).times(2)).isEqualTo(PerBucket.rate(8, Period.WEEK));
        PerBucket series = PerBucket.of(1, 2, 3);
        assertThat(series.times(2)).isEqualTo(PerBucket.of(2, 4, 6));
        assertThat(series).isEqualTo(PerBucket.of(1, 2, 3));
    }

    @Test
    void equals_formAndPeriod_matter() {
        assertThat(PerBucket.constant(5)).isNotEqualTo(PerBucket.of(5));
        assertThat(PerBucket.rate(5, Period.WEEK)).isNotEqualTo(PerBucket.rate(5, Period.MONTH));
        assertThat(PerBucket.rate(5, Period.BUCKET)).isEqualTo(PerBucket.constant(5));
        assertThat(PerBucket.rate(5_000, Period.MONTH)).hasToString("5000.0 per month");
        assertThat(PerBucket.of(1, 2)).hasToString("[1.0, 2.0]");
    }
}
