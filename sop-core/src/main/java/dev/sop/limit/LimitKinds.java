package dev.sop.limit;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.resolved.ResolvedLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The kinds of constraints, each with its rules. */
public final class LimitKinds {

    static final ImmutableList<LimitRules<?>> RULES = ImmutableList.of(
            new OvertimeRules(),
            new ShiftRules(),
            new SharedRules(),
            new StorageRules(),
            new ProductionRules(),
            new UnquantifiedRules(),
            new ShipmentRules(),
            new StockRules(),
            new StockValueRules(),
            new ServiceRules(),
            new SourcingRules(),
            new FrozenRules(),
            new BudgetRules(),
            new CashRules(),
            new WorkforceRules(),
            new RateOfChangeRules(),
            new DowntimeRules());

    private LimitKinds() {}

    /**
     * The constraint with what it allows scaled: what is available, the most of a range, the money of a budget, the most change
     * of a rate, the labour each worker gives. Empty where it allows nothing that could be more or less: least amounts, costs,
     * shares of service and of sources, cash, downtime and frozen buckets.
     */
    public static Optional<Constraint> scaled(Constraint constraint, UnaryOperator<PerBucket> scale) {
        return scaledBy(rules(constraint), constraint, scale);
    }

    /** Notes what is wrong with a constraint. */
    public static void check(Constraint constraint, LimitScope scope) {
        checkBy(rules(constraint), constraint, scope);
    }

    /** The constraint with the items of a network in place of its products. */
    public static Constraint atSites(Constraint constraint, SiteItems items) {
        return atSitesBy(rules(constraint), constraint, items);
    }

    /** The constraint laid over the horizon. */
    static List<? extends ResolvedLimit> resolved(Constraint constraint, Resolving cycle) {
        return resolvedBy(rules(constraint), constraint, cycle);
    }

    private static LimitRules<?> rules(Constraint constraint) {
        for (LimitRules<?> rules : RULES) {
            if (rules.kind().isInstance(constraint)) {
                return rules;
            }
        }
        throw new IllegalStateException(
                "no rules for " + constraint.getClass().getName() + ". Maybe LimitKinds.RULES lacks the kind.");
    }

    private static <C extends Constraint> Optional<Constraint> scaledBy(
            LimitRules<C> rules, Constraint constraint, UnaryOperator<PerBucket> scale) {
        return rules.scaled(rules.kind().cast(constraint), scale).map(scaled -> scaled);
    }

    private static <C extends Constraint> void checkBy(LimitRules<C> rules, Constraint constraint, LimitScope scope) {
        C given = rules.kind().cast(constraint);
        rules.check(given, scope);
        scope.strictness(given.strictness(), rules.yields(given));
    }

    private static <C extends Constraint> Constraint atSitesBy(
            LimitRules<C> rules, Constraint constraint, SiteItems items) {
        return rules.atSites(rules.kind().cast(constraint), items);
    }

    private static <C extends Constraint> List<? extends ResolvedLimit> resolvedBy(
            LimitRules<C> rules, Constraint constraint, Resolving cycle) {
        return rules.resolved(rules.kind().cast(constraint), cycle);
    }
}
