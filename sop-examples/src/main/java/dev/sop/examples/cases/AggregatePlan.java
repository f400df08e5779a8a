package dev.sop.examples.cases;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.Goal;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.HoldingBasis;
import dev.sop.product.Product;
import java.time.YearMonth;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code aggregate_plan} as a planning cycle. Periods become months from January 2027. A cost the case
 * does not state is 0, never derived. Anything the cycle cannot express is refused by name.
 */
final class AggregatePlan {

    private static final YearMonth FIRST = YearMonth.of(2027, 1);

    private final CaseNode data;
    private final Wholeness wholeness;
    private final boolean maximumProfit;

    private AggregatePlan(CaseNode data, Wholeness wholeness) {
        this.data = data;
        this.wholeness = wholeness;
        this.maximumProfit = data.has("objective") && !data.text("objective").equals("min_cost");
    }

    /** Whether workers and quantities are whole where the case says so, or never. */
    enum Wholeness {
        /** As the case says. */
        AS_STATED,
        /** Everything in any part: the linear relaxation. */
        NONE
    }

    /** The cycle of the case, yet without what another kind of case lays over it. */
    static SopCycleBuilder cycle(CaseNode data, Wholeness wholeness) {
        return new AggregatePlan(data, wholeness).build();
    }

    /** Whether anything in the case comes in whole numbers. */
    static boolean isWhole(CaseNode data) {
        return data.flag("integer_quantities", false)
                || (data.has("workforce") && data.child("workforce").flag("integer", false));
    }

    private SopCycleBuilder build() {
        refuseWhatCannotBePlanned();
        SopCycleBuilder cycle = SopCycle.builder()
                .name("published case")
                .horizon(Horizon.months(FIRST, periods(data)))
                .goal(maximumProfit ? Goal.MAXIMUM_PROFIT : Goal.MINIMUM_COST);
        CaseNode products = data.child("products");
        for (String id : products.json().propertyNames()) {
            addProduct(cycle, id, products.child(id));
        }
        SourceReader sources = new SourceReader(products.json().propertyNames());
        JsonNode list = data.required("sources");
        for (int i = 0; i < list.size(); i++) {
            sources.add(cycle, new CaseNode("data.sources[" + i + "]", list.get(i)));
        }
        if (data.has("resources")) {
            addResources(cycle, data.child("resources"));
        }
        if (data.has("storage")) {
            addStorage(cycle, data.child("storage"));
        }
        if (data.has("workforce")) {
            cycle.constraint(LabourReader.workforce(
                    data.child("workforce"), products.json().propertyNames(), isStated()));
        }
        if (data.has("smoothing")) {
            cycle.constraint(LabourReader.smoothing(data.child("smoothing")));
        }
        return cycle;
    }

    static int periods(CaseNode data) {
        JsonNode periods = data.required("periods");
        return periods.isArray() ? periods.size() : periods.asInt();
    }

    private boolean isStated() {
        return wholeness == Wholeness.AS_STATED;
    }

    private void refuseWhatCannotBePlanned() {
        data.allowOnly(Set.of(
                "periods",
                "objective",
                "products",
                "price",
                "sources",
                "resources",
                "storage",
                "integer_quantities",
                "workforce",
                "smoothing"));
        if (maximumProfit && !data.text("objective").equals("max_profit")) {
            throw new UnsupportedCaseException("objective " + data.text("objective"));
        }
    }

    private void addProduct(SopCycleBuilder cycle, String id, CaseNode node) {
        node.allowOnly(Set.of(
                "demand",
                "markets",
                "price",
                "initial_inventory",
                "ending_inventory_min",
                "ending_inventory_exact",
                "min_inventory",
                "max_inventory",
                "holding_cost",
                "holding_basis",
                "backlog_cost"));
        boolean optional = node.has("markets");
        if (optional == node.has("demand")) {
            throw new UnsupportedCaseException(
                    node.place() + (optional ? " with demand and markets" : " without demand"));
        }
        if (optional && !maximumProfit) {
            throw new UnsupportedCaseException(node.place() + ".markets without objective max_profit");
        }
        Product product = Product.of(id)
                .withHoldingBasis(holdingBasis(node))
                .withWholeUnits(isStated() && data.flag("integer_quantities", false))
                .withHoldingCost(node.figure("holding_cost", 0))
                .withLostSalesAllowed(optional)
                .withSpace(data.has("storage") ? space(id) : 0);
        cycle.product(
                node.has("backlog_cost")
                        ? product.withLateCost(node.figure("backlog_cost"))
                        : product.noLateDelivery());
        cycle.inventory(stock(id, node));
        if (optional) {
            addMarkets(cycle, id, node.child("markets"));
        } else {
            cycle.demand(DemandSignal.of("demand")
                    .product(id)
                    .withVolume(node.figure("demand").orElseThrow())
                    .withPrice(node.has("price") ? node.figure("price") : data.figure("price")));
        }
    }

    private static HoldingBasis holdingBasis(CaseNode node) {
        String basis = node.has("holding_basis") ? node.text("holding_basis") : "ending";
        return switch (basis) {
            case "ending" -> HoldingBasis.ENDING;
            case "average" -> HoldingBasis.AVERAGE;
            default -> throw new UnsupportedCaseException("holding_basis " + basis);
        };
    }

    private static InventoryPosition stock(String id, CaseNode node) {
        return InventoryPosition.of(id)
                .onHand(node.number("initial_inventory", 0))
                .withMinimum(node.figure("min_inventory", 0))
                .withMaximum(node.figure("max_inventory"))
                .withEndingAtLeast(node.number("ending_inventory_min"))
                .withEndingExactly(node.number("ending_inventory_exact"));
    }

    private static void addMarkets(SopCycleBuilder cycle, String id, CaseNode markets) {
        for (String area : markets.json().propertyNames()) {
            CaseNode market = markets.child(area);
            market.allowOnly(Set.of("price", "limit"));
            cycle.demand(DemandSignal.of("market limit")
                    .product(id)
                    .market(area)
                    .withVolume(market.figure("limit")
                            .orElseThrow(() -> new UnsupportedCaseException(market.place() + " without limit")))
                    .withPrice(market.figure("price", 0)));
        }
    }

    private static void addResources(SopCycleBuilder cycle, CaseNode resources) {
        for (String name : resources.json().propertyNames()) {
            CaseNode resource = resources.child(name);
            resource.allowOnly(Set.of("capacity", "usage"));
            CaseNode usage = resource.child("usage");
            if (!resource.has("capacity") || usage.json().isEmpty()) {
                continue; // nothing uses it, or it has no limit
            }
            SharedLimit limit = Constraint.machine(name, 0)
                    .withAvailable(resource.figure("capacity").orElseThrow());
            for (String product : usage.json().propertyNames()) {
                limit = limit.need(product, usage.number(product, 0));
            }
            cycle.constraint(limit);
        }
    }

    private void addStorage(SopCycleBuilder cycle, CaseNode storage) {
        storage.allowOnly(Set.of("capacity", "space", "rent_cost"));
        if (!storage.has("capacity") && !storage.has("rent_cost")) {
            return;
        }
        StorageLimit limit = Constraint.storage("storage", 0).withCapacity(storage.figure("capacity", 0));
        if (storage.has("rent_cost")) {
            limit = limit.withStrictness(new Strictness(Strictness.Kind.SOFT, storage.figure("rent_cost")));
        }
        for (String product : data.child("products").json().propertyNames()) {
            limit = limit.of(product);
        }
        cycle.constraint(limit);
    }

    private double space(String product) {
        CaseNode storage = data.child("storage");
        return storage.has("space") ? storage.child("space").number(product, 0) : 1;
    }
}
