package dev.sop.solver.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CommonStepTest {
    private static double step(double... numbers) {
        return CommonStep.of(numbers, numbers.length);
    }

    @Test
    void numbers_haveTheLargestStep() {
        assertThat(step(30, -6)).isCloseTo(6, within(1e-9));
        assertThat(step(5, 3, -30)).isCloseTo(1, within(1e-9));
        assertThat(step(1.5, 2)).isCloseTo(0.5, within(1e-9));
        assertThat(step(0.1, 0.3, 0.25)).isCloseTo(0.05, within(1e-9));
        assertThat(step(0, 7)).isCloseTo(7, within(1e-9));
    }

    @Test
    void numbersWithoutACommonStep_haveNone() {
        assertThat(step(1, Math.sqrt(2))).isEqualTo(CommonStep.NONE);
        assertThat(step(1, 1e7)).isEqualTo(CommonStep.NONE);
    }
}
