package dev.sop.metrics.otif;

import dev.sop.metrics.MetricPassport;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts the lines that are not in the denominator, by why. */
final class LeftOutLines {
    private final EnumMap<LineJudgement.Standing, Long> counts = new EnumMap<>(LineJudgement.Standing.class);
    private final EnumMap<LineJudgement.Standing, Double> volumes = new EnumMap<>(LineJudgement.Standing.class);

    void add(LineJudgement.Standing standing, double ordered) {
        counts.merge(standing, 1L, Long::sum);
        volumes.merge(standing, ordered, Double::sum);
    }

    /** The passport with one entry per reason, in the order of {@link LineJudgement.Standing}. */
    MetricPassport in(MetricPassport passport) {
        MetricPassport noted = passport;
        for (Map.Entry<LineJudgement.Standing, Long> entry : counts.entrySet()) {
            LineJudgement.Standing standing = entry.getKey();
            String why = standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            noted = noted.withLeftOut(why, entry.getValue(), volumes.getOrDefault(standing, 0.0));
        }
        return noted;
    }
}
