package dev.sop.metrics.otif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.LeftOut;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtifOrderTest {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 1);

    private static OrderLine.Builder line(String order, String line, LocalDate requested, double delivered) {
        OrderLine.Builder builder =
                OrderLine.builder().order(order).line(line).ordered(10).requested(requested);
        return delivered == 0 ? builder : builder.addDeliveries(Delivery.of(delivered, requested, requested));
    }

    private static OtifReport report(OrderLine... lines) {
        return Otif.report(List.of(lines), FROM, TO, OtifPolicy.DEFAULT, OtifLevel.ORDER);
    }

    @Test
    void order_countsWhenAllItsLinesDo() {
        OtifReport report = report(
                line("A", "1", FROM, 10).build(),
                line("B", "1", FROM, 10).build(),
                line("A", "2", FROM, 9).build(),
                line("B", "2", FROM, 10).build());
        assertThat(report.rates().onTimeInFull().value()).isEqualTo(0.5);
        assertThat(report.rates().onTime().value()).isEqualTo(1);
        assertThat(report.rates().inFull().value()).isEqualTo(0.5);
        assertThat(report.rates().inFull().passport().counted()).isEqualTo(2);
        assertThat(report.lines().stream()
                        .map(line -> line.line().order() + line.line().line()))
                .containsExactly("A1", "A2", "B1", "B2");
        assertThat(report.level()).isEqualTo(OtifLevel.ORDER);
        assertThat(report.rates().onTime().passport().formula()).isEqualTo("OT = share of ORDERS, joint test");
    }

    @Test
    void order_aLateLineMakesItLate() {
        OrderLine late = line("A", "2", FROM, 0)
                .addDeliveries(Delivery.of(10, FROM, FROM.plusDays(1)))
                .build();
        OtifReport report = report(line("A", "1", FROM, 10).build(), late);
        assertThat(report.rates().onTime().value()).isZero();
        assertThat(report.rates().inFull().value()).isEqualTo(1);
        assertThat(report.rates().onTimeInFull().value()).isZero();
    }

    @Test
    void order_belongsToThePeriodOfItsLastWindow() {
        OrderLine earlier = line("A", "1", FROM.minusDays(3), 10).build();
        OtifReport both = report(earlier, line("A", "2", FROM, 10).build());
        assertThat(both.rates().onTimeInFull().value()).isEqualTo(1);
        assertThat(both.lines()).allMatch(LineJudgement::counted);
        // the failed earlier line counts against the order in the later period
        OtifReport failed = report(
                line("A", "1", FROM.minusDays(3), 0).build(),
                line("A", "2", FROM, 10).build());
        assertThat(failed.rates().onTimeInFull().value()).isZero();
        OtifReport later =
                report(line("A", "1", FROM, 10).build(), line("A", "2", TO, 10).build());
        assertThat(later.rates().onTimeInFull().isDefined()).isFalse();
        assertThat(later.lines()).noneMatch(LineJudgement::counted);
        assertThat(later.lines()).noneMatch(LineJudgement::onTime);
        assertThat(later.rates().onTimeInFull().passport().leftOut())
                .isEqualTo(ImmutableList.of(new LeftOut("window not closed in period", 2, 20)));
        OtifReport before = report(earlier);
        assertThat(before.rates().onTimeInFull().isDefined()).isFalse();
    }

    @Test
    void order_linesThatAreOut_doNotDecide() {
        OtifReport report = report(
                line("A", "1", FROM, 10).build(),
                line("A", "2", TO, 0).cancelled(Cancellation.BY_CUSTOMER).build(),
                line("A", "3", FROM, 0).ordered(0).build(),
                line("B", "1", FROM, 0).cancelled(Cancellation.BY_CUSTOMER).build());
        assertThat(report.rates().onTimeInFull().value()).isEqualTo(1);
        assertThat(report.rates().onTimeInFull().passport().counted()).isEqualTo(1);
        assertThat(report.rates().onTimeInFull().passport().leftOut())
                .isEqualTo(ImmutableList.of(
                        new LeftOut("cancelled by customer", 2, 20), new LeftOut("zero quantity", 1, 0)));
    }
}
