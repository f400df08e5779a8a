package dev.sop.testing;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.ServiceLevel;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.SourcingSplit;
import dev.sop.constraint.Workforce;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.Lane;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.ResourceId;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Small random cycles with the elements of the planning model that are asked for, every cost given, in small whole numbers.
 * The same seed and elements give the same cycle.
 */
public final class FeatureCases {

    /** An element of the planning model. */
    public enum Feature {
        MINIMUM_LOT,
        LOT_MULTIPLE,
        SETUP,
        WHOLE_UNITS,
        LEAD_TIME,
        VALIDITY,
        COMPONENTS,
        YIELD,
        CO_PRODUCTS,
        LANES,
        WORKFORCE,
        WHOLE_WORKERS,
        NO_IDLE_TIME,
        RATE_OF_CHANGE,
        SHIPMENTS,
        STOCK_RANGE,
        PRODUCTION_RANGE,
        SERVICE_LEVEL,
        SOURCING,
        BUDGET,
        CASH,
        DOWNTIME,
        DOWNTIME_OF_LIMIT,
        FROZEN_ZONE,
        CHANGE_COST,
        MATERIAL_STOCK,
        EXTRA_TIERS,
        STORAGE_RENT,
        EXPANSION,
        SHELF_LIFE,
        SAFETY_WEEKS,
        SOFT_MAXIMUM,
        AVERAGE_HOLDING,
        POOLED_OVERTIME,
        MUST_MEET,
        ENDING_STOCK,
        LATENESS_LIMIT,
        SHIFTS,
        AT_CAPACITY,
        STOCK_VALUE
    }

    private final Random random;
    private final int buckets;
    private final Set<Feature> features;
    private final List<Product> products = new ArrayList<>();
    private final List<InventoryPosition> stock = new ArrayList<>();
    private final List<DemandSignal> demand = new ArrayList<>();
    private final List<SupplyResource> supply = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();

    private FeatureCases(long seed, Set<Feature> features) {
        this.random = new Random(seed * 31 + 11);
        this.random.nextInt();
        this.buckets = 2 + random.nextInt(3);
        this.features = features;
    }

    /** The cycle of a seed with these elements. */
    public static CycleInputs of(long seed, Feature... features) {
        return of(seed, Set.of(features));
    }

    /** The cycle of a seed with these elements. */
    public static CycleInputs of(long seed, Set<Feature> features) {
        return new FeatureCases(seed, features).make();
    }

    /** Some elements, chosen by the seed; one of those with many whole numbers at most. */
    public static Set<Feature> some(long seed, int howMany) {
        Random dice = new Random(seed * 7 + 3);
        Set<Feature> manyWhole =
                EnumSet.of(Feature.MINIMUM_LOT, Feature.LOT_MULTIPLE, Feature.SETUP, Feature.WHOLE_UNITS);
        Set<Feature> chosen = EnumSet.noneOf(Feature.class);
        while (chosen.size() < howMany) {
            Feature next = Feature.values()[dice.nextInt(Feature.values().length)];
            boolean enough = chosen.stream().anyMatch(manyWhole::contains) && manyWhole.contains(next);
            if (!enough) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    private boolean has(Feature feature) {
        return features.contains(feature);
    }

    private CycleInputs make() {
        product("a");
        product("b");
        supply.add(resource("plant", 10 + random.nextInt(16)));
        supply.add(resource("line", 4 + random.nextInt(12)));
        elementsOfProducts();
        elementsOfSupply();
        network();
        limits();
        CycleInputs.Builder cycle = CycleInputs.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), buckets))
                .products(products)
                .inventory(stock)
                .demand(demand)
                .supply(supply)
                .lanes(lanes)
                .constraints(constraints);
        if (has(Feature.FROZEN_ZONE) || has(Feature.CHANGE_COST)) {
            cycle.publishedPlan(published());
        }
        return cycle.build();
    }

    private void product(String id) {
        products.add(Product.of(id)
                .price(20 + random.nextInt(20))
                .unitCost(2)
                .withHoldingCost(costs(1, 3))
                .withLateCost(costs(1, 6))
                .lostSaleCost(8 + random.nextInt(25)));
        stock.add(InventoryPosition.of(id)
                .onHand(random.nextInt(6))
                .backorders(random.nextInt(3) == 0 ? random.nextInt(4) : 0));
        double price = products.get(products.size() - 1)
                .price()
                .orElseThrow()
                .over(Horizon.months(YearMonth.of(2027, 1), buckets))
                .get(0);
        demand.add(DemandSignal.of("forecast")
                .product(id)
                .volumes(numbers(0, 12))
                .price(price)
                .market("home")
                .priority(1 + random.nextInt(2)));
        if (random.nextBoolean()) {
            demand.add(DemandSignal.of("forecast")
                    .product(id)
                    .volumes(numbers(0, 8))
                    .price(price)
                    .market("abroad")
                    .priority(1 + random.nextInt(3)));
        }
    }

    private SupplyResource resource(String id, int capacity) {
        SupplyResource resource = SupplyResource.of(id)
                .capacities(numbers(Math.max(0, capacity - 4), capacity))
                .overtime(OvertimeTier.amount(2 + random.nextInt(4)).withCost(costs(2, 5)));
        for (Product product : products) {
            if (id.equals("plant") || random.nextBoolean()) {
                resource = resource.makes(
                        Routing.of(product.id().value(), 1 + random.nextInt(2)).withUnitCost(costs(2, 9)));
            }
        }
        return resource.makes().isEmpty() ? resource.makes(Routing.of("a", 1).withUnitCost(costs(2, 9))) : resource;
    }

    private void elementsOfProducts() {
        if (has(Feature.WHOLE_UNITS)) {
            products.replaceAll(Product::inWholeUnits);
        }
        if (has(Feature.SHELF_LIFE)) {
            products.replaceAll(product -> product.shelfLife(random.nextInt(3)).withWriteOffCost(costs(0, 5)));
        }
        if (has(Feature.AVERAGE_HOLDING)) {
            products.replaceAll(Product::holdingOnAverage);
        }
        if (has(Feature.MUST_MEET)) {
            products.set(0, products.get(0).noLostSales());
        }
        if (has(Feature.LATENESS_LIMIT)) {
            products.replaceAll(product -> product.latenessLimit(random.nextInt(3)));
        }
        if (has(Feature.SAFETY_WEEKS)) {
            stock.replaceAll(position -> position.safetyStockWeeks(1 + random.nextInt(6))
                    .safetyStock(random.nextInt(3))
                    .withSafetyStockCost(costs(1, 6))
                    .deepViolationFactor(1 + random.nextInt(3)));
        }
        if (has(Feature.SOFT_MAXIMUM)) {
            stock.replaceAll(position -> position.withMaximum(costs(0, 3)).maximumCost(1 + random.nextInt(4)));
        }
        if (has(Feature.ENDING_STOCK)) {
            stock.set(0, stock.get(0).endingExactly(random.nextInt(5)));
            stock.set(1, stock.get(1).endingAtLeast(random.nextInt(5)));
        }
    }

    private void elementsOfSupply() {
        if (has(Feature.MINIMUM_LOT)) {
            routings(routing -> routing.minimumLot(3 + random.nextInt(8)));
        }
        if (has(Feature.LOT_MULTIPLE)) {
            routings(routing -> routing.lotMultiple(2 + random.nextInt(5)));
        }
        if (has(Feature.SETUP)) {
            routings(routing -> routing.withSetupCost(costs(5, 40)).setupTime(random.nextInt(4)));
        }
        if (has(Feature.LEAD_TIME)) {
            routings(routing -> routing.leadTime(random.nextInt(3)));
        }
        if (has(Feature.YIELD)) {
            routings(routing -> routing.yieldRate(0.5 + 0.25 * random.nextInt(3)));
        }
        if (has(Feature.VALIDITY)) {
            routings(routing -> random.nextBoolean() ? routing : routing.withFirstBucket("2027-02"));
            supply.set(
                    1,
                    supply.get(1)
                            .withMakes(supply.get(1).makes().stream()
                                    .map(routing -> routing.withLastBucket("2027-02"))
                                    .toList()));
        }
        if (has(Feature.COMPONENTS)) {
            products.add(Product.of("part")
                    .price(4)
                    .unitCost(1)
                    .holdingCost(0.5)
                    .lateCost(1)
                    .lostSaleCost(2));
            stock.add(InventoryPosition.of("part").onHand(random.nextInt(12)));
            demand.add(DemandSignal.of("spares")
                    .product("part")
                    .volumes(numbers(0, 3))
                    .price(4));
            routings(routing ->
                    routing.product().value().equals("a") ? routing.consumes("part", 1 + random.nextInt(2)) : routing);
            supply.add(SupplyResource.purchase("supplier")
                    .capacity(5 + random.nextInt(15))
                    .makes(Routing.of("part", 1).withUnitCost(costs(1, 4)).leadTime(random.nextInt(2))));
        }
        if (has(Feature.CO_PRODUCTS)) {
            routings(routing -> routing.product().value().equals("a")
                    ? routing.coProduct("b", 0.5 * (1 + random.nextInt(3)))
                    : routing);
        }
        if (has(Feature.EXPANSION)) {
            ExpansionStep step = ExpansionStep.of("second line", 4 + random.nextInt(8), 10 + random.nextInt(60))
                    .runningCost(random.nextInt(4))
                    .leadTime(random.nextInt(2));
            step = random.nextBoolean() ? step : step.inAnyPart();
            supply.set(0, supply.get(0).expansion(random.nextBoolean() ? step : step.withFirstBucket("2027-02")));
        }
    }

    private void routings(UnaryOperator<Routing> change) {
        supply.replaceAll(resource ->
                resource.withMakes(resource.makes().stream().map(change).collect(ImmutableList.toImmutableList())));
    }

    /** Everything is made at North and asked for at South, but for what is asked for at North. */
    private void network() {
        if (!has(Feature.LANES)) {
            return;
        }
        supply.replaceAll(resource -> resource.at("North"));
        demand.replaceAll(signal -> signal.at(random.nextInt(4) == 0 ? "North" : "South"));
        stock.replaceAll(position -> position.at("North"));
        Lane lane = Lane.between("North", "South").leadTime(random.nextInt(2));
        for (Product product : products) {
            lane = lane.moves(product.id().value(), random.nextInt(4));
            stock.add(InventoryPosition.of(product.id().value()).at("South").onHand(random.nextInt(5)));
        }
        lanes.add(random.nextBoolean() ? lane : lane.capacity(4 + random.nextInt(12)));
    }

    private void limits() {
        if (has(Feature.WORKFORCE) || has(Feature.WHOLE_WORKERS) || has(Feature.NO_IDLE_TIME)) {
            workforce();
        }
        if (has(Feature.RATE_OF_CHANGE)) {
            RateOfChange rate = Constraint.rateOfChange("smooth")
                    .increaseCost(random.nextInt(4))
                    .decreaseCost(random.nextInt(4));
            rate = random.nextBoolean() ? rate.from(random.nextInt(15)) : rate;
            constraints.add(random.nextBoolean() ? rate : rate.atMost(2 + random.nextInt(8)));
        }
        if (has(Feature.SHIPMENTS)) {
            constraints.add(strict(Constraint.maximumShipment("dock", 8 + random.nextInt(15))));
            constraints.add(strict(
                    Constraint.minimumShipment("contract", random.nextInt(4)).of("a")));
        }
        if (has(Feature.STOCK_RANGE)) {
            constraints.add(strict(Constraint.minimumStock("floor", random.nextInt(6))));
            constraints.add(strict(Constraint.maximumStock("ceiling", 6 + random.nextInt(8))));
        }
        if (has(Feature.PRODUCTION_RANGE)) {
            constraints.add(strict(Constraint.minimumProduction("base load", random.nextInt(8))));
            ProductionRange most = Constraint.maximumProduction("cap", 5 + random.nextInt(15));
            constraints.add(strict(random.nextBoolean() ? most : most.of("a")));
        }
        if (has(Feature.SERVICE_LEVEL)) {
            ServiceLevel level = Constraint.serviceLevel("promise", 0.5 + 0.1 * random.nextInt(6));
            constraints.add(strict(
                    switch (random.nextInt(4)) {
                        case 0 -> level;
                        case 1 -> level.inEveryBucket().of("a");
                        case 2 -> level.market("home");
                        default -> level.deliveredOnTime();
                    }));
        }
        if (has(Feature.SOURCING)) {
            SourcingSplit split = Constraint.sourcing(
                    "two sources", supply.get(1).makes().get(0).product().value());
            split = random.nextBoolean()
                    ? split.least("line", 0.1 * (1 + random.nextInt(6)))
                    : split.most("plant", 0.1 * (2 + random.nextInt(7)));
            constraints.add(strict(random.nextBoolean() ? split : split.acrossHorizon()));
        }
        if (has(Feature.BUDGET)) {
            boolean carried = random.nextBoolean();
            var budget = Constraint.budget("spend", 20 + random.nextInt(60));
            constraints.add(carried ? notSoft(budget.carriedOver()) : strict(budget));
        }
        if (has(Feature.CASH)) {
            constraints.add(notSoft(Constraint.cash("credit line", 20 + random.nextInt(80))
                    .minimum(-random.nextInt(40))
                    .paymentDelay(random.nextInt(2))));
        }
        if (has(Feature.POOLED_OVERTIME)) {
            OvertimeLimit limit = Constraint.overtime("crew", 0)
                    .withShareOfRegular(java.util.Optional.empty())
                    .withAmount(PerBucket.constant(1 + random.nextInt(5)))
                    .withResources(ResourceId.of("plant"), ResourceId.of("line"));
            constraints.add(random.nextBoolean() ? limit : strict(limit.pooled()));
        }
        materials();
        downtimes();
        if (has(Feature.STORAGE_RENT)) {
            products.replaceAll(product -> product.space(1 + random.nextInt(2)));
            constraints.add(strict(Constraint.storage("warehouse", 4 + random.nextInt(10))));
        }
        if (has(Feature.SHIFTS)) {
            supply.replaceAll(resource -> resource.withCapacityUnit(CapacityUnit.HOURS));
            constraints.add(Constraint.parse("labor", "1 shift of 0.5 hours"));
        }
        if (has(Feature.AT_CAPACITY)) {
            constraints.add(Constraint.parse("supplier", "Supplier X at capacity"));
        }
        if (has(Feature.STOCK_VALUE)) {
            products.replaceAll(product -> product.withUnitCost(costs(1, 4)));
            constraints.add(strict(Constraint.maximumStockValue("capital", 6 + random.nextInt(20))));
        }
        if (has(Feature.FROZEN_ZONE)) {
            var zone = Constraint.frozen("fence", 1 + random.nextInt(2));
            constraints.add(strict(random.nextBoolean() ? zone : zone.at("plant")));
        }
    }

    private void workforce() {
        Workforce crew = Constraint.workforce("crew of the plant", 1 + random.nextInt(4))
                .labour("a", 1 + random.nextInt(2))
                .labour("b", 1)
                .hoursPerWorker(3 + random.nextInt(4))
                .wage(2 + random.nextInt(6))
                .overtime(random.nextInt(3), 1 + random.nextInt(4))
                .hiring(2 + random.nextInt(8))
                .layoff(1 + random.nextInt(8));
        if (random.nextInt(3) == 0) {
            crew = crew.withMaximumHired(PerBucket.constant(1)).withMaximumLaidOff(PerBucket.constant(1));
        }
        if (random.nextInt(3) == 0) {
            crew = crew.withMinimumWorkers(PerBucket.constant(1)).withMaximumWorkers(PerBucket.constant(5));
        }
        crew = random.nextInt(3) == 0 ? crew.at("plant") : crew;
        crew = has(Feature.WHOLE_WORKERS) ? crew.inWholeWorkers() : crew;
        constraints.add(has(Feature.NO_IDLE_TIME) ? crew.withoutIdleTime() : crew);
    }

    private void materials() {
        if (!has(Feature.MATERIAL_STOCK) && !has(Feature.EXTRA_TIERS)) {
            return;
        }
        SharedLimit steel = Constraint.material("steel", 4 + random.nextInt(14))
                .need("a", 1)
                .need("b", 1 + random.nextInt(2));
        if (has(Feature.MATERIAL_STOCK)) {
            steel = steel.keeping(random.nextInt(10)).holdingCost(0.5 * random.nextInt(3));
            steel = random.nextBoolean() ? steel : steel.withMaximumStock(PerBucket.constant(2 + random.nextInt(6)));
        }
        if (has(Feature.EXTRA_TIERS)) {
            steel = steel.extra(2 + random.nextInt(4), 1 + random.nextInt(3))
                    .extra(3 + random.nextInt(4), 4 + random.nextInt(6));
        }
        constraints.add(strict(steel));
    }

    private void downtimes() {
        if (has(Feature.DOWNTIME)) {
            var down = Constraint.downtime("service", "plant", 1 + random.nextInt(2), 3 + random.nextInt(6));
            down = random.nextBoolean() ? down : down.mostAtOnce(1);
            constraints.add(random.nextInt(3) == 0 ? down.inAnyPart() : down);
        }
        if (has(Feature.DOWNTIME_OF_LIMIT)) {
            constraints.add(strict(Constraint.machine("presses", 10 + random.nextInt(8))
                    .need("a", 1)
                    .need("b", 1)));
            constraints.add(
                    Constraint.downtime("press service", "presses", 1 + random.nextInt(2), 3 + random.nextInt(6)));
        }
    }

    private PublishedPlan published() {
        PublishedPlan plan = PublishedPlan.empty();
        for (SupplyResource resource : supply) {
            for (Routing routing : resource.makes()) {
                if (random.nextInt(3) > 0) {
                    String item = routing.product().value()
                            + resource.site().map(site -> " @ " + site).orElse("");
                    plan = plan.made(resource.id().value(), item, PerBucket.of(numbers(0, 6)));
                }
            }
        }
        return has(Feature.CHANGE_COST) ? plan.changeCost(1 + random.nextInt(6)) : plan;
    }

    private Constraint strict(Constraint limit) {
        return switch (random.nextInt(4)) {
            case 0 -> limit.pseudoHard();
            case 1 -> limit.soft(1 + random.nextInt(10));
            default -> limit;
        };
    }

    private Constraint notSoft(Constraint limit) {
        return random.nextInt(3) == 0 ? limit.pseudoHard() : limit;
    }

    private PerBucket costs(int least, int most) {
        return PerBucket.of(numbers(least, most));
    }

    private double[] numbers(int least, int most) {
        double[] values = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            values[t] = least + random.nextInt(most - least + 1);
        }
        return values;
    }

    /** The cycle under a goal and a split of shortage. */
    public static CycleInputs under(CycleInputs inputs, Goal goal, ShortageSplit split) {
        return inputs.withGoal(goal).withShortageSplit(split);
    }
}
