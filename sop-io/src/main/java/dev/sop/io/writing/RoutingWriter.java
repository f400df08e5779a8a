package dev.sop.io.writing;

import dev.sop.io.entry.Entry;
import dev.sop.supply.Routing;

/** Routings as entries of {@code makes}. */
final class RoutingWriter {

    private RoutingWriter() {}

    static Entry write(Routing routing) {
        Entry entry = new Entry()
                .text("product", routing.product().value())
                .number("usage", routing.usage())
                .figure("unit_cost", routing.unitCost())
                .numberUnlessZero("lead_time", routing.leadTime());
        if (routing.yieldRate() != 1) {
            entry.number("yield", routing.yieldRate());
        }
        return entry.amounts("consumes", routing.consumes())
                .amounts("co_products", routing.coProducts())
                .number("minimum_lot", routing.minimumLot())
                .number("lot_multiple", routing.lotMultiple())
                .figure("setup_cost", routing.setupCost())
                .numberUnlessZero("setup_time", routing.setupTime())
                .text("first_bucket", routing.firstBucket())
                .text("last_bucket", routing.lastBucket());
    }
}
