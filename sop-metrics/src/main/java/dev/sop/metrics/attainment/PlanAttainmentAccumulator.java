package dev.sop.metrics.attainment;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.io.Serializable;

/**
 * Plan attainment of a stream. The same lines give the same bits in any order of adding and merging. A call that
 * throws has added nothing. Not for use by several threads at a time.
 *
 * <p>Example: {@code add(100, 130)}, {@code add(100, 60)} gives volume 0.95 and mix 0.8; see {@link PlanAttainment}
 * for the formulas.
 */
public final class PlanAttainmentAccumulator implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double tolerance;
    private final ExactSum planned = new ExactSum();
    private final ExactSum actual = new ExactSum();
    private final ExactSum madeAsPlanned = new ExactSum();
    private final ExactSum deviation = new ExactSum();
    private final ExactSum unplannedVolume = new ExactSum();
    private long lines;
    private long plannedLines;
    private long unplannedLines;
    private long hits;

    private PlanAttainmentAccumulator(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * An empty accumulator.
     *
     * @param tolerance half-width of the hit band as a ratio of the planned quantity, zero or more, inclusive
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public static PlanAttainmentAccumulator of(double tolerance) {
        return new PlanAttainmentAccumulator(Checks.notNegative(tolerance, "tolerance"));
    }

    /**
     * Adds one item-bucket.
     *
     * @throws IllegalArgumentException if a quantity is negative or not finite
     */
    public void add(double plannedUnits, double actualUnits) {
        Checks.notNegative(plannedUnits, "planned");
        Checks.notNegative(actualUnits, "actual");
        addChecked(plannedUnits, actualUnits);
    }

    /**
     * Adds two arrays in step.
     *
     * @throws IllegalArgumentException if lengths differ or a quantity is negative or not finite; the message names
     *     its place
     */
    public void add(double[] plannedUnits, double[] actualUnits) {
        Checks.notNull(plannedUnits, "planned");
        Checks.notNull(actualUnits, "actual");
        Checks.sameLength(plannedUnits.length, "planned", actualUnits.length, "actual");
        Checks.notNegative(plannedUnits, 0, plannedUnits.length, "planned");
        Checks.notNegative(actualUnits, 0, actualUnits.length, "actual");
        for (int i = 0; i < plannedUnits.length; i++) {
            addChecked(plannedUnits[i], actualUnits[i]);
        }
    }

    private void addChecked(double plan, double made) {
        double difference = Math.abs(made - plan);
        planned.add(plan);
        actual.add(made);
        madeAsPlanned.add(Math.min(made, plan));
        deviation.add(difference);
        lines++;
        if (plan > 0) {
            plannedLines++;
            hits += difference <= tolerance * plan ? 1 : 0;
        } else if (made > 0) {
            unplannedLines++;
            unplannedVolume.add(made);
        }
    }

    /**
     * Adds everything the other has seen; the other keeps its value.
     *
     * @throws IllegalArgumentException if the tolerances differ
     */
    public void merge(PlanAttainmentAccumulator other) {
        Checks.that(
                tolerance == Checks.notNull(other, "other").tolerance,
                "other.tolerance",
                other.tolerance,
                Double.toString(tolerance),
                "the parts were created with different arguments");
        planned.merge(other.planned);
        actual.merge(other.actual);
        madeAsPlanned.merge(other.madeAsPlanned);
        deviation.merge(other.deviation);
        unplannedVolume.merge(other.unplannedVolume);
        lines += other.lines;
        plannedLines += other.plannedLines;
        unplannedLines += other.unplannedLines;
        hits += other.hits;
    }

    /**
     * The attainment so far; {@link PlanAttainment#unplanned()} is empty, the passports of mix and hit rate count
     * those lines.
     */
    public PlanAttainment result() {
        double plan = planned.total();
        MetricResult off = MetricResult.ratio(
                deviation.total(), plan, MetricPassport.of("adherence = max(0, 1 - sum|A-P| / sum P)", lines));
        return new PlanAttainment(
                MetricResult.ratio(actual.total(), plan, MetricPassport.of("volume attainment = sum A / sum P", lines)),
                MetricResult.ratio(
                        madeAsPlanned.total(), plan, withoutUnplanned("mix attainment = sum min(A,P) / sum P")),
                off.isDefined() ? MetricResult.of(Math.max(0, 1 - off.value()), off.passport()) : off,
                MetricResult.ratio(
                        (double) hits,
                        plan == 0 ? 0 : (double) plannedLines,
                        withoutUnplanned("hit rate = hits / planned item-buckets")
                                .withPolicy("tolerance", tolerance)),
                ImmutableList.of());
    }

    private MetricPassport withoutUnplanned(String formula) {
        return MetricPassport.of(formula, plannedLines)
                .withLeftOut("unplanned production", unplannedLines, unplannedVolume.total())
                .withLeftOut("neither planned nor made", lines - plannedLines - unplannedLines, 0);
    }
}
