package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.product.ProductId;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.ResourceId;
import java.util.Optional;

/** The object {@code published_plan}. */
final class PublishedPlanReader {

    static final ImmutableList<String> KEYS = ImmutableList.of("production", "workers", "change_cost");
    static final ImmutableList<String> MADE_KEYS = ImmutableList.of("resource", "product", "quantity", "quantities");
    static final ImmutableList<String> CREW_KEYS = ImmutableList.of("workforce", "number", "numbers");

    private PublishedPlanReader() {}

    static Optional<PublishedPlan> read(Fields inputs) {
        return inputs.find("published_plan").map(node -> {
            Fields fields = Fields.of(node, inputs.reading(), "publishedPlan", KEYS);
            ImmutableList.Builder<PublishedPlan.Made> production = ImmutableList.builder();
            int at = 0;
            for (DocumentNode item : fields.list("production")) {
                Optional<PublishedPlan.Made> made =
                        made(Fields.of(item, inputs.reading(), "publishedPlan.production[" + at + "]", MADE_KEYS));
                if (made.isPresent()) {
                    production.add(made.get());
                    at++;
                }
            }
            ImmutableList.Builder<PublishedPlan.Crew> workers = ImmutableList.builder();
            int crews = 0;
            for (DocumentNode item : fields.list("workers")) {
                Optional<PublishedPlan.Crew> crew =
                        crew(Fields.of(item, inputs.reading(), "publishedPlan.workers[" + crews + "]", CREW_KEYS));
                if (crew.isPresent()) {
                    workers.add(crew.get());
                    crews++;
                }
            }
            return PublishedPlan.empty()
                    .withProduction(production.build())
                    .withWorkers(workers.build())
                    .withChangeCost(fields.figure("change_cost"));
        });
    }

    private static Optional<PublishedPlan.Made> made(Fields fields) {
        Optional<ResourceId> resource = fields.required(
                        "resource", "who was to make it", "Maybe add resource: Plant A.")
                .flatMap(node -> fields.scalars().id(node, ResourceId::of));
        Optional<ProductId> product = fields.required("product", "what was to be made", "Maybe add product: pumps.")
                .flatMap(node -> fields.scalars().id(node, ProductId::of));
        Optional<PerBucket> quantity = figure(fields, "quantity", "quantities", "units per bucket");
        if (resource.isEmpty() || product.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublishedPlan.Made(resource.get(), product.get(), quantity.get()));
    }

    private static Optional<PublishedPlan.Crew> crew(Fields fields) {
        Optional<String> workforce = fields.required(
                        "workforce", "the id of the workforce", "Maybe add workforce: assembly.")
                .flatMap(fields.scalars()::text);
        Optional<PerBucket> number = figure(fields, "number", "numbers", "workers per bucket");
        if (workforce.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublishedPlan.Crew(workforce.get(), number.get()));
    }

    private static Optional<PerBucket> figure(Fields fields, String key, String plural, String expected) {
        if (!fields.hasAny(key, plural)) {
            fields.missing(key, expected, "Maybe add " + key + ": 80.");
        }
        return fields.figure(key, plural);
    }
}
