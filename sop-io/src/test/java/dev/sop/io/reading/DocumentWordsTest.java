package dev.sop.io.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.Remedy;
import dev.sop.problem.RemedyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyRemedy_isSaidWithoutACallOfABuilder(RemedyCode code) {
        Problem problem = new Problem(ProblemKind.MISSING, "p", "none", "something", new Remedy(code, "pumps"));

        assertThat(DocumentWords.remedy(problem))
                .startsWith("Maybe ")
                .endsWith(".")
                .doesNotContain("(", "%s")
                .isNotEqualTo(problem.fix());
    }
}
