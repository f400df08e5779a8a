package dev.sop.limit;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.check.Lengths;
import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.CycleInputs;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.Remedy;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Where a constraint stands, and what it may name.
 *
 * @param inputs the cycle it is of
 * @param index its place among the constraints
 * @param items the products as planned: in a network a product at a site
 * @param products products and, in a network, items that it may name
 * @param resources resources and lanes that it may name
 * @param problems where problems are noted
 */
public record LimitScope(
        CycleInputs inputs,
        int index,
        Set<ProductId> items,
        Set<ProductId> products,
        Set<ResourceId> resources,
        ProblemCollector problems) {

    static final String SIGN = "Maybe the sign is wrong.";
    /** The largest share of something that more of it may be: three times it, as three shifts are of one. */
    public static final double MOST_SHARE = 3;
    /** The largest premium on a cost: five times it on top. */
    public static final double MOST_PREMIUM = 5;

    static final String PERCENT = "Maybe it was given in percent: 0.98 is 98 %.";
    private static final String SPELLING = "Maybe it is spelled another way.";

    String place() {
        return "constraints[" + index + "]";
    }

    Horizon horizon() {
        return inputs.horizon();
    }

    /** Notes a problem with a part of the constraint; of the constraint itself where the part is empty. */
    public void add(ProblemKind kind, String part, Object value, String expected, String fix) {
        problems.add(kind, place(part), value, expected, fix);
    }

    /** Notes a problem whose remedy is told in Java. */
    public void add(ProblemKind kind, String part, Object value, String expected, Remedy remedy) {
        problems.add(kind, place(part), value, expected, remedy);
    }

    /** Notes a problem whose remedy is told in Java and is about nothing in particular. */
    public void add(ProblemKind kind, String part, Object value, String expected, RemedyCode remedy) {
        problems.add(kind, place(part), value, expected, remedy);
    }

    private String place(String part) {
        return part.isEmpty() ? place() : place() + "." + part;
    }

    /** A figure that is not negative. */
    void figure(String part, PerBucket figure) {
        problems.figure(place() + "." + part, figure, horizon(), SIGN);
    }

    /** A figure that is not negative, or none. */
    void figure(String part, Optional<PerBucket> figure) {
        problems.figure(place() + "." + part, figure, horizon(), SIGN);
    }

    /** A number that is not negative. */
    void number(String part, double value) {
        problems.number(place() + "." + part, value, SIGN);
    }

    /** A number that is not negative, or none. */
    void number(String part, OptionalDouble value) {
        problems.number(place() + "." + part, value, SIGN);
    }

    /** A number within bounds. */
    void number(String part, double value, double least, double most, String fix) {
        problems.number(place() + "." + part, value, least, most, fix);
    }

    /** A least and a most amount, one of them at least, the least not above the most. */
    void range(Optional<PerBucket> minimum, Optional<PerBucket> maximum) {
        figure("minimum", minimum);
        figure("maximum", maximum);
        if (minimum.isEmpty() && maximum.isEmpty()) {
            add(ProblemKind.MISSING, "", "no limit", "a minimum, a maximum or both", "Maybe a figure is missing.");
        }
        if (minimum.isPresent() && maximum.isPresent()) {
            notAbove(minimum.get(), maximum.get());
        }
    }

    /** A least amount that is not above the most. */
    void notAbove(PerBucket minimum, PerBucket maximum) {
        if (!Lengths.fit(minimum, horizon()) || !Lengths.fit(maximum, horizon())) {
            return;
        }
        var low = minimum.over(horizon());
        var high = maximum.over(horizon());
        for (int t = 0; t < horizon().size(); t++) {
            if (low.get(t) > high.get(t)) {
                add(
                        ProblemKind.COMBINATION,
                        "minimum",
                        low.get(t) + " in " + horizon().bucket(t).label(),
                        "at most the maximum, " + high.get(t),
                        "Maybe the two were swapped.");
                return;
            }
        }
    }

    /** A figure that multiplies another one, from 0 to this: the same whatever the length of a bucket. */
    void multiple(String part, PerBucket figure, double most, String fix) {
        String at = place() + "." + part;
        if (figure.period() != Period.BUCKET) {
            problems.add(
                    ProblemKind.FORM,
                    at,
                    figure.toString(),
                    "a number without a period, as it is the same for a week and a month",
                    "Maybe leave the period out.");
            return;
        }
        if (!Lengths.fit(figure, horizon())) {
            problems.figure(at, figure, horizon(), fix);
            return;
        }
        double[] values = figure.values();
        for (int t = 0; t < values.length; t++) {
            problems.number(figure.isConstant() ? at : at + "[" + t + "]", values[t], 0, most, fix);
        }
    }

    /** Resources the cycle has. */
    void known(Set<ResourceId> named) {
        for (ResourceId resource : named) {
            if (!resources.contains(resource)) {
                add(
                        ProblemKind.REFERENCE,
                        "resources",
                        "'" + resource + "'",
                        "one of " + Names.list(resources),
                        SPELLING);
            }
        }
    }

    /** Products the cycle has. */
    void products(Set<ProductId> named) {
        for (ProductId product : named) {
            if (!products.contains(product)) {
                add(ProblemKind.REFERENCE, "products", "'" + product + "'", "one of " + Names.list(products), SPELLING);
            }
        }
    }

    /** What a unit of each product takes. */
    void need(Map<ProductId, Double> need) {
        products(need.keySet());
        need.forEach((product, perUnit) -> number("need[" + product + "]", perUnit));
    }

    /** How strictly it is kept: as its kind allows, with a price where it is soft and only there. */
    void strictness(Strictness strictness, LimitRules.Yields yields) {
        if (yields == LimitRules.Yields.BY_ITS_COSTS) {
            byItsCosts(strictness);
            return;
        }
        if (yields == LimitRules.Yields.NEVER_SOFT && strictness.kind() == Strictness.Kind.SOFT) {
            add(
                    ProblemKind.COMBINATION,
                    "strictness",
                    "soft",
                    "hard or pseudo-hard for money that is carried from bucket to bucket",
                    RemedyCode.USE_CREDIT_LINE);
        }
        figure("price", strictness.price());
        boolean isSoft = strictness.kind() == Strictness.Kind.SOFT;
        if (isSoft != strictness.price().isPresent()) {
            add(
                    isSoft ? ProblemKind.MISSING : ProblemKind.COMBINATION,
                    "price",
                    isSoft ? "none" : "a price",
                    isSoft ? "a price, as the limit is soft" : "none, as the limit is not soft",
                    RemedyCode.USE_SOFT);
        }
        if (yields == LimitRules.Yields.NEVER && strictness.kind() != Strictness.Kind.HARD) {
            add(
                    ProblemKind.COMBINATION,
                    "strictness",
                    word(strictness),
                    "hard, as every limit of this kind",
                    "Maybe give the resource a dearer tier of overtime instead.");
        }
    }

    private void byItsCosts(Strictness strictness) {
        String fix = "Maybe its own costs say what was meant.";
        if (strictness.kind() != Strictness.Kind.HARD) {
            add(ProblemKind.COMBINATION, "strictness", word(strictness), "hard, as every limit of this kind", fix);
        } else if (strictness.price().isPresent()) {
            add(ProblemKind.COMBINATION, "price", "a price", "none, as every limit of this kind is hard", fix);
        }
    }

    /** {@code pseudo-hard}. */
    private static String word(Strictness strictness) {
        return strictness.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
