package dev.sop.testing;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.performance.FrozenForecast;
import dev.sop.performance.History;
import dev.sop.performance.OrderCounts;
import dev.sop.performance.PastExpectation;
import dev.sop.performance.ProductActuals;
import dev.sop.performance.PublishedProduction;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;

/** A cycle of two products with four past months, small enough to score by hand. */
public final class Histories {

    private Histories() {}

    /** Pumps and valves of one family, 100 a month of each, and stock of pumps. */
    public static SopCycleBuilder cycle() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps").family("water"))
                .product(Product.of("valves").family("water"))
                .demand(DemandSignal.of("forecast").product("pumps").volume(100))
                .demand(DemandSignal.of("forecast").product("valves").volume(100))
                .supply(SupplyResource.of("plant").capacity(1000))
                .inventory(InventoryPosition.of("pumps").onHand(150).targetWeeksOfSupply(4));
    }

    /** September to December: a month without sales, two published plans, two steps of the forecast. */
    public static History fourMonths() {
        return History.of(Horizon.months(YearMonth.of(2026, 9), 4))
                .actual(ProductActuals.of("pumps").sales(100, 50, 0, 200).production(100, 60, 10, 0))
                .actual(ProductActuals.of("valves").sales(100, 100, 100, 100).production(80, 100, 100, 130))
                .forecast(FrozenForecast.beforeFirst("statistical", "pumps", 90, 60))
                .forecast(FrozenForecast.of("statistical", "pumps", "2026-09", 45, 30))
                .forecast(FrozenForecast.beforeFirst("statistical", "valves", 110, 110))
                .forecast(FrozenForecast.beforeFirst("consensus", "pumps", 80))
                .forecast(FrozenForecast.of("consensus", "pumps", "2026-09", 55))
                .forecast(FrozenForecast.of("consensus", "pumps", "2026-10", 5))
                .forecast(FrozenForecast.beforeFirst("consensus", "valves", 115))
                .plan(PublishedProduction.of("A", "pumps", "2026-09", 100, 50))
                .plan(PublishedProduction.of("A", "valves", "2026-09", 100, 100))
                .plan(PublishedProduction.of("B", "pumps", "2026-11", 0, 50, 70))
                .plan(PublishedProduction.of("B", "valves", "2026-11", 100, 100, 100))
                .orders(OrderCounts.of("pumps", "2026-11", 100, 95, 96, 92))
                .orders(OrderCounts.of("valves", "2026-11", 100, 100, 100, 100))
                .orders(OrderCounts.of("pumps", "2026-12", 50, 50, 50, 50))
                .expectation(PastExpectation.decision("third shift", 100).came(95))
                .expectation(PastExpectation.assumption("second foundry", -50));
    }
}
