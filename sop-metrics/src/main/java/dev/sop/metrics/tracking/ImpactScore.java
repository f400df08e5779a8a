package dev.sop.metrics.tracking;

import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.util.Collection;
import java.util.List;

/**
 * Decisions and assumptions against what happened.
 *
 * <p>Example, tolerance 0.1: expected 100 came 95, expected 200 came 80, expected -50 not known yet. Outcomes
 * AS_EXPECTED, LESS_THAN_EXPECTED, OPEN; hit rate 1 / 2; realisation 175 / 300 = 0.58; optimism (300 - 175) / 300 =
 * 0.42.
 *
 * @param outcomes by id, in the order given
 * @param hitRate share of the known ones that came as expected
 * @param realisation sum of actual impact in the expected direction / sum of expected impact, over the known ones
 * @param optimism 1 - realisation: positive when less came than was promised
 */
public record ImpactScore(
        ImmutableMap<String, Expectation.Outcome> outcomes,
        MetricResult hitRate,
        MetricResult realisation,
        MetricResult optimism) {
    /** Share of the expected impact within which it counts as expected: 10 %, our choice. */
    public static final double DEFAULT_TOLERANCE = 0.10;

    /** Checks the parts. */
    public ImpactScore {
        Checks.notNull(outcomes, "outcomes");
        Checks.notNull(hitRate, "hitRate");
        Checks.notNull(realisation, "realisation");
        Checks.notNull(optimism, "optimism");
    }

    /**
     * The score of these expectations.
     *
     * @param tolerance see {@link Expectation#outcome}
     * @throws IllegalArgumentException if an argument is null, the tolerance is outside its range, or two
     *     expectations share an id
     */
    public static ImpactScore of(Collection<Expectation> expectations, double tolerance) {
        List<Expectation> all = List.copyOf(Checks.notNull(expectations, "expectations"));
        ImmutableMap.Builder<String, Expectation.Outcome> outcomes = ImmutableMap.builder();
        ExactSum came = new ExactSum();
        ExactSum expected = new ExactSum();
        ExactSum open = new ExactSum();
        long known = 0;
        long hits = 0;
        for (Expectation expectation : all) {
            Expectation.Outcome outcome = expectation.outcome(tolerance);
            outcomes.put(expectation.id(), outcome);
            if (expectation.actual().isPresent()) {
                known++;
                hits += outcome == Expectation.Outcome.AS_EXPECTED ? 1 : 0;
                came.add(expectation.actual().getAsDouble() * Math.signum(expectation.expected()));
                expected.add(Math.abs(expectation.expected()));
            } else {
                open.add(Math.abs(expectation.expected()));
            }
        }
        MetricPassport passport = MetricPassport.of("hit rate = as expected / known", known)
                .withPolicy("tolerance", tolerance)
                .withLeftOut("not known yet", all.size() - known, open.total());
        MetricResult realisation = MetricResult.ratio(
                came.total(), expected.total(), renamed(passport, "realisation = sum actual / sum expected"));
        return new ImpactScore(
                outcomes.buildOrThrow(),
                MetricResult.ratio((double) hits, (double) known, passport),
                realisation,
                MetricResult.ratio(
                        expected.total() - came.total(),
                        expected.total(),
                        renamed(passport, "optimism = 1 - realisation")));
    }

    private static MetricPassport renamed(MetricPassport passport, String formula) {
        return new MetricPassport(formula, passport.policies(), passport.counted(), passport.leftOut());
    }
}
