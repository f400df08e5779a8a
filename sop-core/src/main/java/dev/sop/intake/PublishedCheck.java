package dev.sop.intake;

import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.FrozenZone;
import dev.sop.constraint.Workforce;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.ResourceId;
import java.util.LinkedHashSet;
import java.util.Set;

/** What can be wrong with the published plan. */
final class PublishedCheck {

    private static final String SIGN = "Maybe the sign is wrong.";

    private PublishedCheck() {}

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        if (inputs.publishedPlan().isEmpty()) {
            fences(inputs, problems);
            return;
        }
        Set<ProductId> known = new LinkedHashSet<>(products);
        known.addAll(NetworkExpansion.of(inputs).places().keySet());
        Set<ResourceId> resources = new LinkedHashSet<>();
        inputs.supply().forEach(resource -> resources.add(resource.id()));
        inputs.lanes().forEach(lane -> resources.add(lane.id()));
        PublishedPlan plan = inputs.publishedPlan().get();
        problems.figure("publishedPlan.changeCost", plan.changeCost(), inputs.horizon(), SIGN);
        for (int i = 0; i < plan.production().size(); i++) {
            PublishedPlan.Made made = plan.production().get(i);
            String at = "publishedPlan.production[" + i + "]";
            if (!resources.contains(made.resource())) {
                problems.add(
                        ProblemKind.REFERENCE,
                        at + ".resource",
                        "'" + made.resource() + "'",
                        "one of " + Names.list(resources),
                        "Maybe it is spelled another way.");
            }
            if (!known.contains(made.product())) {
                problems.add(
                        ProblemKind.REFERENCE,
                        at + ".product",
                        "'" + made.product() + "'",
                        "one of " + Names.list(known),
                        "Maybe it is spelled another way.");
            }
            problems.figure(at + ".quantity", made.quantity(), inputs.horizon(), SIGN);
            ambiguous(inputs, made, at, problems);
        }
        Set<String> workforces = new LinkedHashSet<>();
        for (Constraint constraint : inputs.constraints()) {
            if (constraint instanceof Workforce) {
                workforces.add(constraint.id().value());
            }
        }
        for (int i = 0; i < plan.workers().size(); i++) {
            String at = "publishedPlan.workers[" + i + "]";
            if (!workforces.contains(plan.workers().get(i).workforce())) {
                problems.add(
                        ProblemKind.REFERENCE,
                        at + ".workforce",
                        "'" + plan.workers().get(i).workforce() + "'",
                        workforces.isEmpty() ? "no workers, as no constraint is a workforce" : "one of " + workforces,
                        "Maybe the workforce constraint is missing.");
            }
            problems.figure(at + ".number", plan.workers().get(i).number(), inputs.horizon(), SIGN);
        }
    }

    /** Two routings of a product on a resource would each be held to the whole quantity. */
    private static void ambiguous(CycleInputs inputs, PublishedPlan.Made made, String at, ProblemCollector problems) {
        long routings = inputs.supply().stream()
                .filter(resource -> resource.id().equals(made.resource()))
                .flatMap(resource -> resource.makes().stream())
                .filter(routing ->
                        routing.product().equals(made.product()) || SiteId.isItemOf(made.product(), routing.product()))
                .count();
        if (routings > 1) {
            problems.add(
                    ProblemKind.COMBINATION,
                    at + ".product",
                    "'" + made.product() + "' at " + made.resource(),
                    "a product that is made there in one way",
                    "Maybe give each way a resource of its own.");
        }
    }

    private static void fences(CycleInputs inputs, ProblemCollector problems) {
        for (int i = 0; i < inputs.constraints().size(); i++) {
            if (inputs.constraints().get(i) instanceof FrozenZone) {
                problems.add(
                        ProblemKind.COMBINATION,
                        "constraints[" + i + "]",
                        "a frozen zone without a published plan",
                        "the published plan of the last cycle",
                        RemedyCode.PUBLISH_EMPTY_PLAN);
            }
        }
    }
}
