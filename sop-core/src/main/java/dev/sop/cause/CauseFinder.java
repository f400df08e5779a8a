package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.gap.CauseKind;
import dev.sop.internal.Tolerances;
import dev.sop.model.reading.PlanPrices;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.SupplyPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Causes of one more unit of a product that is not served in a bucket, from the prices of the plan. A way to serve the unit is a route
 * in that bucket, before it and kept, or after it and late. The cost of a way beyond money is scarcity, and each scarce thing on it is
 * a cause, its share in proportion to the scarcity it adds: for a capacity, usage times its price, of which the part due to exhausted
 * overtime is given to the overtime limit.
 *
 * <p>The cheapest way at the plan's prices counts, and with it every other that costs the same: a unit that could be made now if the
 * plant were larger, or a month ahead if the store were, is short because of both.
 */
public final class CauseFinder {

    /** Least part of a unit that ways without much volume bear, of the part of the largest: each cause is named. */
    private static final double LEAST_SHARE = 0.1;

    private final ResolvedCycle cycle;
    private final SupplyPlan plan;
    private final boolean priced;
    private final BooleanSupplier stop;
    private final boolean wholeNumbers;
    private final Ways ways;
    private final LeastMoney leastMoney;
    private final WayParts parts;
    private final EndOfHorizon end;
    /** Explains by what is full where prices explain nothing; made when first asked for. */
    private @Nullable CauseFinder byWhatIsFull;

    /**
     * A finder.
     *
     * @param priced whether the prices are those of the plan; those of a search that was stopped explain nothing
     * @param stop asked before each unit; once it says yes the rest is not explained
     */
    public CauseFinder(ResolvedCycle cycle, PlanPrices prices, SupplyPlan plan, boolean priced, BooleanSupplier stop) {
        this.priced = priced;
        this.stop = stop;
        this.cycle = cycle;
        this.plan = plan;
        this.wholeNumbers = cycle.hasWholeNumbers();
        LimitShares shares = new LimitShares(cycle);
        CauseNumbers numbers = new CauseNumbers(cycle);
        this.ways = new Ways(cycle, prices, shares, numbers);
        this.leastMoney = new LeastMoney(cycle, ways);
        this.end = new EndOfHorizon(cycle, ways);
        this.parts = new WayParts(cycle, prices, ways, new Obligations(cycle, prices, plan, shares), numbers);
    }

    /**
     * One scarce thing and its share.
     *
     * @param kind what sort
     * @param id which one
     * @param share its part, 0 to 1; all shares of a unit sum to 1
     * @param marginalValue what one more unit of it saves
     * @param text in words
     */
    record Share(CauseKind kind, String id, double share, double marginalValue, String text) {}

    /**
     * Why one more unit of the product is not delivered in the bucket or later; never empty.
     *
     * @param line the line of the demand plan that asks for it; -1 where none does
     * @param worth what not serving the unit costs: where every way to serve it costs as much in money alone, nothing that
     *     is scarce is to blame
     */
    List<Share> causesOfLoss(int product, int line, int bucket, double worth) {
        List<Share> shares = causes(product, line, bucket, worth, Ways.Use.DELIVERY);
        return priced ? end.said(shares, product, bucket, worth) : shares;
    }

    /** Why one more unit of the product is not in stock at the end of the bucket. */
    List<Share> causesOfShortStock(int product, int bucket) {
        return causes(product, -1, bucket, Double.POSITIVE_INFINITY, Ways.Use.STOCK);
    }

    private List<Share> causes(int product, int line, int bucket, double worth, Ways.Use use) {
        String name = cycle.products().get(product).product().id().value();
        if (!priced || stop.getAsBoolean()) {
            return List.of(new Share(
                    CauseKind.SEARCH_STOPPED, name, 1, 0, "the search ended before it could be served or explained"));
        }
        List<Ways.Way> best = withoutShut(ways.cheapestAndEqual(product, bucket, use));
        if (best.isEmpty()) {
            return List.of(
                    ways.sourcesOf(product).isEmpty()
                            ? new Share(CauseKind.NO_SOURCE, name, 1, 0, "nobody makes or buys " + name)
                            : tooLate(name));
        }
        boolean dear = worth < Double.POSITIVE_INFINITY
                && leastMoney.of(product, bucket) >= worth * (1 - Tolerances.EXPLAINED) - Tolerances.EXPLAINED;
        List<WayParts.Part> found = dear ? List.of() : shared(best, new WayParts.Unit(product, line, bucket, use));
        if (!dear && found.isEmpty() && wholeNumbers) {
            List<Share> full = byWhatIsFull(product, line, bucket, worth, use);
            if (!full.isEmpty()) {
                return full;
            }
            return List.of(new Share(
                    CauseKind.WHOLE_LOTS,
                    name,
                    1,
                    0,
                    "only whole runs, lots, workers or steps can be had, and another does not pay"));
        }
        if (found.isEmpty()) {
            return List.of(new Share(CauseKind.COST, name, 1, 0, dearer(name, use)));
        }
        double total = total(found);
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        for (WayParts.Part part : found) {
            shares.add(new Share(part.kind(), part.id(), part.amount() / total, part.price(), part.text()));
        }
        return shares.build();
    }

    /** The ways but those by resources that never have any capacity, unless there are no others: such a plant is not what is short. */
    private List<Ways.Way> withoutShut(List<Ways.Way> all) {
        List<Ways.Way> open = all.stream()
                .filter(way -> !isShut(cycle.resources().get(way.source().resource())))
                .toList();
        return open.isEmpty() ? all : open;
    }

    private static boolean isShut(ResolvedResource resource) {
        return resource.expansions().isEmpty()
                && resource.capacity().filter(capacity -> capacity.max() <= 0).isPresent()
                && resource.overtime().stream()
                        .allMatch(tier ->
                                tier.limit().filter(most -> most.max() <= 0).isPresent());
    }

    private static String dearer(String name, Ways.Use use) {
        return switch (use) {
            case DELIVERY_IN_TIME -> "delivering " + name + " in time costs more than delivering it late";
            case STOCK -> "having more of " + name + " in stock costs more than being below its safety stock";
            case DELIVERY, COMPONENT -> "serving " + name + " costs more than not serving it";
        };
    }

    /** What is full on every way to serve the unit, all of the same share of it; empty where some way is open. */
    private List<Share> byWhatIsFull(int product, int line, int bucket, double worth, Ways.Use use) {
        if (byWhatIsFull == null) {
            byWhatIsFull = new CauseFinder(cycle, new FullPrices(cycle, plan), plan, priced, stop);
        }
        List<Ways.Way> best = withoutShut(byWhatIsFull.ways.cheapestAndEqual(product, bucket, use, worth));
        if (best.isEmpty()) {
            return List.of();
        }
        List<WayParts.Part> found = byWhatIsFull.shared(best, new WayParts.Unit(product, line, bucket, use));
        List<Share> shares = new ArrayList<>();
        for (WayParts.Part part : found) {
            shares.add(new Share(part.kind(), part.id(), 1.0 / found.size(), 0, part.text()));
        }
        return shares;
    }

    /** Ways with the same causes: the scarce things of the first, and how much comes by all of them in the plan. */
    private static final class Group {
        private final List<WayParts.Part> parts;
        private double volume;

        Group(List<WayParts.Part> parts) {
            this.parts = parts;
        }
    }

    /**
     * What is scarce on the cheapest ways. Groups of ways with the same causes share the unit in proportion to what comes by them in the
     * plan, none with less than {@value #LEAST_SHARE} of the largest: a plant that makes 3,000 and a partner that makes 300 bear 10/11
     * and 1/11. Empty where nothing is scarce.
     */
    private List<WayParts.Part> shared(List<Ways.Way> best, WayParts.Unit unit) {
        Map<BitSet, Group> groups = new LinkedHashMap<>();
        Map<BitSet, Group> likeBefore = new HashMap<>();
        Map<Long, BitSet> components = new HashMap<>();
        double largest = 0;
        for (Ways.Way way : best) {
            BitSet scarce = parts.scarce(way, unit, components);
            Group group = likeBefore.get(scarce);
            if (group == null && !scarce.isEmpty()) {
                List<WayParts.Part> found = parts.of(way, unit);
                if (total(found) > Tolerances.EXPLAINED * (1 + way.money())) {
                    BitSet causes = new BitSet();
                    found.forEach(part -> causes.set(part.number()));
                    group = groups.computeIfAbsent(causes, key -> new Group(found));
                    likeBefore.put(scarce, group);
                }
            }
            if (group != null) {
                group.volume += made(way);
                largest = Math.max(largest, group.volume);
            }
        }
        List<WayParts.Part> all = new ArrayList<>();
        for (Group group : groups.values()) {
            double share = largest > 0 ? Math.max(group.volume, LEAST_SHARE * largest) : 1;
            double total = total(group.parts) / share;
            for (WayParts.Part part : group.parts) {
                double amount = part.amount() / total;
                WayParts.merge(
                        all,
                        new WayParts.Part(part.number(), part.kind(), part.id(), amount, part.price(), part.text()));
            }
        }
        return all;
    }

    /** Units the plan starts where the way starts. */
    private double made(Ways.Way way) {
        return plan.resources()
                .get(way.source().resource())
                .production()
                .get(way.source().index())
                .quantity()
                .get(way.start());
    }

    private static double total(List<WayParts.Part> parts) {
        double total = 0;
        for (WayParts.Part part : parts) {
            total += part.amount();
        }
        return total;
    }

    /** Why a unit is late at the end of the bucket: what cannot arrive by then is late whatever there is of anything. */
    List<Share> causesOfLateness(int product, int bucket) {
        return ways.firstArrival(product) <= bucket || ways.sourcesOf(product).isEmpty()
                ? causes(product, -1, bucket, Double.POSITIVE_INFINITY, Ways.Use.DELIVERY_IN_TIME)
                : List.of(tooLate(cycle.products().get(product).product().id().value()));
    }

    private static Share tooLate(String name) {
        return new Share(CauseKind.LEAD_TIME, name, 1, 0, "what is started now, or while it may be, arrives too late");
    }
}
