package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.check.ProblemCollector;
import dev.sop.problem.ProblemKind;
import dev.sop.product.ProductId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many buckets before it is wanted work on a product must begin if nothing is in stock: its own lead time plus
 * the longest of its components'. Components are worked on side by side, so their lead times are never added to each
 * other.
 *
 * <p>Example: a bike takes 1 bucket to assemble from a frame (2 to weld, from tubes that take 3) and wheels (4). The
 * longest path is bike 1 + frame 2 + tube 3 = 6; bike and wheels are 5; the sum of all, 10, means nothing.
 *
 * <p>Source: ASCM (APICS) Dictionary, "cumulative lead time"; the longest path of an acyclic graph, by A. B. Kahn,
 * "Topological sorting of large networks", Communications of the ACM, 1962.
 */
public final class CumulativeLeadTime {

    private static final int LONGEST = 1_000_000;

    private final Map<ProductId, Set<ProductId>> componentsOf = new LinkedHashMap<>();
    private final Map<ProductId, List<ProductStructure.Source>> sourcesOf;
    private final AlternateChoice choice;

    private CumulativeLeadTime(ProductStructure structure, AlternateChoice choice) {
        this.choice = choice;
        this.sourcesOf = structure.sources().stream()
                .collect(Collectors.groupingBy(
                        ProductStructure.Source::product, LinkedHashMap::new, Collectors.toList()));
        for (ProductStructure.Source source : structure.sources()) {
            componentsOf
                    .computeIfAbsent(source.product(), id -> new LinkedHashSet<>())
                    .addAll(source.components());
            source.components().forEach(part -> componentsOf.computeIfAbsent(part, id -> new LinkedHashSet<>()));
        }
    }

    /**
     * The longest path of every product the structure names, in the order it names them. Among components that take
     * equally long the first listed is shown.
     *
     * @throws dev.sop.problem.InvalidCycleException with every lead time that is wrong and every product that is,
     *     over some components, made of itself; the loop is named
     */
    public static ImmutableMap<ProductId, LeadTimePath> of(ProductStructure structure, AlternateChoice choice) {
        ProblemCollector problems = new ProblemCollector();
        for (int k = 0; k < structure.sources().size(); k++) {
            problems.number(
                    "sources[" + k + "].leadTime",
                    structure.sources().get(k).leadTime(),
                    0,
                    LONGEST,
                    "Maybe it was counted backwards in time.");
        }
        CumulativeLeadTime calculation = new CumulativeLeadTime(structure, choice);
        Set<ProductId> order = calculation.componentsFirst();
        calculation.reportLoops(order, problems);
        problems.throwIfAny();
        return calculation.paths(order);
    }

    /** Every product after its components; those on a loop, or above one, are left out. */
    private Set<ProductId> componentsFirst() {
        Map<ProductId, Integer> open = new LinkedHashMap<>();
        Map<ProductId, Set<ProductId>> parents = new LinkedHashMap<>();
        componentsOf.forEach((product, parts) -> {
            open.put(product, parts.size());
            parts.forEach(part ->
                    parents.computeIfAbsent(part, id -> new LinkedHashSet<>()).add(product));
        });
        Set<ProductId> done = new LinkedHashSet<>();
        java.util.ArrayDeque<ProductId> ready = new java.util.ArrayDeque<>();
        open.forEach((product, parts) -> {
            if (parts == 0) {
                ready.add(product);
            }
        });
        while (!ready.isEmpty()) {
            ProductId product = ready.remove();
            done.add(product);
            for (ProductId parent : parents.getOrDefault(product, Set.of())) {
                if (open.merge(parent, -1, Integer::sum) == 0) {
                    ready.add(parent);
                }
            }
        }
        return done;
    }

    /** From each product that is left, down through what is left, until a product comes up again: that is a loop. */
    private void reportLoops(Set<ProductId> order, ProblemCollector problems) {
        Set<ProductId> seen = new LinkedHashSet<>(order);
        for (ProductId start : componentsOf.keySet()) {
            Set<ProductId> way = new LinkedHashSet<>();
            ProductId at = start;
            while (seen.add(at)) {
                way.add(at);
                at = components(at).stream()
                        .filter(part -> !order.contains(part))
                        .findFirst()
                        .orElseThrow();
            }
            ProductId closing = at;
            if (way.contains(closing)) {
                List<ProductId> loop = way.stream()
                        .dropWhile(product -> !product.equals(closing))
                        .collect(Collectors.toList());
                loop.add(closing);
                problems.add(
                        ProblemKind.COMBINATION,
                        "structure",
                        loop.stream().map(ProductId::value).collect(Collectors.joining(" -> ")),
                        "products that are not made of themselves",
                        "Maybe a component and its parent were exchanged.");
            }
        }
    }

    private Set<ProductId> components(ProductId product) {
        return componentsOf.getOrDefault(product, Set.of());
    }

    private ImmutableMap<ProductId, LeadTimePath> paths(Set<ProductId> order) {
        Map<ProductId, Reach> reach = new LinkedHashMap<>();
        for (ProductId product : order) {
            reach.put(product, best(product, reach));
        }
        ImmutableMap.Builder<ProductId, LeadTimePath> paths = ImmutableMap.builder();
        for (ProductId product : componentsOf.keySet()) {
            paths.put(product, path(product, reach));
        }
        return paths.buildOrThrow();
    }

    /** The source the product is counted on. */
    private Reach best(ProductId product, Map<ProductId, Reach> reach) {
        Reach best = Reach.AT_HAND;
        for (ProductStructure.Source source : sourcesOf.getOrDefault(product, List.of())) {
            Reach candidate = through(source, reach);
            boolean better = best.source.isEmpty()
                    || switch (choice) {
                        case PREFERRED -> false;
                        case QUICKEST -> candidate.total < best.total;
                        case SLOWEST -> candidate.total > best.total;
                    };
            best = better ? candidate : best;
        }
        return best;
    }

    private static Reach through(ProductStructure.Source source, Map<ProductId, Reach> reach) {
        int longest = 0;
        Optional<ProductId> slowest = Optional.empty();
        for (ProductId part : source.components()) {
            int total = reach.getOrDefault(part, Reach.AT_HAND).total;
            if (slowest.isEmpty() || total > longest) {
                longest = total;
                slowest = Optional.of(part);
            }
        }
        return new Reach(Math.addExact(source.leadTime(), longest), Optional.of(source), slowest);
    }

    private static LeadTimePath path(ProductId product, Map<ProductId, Reach> reach) {
        ImmutableList.Builder<LeadTimePath.Step> steps = ImmutableList.builder();
        Optional<ProductId> at = Optional.of(product);
        while (at.isPresent()) {
            Reach here = reach.getOrDefault(at.get(), Reach.AT_HAND);
            here.source.ifPresent(
                    source -> steps.add(new LeadTimePath.Step(source.product(), source.name(), source.leadTime())));
            at = here.slowest;
        }
        return new LeadTimePath(product, reach.getOrDefault(product, Reach.AT_HAND).total, steps.build());
    }

    /** How far back a product reaches: over which source and which component. */
    private record Reach(int total, Optional<ProductStructure.Source> source, Optional<ProductId> slowest) {
        static final Reach AT_HAND = new Reach(0, Optional.empty(), Optional.empty());
    }
}
