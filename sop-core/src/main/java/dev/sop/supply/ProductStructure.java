package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.product.ProductId;

/**
 * What things are made of and how long that takes, for the question how early work on a product must begin. Reads as
 * a sentence: {@code ProductStructure.empty().source("bike", "assembly", 1, "frame", "wheel").source("frame",
 * "welding", 2, "tube")}.
 *
 * @param sources ways to get products; several for one product are alternates, the preferred first
 */
public record ProductStructure(ImmutableList<Source> sources) {

    private static final ProductStructure EMPTY = new ProductStructure(ImmutableList.of());

    /**
     * A way to get a product: made from components that must all be there when work begins, or bought, without any.
     *
     * @param product what one gets
     * @param name how: a resource, a supplier, a lane
     * @param leadTime buckets from having all components to having the product, not negative
     * @param components what is needed; a component without a source of its own is taken to be at hand
     */
    public record Source(ProductId product, String name, int leadTime, ImmutableList<ProductId> components) {}

    /** Nothing yet. */
    public static ProductStructure empty() {
        return EMPTY;
    }

    /**
     * The structure of what these resources make, from the components and lead times of their routings; the first resource
     * listed is the preferred one. Transport between sites is left out: it moves things and makes nothing.
     */
    public static ProductStructure of(Iterable<SupplyResource> resources) {
        ProductStructure structure = EMPTY;
        for (SupplyResource resource : resources) {
            for (Routing routing : resource.makes()) {
                structure = structure.source(new Source(
                        routing.product(),
                        resource.id().value(),
                        routing.leadTime(),
                        routing.consumes().keySet().asList()));
            }
        }
        return structure;
    }

    /**
     * The same structure without sources that go round. Where products can be got from each other, as over lanes both ways, a source
     * stays only if its components are fewer steps away from something that is made of nothing of the kind. Example: North makes
     * pumps, lanes go from North to South and back; the lane back is left out, since pumps get to South from North alone.
     */
    public ProductStructure withoutDetours() {
        return new ProductStructure(new Detours(sources).straight());
    }

    /** The same structure with one more way to get the product. */
    public ProductStructure source(String product, String name, int leadTime, String... components) {
        ImmutableList.Builder<ProductId> parts = ImmutableList.builder();
        for (String component : components) {
            parts.add(ProductId.of(component));
        }
        return source(new Source(ProductId.of(product), name, leadTime, parts.build()));
    }

    /** The same structure with one more way to get a product. */
    public ProductStructure source(Source source) {
        return new ProductStructure(
                ImmutableList.<Source>builder().addAll(sources).add(source).build());
    }
}
