package dev.sop.scenario;

import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.LimitKinds;

/** What limits allow, changed by the rules of their kinds; a limit that allows no amount stays as it is. */
final class LimitScaling {

    private LimitScaling() {}

    /** The inputs with the limits of the scope changed. */
    static CycleInputs overlay(CycleInputs inputs, FigureChange change) {
        return inputs.withConstraints(Overlays.map(
                inputs.constraints(),
                constraint -> change.scope().includes(constraint.id().value())
                        ? LimitKinds.scaled(constraint, figure -> change.over(figure, inputs.horizon()))
                                .orElse(constraint)
                        : constraint));
    }
}
