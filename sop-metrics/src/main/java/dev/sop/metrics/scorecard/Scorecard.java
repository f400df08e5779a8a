package dev.sop.metrics.scorecard;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The metrics of one cycle against their targets.
 *
 * <p>Example:
 * {@code Scorecard.of("2026-03", List.of(ScorecardEntry.of(Target.MAPE, mape), ScorecardEntry.of(Target.OTIF, otif)))}.
 *
 * @param cycle name of the cycle
 * @param entries one per metric, in the order to show
 */
public record Scorecard(String cycle, ImmutableList<ScorecardEntry> entries) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null or a metric appears twice
     */
    public Scorecard {
        Checks.notNull(cycle, "cycle");
        Set<String> seen = new HashSet<>();
        for (ScorecardEntry entry : Checks.notNull(entries, "entries")) {
            String metric = entry.target().metric();
            Checks.that(seen.add(metric), "entries", metric, "each metric once", "two targets share a name");
        }
    }

    /** A scorecard of these entries. */
    public static Scorecard of(String cycle, List<ScorecardEntry> entries) {
        return new Scorecard(cycle, ImmutableList.copyOf(Checks.notNull(entries, "entries")));
    }

    /**
     * The entry of a metric.
     *
     * @throws IllegalArgumentException if the scorecard does not have it
     */
    public ScorecardEntry entry(String metric) {
        return entries.stream()
                .filter(entry -> entry.target().metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("metric is " + metric + ", expected one of "
                        + entries.stream().map(entry -> entry.target().metric()).toList()
                        + ". Maybe the target has another name."));
    }

    /** The entries with this status, in order. */
    public ImmutableList<ScorecardEntry> withStatus(TargetStatus status) {
        return entries.stream().filter(entry -> entry.status() == status).collect(ImmutableList.toImmutableList());
    }

    /**
     * The metric over cycles, oldest first, judged by the newest cycle's target.
     *
     * @param cycles oldest first, at least one; a cycle without the metric counts as undefined there
     * @param steady changes of at most this much, in the metric's unit, are no change; zero or more
     * @throws IllegalArgumentException if there is no cycle, or the newest does not have the metric
     */
    public static Trend trend(List<Scorecard> cycles, String metric, double steady) {
        Checks.that(!Checks.notNull(cycles, "cycles").isEmpty(), "cycles", "empty", "at least one", "start with one");
        ScorecardEntry newest = cycles.get(cycles.size() - 1).entry(metric);
        ImmutableList<MetricResult> results = cycles.stream()
                .map(cycle -> cycle.entries.stream()
                        .filter(entry -> entry.target().metric().equals(metric))
                        .findFirst()
                        .map(ScorecardEntry::result)
                        .orElse(MetricResult.undefined(
                                UndefinedReason.NO_OBSERVATIONS, newest.result().passport())))
                .collect(ImmutableList.toImmutableList());
        return Trend.of(newest.target(), results, steady);
    }
}
