package dev.sop.metrics.scorecard;

import com.google.common.collect.ImmutableMap;
import dev.sop.metrics.internal.Checks;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A tree of any depth (item, family, business, total; or customer, region, country) to roll metrics up over. What is
 * rolled up are accumulators, not results: sums are merged and the metric is taken of the sum, so a node's value is
 * what its leaves' rows together give, never an average of averages.
 *
 * <p>Example: {@code Hierarchy.of(Map.of("lager", "beer", "stout", "beer", "beer", "all")).rollUp(errorByItem, () ->
 * ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT, WAPE), ForecastErrorAccumulator::merge)} has one accumulator each
 * for lager, stout, beer and all.
 *
 * @param parentByMember the parent of every member that has one; a member without a parent is a root
 */
public record Hierarchy(ImmutableMap<String, String> parentByMember) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a member is its own ancestor
     */
    public Hierarchy {
        for (String member : Checks.notNull(parentByMember, "parentByMember").keySet()) {
            Set<String> path = new HashSet<>();
            for (String node = member; node != null; node = parentByMember.get(node)) {
                Checks.that(
                        path.add(node),
                        "parentByMember",
                        "a loop through " + path,
                        "a tree",
                        node + " was entered as a parent of its own parent");
            }
        }
    }

    /** A hierarchy of these parents. */
    public static Hierarchy of(Map<String, String> parentByMember) {
        return new Hierarchy(ImmutableMap.copyOf(Checks.notNull(parentByMember, "parentByMember")));
    }

    /** The parent of a member; empty for a root. */
    public Optional<String> parent(String member) {
        return Optional.ofNullable(parentByMember.get(Checks.notNull(member, "member")));
    }

    /**
     * One accumulator for every node on the way from a leaf to its root, leaves included; nodes in order of first
     * appearance. The leaves' accumulators are not changed.
     *
     * @param byLeaf accumulators with rows, by member
     * @param empty makes an accumulator of the same arguments
     * @param merge merges the second into the first
     * @throws IllegalArgumentException if an argument is null
     */
    public <A> ImmutableMap<String, A> rollUp(
            Map<String, A> byLeaf, Supplier<? extends A> empty, BiConsumer<? super A, ? super A> merge) {
        Checks.notNull(empty, "empty");
        Checks.notNull(merge, "merge");
        Map<String, A> byNode = new LinkedHashMap<>();
        Checks.notNull(byLeaf, "byLeaf").forEach((leaf, accumulator) -> {
            for (String node = leaf; node != null; node = parentByMember.get(node)) {
                merge.accept(byNode.computeIfAbsent(node, fresh -> empty.get()), accumulator);
            }
        });
        return ImmutableMap.copyOf(byNode);
    }
}
