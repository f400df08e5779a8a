package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.demand.Provenance;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.product.MarketId;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The entries of {@code demand_input}. */
final class DemandReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "source",
            "product",
            "market",
            "site",
            "priority",
            "kind",
            "volume",
            "volumes",
            "revenue",
            "revenues",
            "price",
            "prices",
            "confidence",
            "first_bucket",
            "last_bucket",
            "by",
            "when",
            "why");

    private DemandReader() {}

    static ImmutableList<DemandSignal> read(Fields inputs) {
        ImmutableList.Builder<DemandSignal> signals = ImmutableList.builder();
        List<DocumentNode> items = inputs.list("demand_input");
        for (int i = 0; i < items.size(); i++) {
            signals.add(signal(Fields.of(items.get(i), inputs.reading(), "demand[" + i + "]", KEYS), i));
        }
        return signals.build();
    }

    private static DemandSignal signal(Fields fields, int index) {
        String source = fields.required("source", "who says so", "Maybe add source: sales_forecast.")
                .flatMap(fields.scalars()::text)
                .orElse("? " + index);
        if (!fields.hasAny("volume", "volumes")) {
            var unused = fields.required(
                    "volume",
                    "units per bucket, or volumes with one number for each bucket",
                    "Maybe add volume: 1000.");
        }
        DemandSignal signal = DemandSignal.of(source);
        Optional<ProductId> product = fields.id("product", ProductId::of);
        if (fields.has("product") && product.isEmpty()) {
            fields.reading().nameMissingAmong("products");
        }
        return signal.withProduct(product)
                .withMarket(fields.id("market", MarketId::of))
                .withSite(fields.id("site", SiteId::of))
                .withPriority(fields.count(
                        "priority", 1, ProductReader.MOST_PRIORITIES, "Maybe leave it out for the product's."))
                .withKind(fields.word("kind", DemandKind.class).orElse(signal.kind()))
                .withVolume(fields.figure("volume", "volumes").orElse(PerBucket.constant(0)))
                .withRevenue(fields.figure("revenue", "revenues"))
                .withPrice(fields.figure("price", "prices"))
                .withConfidence(fields.number("confidence").orElse(signal.confidence()))
                .withFirstBucket(fields.text("first_bucket"))
                .withLastBucket(fields.text("last_bucket"))
                .withProvenance(provenance(fields));
    }

    private static Optional<Provenance> provenance(Fields fields) {
        if (!fields.hasAny("by", "when", "why")) {
            return Optional.empty();
        }
        Optional<LocalDate> when = fields.day("when");
        String who = both(fields, "by", "who put the figure in", "Maybe add by: demand planner.");
        String why = both(fields, "why", "the reason in words", "Maybe add why: promotion moved to May.");
        return Optional.of(new Provenance(who, when, why));
    }

    private static String both(Fields fields, String key, String expected, String fix) {
        return fields.required(key, expected, fix)
                .flatMap(fields.scalars()::text)
                .orElse("");
    }
}
