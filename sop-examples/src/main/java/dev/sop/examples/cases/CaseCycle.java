package dev.sop.examples.cases;

import dev.sop.SopCycle;
import dev.sop.examples.cases.AggregatePlan.Wholeness;
import java.nio.file.Path;
import java.util.Optional;

/** The planning cycle that a published case asks to be planned, for tables that solve it by other means as well. */
public final class CaseCycle {

    private CaseCycle() {}

    /** The cycle as the case states it, whole numbers and all; empty for cases of other kinds and for those not supported. */
    public static Optional<SopCycle> of(Path file) {
        try {
            PublishedCase published = PublishedCase.read(file);
            return switch (published.kind()) {
                case "aggregate_plan" ->
                    Optional.of(AggregatePlan.cycle(published.data(), Wholeness.AS_STATED)
                            .build());
                case "clsp" -> Optional.of(LotSizing.cycle(published));
                case "special_lp", "special_milp" -> Optional.of(SpecialPlan.cycle(published, new CaseFolder(file)));
                default -> Optional.empty();
            };
        } catch (UnsupportedCaseException e) {
            return Optional.empty();
        }
    }
}
