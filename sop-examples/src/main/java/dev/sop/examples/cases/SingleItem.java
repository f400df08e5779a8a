package dev.sop.examples.cases;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** One product, made or ordered in lots at a fixed cost for each: dynamic lot sizing, with or without limits. */
final class SingleItem {

    private static final String ITEM = "item";
    private static final String[] SETUP = {"setup_cost", "setup", "fixed_cost", "order_cost", "ordering_cost"};
    private static final String[] UNIT = {"unit_cost", "production_cost", "variable_cost", "purchase_cost"};
    private static final String[] HOLDING = {"holding_cost", "holding_cost_on_ending", "inventory_cost"};
    private static final String[] BACKLOG = {"backlog_cost", "backorder_cost", "shortage_cost"};
    private static final String[] CAPACITY = {"capacity", "max_production", "production_capacity"};
    private static final String[] MOST_STOCK = {"max_inventory", "storage", "storage_capacity", "max_storage"};
    private static final String[] OPENING = {"initial_inventory", "opening_inventory", "beginning_inventory"};
    private static final String[] ENDING = {"ending_inventory_min", "ending_inventory", "final_inventory"};
    private static final String EXACT = "ending_inventory_exact";
    private static final String LEAST_LOT = "min_lot";
    private static final String MULTIPLE = "lot_multiple";
    private static final String WHOLE = "integer_quantities";

    private SingleItem() {}

    static SopCycle cycle(CaseNode data) {
        Set<String> known = new TreeSet<>(Set.of("demand", "periods", EXACT, LEAST_LOT, MULTIPLE, WHOLE));
        for (String[] words : new String[][] {SETUP, UNIT, HOLDING, BACKLOG, CAPACITY, MOST_STOCK, OPENING, ENDING}) {
            known.addAll(Arrays.asList(words));
        }
        data.allowOnly(known);
        PerBucket demand = data.figure("demand").orElseThrow();
        Product product = Product.of(ITEM)
                .noLostSales()
                .withWholeUnits(data.flag(WHOLE, false))
                .withHoldingCost(data.anyFigure(HOLDING).orElse(PerBucket.constant(0)));
        Optional<PerBucket> backlog = data.anyFigure(BACKLOG);
        SopCycleBuilder cycle = SopCycle.builder()
                .name("published case")
                .horizon(Horizon.months(YearMonth.of(2027, 1), demand.length().orElseThrow()))
                .product(backlog.isPresent() ? product.withLateCost(backlog) : product.noLateDelivery())
                .demand(DemandSignal.of("demand").product(ITEM).withVolume(demand))
                .inventory(InventoryPosition.of(ITEM)
                        .onHand(first(data, OPENING).orElse(0))
                        .withMaximum(data.anyFigure(MOST_STOCK))
                        .withEndingAtLeast(first(data, ENDING))
                        .withEndingExactly(data.number(EXACT)));
        SupplyResource line = SupplyResource.of("line");
        line = data.word(CAPACITY).isPresent() ? line.withCapacity(data.anyFigure(CAPACITY)) : line.withoutLimit();
        Routing routing = Routing.of(
                        ProductId.of(ITEM), 1, Optional.of(data.anyFigure(UNIT).orElse(PerBucket.constant(0))))
                .withSetupCost(data.anyFigure(SETUP))
                .withMinimumLot(data.number(LEAST_LOT))
                .withLotMultiple(data.number(MULTIPLE));
        return cycle.supply(line.makes(routing)).build();
    }

    private static OptionalDouble first(CaseNode data, String... words) {
        return data.word(words).map(data::number).orElseGet(OptionalDouble::empty);
    }
}
