package dev.sop.limit;

import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.problem.ProblemKind;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A limit without a number: free in the base plan, whose use of it is the most in every scenario. */
final class UnquantifiedRules extends LimitRules<UnquantifiedLimit> {

    UnquantifiedRules() {
        super(UnquantifiedLimit.class);
    }

    @Override
    Yields yields(UnquantifiedLimit limit) {
        return Yields.NEVER;
    }

    @Override
    void check(UnquantifiedLimit limit, LimitScope scope) {
        scope.known(limit.resources());
        scope.need(limit.need());
        try {
            String kind = limit.kind().name().toLowerCase(Locale.ROOT);
            if (!(Constraint.parse(kind, limit.text(), scope.resources()) instanceof UnquantifiedLimit)) {
                scope.add(
                        ProblemKind.COMBINATION,
                        "text",
                        "'" + limit.text() + "', which has a number",
                        "a limit in words that have none",
                        "Maybe give it as Constraint.parse(...), which takes the number.");
            }
        } catch (IllegalArgumentException e) {
            // words that say nothing that could be counted: such a limit is for them
        }
    }

    @Override
    UnquantifiedLimit atSites(UnquantifiedLimit limit, SiteItems items) {
        return limit.withNeed(items.of(limit.need()));
    }

    @Override
    Optional<UnquantifiedLimit> scaled(UnquantifiedLimit limit, UnaryOperator<PerBucket> scale) {
        return Optional.of(limit); // its ceiling comes from the base plan
    }

    @Override
    List<? extends ResolvedLimit> resolved(UnquantifiedLimit limit, Resolving cycle) {
        cycle.assume(
                "unquantified." + limit.id(),
                AssumptionKind.UNQUANTIFIED,
                limit.id(),
                "'" + limit.text() + "' has no number: the base plan is free of it, and the base plan's use of "
                        + limit.subject() + " in each bucket is the ceiling in every scenario.");
        return List.of(cycle.sum(
                limit,
                limit.subject(),
                ResolvedLimit.Nature.AVAILABLE,
                cycle.made(cycle.need(limit.id(), limit.need()), cycle.makers(limit.resources(), true)),
                Optional.empty(),
                cycle.ceiling(limit.id())));
    }
}
