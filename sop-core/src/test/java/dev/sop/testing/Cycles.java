package dev.sop.testing;

import dev.sop.calendar.Horizon;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.product.Product;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;

/** Named inputs that are in order, for tests that change one thing. */
public final class Cycles {

    /** January to March 2027. */
    public static final Horizon QUARTER = Horizon.months(YearMonth.of(2027, 1), 3);

    private Cycles() {}

    /** Pumps and valves at 100 and 50 a month, a plant that makes both and a partner who makes pumps; no costs given. */
    public static CycleInputs twoProducts() {
        return CycleInputs.builder()
                .horizon(QUARTER)
                .addProducts(Product.of("pumps").price(10), Product.of("valves").price(4))
                .addDemand(DemandSignal.of("forecast").product("pumps").volume(100))
                .addDemand(DemandSignal.of("forecast").product("valves").volume(50))
                .addSupply(SupplyResource.of("Plant A").capacity(120))
                .addSupply(SupplyResource.subcontractor("Partner").capacity(40).makes("pumps", 1))
                .build();
    }
}
