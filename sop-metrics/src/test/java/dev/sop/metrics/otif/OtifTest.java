package dev.sop.metrics.otif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.LeftOut;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtifTest {
    /** Thursday, 10 September 2026. */
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 1);

    private static Delivery arrived(double units, int day) {
        return Delivery.of(units, DAY.plusDays(day - 2), DAY.plusDays(day));
    }

    private static OrderLine.Builder line(double ordered, Delivery... deliveries) {
        return OrderLine.builder()
                .order("O")
                .line("1")
                .ordered(ordered)
                .requested(DAY)
                .addDeliveries(deliveries);
    }

    private static OtifReport report(OtifPolicy policy, OrderLine... lines) {
        return Otif.report(List.of(lines), FROM, TO, policy, OtifLevel.LINE);
    }

    /** OT, IF and OTIF of one line as three letters, and E when it failed for being early. */
    private static String judged(OtifPolicy policy, OrderLine line) {
        LineJudgement judgement = report(policy, line).lines().get(0);
        return (judgement.onTime() ? "T" : "-")
                + (judgement.inFull() ? "F" : "-")
                + (judgement.onTimeInFull() ? "B" : "-")
                + (judgement.early() ? "E" : "");
    }

    private static String judged(OrderLine.Builder line) {
        return judged(OtifPolicy.DEFAULT, line.build());
    }

    @Test
    void line_defaults_everyCase() {
        assertThat(judged(line(100, arrived(100, 0)))).isEqualTo("TFB");
        assertThat(judged(line(100, arrived(99, 0)))).isEqualTo("T--");
        assertThat(judged(line(100, arrived(100, 1)))).isEqualTo("-F-");
        assertThat(judged(line(100, arrived(100, -1)))).isEqualTo("-F-E");
        assertThat(judged(line(100, arrived(60, 0), arrived(40, 1)))).isEqualTo("-F-");
        // cumulated inside the window
        assertThat(judged(line(100, arrived(60, 0), arrived(40, 0)))).isEqualTo("TFB");
        assertThat(judged(line(100))).isEqualTo("---");
        // the surplus may be late: what the line needed was there
        assertThat(judged(line(100, arrived(100, 0), arrived(20, 5)))).isEqualTo("TFB");
        assertThat(judged(line(100, arrived(150, 0)))).isEqualTo("TFB");
        // early and late: the early part alone is not what failed it
        assertThat(judged(line(100, arrived(50, -1), arrived(50, 1)))).isEqualTo("-F-");
        assertThat(judged(line(100, arrived(60, -1), arrived(40, 0)))).isEqualTo("-F-E");
    }

    @Test
    void window_isInclusiveOnBothSides() {
        OtifPolicy window = OtifPolicy.builder().earlyDays(2).lateDays(1).build();
        assertThat(judged(window, line(100, arrived(100, -2)).build())).isEqualTo("TFB");
        assertThat(judged(window, line(100, arrived(100, -3)).build())).isEqualTo("-F-E");
        assertThat(judged(window, line(100, arrived(100, 1)).build())).isEqualTo("TFB");
        assertThat(judged(window, line(100, arrived(100, 2)).build())).isEqualTo("-F-");
        assertThat(judged(window, line(100, arrived(50, -2), arrived(50, 1)).build()))
                .isEqualTo("TFB");
        OtifPolicy earlyOk = OtifPolicy.builder().early(EarlyDelivery.EARLY_OK).build();
        assertThat(judged(earlyOk, line(100, arrived(100, -30)).build())).isEqualTo("TFB");
    }

    @Test
    void window_inWorkingDays() {
        // two working days after Thursday the 10th is Monday the 14th
        OtifPolicy working = OtifPolicy.builder()
                .lateDays(2)
                .calendar(WorkingCalendar.weekdays())
                .build();
        assertThat(judged(working, line(100, arrived(100, 4)).build())).isEqualTo("TFB");
        assertThat(judged(working, line(100, arrived(100, 5)).build())).isEqualTo("-F-");
        OtifPolicy calendar = OtifPolicy.builder().lateDays(2).build();
        assertThat(judged(calendar, line(100, arrived(100, 4)).build())).isEqualTo("-F-");
    }

    @Test
    void tolerance_andOverDelivery() {
        OtifPolicy two = OtifPolicy.builder().tolerance(0.02).build();
        assertThat(judged(two, line(100, arrived(98, 0)).build())).isEqualTo("TFB");
        assertThat(judged(two, line(100, arrived(97.9, 0)).build())).isEqualTo("T--");
        OtifPolicy strict = OtifPolicy.builder()
                .tolerance(0.02)
                .overDelivery(OverDelivery.STRICT)
                .build();
        assertThat(judged(strict, line(100, arrived(102, 0)).build())).isEqualTo("TFB");
        assertThat(judged(strict, line(100, arrived(103, 0)).build())).isEqualTo("T--");
        assertThat(judged(two, line(100, arrived(103, 0)).build())).isEqualTo("TFB");
        // late remainder within tolerance is not needed
        assertThat(judged(two, line(100, arrived(98, 0), arrived(2, 3)).build()))
                .isEqualTo("TFB");
    }

    @Test
    void basisAndEvent_byName() {
        OrderLine promised = line(100, arrived(100, 3))
                .firstPromised(DAY.plusDays(1))
                .lastPromised(DAY.plusDays(3))
                .build();
        assertThat(judged(OtifPolicy.DEFAULT, promised)).isEqualTo("-F-");
        assertThat(judged(OtifPolicy.builder().basis(DateBasis.FIRST_PROMISED).build(), promised))
                .isEqualTo("-F-");
        assertThat(judged(OtifPolicy.builder().basis(DateBasis.LAST_PROMISED).build(), promised))
                .isEqualTo("TFB");
        // shipped two days before arrival: on the first promised day
        assertThat(judged(
                        OtifPolicy.builder()
                                .basis(DateBasis.FIRST_PROMISED)
                                .event(DeliveryEvent.SHIPPED)
                                .build(),
                        promised))
                .isEqualTo("TFB");
        OrderLine onItsWay = line(100, new Delivery(100, DAY, Optional.empty())).build();
        assertThat(judged(OtifPolicy.DEFAULT, onItsWay)).isEqualTo("---");
        assertThat(judged(OtifPolicy.builder().event(DeliveryEvent.SHIPPED).build(), onItsWay))
                .isEqualTo("TFB");
    }

    @Test
    void denominator_whoIsInAndWhoIsOut() {
        OtifReport report = report(
                OtifPolicy.DEFAULT,
                line(100, arrived(100, 0)).line("good").build(),
                line(100).line("open, past due").build(),
                line(30, arrived(30, 0))
                        .line("supplier")
                        .cancelled(Cancellation.BY_SUPPLIER)
                        .build(),
                line(70).line("customer").cancelled(Cancellation.BY_CUSTOMER).build(),
                line(0).line("zero").build(),
                line(5).line("before").requested(FROM.minusDays(1)).build(),
                line(6).line("first day").requested(FROM).build(),
                line(7).line("last day").requested(TO.minusDays(1)).build(),
                line(8).line("after").requested(TO).build());
        assertThat(report.rates().onTimeInFull().value()).isEqualTo(1.0 / 5);
        assertThat(report.rates().onTime().value()).isEqualTo(1.0 / 5);
        assertThat(report.rates().inFull().value()).isEqualTo(1.0 / 5);
        assertThat(report.rates().onTimeInFull().passport().counted()).isEqualTo(5);
        assertThat(report.rates().onTimeInFull().passport().leftOut())
                .isEqualTo(ImmutableList.of(
                        new LeftOut("cancelled by customer", 1, 70),
                        new LeftOut("zero quantity", 1, 0),
                        new LeftOut("window not closed in period", 2, 13)));
        assertThat(report.failures().stream().map(line -> line.line().line()))
                .containsExactly("open, past due", "supplier", "first day", "last day");
        assertThat(report.earlyLines()).isZero();
        assertThat(report.level()).isEqualTo(OtifLevel.LINE);
        OtifReport promised =
                report(OtifPolicy.builder().basis(DateBasis.FIRST_PROMISED).build(), line(9).build());
        assertThat(promised.rates().onTimeInFull().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("no date", 1, 9)));
        assertThat(((MetricResult.Undefined) promised.rates().onTimeInFull()).reason())
                .isEqualTo(UndefinedReason.ALL_LEFT_OUT);
    }

    @Test
    void passport_namesEveryChoice() {
        MetricResult rate = report(
                        OtifPolicy.builder()
                                .earlyDays(1)
                                .lateDays(2)
                                .tolerance(0.02)
                                .overDelivery(OverDelivery.STRICT)
                                .build(),
                        line(1, arrived(1, 0)).build())
                .rates()
                .onTimeInFull();
        assertThat(rate.passport().formula()).isEqualTo("OTIF = share of LINES, joint test");
        assertThat(rate.passport().policies())
                .containsEntry("basis", "REQUESTED")
                .containsEntry("event", "DELIVERED")
                .containsEntry("window", "[-1, +2] days")
                .containsEntry("early", "NOT_ON_TIME")
                .containsEntry("tolerance", "0.02")
                .containsEntry("over-delivery", "STRICT")
                .containsEntry("level", "LINE")
                .containsKey("calendar");
    }

    @Test
    void period_endsTheKnowledge() {
        // in full only after the period: at its end the line is short
        OrderLine late = line(100, arrived(100, 30)).build();
        assertThat(judged(OtifPolicy.DEFAULT, late)).isEqualTo("---");
        assertThat(Otif.report(List.of(late), FROM, TO.plusMonths(1), OtifPolicy.DEFAULT, OtifLevel.LINE)
                        .rates()
                        .inFull()
                        .value())
                .isEqualTo(1);
        assertThat(judged(line(100, arrived(100, 21)))).isEqualTo("---");
        assertThat(judged(line(100, arrived(100, 20)))).isEqualTo("-F-");
    }

    @Test
    void units_countWhatCameInTheWindow() {
        OtifReport units = Otif.report(
                List.of(
                        line(100, arrived(60, 0), arrived(40, 2)).build(),
                        line(100, arrived(150, 0)).build()),
                FROM,
                TO,
                OtifPolicy.DEFAULT,
                OtifLevel.UNIT);
        assertThat(units.rates().onTimeInFull().value()).isEqualTo(0.8);
        assertThat(units.rates().onTime().value()).isEqualTo(0.8);
        assertThat(units.rates().inFull().value()).isEqualTo(1.0);
        OtifReport cancelled = Otif.report(
                List.of(line(100, arrived(60, 0))
                        .cancelled(Cancellation.BY_SUPPLIER)
                        .build()),
                FROM,
                TO,
                OtifPolicy.DEFAULT,
                OtifLevel.UNIT);
        assertThat(cancelled.rates().inFull().value()).isZero();
        assertThat(cancelled.rates().onTime().value()).isZero();
    }

    @Test
    void report_earlyFailures_areCountedApart() {
        OtifReport report = report(
                OtifPolicy.DEFAULT,
                line(100, arrived(100, -1)).build(),
                line(100, arrived(100, -1))
                        .line("2")
                        .cancelled(Cancellation.BY_SUPPLIER)
                        .build(),
                line(100, arrived(100, 1)).line("3").build());
        assertThat(report.earlyLines()).isEqualTo(1);
        assertThat(Otif.report(
                                List.of(line(100, arrived(100, -1)).build()),
                                FROM,
                                TO,
                                OtifPolicy.DEFAULT,
                                OtifLevel.ORDER)
                        .earlyLines())
                .isEqualTo(1);
    }

    @Test
    void wrongCalls_areRefused() {
        assertThatThrownBy(() -> Otif.report(List.of(), FROM, FROM, OtifPolicy.DEFAULT, OtifLevel.LINE))
                .hasMessageContaining("to is 2026-09-01, expected after from");
        assertThatThrownBy(() -> line(-1).build()).hasMessageContaining("ordered of order O line 1 is -1.0");
        assertThatThrownBy(() -> arrived(0, 0)).hasMessageContaining("quantity is 0.0");
        assertThatThrownBy(() -> Delivery.of(1, DAY, DAY.minusDays(1))).hasMessageContaining("on or after shipped");
        assertThat(Delivery.of(1, DAY, DAY).quantity()).isEqualTo(1);
        assertThatThrownBy(() -> OtifPolicy.builder().earlyDays(-1).build()).hasMessageContaining("earlyDays is -1");
        assertThatThrownBy(() -> OtifPolicy.builder().lateDays(-1).build()).hasMessageContaining("lateDays is -1");
        assertThatThrownBy(() -> OtifPolicy.builder().tolerance(1).build()).hasMessageContaining("tolerance is 1.0");
        assertThatThrownBy(() -> OtifPolicy.builder().tolerance(-0.1).build()).hasMessageContaining("-0.1");
        assertThat(OtifPolicy.builder().tolerance(0).build()).isEqualTo(OtifPolicy.DEFAULT);
    }

    @Test
    void workingCalendar_shifts() {
        WorkingCalendar weekdays = WorkingCalendar.weekdays();
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertThat(weekdays.shift(newYear, 2)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(weekdays.shift(newYear, -3)).isEqualTo(LocalDate.of(2025, 12, 29));
        LocalDate saturday = LocalDate.of(2026, 1, 3);
        assertThat(weekdays.shift(saturday, 0)).isEqualTo(saturday);
        assertThat(weekdays.shift(saturday, 1)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(weekdays.withHolidays(java.util.Set.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 5)))
                        .shift(newYear, 1))
                .isEqualTo(LocalDate.of(2026, 1, 6));
        assertThat(WorkingCalendar.everyDay().shift(newYear, 2)).isEqualTo(LocalDate.of(2026, 1, 3));
        assertThat(weekdays.isWorking(saturday)).isFalse();
        assertThat(weekdays.isWorking(newYear)).isTrue();
        assertThatThrownBy(() -> new WorkingCalendar(
                        com.google.common.collect.ImmutableSet.copyOf(java.time.DayOfWeek.values()),
                        com.google.common.collect.ImmutableSet.of()))
                .hasMessageContaining("at least one working day");
    }
}
