package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.testing.Horizons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of fiscal calendars and weeks: labels are unique and ordered, a rolling horizon is the middle of a long one. */
class FiscalYearProperties {

    @Provide
    Arbitrary<LocalDate> days() {
        return Horizons.days();
    }

    @Property(tries = 100, seed = "4001")
    void rolling_anyFirstPeriod_isTheTailOfTheHorizonFromTheStart(
            @ForAll("days") LocalDate start,
            @ForAll FiscalPattern pattern,
            @ForAll @IntRange(max = 30) int skipped,
            @ForAll @IntRange(max = 4) int longYear,
            @ForAll @IntRange(max = 12) int extra) {
        FiscalYear year = FiscalYear.starting(start);
        year = year.longYears(year.name() + longYear).extraWeekIn(extra);
        Horizon whole =
                Horizon.starting(start).fiscalYear(year).fiscal(60, pattern).build();
        Horizon rolled = Horizon.starting(whole.bucket(skipped).start())
                .fiscalYear(year)
                .fiscal(60 - skipped, pattern)
                .build();
        assertThat(rolled.labels()).isEqualTo(whole.labels().subList(skipped, 60));
        assertThat(rolled.end()).isEqualTo(whole.end());
        assertThat(IntStream.range(0, rolled.size()).noneMatch(rolled::isPartial))
                .isTrue();
    }

    @Property(tries = 100, seed = "4002")
    void longYear_anyPattern_has53WeeksAndOthers52(
            @ForAll("days") LocalDate start, @ForAll FiscalPattern pattern, @ForAll @IntRange(max = 3) int longYear) {
        FiscalYear year = FiscalYear.starting(start);
        int periods = pattern.periodsPerYear();
        Horizon horizon = Horizon.starting(start)
                .fiscalYear(year.longYears(year.name() + longYear))
                .fiscal(4 * periods, pattern)
                .build();
        for (int each = 0; each < 4; each++) {
            LocalDate from = horizon.bucket(each * periods).start();
            LocalDate to = horizon.bucket(each * periods + periods - 1).end();
            assertThat(ChronoUnit.WEEKS.between(from, to)).isEqualTo(each == longYear ? 53 : 52);
        }
    }

    @Property(tries = 100, seed = "4003")
    void labels_anyFiscalHorizon_areUniqueAndOrdered(
            @ForAll("days") LocalDate start,
            @ForAll("days") LocalDate anchor,
            @ForAll FiscalPattern pattern,
            @ForAll FiscalYearName name) {
        FiscalYear year = FiscalYear.starting(anchor).namedBy(name);
        assertThat(Horizon.starting(start)
                        .fiscalYear(year)
                        .fiscal(60, pattern)
                        .build()
                        .labels())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Horizon.starting(start).fiscalYear(year).quarters(20).build().labels())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property(tries = 100, seed = "4004")
    void weeks_anyFirstDay_areLabelledOnceInOrderByMostOfTheirDays(
            @ForAll("days") LocalDate start, @ForAll DayOfWeek weekStart) {
        Horizon horizon =
                Horizon.starting(start).weekStart(weekStart).weeks(120).build();
        assertThat(horizon.labels()).isSorted().doesNotHaveDuplicates();
        for (Bucket week : horizon.buckets().subList(1, 120)) {
            assertThat(week.start().getDayOfWeek()).isEqualTo(weekStart);
            long shared = week.start()
                    .datesUntil(week.end())
                    .filter(day -> week.label()
                            .equals(Horizon.weeks(day.with(DayOfWeek.MONDAY), 1)
                                    .bucket(0)
                                    .label()))
                    .count();
            assertThat(shared).isBetween(4L, 7L);
        }
    }
}
