package dev.sop.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import org.junit.jupiter.api.Test;

class LimitTextScopeTest {

    @Test
    void parse_overtimeWithAnAmount_limitsOvertimeAndNotProduction() {
        Constraint limit = Constraint.parse("overtime", "max 200 hours per month");

        assertThat(limit).isInstanceOf(OvertimeLimit.class);
        assertThat(((OvertimeLimit) limit).amount()).contains(PerBucket.rate(200, Period.MONTH));
    }

    @Test
    void parse_productionOfANamedLine_isRefusedInsteadOfHoldingForAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.parse("production", "Line 3: max 500 units per month"))
                .withMessageContaining("Line 3: max 500 units per month");
    }

    @Test
    void parse_shiftsWithAnAmountOfUnits_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constraint.parse("shifts", "5000 units per month"))
                .withMessageContaining("5000 units per month");
    }
}
