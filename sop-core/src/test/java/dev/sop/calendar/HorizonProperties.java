package dev.sop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import dev.sop.testing.Horizons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of every horizon, whatever its parts and its first day. */
class HorizonProperties {

    @Provide
    Arbitrary<Horizon> horizons() {
        return Horizons.any();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Horizons.days();
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ImmutableSet<DayOfWeek>> workdays =
                Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1).map(ImmutableSet::copyOf);
        Arbitrary<ImmutableSet<LocalDate>> holidays =
                Horizons.days().set().ofMaxSize(200).map(ImmutableSet::copyOf);
        return Combinators.combine(workdays, holidays).as(WorkingCalendar::new);
    }

    @Property(tries = 300, seed = "4005")
    void buckets_anyHorizon_holdEveryDayExactlyOnce(@ForAll("horizons") Horizon horizon) {
        List<LocalDate> days = new ArrayList<>();
        for (Bucket bucket : horizon.buckets()) {
            for (LocalDate day = bucket.start(); !day.equals(bucket.end()); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        List<LocalDate> expected = new ArrayList<>();
        for (LocalDate day = horizon.start(); day.isBefore(horizon.end()); day = day.plusDays(1)) {
            expected.add(day);
        }
        assertThat(days).isEqualTo(expected).isNotEmpty();
        assertThat(horizon.buckets().stream().mapToLong(Bucket::days).sum())
                .isEqualTo(ChronoUnit.DAYS.between(horizon.start(), horizon.end()));
    }

    @Property(tries = 300, seed = "4006")
    void labels_anyHorizon_areUniqueAndFindTheirBucket(@ForAll("horizons") Horizon horizon) {
        Set<String> seen = new HashSet<>();
        for (int t = 0; t < horizon.size(); t++) {
            Bucket bucket = horizon.bucket(t);
            assertThat(bucket.index()).isEqualTo(t);
            assertThat(seen.add(bucket.label())).as(bucket.label()).isTrue();
            assertThat(horizon.bucket(bucket.label())).contains(bucket);
            assertThat(horizon.labels().get(t)).isEqualTo(bucket.label());
        }
    }

    @Property(tries = 300, seed = "4007")
    void bucketOf_anyDay_agreesWithLinearScan(
            @ForAll("horizons") Horizon horizon,
            @ForAll("days") LocalDate anywhere,
            @ForAll @IntRange(max = 40_000) int n) {
        long span = ChronoUnit.DAYS.between(horizon.start(), horizon.end());
        List<LocalDate> days = List.of(
                anywhere,
                horizon.start().plusDays(n % span),
                horizon.start(),
                horizon.start().minusDays(1),
                horizon.end(),
                horizon.end().minusDays(1));
        for (LocalDate day : days) {
            Optional<Bucket> scanned = horizon.buckets().stream()
                    .filter(bucket -> day.toEpochDay() >= bucket.start().toEpochDay()
                            && day.toEpochDay() < bucket.end().toEpochDay())
                    .findFirst();
            assertThat(horizon.bucketOf(day)).isEqualTo(scanned);
        }
    }

    @Property(tries = 300, seed = "4008")
    void frozen_anyCount_freezesExactlyTheFirst(
            @ForAll("horizons") Horizon horizon, @ForAll @IntRange(max = 100) int n) {
        int count = n % (horizon.size() + 1);
        Horizon frozen = horizon.frozen(count);
        assertThat(frozen.frozenBuckets()).isEqualTo(count);
        for (int t = 0; t < horizon.size(); t++) {
            Bucket before = horizon.bucket(t);
            assertThat(frozen.bucket(t))
                    .isEqualTo(new Bucket(
                            t, before.label(), before.start(), before.end(), before.workingDays(), t < count));
        }
    }

    @Property(tries = 200, seed = "4009")
    void workingDays_anyCalendar_isCountOfWorkedDays(
            @ForAll("horizons") Horizon horizon, @ForAll("calendars") WorkingCalendar calendar) {
        Horizon counted = horizon.workingDays(calendar);
        assertThat(counted.calendar()).isEqualTo(calendar);
        for (Bucket bucket : counted.buckets()) {
            long worked = bucket.start()
                    .datesUntil(bucket.end())
                    .filter(day -> calendar.workdays().contains(day.getDayOfWeek()))
                    .filter(day -> !calendar.holidays().contains(day))
                    .count();
            assertThat(counted.workingDays().get(bucket.index())).isEqualTo(worked);
            assertThat(bucket.workingDays()).isEqualTo((int) worked);
        }
    }

    @Property(tries = 200, seed = "4010")
    void workingDaysBefore_anyDay_leavesThatManyWorkedDaysBetween(
            @ForAll("days") LocalDate day,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(min = 1, max = 40) int count) {
        LocalDate before = calendar.workingDaysBefore(day, count);
        long worked = before.datesUntil(day)
                .filter(each -> calendar.workdays().contains(each.getDayOfWeek()))
                .filter(each -> !calendar.holidays().contains(each))
                .count();
        assertThat(worked).isEqualTo(count);
        assertThat(calendar.workdays()).contains(before.getDayOfWeek());
        assertThat(calendar.holidays()).doesNotContain(before);
    }

    @Property(tries = 300, seed = "4011")
    void countIn_dayAndWeek_sumToTheWholeSpan(@ForAll("horizons") Horizon horizon) {
        long span = ChronoUnit.DAYS.between(horizon.start(), horizon.end());
        assertThat(sum(horizon, Period.DAY)).isEqualTo(span);
        assertThat(sum(horizon, Period.WEEK)).isCloseTo(span / 7.0, within(1e-9));
        assertThat(sum(horizon, Period.BUCKET)).isEqualTo(horizon.size());
    }

    @Property(tries = 300, seed = "4012")
    void countIn_month_isThreeToAQuarterAndTwelveToAYearAndNearTheCalendar(@ForAll("horizons") Horizon horizon) {
        for (Bucket bucket : horizon.buckets()) {
            double months = Period.MONTH.countIn(bucket);
            assertThat(Period.QUARTER.countIn(bucket) * 3).isCloseTo(months, within(1e-12));
            assertThat(Period.YEAR.countIn(bucket) * 12).isCloseTo(months, within(1e-12));
            // whole months differ from days / 30.4375 by less than 3 days, over any number of months
            assertThat(months * 30.4375).isCloseTo(bucket.days(), within(3.0));
        }
    }

    @Property(tries = 100, seed = "4013")
    void countIn_yearsOfMonths_sumToTwelveMonthsEach(
            @ForAll @IntRange(min = 1900, max = 2200) int year, @ForAll @IntRange(min = 1, max = 5) int years) {
        Horizon months =
                Horizon.starting(LocalDate.of(year, 1, 1)).months(12 * years).build();
        Horizon quarters =
                Horizon.starting(LocalDate.of(year, 1, 1)).quarters(4 * years).build();
        for (Horizon horizon : List.of(months, quarters)) {
            assertThat(sum(horizon, Period.MONTH)).isEqualTo(12.0 * years);
            assertThat(sum(horizon, Period.QUARTER)).isCloseTo(4.0 * years, within(1e-9));
            assertThat(sum(horizon, Period.YEAR)).isCloseTo(years, within(1e-9));
        }
    }

    @Property(tries = 100, seed = "4014")
    void fiscal_wholeYears_areFiftyTwoWeeksInEveryPattern(
            @ForAll("days") LocalDate first, @ForAll FiscalPattern pattern) {
        int periods = pattern.weeks().size() == 1 ? 13 : 12;
        Horizon horizon = Horizon.fiscal(first, 2 * periods, pattern);
        assertThat(horizon.end()).isEqualTo(first.plusWeeks(104));
        assertThat(horizon.bucket(periods - 1).end()).isEqualTo(first.plusWeeks(52));
        for (int quarter = 0; quarter < 8 && periods == 12; quarter++) {
            assertThat(horizon.bucket(3 * quarter + 2).end()).isEqualTo(first.plusWeeks(13L * (quarter + 1)));
        }
    }

    private static double sum(Horizon horizon, Period period) {
        return horizon.buckets().stream().mapToDouble(period::countIn).sum();
    }
}
