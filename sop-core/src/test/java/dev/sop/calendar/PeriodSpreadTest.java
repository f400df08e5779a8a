package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Lists with a period of their own, counted by hand. */
class PeriodSpreadTest {

    private static final Horizon WEEKS = Horizon.weeks(LocalDate.of(2023, 1, 2), 26);
    private static final PerBucket MONTHS = PerBucket.list(Period.MONTH, 1000, 1000, 2000, 1000, 1000, 2000);

    @Test
    void months_onWeeks_areSpreadByDays() {
        Series weeks = MONTHS.over(WEEKS);
        assertThat(weeks.get(0)).isCloseTo(1000 * 7 / 31.0, within(1e-9)); // 225.8
        assertThat(weeks.get(4)).isCloseTo(1000 * 2 / 31.0 + 1000 * 5 / 28.0, within(1e-9)); // 243.1
        assertThat(weeks.get(25)).isCloseTo(2000 * 5 / 30.0, within(1e-9)); // nothing is said of 1 and 2 July
        assertThat(weeks.sum()).isCloseTo(8000 - 1000 / 31.0, within(1e-9)); // 1 January lies before the horizon
    }

    @Test
    void months_withWorkingDays_areSpreadByThem() {
        Series weeks = MONTHS.over(WEEKS.workingDays(WorkingCalendar.mondayToFriday()));
        assertThat(weeks.get(0)).isCloseTo(1000 * 5 / 22.0, within(1e-9)); // January 2023 has 22 weekdays
        assertThat(weeks.get(4)).isCloseTo(1000 * 2 / 22.0 + 1000 * 3 / 20.0, within(1e-9));
        assertThat(weeks.sum()).isCloseTo(8000, within(1e-9)); // 1 January is a Sunday
    }

    @Test
    void weeks_onMonths_fromMondayOrFromTheirDay() {
        Horizon months = Horizon.months(YearMonth.of(2023, 1), 1);
        // 26 December to 5 February: 1 January is one of seven days, 1 to 5 February five of seven
        assertThat(PerBucket.list(Period.WEEK, 70, 7, 7, 7, 7, 70).over(months).get(0))
                .isCloseTo(10 + 28 + 20, within(1e-9));
        assertThat(PerBucket.list(Period.WEEK, LocalDate.of(2023, 1, 1), 7, 7, 7, 7, 70)
                        .over(months)
                        .get(0))
                .isCloseTo(28 + 30, within(1e-9)); // 29 to 31 January
    }

    @Test
    void count_thatDoesNotFit_isRefused() {
        assertThat(MONTHS.fits(WEEKS)).isTrue();
        assertThat(PerBucket.list(Period.MONTH, 1, 2, 3, 4, 5).fits(WEEKS)).isFalse();
        assertThat(PerBucket.list(Period.MONTH, 1, 2, 3, 4, 5, 6, 7).fits(WEEKS))
                .isTrue();
        assertThat(PerBucket.list(Period.MONTH, 1, 2, 3, 4, 5, 6, 7, 8).fits(WEEKS))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerBucket.list(Period.MONTH, 1, 2).over(WEEKS))
                .withMessage("series of 2 numbers per month, expected 7, one for each month from 2023-01-01 to"
                        + " 2023-07-02. Maybe it was made for another horizon.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerBucket.list(Period.MONTH, LocalDate.of(2023, 2, 1), 1, 2, 3, 4, 5, 6)
                        .over(WEEKS))
                .withMessageContaining("a first month that holds 2023-01-02, where the horizon starts");
    }

    @Test
    void rate_inTheRestOfAMonth_isByWorkingDays() {
        Horizon horizon = Horizon.starting(LocalDate.of(2027, 2, 8)).months(2).build();
        assertThat(PerBucket.rate(400, Period.MONTH).over(horizon)).isEqualTo(Series.of(300, 400));
    }

    @Test
    void monthView_ofWeeks_sharesWeeksByDays() {
        MonthView view = MonthView.of(WEEKS);
        Series months = view.totals(Series.constant(26, 70));
        assertThat(view.periods().labels())
                .startsWith("2023-01")
                .endsWith("2023-07")
                .hasSize(7);
        assertThat(months.get(0)).isCloseTo(300, within(1e-9)); // 30 days of ten
        assertThat(months.get(6)).isCloseTo(20, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthView.of(WEEKS, Horizon.months(YearMonth.of(2023, 1), 6)))
                .withMessage("periods from 2023-01-01 to 2023-07-01, expected to cover 2023-01-02 to 2023-07-03."
                        + " Maybe a period is missing at the end.");
    }
}
