package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.testing.Horizons;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Totals are kept whatever the periods; there and back is the identity where periods are unions of buckets. */
class PeriodSpreadProperties {

    @Provide
    Arbitrary<Horizon> horizons() {
        return Horizons.any();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Horizons.days();
    }

    private static double[] numbers(int count, long seed) {
        return new Random(seed).doubles(count, 0, 1000).toArray();
    }

    @Property(tries = 200, seed = "4015")
    void totals_byMonth_keepTheSum(@ForAll("horizons") Horizon horizon, @ForAll boolean worked, @ForAll long seed) {
        Horizon counted = worked ? horizon.workingDays(WorkingCalendar.mondayToFriday()) : horizon;
        Series series = Series.of(numbers(horizon.size(), seed));
        assertThat(MonthView.of(counted).totals(series).sum())
                .isCloseTo(series.sum(), within(1e-9 * (1 + series.sum())));
    }

    @Property(tries = 200, seed = "4016")
    void monthsOverWeeks_allButTheLast_areKeptWhole(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 6, max = 60) int weeks,
            @ForAll boolean worked,
            @ForAll long seed) {
        Horizon plain = Horizon.weeks(day.withDayOfMonth(1), weeks);
        Horizon horizon = worked ? plain.workingDays(WorkingCalendar.mondayToFriday()) : plain;
        Horizon months = MonthView.of(horizon).periods();
        double[] given = numbers(months.size(), seed);
        Series spread = PerBucket.list(Period.MONTH, given).over(horizon);
        double whole = 0;
        for (int k = 0; k + 1 < given.length; k++) {
            whole += given[k];
        }
        assertThat(spread.sum()).isBetween(whole - 1e-9 * (1 + whole), whole + given[given.length - 1] + 1e-6);
    }

    @Property(tries = 200, seed = "4017")
    void quartersOverMonthsAndBack_areTheSame(
            @ForAll @IntRange(min = 1950, max = 2080) int year,
            @ForAll @IntRange(min = 1, max = 12) int quarters,
            @ForAll boolean worked,
            @ForAll long seed) {
        Horizon plain = Horizon.months(YearMonth.of(year, 1), 3 * quarters);
        Horizon months = worked ? plain.workingDays(WorkingCalendar.mondayToFriday()) : plain;
        double[] given = numbers(quarters, seed);
        Series there = PerBucket.list(Period.QUARTER, given).over(months);
        Series back =
                MonthView.of(months, Horizon.quarters(months.start(), quarters)).totals(there);
        for (int q = 0; q < quarters; q++) {
            assertThat(back.get(q)).isCloseTo(given[q], within(1e-9));
        }
    }

    @Property(tries = 100, seed = "4018")
    void list_ofTheBucketsOwnPeriod_isTheList(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int count, @ForAll long seed) {
        double[] given = numbers(count, seed);
        assertThat(PerBucket.list(Period.MONTH, given).over(Horizon.months(YearMonth.from(day), count)))
                .isEqualTo(Series.of(given));
        assertThat(PerBucket.list(Period.WEEK, day, given).over(Horizon.weeks(day, count)))
                .isEqualTo(Series.of(given));
    }
}
