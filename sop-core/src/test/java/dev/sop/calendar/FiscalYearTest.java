package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fiscal calendars counted by hand. */
class FiscalYearTest {

    private static final LocalDate SECOND_PERIOD = LocalDate.of(2027, 1, 25);

    private static List<Long> weeks(Horizon horizon) {
        return horizon.buckets().stream().map(bucket -> bucket.days() / 7).toList();
    }

    @Test
    void withPeriod_second_rollsFromTheMiddleOfTheYear() {
        FiscalYear year = FiscalYear.withPeriod(2, SECOND_PERIOD, FiscalPattern.FOUR_FOUR_FIVE);
        assertThat(year.start()).isEqualTo("2026-12-28");
        Horizon horizon = Horizon.starting(SECOND_PERIOD)
                .fiscalYear(year)
                .fiscal(12, FiscalPattern.FOUR_FOUR_FIVE)
                .build();
        assertThat(weeks(horizon)).containsExactly(4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L);
        assertThat(horizon.labels()).startsWith("2027-P02", "2027-P03").endsWith("2027-P12", "2028-P01");
        assertThat(horizon.readings()).isEmpty();
    }

    @Test
    void namedBy_endOfSeptember_isTheYearItEndsIn() {
        FiscalYear year = FiscalYear.starting(LocalDate.of(2026, 9, 28));
        assertThat(year.name()).isEqualTo(2026);
        assertThat(year.namedBy(FiscalYearName.END).name()).isEqualTo(2027); // its last week begins on 2027-09-20
        assertThat(FiscalYear.starting(LocalDate.of(2027, 1, 4))
                        .namedBy(FiscalYearName.END)
                        .name())
                .isEqualTo(2027); // 52 weeks to Sunday 2028-01-02, of which the last begins in 2027
    }

    @Test
    void longYears_extraWeek_isInTheLastPeriodOrTheOneNamed() {
        FiscalYear year = FiscalYear.starting(LocalDate.of(2026, 12, 28)).longYears(2027);
        Horizon last = Horizon.starting(year.start())
                .fiscalYear(year)
                .fiscal(13, FiscalPattern.FOUR_FOUR_FIVE)
                .build();
        assertThat(weeks(last)).containsExactly(4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 6L, 4L);
        assertThat(last.bucket("2028-P01").orElseThrow().start()).isEqualTo("2028-01-03"); // 53 weeks later
        Horizon first = Horizon.starting(year.start())
                .fiscalYear(year.extraWeekIn(1))
                .fiscal(2, FiscalPattern.THIRTEEN_OF_FOUR)
                .build();
        assertThat(weeks(first)).containsExactly(5L, 4L);
    }

    @Test
    void thirteenPeriods_ofFourWeeks_fillTheYear() {
        Horizon horizon = Horizon.fiscal(LocalDate.of(2026, 12, 28), 14, FiscalPattern.THIRTEEN_OF_FOUR);
        assertThat(weeks(horizon)).containsOnly(4L);
        assertThat(horizon.labels()).endsWith("2027-P12", "2027-P13", "2028-P01");
    }

    @Test
    void quarters_fromFebruary_haveThreeMonthsEachAndSaySo() {
        Horizon horizon = Horizon.quarters(LocalDate.of(2027, 2, 1), 4);
        assertThat(horizon.labels()).containsExactly("2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4");
        assertThat(horizon.buckets().stream().map(Bucket::end).map(LocalDate::toString))
                .containsExactly("2027-05-01", "2027-08-01", "2027-11-01", "2028-02-01");
        assertThat(horizon.readings().get("quarter")).contains("three months each from 2027-02-01");
    }

    @Test
    void quarters_ofAYearFromApril_areNumberedInIt() {
        FiscalYear year = FiscalYear.starting(LocalDate.of(2027, 4, 1)).namedBy(FiscalYearName.END);
        assertThat(Horizon.starting(LocalDate.of(2028, 1, 1))
                        .fiscalYear(year)
                        .quarters(2)
                        .build()
                        .labels())
                .containsExactly("2028-Q4", "2029-Q1");
    }

    @Test
    void part_restOfAMonth_isItsShareOfWorkingDays() {
        Horizon horizon = Horizon.starting(LocalDate.of(2027, 2, 8)).months(2).build();
        assertThat(horizon.part(0)).isCloseTo(15 / 20.0, within(1e-12)); // February 2027 has four weeks from a Monday
        assertThat(horizon.part(1)).isEqualTo(1);
        assertThat(horizon.readings())
                .containsEntry(
                        "part.2027-02",
                        "Bucket 2027-02 is the rest of a period that began on 2027-02-01: it has 15 of 20 working"
                                + " days; a quantity given per bucket is scaled by 0.75 there.");
        assertThat(Horizon.months(YearMonth.of(2027, 2), 2).readings()).isEmpty();
    }

    @Test
    void weekStart_sunday_labelsByMostDays() {
        Horizon sundays = Horizon.weeks(LocalDate.of(2027, 1, 3), 2);
        assertThat(sundays.labels()).containsExactly("2027-W01", "2027-W02");
        assertThat(sundays.readings().get("week")).startsWith("Weeks begin on Sunday");
        // Wednesday 6 January: the rest of the week from Sunday the 3rd, then whole weeks
        Horizon rest = Horizon.starting(LocalDate.of(2027, 1, 6))
                .weekStart(DayOfWeek.SUNDAY)
                .weeks(2)
                .build();
        assertThat(rest.labels()).containsExactly("2027-W01", "2027-W02");
        assertThat(rest.bucket(0).days()).isEqualTo(4);
        assertThat(rest.part(0)).isCloseTo(3 / 5.0, within(1e-12)); // Wednesday to Friday
    }

    @Test
    void periodsThatNoYearHas_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalYear.withPeriod(13, SECOND_PERIOD, FiscalPattern.FOUR_FOUR_FIVE))
                .withMessage("first_period: 13, expected the number of a period, 1 to 12. Maybe the pattern is another"
                        + " one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalYear.starting(SECOND_PERIOD).extraWeekIn(14))
                .withMessageStartingWith("extra_week: 14, expected the number of a period, 1 to 13.");
    }
}
