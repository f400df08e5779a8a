package dev.sop.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExactSumProperties {
    @Provide
    Arbitrary<List<Double>> doubles() {
        Arbitrary<Double> anyBits =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> plain = Arbitraries.doubles().between(-1e6, 1e6);
        Arbitrary<Double> special =
                Arbitraries.of(0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1e308, -1e308, 0.1);
        return Arbitraries.oneOf(anyBits, plain, special).list().ofMaxSize(600);
    }

    private static double byBigDecimal(List<Double> terms) {
        return terms.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static double[] array(List<Double> terms) {
        return terms.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void addInBlocks(ExactSum sum, List<Double> terms) {
        for (int from = 0; from < terms.size(); from += Sum.BLOCK) {
            double[] block = array(terms.subList(from, Math.min(terms.size(), from + Sum.BLOCK)));
            sum.addBlock(block, block.length);
        }
    }

    @Property
    void theSumIsTheExactSumRoundedOnce(@ForAll("doubles") List<Double> terms) {
        ExactSum sum = new ExactSum();
        terms.forEach(sum::add);
        // adding 0.0 makes one zero of both, which compare equal as numbers and differ as bits
        assertThat(sum.total() + 0.0).isEqualTo(byBigDecimal(terms) + 0.0);
    }

    @Property
    void blocksAndSinglesGiveTheSameBits(@ForAll("doubles") List<Double> terms, @ForAll Random random) {
        ExactSum blocks = new ExactSum();
        addInBlocks(blocks, terms);
        List<Double> shuffled = new ArrayList<>(terms);
        Collections.shuffle(shuffled, random);
        addInBlocks(blocks, shuffled);
        ExactSum singles = new ExactSum();
        shuffled.forEach(singles::add);
        shuffled.forEach(singles::add);
        assertThat(Double.doubleToRawLongBits(blocks.total())).isEqualTo(Double.doubleToRawLongBits(singles.total()));
    }

    @Property
    void anySplitMergedInAnyOrderGivesTheSameBits(@ForAll("doubles") List<Double> terms, @ForAll Random random) {
        ExactSum whole = new ExactSum();
        terms.forEach(whole::add);
        List<ExactSum> parts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            parts.add(new ExactSum());
        }
        for (Double term : terms) {
            ExactSum part = parts.get(random.nextInt(5));
            if (random.nextBoolean()) {
                part.add(term);
            } else {
                part.addBlock(new double[] {term}, 1);
            }
        }
        Collections.shuffle(parts, random);
        ExactSum merged = parts.get(0);
        parts.subList(1, 5).forEach(merged::merge);
        assertThat(Double.doubleToRawLongBits(merged.total())).isEqualTo(Double.doubleToRawLongBits(whole.total()));
    }
}
