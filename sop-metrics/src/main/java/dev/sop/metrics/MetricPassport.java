package dev.sop.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.internal.Checks;
import java.util.Locale;

/**
 * What stands behind a number: two dashboards that disagree can be laid side by side by their passports.
 *
 * <p>Example: WAPE over 22 rows with two zero actuals has {@code formula = "WAPE = sum|F-A| / sum|A|"},
 * {@code policies = {weighting=UNITS}}, {@code counted = 22} and nothing left out; MAPE over the same rows counts 20
 * and leaves out {@code [zero actual, 2, volume 35]}.
 *
 * @param formula the formula's id; two results with the same id and policies are comparable
 * @param policies every choice that was made, by name, in the order the metric documents them
 * @param counted how many observations entered the value; zero or more
 * @param leftOut what did not enter, one entry per reason; empty when everything counted
 */
public record MetricPassport(
        String formula, ImmutableMap<String, String> policies, long counted, ImmutableList<LeftOut> leftOut) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null or {@code counted} is negative
     */
    public MetricPassport {
        Checks.notNull(formula, "formula");
        Checks.notNull(policies, "policies");
        Checks.that(counted >= 0, "counted", counted, "zero or more", "a subtraction went below zero");
        Checks.notNull(leftOut, "leftOut");
    }

    /** A passport without policies and with nothing left out. */
    public static MetricPassport of(String formula, long counted) {
        return new MetricPassport(formula, ImmutableMap.of(), counted, ImmutableList.of());
    }

    /** This passport with one more policy choice; an enum is written as its constant, a number in plain digits. */
    public MetricPassport withPolicy(String name, Object choice) {
        return new MetricPassport(
                formula,
                ImmutableMap.<String, String>builder()
                        .putAll(policies)
                        .put(Checks.notNull(name, "name"), written(Checks.notNull(choice, "choice")))
                        .buildKeepingLast(),
                counted,
                leftOut);
    }

    /** This passport with one more reason for leaving out; unchanged when {@code count} is zero. */
    public MetricPassport withLeftOut(String why, long count, double volume) {
        if (count == 0) {
            return this;
        }
        return new MetricPassport(
                formula,
                policies,
                counted,
                ImmutableList.<LeftOut>builder()
                        .addAll(leftOut)
                        .add(new LeftOut(why, count, volume))
                        .build());
    }

    /** How many observations were left out, over all reasons. */
    public long leftOutCount() {
        return leftOut.stream().mapToLong(LeftOut::count).sum();
    }

    /** The volume left out, over all reasons, in the metric's unit. */
    public double leftOutVolume() {
        double volume = 0;
        for (LeftOut entry : leftOut) {
            volume += entry.volume();
        }
        return volume;
    }

    private static String written(Object choice) {
        if (choice instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        return choice.toString();
    }
}
