package dev.sop.cause;

import com.google.common.collect.ImmutableList;
import dev.sop.demand.DemandLine;
import dev.sop.executive.Counted;
import dev.sop.executive.NumberScale;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.Gap;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What no plan can change and may stand against a limit: stock on hand, what is on its way, lead times, the first bucket a source can
 * be started in, a shelf life. A limit that contradicts nothing but these contradicts them, never itself.
 */
public final class SupplyFacts {

    private static final int DEEPEST = 12;

    private final ResolvedCycle cycle;
    private final int buckets;
    private final Map<ProductId, Integer> products = new HashMap<>();
    private final Map<String, Integer> subjects = new HashMap<>();

    public SupplyFacts(ResolvedCycle cycle) {
        this.cycle = cycle;
        this.buckets = cycle.horizon().size();
        for (int p = 0; p < cycle.products().size(); p++) {
            ProductId id = cycle.products().get(p).product().id();
            products.put(id, p);
            subjects.put(id.value(), p);
        }
        for (DemandLine line : cycle.demand().lines()) {
            Integer product = products.get(line.product());
            if (product != null) {
                subjects.put(line.label(), product);
            }
        }
    }

    /** The product a conflict is about by its name or that of its demand; empty where it is about a limit. */
    public OptionalInt product(String subject) {
        Integer product = subjects.get(subject);
        return product == null ? OptionalInt.empty() : OptionalInt.of(product);
    }

    /** A source whose lead time or start is why nothing of a product can arrive by the bucket; empty where something can. */
    Optional<ResolvedResource> tooLate(int product, int bucket) {
        ProductId id = cycle.products().get(product).product().id();
        Optional<ResolvedResource> first = Optional.empty();
        int earliest = buckets + 1;
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                if (route.product().equals(id)) {
                    int arrival = arrival(route, 0);
                    if (arrival < earliest) {
                        earliest = arrival;
                        first = Optional.of(resource);
                    }
                }
            }
        }
        return earliest > bucket ? first : Optional.empty();
    }

    private int arrival(ResolvedResource.Route route, int depth) {
        int start = route.firstBucket();
        for (ProductId component : route.consumes().keySet()) {
            start = Math.max(start, had(component, depth));
        }
        return start < route.endBucket() ? start + route.leadTime() : buckets;
    }

    /** The first bucket in which any of a component can be there. */
    private int had(ProductId component, int depth) {
        ResolvedProduct product = cycle.products().get(products.getOrDefault(component, 0));
        if (product.openingStock() > 0 || depth > DEEPEST) {
            return 0;
        }
        int first = buckets;
        for (int t = buckets - 1; t >= 0; t--) {
            first = product.receipts().get(t) > 0 ? t : first;
        }
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                if (route.product().equals(component) || route.coProducts().containsKey(component)) {
                    first = Math.min(first, arrival(route, depth + 1));
                }
            }
        }
        return first;
    }

    /** The members of a contradiction of the cycle with what stands against them; none where there is no contradiction. */
    public static ImmutableList<ConflictingLimit> beside(
            ImmutableList<ConflictingLimit> members, ResolvedCycle cycle, List<Gap> conflicts) {
        return members.isEmpty() ? members : new SupplyFacts(cycle).with(members, conflicts);
    }

    /**
     * The members of a contradiction with the buckets it is in, and with the facts it stands against where it has one member, or where
     * nothing can arrive by then.
     */
    private ImmutableList<ConflictingLimit> with(List<ConflictingLimit> members, List<Gap> conflicts) {
        Map<String, Gap> gaps = new HashMap<>();
        conflicts.forEach(gap -> gaps.putIfAbsent(gap.subject(), gap));
        Set<ConflictingLimit> all = new LinkedHashSet<>();
        Set<ConflictingLimit> facts = new LinkedHashSet<>();
        for (ConflictingLimit member : members) {
            Gap gap = gaps.get(member.id());
            all.add(gap == null ? member : new ConflictingLimit(member.id(), member.text() + " in " + when(gap)));
            OptionalInt product = product(member.id());
            if (product.isPresent()) {
                int bucket = gap == null ? buckets - 1 : bucket(gap);
                if (members.size() == 1 || tooLate(product.getAsInt(), bucket).isPresent()) {
                    facts.addAll(of(product.getAsInt(), bucket));
                }
            }
        }
        all.addAll(facts);
        return ImmutableList.copyOf(all);
    }

    private static String when(Gap gap) {
        return gap.firstBucket().equals(gap.lastBucket())
                ? gap.firstBucket()
                : gap.firstBucket() + " to " + gap.lastBucket();
    }

    private int bucket(Gap gap) {
        return cycle.horizon().bucket(gap.firstBucket()).orElseThrow().index();
    }

    private List<ConflictingLimit> of(int index, int bucket) {
        ResolvedProduct product = cycle.products().get(index);
        ProductId id = product.product().id();
        String label = cycle.horizon().bucket(bucket).label();
        List<ConflictingLimit> facts = new ArrayList<>();
        facts.add(new ConflictingLimit(id.value(), number(product.openingStock()) + " on hand of " + id));
        double arriving = 0;
        for (int t = 0; t <= bucket; t++) {
            arriving += product.receipts().get(t);
        }
        facts.add(new ConflictingLimit(
                id.value(), number(arriving) + " of " + id + " scheduled to arrive until " + label));
        boolean any = false;
        for (ResolvedResource resource : cycle.resources()) {
            for (ResolvedResource.Route route : resource.routings()) {
                if (route.product().equals(id)) {
                    any = true;
                    source(facts, resource.resource().id().value(), id, route);
                }
            }
        }
        if (!any) {
            facts.add(new ConflictingLimit(id.value(), "nobody makes or buys " + id));
        }
        product.product()
                .shelfLife()
                .ifPresent(life -> facts.add(
                        new ConflictingLimit(id.value(), "shelf life of " + id + ": " + Counted.of(life, "bucket"))));
        return facts;
    }

    private void source(List<ConflictingLimit> facts, String resource, ProductId id, ResolvedResource.Route route) {
        if (route.leadTime() > 0) {
            facts.add(new ConflictingLimit(
                    resource, "lead time of " + resource + ": " + Counted.of(route.leadTime(), "bucket")));
        }
        if (route.firstBucket() > 0 && route.firstBucket() < buckets) {
            facts.add(new ConflictingLimit(
                    resource,
                    resource + " starts " + id + " in "
                            + cycle.horizon().bucket(route.firstBucket()).label() + " at the earliest"));
        }
    }

    private static String number(double value) {
        return NumberScale.of(value).text(value);
    }
}
