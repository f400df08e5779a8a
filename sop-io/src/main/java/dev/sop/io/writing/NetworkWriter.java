package dev.sop.io.writing;

import dev.sop.io.entry.Entry;
import dev.sop.supply.Lane;
import dev.sop.supply.PublishedPlan;

/** Lanes as entries of {@code lanes}, and the {@code published_plan}. */
final class NetworkWriter {

    private NetworkWriter() {}

    static Entry lane(Lane lane) {
        Entry entry = new Entry();
        if (!lane.id().equals(named(lane).id())) {
            entry.text("lane", lane.id().value());
        }
        return entry.text("from", lane.origin().value())
                .text("to", lane.destination().value())
                .amounts("moves", lane.moves())
                .numberUnlessZero("lead_time", lane.leadTime())
                .figure("capacity", "capacities", lane.capacity());
    }

    private static Lane named(Lane lane) {
        return Lane.between(lane.origin().value(), lane.destination().value());
    }

    static Entry published(PublishedPlan plan) {
        Entry entry = new Entry();
        if (!plan.production().isEmpty()) {
            entry.entries(
                    "production",
                    plan.production().stream().map(NetworkWriter::made).toList());
        }
        if (!plan.workers().isEmpty()) {
            entry.entries(
                    "workers", plan.workers().stream().map(NetworkWriter::crew).toList());
        }
        return entry.figure("change_cost", plan.changeCost());
    }

    private static Entry made(PublishedPlan.Made made) {
        return new Entry()
                .text("resource", made.resource().value())
                .text("product", made.product().value())
                .figure("quantity", "quantities", made.quantity());
    }

    private static Entry crew(PublishedPlan.Crew crew) {
        return new Entry().text("workforce", crew.workforce()).figure("number", "numbers", crew.number());
    }
}
