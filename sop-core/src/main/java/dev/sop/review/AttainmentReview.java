package dev.sop.review;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.Series;
import dev.sop.metrics.attainment.AttainmentLine;
import dev.sop.metrics.attainment.PlanAttainment;
import dev.sop.performance.PlanAttainmentLine;
import dev.sop.performance.PublishedProduction;
import dev.sop.performance.UnplannedLine;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was made against what had been published. Each plan is judged over its own past buckets; the scorecard judges each
 * bucket by the plan that was the newest at the history's lag: with a lag of 1 the one that begins with the bucket or last before
 * it, with a lag of 2 the one that begins a bucket earlier.
 */
final class AttainmentReview {

    private final PastTables past;
    private final Map<String, List<PublishedProduction>> byPlan = new LinkedHashMap<>();

    AttainmentReview(PastTables past) {
        this.past = past;
        for (PublishedProduction published : past.history().plans()) {
            byPlan.computeIfAbsent(published.plan(), fresh -> new ArrayList<>()).add(published);
        }
    }

    ImmutableList<PlanAttainmentLine> byPlan() {
        ImmutableList.Builder<PlanAttainmentLine> lines = ImmutableList.builder();
        byPlan.forEach((plan, published) -> {
            PlanAttainment attained = PlanAttainment.of(lines(published, first(published), end(published)));
            lines.add(new PlanAttainmentLine(
                    plan,
                    MeasuredFigures.of(attained.volume()),
                    MeasuredFigures.of(attained.mix()),
                    MeasuredFigures.of(attained.adherence()),
                    MeasuredFigures.of(attained.hitRate()),
                    attained.unplanned().stream()
                            .map(line -> new UnplannedLine(
                                    ProductId.of(line.item()), past.label(line.bucket()), line.actual()))
                            .collect(ImmutableList.toImmutableList())));
        });
        return lines.build();
    }

    /** The lines the scorecard judges. */
    List<AttainmentLine> judged() {
        List<AttainmentLine> lines = new ArrayList<>();
        for (int bucket = 0; bucket < past.buckets(); bucket++) {
            List<PublishedProduction> newest = List.of();
            for (List<PublishedProduction> plan : byPlan.values()) {
                boolean covers = first(plan) <= bucket - (past.history().lag() - 1) && bucket < end(plan);
                if (covers && (newest.isEmpty() || first(plan) >= first(newest))) {
                    newest = plan;
                }
            }
            if (!newest.isEmpty()) {
                lines.addAll(lines(newest, bucket, bucket + 1));
            }
        }
        return lines;
    }

    /** Every product with known production, planned or not, in the past buckets {@code [from, to)}. */
    private List<AttainmentLine> lines(List<PublishedProduction> plan, int from, int to) {
        Map<String, PublishedProduction> byProduct = new LinkedHashMap<>();
        plan.forEach(published -> byProduct.put(published.product().value(), published));
        List<AttainmentLine> lines = new ArrayList<>();
        past.production().forEach((product, made) -> {
            for (int bucket = from; bucket < to; bucket++) {
                lines.add(new AttainmentLine(
                        product, bucket, planned(byProduct.get(product), bucket), made(made, bucket)));
            }
        });
        return lines;
    }

    private double planned(@Nullable PublishedProduction published, int bucket) {
        if (published == null) {
            return 0;
        }
        int at = bucket - past.index(published.firstBucket());
        return at >= 0 && at < published.volume().size() ? published.volume().get(at) : 0;
    }

    private static double made(Series made, int bucket) {
        return made.get(bucket);
    }

    private int first(List<PublishedProduction> plan) {
        return plan.stream()
                .mapToInt(published -> past.index(published.firstBucket()))
                .min()
                .orElse(0);
    }

    private int end(List<PublishedProduction> plan) {
        return plan.stream()
                .mapToInt(published -> Math.min(
                        past.buckets(),
                        past.index(published.firstBucket()) + published.volume().size()))
                .max()
                .orElse(0);
    }
}
