package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import dev.sop.product.ProductId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sources of a structure that lead round in a circle, told from those that lead to something made, bought or at hand. */
final class Detours {

    private final ImmutableList<ProductStructure.Source> sources;
    private final Map<ProductId, Set<ProductId>> below = new HashMap<>();
    private final Map<ProductId, Integer> steps;

    Detours(ImmutableList<ProductStructure.Source> sources) {
        this.sources = sources;
        MutableGraph<ProductId> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        for (ProductStructure.Source source : sources) {
            graph.addNode(source.product());
            source.components().forEach(part -> graph.putEdge(source.product(), part));
        }
        if (Graphs.hasCycle(graph)) {
            graph.nodes().forEach(product -> below.put(product, Graphs.reachableNodes(graph, product)));
        }
        this.steps = below.isEmpty() ? Map.of() : steps(graph.nodes());
    }

    /** The sources that lead on, in the order given. */
    ImmutableList<ProductStructure.Source> straight() {
        return sources.stream()
                .filter(source -> source.components().stream().allMatch(part -> leadsOn(source.product(), part)))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean leadsOn(ProductId product, ProductId part) {
        if (!below.getOrDefault(part, Set.of()).contains(product)) {
            return true;
        }
        Integer near = steps.get(part);
        Integer far = steps.get(product);
        return near != null && far != null && near < far;
    }

    /** How many sources lie between a product and what has no source; products that are only got from each other have none. */
    private Map<ProductId, Integer> steps(Set<ProductId> products) {
        Map<ProductId, Integer> found = new HashMap<>();
        Set<ProductId> made = new HashSet<>();
        sources.forEach(source -> made.add(source.product()));
        products.stream().filter(product -> !made.contains(product)).forEach(product -> found.put(product, 0));
        boolean more = true;
        for (int round = 1; more; round++) {
            Map<ProductId, Integer> next = new HashMap<>();
            for (ProductStructure.Source source : sources) {
                if (!found.containsKey(source.product()) && has(found, source.components())) {
                    next.put(source.product(), round);
                }
            }
            found.putAll(next);
            more = !next.isEmpty();
        }
        return found;
    }

    private static boolean has(Map<ProductId, Integer> found, List<ProductId> parts) {
        return found.keySet().containsAll(parts);
    }
}
