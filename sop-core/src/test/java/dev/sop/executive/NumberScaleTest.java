package dev.sop.executive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberScaleTest {

    @Test
    void text_bySizeOfTheLargest_showsThreeDigitsOfIt() {
        assertThat(NumberScale.of(0.5402, 0.1).text(0.5402)).isEqualTo("0.540");
        assertThat(NumberScale.of(1.4537).text(1.4537)).isEqualTo("1.45");
        assertThat(NumberScale.of(12.345).text(12.345)).isEqualTo("12.3");
        assertThat(NumberScale.of(123.45).text(123.45)).isEqualTo("123");
        assertThat(NumberScale.of(1_080_000.4).text(1_080_000.4)).isEqualTo("1,080,000");
        assertThat(NumberScale.of(0.00012345).text(0.00012345)).isEqualTo("0.000123");
    }

    @Test
    void text_decimalsThatAreZeroEverywhere_areLeftOut() {
        NumberScale thousands = NumberScale.of(6.0, 5.8, 0.2);
        assertThat(thousands.text(6)).isEqualTo("6.0");
        assertThat(thousands.text(0.2)).isEqualTo("0.2");
        assertThat(NumberScale.of(7, 9).text(7)).isEqualTo("7");
        assertThat(NumberScale.of(0.1 + 0.2, 7).text(7)).isEqualTo("7.0");
    }

    @Test
    void text_smallFigureBesideLargeOnes_isNeverZero() {
        NumberScale scale = NumberScale.of(1_080_000, 0.2);
        assertThat(scale.text(0.2)).isEqualTo("0.2");
        assertThat(scale.text(-0.004)).isEqualTo("-0.004");
        assertThat(scale.row(0.25, 0.5).text(0.5)).isEqualTo("0.50");
        assertThat(scale.row(12.5).text(12.5)).isEqualTo("13");
    }

    @Test
    void text_whatRoundingLeaves_isZero() {
        NumberScale scale = NumberScale.of(700, 2e-7);
        assertThat(scale.text(2e-7)).isEqualTo("0");
        assertThat(scale.isNothing(2e-7, 0)).isTrue();
        assertThat(scale.isNothing(2e-6)).isFalse();
        assertThat(scale.row(2e-7).text(2e-7)).isEqualTo("0");
        assertThat(NumberScale.of(0, 0).isNothing(0)).isTrue();
    }

    @Test
    void signed_difference_hasItsSignAndZeroHasNone() {
        NumberScale scale = NumberScale.of(12, -3.5);
        assertThat(scale.signed(12)).isEqualTo("+12.0");
        assertThat(scale.signed(-3.5)).isEqualTo("-3.5");
        assertThat(scale.signed(0)).isEqualTo("0.0");
    }

    @Test
    void text_notFinite_isBeyond() {
        assertThat(NumberScale.of(1, Double.POSITIVE_INFINITY).text(Double.POSITIVE_INFINITY))
                .isEqualTo("beyond 1e308");
    }

    @Test
    void withCents_partsOfWorkers_areShown() {
        assertThat(NumberScale.withCents(10, 10.25).text(10.25)).isEqualTo("10.25");
        assertThat(NumberScale.withCents(10, 15).text(15)).isEqualTo("15");
    }

    @Test
    void counted_oneAndMany() {
        assertThat(Counted.of(1, "gap")).isEqualTo("1 gap");
        assertThat(Counted.of(0, "gap")).isEqualTo("0 gaps");
        assertThat(Counted.quantity("1", "units")).isEqualTo("1 unit");
        assertThat(Counted.quantity("1", "kt")).isEqualTo("1 kt");
    }
}
