package dev.sop.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static Certificate of(double cost, double bound) {
        CostBreakdown breakdown = CostBreakdown.of(List.of(new CostLine(CostType.PRODUCTION, cost)));
        return Certificate.of(breakdown, Optional.of(bound), "by hand", "a test", 3);
    }

    @Test
    void of_boundBelowCost_isFeasibleWithTheGapOfTheCost() {
        Certificate certificate = of(200, 190);

        assertThat(certificate.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(certificate.lowerBound()).contains(190.0);
        assertThat(certificate.gap().orElseThrow()).isCloseTo(10 / 200.0, within(1e-15));
        assertThat(certificate.iterations()).isEqualTo(3);
    }

    @Test
    void of_gapOfAMillionth_isOptimal_moreIsNot() {
        assertThat(of(1_000_000, 999_999.001).status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(of(1_000_000, 999_998.9).status()).isEqualTo(PlanStatus.FEASIBLE);
    }

    @Test
    void of_costBelowOne_isMeasuredByOne() {
        assertThat(of(0.5, 0.25).gap().orElseThrow()).isCloseTo(0.25, within(1e-15));
        assertThat(of(0, 0).status()).isEqualTo(PlanStatus.OPTIMAL);
    }

    @Test
    void of_boundAboveCost_isTheCost() {
        Certificate certificate = of(200, 200.0001);

        assertThat(certificate.lowerBound()).contains(200.0);
        assertThat(certificate.gap()).contains(0.0);
        assertThat(certificate.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(Certificate.isBelow(200.0001, 200)).isTrue();
        assertThat(Certificate.isBelow(200.0003, 200)).isFalse();
    }

    @Test
    void of_noBound_isFeasibleWithoutGap() {
        Certificate certificate = of(200, Double.NEGATIVE_INFINITY);

        assertThat(certificate.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(certificate.lowerBound()).isEmpty();
        assertThat(certificate.gap()).isEmpty();
    }

    @Test
    void as_limitsContradictEachOther_leavesNoBound() {
        Violation violation = new Violation("capacity", "plant", "2027-01", 3, 0.1);

        Certificate pseudo = of(200, 190).as(PlanStatus.PSEUDO_HARD_BROKEN, Optional.of(violation));
        Certificate conflict = of(200, 190).as(PlanStatus.CONFLICTING_LIMITS, Optional.of(violation));

        assertThat(pseudo.lowerBound()).contains(190.0);
        assertThat(conflict.lowerBound()).isEmpty();
        assertThat(conflict.gap()).isEmpty();
        assertThat(conflict.largestViolation()).contains(violation);
    }
}
