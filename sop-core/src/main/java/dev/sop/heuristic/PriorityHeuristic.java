package dev.sop.heuristic;

import dev.sop.certificate.Violation;
import dev.sop.constraint.Strictness;
import dev.sop.demand.DemandLine;
import dev.sop.resolved.LimitShape;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.strategy.StrategyDeclinedException;
import dev.sop.supply.SupplyPlan;
import dev.sop.verifier.PlanVerifier;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Plans order by order: demand is sorted, and each order takes the earliest feasible fit from what the orders before
 * it have left. It is what many planning systems do, and what an optimal plan is measured against: it never costs
 * less, as an order early in the line may take what a later one would have needed more.
 *
 * <p>Each order is one bucket of one demand line; what must not be lost comes first. It is served, as far as each way
 * goes,
 *
 * <ol>
 *   <li>from stock and scheduled receipts;
 *   <li>in its own bucket on the cheapest own resource, regular time before overtime;
 *   <li>the same in earlier buckets, nearest first, where stock limits and storage have room for all buckets it waits in;
 *   <li>by partners and suppliers, cheapest first, in its bucket and then in earlier ones;
 *   <li>late, within the lateness limit, by the same ways;
 * </ol>
 *
 * and lost for the rest. No way is taken that costs more than losing the sale. Minimum stock, ending stock and
 * minimum production are made first, whatever they cost; safety stock comes last, made once and kept, where that
 * costs less than being below it.
 *
 * <p>Example: a plant makes 100 a month; 60 of A (lost at 90 each) and 100 of B (lost at 50) are asked for in
 * February, and holding A costs 30 a month, holding B 1. By value A takes 60 of February, 40 of B are made in
 * February and 60 of B built ahead in January: what an optimal plan does too. Were B lost at 95, B would take all of
 * February and A be built ahead at 60 times 30: 1,800, where the optimum pays 60.
 */
public final class PriorityHeuristic {

    private final Function<ResolvedCycle, OrderBook> book;

    private PriorityHeuristic(Function<ResolvedCycle, OrderBook> book) {
        this.book = book;
    }

    /** Orders that are dearest to lose come first, then those due soonest. */
    public static PriorityHeuristic byValue() {
        return new PriorityHeuristic(OrderBook::byValue);
    }

    /**
     * Orders of the lowest number come first, among them those due soonest, then those dearest to lose.
     *
     * @param priority of a demand line; must give the same line the same number each time
     */
    public static PriorityHeuristic byPriority(ToIntFunction<DemandLine> priority) {
        return new PriorityHeuristic(cycle -> OrderBook.byPriority(cycle, priority));
    }

    /**
     * The plan.
     *
     * @throws StrategyDeclinedException if the heuristic {@linkplain #declines declines} the cycle
     */
    public SupplyPlan plan(ResolvedCycle cycle) {
        Optional<String> unknown = unknown(cycle);
        if (unknown.isPresent()) {
            throw declined(unknown.get());
        }
        SupplyPlan plan = attempt(cycle);
        Optional<String> broken = broken(cycle, plan);
        if (broken.isPresent()) {
            throw declined(broken.get());
        }
        return plan;
    }

    /**
     * Why the heuristic gives no plan for the cycle: it knows nothing of one of its features, or its one way through
     * the orders does not keep a hard limit (which does not say that no plan can). Empty where {@link #plan} gives
     * one. Costs a whole run.
     */
    public Optional<String> declines(ResolvedCycle cycle) {
        Optional<String> unknown = unknown(cycle);
        return unknown.isPresent() ? unknown : broken(cycle, attempt(cycle));
    }

    private SupplyPlan attempt(ResolvedCycle cycle) {
        HeuristicRun run = new HeuristicRun(cycle, book.apply(cycle));
        run.run();
        return HeuristicPlan.of(cycle, run);
    }

    /** The one place that says which features the heuristic knows. */
    private static Optional<String> unknown(ResolvedCycle cycle) {
        for (ResolvedProduct product : cycle.products()) {
            if (!product.hasPlainStock()) {
                return Optional.of("stock of " + product.product().id() + " has rules it does not plan with");
            }
        }
        for (ResolvedResource resource : cycle.resources()) {
            boolean plain = resource.routings().stream().allMatch(ResolvedResource.Route::isPlain);
            if (!plain || !resource.expansions().isEmpty()) {
                return Optional.of(resource.resource().id()
                        + " has lead times, components, lots or expansions, which it does not plan with");
            }
        }
        for (ResolvedLimit limit : cycle.limits()) {
            boolean known = LimitShape.of(limit, cycle.resources()) != LimitShape.OTHER && !asksForStock(limit, cycle);
            if (!known || limit.strictness().kind() != Strictness.Kind.HARD) {
                return Optional.of(
                        "limit " + limit.id() + ": " + limit.subject() + " is of a kind it does not plan with");
            }
        }
        return Optional.empty();
    }

    private static boolean asksForStock(ResolvedLimit limit, ResolvedCycle cycle) {
        return LimitShape.of(limit, cycle.resources()) == LimitShape.STOCK
                && limit instanceof ResolvedLimit.Sum stock
                && stock.minimum().filter(least -> least.max() > 0).isPresent();
    }

    private static Optional<String> broken(ResolvedCycle cycle, SupplyPlan plan) {
        return PlanVerifier.violations(cycle, plan).stream().findFirst().map(PriorityHeuristic::sentence);
    }

    private static String sentence(Violation violation) {
        return violation.rule() + " of " + violation.subject() + " in " + violation.bucket()
                + ": order by order no plan was found that keeps it, missing by " + violation.amount();
    }

    private static StrategyDeclinedException declined(String reason) {
        return new StrategyDeclinedException("The priority heuristic declines the cycle: " + reason
                + ". Maybe reconcile the cycle instead: the optimal plan takes every feature.");
    }
}
