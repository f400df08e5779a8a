package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.sop.calendar.PerBucket;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.entry.AmountsReader;
import dev.sop.io.entry.Fields;
import dev.sop.product.ProductId;
import dev.sop.supply.Routing;
import java.util.Optional;

/** What a resource {@code makes}: the name of a product, or an object that says how. */
final class RoutingReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "product",
            "usage",
            "unit_cost",
            "lead_time",
            "yield",
            "consumes",
            "co_products",
            "minimum_lot",
            "lot_multiple",
            "setup_cost",
            "setup_time",
            "first_bucket",
            "last_bucket");

    private RoutingReader() {}

    static ImmutableList<Routing> read(Fields resource) {
        ImmutableList.Builder<Routing> routings = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : resource.list("makes")) {
            String here = resource.placeOf("makes") + "[" + at + "]";
            Optional<Routing> routing = item.kind() == Kind.OBJECT
                    ? routing(Fields.of(item, resource.reading(), here, KEYS))
                    : named(item, resource, here);
            if (routing.isPresent()) {
                routings.add(routing.get());
                at++;
            }
        }
        return routings.build();
    }

    private static Optional<Routing> named(DocumentNode item, Fields fields, String here) {
        fields.reading().came(here + ".product", item);
        return fields.scalars().id(item, ProductId::of).map(id -> Routing.of(id, 1, Optional.empty()));
    }

    private static Optional<Routing> routing(Fields fields) {
        Optional<ProductId> product = fields.required("product", "the product it makes", "Maybe add product: pumps.")
                .flatMap(node -> fields.scalars().id(node, ProductId::of));
        double usage = fields.number("usage").orElse(1);
        Optional<PerBucket> unitCost = fields.figure("unit_cost");
        Routing routing = Routing.of(product.orElse(ProductId.of("?")), usage, unitCost);
        routing = routing.withLeadTime(fields.buckets("lead_time", "Maybe leave it out for none.")
                        .orElse(routing.leadTime()))
                .withYieldRate(fields.number("yield").orElse(routing.yieldRate()))
                .withConsumes(parts(fields, "consumes"))
                .withCoProducts(parts(fields, "co_products"))
                .withMinimumLot(fields.number("minimum_lot"))
                .withLotMultiple(fields.number("lot_multiple"))
                .withSetupCost(fields.figure("setup_cost"))
                .withSetupTime(fields.number("setup_time").orElse(routing.setupTime()))
                .withFirstBucket(fields.text("first_bucket"))
                .withLastBucket(fields.text("last_bucket"));
        return product.isPresent() ? Optional.of(routing) : Optional.empty();
    }

    private static ImmutableMap<ProductId, Double> parts(Fields fields, String key) {
        return AmountsReader.read(fields, key, ProductId::of, "a product", "Maybe write " + key + ": {castings: 2}.");
    }
}
