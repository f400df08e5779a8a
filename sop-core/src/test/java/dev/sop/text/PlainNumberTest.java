package dev.sop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainNumberTest {

    @Test
    void text_numbersThatOlderJdksWriteLonger() {
        assertThat(PlainNumber.text(1e23)).isEqualTo("1.0E23");
        assertThat(PlainNumber.text(9.3859e20)).isEqualTo("9.3859E20");
        assertThat(PlainNumber.text(2e-323)).isEqualTo("2.0E-323");
        assertThat(PlainNumber.text(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        assertThat(PlainNumber.text(Double.MAX_VALUE)).isEqualTo("1.7976931348623157E308");
        assertThat(PlainNumber.text(Double.MIN_NORMAL)).isEqualTo("2.2250738585072014E-308");
        // powers of two, whose neighbours below are half as far away as those above
        assertThat(PlainNumber.text(0x1p53)).isEqualTo("9.007199254740992E15");
        assertThat(PlainNumber.text(0x1p-44)).isEqualTo("5.684341886080802E-14");
    }

    @Test
    void text_ordinaryNumbers() {
        assertThat(PlainNumber.text(0)).isEqualTo("0.0");
        assertThat(PlainNumber.text(-0.0)).isEqualTo("-0.0");
        assertThat(PlainNumber.text(-5)).isEqualTo("-5.0");
        assertThat(PlainNumber.text(0.1)).isEqualTo("0.1");
        assertThat(PlainNumber.text(0.001)).isEqualTo("0.001");
        assertThat(PlainNumber.text(0.00099)).isEqualTo("9.9E-4");
        assertThat(PlainNumber.text(1.0 / 3)).isEqualTo("0.3333333333333333");
        assertThat(PlainNumber.text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(PlainNumber.text(9_999_999)).isEqualTo("9999999.0");
        assertThat(PlainNumber.text(1e7)).isEqualTo("1.0E7");
        assertThat(PlainNumber.text(Double.NaN)).isEqualTo("NaN");
        assertThat(PlainNumber.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @Property(tries = 2000)
    void decimal_ofAnyBits_givesTheDoubleBackAndNoShorterOneDoes(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (!Double.isFinite(value) || value == 0) {
            return;
        }
        BigDecimal decimal = PlainNumber.decimal(value);

        assertThat(decimal.doubleValue()).isEqualTo(value);
        assertThat(Double.parseDouble(PlainNumber.text(value))).isEqualTo(value);
        if (decimal.precision() > 2) {
            // a shorter one that is the same double would be a neighbour in steps of ten
            BigInteger tens = decimal.unscaledValue().divide(BigInteger.TEN);
            for (int step = -1; step <= 1; step++) {
                BigDecimal shorter = new BigDecimal(tens.add(BigInteger.valueOf(step)), decimal.scale() - 1);
                assertThat(shorter.doubleValue()).isNotEqualTo(value);
            }
        }
    }

    @Property(tries = 1000)
    void decimal_ofAFewDigits_isWhatWasTyped(@ForAll int digits, @ForAll byte exponent) {
        BigDecimal typed = BigDecimal.valueOf(digits).scaleByPowerOfTen(exponent);

        assertThat(PlainNumber.decimal(typed.doubleValue())).isEqualByComparingTo(typed);
    }
}
