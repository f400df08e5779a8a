package dev.sop.metrics.forecast;

import dev.sop.metrics.internal.Checks;
import java.io.Serializable;
import java.util.Locale;

/**
 * What MAPE does with a bucket whose actual is zero, where a percentage of the actual does not exist. Five
 * conventions are in use; the choice is written in the passport. Only MAPE asks this question.
 *
 * <p>Example: actuals 100, 0 and forecasts 90, 30. EXCLUDE gives 10 % of one bucket (and lists one bucket with a
 * forecast of 30 as left out), CAP(1) gives 55 %, UNIT_DENOMINATOR 1505 %, AGGREGATE(2) compares 120 with 100 and
 * gives 20 %.
 */
public sealed interface ZeroActuals extends Serializable {
    /** Leave the bucket out and disclose it: the default. */
    static ZeroActuals exclude() {
        return new Exclude();
    }

    /**
     * Add up blocks of so many consecutive buckets of one series first (the last block may be shorter), then exclude
     * the blocks that are still zero.
     *
     * @throws IllegalArgumentException if {@code buckets} is below two
     */
    static ZeroActuals aggregate(int buckets) {
        return new Aggregate(buckets);
    }

    /**
     * No bucket's percentage error counts for more than {@code limit} (1.0 = 100 %); a zero actual with a forecast
     * counts as the limit, a zero actual with a zero forecast as no error.
     *
     * @throws IllegalArgumentException if {@code limit} is not above zero and finite
     */
    static ZeroActuals cap(double limit) {
        return new Cap(limit);
    }

    /** Divide by one unit where the actual is zero; the result then depends on the unit. */
    static ZeroActuals unitDenominator() {
        return new UnitDenominator();
    }

    /** Refuse: a zero actual throws {@link IllegalArgumentException} naming its place. */
    static ZeroActuals fail() {
        return new Fail();
    }

    /** See {@link #exclude()}. */
    record Exclude() implements ZeroActuals {
        @Override
        public String toString() {
            return "EXCLUDE";
        }
    }

    /**
     * See {@link #aggregate(int)}.
     *
     * @param buckets block length, at least two
     */
    record Aggregate(int buckets) implements ZeroActuals {
        /** Checks the block length. */
        public Aggregate {
            Checks.that(buckets >= 2, "buckets", buckets, "at least 2", "EXCLUDE is meant");
        }

        @Override
        public String toString() {
            return "AGGREGATE(" + buckets + ")";
        }
    }

    /**
     * See {@link #cap(double)}.
     *
     * @param limit highest percentage error as a ratio, above zero
     */
    record Cap(double limit) implements ZeroActuals {
        /** Checks the limit. */
        public Cap {
            Checks.that(Checks.finite(limit, "limit") > 0, "limit", limit, "above 0", "1.0 is meant, for 100 %");
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "CAP(%s)", limit);
        }
    }

    /** See {@link #unitDenominator()}. */
    record UnitDenominator() implements ZeroActuals {
        @Override
        public String toString() {
            return "UNIT_DENOMINATOR";
        }
    }

    /** See {@link #fail()}. */
    record Fail() implements ZeroActuals {
        @Override
        public String toString() {
            return "FAIL";
        }
    }
}
