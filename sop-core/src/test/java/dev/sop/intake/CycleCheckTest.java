package dev.sop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ShiftLimit;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.product.Product;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import dev.sop.testing.Cycles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of wrong input gives exactly one problem with its place, value and expectation. */
class CycleCheckTest {

    private static final CycleInputs GOOD = Cycles.twoProducts();
    private static final DemandSignal PUMPS = GOOD.demand().get(0);
    private static final String PRODUCTS = "one of 'pumps', 'valves'";
    private static final String RESOURCES = "one of 'Plant A', 'Partner'";
    private static final String AMOUNT = "0 to 1e12";

    @Test
    void problems_inputsInOrder_none() {
        assertThat(CycleCheck.problems(GOOD)).isEmpty();
        assertThatCode(() -> CycleCheck.require(GOOD)).doesNotThrowAnyException();
    }

    // ------------------------------------------------------------------------------------------------ products

    @Test
    void problems_productTwice_namesTheSecond() {
        only(
                GOOD.withProducts(Product.of("pumps"), Product.of("valves"), Product.of("pumps")),
                "products[2].id",
                "'pumps'",
                "a name used once");
    }

    @Test
    void problems_productItsOwnFamily() {
        only(product(p -> p.family("pumps")), "products[0].family", "'pumps'", "another id");
    }

    @Test
    void problems_productFigures() {
        only(product(p -> p.price(-1)), "products[0].price", "-1.0", AMOUNT);
        only(product(p -> p.unitCost(Double.NaN)), "products[0].unitCost", "NaN", AMOUNT);
        only(product(p -> p.holdingCost(Double.POSITIVE_INFINITY)), "products[0].holdingCost", "Infinity", AMOUNT);
        only(product(p -> p.lateCost(1e13)), "products[0].lateCost", "1.0E13", AMOUNT);
        only(product(p -> p.lostSaleCost(-0.01)), "products[0].lostSaleCost", "-0.01", AMOUNT);
        only(product(p -> p.space(-2)), "products[0].space", "-2.0", AMOUNT);
        only(product(p -> p.latenessLimit(-1)), "products[0].latenessLimit", "-1", "0 or more buckets");
    }

    // ------------------------------------------------------------------------------------------------ demand

    @Test
    void problems_noDemand() {
        only(GOOD.withDemand(), "demand", "none", "at least one signal");
    }

    @Test
    void problems_unknownProduct() {
        only(demand(signal -> signal.product("pump")), "demand[0].product", "'pump'", PRODUCTS);
    }

    @Test
    void problems_noProductAmongSeveral() {
        only(
                GOOD.withDemand(
                        DemandSignal.of("forecast").volume(1), GOOD.demand().get(1)),
                "demand[0].product",
                "none",
                PRODUCTS);
    }

    @Test
    void problems_someSignalsNameProductsOfACycleThatDeclaresNone() {
        only(
                GOOD.withProducts()
                        .withSupply(SupplyResource.of("Plant A").capacity(1))
                        .withDemand(
                                GOOD.demand().get(0),
                                GOOD.demand().get(1),
                                DemandSignal.of("marketing").volume(1)),
                "demand[2].product",
                "none",
                PRODUCTS);
    }

    @Test
    void problems_sourceTwice_namesTheSecond() {
        only(
                GOOD.withDemand(PUMPS, PUMPS.volume(7)),
                "demand[1].source",
                "'forecast'",
                "a source used once for each product, market and range of buckets");
    }

    @Test
    void problems_sourceTwiceForOtherMarketOrBuckets_none() {
        assertThat(CycleCheck.problems(GOOD.withDemand(
                        PUMPS, PUMPS.market("EU"), PUMPS.market("US"), PUMPS.between("2027-01", "2027-02"))))
                .isEmpty();
    }

    @Test
    void problems_blankSource() {
        only(demand(signal -> signal.withSource(" ")), "demand[0].source", "''", "a name");
    }

    @ParameterizedTest
    @CsvSource({"-5,-5.0", "NaN,NaN", "Infinity,Infinity", "-Infinity,-Infinity", "1e300,1.0E300", "1.1e12,1.1E12"})
    void problems_absurdVolume(double volume, String shown) {
        only(demand(signal -> signal.volume(volume)), "demand[0].volume", shown, AMOUNT);
        only(demand(signal -> signal.volumes(1, volume, 2)), "demand[0].volume[1]", shown, AMOUNT);
        only(demand(signal -> signal.revenue(volume)), "demand[0].revenue", shown, AMOUNT);
        only(demand(signal -> signal.price(volume)), "demand[0].price", shown, AMOUNT);
    }

    @Test
    void problems_volumesOfEachBucketWrong_namesEach() {
        assertThat(CycleCheck.problems(demand(signal -> signal.volumes(-1, 5, Double.NaN))))
                .extracting(Problem::place, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("demand[0].volume[0]", "-1.0"),
                        org.assertj.core.groups.Tuple.tuple("demand[0].volume[2]", "NaN"));
    }

    @Test
    void problems_largestNumber_isStillAccepted() {
        assertThat(CycleCheck.problems(demand(signal -> signal.volume(1e12)))).isEmpty();
    }

    @Test
    void problems_seriesOfWrongLength() {
        String expected = "3, one for each bucket (3 buckets 2027-01 to 2027-03)";
        only(demand(signal -> signal.volumes(1, 2)), "demand[0].volume", "2 numbers", expected);
        only(demand(signal -> signal.volumes()), "demand[0].volume", "0 numbers", expected);
        only(demand(signal -> signal.prices(1, 2, 3, 4)), "demand[0].price", "4 numbers", expected);
        only(supply(plant -> plant.capacities(-1, 2)), "supply[0].capacity", "2 numbers", expected);
    }

    @Test
    void problems_confidence() {
        only(demand(signal -> signal.confidence(1.5)), "demand[0].confidence", "1.5", "0 to 1");
        only(demand(signal -> signal.confidence(-0.1)), "demand[0].confidence", "-0.1", "0 to 1");
        only(demand(signal -> signal.confidence(Double.NaN)), "demand[0].confidence", "NaN", "0 to 1");
    }

    @Test
    void problems_revenueAndPrice() {
        only(demand(signal -> signal.revenue(1_000).price(10)), "demand[0]", "revenue and price", "one of the two");
    }

    @Test
    void problems_overrideWithoutReason() {
        for (UnaryOperator<DemandSignal> unexplained : List.<UnaryOperator<DemandSignal>>of(
                signal -> signal, signal -> signal.by("planner", " "), signal -> signal.by("", "because"))) {
            only(
                    demand(signal -> unexplained.apply(signal).kind(DemandKind.OVERRIDE)),
                    "demand[0]",
                    "an override",
                    "who made it and why");
        }
        assertThat(CycleCheck.problems(
                        demand(signal -> signal.kind(DemandKind.OVERRIDE).by("planner", "because"))))
                .isEmpty();
    }

    @Test
    void problems_bucketLabels() {
        String labels = "one of 2027-01 to 2027-03";
        only(demand(signal -> signal.between("2027-W01", "2027-02")), "demand[0].firstBucket", "'2027-W01'", labels);
        only(demand(signal -> signal.between("2027-01", "2027-04")), "demand[0].lastBucket", "'2027-04'", labels);
        only(
                demand(signal -> signal.between("2027-03", "2027-01")),
                "demand[0].lastBucket",
                "'2027-01'",
                "a bucket not before 2027-03");
    }

    @Test
    void problems_eventsMayTakeAwayButNotMoreThanThereIs() {
        DemandSignal event = PUMPS.withSource("strike").kind(DemandKind.EVENT);
        assertThat(CycleCheck.problems(GOOD.withDemand(PUMPS, event.volumes(0, -100, 0))))
                .isEmpty();
        only(
                GOOD.withDemand(PUMPS, event.volumes(0, -101, -102)),
                "demand of pumps in 2027-02",
                "-1.0",
                "0 or more after all events");
        only(GOOD.withDemand(PUMPS, event.volume(-2e12)), "demand[1].volume", "-2.0E12", "a finite number up to 1e12");
    }

    @Test
    void problems_eventTakesAwayMoreRevenueThanThereIs() {
        DemandSignal event = PUMPS.withSource("refund").kind(DemandKind.EVENT).market("EU");
        only(
                GOOD.withDemand(PUMPS.market("EU"), event.volume(0).revenue(-1_001)),
                "revenue of pumps / EU in 2027-01",
                "-1.0",
                "0 or more after all events");
    }

    @Test
    void problems_revenueForNextToNoVolume() {
        only(
                demand(signal -> signal.volume(1e-9).revenue(5e6)),
                "price of pumps in 2027-01",
                String.valueOf(5e6 / 1e-9),
                "revenue divided by volume to be 0 to 1e12");
        only(
                demand(signal -> signal.volume(Double.MIN_VALUE).revenue(5e6)),
                "price of pumps in 2027-01",
                "Infinity",
                "revenue divided by volume to be 0 to 1e12");
    }

    // ------------------------------------------------------------------------------------------------ supply

    @Test
    void problems_noSupply() {
        only(GOOD.withSupply(), "supply", "none", "at least one resource");
    }

    @Test
    void problems_resourceTwice_namesTheSecond() {
        only(
                GOOD.withSupply(
                        SupplyResource.of("Plant A").capacity(1),
                        SupplyResource.of("Plant A").capacity(2)),
                "supply[1].resource",
                "'Plant A'",
                "a name used once");
    }

    @Test
    void problems_capacityNotOrTwiceGiven() {
        String expected = "one of capacity, hours per working day, or without limit";
        only(GOOD.withSupply(SupplyResource.of("Plant A")), "supply[0].capacity", "none", expected);
        only(supply(SupplyResource::withoutLimit), "supply[0].capacity", "given in 2 ways", expected);
        only(
                supply(plant -> plant.makes("pumps", 1).hoursPerWorkingDay(8).withoutLimit()),
                "supply[0].capacity",
                "given in 3 ways",
                expected);
    }

    @Test
    void problems_resourceFigures() {
        only(supply(plant -> plant.capacity(-1)), "supply[0].capacity", "-1.0", AMOUNT);
        only(supply(plant -> plant.unitCost(Double.NaN)), "supply[0].unitCost", "NaN", AMOUNT);
        only(supply(plant -> plant.efficiency(-0.5)), "supply[0].efficiency", "-0.5", AMOUNT);
        only(supply(plant -> plant.efficiency(85)), "supply[0].efficiency", "85.0", "0 to 10");
        only(supply(plant -> plant.efficiency(Double.POSITIVE_INFINITY)), "supply[0].efficiency", "Infinity", AMOUNT);
        only(
                GOOD.withSupply(SupplyResource.of("A").makes("pumps", 1).hoursPerWorkingDay(-8)),
                "supply[0].hoursPerWorkingDay",
                "-8.0",
                AMOUNT);
    }

    @Test
    void problems_overtimeTiers() {
        only(overtime(OvertimeTier.share(-0.1)), "supply[0].overtime[0].share", "-0.1", "0 to 3");
        only(overtime(OvertimeTier.share(11)), "supply[0].overtime[0].share", "11.0", "0 to 3");
        only(overtime(OvertimeTier.amount(-1)), "supply[0].overtime[0].amount", "-1.0", AMOUNT);
        only(overtime(OvertimeTier.share(0.1).premium(150)), "supply[0].overtime[0].premium", "150.0", "0 to 5");
        only(overtime(OvertimeTier.share(0.1).cost(-3)), "supply[0].overtime[0].cost", "-3.0", AMOUNT);
        only(
                overtime(OvertimeTier.share(0.1).premium(1).cost(3)),
                "supply[0].overtime[0]",
                "premium and cost",
                "one of the two");
        only(
                overtime(OvertimeTier.share(0.1).withAmount(PerBucket.constant(5))),
                "supply[0].overtime[0]",
                "share and amount",
                "either a share of regular capacity or an amount");
        only(
                overtime(OvertimeTier.share(0.1).withShareOfRegular(OptionalDouble.empty())),
                "supply[0].overtime[0]",
                "no limit",
                "either a share of regular capacity or an amount");
        only(
                GOOD.withSupply(SupplyResource.of("A").withoutLimit().overtime(OvertimeTier.share(0.1))),
                "supply[0].overtime[0]",
                "overtime",
                "none on a resource without limit");
    }

    @Test
    void problems_makesAnUnknownProduct() {
        only(
                supply(plant -> plant.makes("pumps", 1).makes("taps", 1)),
                "supply[0].makes[1].product",
                "'taps'",
                PRODUCTS);
    }

    @Test
    void problems_makesAProductTwice() {
        only(
                supply(plant -> plant.makes("pumps", 1).makes("pumps", 2)),
                "supply[0].makes[1].product",
                "'pumps'",
                "a product named once for each resource");
    }

    @Test
    void problems_usageAndCostOfARouting() {
        String expected = "1.0E-9 to 1e12";
        only(supply(plant -> plant.makes("pumps", 0)), "supply[0].makes[0].usage", "0.0", expected);
        only(supply(plant -> plant.makes("pumps", -2)), "supply[0].makes[0].usage", "-2.0", expected);
        only(supply(plant -> plant.makes("pumps", Double.NaN)), "supply[0].makes[0].usage", "NaN", expected);
        only(supply(plant -> plant.makes("pumps", 1, -2)), "supply[0].makes[0].unitCost", "-2.0", AMOUNT);
    }

    @Test
    void problems_hoursWithoutUsageForSeveralProducts() {
        only(
                GOOD.withSupply(SupplyResource.of("Plant A").hours(100)),
                "supply[0].makes",
                "none",
                "the hours a unit of each product takes, as capacity is in hours");
    }

    // ------------------------------------------------------------------------------------------------ constraints

    @Test
    void problems_constraintTwice_namesTheSecond() {
        only(
                constraints(Constraint.parse("labor", "10% overtime max"), Constraint.parse("labor", "max 2 shifts")),
                "constraints[1].id",
                "'labor'",
                "a name used once");
    }

    @Test
    void problems_constraintsOfUnknownProductsAndResources() {
        only(
                constraints(Constraint.overtime("o", 0.1).at("Plant B")),
                "constraints[0].resources",
                "'Plant B'",
                RESOURCES);
        only(constraints(Constraint.material("m", 1).need("taps", 1)), "constraints[0].products", "'taps'", PRODUCTS);
        only(constraints(Constraint.material("m", 1).at("X")), "constraints[0].resources", "'X'", RESOURCES);
        only(constraints(Constraint.storage("s", 1).of("taps")), "constraints[0].products", "'taps'", PRODUCTS);
        only(
                constraints(Constraint.maximumProduction("p", 1).of("taps")),
                "constraints[0].products",
                "'taps'",
                PRODUCTS);
        only(constraints(Constraint.maximumProduction("p", 1).at("X")), "constraints[0].resources", "'X'", RESOURCES);
    }

    @Test
    void problems_constraintFigures() {
        only(constraints(Constraint.overtime("o", -0.1)), "constraints[0].share", "-0.1", "0 to 3");
        only(constraints(Constraint.material("m", -1)), "constraints[0].available", "-1.0", AMOUNT);
        only(constraints(Constraint.material("m", 1).need("pumps", -1)), "constraints[0].need[pumps]", "-1.0", AMOUNT);
        only(constraints(Constraint.storage("s", Double.NaN)), "constraints[0].capacity", "NaN", AMOUNT);
        only(constraints(Constraint.minimumProduction("p", -1)), "constraints[0].minimum", "-1.0", AMOUNT);
        only(constraints(Constraint.maximumProduction("p", 1e300)), "constraints[0].maximum", "1.0E300", AMOUNT);
        only(
                constraints(Constraint.parse("material", "9".repeat(400) + " units")),
                "constraints[0].available",
                "Infinity",
                AMOUNT);
    }

    @Test
    void problems_limitsWithoutOrWithTwoLimits() {
        String either = "either a share of regular capacity or an amount";
        only(
                constraints(Constraint.overtime("x", 1).withShareOfRegular(Optional.empty())),
                "constraints[0]",
                "no limit",
                either);
        only(
                constraints(Constraint.overtime("x", 0.1).withAmount(PerBucket.constant(1))),
                "constraints[0]",
                "share and amount",
                either);
        only(
                constraints(Constraint.minimumProduction("x", 1).withMinimum(Optional.empty())),
                "constraints[0]",
                "no limit",
                "a minimum, a maximum or both");
    }

    @Test
    void problems_minimumAboveMaximum_namesTheFirstBucket() {
        only(
                constraints(Constraint.minimumProduction("p", 5).withMaximum(PerBucket.of(6, 4, 3))),
                "constraints[0].minimum",
                "5.0 in 2027-02",
                "at most the maximum, 4.0");
        assertThat(CycleCheck.problems(
                        constraints(Constraint.minimumProduction("p", 5).withMaximum(PerBucket.constant(5)))))
                .isEmpty();
    }

    @Test
    void problems_shifts() {
        ShiftLimit shifts = (ShiftLimit) Constraint.parse("labor", "max 2 shifts");
        only(constraints(shifts.withShifts(PerBucket.constant(-1))), "constraints[0].shifts", "-1.0", "0 to 24");
        only(constraints(shifts.withHoursPerShift(0)), "constraints[0].hoursPerShift", "0.0", "0.01 to 24");
        only(constraints(shifts.withHoursPerShift(25)), "constraints[0].hoursPerShift", "25.0", "0.01 to 24");
    }

    // ------------------------------------------------------------------------------------------------ stock

    @Test
    void problems_stock() {
        InventoryPosition pumps = InventoryPosition.of("pumps");
        only(GOOD.withInventory(InventoryPosition.of("taps")), "inventory[0].product", "'taps'", PRODUCTS);
        only(
                GOOD.withInventory(pumps, pumps.onHand(1)),
                "inventory[1].product",
                "'pumps'",
                "a product with one position");
        only(GOOD.withInventory(pumps.onHand(-1)), "inventory[0].onHand", "-1.0", AMOUNT);
        only(GOOD.withInventory(pumps.backorders(Double.NaN)), "inventory[0].backorders", "NaN", AMOUNT);
        only(
                GOOD.withInventory(pumps.scheduledReceipts(1, -2, 3)),
                "inventory[0].scheduledReceipts[1]",
                "-2.0",
                AMOUNT);
        only(GOOD.withInventory(pumps.safetyStock(-1)), "inventory[0].safetyStock", "-1.0", AMOUNT);
        only(
                GOOD.withInventory(pumps.withSafetyStockCost(PerBucket.constant(-1))),
                "inventory[0].safetyStockCost",
                "-1.0",
                AMOUNT);
        only(GOOD.withInventory(pumps.minimum(-1)), "inventory[0].minimum", "-1.0", AMOUNT);
        only(GOOD.withInventory(pumps.endingAtLeast(-1)), "inventory[0].endingAtLeast", "-1.0", AMOUNT);
        only(GOOD.withInventory(pumps.endingExactly(1e13)), "inventory[0].endingExactly", "1.0E13", AMOUNT);
        only(
                GOOD.withInventory(pumps.targetWeeksOfSupply(-1)),
                "inventory[0].targetWeeksOfSupply",
                "-1.0",
                "0 to 1000");
        only(
                GOOD.withInventory(pumps.endingAtLeast(1).endingExactly(2)),
                "inventory[0]",
                "endingAtLeast and endingExactly",
                "one of the two");
        only(
                GOOD.withInventory(pumps.minimum(10).maximum(9)),
                "inventory[0].minimum",
                "10.0 in 2027-01",
                "at most the maximum, 9.0");
    }

    // ------------------------------------------------------------------------------------------------ money

    @Test
    void problems_costPolicy() {
        CostPolicy standard = CostPolicy.standard();
        only(policy(standard.withUnitCostShareOfPrice(60)), "costPolicy.unitCostShareOfPrice", "60.0", "0 to 10");
        only(policy(standard.withAnnualHoldingRate(25)), "costPolicy.annualHoldingRate", "25.0", "0 to 10");
        only(policy(standard.withOvertimePremium(-0.5)), "costPolicy.overtimePremium", "-0.5", "0 to 10");
        only(policy(standard.withSubcontractPremium(Double.NaN)), "costPolicy.subcontractPremium", "NaN", "0 to 10");
        only(policy(standard.withLostSaleMultipleOfCost(-1)), "costPolicy.lostSaleMultipleOfCost", "-1.0", "0 to 1000");
        only(policy(standard.withLatePerMonth(20)), "costPolicy.latePerMonth", "20.0", "0 to 10");
        only(policy(standard.withSafetyStockPerMonth(20)), "costPolicy.safetyStockPerMonth", "20.0", "0 to 10");
    }

    @Test
    void problems_targets() {
        FinancialTargets none = FinancialTargets.none();
        only(GOOD.withTargets(none.revenue(-1)), "targets.revenue", "-1.0", AMOUNT);
        only(GOOD.withTargets(none.inventoryValue(-1)), "targets.inventoryValue", "-1.0", AMOUNT);
        only(GOOD.withTargets(none.margin(Double.NaN)), "targets.margin", "NaN", "a finite number up to 1e12");
        assertThat(CycleCheck.problems(GOOD.withTargets(none.margin(-5_000)))).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ together

    @Test
    void problems_manyAtOnce_allInTheOrderOfTheInputs() {
        CycleInputs wrong = GOOD.withProducts(Product.of("pumps").price(-1), Product.of("valves"))
                .withDemand(PUMPS.volume(-1).confidence(2), PUMPS.product("taps"))
                .withSupply(SupplyResource.of("Plant A").makes("taps", 0))
                .withConstraints(Constraint.material("m", -1).need("taps", -1))
                .withInventory(InventoryPosition.of("pumps").onHand(-1))
                .withCostPolicy(CostPolicy.standard().withLatePerMonth(99))
                .withTargets(FinancialTargets.none().revenue(-1));
        assertThat(CycleCheck.problems(wrong).stream().map(Problem::place))
                .containsExactly(
                        "products[0].price",
                        "demand[0].volume",
                        "demand[0].confidence",
                        "demand[1].product",
                        "supply[0].capacity",
                        "supply[0].makes[0].product",
                        "supply[0].makes[0].usage",
                        "constraints[0].products",
                        "constraints[0].need[taps]",
                        "constraints[0].available",
                        "inventory[0].onHand",
                        "costPolicy.latePerMonth",
                        "targets.revenue");
        assertThatExceptionOfType(InvalidCycleException.class)
                .isThrownBy(() -> CycleCheck.require(wrong))
                .satisfies(refusal -> assertThat(refusal.problems()).isEqualTo(CycleCheck.problems(wrong)))
                .withMessageStartingWith("13 problems in the planning cycle:\n  products[0].price: -1.0, expected 0 to"
                        + " 1e12. Maybe the sign is wrong.\n");
    }

    @Test
    void problems_unknownAmongManyNames_listIsCut() {
        CycleInputs many = GOOD.withProducts(java.util.stream.IntStream.rangeClosed(1, 15)
                        .mapToObj(i -> Product.of("p" + i))
                        .collect(ImmutableList.toImmutableList()))
                .withSupply(SupplyResource.of("A").capacity(1))
                .withDemand(DemandSignal.of("f").product("q").volume(1));
        only(
                many,
                "demand[0].product",
                "'q'",
                "one of 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11', 'p12' and 3 more");
    }

    private static CycleInputs product(UnaryOperator<Product> change) {
        return GOOD.withProducts(
                change.apply(GOOD.products().get(0)), GOOD.products().get(1));
    }

    private static CycleInputs demand(UnaryOperator<DemandSignal> change) {
        return GOOD.withDemand(change.apply(PUMPS), GOOD.demand().get(1));
    }

    private static CycleInputs supply(UnaryOperator<SupplyResource> change) {
        return GOOD.withSupply(change.apply(GOOD.supply().get(0)), GOOD.supply().get(1));
    }

    private static CycleInputs overtime(OvertimeTier tier) {
        return supply(plant -> plant.overtime(tier));
    }

    private static CycleInputs constraints(Constraint... constraints) {
        return GOOD.withConstraints(constraints);
    }

    private static CycleInputs policy(CostPolicy policy) {
        return GOOD.withCostPolicy(policy);
    }

    private static void only(CycleInputs inputs, String place, String value, String expected) {
        ImmutableList<Problem> problems = CycleCheck.problems(inputs);
        assertThat(problems).extracting(Problem::toString).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(List.of(problem.place(), problem.value(), problem.expected()))
                .isEqualTo(List.of(place, value, expected));
        assertThat(problem.fix()).startsWith("Maybe ").endsWith(".");
    }
}
