package dev.sop.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CycleCalendarTest {

    private static final Horizon HORIZON = Horizon.months(YearMonth.of(2027, 1), 18);

    @Test
    void before_januaryWithoutHolidays_isAsDocumented() {
        assertThat(CycleCalendar.before(HORIZON))
                .isEqualTo(new CycleCalendar(
                        LocalDate.of(2026, 12, 3),
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 14),
                        LocalDate.of(2026, 12, 18),
                        LocalDate.of(2026, 12, 25)));
    }

    @Test
    void before_withHolidays_everyStepIsOnAWorkingDay() {
        WorkingCalendar calendar = WorkingCalendar.mondayToFriday()
                .withHolidays(Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)));
        // back from Friday 1 January: 31, 30, 29, 24, 23 | 22, 21, 18, 17, 16 | 15, 14, 11, 10 | 9, 8, 7, 4 | 3, 2, 1
        assertThat(CycleCalendar.before(HORIZON.workingDays(calendar)))
                .isEqualTo(new CycleCalendar(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 4),
                        LocalDate.of(2026, 12, 10),
                        LocalDate.of(2026, 12, 16),
                        LocalDate.of(2026, 12, 23)));
    }
}
