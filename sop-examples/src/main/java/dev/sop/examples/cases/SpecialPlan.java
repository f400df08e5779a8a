package dev.sop.examples.cases;

import dev.sop.SopCycle;
import java.util.List;
import java.util.Set;

/**
 * A case of kind {@code special_lp} or {@code special_milp}: maintenance whose months the plan chooses, laid over another
 * case, or one product in lots. Blending, where the quality of a product comes from the mix of its components, is not
 * planning in this library's sense and is refused.
 */
final class SpecialPlan {

    private SpecialPlan() {}

    static List<CaseFigure> figures(PublishedCase published, CaseFolder folder) {
        SolvedCase solved = SolvedCase.of(cycle(published, folder));
        CaseNode expected = published.expected();
        expected.allowOnly(Set.of(CaseFigure.OPTIMUM));
        Published optimum = Published.of(expected.required(CaseFigure.OPTIMUM), "expected.optimum");
        return List.of(CaseFigure.optimum(CaseFigure.OPTIMUM, solved, optimum));
    }

    static SopCycle cycle(PublishedCase published, CaseFolder folder) {
        CaseNode data = published.data();
        if (data.has("base_case") && data.word(ChosenDowntime.DOWN).isPresent()) {
            return ChosenDowntime.cycle(
                    data, folder.read(data.text("base_case")).data());
        }
        if (data.has("demand") && data.required("demand").isArray()) {
            return SingleItem.cycle(data);
        }
        throw new UnsupportedCaseException(published.kind()
                + " that is neither chosen downtime on a base case nor one product in lots (blending is neither)");
    }
}
