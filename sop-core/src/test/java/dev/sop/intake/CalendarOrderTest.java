package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.calendar.Horizon;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.problem.Problem;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CalendarOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void problems_executiveMeetingBeforePreSop_namesTheStepAndTheDays() {
        CycleInputs inputs = CycleInputs.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .addDemand(DemandSignal.of("s").volume(1))
                .addSupply(SupplyResource.of("A").capacity(1))
                .calendar(new CycleCalendar(DAY, DAY, DAY, DAY, LocalDate.of(2025, 12, 4)))
                .build();
        assertThat(CycleCheck.problems(inputs))
                .singleElement()
                .extracting(Problem::place, Problem::value)
                .containsExactly("calendar.executiveSop", "2025-12-04");
    }
}
