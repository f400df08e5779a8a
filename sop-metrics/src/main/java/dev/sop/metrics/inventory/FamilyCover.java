package dev.sop.metrics.inventory;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.MetricResult;
import dev.sop.metrics.Series;
import dev.sop.metrics.UndefinedReason;
import dev.sop.metrics.internal.Checks;
import dev.sop.metrics.internal.ExactSum;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Weeks of supply of a family: the sum of inventory against the sum of demand in one unit, and beside it the minimum
 * and the 10th percentile over the members. Covers are never averaged: one member with a year of stock would hide
 * nine that run out tomorrow; so does the sum, which is why the low members stand beside it.
 *
 * <p>Example: X has 400, Y 10, each sells 100 a week over four weeks: the family has 410 against 200 a week, 2.05
 * weeks; the minimum is Y's 0.1.
 *
 * @param family the cover of the summed family; stock owed by one member is not served by another, so negative
 *     positions count as zero
 * @param minimum the smallest cover of a member
 * @param tenthPercentile the smallest cover that at least 10 % of the members are at or below (nearest rank)
 * @param lowest the items at the minimum, in the order given; empty from the accumulator
 */
public record FamilyCover(
        ForwardCover family, MetricResult minimum, MetricResult tenthPercentile, ImmutableList<String> lowest) {
    static final String MINIMUM = "minimum cover over members";
    static final String TENTH_PERCENTILE = "10th percentile of cover over members, nearest rank";

    /** Checks the parts. */
    public FamilyCover {
        Checks.notNull(family, "family");
        Checks.notNull(minimum, "minimum");
        Checks.notNull(tenthPercentile, "tenthPercentile");
        Checks.notNull(lowest, "lowest");
    }

    /**
     * The cover of a family.
     *
     * @throws IllegalArgumentException if an argument is null, or members differ in buckets of demand
     */
    public static FamilyCover of(Collection<CoverMember> members, CoverCalendar calendar, CoverPolicy policy) {
        Checks.notNull(policy, "policy");
        List<CoverMember> items = List.copyOf(Checks.notNull(members, "members"));
        int buckets = items.isEmpty() ? 0 : items.get(0).demand().size();
        ExactSum inventory = new ExactSum();
        ExactSum[] demand = new ExactSum[buckets];
        for (int t = 0; t < buckets; t++) {
            demand[t] = new ExactSum();
        }
        double[] covers = new double[items.size()];
        for (int i = 0; i < covers.length; i++) {
            CoverMember member = items.get(i);
            Checks.sameLength(buckets, items.get(0).item(), member.demand().size(), "demand of " + member.item());
            covers[i] = ForwardCover.of(member.position(), member.demand(), calendar, policy)
                    .weeks()
                    .value();
            inventory.add(Math.max(0, member.position().counted(policy)));
            for (int t = 0; t < buckets; t++) {
                demand[t].add(member.demand().get(t));
            }
        }
        double[] summed = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            summed[t] = demand[t].total();
        }
        // what counts as stock was settled member by member
        ForwardCover family = ForwardCover.of(
                StockPosition.onHand(inventory.total()),
                Series.of(summed),
                calendar,
                CoverPolicy.DEFAULT.withPartialBucket(policy.partialBucket()));
        return ofCovers(items, covers, family);
    }

    private static FamilyCover ofCovers(List<CoverMember> items, double[] covers, ForwardCover family) {
        MetricPassport least = MetricPassport.of(MINIMUM, covers.length);
        MetricPassport tenth = MetricPassport.of(TENTH_PERCENTILE, covers.length);
        if (covers.length == 0) {
            return new FamilyCover(
                    family,
                    MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, least),
                    MetricResult.undefined(UndefinedReason.NO_OBSERVATIONS, tenth),
                    ImmutableList.of());
        }
        double[] sorted = covers.clone();
        Arrays.sort(sorted);
        ImmutableList.Builder<String> lowest = ImmutableList.builder();
        for (int i = 0; i < covers.length; i++) {
            if (covers[i] == sorted[0]) {
                lowest.add(items.get(i).item());
            }
        }
        return new FamilyCover(
                family,
                MetricResult.of(sorted[0], least),
                MetricResult.of(sorted[(covers.length + 9) / 10 - 1], tenth),
                lowest.build());
    }
}
