package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    @Test
    void months_eighteen_runFromJanuaryToJuneOfNextYear() {
        Horizon horizon = Horizon.months(YearMonth.of(2027, 1), 18);
        assertThat(horizon.size()).isEqualTo(18);
        assertThat(horizon.start()).isEqualTo("2027-01-01");
        assertThat(horizon.end()).isEqualTo("2028-07-01");
        assertThat(horizon.labels()).startsWith("2027-01", "2027-02").endsWith("2028-05", "2028-06");
        assertThat(horizon.bucket(13).days()).isEqualTo(29); // February 2028
        assertThat(horizon).hasToString("18 buckets 2027-01 to 2028-06");
    }

    @Test
    void bucket_january_hasDocumentedLengths() {
        Bucket january = Horizon.months(YearMonth.of(2027, 1), 1).bucket(0);
        assertThat(january.days()).isEqualTo(31);
        assertThat(january.workingDays()).isEqualTo(21);
        assertThat(january.months()).isCloseTo(1.0185, within(5e-5));
        assertThat(january.weeks()).isCloseTo(31 / 7.0, within(1e-12));
        assertThat(january.frozen()).isFalse();
    }

    @Test
    void weeks_overTheTurnOfTheYear_haveIsoLabels() {
        // 2026 has 53 ISO weeks: 28 December 2026 to 3 January 2027 is 2026-W53
        Horizon horizon = Horizon.weeks(LocalDate.of(2026, 12, 21), 3);
        assertThat(horizon.labels()).containsExactly("2026-W52", "2026-W53", "2027-W01");
    }

    @Test
    void quarters_fromMidQuarter_firstOneIsTheRest() {
        Horizon horizon = Horizon.quarters(LocalDate.of(2027, 2, 15), 3);
        assertThat(horizon.labels()).containsExactly("2027-Q1", "2027-Q2", "2027-Q3");
        assertThat(horizon.bucket(0).end()).isEqualTo("2027-04-01");
        assertThat(horizon.end()).isEqualTo("2027-10-01");
    }

    @Test
    void fiscal_fourFourFive_hasPatternAndYearLabels() {
        Horizon horizon = Horizon.fiscal(LocalDate.of(2027, 2, 1), 13, FiscalPattern.FOUR_FOUR_FIVE);
        assertThat(horizon.buckets().stream().map(bucket -> bucket.days() / 7).toList())
                .containsExactly(4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L);
        assertThat(horizon.labels()).startsWith("2027-P01").endsWith("2027-P12", "2028-P01");
        assertThat(Horizon.fiscal(LocalDate.of(2027, 2, 1), 3, FiscalPattern.FOUR_FIVE_FOUR)
                        .bucket(1)
                        .days())
                .isEqualTo(35);
        assertThat(Horizon.fiscal(LocalDate.of(2027, 2, 1), 3, FiscalPattern.FIVE_FOUR_FOUR)
                        .bucket(0)
                        .days())
                .isEqualTo(35);
    }

    @Test
    void fiscal_startInLastDaysOfDecember_isNamedAfterTheNextYear() {
        assertThat(Horizon.fiscal(LocalDate.of(2026, 12, 28), 1, FiscalPattern.FOUR_FOUR_FIVE)
                        .labels())
                .containsExactly("2027-P01");
    }

    @Test
    void starting_weeksThenMonths_firstMonthIsTheRest() {
        Horizon whole = Horizon.starting(MONDAY).weeks(4).months(2).build();
        assertThat(whole.bucket("2027-02").orElseThrow().start()).isEqualTo("2027-02-01");
        assertThat(whole.end()).isEqualTo("2027-04-01");
        Horizon rest = Horizon.starting(MONDAY).weeks(5).months(2).build();
        assertThat(rest.bucket("2027-02").orElseThrow().start()).isEqualTo("2027-02-08");
        assertThat(rest.bucket("2027-02").orElseThrow().end()).isEqualTo("2027-03-01");
        assertThat(rest.end()).isEqualTo("2027-04-01");
    }

    @Test
    void starting_telescoping_followsWithoutAHole() {
        Horizon horizon =
                Horizon.starting(MONDAY).weeks(13).months(9).quarters(2).build();
        assertThat(horizon.size()).isEqualTo(24);
        assertThat(horizon.bucket(12).end()).isEqualTo("2027-04-05");
        assertThat(horizon.labels().subList(13, 24))
                .containsExactly(
                        "2027-04", "2027-05", "2027-06", "2027-07", "2027-08", "2027-09", "2027-10", "2027-11",
                        "2027-12", "2028-Q1", "2028-Q2");
        assertThat(horizon.end()).isEqualTo("2028-07-01");
    }

    @Test
    void starting_twoPartsWithTheSameLabel_secondGetsANumber() {
        // a bucket to mid-January, then the rest of January: both would be 2027-01
        Horizon horizon = Horizon.starting(LocalDate.of(2027, 1, 1))
                .bucket("2027-01", LocalDate.of(2027, 1, 16))
                .months(2)
                .build();
        assertThat(horizon.labels()).containsExactly("2027-01", "2027-01/2", "2027-02");
    }

    @Test
    void labels_localeWithOtherDigits_stayTheSame() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Horizon horizon = Horizon.starting(MONDAY)
                    .weeks(1)
                    .months(1)
                    .quarters(1)
                    .fiscal(1, FiscalPattern.FOUR_FOUR_FIVE)
                    .build();
            assertThat(horizon.labels()).containsExactly("2027-W01", "2027-01", "2027-Q1", "2027-P01");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void workingDays_holidays_areNotCountedWhereTheyFallOnAWorkday() {
        WorkingCalendar calendar = WorkingCalendar.mondayToFriday()
                .withHolidays(Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2))); // a Friday and a Saturday
        assertThat(Horizon.months(YearMonth.of(2027, 1), 1)
                        .workingDays(calendar)
                        .bucket(0)
                        .workingDays())
                .isEqualTo(20);
        assertThat(Horizon.months(YearMonth.of(2027, 1), 1)
                        .workingDays(WorkingCalendar.everyDay())
                        .bucket(0)
                        .workingDays())
                .isEqualTo(31);
    }

    @Test
    void workingDays_ofAShutMonth_isZero() {
        Set<LocalDate> august = Set.copyOf(
                LocalDate.of(2027, 8, 1).datesUntil(LocalDate.of(2027, 9, 1)).toList());
        Horizon horizon = Horizon.months(YearMonth.of(2027, 8), 2)
                .workingDays(WorkingCalendar.everyDay().withHolidays(august));
        assertThat(horizon.bucket(0).workingDays()).isZero();
        assertThat(horizon.bucket(1).workingDays()).isEqualTo(30);
    }

    @Test
    void workingDaysBefore_documentedExample_isThursday() {
        assertThat(WorkingCalendar.mondayToFriday().workingDaysBefore(MONDAY, 2))
                .isEqualTo("2026-12-31");
    }

    @Test
    void frozenAndCalendar_ofTheBuilder_bothHold() {
        Horizon horizon = Horizon.starting(MONDAY)
                .frozen(1)
                .workingDays(WorkingCalendar.everyDay())
                .weeks(3)
                .build();
        assertThat(horizon.buckets().stream().map(Bucket::frozen)).containsExactly(true, false, false);
        assertThat(horizon.buckets().stream().map(Bucket::workingDays)).containsOnly(7);
        assertThat(horizon.frozen(2).calendar()).isEqualTo(WorkingCalendar.everyDay());
        assertThat(horizon.workingDays(WorkingCalendar.mondayToFriday()).frozenBuckets())
                .isEqualTo(1);
    }

    @Test
    void equals_sameDaysOtherFreezeOrCalendar_differs() {
        Horizon horizon = Horizon.weeks(MONDAY, 3);
        assertThat(horizon).isEqualTo(Horizon.starting(MONDAY).weeks(3).build());
        assertThat(horizon.hashCode()).isEqualTo(Horizon.weeks(MONDAY, 3).hashCode());
        assertThat(horizon).isNotEqualTo(horizon.frozen(1));
        assertThat(horizon)
                .isNotEqualTo(horizon.workingDays(
                        WorkingCalendar.mondayToFriday().withHolidays(Set.of(LocalDate.of(2030, 1, 1)))));
        assertThat(horizon).isNotEqualTo(Horizon.weeks(MONDAY, 4));
    }

    @Test
    void build_afterFurtherParts_leavesTheFirstHorizonAlone() {
        HorizonBuilder builder = Horizon.starting(MONDAY).weeks(1);
        Horizon first = builder.build();
        Horizon second = builder.weeks(1).build();
        assertThat(first.size()).isEqualTo(1);
        assertThat(second.size()).isEqualTo(2);
    }

    @Test
    void months_zero_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.months(YearMonth.of(2027, 1), 0))
                .withMessage("months: 0, expected 1 to 2000000. Maybe the count and the first day were swapped.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.weeks(MONDAY, -1))
                .withMessageStartingWith("weeks: -1, expected 1 to 2000000.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).weeks(2).quarters(2_000_000))
                .withMessageStartingWith("quarters: 2000000, expected 1 to 1999998.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.fiscal(MONDAY, Integer.MAX_VALUE, FiscalPattern.FOUR_FOUR_FIVE))
                .withMessageStartingWith("periods: 2147483647, expected 1 to 2000000.");
    }

    @Test
    void build_withoutParts_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).build())
                .withMessage("horizon: no bucket, expected at least 1. Maybe add months(18) before build().");
    }

    @Test
    void bucket_endsWhereItStarts_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).bucket("shutdown", MONDAY))
                .withMessage("bucket shutdown: ends 2027-01-04, expected a day after 2027-01-04, where it starts."
                        + " Maybe the end is given as the last day; it is exclusive.");
    }

    @Test
    void bucket_labelOfAnEarlierBucket_isRefused() {
        LocalDate tuesday = MONDAY.plusDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).bucket("a", tuesday).bucket("a", tuesday.plusDays(1)))
                .withMessage("label of a bucket: 'a', which an earlier bucket has, expected a label used once."
                        + " Maybe the bucket is listed twice.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).months(1).bucket("2027-01", LocalDate.of(2027, 2, 5)))
                .withMessageContaining("'2027-01', which an earlier bucket has");
    }

    @Test
    void bucket_labelThatIsNoName_isRefused() {
        LocalDate tuesday = MONDAY.plusDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).bucket(" ", tuesday))
                .withMessage("label of a bucket: blank, expected 1 to 200 characters. Maybe a column or key is empty.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).bucket("a\u202eb", tuesday))
                .withMessageContaining("the character U+202E, expected one line of plain text.");
    }

    @Test
    void frozen_moreThanBuckets_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.weeks(MONDAY, 3).frozen(4))
                .withMessage(
                        "frozen: 4, expected 0 to 3 (the number of buckets). Maybe the frozen zone was given in days.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.starting(MONDAY).weeks(3).frozen(-1).build())
                .withMessageStartingWith("frozen: -1, expected 0 to 3");
    }

    @Test
    void workingCalendar_withoutWorkdays_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(ImmutableSet.<DayOfWeek>of(), ImmutableSet.of()))
                .withMessage(
                        "workdays: none given, expected at least one day of the week. Maybe use mondayToFriday().");
    }
}
