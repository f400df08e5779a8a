package dev.sop.limit;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything the engine has to know of one kind of constraint: what can be wrong with it, its products at the sites of a
 * network, what a scenario scales of it, and the limits it is over the horizon. {@link LimitKinds} lists one for each kind.
 */
abstract class LimitRules<C extends Constraint> {

    private final Class<C> kind;

    LimitRules(Class<C> kind) {
        this.kind = kind;
    }

    /** The kind of constraint these rules are for. */
    final Class<C> kind() {
        return kind;
    }

    /** How strictly a kind may be kept. */
    enum Yields {
        /** Hard, pseudo-hard or soft. */
        AS_SAID,
        /** Hard or pseudo-hard: it is carried from bucket to bucket. */
        NEVER_SOFT,
        /** Always hard: a dearer tier of overtime says the same. */
        NEVER,
        /** Always hard: costs of its own say the same. */
        BY_ITS_COSTS
    }

    /** How strictly the constraint may be kept. */
    abstract Yields yields(C constraint);

    /** Notes what is wrong with it, but for its strictness. */
    abstract void check(C constraint, LimitScope scope);

    /** The constraint with the items of a network in place of its products; itself where it names none. */
    abstract C atSites(C constraint, SiteItems items);

    /** The constraint with what it allows scaled; empty where it allows no amount that could be more or less. */
    abstract Optional<C> scaled(C constraint, UnaryOperator<PerBucket> scale);

    /** The constraint laid over the horizon. */
    abstract List<? extends ResolvedLimit> resolved(C constraint, Resolving cycle);
}
