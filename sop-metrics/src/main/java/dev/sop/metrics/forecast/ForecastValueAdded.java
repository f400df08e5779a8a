package dev.sop.metrics.forecast;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.internal.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a step of the forecasting process (statistics, sales input, consensus) made the forecast better: the
 * previous step's error minus this step's, on the rows both have. Positive is better.
 *
 * <p>The honesty rule: a difference inside the dead zone, or one a coin could have tossed (two-sided sign test on
 * row by row wins), is {@link Verdict#NO_EVIDENCE}, however good it looks. Rows only one step has are left out and
 * counted.
 *
 * <p>Example: WAPE 0.30 before, 0.26 after, this step closer in 40 rows and farther in 12: added 0.04, p = 0.0001,
 * ADDS_VALUE.
 *
 * <p>Source: Gilliland, "The Business Forecasting Deal", 2010, chapter 4 (value added); the sign test is Conover
 * 1999, section 3.4.
 *
 * @param previousError error of the previous step on the common rows
 * @param stepError error of this step on the same rows
 * @param added previous minus this; its passport counts the common rows and those left out
 * @param wins rows where this step was closer to the actual
 * @param losses rows where it was farther
 * @param pValue of the sign test over wins and losses
 * @param verdict what may be said
 */
public record ForecastValueAdded(
        MetricResult previousError,
        MetricResult stepError,
        MetricResult added,
        long wins,
        long losses,
        double pValue,
        Verdict verdict) {

    /** What the evidence allows to say about a step. */
    public enum Verdict {
        /** Better by more than the dead zone, and not by chance. */
        ADDS_VALUE,
        /** Worse by more than the dead zone, and not by chance. */
        DESTROYS_VALUE,
        /** Neither can be said. */
        NO_EVIDENCE
    }

    /** Checks the parts. */
    public ForecastValueAdded {
        Checks.notNull(previousError, "previousError");
        Checks.notNull(stepError, "stepError");
        Checks.notNull(added, "added");
        Checks.notNull(verdict, "verdict");
    }

    /**
     * The value this step adds to the previous one.
     *
     * @throws IllegalArgumentException if an argument is null, or the two disagree about the actual of a row
     */
    public static ForecastValueAdded of(ForecastSample previous, ForecastSample step, ValueAddedPolicy policy) {
        Checks.notNull(policy, "policy");
        Map<ForecastObservation.Key, ForecastObservation> before = new LinkedHashMap<>();
        Checks.notNull(previous, "previous").rows().forEach(row -> before.put(row.key(), row));
        List<ForecastObservation> previousRows = new ArrayList<>();
        List<ForecastObservation> stepRows = new ArrayList<>();
        double leftOutVolume = 0;
        long wins = 0;
        long losses = 0;
        for (ForecastObservation row : Checks.notNull(step, "step").rows()) {
            ForecastObservation pair = before.remove(row.key());
            if (pair == null) {
                leftOutVolume += Math.abs(row.actual());
                continue;
            }
            Checks.that(
                    pair.actual() == row.actual(),
                    "actual of " + row.key(),
                    row.actual(),
                    pair.actual() + " as in the previous step",
                    "one sample was taken before the actuals were corrected");
            previousRows.add(pair);
            stepRows.add(row);
            int closer =
                    Double.compare(Math.abs(pair.forecast() - pair.actual()), Math.abs(row.forecast() - row.actual()));
            wins += closer > 0 ? 1 : 0;
            losses += closer < 0 ? 1 : 0;
        }
        for (ForecastObservation row : before.values()) {
            leftOutVolume += Math.abs(row.actual());
        }
        long unpaired = (long) before.size() + step.rows().size() - stepRows.size();
        return judged(
                ForecastSample.of(previousRows).error(policy.measure(), ZeroActuals.exclude()),
                ForecastSample.of(stepRows).error(policy.measure(), ZeroActuals.exclude()),
                MetricPassport.of(
                                "FVA = error(previous step) - error(this step), by " + policy.measure(),
                                stepRows.size())
                        .withPolicy("dead zone", policy.deadZone())
                        .withPolicy("significance", policy.significance())
                        .withLeftOut("only one step has the row", unpaired, leftOutVolume),
                wins,
                losses,
                policy);
    }

    /**
     * The value a step adds to the seasonal naive forecast, the one anybody has for free: the actual of the same
     * bucket one season ago or, for lags beyond a season, of the last such bucket known when the forecast was
     * frozen. Rows whose history does not reach back that far are left out.
     *
     * @param actualsByItem the actuals of each item from bucket 0 on
     * @param season buckets in a season, at least 1
     */
    public static ForecastValueAdded overSeasonalNaive(
            ForecastSample step, Map<String, Series> actualsByItem, int season, ValueAddedPolicy policy) {
        Checks.that(season >= 1, "season", season, "at least 1", "CalendarSeason has the usual lengths");
        Checks.notNull(actualsByItem, "actualsByItem");
        List<ForecastObservation> naive = new ArrayList<>();
        for (ForecastObservation row : Checks.notNull(step, "step").rows()) {
            int seasonsBack = Math.max(1, (row.lag() + season - 1) / season);
            int source = row.bucket() - seasonsBack * season;
            Series actuals = actualsByItem.get(row.item());
            if (actuals != null && source >= 0 && source < actuals.size()) {
                naive.add(new ForecastObservation(
                        row.item(), row.bucket(), row.lag(), row.actual(), actuals.get(source)));
            }
        }
        return of(ForecastSample.of(naive), step, policy);
    }

    private static ForecastValueAdded judged(
            MetricResult before,
            MetricResult after,
            MetricPassport passport,
            long wins,
            long losses,
            ValueAddedPolicy policy) {
        double pValue = SignTest.pValue(wins, losses);
        if (before instanceof MetricResult.Undefined undefined) {
            MetricResult none = MetricResult.undefined(undefined.reason(), passport);
            return new ForecastValueAdded(before, after, none, wins, losses, pValue, Verdict.NO_EVIDENCE);
        }
        double added = before.value() - after.value();
        Verdict verdict = Verdict.NO_EVIDENCE;
        if (Math.abs(added) > policy.deadZone() && pValue <= policy.significance()) {
            if (added > 0 && wins > losses) {
                verdict = Verdict.ADDS_VALUE;
            } else if (added < 0 && losses > wins) {
                verdict = Verdict.DESTROYS_VALUE;
            }
        }
        return new ForecastValueAdded(before, after, MetricResult.of(added, passport), wins, losses, pValue, verdict);
    }
}
