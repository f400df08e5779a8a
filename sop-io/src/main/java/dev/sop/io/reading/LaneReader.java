package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.AmountsReader;
import dev.sop.io.entry.Fields;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import dev.sop.supply.Lane;
import dev.sop.supply.ResourceId;
import java.util.Optional;

/** The entries of {@code lanes}. */
final class LaneReader {

    static final ImmutableList<String> KEYS =
            ImmutableList.of("lane", "from", "to", "moves", "lead_time", "capacity", "capacities");

    private LaneReader() {}

    static ImmutableList<Lane> read(Fields inputs) {
        ImmutableList.Builder<Lane> lanes = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : inputs.list("lanes")) {
            Fields fields = Fields.of(item, inputs.reading(), "lanes[" + at + "]", KEYS);
            Optional<Lane> lane = lane(fields);
            if (lane.isPresent()) {
                lanes.add(lane.get());
                at++;
            } else {
                inputs.reading().nameMissingAmong("resources");
            }
        }
        return lanes.build();
    }

    private static Optional<Lane> lane(Fields fields) {
        Optional<SiteId> from = site(fields, "from", "the site it starts at", "Maybe add from: North.");
        Optional<SiteId> to = site(fields, "to", "the site it ends at", "Maybe add to: South.");
        Optional<ResourceId> id = fields.id("lane", ResourceId::of);
        fields.came("id", fields.has("lane") ? "lane" : "from");
        Lane any = Lane.between("A", "B")
                .withMoves(AmountsReader.read(
                        fields, "moves", ProductId::of, "a product", "Maybe write moves: {pumps: 2.5}."))
                .withLeadTime(fields.buckets("lead_time", "Maybe leave it out for none.")
                        .orElse(0))
                .withCapacity(fields.figure("capacity", "capacities"));
        if (from.isEmpty() || to.isEmpty() || (fields.has("lane") && id.isEmpty())) {
            return Optional.empty();
        }
        Optional<ResourceId> name = id.or(() -> name(from.get(), to.get(), fields));
        return name.map(
                lane -> any.withOrigin(from.get()).withDestination(to.get()).withId(lane));
    }

    private static Optional<SiteId> site(Fields fields, String key, String expected, String fix) {
        return fields.required(key, expected, fix)
                .flatMap(node -> fields.scalars().id(node, SiteId::of));
    }

    /** The name of a lane that is given none; two long names of sites make one that is too long. */
    private static Optional<ResourceId> name(SiteId from, SiteId to, Fields fields) {
        try {
            return Optional.of(Lane.between(from.value(), to.value()).id());
        } catch (IllegalArgumentException e) {
            fields.missing("lane", "a name, as that of its sites is too long", "Maybe add lane: north to south.");
            return Optional.empty();
        }
    }
}
