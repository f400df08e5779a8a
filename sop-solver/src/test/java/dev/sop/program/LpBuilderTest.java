package dev.sop.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LpBuilderTest {
    @Test
    void entriesInAnyOrder_sortedAndSummed_zerosDropped() {
        LinearProgram.Builder builder = LinearProgram.builder();
        builder.addRow(0, 1);
        builder.addRow(0, 1);
        builder.addColumn(1, 0, 1);
        builder.addColumn(2, 0, 1);
        builder.set(1, 1, 4).set(1, 0, 2).set(0, 1, 3).set(1, 0, 5).set(0, 0, 1).set(0, 0, -1);
        LinearProgram lp = builder.build();
        assertThat(lp.columnStart).containsExactly(0, 1, 3);
        assertThat(lp.rowIndex).containsExactly(1, 0, 1);
        assertThat(lp.value).containsExactly(7, 3, 4);
    }

    @Test
    void wrongCalls_nameThePlace() {
        LinearProgram.Builder builder = LinearProgram.builder();
        builder.addColumn(0, 0, 1);
        assertThatThrownBy(() -> builder.set(0, 0, 1)).hasMessageContaining("The row (0) does not exist");
        assertThatThrownBy(() -> builder.addColumn(Double.NaN, 0, 1)).hasMessageContaining("cost of column (1)");
        assertThatThrownBy(() -> builder.addRow(Double.POSITIVE_INFINITY, 0)).hasMessageContaining("row (0)");
        assertThatThrownBy(() -> builder.build().withCost(new double[2])).hasMessageContaining("length (2)");
    }
}
