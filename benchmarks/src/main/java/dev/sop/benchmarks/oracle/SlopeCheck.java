package dev.sop.benchmarks.oracle;

import dev.sop.Plan;
import dev.sop.benchmarks.oracle.NativeSearch.Outcome;
import dev.sop.benchmarks.oracle.Oracle.Answer;
import dev.sop.certificate.MarginalValue;
import dev.sop.cycle.CycleInputs;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Marginal values beside the model, asked again with a little more and a little less: a value lies between the two slopes. For cycles
 * without whole numbers, whose cost is convex in what is changed.
 */
final class SlopeCheck {

    private static final int LOOKED_AT = 3;
    private static final double STEP = 2e-3;
    private static final double TOLERANCE = 2e-3;

    private final Oracle oracle;
    private long looked;

    SlopeCheck(Oracle oracle) {
        this.oracle = oracle;
    }

    /** How many values were held against slopes. */
    long looked() {
        return looked;
    }

    Optional<Difference> check(CycleInputs inputs, Plan plan, Answer base, long choice) {
        SplittableRandom random = new SplittableRandom(choice);
        List<MarginalValue> values = plan.marginalValues();
        for (int k = 0; k < LOOKED_AT && !values.isEmpty(); k++) {
            MarginalValue value = values.get(random.nextInt(values.size()));
            int t = random.nextInt(inputs.horizon().size());
            Optional<Difference> wrong = wrong(inputs, value, t, base, STEP);
            if (wrong.isPresent()) {
                wrong = wrong(inputs, value, t, base, STEP / 16);
            }
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** The least and the greatest slope in one direction over the ways the change can be made. */
    private Optional<Difference> wrong(CycleInputs inputs, MarginalValue value, int t, Answer base, double share) {
        double step = share * OracleSizes.usual(inputs);
        List<CycleInputs> more = Nudge.of(inputs, value, t, step);
        if (more.isEmpty()) {
            return Optional.empty();
        }
        boolean cost = value.kind() == MarginalValue.Kind.DEMAND;
        double given = cost ? value.value().get(t) : -value.value().get(t);
        double right = Double.NEGATIVE_INFINITY;
        for (CycleInputs changed : more) {
            right = Math.max(right, slope(changed, base, step, Double.POSITIVE_INFINITY));
        }
        double left = Double.NEGATIVE_INFINITY;
        for (CycleInputs changed : Nudge.of(inputs, value, t, -step)) {
            left = Math.max(left, slope(changed, base, -step, Double.NEGATIVE_INFINITY));
        }
        looked++;
        double tolerance = TOLERANCE * (1 + Math.abs(given)) + 1e-8 * Math.abs(base.cost()) / step;
        if (Double.isNaN(left + right) || given <= right + tolerance && given >= left - tolerance) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                "a wrong slope of " + value.kind(),
                value.id() + " bucket " + (t + 1) + ": " + given + ", expected from " + left + " to " + right));
    }

    /** The slope to changed inputs; {@code without} where no plan keeps their limits, pseudo-hard ones too. */
    private double slope(CycleInputs changed, Answer base, double step, double without) {
        Answer answer = oracle.ask(changed);
        if (!answer.isCovered() || answer.outcome() == Outcome.UNKNOWN) {
            return Double.NaN;
        }
        return answer.outcome() == Outcome.NONE || answer.broken() > 0 ? without : (answer.cost() - base.cost()) / step;
    }
}
