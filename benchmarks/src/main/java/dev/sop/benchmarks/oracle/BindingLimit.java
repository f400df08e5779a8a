package dev.sop.benchmarks.oracle;

import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.CauseKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One kind of limit that alone holds pumps from customers, in random figures: with it pumps are short, without it all is served. So it
 * has to be among the causes of the gap. Pumps sell for 100, cost 40 and nothing is late.
 */
enum BindingLimit {
    CAPACITY(CauseKind.CAPACITY, "Plant"),
    CAPACITY_OF_A_LANE(CauseKind.CAPACITY, "North to South"),
    CAPACITY_FOR_A_COMPONENT(CauseKind.CAPACITY, "Foundry"),
    OVERTIME_OF_A_RESOURCE(CauseKind.OVERTIME, "Plant"),
    OVERTIME_LIMIT(CauseKind.CONSTRAINT, "limit"),
    OVERTIME_POOLED(CauseKind.CONSTRAINT, "limit"),
    SHIFTS(CauseKind.CONSTRAINT, "limit"),
    LABOUR(CauseKind.CONSTRAINT, "limit"),
    MATERIAL(CauseKind.CONSTRAINT, "limit"),
    MATERIAL_THAT_KEEPS(CauseKind.CONSTRAINT, "limit"),
    SUPPLIER(CauseKind.CONSTRAINT, "limit"),
    STORAGE(CauseKind.CONSTRAINT, "limit"),
    MOST_PRODUCED(CauseKind.CONSTRAINT, "limit"),
    MOST_SHIPPED(CauseKind.CONSTRAINT, "limit"),
    MOST_IN_STOCK(CauseKind.CONSTRAINT, "limit"),
    VALUE_OF_STOCK(CauseKind.CONSTRAINT, "limit"),
    MAXIMUM_STOCK(CauseKind.MAXIMUM_STOCK, "pumps"),
    PURCHASES(CauseKind.CONSTRAINT, "limit"),
    RATE_OF_CHANGE(CauseKind.CONSTRAINT, "limit"),
    WORKFORCE(CauseKind.CONSTRAINT, "limit"),
    SERVICE_LEVEL(CauseKind.CONSTRAINT, "limit"),
    SOURCING(CauseKind.CONSTRAINT, "limit"),
    BUDGET(CauseKind.CONSTRAINT, "limit"),
    BUDGET_CARRIED(CauseKind.CONSTRAINT, "limit"),
    CASH(CauseKind.CONSTRAINT, "limit"),
    DOWNTIME(CauseKind.CONSTRAINT, "limit"),
    FROZEN(CauseKind.CONSTRAINT, "limit");

    private final CauseKind cause;
    private final String named;

    BindingLimit(CauseKind cause, String named) {
        this.cause = cause;
        this.named = named;
    }

    /** What sort of cause it has to be named as. */
    CauseKind cause() {
        return cause;
    }

    /** By which id it has to be named. */
    String named() {
        return named;
    }

    /** The cycle with the limit. */
    SopCycle with(Figures figures) {
        return cycle(figures, true);
    }

    /** The same cycle without it. */
    SopCycle without(Figures figures) {
        return cycle(figures, false);
    }

    private SopCycle cycle(Figures figures, boolean bound) {
        int asked = figures.whole(20, 60);
        int had = figures.whole(5, asked - 5);
        int months = figures.whole(2, 5);
        SopCycleBuilder cycle = SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), months));
        Product pumps = Product.of("pumps")
                .price(100)
                .unitCost(40)
                .holdingCost(1)
                .lateCost(5)
                .noLateDelivery();
        double[] peak = new double[months];
        peak[months - 1] = asked;
        DemandSignal steady = DemandSignal.of("forecast").product("pumps").volume(asked);
        DemandSignal last = steady.withVolume(PerBucket.of(peak));
        SupplyResource plant = SupplyResource.of("Plant").withoutLimit();
        SupplyResource tight = SupplyResource.of("Plant").capacity(had);
        cycle.product(pumps);
        Optional<Constraint> limit = Optional.empty();
        DemandSignal demand = steady;
        switch (this) {
            case CAPACITY -> plant = bound ? tight : plant;
            case CAPACITY_OF_A_LANE -> {
                Lane lane = Lane.between("North", "South").moves("pumps", 1);
                plant = plant.at("North");
                demand = demand.at("South");
                cycle.lane(bound ? lane.capacity(had) : lane);
            }
            case CAPACITY_FOR_A_COMPONENT -> {
                cycle.product(Product.of("castings")
                        .price(1)
                        .unitCost(5)
                        .holdingCost(1)
                        .lateCost(1));
                plant = plant.makes(Routing.of("pumps", 1).consumes("castings", 1));
                SupplyResource foundry = SupplyResource.of("Foundry").makes("castings", 1);
                cycle.supply(bound ? foundry.capacity(had) : foundry.withoutLimit());
            }
            case OVERTIME_OF_A_RESOURCE ->
                plant = SupplyResource.of("Plant")
                        .capacity(1)
                        .overtime(OvertimeTier.amount(bound ? had : 10 * asked).cost(3));
            case OVERTIME_LIMIT, OVERTIME_POOLED -> {
                plant = SupplyResource.of("Plant")
                        .capacity(had)
                        .overtime(OvertimeTier.amount(10 * asked).cost(3));
                Constraint overtime = this == OVERTIME_POOLED
                        ? Constraint.overtime("limit", 0.1).pooled()
                        : Constraint.overtime("limit", 0.1).at("Plant");
                limit = Optional.of(overtime);
            }
            case SHIFTS -> {
                plant = SupplyResource.of("Plant").hoursPerWorkingDay(24).makes("pumps", 24.0 * 19 / asked);
                limit = Optional.of(Constraint.shifts("limit", 1));
            }
            case LABOUR ->
                limit = Optional.of(Constraint.labour("limit", 2.0 * had).need("pumps", 2));
            case MATERIAL ->
                limit = Optional.of(Constraint.material("limit", had).need("pumps", 1));
            case MATERIAL_THAT_KEEPS ->
                limit = Optional.of(Constraint.material("limit", had)
                        .need("pumps", 1)
                        .keeping(3)
                        .holdingCost(0.1));
            case SUPPLIER ->
                limit = Optional.of(Constraint.supplier("limit", had).need("pumps", 1));
            case STORAGE -> {
                plant = SupplyResource.of("Plant").capacity(asked / 2.0 + 1);
                demand = last;
                limit = Optional.of(Constraint.storage("limit", 3));
            }
            case MOST_PRODUCED -> limit = Optional.of(Constraint.maximumProduction("limit", had));
            case MOST_SHIPPED -> limit = Optional.of(Constraint.maximumShipment("limit", had));
            case MOST_IN_STOCK -> {
                plant = SupplyResource.of("Plant").capacity(asked / 2.0 + 1);
                demand = last;
                limit = Optional.of(Constraint.maximumStock("limit", 3));
            }
            case VALUE_OF_STOCK -> {
                plant = SupplyResource.of("Plant").capacity(asked / 2.0 + 1);
                demand = last;
                limit = Optional.of(Constraint.maximumStockValue("limit", 3 * 40));
            }
            case MAXIMUM_STOCK -> {
                plant = SupplyResource.of("Plant").capacity(asked / 2.0 + 1);
                demand = last;
                if (bound) {
                    cycle.inventory(InventoryPosition.of("pumps").maximum(3));
                }
            }
            case PURCHASES -> {
                plant = SupplyResource.purchase("Plant").withoutLimit().unitCost(40);
                limit = Optional.of(Constraint.purchases("limit", "Plant", 0, had));
            }
            case RATE_OF_CHANGE ->
                limit = Optional.of(Constraint.rateOfChange("limit").from(0).atMost(had / (double) months));
            case WORKFORCE ->
                limit = Optional.of(Constraint.workforce("limit", 1)
                        .labour("pumps", 1)
                        .hoursPerWorker(had)
                        .wage(1)
                        .withMaximumWorkers(PerBucket.constant(1)));
            case SERVICE_LEVEL -> {
                plant = SupplyResource.of("Plant").capacity(2.0 * asked - had);
                cycle.demand(demand.market("US").price(80).volume(asked));
                demand = demand.market("EU").price(100);
                limit = Optional.of(Constraint.serviceLevel("limit", 1).market("US"));
            }
            case SOURCING -> {
                cycle.supply(SupplyResource.subcontractor("Partner")
                        .capacity(had / 2.0)
                        .unitCost(45));
                limit = Optional.of(Constraint.sourcing("limit", "pumps").most("Plant", 0.25));
                plant = plant.unitCost(40);
            }
            case BUDGET -> limit = Optional.of(Constraint.budget("limit", 40.0 * had));
            case BUDGET_CARRIED ->
                limit = Optional.of(Constraint.budget("limit", 40.0 * had).carriedOver());
            case CASH ->
                limit = Optional.of(Constraint.cash("limit", 40.0 * had).paymentDelay(months));
            case DOWNTIME -> {
                plant = SupplyResource.of("Plant").capacity(asked);
                limit = Optional.of(
                        Constraint.downtime("limit", "Plant", 1, had).inAnyPart());
            }
            case FROZEN -> {
                cycle.publishedPlan(PublishedPlan.empty().made("Plant", "pumps", PerBucket.constant(had)));
                limit = Optional.of(Constraint.frozen("limit", months));
            }
        }
        if (bound) {
            limit.ifPresent(cycle::constraint);
        }
        return cycle.demand(demand)
                .supply(plant.makes().isEmpty() ? plant.makes("pumps", 1) : plant)
                .build();
    }
}
