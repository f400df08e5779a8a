package dev.sop.benchmarks.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.SopCycle;
import dev.sop.benchmarks.oracle.PlanCheck.Also;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random cycles held against the model of this package. Always the same cycles; others, and more of them, by {@code -Dlaws.seed=} and
 * {@code -Dlaws.tries=}, which multiplies how many there are.
 */
class OracleTest {

    private static final long SEED = Long.getLong("laws.seed", 20270101);
    private static final long TIMES = Long.getLong("laws.tries", 1);

    @ParameterizedTest
    @CsvSource({"LINEAR, 200", "LOTS, 80", "CREWS, 50", "SCENARIOS, 25", "MONEY, 100", "STAGES, 40"})
    void plan_randomCycles_agreesWithTheModel(CycleKind kind, long tries) {
        PlanCheck check = new PlanCheck();
        RandomDocuments documents = new RandomDocuments(kind, SEED);
        List<String> differences = new ArrayList<>();
        for (long index = 0; index < tries * TIMES; index++) {
            Also also = OracleHunt.also(kind, index, OracleHunt.CANCELLED);
            for (Difference difference : check.differences(documents.cycle(index), also, index)) {
                differences.add(kind + " " + SEED + " " + index + ": " + difference);
            }
        }
        assertThat(differences).isEmpty();
        long looked = check.counts().get("cycles and scenarios");
        assertThat(check.counts().getOrDefault("not covered", 0L)).isLessThan(looked / 3);
    }

    @ParameterizedTest
    @EnumSource(BindingLimit.class)
    void causes_limitWithoutWhichTheGapIsGone_areTheLimit(BindingLimit limit) {
        List<String> differences = new ArrayList<>();
        for (long index = 0; index < 4 * TIMES; index++) {
            long of = index;
            CauseCheck.check(limit, SEED, index)
                    .ifPresent(difference -> differences.add(SEED + " " + of + ": " + difference));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void cycle_sameSeedAndIndex_isTheSame() {
        SopCycle first = new RandomDocuments(CycleKind.LOTS, SEED).cycle(7);
        SopCycle again = new RandomDocuments(CycleKind.LOTS, SEED).cycle(7);
        assertThat(again.inputs()).isEqualTo(first.inputs());
        assertThat(new RandomDocuments(CycleKind.LOTS, SEED).cycle(8).inputs()).isNotEqualTo(first.inputs());
    }
}
