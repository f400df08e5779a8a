package dev.sop.examples.cases;

import dev.sop.SopCycleBuilder;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ProductionRange;
import dev.sop.product.ProductId;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The sources of a case as supply resources. A capacity without {@code shared} holds for each product on its own, so such
 * a source becomes one resource per product.
 */
final class SourceReader {

    private final List<String> allProducts;

    SourceReader(Collection<String> allProducts) {
        this.allProducts = List.copyOf(allProducts);
    }

    void add(SopCycleBuilder cycle, CaseNode source) {
        source.allowOnly(Set.of("name", "capacity", "min", "unit_cost", "products", "in_house", "shared"));
        String name = source.text("name");
        List<String> products = products(source);
        boolean limited = source.has("capacity") || source.has("min");
        boolean together = products.size() == 1 || source.flag("shared", false) || !limited;
        if (together) {
            add(cycle, source, name, products);
        } else {
            products.forEach(product -> add(cycle, source, name + " / " + product, List.of(product)));
        }
    }

    private static void add(SopCycleBuilder cycle, CaseNode source, String name, List<String> products) {
        SupplyResource resource =
                source.flag("in_house", true) ? SupplyResource.of(name) : SupplyResource.subcontractor(name);
        resource = source.has("capacity") ? resource.withCapacity(source.figure("capacity")) : resource.withoutLimit();
        for (String product : products) {
            resource = resource.makes(Routing.of(ProductId.of(product), 1, Optional.of(unitCost(source, product))));
        }
        cycle.supply(resource);
        if (source.has("min")) {
            ProductionRange least = Constraint.minimumProduction("minimum of " + name, 0)
                    .withMinimum(source.figure("min"))
                    .at(name);
            cycle.constraint(least);
        }
    }

    private List<String> products(CaseNode source) {
        if (!source.has("products")) {
            return allProducts;
        }
        List<String> named = new ArrayList<>();
        for (JsonNode product : source.required("products")) {
            named.add(product.stringValue());
        }
        return named;
    }

    private static PerBucket unitCost(CaseNode source, String product) {
        if (source.has("unit_cost") && source.required("unit_cost").isObject()) {
            return source.child("unit_cost").figure(product, 0);
        }
        return source.figure("unit_cost", 0);
    }
}
