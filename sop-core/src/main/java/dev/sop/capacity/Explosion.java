package dev.sop.capacity;

import com.google.common.collect.ImmutableSet;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedResource;
import dev.sop.supply.ProductStructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What finishing a schedule takes of every resource of a cycle, down to the last component: each item is started its lead time
 * before it is wanted, on the first resource listed that may start it then, and its components are wanted when it is started.
 * Buckets before the horizon are negative.
 */
final class Explosion {

    private final Map<ProductId, List<Way>> ways = new LinkedHashMap<>();
    private final List<ProductId> wholesFirst;

    /** A resource and its routing of an item. */
    private record Way(int resource, ResolvedResource.Route route) {
        boolean mayStart(int bucket) {
            return bucket < 0 || (bucket >= route.firstBucket() && bucket < route.endBucket());
        }
    }

    /** Where what an explosion comes to is written down. */
    interface Work {
        /** A run of the route on the resource: units started in the bucket, and how far before the finish that can be. */
        void add(int resource, ResolvedResource.Route route, int bucket, double units, int offset);
    }

    /** What is wanted of an item: by bucket, and how many buckets before the finish of something at most. */
    private static final class Wanted {
        private final Map<Integer, Double> units = new LinkedHashMap<>();
        private int offset;
    }

    Explosion(ResolvedCycle cycle) {
        ProductStructure all = cycle.structure();
        ImmutableSet<ProductStructure.Source> straight =
                ImmutableSet.copyOf(all.withoutDetours().sources());
        int at = 0;
        for (int r = 0; r < cycle.resources().size(); r++) {
            for (ResolvedResource.Route route : cycle.resources().get(r).routings()) {
                if (straight.contains(all.sources().get(at++))) {
                    ways.computeIfAbsent(route.product(), item -> new ArrayList<>())
                            .add(new Way(r, route));
                }
            }
        }
        Set<ProductId> componentsFirst = new LinkedHashSet<>();
        Set<ProductId> seen = new LinkedHashSet<>();
        ways.keySet().forEach(item -> visit(item, seen, componentsFirst));
        this.wholesFirst = new ArrayList<>(componentsFirst);
        Collections.reverse(wholesFirst);
    }

    private void visit(ProductId item, Set<ProductId> seen, Set<ProductId> done) {
        if (!seen.add(item)) {
            return;
        }
        for (Way way : ways.getOrDefault(item, List.of())) {
            way.route.consumes().keySet().forEach(part -> visit(part, seen, done));
        }
        done.add(item);
    }

    /** Items that a resource makes, in the order of the routings. */
    Set<ProductId> made() {
        return ways.keySet();
    }

    /** Explodes units finished by item and bucket. */
    void of(Map<ProductId, Map<Integer, Double>> finished, Work work) {
        Map<ProductId, Wanted> wanted = new HashMap<>();
        finished.forEach((item, units) -> units.forEach((bucket, amount) -> want(wanted, item, bucket, amount, 0)));
        for (ProductId item : wholesFirst) {
            Wanted here = wanted.get(item);
            if (here != null) {
                here.units.forEach((bucket, units) -> start(wanted, item, bucket, units, here.offset, work));
            }
        }
    }

    private void start(Map<ProductId, Wanted> wanted, ProductId item, int due, double units, int offset, Work work) {
        List<Way> known = ways.getOrDefault(item, List.of());
        if (known.isEmpty()) {
            return;
        }
        Way way = known.stream()
                .filter(each -> each.mayStart(due - each.route.leadTime()))
                .findFirst()
                .orElse(known.get(0));
        int bucket = due - way.route.leadTime();
        int reach = offset + way.route.leadTime();
        work.add(way.resource, way.route, bucket, units, reach);
        way.route.consumes().forEach((part, perUnit) -> want(wanted, part, bucket, units * perUnit, reach));
    }

    private static void want(Map<ProductId, Wanted> wanted, ProductId item, int bucket, double units, int offset) {
        if (units > 0) {
            Wanted here = wanted.computeIfAbsent(item, none -> new Wanted());
            here.units.merge(bucket, units, Double::sum);
            here.offset = Math.max(here.offset, offset);
        }
    }
}
