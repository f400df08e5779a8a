package dev.sop.metrics;

import dev.sop.metrics.internal.Checks;
import java.util.OptionalDouble;

/**
 * The answer of a metric: {@link Defined a value} or {@link Undefined no value and the reason}, each with its passport.
 *
 * <p>There is no third way: a value is always finite, and no magic number (0, NaN, 999) stands for "cannot be said".
 */
public sealed interface MetricResult {
    /** The formula, choices and counts behind this answer. */
    MetricPassport passport();

    /**
     * A value.
     *
     * @param value finite; unit and sign are the metric's
     * @param passport what stands behind it
     */
    record Defined(double value, MetricPassport passport) implements MetricResult {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if {@code value} is not finite or {@code passport} is null
         */
        public Defined {
            Checks.finite(value, "value");
            Checks.notNull(passport, "passport");
        }
    }

    /**
     * No value.
     *
     * @param reason why
     * @param passport what was looked at
     */
    record Undefined(UndefinedReason reason, MetricPassport passport) implements MetricResult {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if a part is null
         */
        public Undefined {
            Checks.notNull(reason, "reason");
            Checks.notNull(passport, "passport");
        }
    }

    /** A value, or undefined by {@link UndefinedReason#OVERFLOW} when it is not finite. */
    static MetricResult of(double value, MetricPassport passport) {
        return Double.isFinite(value)
                ? new Defined(value, passport)
                : new Undefined(UndefinedReason.OVERFLOW, passport);
    }

    /** No value, for this reason. */
    static MetricResult undefined(UndefinedReason reason, MetricPassport passport) {
        return new Undefined(reason, passport);
    }

    /**
     * A ratio of two sums over counted observations: undefined when nothing was given, when all was left out, or
     * when the denominator is zero, in this order.
     */
    static MetricResult ratio(double numerator, double denominator, MetricPassport passport) {
        if (passport.counted() == 0) {
            return undefined(
                    passport.leftOut().isEmpty() ? UndefinedReason.NO_OBSERVATIONS : UndefinedReason.ALL_LEFT_OUT,
                    passport);
        }
        return denominator == 0
                ? undefined(UndefinedReason.ZERO_DENOMINATOR, passport)
                : of(numerator / denominator, passport);
    }

    /** Whether there is a value. */
    default boolean isDefined() {
        return this instanceof Defined;
    }

    /** The value, or empty when undefined. */
    default OptionalDouble asOptional() {
        return this instanceof Defined defined ? OptionalDouble.of(defined.value()) : OptionalDouble.empty();
    }

    /**
     * The value of a metric the caller knows to be defined.
     *
     * @throws IllegalStateException if it is undefined; the message says why
     */
    default double value() {
        if (this instanceof Defined defined) {
            return defined.value();
        }
        throw new IllegalStateException("The metric (" + passport().formula() + ") is undefined: "
                + ((Undefined) this).reason() + ". Maybe ask isDefined() or asOptional() first.");
    }
}
