package dev.sop.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactSumTest {
    private static ExactSum of(double... terms) {
        ExactSum sum = new ExactSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum;
    }

    private static ExactSum ofBlock(double... terms) {
        ExactSum sum = new ExactSum();
        sum.addBlock(terms, terms.length);
        return sum;
    }

    @Test
    void total_nothingAdded_isZero() {
        assertThat(new ExactSum().total()).isZero();
    }

    @Test
    void total_cancellation_keepsTheSmallTerm() {
        assertThat(of(1e300, 1.0, -1e300).total()).isEqualTo(1.0);
        assertThat(ofBlock(1e300, 1.0, -1e300).total()).isEqualTo(1.0);
    }

    @Test
    void total_tie_goesToEven() {
        double half = Math.ulp(1.0) / 2;
        assertThat(of(1.0, half).total()).isEqualTo(1.0);
        assertThat(of(1.0, half, Double.MIN_VALUE).total()).isEqualTo(1.0 + Math.ulp(1.0));
        assertThat(of(1.0 + Math.ulp(1.0), half).total()).isEqualTo(1.0 + 2 * Math.ulp(1.0));
    }

    @Test
    void total_subnormals_areExact() {
        assertThat(of(Double.MIN_VALUE, Double.MIN_VALUE).total()).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(ofBlock(Double.MIN_VALUE, -3 * Double.MIN_VALUE).total()).isEqualTo(-2 * Double.MIN_VALUE);
        assertThat(of(Double.MIN_NORMAL, -Double.MIN_VALUE).total()).isEqualTo(Double.MIN_NORMAL - Double.MIN_VALUE);
        assertThat(ofBlock(Double.MIN_NORMAL, Double.MIN_NORMAL).total()).isEqualTo(2 * Double.MIN_NORMAL);
    }

    @Test
    void total_largest_isExactAndBeyondIsInfinite() {
        assertThat(of(Double.MAX_VALUE).total()).isEqualTo(Double.MAX_VALUE);
        assertThat(of(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE).total())
                .isEqualTo(Double.MAX_VALUE);
        assertThat(of(Double.MAX_VALUE, Double.MAX_VALUE).total()).isInfinite();
        assertThat(ofBlock(-Double.MAX_VALUE, -Double.MAX_VALUE).total()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void total_termNotFinite_isNotFiniteForever() {
        assertThat(of(1, Double.POSITIVE_INFINITY, 2).total()).isNaN();
        assertThat(of(1, Double.NaN, 2).total()).isNaN();
        // opposite infinities would cancel as mantissas
        assertThat(ofBlock(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3)
                        .total())
                .isNaN();
        ExactSum whole = of(1);
        whole.merge(of(Double.NaN));
        assertThat(whole.total()).isNaN();
        ExactSum other = of(Double.NaN);
        other.merge(of(1));
        assertThat(other.total()).isNaN();
    }

    @Test
    void total_negativeZeros_isZero() {
        assertThat(ofBlock(-0.0, -0.0).total()).isZero();
    }

    @Test
    void addBlock_manyOfTheLargestMantissa_doesNotOverflowABin() {
        double term = Math.nextDown(2.0);
        double[] block = new double[Sum.BLOCK];
        java.util.Arrays.fill(block, term);
        ExactSum blocks = new ExactSum();
        for (int i = 0; i < 5; i++) {
            blocks.addBlock(block, block.length);
        }
        // 2560 = 2.5 * 2^10; the product of a 53-bit and an 12-bit number, rounded once
        assertThat(blocks.total())
                .isEqualTo(new java.math.BigDecimal(term)
                        .multiply(new java.math.BigDecimal(2560))
                        .doubleValue());
    }

    @Test
    void add_manyOfTheLargestShift_doesNotOverflowAChunk() {
        // the exponent that puts the most bits into the upper of two chunks
        for (int exponent = -40; exponent < 0; exponent++) {
            double term = Math.scalb(Math.nextDown(2.0), exponent);
            ExactSum sum = new ExactSum();
            for (int i = 0; i < 5000; i++) {
                sum.add(-term);
            }
            assertThat(sum.total())
                    .isEqualTo(new java.math.BigDecimal(term)
                            .multiply(new java.math.BigDecimal(-5000))
                            .doubleValue());
        }
    }

    @Test
    void merge_itself_doubles() {
        ExactSum sum = of(0.1, 0.2);
        sum.merge(sum);
        assertThat(sum.total())
                .isEqualTo(new java.math.BigDecimal(0.1)
                        .add(new java.math.BigDecimal(0.2))
                        .multiply(new java.math.BigDecimal(2))
                        .doubleValue());
    }

    @Test
    void merge_leavesTheOtherAsItWas() {
        ExactSum other = ofBlock(3, 4);
        ExactSum sum = of(1);
        sum.merge(other);
        assertThat(sum.total()).isEqualTo(8);
        assertThat(other.total()).isEqualTo(7);
    }

    @Test
    void laneSum_totalOfBlocksAndSingles_isTheSum() {
        LaneSum sum = new LaneSum();
        double[] block = new double[700];
        java.util.Arrays.fill(block, 2);
        sum.addBlock(block, Sum.BLOCK);
        sum.addBlock(block, 100);
        for (int i = 0; i < 1025; i++) {
            sum.add(1);
        }
        assertThat(sum.total()).isEqualTo(2 * 612 + 1025);
        // one number per lane, so that a lane left out or counted twice shows
        LaneSum powers = new LaneSum();
        for (int i = 0; i < Sum.BLOCK; i++) {
            powers.add(i);
        }
        assertThat(powers.total()).isEqualTo(511 * 512 / 2);
    }

    @Test
    void laneSum_singles_goToDifferentLanes() {
        LaneSum sum = new LaneSum();
        sum.add(1e16);
        for (int i = 0; i < 10; i++) {
            sum.add(1);
        }
        // in one lane each 1 would be lost against 1e16
        assertThat(sum.total()).isGreaterThan(1e16);
    }
}
