package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;

/**
 * A figure moved in time. {@code Change.shift(CycleFigure.RECEIPTS, 2).within(Scope.of("castings"))}: receipts of castings come two
 * buckets later.
 *
 * @param figure demand, capacity or receipts
 * @param buckets how many buckets later; negative is earlier; not 0
 * @param scope which products or resources, and the buckets whose figures move
 */
public record Shift(CycleFigure figure, int buckets, Scope scope) implements Change {

    private static final ImmutableList<CycleFigure> MOVABLE =
            ImmutableList.of(CycleFigure.DEMAND, CycleFigure.CAPACITY, CycleFigure.RECEIPTS);

    /** The same shift within this scope. */
    public Shift within(Scope narrower) {
        return new Shift(figure, buckets, narrower);
    }

    @Override
    public CycleInputs applyTo(CycleInputs inputs) {
        Horizon horizon = inputs.horizon();
        return switch (figure) {
            case DEMAND -> DemandOverlay.shifted(inputs, this);
            case CAPACITY -> SupplyOverlay.shifted(inputs, this);
            default ->
                inputs.withInventory(Overlays.map(
                        inputs.inventory(),
                        position -> scope.includes(position.product().value())
                                ? position.withScheduledReceipts(moved(position.scheduledReceipts(), horizon))
                                : position));
        };
    }

    @Override
    public String describe() {
        return ChangeText.describe(this);
    }

    @Override
    public ImmutableList<Problem> problems(CycleInputs inputs) {
        ProblemCollector problems = new ProblemCollector();
        if (!MOVABLE.contains(figure)) {
            problems.add(
                    ProblemKind.COMBINATION,
                    "figure",
                    figure.label(),
                    "demand, capacity or receipts",
                    "Maybe describe the change by an amount: Change.set or Change.plus.");
        }
        if (buckets == 0 || Math.abs((long) buckets) >= inputs.horizon().size()) {
            problems.add(
                    ProblemKind.BUCKET,
                    "buckets",
                    String.valueOf(buckets),
                    "1 to " + (inputs.horizon().size() - 1) + " buckets, later or (negative) earlier",
                    "Maybe it was given in days or weeks.");
        }
        ScopeCheck.check(inputs, figure, scope, problems);
        return problems.problems();
    }

    /** The figure with the scope's buckets moved. */
    PerBucket moved(PerBucket given, Horizon horizon) {
        double[] values = given.over(horizon).toArray();
        double[] result = values.clone();
        int first = scope.first(horizon);
        int last = scope.last(horizon);
        for (int t = first; t <= last; t++) {
            result[t] -= values[t];
        }
        for (int t = first; t <= last; t++) {
            int to = t + buckets;
            if (to >= 0 && to < values.length) {
                result[to] += values[t];
            }
        }
        return PerBucket.of(Series.of(result));
    }
}
