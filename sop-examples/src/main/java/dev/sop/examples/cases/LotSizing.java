package dev.sop.examples.cases;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code clsp}, capacitated lot sizing: items share the hours of one resource, which a set-up takes from as
 * well; each period in which an item is made costs its set-up.
 */
final class LotSizing {

    private static final String[] OF_ITEM = {
        "unit_time", "unit_cost", "holding_cost", "setup_time", "setup_cost", "initial_inventory"
    };

    private final CaseNode data;
    private final int items;

    private LotSizing(CaseNode data) {
        this.data = data;
        this.items = data.required("demand").size();
    }

    static List<CaseFigure> figures(PublishedCase published) {
        CaseNode expected = published.expected();
        expected.allowOnly(Set.of(CaseFigure.OPTIMUM));
        Published optimum = Published.of(expected.required(CaseFigure.OPTIMUM), "expected.optimum");
        SolvedCase solved = SolvedCase.of(cycle(published));
        return List.of(CaseFigure.optimum(CaseFigure.OPTIMUM, solved, optimum));
    }

    static SopCycle cycle(PublishedCase published) {
        return new LotSizing(published.data()).cycle();
    }

    private SopCycle cycle() {
        data.allowOnly(Set.of(
                "items",
                "periods",
                "capacity",
                "per_item",
                "demand",
                "unit_time",
                "unit_cost",
                "holding_cost",
                "setup_time",
                "setup_cost",
                "initial_inventory"));
        if (data.has("per_item")) {
            data.child("per_item").allowOnly(Set.of(OF_ITEM));
        }
        SopCycleBuilder cycle = SopCycle.builder()
                .name("published case")
                .horizon(Horizon.months(YearMonth.of(2027, 1), AggregatePlan.periods(data)));
        SupplyResource line = SupplyResource.of("line").withCapacityUnit(CapacityUnit.HOURS);
        line = data.has("capacity") ? line.withCapacity(data.figure("capacity")) : line.withoutLimit();
        for (int item = 0; item < items; item++) {
            String id = "item " + (item + 1);
            cycle.product(Product.of(id)
                    .withHoldingCost(figure("holding_cost", item, 0))
                    .noLostSales()
                    .noLateDelivery());
            cycle.inventory(InventoryPosition.of(id)
                    .onHand(figure("initial_inventory", item, 0).over(one()).get(0)));
            cycle.demand(DemandSignal.of("demand")
                    .product(id)
                    .withVolume(CaseNode.figure(data.required("demand").get(item), "data.demand[" + item + "]")));
            line = line.makes(Routing.of(
                            ProductId.of(id),
                            figure("unit_time", item, 1).over(one()).get(0),
                            Optional.of(figure("unit_cost", item, 0)))
                    .withSetupCost(figure("setup_cost", item, 0))
                    .setupTime(figure("setup_time", item, 0).over(one()).get(0)));
        }
        return cycle.supply(line).build();
    }

    private static Horizon one() {
        return Horizon.months(YearMonth.of(2027, 1), 1);
    }

    /** One number for all items, or one entry for each: a number, or one for each period. */
    private PerBucket figure(String key, int item, double otherwise) {
        CaseNode from = data.has("per_item") && data.child("per_item").has(key) ? data.child("per_item") : data;
        if (!from.has(key)) {
            return PerBucket.constant(otherwise);
        }
        JsonNode all = from.required(key);
        String place = from.place() + "." + key;
        if (all.isArray() && all.size() != items) {
            throw new IllegalArgumentException(place + ": " + all.size() + " entries, expected " + items);
        }
        return all.isArray() ? CaseNode.figure(all.get(item), place + "[" + item + "]") : CaseNode.figure(all, place);
    }
}
