package dev.sop.intake;

import dev.sop.check.ProblemCollector;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.limit.LimitKinds;
import dev.sop.limit.LimitScope;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Checks each constraint by the rules of its kind. */
final class LimitCheck {

    private LimitCheck() {}

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        Set<ResourceId> resources = new LinkedHashSet<>();
        inputs.supply().forEach(resource -> resources.add(resource.id()));
        inputs.lanes().forEach(lane -> resources.add(lane.id()));
        Set<ProductId> items = NetworkExpansion.of(inputs).places().keySet();
        Set<ProductId> known = new LinkedHashSet<>(products);
        known.addAll(items);
        Set<ConstraintId> seen = new HashSet<>();
        for (int i = 0; i < inputs.constraints().size(); i++) {
            Constraint constraint = inputs.constraints().get(i);
            LimitScope scope = new LimitScope(inputs, i, items, known, resources, problems);
            if (!seen.add(constraint.id())) {
                scope.add(
                        ProblemKind.DUPLICATE,
                        "id",
                        "'" + constraint.id() + "'",
                        "a name used once",
                        RemedyCode.RENAME);
            }
            LimitKinds.check(constraint, scope);
        }
    }
}
