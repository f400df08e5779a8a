package dev.sop.constraint;

import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;

/**
 * A limit on the plan beyond the capacity of one resource. Always with an id, by which gaps, conflicts and marginal values
 * name it. All constraints are hard: no plan breaks them; limits that contradict each other are an answer of the plan.
 *
 * <p>A constraint that names no product or resource holds for all of them: an overtime limit for every resource of our
 * own, each on its own; a material for everything made in-house, together.
 */
public sealed interface Constraint
        permits OvertimeLimit, ShiftLimit, SharedLimit, StorageLimit, ProductionRange, UnquantifiedLimit {

    /** The name of this limit, unique in a cycle. */
    ConstraintId id();

    /**
     * Reads a limit as planners write it.
     *
     * <table>
     * <caption>Accepted forms; letter case, "max" / "min" before or after, and thousands separators are free</caption>
     * <tr><th>form</th><th>becomes</th></tr>
     * <tr><td>{@code 10% overtime max}</td><td>overtime up to a share of regular capacity</td></tr>
     * <tr><td>{@code no overtime}</td><td>overtime of 0</td></tr>
     * <tr><td>{@code max 200 hours overtime per month}</td><td>overtime up to an amount</td></tr>
     * <tr><td>{@code max 2 shifts}, {@code 2 shifts of 7.5 hours}</td><td>hours per working day (a shift has 8 hours)</td></tr>
     * <tr><td>{@code 5000 units per month}, {@code Supplier X: max 5,000 units per month}</td><td>by type: a material or
     * supplier limit, a shared labour or machine limit, the most produced, or a storage limit</td></tr>
     * <tr><td>{@code min 500 units per month}</td><td>the least produced (type {@code production})</td></tr>
     * <tr><td>{@code Supplier X at capacity}</td><td>a limit without a number: an assumption to be quantified</td></tr>
     * </table>
     *
     * <p>Periods are {@code bucket}, {@code day}, {@code week}, {@code month}, {@code quarter}, {@code year}; none means
     * per bucket. Text that could mean two things is refused, not guessed: {@code 5k units}, {@code 5.000 units},
     * {@code 100 to 200 units}, {@code 5000 units per fortnight}. A name before the amount is for people; say with
     * {@code at}, {@code of} and {@code need} of the limit what it holds for.
     *
     * @param type what kind of limit: {@code labor}, {@code overtime}, {@code material}, {@code supplier}, {@code machine},
     *     {@code production}, {@code storage}; also the id, until {@link #named} gives another
     * @param limit the limit in words
     * @throws IllegalArgumentException if the text cannot be read; the message shows it and the accepted forms
     */
    static Constraint parse(String type, String limit) {
        return LimitText.parse(type, limit);
    }

    /** Overtime up to this share of the regular capacity of each resource of our own: 0.10 is 10 %. */
    static OvertimeLimit overtime(String id, double shareOfRegular) {
        return new OvertimeLimit.Builder()
                .id(ConstraintId.of(id))
                .shareOfRegular(shareOfRegular)
                .build();
    }

    /** A material of which this much is available per bucket; say with {@code need} how much a unit takes. */
    static SharedLimit material(String id, double perBucket) {
        return SharedLimit.of(id, SharedKind.MATERIAL, PerBucket.constant(perBucket));
    }

    /** A supplier who delivers this much per bucket. */
    static SharedLimit supplier(String id, double perBucket) {
        return SharedLimit.of(id, SharedKind.SUPPLIER, PerBucket.constant(perBucket));
    }

    /** Labour hours available per bucket to several products or resources together. */
    static SharedLimit labour(String id, double hoursPerBucket) {
        return SharedLimit.of(id, SharedKind.LABOUR, PerBucket.constant(hoursPerBucket));
    }

    /** Machine hours available per bucket to several products or resources together. */
    static SharedLimit machine(String id, double hoursPerBucket) {
        return SharedLimit.of(id, SharedKind.MACHINE, PerBucket.constant(hoursPerBucket));
    }

    /** Room for this much stock, in units of space. */
    static StorageLimit storage(String id, double space) {
        return new StorageLimit.Builder()
                .id(ConstraintId.of(id))
                .capacity(PerBucket.constant(space))
                .build();
    }

    /** At least this much made per bucket, in units over all products and resources it holds for. */
    static ProductionRange minimumProduction(String id, double perBucket) {
        return new ProductionRange.Builder()
                .id(ConstraintId.of(id))
                .minimum(PerBucket.constant(perBucket))
                .build();
    }

    /** At most this much made per bucket, in units over all products and resources it holds for. */
    static ProductionRange maximumProduction(String id, double perBucket) {
        return new ProductionRange.Builder()
                .id(ConstraintId.of(id))
                .maximum(PerBucket.constant(perBucket))
                .build();
    }

    /** The same limit under another name. */
    default Constraint named(String id) {
        ConstraintId name = ConstraintId.of(id);
        if (this instanceof OvertimeLimit limit) {
            return limit.withId(name);
        }
        if (this instanceof ShiftLimit limit) {
            return limit.withId(name);
        }
        if (this instanceof SharedLimit limit) {
            return limit.withId(name);
        }
        if (this instanceof StorageLimit limit) {
            return limit.withId(name);
        }
        if (this instanceof ProductionRange limit) {
            return limit.withId(name);
        }
        return ((UnquantifiedLimit) this).withId(name);
    }

    /** {@code amount} per {@code period}, for the text grammar. */
    static PerBucket rate(double amount, Period period) {
        return period == Period.BUCKET ? PerBucket.constant(amount) : PerBucket.rate(amount, period);
    }
}
