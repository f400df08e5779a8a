package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.CostPolicy;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.resolved.PlanQuantity;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import dev.sop.resolved.ResolvedStrictness;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.Cycles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The documented derivations, worked by hand. January to March 2027 have 31, 28, 31 days and 21, 20, 23 working days. */
class CycleResolverTest {

    private static final CycleInputs GOOD = Cycles.twoProducts();
    private static final double[] DAYS = {31, 28, 31};
    private static final ProductId PUMPS = ProductId.of("pumps");
    private static final ProductId VALVES = ProductId.of("valves");

    // ------------------------------------------------------------------------------------------------ costs

    @Test
    void resolve_noCosts_derivesUnitCostFromPriceAndPolicy() {
        ResolvedCycle cycle = resolve(GOOD);
        // 60 % of 10 and of 4; 25 % more at the partner's
        assertConstant(route(cycle, 0, 0).unitCost(), 6);
        assertConstant(route(cycle, 0, 1).unitCost(), 2.4);
        assertConstant(route(cycle, 1, 0).unitCost(), 7.5);
        assertConstant(cycle.products().get(0).unitCost(), 6);
        assertThat(text(cycle, "cost.unit.pumps"))
                .isEqualTo("Unit cost of pumps is not given: 60 % of its average price 10, 6.");
        assertThat(text(cycle, "cost.premium.Partner"))
                .isEqualTo("Unit cost at Partner is not given: 25 % above our own.");
    }

    @Test
    void resolve_noCosts_derivesHoldingByCalendarDays() {
        ResolvedCycle cycle = resolve(GOOD);
        for (int t = 0; t < 3; t++) {
            assertThat(cycle.products().get(0).holdingCost().get(t))
                    .isCloseTo(6 * 0.25 * DAYS[t] / 365.25, within(1e-12));
            assertThat(cycle.products().get(1).holdingCost().get(t))
                    .isCloseTo(2.4 * 0.25 * DAYS[t] / 365.25, within(1e-12));
        }
        assertThat(text(cycle, "cost.holding.valves"))
                .isEqualTo("Holding cost of valves is not given: 25 % of its unit cost per year.");
    }

    @Test
    void resolve_noCosts_derivesLostSaleAsPriceAndLateAsAShareOfIt() {
        ResolvedCycle cycle = resolve(GOOD);
        assertConstant(cycle.lostSaleCost().get(0), 10);
        assertConstant(cycle.lostSaleCost().get(1), 4);
        for (int t = 0; t < 3; t++) {
            assertThat(cycle.products().get(0).lateCost().get(t))
                    .isCloseTo(10 * 0.20 * DAYS[t] / 30.4375, within(1e-12));
        }
    }

    @Test
    void resolve_noCosts_listsEachAssumptionOnce() {
        assertThat(ids(resolve(GOOD)))
                .containsExactlyInAnyOrder(
                        "reading.scalar",
                        "reading.end",
                        "cost.unit.pumps",
                        "cost.unit.valves",
                        "cost.premium.Partner",
                        "cost.holding.pumps",
                        "cost.holding.valves",
                        "cost.late.pumps",
                        "cost.late.valves",
                        "cost.lost.pumps",
                        "cost.lost.valves");
    }

    @Test
    void resolve_otherPolicy_isFollowed() {
        ResolvedCycle cycle = resolve(GOOD.withCostPolicy(CostPolicy.standard()
                .withUnitCostShareOfPrice(0.5)
                .withSubcontractPremium(1)
                .withAnnualHoldingRate(0.12)
                .withLatePerMonth(0.3)));
        assertConstant(route(cycle, 0, 0).unitCost(), 5);
        assertConstant(route(cycle, 1, 0).unitCost(), 10);
        assertThat(cycle.products().get(0).holdingCost().get(1)).isCloseTo(5 * 0.12 * 28 / 365.25, within(1e-12));
        assertThat(cycle.products().get(0).lateCost().get(1)).isCloseTo(10 * 0.3 * 28 / 30.4375, within(1e-12));
    }

    @Test
    void resolve_everyCostGiven_derivesNothing() {
        Product pumps = Product.of("pumps")
                .price(10)
                .unitCost(7)
                .holdingCost(0.3)
                .lateCost(1.5)
                .lostSaleCost(25);
        ResolvedCycle cycle = resolve(GOOD.withProducts(pumps)
                .withDemand(DemandSignal.of("f").volumes(1, 2, 3))
                .withSupply(
                        SupplyResource.of("Plant A").capacities(1, 2, 3),
                        SupplyResource.purchase("Trader").capacities(1, 2, 3).unitCost(9),
                        SupplyResource.of("Plant B")
                                .capacities(1, 2, 3)
                                .unitCost(8)
                                .makes("pumps", 2, 5)));
        assertThat(ids(cycle)).containsExactly("reading.end");
        ResolvedProduct product = cycle.products().get(0);
        assertConstant(product.unitCost(), 7);
        assertConstant(product.holdingCost(), 0.3);
        assertConstant(product.lateCost(), 1.5);
        assertConstant(cycle.lostSaleCost().get(0), 25);
        assertConstant(route(cycle, 0, 0).unitCost(), 7);
        assertConstant(route(cycle, 1, 0).unitCost(), 9);
        // the routing's own cost goes before the resource's, that before the product's
        assertConstant(route(cycle, 2, 0).unitCost(), 5);
        assertThat(route(cycle, 2, 0).usage()).isEqualTo(2);
    }

    @Test
    void resolve_noPriceAnywhere_unitCostsOneAndLosingIsTwiceTheDearest() {
        ResolvedCycle cycle = resolve(GOOD.withProducts(Product.of("pumps"), Product.of("valves")));
        assertConstant(route(cycle, 0, 0).unitCost(), 1);
        assertConstant(route(cycle, 1, 0).unitCost(), 1.25);
        assertConstant(cycle.lostSaleCost().get(0), 2.5);
        assertConstant(cycle.lostSaleCost().get(1), 2);
        assertThat(cycle.products().get(0).lateCost().get(1)).isCloseTo(2.5 * 0.2 * 28 / 30.4375, within(1e-12));
        assertThat(text(cycle, "cost.unit.pumps"))
                .isEqualTo("Unit cost of pumps is not given: 1, as it has no price either.");
        assertThat(text(cycle, "cost.lost.pumps"))
                .isEqualTo(
                        "Cost of a lost sale of pumps is not given and it has no price: 2 times its dearest unit cost,"
                                + " 2.5.");
    }

    @Test
    void resolve_marketsAtDifferentPrices_lateIsTheVolumeWeightedMean() {
        ResolvedCycle cycle = resolve(
                GOOD.withProducts(Product.of("pumps"), Product.of("valves").price(4))
                        .withDemand(
                                DemandSignal.of("f")
                                        .product("pumps")
                                        .market("EU")
                                        .volume(100)
                                        .price(10),
                                DemandSignal.of("f")
                                        .product("pumps")
                                        .market("US")
                                        .volume(300)
                                        .price(14),
                                GOOD.demand().get(1)));
        assertConstant(cycle.lostSaleCost().get(0), 10);
        assertConstant(cycle.lostSaleCost().get(1), 14);
        // (100 x 10 + 300 x 14) / 400 = 13
        assertThat(cycle.products().get(0).lateCost().get(0)).isCloseTo(13 * 0.2 * 31 / 30.4375, within(1e-12));
        assertConstant(cycle.products().get(0).unitCost(), 7.8);
        assertThat(ids(cycle).stream().filter("cost.lost.pumps"::equals)).hasSize(1);
    }

    @Test
    void resolve_valueOfAUnitInStock_isTheCheapestOfOurOwnThoughTheTraderIsCheaper() {
        ResolvedCycle cycle = resolve(GOOD.withSupply(
                SupplyResource.purchase("Trader").capacity(9).makes("pumps", 1, 2),
                SupplyResource.of("Plant A").capacity(9).unitCost(5),
                SupplyResource.of("Plant B").capacity(9).makes("pumps", 1, 4)));
        assertConstant(cycle.products().get(0).unitCost(), 4);
        assertConstant(cycle.products().get(1).unitCost(), 5);
    }

    @Test
    void resolve_valueOfAUnitNobodyOfOursMakes_isTheCheapestThereIs() {
        ResolvedCycle cycle = resolve(GOOD.withSupply(
                SupplyResource.purchase("Trader").capacity(9).makes("pumps", 1, 3),
                SupplyResource.subcontractor("Partner").capacity(9).makes("pumps", 1, 2),
                SupplyResource.of("Plant A").capacity(9).makes("valves", 1)));
        assertConstant(cycle.products().get(0).unitCost(), 2);
    }

    @Test
    void resolve_safetyStockWithoutCost_isAShareOfLosingASale() {
        ResolvedCycle cycle = resolve(GOOD.withInventory(
                InventoryPosition.of("pumps").safetyStock(5),
                InventoryPosition.of("valves").safetyStock(5).withSafetyStockCost(PerBucket.of(1, 2, 3))));
        for (int t = 0; t < 3; t++) {
            double atTheEnd = t == 2 ? 6 : 0; // the value of a unit, which a plan that ends would otherwise use up
            assertThat(cycle.products().get(0).safetyStockCost().get(t))
                    .isCloseTo(10 * 0.10 * DAYS[t] / 30.4375 + atTheEnd, within(1e-12));
        }
        assertThat(cycle.products().get(1).safetyStockCost()).isEqualTo(Series.of(1, 2, 3));
        assertThat(ids(cycle)).contains("cost.safety.pumps").doesNotContain("cost.safety.valves");
        assertThat(resolve(GOOD).products().get(0).safetyStockCost()).isEqualTo(Series.zeros(3));
        assertThat(ids(resolve(GOOD))).doesNotContain("cost.safety.pumps");
    }

    @Test
    void resolve_overtime_costsAPremiumOnTheAverageOfACapacityUnit() {
        SupplyResource plant = SupplyResource.of("Plant A")
                .hours(100)
                .makes("pumps", 2, 6)
                .makes("valves", 0.5, 2.4)
                .overtime(OvertimeTier.share(0.10))
                .overtime(OvertimeTier.amounts(3, 4, 5).premium(0.25))
                .overtime(OvertimeTier.amount(7).cost(9));
        ResolvedCycle cycle = resolve(GOOD.withSupply(plant));
        List<ResolvedResource.Tier> tiers = cycle.resources().get(0).overtime();
        // 6 / 2 = 3 and 2.4 / 0.5 = 4.8 an hour, 3.9 on average
        assertConstant(tiers.get(0).cost(), 1.95);
        assertConstant(tiers.get(1).cost(), 0.975);
        assertConstant(tiers.get(2).cost(), 9);
        assertThat(tiers.get(0).limit()).contains(Series.of(10, 10, 10));
        assertThat(tiers.get(1).limit()).contains(Series.of(3, 4, 5));
        assertThat(tiers.get(2).limit()).contains(Series.of(7, 7, 7));
        assertThat(text(cycle, "cost.overtime.Plant A"))
                .isEqualTo(
                        "Cost of overtime at Plant A is not given: a premium of 50 % on the average regular cost of its"
                                + " capacity.");
    }

    @Test
    void resolve_maximumProfit_losesASaleAtItsPrice() {
        ResolvedCycle cycle = resolve(GOOD.withGoal(Goal.MAXIMUM_PROFIT)
                .withProducts(
                        Product.of("pumps").price(10).lostSaleCost(99),
                        Product.of("valves").price(4)));
        assertConstant(cycle.lostSaleCost().get(0), 10);
        assertConstant(cycle.lostSaleCost().get(1), 4);
        assertThat(ids(cycle)).doesNotContain("cost.lost.pumps", "cost.lost.valves");
    }

    @Test
    void resolve_demandThatMustBeMetInTime_hasNeitherLostNorLateCost() {
        ResolvedCycle cycle = resolve(GOOD.withProducts(
                Product.of("pumps").price(10).noLostSales().noLateDelivery(),
                Product.of("valves").price(4)));
        assertThat(cycle.lostSaleCost().get(0)).isEqualTo(Series.zeros(3));
        assertThat(cycle.products().get(0).lateCost()).isEqualTo(Series.zeros(3));
        assertThat(cycle.products().get(0).lostSalesAllowed()).isFalse();
        assertThat(cycle.products().get(0).latenessLimit()).hasValue(0);
        assertThat(ids(cycle)).doesNotContain("cost.lost.pumps", "cost.late.pumps");
    }

    // ------------------------------------------------------------------------------------------------ figures

    @Test
    void resolve_capacity_isNominalTimesEfficiency() {
        ResolvedCycle cycle = resolve(GOOD.withSupply(
                SupplyResource.of("A").capacity(200).efficiency(0.85),
                SupplyResource.of("B").hoursPerWorkingDay(16).efficiency(0.5).makes("pumps", 1),
                SupplyResource.of("C").withCapacity(PerBucket.rate(10, Period.DAY)),
                SupplyResource.of("D").withoutLimit()));
        assertThat(cycle.resources().get(0).capacity()).contains(Series.of(170, 170, 170));
        assertThat(cycle.resources().get(1).capacity()).contains(Series.of(8 * 21, 8 * 20, 8 * 23));
        assertThat(cycle.resources().get(2).capacity()).contains(Series.of(310, 280, 310));
        assertThat(cycle.resources().get(3).capacity()).isEmpty();
    }

    @Test
    void resolve_resourceWithoutRoutings_makesEveryProductAtUsageOne() {
        List<ResolvedResource.Route> routes = resolve(GOOD).resources().get(0).routings();
        assertThat(routes.stream().map(ResolvedResource.Route::product)).containsExactly(PUMPS, VALVES);
        assertThat(routes.stream().map(ResolvedResource.Route::usage)).containsOnly(1.0);
    }

    @Test
    void resolve_stock_isLaidOverTheHorizon() {
        ResolvedCycle cycle = resolve(GOOD.withInventory(InventoryPosition.of("valves")
                .onHand(30)
                .backorders(4)
                .scheduledReceipts(1, 2, 3)
                .safetyStock(6)
                .minimum(5)
                .maximum(50)
                .endingAtLeast(12)
                .targetWeeksOfSupply(3)));
        ResolvedProduct valves = cycle.products().get(1);
        assertThat(valves.openingStock()).isEqualTo(30);
        assertThat(valves.backorders()).isEqualTo(4);
        assertThat(valves.receipts()).isEqualTo(Series.of(1, 2, 3));
        assertThat(valves.safetyStock()).isEqualTo(Series.constant(3, 6));
        assertThat(valves.minimum()).isEqualTo(Series.constant(3, 5));
        assertThat(valves.maximum()).contains(Series.constant(3, 50));
        assertThat(valves.endingAtLeast()).hasValue(12);
        assertThat(valves.endingExactly()).isEmpty();
        assertThat(valves.targetWeeksOfSupply()).hasValue(3);
        ResolvedProduct pumps = cycle.products().get(0);
        assertThat(pumps.openingStock()).isZero();
        assertThat(pumps.receipts()).isEqualTo(Series.zeros(3));
        assertThat(pumps.maximum()).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ limits

    @Test
    void resolve_overtimeLimit_letsOurOwnPlantsWorkOvertimeUpToIt() {
        ResolvedCycle cycle = resolve(GOOD.withConstraints(Constraint.parse("labor", "10% overtime max")));
        assertThat(cycle.limits())
                .containsExactly(available(
                        "labor", "overtime of Plant A", Series.of(12, 12, 12), term(PlanQuantity.overtime(0, 0), 1)));
        assertThat(cycle.limits().get(0).subject()).isEqualTo("overtime of Plant A");
        List<ResolvedResource.Tier> tiers = cycle.resources().get(0).overtime();
        assertThat(tiers).hasSize(1);
        assertThat(tiers.get(0).limit()).isEmpty();
        // pumps cost 6 and valves 2.4 per unit of capacity, 4.2 on average, half of it
        assertConstant(tiers.get(0).cost(), 2.1);
        assertThat(cycle.resources().get(1).overtime()).isEmpty();
    }

    @Test
    void resolve_overtimeLimitInUnitsPerMonth_isAnAmount() {
        ResolvedCycle cycle =
                resolve(GOOD.withConstraints(Constraint.parse("labor", "max 200 units overtime per month")));
        assertThat(cycle.limits())
                .containsExactly(available(
                        "labor",
                        "overtime of Plant A",
                        Series.of(200, 200, 200),
                        term(PlanQuantity.overtime(0, 0), 1)));
    }

    @Test
    void resolve_noOvertime_leavesPlantsWithoutATier() {
        ResolvedCycle cycle = resolve(GOOD.withConstraints(Constraint.parse("labor", "no overtime")));
        assertThat(cycle.resources().get(0).overtime()).isEmpty();
        assertThat(ids(cycle)).doesNotContain("cost.overtime.Plant A");
    }

    @Test
    void resolve_overtimeLimitAtANamedPartner_holdsForHim() {
        ResolvedCycle cycle =
                resolve(GOOD.withConstraints(Constraint.overtime("o", 0.5).at("Partner")));
        assertThat(cycle.limits())
                .containsExactly(available(
                        "o", "overtime of Partner", Series.of(20, 20, 20), term(PlanQuantity.overtime(1, 0), 1)));
        assertThat(cycle.resources().get(0).overtime()).isEmpty();
        assertThat(cycle.resources().get(1).overtime()).hasSize(1);
    }

    @Test
    void resolve_shifts_areHoursOfEveryWorkingDay() {
        ResolvedCycle cycle = resolve(GOOD.withSupply(
                        SupplyResource.of("Plant A").hours(400).makes("pumps", 1),
                        SupplyResource.of("Plant B").capacity(100))
                .withConstraints(Constraint.parse("labor", "2 shifts of 7.5 hours")));
        assertThat(cycle.limits())
                .containsExactly(available(
                        "labor", "hours of Plant A", Series.of(315, 300, 345), term(PlanQuantity.load(0), 1)));
        assertThat(assumption(cycle, "unquantified.labor.Plant B"))
                .isEqualTo(new Assumption(
                        "unquantified.labor.Plant B",
                        AssumptionKind.UNQUANTIFIED,
                        "labor",
                        "The limit of 2 shifts cannot be applied to Plant B, whose capacity is in units: it is taken"
                                + " to be within its capacity already."));
    }

    @Test
    void resolve_materialWithoutNeed_isTakenByEveryUnitMadeInHouse() {
        ResolvedCycle cycle = resolve(GOOD.withConstraints(Constraint.material("castings", 90)));
        ResolvedLimit.Sum limit = (ResolvedLimit.Sum) cycle.limits().get(0);
        // the plant makes pumps and valves, in this order
        assertThat(limit.terms())
                .containsExactly(term(PlanQuantity.started(0, 0), 1), term(PlanQuantity.started(0, 1), 1));
        assertThat(limit.minimum()).isEmpty();
        assertThat(limit.maximum()).contains(Series.of(90, 90, 90));
        assertThat(ids(cycle).stream().filter("need.castings"::equals)).hasSize(1);
    }

    @Test
    void resolve_materialWithNeed_isTakenAsSaid() {
        ResolvedCycle cycle = resolve(GOOD.withConstraints(
                Constraint.material("castings", 90).need("valves", 0.5).at("Plant A")));
        ResolvedLimit.Sum limit = (ResolvedLimit.Sum) cycle.limits().get(0);
        assertThat(limit.terms()).containsExactly(term(PlanQuantity.started(0, 1), 0.5));
        assertThat(ids(cycle)).doesNotContain("need.castings");
    }

    @Test
    void resolve_productionRange_countsPartnersToo() {
        ResolvedCycle cycle = resolve(GOOD.withConstraints(
                Constraint.minimumProduction("p", 5).of("pumps").withMaximum(PerBucket.constant(8)),
                Constraint.maximumProduction("q", 9).at("Plant A")));
        ResolvedLimit.Sum least = (ResolvedLimit.Sum) cycle.limits().get(0);
        assertThat(least.subject()).isEqualTo("production p");
        // pumps are the first of two products of the plant, and the only one of the partner
        assertThat(least.terms())
                .containsExactly(term(PlanQuantity.started(0, 0), 1), term(PlanQuantity.started(1, 0), 1));
        assertThat(least.minimum()).contains(Series.of(5, 5, 5));
        assertThat(least.maximum()).contains(Series.of(8, 8, 8));
        assertThat(cycle.limits().get(1))
                .isEqualTo(available(
                        "q",
                        "production q",
                        Series.of(9, 9, 9),
                        term(PlanQuantity.started(0, 0), 1),
                        term(PlanQuantity.started(0, 1), 1)));
    }

    @Test
    void resolve_storage_countsTheSpaceOfEachProduct() {
        ResolvedCycle cycle = resolve(GOOD.withProducts(
                        Product.of("pumps").price(10).space(2.5),
                        Product.of("valves").price(4))
                .withConstraints(
                        Constraint.storage("all", 100),
                        Constraint.storage("cage", 30).of("pumps")));
        ResolvedLimit.Sum all = (ResolvedLimit.Sum) cycle.limits().get(0);
        assertThat(all.nature()).isEqualTo(ResolvedLimit.Nature.ROOM);
        assertThat(all.terms()).containsExactly(term(PlanQuantity.stock(0), 2.5), term(PlanQuantity.stock(1), 1));
        assertThat(all.maximum()).contains(Series.of(100, 100, 100));
        ResolvedLimit.Sum cage = (ResolvedLimit.Sum) cycle.limits().get(1);
        assertThat(cage.terms()).containsExactly(term(PlanQuantity.stock(0), 2.5));
        assertThat(cage.maximum()).contains(Series.of(30, 30, 30));
    }

    private static ResolvedLimit.Term term(PlanQuantity quantity, double coefficient) {
        return new ResolvedLimit.Term(quantity, Series.constant(3, coefficient));
    }

    /** A hard most of what there is, in each of the three buckets. */
    private static ResolvedLimit available(String id, String subject, Series most, ResolvedLimit.Term... terms) {
        return new ResolvedLimit.Sum(
                ConstraintId.of(id),
                subject,
                ResolvedLimit.Nature.AVAILABLE,
                ImmutableList.copyOf(terms),
                Optional.empty(),
                Optional.of(most),
                new ResolvedLimit.Window(false, 0, 3),
                ResolvedStrictness.HARD);
    }

    @Test
    void resolve_limitWithoutANumber_isFreeInTheBaseAndTheCeilingElsewhere() {
        ConstraintId material = ConstraintId.of("material");
        CycleInputs inputs = GOOD.withConstraints(Constraint.parse("material", "Supplier X at capacity"));
        ResolvedCycle base = CycleResolver.resolve(inputs, Map.of());
        ResolvedCycle scenario = CycleResolver.resolve(inputs, Map.of(material, Series.of(7, 8, 9)));
        ResolvedLimit.Sum free = (ResolvedLimit.Sum) base.limits().get(0);
        ResolvedLimit.Sum held = (ResolvedLimit.Sum) scenario.limits().get(0);
        assertThat(free.maximum()).isEmpty();
        assertThat(held.maximum()).contains(Series.of(7, 8, 9));
        assertThat(held.subject()).isEqualTo("Supplier X");
        assertThat(held.terms()).isEqualTo(free.terms()).hasSize(2);
        for (ResolvedCycle cycle : List.of(base, scenario)) {
            assertThat(assumption(cycle, "unquantified.material").kind()).isEqualTo(AssumptionKind.UNQUANTIFIED);
            assertThat(text(cycle, "unquantified.material"))
                    .isEqualTo(
                            "'Supplier X at capacity' has no number: the base plan is free of it, and the base plan's"
                                    + " use of Supplier X in each bucket is the ceiling in every scenario.");
        }
    }

    // ------------------------------------------------------------------------------------------------ readings

    @Test
    void resolve_theBriefsInput_saysHowItIsRead() {
        CycleInputs brief = CycleInputs.builder()
                .horizon(Cycles.QUARTER.frozen(2))
                .addDemand(DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000))
                .addSupply(SupplyResource.of("Plant A").capacity(45_000))
                .build();
        ResolvedCycle cycle = resolve(brief);
        assertThat(cycle.products().get(0).product().id()).isEqualTo(ProductId.of("all products"));
        assertThat(text(cycle, "reading.products")).isEqualTo("No products are declared: planned as all products.");
        assertThat(assumption(cycle, "reading.scalar").kind()).isEqualTo(AssumptionKind.READING);
        assertThat(text(cycle, "reading.frozen")).startsWith("The first 2 buckets are frozen");
    }

    @Test
    void resolve_productsOnlyNamedByDemand_arePlannedInThatOrder() {
        ResolvedCycle cycle = resolve(GOOD.withProducts()
                .withSupply(SupplyResource.of("A").capacity(1))
                .withDemand(
                        DemandSignal.of("f").product("b").volume(1),
                        DemandSignal.of("f").product("a").volume(1),
                        DemandSignal.of("g").product("b").volume(1)));
        assertThat(cycle.products().stream().map(p -> p.product().id().value())).containsExactly("b", "a");
        assertThat(text(cycle, "reading.products"))
                .isEqualTo("No products are declared: planned as b and 1 more, as demand names them.");
    }

    @Test
    void resolve_everythingTimePhased_readsNothingIntoIt() {
        ResolvedCycle cycle =
                resolve(GOOD.withDemand(DemandSignal.of("f").product("pumps").volumes(1, 2, 3))
                        .withSupply(SupplyResource.of("A").withCapacity(PerBucket.rate(5, Period.MONTH))));
        assertThat(ids(cycle)).filteredOn(id -> id.startsWith("reading.")).containsExactly("reading.end");
    }

    @Test
    void resolve_twice_isEqual() {
        assertThat(resolve(GOOD)).isEqualTo(resolve(Cycles.twoProducts()));
    }

    private static ResolvedCycle resolve(CycleInputs inputs) {
        assertThat(CycleCheck.problems(inputs)).isEmpty();
        return CycleResolver.resolve(inputs, Map.of());
    }

    private static ResolvedResource.Route route(ResolvedCycle cycle, int resource, int route) {
        return cycle.resources().get(resource).routings().get(route);
    }

    /** Ids of what was read and derived; costs that defeat their purpose are another matter. */
    private static List<String> ids(ResolvedCycle cycle) {
        return cycle.assumptions().stream()
                .filter(assumption -> assumption.kind() != AssumptionKind.PENALTY_CHECK)
                .map(Assumption::id)
                .toList();
    }

    private static Assumption assumption(ResolvedCycle cycle, String id) {
        List<Assumption> found = cycle.assumptions().stream()
                .filter(assumption -> assumption.id().equals(id))
                .toList();
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private static String text(ResolvedCycle cycle, String id) {
        return assumption(cycle, id).text();
    }

    private static void assertConstant(Series series, double value) {
        assertThat(series.size()).isEqualTo(3);
        for (int t = 0; t < 3; t++) {
            assertThat(series.get(t)).isCloseTo(value, within(1e-12));
        }
    }
}
