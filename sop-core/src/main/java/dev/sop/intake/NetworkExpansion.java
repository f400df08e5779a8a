package dev.sop.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import dev.sop.calendar.PerBucket;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.limit.LimitKinds;
import dev.sop.limit.SiteItems;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.resolved.EffectiveProducts;
import dev.sop.supply.Lane;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A cycle of several sites written as one of one location: a product kept at a site becomes an item of its own,
 * {@code pumps @ North}, and a lane a resource that makes {@code pumps @ South} out of {@code pumps @ North}. A cycle that
 * names no site is left as it is.
 *
 * @param inputs the inputs of one location
 * @param places where each item lies and what product it is, in the order of the products
 */
record NetworkExpansion(CycleInputs inputs, ImmutableMap<ProductId, Place> places) {

    /**
     * Where an item lies.
     *
     * @param product the product as given
     * @param site its site, or empty
     */
    record Place(ProductId product, Optional<SiteId> site) {
        ProductId item() {
            return site.map(at -> at.item(product)).orElse(product);
        }
    }

    static NetworkExpansion of(CycleInputs inputs) {
        ImmutableList<Product> products = EffectiveProducts.of(inputs);
        if (!namesSites(inputs)) {
            ImmutableMap.Builder<ProductId, Place> places = ImmutableMap.builder();
            for (Product product : products) {
                places.put(product.id(), new Place(product.id(), Optional.empty()));
            }
            return new NetworkExpansion(inputs, places.buildKeepingLast());
        }
        ImmutableMap<ProductId, Place> places = places(inputs, products);
        ImmutableListMultimap<ProductId, ProductId> byProduct = itemsByProduct(places);
        Map<ProductId, Product> byId = new LinkedHashMap<>();
        products.forEach(product -> byId.putIfAbsent(product.id(), product));
        ImmutableList.Builder<Product> items = ImmutableList.builder();
        places.forEach((item, place) -> {
            Product product = byId.get(place.product());
            if (product != null) {
                items.add(product.withId(item));
            }
        });
        ProductId first = products.get(0).id();
        SiteItems atSites = new SiteItems(product -> items(product, places, byProduct));
        return new NetworkExpansion(
                inputs.withProducts(items.build())
                        .withDemand(inputs.demand().stream()
                                .map(signal -> moved(signal, first))
                                .collect(ImmutableList.toImmutableList()))
                        .withInventory(inputs.inventory().stream()
                                .map(position -> position.withProduct(item(position.product(), position.site()))
                                        .withSite(Optional.empty()))
                                .collect(ImmutableList.toImmutableList()))
                        .withSupply(supply(inputs, products))
                        .withConstraints(inputs.constraints().stream()
                                .map(constraint -> LimitKinds.atSites(constraint, atSites))
                                .collect(ImmutableList.toImmutableList())),
                places);
    }

    /** Whether anything of the cycle lies at a named site. */
    static boolean namesSites(CycleInputs inputs) {
        return !inputs.lanes().isEmpty()
                || inputs.demand().stream().anyMatch(signal -> signal.site().isPresent())
                || inputs.inventory().stream()
                        .anyMatch(position -> position.site().isPresent())
                || inputs.supply().stream().anyMatch(resource -> resource.site().isPresent());
    }

    private static ProductId item(ProductId product, Optional<SiteId> site) {
        return new Place(product, site).item();
    }

    private static DemandSignal moved(DemandSignal signal, ProductId first) {
        return signal.withProduct(item(signal.product().orElse(first), signal.site()))
                .withSite(Optional.empty());
    }

    /** Every product at every site where something is said of it; products in their order, then sites as they come. */
    private static ImmutableMap<ProductId, Place> places(CycleInputs inputs, ImmutableList<Product> products) {
        Set<Place> named = new LinkedHashSet<>();
        for (DemandSignal signal : inputs.demand()) {
            named.add(new Place(signal.product().orElse(products.get(0).id()), signal.site()));
        }
        inputs.inventory().forEach(position -> named.add(new Place(position.product(), position.site())));
        for (SupplyResource resource : inputs.supply()) {
            for (Routing routing : routings(resource, products)) {
                named.add(new Place(routing.product(), resource.site()));
                routing.consumes().keySet().forEach(part -> named.add(new Place(part, resource.site())));
                routing.coProducts().keySet().forEach(part -> named.add(new Place(part, resource.site())));
            }
        }
        for (Lane lane : inputs.lanes()) {
            for (ProductId product : lane.moves().keySet()) {
                named.add(new Place(product, Optional.of(lane.origin())));
                named.add(new Place(product, Optional.of(lane.destination())));
            }
        }
        ImmutableMap.Builder<ProductId, Place> places = ImmutableMap.builder();
        ImmutableListMultimap<ProductId, Place> byProduct = Multimaps.index(named, Place::product);
        for (Product product : products) {
            byProduct.get(product.id()).forEach(place -> places.put(place.item(), place));
        }
        return places.buildKeepingLast();
    }

    private static ImmutableList<Routing> routings(SupplyResource resource, ImmutableList<Product> products) {
        return resource.makes().isEmpty()
                ? products.stream()
                        .map(product -> Routing.of(product.id(), 1, Optional.empty()))
                        .collect(ImmutableList.toImmutableList())
                : resource.makes();
    }

    private static ImmutableList<SupplyResource> supply(CycleInputs inputs, ImmutableList<Product> products) {
        ImmutableList.Builder<SupplyResource> supply = ImmutableList.builder();
        for (SupplyResource resource : inputs.supply()) {
            Optional<SiteId> site = resource.site();
            supply.add(resource.withMakes(routings(resource, products).stream()
                    .map(routing -> routing.withProduct(item(routing.product(), site))
                            .withConsumes(at(routing.consumes(), site))
                            .withCoProducts(at(routing.coProducts(), site)))
                    .collect(ImmutableList.toImmutableList())));
        }
        inputs.lanes().forEach(lane -> supply.add(resource(lane)));
        return supply.build();
    }

    private static SupplyResource resource(Lane lane) {
        ImmutableList.Builder<Routing> moves = ImmutableList.builder();
        lane.moves()
                .forEach((product, cost) ->
                        moves.add(Routing.of(lane.destination().item(product), 1, Optional.of(PerBucket.constant(cost)))
                                .withConsumes(ImmutableMap.of(lane.origin().item(product), 1.0))
                                .withLeadTime(lane.leadTime())));
        return SupplyResource.of(lane.id().value())
                .withKind(ResourceKind.TRANSPORT)
                .withCapacity(lane.capacity())
                .withUnlimited(lane.capacity().isEmpty())
                .withMakes(moves.build());
    }

    private static ImmutableMap<ProductId, Double> at(ImmutableMap<ProductId, Double> parts, Optional<SiteId> site) {
        ImmutableMap.Builder<ProductId, Double> result = ImmutableMap.builder();
        parts.forEach((product, amount) -> result.put(item(product, site), amount));
        return result.buildOrThrow();
    }

    private static ImmutableListMultimap<ProductId, ProductId> itemsByProduct(ImmutableMap<ProductId, Place> places) {
        ImmutableListMultimap.Builder<ProductId, ProductId> items = ImmutableListMultimap.builder();
        places.forEach((item, place) -> items.put(place.product(), item));
        return items.build();
    }

    /** A product that lies nowhere stays as named: a limit that named nothing would hold for all. */
    private static ImmutableList<ProductId> items(
            ProductId named,
            ImmutableMap<ProductId, Place> places,
            ImmutableListMultimap<ProductId, ProductId> byProduct) {
        if (places.containsKey(named)) {
            return ImmutableList.of(named);
        }
        ImmutableList<ProductId> items = byProduct.get(named);
        return items.isEmpty() ? ImmutableList.of(named) : items;
    }
}
