package dev.sop.metrics.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanAttainmentProperties {
    @Provide
    Arbitrary<List<double[]>> lines() {
        Arbitrary<Double> units =
                Arbitraries.oneOf(Arbitraries.doubles().between(0, 1e6), Arbitraries.just(0.0), Arbitraries.of(100.0));
        return Combinators.combine(units, units)
                .as((planned, actual) -> new double[] {planned, actual})
                .list()
                .ofMaxSize(60);
    }

    @Property
    void mixIsAtMostOneAndAtMostVolumeAndAdherenceAtMostMix(@ForAll("lines") List<double[]> lines) {
        PlanAttainmentAccumulator sums = PlanAttainmentAccumulator.of(0.05);
        lines.forEach(line -> sums.add(line[0], line[1]));
        PlanAttainment attainment = sums.result();
        if (attainment.mix().isDefined()) {
            double slack = 1e-12;
            double mix = attainment.mix().value();
            double volume = attainment.volume().value();
            assertThat(mix).isBetween(0.0, Math.min(1, volume) + slack);
            assertThat(attainment.adherence().value()).isBetween(0.0, mix + slack);
            // sum|A-P| = sum A + sum P - 2 sum min(A,P)
            assertThat(attainment.adherence().value())
                    .isCloseTo(Math.max(0, 2 * mix - volume), org.assertj.core.api.Assertions.within(1e-9));
            assertThat(attainment.hitRate().value()).isBetween(0.0, 1.0);
        }
    }

    @Property
    void anyOrderAndAnySplitGiveTheSameBits(@ForAll("lines") List<double[]> lines, @ForAll Random random) {
        PlanAttainmentAccumulator whole = PlanAttainmentAccumulator.of(0.05);
        whole.add(
                lines.stream().mapToDouble(line -> line[0]).toArray(),
                lines.stream().mapToDouble(line -> line[1]).toArray());
        List<double[]> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        PlanAttainmentAccumulator left = PlanAttainmentAccumulator.of(0.05);
        PlanAttainmentAccumulator right = PlanAttainmentAccumulator.of(0.05);
        shuffled.forEach(line -> (random.nextBoolean() ? left : right).add(line[0], line[1]));
        left.merge(right);
        assertThat(left.result()).isEqualTo(whole.result());
        Utilisation.Accumulator load = Utilisation.accumulator();
        Utilisation.Accumulator more = Utilisation.accumulator();
        shuffled.forEach(line -> (random.nextBoolean() ? load : more).add(line[0], line[1]));
        more.merge(load);
        assertThat(more.result())
                .isEqualTo(Utilisation.of(
                        lines.stream().mapToDouble(line -> line[0]).toArray(),
                        lines.stream().mapToDouble(line -> line[1]).toArray()));
    }

    @Property
    void scalingPlanAndActualChangesNothing(@ForAll("lines") List<double[]> lines) {
        PlanAttainmentAccumulator plain = PlanAttainmentAccumulator.of(0.25);
        PlanAttainmentAccumulator scaled = PlanAttainmentAccumulator.of(0.25);
        lines.forEach(line -> {
            plain.add(line[0], line[1]);
            scaled.add(line[0] * 4, line[1] * 4);
        });
        assertThat(scaled.result().mix().asOptional())
                .isEqualTo(plain.result().mix().asOptional());
        assertThat(scaled.result().volume().asOptional())
                .isEqualTo(plain.result().volume().asOptional());
        assertThat(scaled.result().adherence().asOptional())
                .isEqualTo(plain.result().adherence().asOptional());
        assertThat(scaled.result().hitRate().asOptional())
                .isEqualTo(plain.result().hitRate().asOptional());
    }
}
