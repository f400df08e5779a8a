package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Strictness;
import dev.sop.cycle.CycleInputs;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.Problem;
import dev.sop.product.Product;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.Lane;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.Cycles;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Wrong routings, networks, published plans, further limits and steps: each gives one problem with place, value, expectation. */
class PlanningModelCheckTest {

    private static final CycleInputs GOOD = Cycles.twoProducts();
    private static final String PRODUCTS = "one of 'pumps', 'valves'";
    private static final String RESOURCES = "one of 'Plant A', 'Partner'";
    private static final String AMOUNT = "0 to 1e12";
    private static final String MAKES = "supply[1].makes[0]";

    // ------------------------------------------------------------------------------------------------ routings

    @Test
    void problems_leadTimeNegative_isNamed() {
        only(routing(r -> r.leadTime(-1)), MAKES + ".leadTime", "-1.0", AMOUNT);
    }

    @Test
    void problems_yieldInPercent_isNamed() {
        only(routing(r -> r.yieldRate(95)), MAKES + ".yield", "95.0", "1.0E-9 to 1");
    }

    @Test
    void problems_yieldOfNothing_isNamed() {
        only(routing(r -> r.yieldRate(0)), MAKES + ".yield", "0.0", "1.0E-9 to 1");
    }

    @Test
    void problems_unknownComponent_isNamed() {
        only(routing(r -> r.consumes("bolts", 2)), MAKES + ".consumes", "'bolts'", PRODUCTS);
    }

    @Test
    void problems_componentOfNothing_isNamed() {
        only(routing(r -> r.consumes("valves", 0)), MAKES + ".consumes[valves]", "0.0", "1.0E-9 to 1e12");
    }

    @Test
    void problems_unknownCoProduct_isNamed() {
        only(routing(r -> r.coProduct("dust", 2)), MAKES + ".coProducts", "'dust'", PRODUCTS);
    }

    @Test
    void problems_productConsumesItself_isNamed() {
        only(routing(r -> r.consumes("pumps", 1)), MAKES + ".consumes", "'pumps'", "other products than the one made");
    }

    @Test
    void problems_lotsOfNothing_areNamed() {
        only(routing(r -> r.minimumLot(0)), MAKES + ".minimumLot", "0.0", "1.0E-9 to 1e12");
        only(routing(r -> r.lotMultiple(-5)), MAKES + ".lotMultiple", "-5.0", "1.0E-9 to 1e12");
    }

    @Test
    void problems_setUpBelowZero_isNamed() {
        only(routing(r -> r.setupCost(-1)), MAKES + ".setupCost", "-1.0", AMOUNT);
        only(routing(r -> r.setupTime(-1)), MAKES + ".setupTime", "-1.0", AMOUNT);
    }

    @Test
    void problems_validityOutsideTheHorizon_isNamed() {
        only(
                routing(r -> r.withFirstBucket("2026-12")),
                MAKES + ".firstBucket",
                "'2026-12'",
                "one of 2027-01 to 2027-03");
        only(
                routing(r -> r.withLastBucket("2027-04")),
                MAKES + ".lastBucket",
                "'2027-04'",
                "one of 2027-01 to 2027-03");
    }

    @Test
    void problems_validityBackwards_isNamed() {
        only(
                routing(r -> r.between("2027-03", "2027-01")),
                MAKES + ".firstBucket",
                "'2027-03'",
                "not after the last, '2027-01'");
    }

    // ------------------------------------------------------------------------------------------------ expansions

    @Test
    void problems_expansionOfAResourceWithoutLimit_isNamed() {
        ExpansionStep step = ExpansionStep.of("second line", 10, 100);
        only(
                GOOD.withSupply(
                        GOOD.supply().get(0),
                        SupplyResource.of("Open").withoutLimit().expansion(step)),
                "supply[1].expansions[0]",
                "an expansion",
                "none on a resource without limit");
    }

    @Test
    void problems_expansionTwice_namesTheSecond() {
        ExpansionStep step = ExpansionStep.of("second line", 10, 100);
        only(
                plant(p -> p.expansion(step).expansion(step)),
                "supply[0].expansions[1].name",
                "'second line'",
                "a name used once");
    }

    @Test
    void problems_expansionFiguresOutOfOrder_areNamed() {
        ExpansionStep step = ExpansionStep.of("second line", 10, 100);
        only(
                plant(p -> p.expansion(step.withCapacity(0))),
                "supply[0].expansions[0].capacity",
                "0.0",
                "1.0E-9 to 1e12");
        only(
                plant(p -> p.expansion(step.withCost(PerBucket.constant(-1)))),
                "supply[0].expansions[0].cost",
                "-1.0",
                AMOUNT);
        only(plant(p -> p.expansion(step.runningCost(-1))), "supply[0].expansions[0].runningCost", "-1.0", AMOUNT);
        only(plant(p -> p.expansion(step.leadTime(-1))), "supply[0].expansions[0].leadTime", "-1.0", AMOUNT);
        only(
                plant(p -> p.expansion(step.withFirstBucket("2028-01"))),
                "supply[0].expansions[0].firstBucket",
                "'2028-01'",
                "one of 2027-01 to 2027-03");
    }

    // ------------------------------------------------------------------------------------------------ network

    @Test
    void problems_laneToItself_isNamed() {
        only(lane(Lane.between("North", "North").moves("pumps", 1)), "lanes[0]", "'North' to itself", "two sites");
    }

    @Test
    void problems_laneNamedAsAResource_isNamed() {
        only(
                lane(Lane.between("North", "South").moves("pumps", 1).named("Plant A")),
                "lanes[0].id",
                "'Plant A'",
                "a name used once among resources and lanes");
    }

    @Test
    void problems_laneThatMovesNothing_isNamed() {
        only(lane(Lane.between("North", "South")), "lanes[0].moves", "nothing", "at least one product");
    }

    @Test
    void problems_laneFiguresOutOfOrder_areNamed() {
        Lane lane = Lane.between("North", "South").moves("pumps", 1);
        only(lane(lane.moves("bolts", 1)), "lanes[0].moves", "'bolts'", PRODUCTS);
        only(lane(lane.moves("valves", -1)), "lanes[0].moves[valves]", "-1.0", AMOUNT);
        only(lane(lane.leadTime(-1)), "lanes[0].leadTime", "-1.0", AMOUNT);
        only(lane(lane.capacity(-1)), "lanes[0].capacity", "-1.0", AMOUNT);
    }

    @Test
    void problems_demandAtAnUnknownSite_isNamed() {
        CycleInputs given = lane(Lane.between("North", "South").moves("pumps", 1));
        only(
                given.withDemand(
                        given.demand().get(0).at("East"), given.demand().get(1)),
                "demand[0].site",
                "'East'",
                "one of 'North', 'South'");
    }

    @Test
    void problems_twoPositionsAtASite_areNamed() {
        CycleInputs given = lane(Lane.between("North", "South").moves("pumps", 1));
        only(
                given.withInventory(
                        InventoryPosition.of("pumps").at("North"),
                        InventoryPosition.of("pumps").at("South"),
                        InventoryPosition.of("pumps").at("North")),
                "inventory[2].product",
                "'pumps @ North'",
                "a product with one position at a site");
    }

    // ------------------------------------------------------------------------------------------------ published plan

    @Test
    void problems_publishedAtUnknownResourceOrProduct_isNamed() {
        PerBucket ten = PerBucket.constant(10);
        only(
                published(PublishedPlan.empty().made("Plant Z", "pumps", ten)),
                "publishedPlan.production[0].resource",
                "'Plant Z'",
                RESOURCES);
        only(
                published(PublishedPlan.empty().made("Plant A", "bolts", ten)),
                "publishedPlan.production[0].product",
                "'bolts'",
                PRODUCTS);
    }

    @Test
    void problems_publishedFiguresBelowZero_areNamed() {
        only(
                published(PublishedPlan.empty().made("Plant A", "pumps", PerBucket.constant(-1))),
                "publishedPlan.production[0].quantity",
                "-1.0",
                AMOUNT);
        only(published(PublishedPlan.empty().changeCost(-1)), "publishedPlan.changeCost", "-1.0", AMOUNT);
    }

    @Test
    void problems_publishedWorkersOfNoWorkforce_areNamed() {
        only(
                published(PublishedPlan.empty().workers("crew", PerBucket.constant(3))),
                "publishedPlan.workers[0].workforce",
                "'crew'",
                "no workers, as no constraint is a workforce");
    }

    @Test
    void problems_publishedWorkersBelowZero_areNamed() {
        only(
                published(PublishedPlan.empty().workers("crew", PerBucket.constant(-3)))
                        .withConstraints(Constraint.workforce("crew", 5)),
                "publishedPlan.workers[0].number",
                "-3.0",
                AMOUNT);
    }

    @Test
    void problems_frozenZoneWithoutPublishedPlan_isNamed() {
        only(
                limit(Constraint.frozen("fence", 1)),
                "constraints[0]",
                "a frozen zone without a published plan",
                "the published plan of the last cycle");
    }

    @Test
    void problems_frozenZoneBeyondTheHorizon_isNamed() {
        only(
                published(PublishedPlan.empty()).withConstraints(Constraint.frozen("fence", 4)),
                "constraints[0].buckets",
                "4.0",
                "1 to 3");
        only(
                published(PublishedPlan.empty())
                        .withConstraints(Constraint.frozen("fence", 1).at("Plant Z")),
                "constraints[0].resources",
                "'Plant Z'",
                RESOURCES);
    }

    // ------------------------------------------------------------------------------------------------ further limits

    @Test
    void problems_workforceFiguresBelowZero_areNamed() {
        var crew = Constraint.workforce("crew", 5);
        PerBucket less = PerBucket.constant(-1);
        only(limit(Constraint.workforce("crew", -5)), "constraints[0].initialWorkers", "-5.0", AMOUNT);
        only(limit(crew.hoursPerWorker(-1)), "constraints[0].hoursPerWorker", "-1.0", AMOUNT);
        only(limit(crew.wage(-1)), "constraints[0].wage", "-1.0", AMOUNT);
        only(limit(crew.withOvertimePerWorker(less)), "constraints[0].overtimePerWorker", "-1.0", AMOUNT);
        only(limit(crew.withOvertimeCost(less)), "constraints[0].overtimeCost", "-1.0", AMOUNT);
        only(limit(crew.hiring(-1)), "constraints[0].hireCost", "-1.0", AMOUNT);
        only(limit(crew.layoff(-1)), "constraints[0].layoffCost", "-1.0", AMOUNT);
        only(limit(crew.withMinimumWorkers(less)), "constraints[0].minimumWorkers", "-1.0", AMOUNT);
        only(limit(crew.withMaximumHired(less)), "constraints[0].maximumHired", "-1.0", AMOUNT);
        only(limit(crew.withMaximumLaidOff(less)), "constraints[0].maximumLaidOff", "-1.0", AMOUNT);
        only(limit(crew.labour("bolts", 1)), "constraints[0].products", "'bolts'", PRODUCTS);
        only(limit(crew.at("Plant Z")), "constraints[0].resources", "'Plant Z'", RESOURCES);
    }

    @Test
    void problems_fewestWorkersAboveMost_isNamed() {
        only(
                limit(Constraint.workforce("crew", 5)
                        .withMinimumWorkers(PerBucket.constant(4))
                        .withMaximumWorkers(PerBucket.constant(3))),
                "constraints[0].minimum",
                "4.0 in 2027-01",
                "at most the maximum, 3.0");
    }

    @Test
    void problems_limitsThatAreAlwaysHardMadeSoft_areNamed() {
        String hard = "hard, as every limit of this kind";
        only(limit(Constraint.workforce("crew", 5).soft(1)), "constraints[0].strictness", "soft", hard);
        only(limit(Constraint.rateOfChange("smooth").pseudoHard()), "constraints[0].strictness", "pseudo-hard", hard);
        only(
                limit(Constraint.downtime("service", "Plant A", 1, 10).soft(1)),
                "constraints[0].strictness",
                "soft",
                hard);
        only(limit(Constraint.overtime("labour", 0.1).soft(1)), "constraints[0].strictness", "soft", hard);
    }

    @Test
    void problems_rateFiguresBelowZero_areNamed() {
        var rate = Constraint.rateOfChange("smooth");
        only(limit(rate.from(-1)), "constraints[0].initialRate", "-1.0", AMOUNT);
        only(limit(rate.increaseCost(-1)), "constraints[0].increaseCost", "-1.0", AMOUNT);
        only(limit(rate.decreaseCost(-1)), "constraints[0].decreaseCost", "-1.0", AMOUNT);
        only(limit(rate.withMaximumIncrease(PerBucket.constant(-1))), "constraints[0].maximumIncrease", "-1.0", AMOUNT);
        only(limit(rate.withMaximumDecrease(PerBucket.constant(-1))), "constraints[0].maximumDecrease", "-1.0", AMOUNT);
    }

    @Test
    void problems_downtimeOutOfOrder_isNamed() {
        var down = Constraint.downtime("service", "Plant A", 1, 10);
        only(limit(down.withMachineBuckets(-1)), "constraints[0].machineBuckets", "-1.0", AMOUNT);
        only(limit(down.withPerMachine(PerBucket.constant(-1))), "constraints[0].perMachine", "-1.0", AMOUNT);
        only(limit(down.mostAtOnce(-1)), "constraints[0].mostAtOnce", "-1.0", AMOUNT);
        only(
                limit(down.withMachineBuckets(1.5)),
                "constraints[0].machineBuckets",
                "1.5",
                "a whole number, as machines are down whole");
        only(
                limit(down.withOf("presses")),
                "constraints[0].of",
                "'presses'",
                "a resource with a capacity, or a shared limit listed before it: [Plant A, Partner]");
    }

    @Test
    void problems_rangesWithoutLimitOrSwapped_areNamed() {
        String both = "a minimum, a maximum or both";
        only(
                limit(Constraint.minimumShipment("dock", 1).withMinimum(Optional.empty())),
                "constraints[0]",
                "no limit",
                both);
        only(
                limit(Constraint.minimumStock("floor", 5).withMaximum(PerBucket.constant(4))),
                "constraints[0].minimum",
                "5.0 in 2027-01",
                "at most the maximum, 4.0");
        only(limit(Constraint.maximumShipment("dock", 5).of("bolts")), "constraints[0].products", "'bolts'", PRODUCTS);
        only(limit(Constraint.maximumStock("ceiling", -5)), "constraints[0].maximum", "-5.0", AMOUNT);
    }

    @Test
    void problems_serviceLevelOutOfOrder_isNamed() {
        only(limit(Constraint.serviceLevel("promise", 98)), "constraints[0].share", "98.0", "0 to 1");
        only(
                limit(Constraint.serviceLevel("promise", 0.9).market("EU")),
                "constraints[0].markets",
                "'EU'",
                "no market, as demand names none");
        CycleInputs markets =
                GOOD.withDemand(GOOD.demand().get(0).market("EU"), GOOD.demand().get(1));
        only(
                markets.withConstraints(Constraint.serviceLevel("promise", 0.9).market("US")),
                "constraints[0].markets",
                "'US'",
                "one of 'EU'");
        only(
                markets.withConstraints(
                        Constraint.serviceLevel("promise", 0.9).market("EU").deliveredOnTime()),
                "constraints[0].markets",
                "[EU]",
                "no market where only deliveries in time count, as lateness is planned over all markets of a product");
    }

    @Test
    void problems_sourcingOutOfOrder_isNamed() {
        var split = Constraint.sourcing("two sources", "pumps");
        only(limit(split), "constraints[0]", "no share", "a least or a most share");
        only(limit(split.least("Plant A", 30)), "constraints[0].least[Plant A]", "30.0", "0 to 1");
        only(limit(split.most("Plant A", -1)), "constraints[0].most[Plant A]", "-1.0", "0 to 1");
        only(
                limit(split.least("Plant A", 0.75).least("Partner", 0.5)),
                "constraints[0].least",
                "1.25 in all",
                "least shares that sum to 1 at most");
        only(limit(split.most("Plant Z", 0.5)), "constraints[0].most", "'Plant Z'", RESOURCES);
    }

    @Test
    void problems_moneyOutOfOrder_isNamed() {
        String carried = "hard or pseudo-hard for money that is carried from bucket to bucket";
        only(limit(Constraint.budget("spend", -1)), "constraints[0].amount", "-1.0", AMOUNT);
        only(limit(Constraint.budget("spend", 10).carriedOver().soft(1)), "constraints[0].strictness", "soft", carried);
        only(limit(Constraint.cash("credit line", 10).soft(1)), "constraints[0].strictness", "soft", carried);
        only(limit(Constraint.cash("credit line", 10).paymentDelay(-1)), "constraints[0].paymentDelay", "-1.0", AMOUNT);
        only(
                limit(Constraint.cash("credit line", 1e13)),
                "constraints[0].openingCash",
                "1.0E13",
                "a finite number up to 1e12");
    }

    @Test
    void problems_materialOutOfOrder_isNamed() {
        var steel = Constraint.material("steel", 10).need("pumps", 1);
        only(
                limit(steel.withOpeningStock(5)),
                "constraints[0].openingStock",
                "5.0",
                "none, as what is not used is gone");
        only(limit(steel.keeping(-5)), "constraints[0].openingStock", "-5.0", AMOUNT);
        only(limit(steel.keeping(5).holdingCost(-1)), "constraints[0].holdingCost", "-1.0", AMOUNT);
        only(
                limit(steel.keeping(5).withMaximumStock(PerBucket.constant(-1))),
                "constraints[0].maximumStock",
                "-1.0",
                AMOUNT);
        only(limit(steel.extra(-5, 1)), "constraints[0].extra[0].amount", "-5.0", AMOUNT);
        only(limit(steel.extra(5, -1)), "constraints[0].extra[0].cost", "-1.0", AMOUNT);
        only(
                limit(steel.withExtra(dev.sop.supply.OvertimeTier.amount(5))),
                "constraints[0].extra[0].cost",
                "none",
                "a cost per unit");
    }

    @Test
    void problems_priceOfALimitOutOfOrder_isNamed() {
        var floor = Constraint.minimumStock("floor", 5);
        only(limit(floor.soft(-1)), "constraints[0].price", "-1.0", AMOUNT);
        only(
                limit(floor.withStrictness(new Strictness(Strictness.Kind.SOFT, Optional.empty()))),
                "constraints[0].price",
                "none",
                "a price, as the limit is soft");
        only(
                limit(floor.withStrictness(new Strictness(Strictness.Kind.HARD, Optional.of(PerBucket.constant(1))))),
                "constraints[0].price",
                "a price",
                "none, as the limit is not soft");
    }

    // ------------------------------------------------------------------------------------------------ stock, demand

    @Test
    void problems_stockElementsOutOfOrder_areNamed() {
        InventoryPosition pumps = InventoryPosition.of("pumps");
        only(stock(pumps.safetyStockWeeks(-1)), "inventory[0].safetyStockWeeks", "-1.0", "0 to 1000");
        only(stock(pumps.deepViolationFactor(0.5)), "inventory[0].deepViolationFactor", "0.5", "1 to 1000");
        only(stock(pumps.maximumCost(5)), "inventory[0].maximumCost", "a cost", "a maximum with it");
        only(stock(pumps.maximum(10).maximumCost(-5)), "inventory[0].maximumCost", "-5.0", AMOUNT);
    }

    @Test
    void problems_prioritiesBelowOne_areNamed() {
        only(
                GOOD.withDemand(GOOD.demand().get(0).priority(0), GOOD.demand().get(1)),
                "demand[0].priority",
                "0.0",
                "1 to 1000000");
        only(pumps(p -> p.priority(0)), "products[0].priority", "0.0", "1 to 1000000");
    }

    @Test
    void problems_shelfLifeAndWriteOffBelowZero_areNamed() {
        only(pumps(p -> p.shelfLife(-1)), "products[0].shelfLife", "-1", "0 or more buckets");
        only(pumps(p -> p.withWriteOffCost(PerBucket.constant(-1))), "products[0].writeOffCost", "-1.0", AMOUNT);
    }

    private static CycleInputs routing(UnaryOperator<Routing> change) {
        SupplyResource partner = GOOD.supply().get(1);
        return GOOD.withSupply(
                GOOD.supply().get(0),
                partner.withMakes(change.apply(partner.makes().get(0))));
    }

    private static CycleInputs plant(UnaryOperator<SupplyResource> change) {
        return GOOD.withSupply(change.apply(GOOD.supply().get(0)), GOOD.supply().get(1));
    }

    private static CycleInputs pumps(UnaryOperator<Product> change) {
        return GOOD.withProducts(
                change.apply(GOOD.products().get(0)), GOOD.products().get(1));
    }

    private static CycleInputs lane(Lane lane) {
        return GOOD.withLanes(lane);
    }

    @Test
    void problems_splitOfAProductAtSeveralSites_isAskedToNameOne() {
        CycleInputs atNorth = GOOD.withInventory()
                .withDemand(
                        GOOD.demand().stream().map(signal -> signal.at("North")).toList());
        CycleInputs two = atNorth.withSupply(
                GOOD.supply().get(0).at("North"),
                SupplyResource.of("South plant").capacity(10).makes("pumps", 1).at("South"));
        CycleInputs split =
                two.withConstraints(Constraint.sourcing("split", "pumps").least("South plant", 0.5));

        assertThat(CycleCheck.problems(split)).anySatisfy(problem -> {
            assertThat(problem.place()).isEqualTo("constraints[0].product");
            assertThat(problem.expected()).contains("pumps @ North").contains("pumps @ South");
        });
    }

    @Test
    void problems_publishedQuantityOfAProductMadeInTwoWays_isNamed() {
        CycleInputs twoWays = GOOD.withSupply(SupplyResource.of("Plant A")
                .capacity(100)
                .makes(Routing.of("pumps", 1))
                .makes(Routing.of("pumps", 2).consumes("valves", 1)));
        CycleInputs published =
                twoWays.withPublishedPlan(PublishedPlan.empty().made("Plant A", "pumps", PerBucket.constant(5)));

        assertThat(CycleCheck.problems(published)).anySatisfy(problem -> {
            assertThat(problem.place()).isEqualTo("publishedPlan.production[0].product");
            assertThat(problem.expected()).isEqualTo("a product that is made there in one way");
        });
    }

    private static CycleInputs published(PublishedPlan plan) {
        return GOOD.withPublishedPlan(plan);
    }

    private static CycleInputs limit(Constraint constraint) {
        return GOOD.withConstraints(constraint);
    }

    private static CycleInputs stock(InventoryPosition position) {
        return GOOD.withInventory(position);
    }

    private static void only(CycleInputs inputs, String place, String value, String expected) {
        only(inputs, place, value, expected, 1);
    }

    private static void only(CycleInputs inputs, String place, String value, String expected, int problems) {
        List<Problem> found = CycleCheck.problems(inputs);
        assertThat(found).hasSize(problems);
        assertThat(found.get(0).place()).isEqualTo(place);
        assertThat(found.get(0).value()).isEqualTo(value);
        assertThat(found.get(0).expected()).isEqualTo(expected);
        assertThat(found.get(0).fix()).startsWith("Maybe ");
    }
}
