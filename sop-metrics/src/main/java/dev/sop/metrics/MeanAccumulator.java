package dev.sop.metrics;

import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * The plain mean of the results of many items, for metrics that are per item by nature (MASE and RMSSE of each
 * series). Undefined items are left out and counted by reason. The same results added and merged in any order give
 * the same bits.
 *
 * <p>Not for covers (they are never averaged) and not for ratios of sums (add the rows to that metric's own
 * accumulator instead).
 *
 * <p>Example: items at 0.8, undefined (flat history) and 1.2 have mean 1.0, two counted, one left out.
 */
public final class MeanAccumulator implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String formula;
    private final ExactSum sum = new ExactSum();
    private final EnumMap<UndefinedReason, Long> undefined = new EnumMap<>(UndefinedReason.class);
    private long counted;

    private MeanAccumulator(String formula) {
        this.formula = formula;
    }

    /** An empty mean; {@code formula} is the id of the item's metric, for example {@code MASE}. */
    public static MeanAccumulator of(String formula) {
        return new MeanAccumulator(Checks.notNull(formula, "formula"));
    }

    /** Adds one item's result. */
    public void add(MetricResult item) {
        if (Checks.notNull(item, "item") instanceof MetricResult.Undefined none) {
            undefined.merge(none.reason(), 1L, Long::sum);
        } else {
            sum.add(item.value());
            counted++;
        }
    }

    /**
     * Adds everything the other mean has seen; the other is left as it was.
     *
     * @throws IllegalArgumentException if the other is of another formula
     */
    public void merge(MeanAccumulator other) {
        Checks.that(
                formula.equals(other.formula), "other.formula", other.formula, formula, "two metrics were mixed up");
        sum.merge(other.sum);
        counted += other.counted;
        other.undefined.forEach((reason, count) -> undefined.merge(reason, count, Long::sum));
    }

    /** The mean over the defined items; undefined when there is none. */
    public MetricResult result() {
        MetricPassport passport = MetricPassport.of("mean over items of " + formula, counted);
        for (Map.Entry<UndefinedReason, Long> entry : undefined.entrySet()) {
            passport = passport.withLeftOut("undefined: " + entry.getKey(), entry.getValue(), 0);
        }
        return MetricResult.ratio(sum.total(), (double) counted, passport);
    }
}
