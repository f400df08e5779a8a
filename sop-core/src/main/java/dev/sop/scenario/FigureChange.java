package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.ProblemCollector;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.limit.LimitKinds;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;

/**
 * A figure multiplied, raised or set. {@code Change.plus(CycleFigure.DEMAND, 500).within(Scope.of("pumps").between("2027-03", "2027-03"))} is
 * 500 more pumps in March 2027.
 *
 * @param figure which figure
 * @param operation how it changes
 * @param amount the factor, what is added, or what it is set to
 * @param scope which products, resources or limits, in which buckets
 */
public record FigureChange(CycleFigure figure, Operation operation, double amount, Scope scope) implements Change {

    private static final double LARGEST_FACTOR = 1000;

    /** The same change within this scope. */
    public FigureChange within(Scope narrower) {
        return new FigureChange(figure, operation, amount, narrower);
    }

    @Override
    public CycleInputs applyTo(CycleInputs inputs) {
        return switch (figure) {
            case DEMAND -> DemandOverlay.of(inputs, this);
            case PRICE -> PriceOverlay.of(inputs, this);
            case CAPACITY -> SupplyOverlay.capacity(inputs, this);
            case UNIT_COST -> SupplyOverlay.unitCost(inputs, this);
            case LEAD_TIME -> SupplyOverlay.leadTime(inputs, this);
            case LIMIT -> limits(inputs);
            case STOCK, RECEIPTS, SAFETY_STOCK -> StockOverlay.of(inputs, this);
        };
    }

    /** The inputs with the limits of the scope changed by the rules of their kinds; one that allows no amount stays as it is. */
    private CycleInputs limits(CycleInputs inputs) {
        return inputs.withConstraints(Overlays.map(
                inputs.constraints(),
                limit -> scope.includes(limit.id().value())
                        ? LimitKinds.scaled(limit, figure -> over(figure, inputs.horizon()))
                                .orElse(limit)
                        : limit));
    }

    @Override
    public String describe() {
        return ChangeText.describe(this);
    }

    @Override
    public ImmutableList<Problem> problems(CycleInputs inputs) {
        ProblemCollector problems = new ProblemCollector();
        checkAmount(problems);
        ScopeCheck.check(inputs, figure, scope, problems);
        if (problems.isEmpty() && operation != Operation.TIMES) {
            SupplyOverlay.check(inputs, this, problems);
            StockOverlay.check(inputs, this, problems);
        }
        return problems.problems();
    }

    @Override
    public Series ceiling(ConstraintId limit, Series ceiling, Horizon horizon) {
        return figure == CycleFigure.LIMIT && scope.includes(limit.value())
                ? over(PerBucket.of(ceiling), horizon).over(horizon)
                : ceiling;
    }

    /** The figure with this change in the buckets of the scope. */
    PerBucket over(PerBucket given, Horizon horizon) {
        boolean everywhere = scope.firstBucket().isEmpty() && scope.lastBucket().isEmpty();
        return operation == Operation.TIMES && everywhere
                ? given.times(amount) // stays what it was given as, a constant or a rate
                : scope.within(given, horizon, value -> operation.apply(value, amount));
    }

    private void checkAmount(ProblemCollector problems) {
        switch (operation) {
            case TIMES -> {
                problems.number(
                        "factor", amount, 0, LARGEST_FACTOR, "Maybe it was given as a difference: +10 % is 1.10.");
                if (figure == CycleFigure.LEAD_TIME) {
                    problems.add(
                            ProblemKind.COMBINATION,
                            "factor",
                            amount,
                            "whole buckets to add or to set",
                            "Maybe use Change.plus(CycleFigure.LEAD_TIME, 1).");
                }
            }
            case PLUS ->
                problems.number(
                        "amount",
                        amount,
                        -ProblemCollector.LARGEST,
                        ProblemCollector.LARGEST,
                        "Maybe a figure is missing.");
            case SET -> problems.number("amount", amount, "Maybe the amount was meant to be added: Change.plus.");
        }
        if (figure == CycleFigure.LEAD_TIME && operation != Operation.TIMES && amount != Math.rint(amount)) {
            problems.add(
                    ProblemKind.RANGE,
                    "amount",
                    amount,
                    "whole buckets",
                    "Maybe it was given in other units than buckets.");
        }
    }
}
