package dev.sop.examples.guide;

import static dev.sop.examples.guide.Column.COST;
import static dev.sop.examples.guide.Column.LATE;
import static dev.sop.examples.guide.Column.LOST;
import static dev.sop.examples.guide.Column.MADE;
import static dev.sop.examples.guide.Column.OVERTIME;
import static dev.sop.examples.guide.Column.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.certificate.CostType;
import dev.sop.certificate.PlanStatus;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.GapKind;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * The figures of the guide to constraints, each worked out by hand in the comment above it.
 *
 * <p>The base: 420 pumps, 400 of them in regular time. Making one costs 40, in overtime 50; keeping one a month costs 2. A
 * pump short in March or April is cheapest made in regular time a month ahead (42), two (44) or three (46), then in overtime
 * of its month (50).
 */
class ConstraintsGuideTest {

    private static final GuidePage PAGE = GuidePage.of("constraints.md", ConstraintsGuideTest.class);
    private static final DemandSignal FORECAST =
            DemandSignal.of("forecast").product("pumps").volumes(80, 80, 120, 140);
    private static final Product PUMPS =
            Product.of("pumps").price(100).unitCost(40).holdingCost(2).lateCost(25);
    private static final SupplyResource PLANT = SupplyResource.of("Plant")
            .capacity(100)
            .overtime(OvertimeTier.amount(20).cost(10));

    /** 420 made for 40, 20 in overtime at 10 more, 20 + 40 + 20 kept at 2. */
    private static final double BASE_COST = 420 * 40 + 20 * 10 + 80 * 2;

    private static SopCycleBuilder cycle(Product pumps, SupplyResource... supply) {
        SopCycleBuilder cycle = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(pumps)
                .demand(FORECAST);
        for (SupplyResource resource : supply) {
            cycle.supply(resource);
        }
        return cycle;
    }

    private static SopCycleBuilder cycle() {
        return cycle(PUMPS, PLANT);
    }

    private static Plan base() {
        Product pumps =
                Product.of("pumps").price(100).unitCost(40).holdingCost(2).lateCost(25);
        SupplyResource plant = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10));
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(pumps)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(80, 80, 120, 140))
                .supply(plant)
                .reconcile();
        return plan;
    }

    private static double[] v(double... values) {
        return values;
    }

    @Test
    void page_codeAndTables_areThoseOfThisTest() {
        PAGE.codeIsThatOfTheTest();
        PAGE.tablesAreThoseOfTheTest();
    }

    @Test
    void base_fourMonths_buildsAheadThenWorksOvertime() {
        // March is 20 short of regular time, April 40: January and February build 20 each, April works 20 overtime
        PAGE.table("The example", MADE, STOCK, OVERTIME, LOST, COST)
                .row("the plan", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(0), v(BASE_COST))
                .isOnThePage();
    }

    @Test
    void strictness_threeKinds_keepPassOrBreak() {
        Constraint hard = Constraint.maximumStock("yard", 30);
        Constraint soft = Constraint.maximumStock("yard", 30).soft(1);
        Constraint pseudoHard = Constraint.maximumStock("yard", 10).pseudoHard();

        Plan softPlan = cycle().constraint(soft).reconcile();
        Plan pseudoPlan =
                cycle(PUMPS.noLostSales(), PLANT).constraint(pseudoHard).reconcile();
        PAGE.table("Strictness: hard, soft, pseudo-hard", MADE, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 30 carried out of February, not 40: 10 more in overtime, in March; 10 + 30 + 20 kept
                .row(
                        "30, hard",
                        cycle().constraint(hard).reconcile(),
                        v(90, 100, 110, 120),
                        v(10, 30, 20, 0),
                        v(30),
                        v(420 * 40 + 30 * 10 + 60 * 2))
                // keeping to it would cost 60 more; passing it by 10 in February costs 10
                .row("30, soft at 1", softPlan, v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST + 10 * 1))
                // April needs 140 - 120 = 20 from March, March 120 + 20 - 120 = 20 from February: 10 too many twice
                .row(
                        "10, pseudo-hard, all demand to be met",
                        pseudoPlan,
                        v(80, 100, 120, 120),
                        v(0, 20, 20, 0),
                        v(40),
                        v(420 * 40 + 40 * 10 + 40 * 2))
                .isOnThePage();
        assertThat(softPlan.certificate().cost().amount(CostType.LIMIT_PASSED)).isEqualTo(10);
        assertThat(pseudoPlan.certificate().status()).isEqualTo(PlanStatus.PSEUDO_HARD_BROKEN);
    }

    @Test
    void overtime_limits_capTheTiers() {
        Constraint tenPercent = Constraint.overtime("overtime", 0.1).at("Plant");
        Constraint none = Constraint.parse("overtime", "no overtime");

        PAGE.table("Overtime of a resource", MADE, STOCK, OVERTIME, LOST, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(0), v(BASE_COST))
                // 10 of April's 20 move to March and are kept a month
                .row(
                        "10 %",
                        cycle().constraint(tenPercent).reconcile(),
                        v(100, 100, 110, 110),
                        v(20, 40, 30, 0),
                        v(20),
                        v(0),
                        v(BASE_COST + 10 * 2))
                // 400 of 420 pumps, 20 sales of 100 lost
                .row(
                        "none",
                        cycle().constraint(none).reconcile(),
                        v(100, 100, 100, 100),
                        v(20, 40, 20, 0),
                        v(0),
                        v(20),
                        v(400 * 40 + 80 * 2 + 20 * 100))
                .isOnThePage();
    }

    @Test
    void overtime_pooled_movesWhatIsCheapestToKeep() {
        Constraint shared = Constraint.overtime("pool", 0.2).pooled();

        // 0.2 of 100 and 50 is 30 in all: the valve line moves 10 of April's 20 to March, as a valve is cheaper to keep
        double both = BASE_COST + 220 * 20 + 20 * 10;
        PAGE.table(
                        "Overtime of a pool",
                        Column.overtime("overtime of Plant", "Plant"),
                        Column.overtime("overtime of Valve line", "Valve line"),
                        COST)
                .row("without", twoLines().reconcile(), v(0, 0, 0, 20), v(0, 0, 0, 20), v(both))
                .row(
                        "30 together",
                        twoLines().constraint(shared).reconcile(),
                        v(0, 0, 0, 20),
                        v(0, 0, 10, 10),
                        v(both + 10 * 1))
                .isOnThePage();
    }

    private static SopCycleBuilder twoLines() {
        return cycle(PUMPS, PLANT.makes("pumps", 1))
                .product(Product.of("valves")
                        .price(60)
                        .unitCost(20)
                        .holdingCost(1)
                        .lateCost(25))
                .demand(DemandSignal.of("forecast").product("valves").volumes(50, 50, 50, 70))
                .supply(SupplyResource.of("Valve line")
                        .capacity(50)
                        .overtime(OvertimeTier.amount(20).cost(10))
                        .makes("valves", 1));
    }

    @Test
    void shared_labourAndMaterial_areUsedExtendedAndKept() {
        Constraint hours = Constraint.labour("assembly hours", 200).need("pumps", 2);
        Constraint more =
                Constraint.labour("assembly hours", 200).need("pumps", 2).extra(40, 3);
        Constraint castings = Constraint.material("castings", 105).need("pumps", 1);
        Constraint kept =
                Constraint.material("castings", 105).need("pumps", 1).keeping(0).holdingCost(0.5);

        PAGE.table("Shared labour and material", MADE, STOCK, LOST, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(0), v(BASE_COST))
                // 200 hours are 100 pumps: 20 sales lost
                .row(
                        "200 hours",
                        cycle().constraint(hours).reconcile(),
                        v(100, 100, 100, 100),
                        v(20, 40, 20, 0),
                        v(20),
                        v(400 * 40 + 80 * 2 + 20 * 100))
                // 20 pumps take 40 hours at 3
                .row(
                        "200 hours and 40 more at 3",
                        cycle().constraint(more).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(0),
                        v(BASE_COST + 40 * 3))
                // 105 in every month, 5 of them in overtime: 25 + 50 + 35 kept
                .row(
                        "105 castings",
                        cycle().constraint(castings).reconcile(),
                        v(105, 105, 105, 105),
                        v(25, 50, 35, 0),
                        v(0),
                        v(420 * 40 + 20 * 10 + 110 * 2))
                // castings wait instead: 5 + 10 + 15 kept at 0.50
                .row(
                        "105 castings, kept",
                        cycle().constraint(kept).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(0),
                        v(BASE_COST + 30 * 0.5))
                .isOnThePage();
    }

    @Test
    void storage_spaceAndRent_limitOrCost() {
        Product pumps = Product.of("pumps")
                .price(100)
                .unitCost(40)
                .holdingCost(2)
                .lateCost(25)
                .space(2);
        Constraint yard = Constraint.storage("yard", 60);
        Constraint rented = Constraint.storage("yard", 60).rent(0.6);

        PAGE.table("Storage and rent", MADE, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 60 of space is 30 pumps
                .row(
                        "space 60",
                        cycle(pumps, PLANT).constraint(yard).reconcile(),
                        v(90, 100, 110, 120),
                        v(10, 30, 20, 0),
                        v(30),
                        v(420 * 40 + 30 * 10 + 60 * 2))
                // 20 of space rented in February
                .row(
                        "space 60, rent beyond",
                        cycle(pumps, PLANT).constraint(rented).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(20),
                        v(BASE_COST + 20 * 0.6))
                .isOnThePage();
    }

    @Test
    void stockValue_hardAndSoft_bindsMoney() {
        Constraint capital = Constraint.maximumStockValue("working capital", 1_200);
        Constraint financed =
                Constraint.maximumStockValue("working capital", 1_200).soft(0.025);

        PAGE.table("Value of stock", MADE, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 1,200 is 30 pumps of 40
                .row(
                        "1,200",
                        cycle(PUMPS, PLANT).constraint(capital).reconcile(),
                        v(90, 100, 110, 120),
                        v(10, 30, 20, 0),
                        v(30),
                        v(420 * 40 + 30 * 10 + 60 * 2))
                // 10 pumps beyond in February, 400 of money
                .row(
                        "1,200, 2.5 % a month beyond",
                        cycle(PUMPS, PLANT).constraint(financed).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(20),
                        v(BASE_COST + 400 * 0.025))
                .isOnThePage();
    }

    @Test
    void ranges_madeShippedKept_holdPerMonth() {
        Constraint crew = Constraint.minimumProduction("crew", 110);
        Constraint permit = Constraint.maximumProduction("permit", 110);
        Constraint dock = Constraint.maximumShipment("dock", 130);
        Constraint shelf = Constraint.minimumStock("shelf", 10);

        PAGE.table("Ranges of production, shipments and stock", MADE, STOCK, OVERTIME, LOST, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(0), v(BASE_COST))
                // 440 for 420: 30 + 60 + 50 + 20 kept
                .row(
                        "at least 110 made",
                        cycle().constraint(crew).reconcile(),
                        v(110, 110, 110, 110),
                        v(30, 60, 50, 20),
                        v(40),
                        v(0),
                        v(440 * 40 + 40 * 10 + 160 * 2))
                .row(
                        "at most 110 made",
                        cycle().constraint(permit).reconcile(),
                        v(100, 100, 110, 110),
                        v(20, 40, 30, 0),
                        v(20),
                        v(0),
                        v(BASE_COST + 10 * 2))
                // 10 of April's 140 cannot leave
                .row(
                        "at most 130 shipped",
                        cycle().constraint(dock).reconcile(),
                        v(100, 100, 100, 110),
                        v(20, 40, 20, 0),
                        v(10),
                        v(10),
                        v(410 * 40 + 10 * 10 + 80 * 2 + 10 * 100))
                // only April ends below 10: 10 more in overtime of March, kept twice
                .row(
                        "at least 10 in stock",
                        cycle().constraint(shelf).reconcile(),
                        v(100, 100, 110, 120),
                        v(20, 40, 30, 10),
                        v(30),
                        v(0),
                        v(430 * 40 + 30 * 10 + 100 * 2))
                .isOnThePage();
    }

    @Test
    void purchases_contract_hasALeastAndAMost() {
        SupplyResource importer =
                SupplyResource.purchase("Importer").capacity(60).unitCost(45);
        Constraint contract = Constraint.purchases("contract", "Importer", 10, 15);

        PAGE.table("Purchases", MADE, Column.made("bought", "Importer"), STOCK, COST)
                // a bought pump costs 45: more than one built a month ahead, less than overtime. February builds 20 for
                // March
                .row(
                        "without",
                        cycle(PUMPS, PLANT, importer).reconcile(),
                        v(80, 100, 100, 100),
                        v(0, 0, 0, 40),
                        v(0, 20, 0, 0),
                        v(380 * 40 + 40 * 45 + 20 * 2))
                // 10 in each month; April takes 15, then January builds ahead for 46 what would be 50 in overtime
                .row(
                        "10 to 15 a month",
                        cycle(PUMPS, PLANT, importer).constraint(contract).reconcile(),
                        v(75, 100, 100, 100),
                        v(10, 10, 10, 15),
                        v(5, 35, 25, 0),
                        v(375 * 40 + 45 * 45 + 65 * 2))
                .isOnThePage();
    }

    @Test
    void stock_endingSafetyAndMaximum_areLimitsOrPrices() {
        InventoryPosition ending = InventoryPosition.of("pumps").endingAtLeast(15);
        InventoryPosition dear =
                InventoryPosition.of("pumps").safetyStock(10).withSafetyStockCost(PerBucket.constant(60));
        InventoryPosition cheap =
                InventoryPosition.of("pumps").safetyStock(10).withSafetyStockCost(PerBucket.constant(30));
        InventoryPosition march = InventoryPosition.of("pumps")
                .withSafetyStock(PerBucket.of(0, 0, 40, 0))
                .withSafetyStockCost(PerBucket.constant(20));
        InventoryPosition maximum = InventoryPosition.of("pumps").maximum(30).maximumCost(1);

        PAGE.table("Ending, safety and maximum stock", MADE, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 15 more in overtime of March, kept twice
                .row(
                        "at least 15 at the end",
                        cycle().inventory(ending).reconcile(),
                        v(100, 100, 115, 120),
                        v(20, 40, 35, 15),
                        v(35),
                        v(435 * 40 + 35 * 10 + 110 * 2))
                // overtime of March kept twice costs 54 a pump, less than 60
                .row(
                        "safety stock 10 at 60",
                        cycle().inventory(dear).reconcile(),
                        v(100, 100, 110, 120),
                        v(20, 40, 30, 10),
                        v(30),
                        v(430 * 40 + 30 * 10 + 100 * 2))
                // and more than 30: 10 are missing in April
                .row(
                        "safety stock 10 at 30",
                        cycle().inventory(cheap).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(20),
                        v(BASE_COST + 10 * 30))
                // all overtime moves to March: 20 more kept there
                .row(
                        "safety stock 40 in March",
                        cycle().inventory(march).reconcile(),
                        v(100, 100, 120, 100),
                        v(20, 40, 40, 0),
                        v(20),
                        v(BASE_COST + 20 * 2))
                // 10 above it in February
                .row(
                        "maximum 30, passed at 1",
                        cycle().inventory(maximum).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(20),
                        v(BASE_COST + 10 * 1))
                .isOnThePage();
    }

    @Test
    void safetyStock_weeks_isDemandThatFollows() {
        Horizon weeks = Horizon.weeks(LocalDate.of(2027, 1, 4), 4);
        InventoryPosition cover =
                InventoryPosition.of("pumps").safetyStockWeeks(0.25).withSafetyStockCost(PerBucket.constant(60));

        // a quarter of the week that follows: 20, 30, 35, and 35 after the last. A pump more at the end costs at most
        // 56
        PAGE.table("Safety stock in weeks", MADE, STOCK, OVERTIME, COST)
                .row(
                        "without",
                        cycle().horizon(weeks).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(20),
                        v(BASE_COST))
                .row(
                        "a quarter of a week",
                        cycle().horizon(weeks).inventory(cover).reconcile(),
                        v(100, 115, 120, 120),
                        v(20, 55, 55, 35),
                        v(55),
                        v(455 * 40 + 55 * 10 + 165 * 2))
                .isOnThePage();
    }

    @Test
    void safetyStock_deeperViolation_costsMore() {
        InventoryPosition flat = InventoryPosition.of("pumps")
                .withSafetyStock(PerBucket.of(0, 0, 60, 0))
                .withSafetyStockCost(PerBucket.constant(1.5));
        InventoryPosition deeper = InventoryPosition.of("pumps")
                .withSafetyStock(PerBucket.of(0, 0, 60, 0))
                .withSafetyStockCost(PerBucket.constant(1.5))
                .deepViolationFactor(3);

        PAGE.table("Deeper is dearer", MADE, STOCK, COST)
                // moving a pump of overtime from April to March costs 2, more than 1.50: 40 are missing
                .row(
                        "1.50 a pump",
                        cycle().inventory(flat).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(BASE_COST + 40 * 1.5))
                // the 10 beyond half of 60 would cost 4.50 each: they are moved, 30 are missing
                .row(
                        "and 4.50 beyond half",
                        cycle().inventory(deeper).reconcile(),
                        v(100, 100, 110, 110),
                        v(20, 40, 30, 0),
                        v(BASE_COST + 10 * 2 + 30 * 1.5))
                .isOnThePage();
    }

    @Test
    void rateOfChange_priceAndLimit_smoothProduction() {
        Constraint priced =
                Constraint.rateOfChange("smooth").from(100).increaseCost(5).decreaseCost(5);
        Constraint limited = Constraint.rateOfChange("smooth").from(100).atMost(10);

        PAGE.table("Rate of change", MADE, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // a pump moved from April to March saves 5 and costs 2, moved on from both to February 6 for two
                .row(
                        "5 a pump of change",
                        cycle().constraint(priced).reconcile(),
                        v(100, 100, 110, 110),
                        v(20, 40, 30, 0),
                        v(20),
                        v(BASE_COST + 10 * 2 + 10 * 5))
                // 105 and 115 are the latest 220 with a step of 10
                .row(
                        "at most 10",
                        cycle().constraint(limited).reconcile(),
                        v(100, 100, 105, 115),
                        v(20, 40, 25, 0),
                        v(20),
                        v(BASE_COST + 5 * 2))
                .isOnThePage();
    }

    @Test
    void workforce_hiring_inPartsOrWhole() {
        Constraint eleven = Constraint.workforce("crew", 11)
                .labour("pumps", 16)
                .hoursPerWorker(160)
                .wage(100)
                .hiring(300)
                .layoff(300)
                .inWholeWorkers();
        Constraint crew = Constraint.workforce("crew", 10)
                .labour("pumps", 16)
                .hoursPerWorker(160)
                .wage(100)
                .hiring(300)
                .layoff(300);
        Constraint whole = Constraint.workforce("crew", 10)
                .labour("pumps", 16)
                .hoursPerWorker(160)
                .wage(100)
                .hiring(300)
                .layoff(300)
                .inWholeWorkers();
        Constraint busy = Constraint.workforce("crew", 11)
                .labour("pumps", 16)
                .hoursPerWorker(160)
                .wage(100)
                .hiring(300)
                .layoff(300)
                .inWholeWorkers()
                .withoutIdleTime();

        Column workers = new Column(
                "workers", plan -> plan.supplyPlan().workforce("crew").workers().toArray());
        PAGE.table("Workforce", MADE, workers, STOCK, COST)
                // a worker makes 10 a month. 20 pumps more need half a worker for four months: (300 + 4 x 100) / 2 =
                // 350,
                // and 220 to keep; hired later they cost more: 600 / 30 for each pump from February, 500 / 20 from
                // March
                .row(
                        "10 workers",
                        cycle().constraint(crew).reconcile(),
                        v(105, 105, 105, 105),
                        v(10.5, 10.5, 10.5, 10.5),
                        v(25, 50, 35, 0),
                        v(420 * 40 + 20 * 10 + 110 * 2 + 42 * 100 + 0.5 * 300))
                // a whole one is hired for March: 300 + 2 x 100
                .row(
                        "whole workers",
                        cycle().constraint(whole).reconcile(),
                        v(100, 100, 110, 110),
                        v(10, 10, 11, 11),
                        v(20, 40, 30, 0),
                        v(BASE_COST + 10 * 2 + 42 * 100 + 300))
                // 11 to begin with: laying one off costs more than his pay of two months
                .row(
                        "11 to begin with",
                        cycle().constraint(eleven).reconcile(),
                        v(100, 100, 110, 110),
                        v(11, 11, 11, 11),
                        v(20, 40, 30, 0),
                        v(BASE_COST + 10 * 2 + 44 * 100))
                // 42 worker-months make 420: the eleventh goes after February; 30 + 60 + 40 kept
                .row(
                        "11, never idle",
                        cycle().constraint(busy).reconcile(),
                        v(110, 110, 100, 100),
                        v(11, 11, 10, 10),
                        v(30, 60, 40, 0),
                        v(420 * 40 + 20 * 10 + 130 * 2 + 42 * 100 + 300))
                .isOnThePage();
    }

    @Test
    void frozen_publishedPlan_isKeptOrChangedAtAPrice() {
        PublishedPlan published = PublishedPlan.empty().made("Plant", "pumps", PerBucket.of(90, 90, 120, 120));
        Constraint fence = Constraint.frozen("fence", 1).at("Plant");
        PublishedPlan priced = PublishedPlan.empty()
                .made("Plant", "pumps", PerBucket.of(90, 90, 120, 120))
                .changeCost(3.5);

        Horizon frozen =
                Horizon.starting(LocalDate.of(2027, 1, 1)).months(4).frozen(2).build();
        PAGE.table("Frozen buckets, time fences, published plan", MADE, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 90 in January: 10 of the 40 built ahead become overtime of March
                .row(
                        "January frozen",
                        cycle().publishedPlan(published).constraint(fence).reconcile(),
                        v(90, 100, 110, 120),
                        v(10, 30, 20, 0),
                        v(30),
                        v(420 * 40 + 30 * 10 + 60 * 2))
                .row(
                        "January and February frozen",
                        cycle().publishedPlan(published).horizon(frozen).reconcile(),
                        v(90, 90, 120, 120),
                        v(10, 20, 20, 0),
                        v(40),
                        v(420 * 40 + 40 * 10 + 50 * 2))
                // overtime of March made in February saves 10 - 2 = 8, two changes cost 7; in January it saves 6
                .row(
                        "change at 3.50",
                        cycle().publishedPlan(priced).reconcile(),
                        v(90, 100, 110, 120),
                        v(10, 30, 20, 0),
                        v(30),
                        v(420 * 40 + 30 * 10 + 60 * 2 + 20 * 3.5))
                .isOnThePage();
    }

    @Test
    void leadTime_oneMonth_startsEarlier() {
        SupplyResource plant = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .makes(Routing.of("pumps", 1).leadTime(1));

        InventoryPosition stock = InventoryPosition.of("pumps").onHand(80);
        PAGE.table("Lead time", MADE, STOCK, OVERTIME, COST)
                // 80 in stock for January; 340 to make, 40 ahead of April in January
                .row(
                        "without",
                        cycle().inventory(stock).reconcile(),
                        v(40, 100, 100, 100),
                        v(40, 60, 40, 0),
                        v(0),
                        v(340 * 40 + 140 * 2))
                // 340 in the three months from which they arrive in time: 40 in overtime, as late as can be
                .row(
                        "one month",
                        cycle(PUMPS, plant).inventory(stock).reconcile(),
                        v(100, 120, 120, 0),
                        v(0, 20, 20, 0),
                        v(40),
                        v(340 * 40 + 40 * 10 + 40 * 2))
                .isOnThePage();
    }

    @Test
    void lateness_limit_losesWhatWouldBeLate() {
        Product pumps = Product.of("pumps")
                .price(100)
                .unitCost(40)
                .holdingCost(2)
                .lateCost(25)
                .latenessLimit(0);

        PAGE.table("Lateness", MADE, LATE, LOST, COST)
                // 20 of January wait until March: 2 x 25 and 40 to make, less than the 100 of a lost sale
                .row(
                        "without",
                        early(PUMPS).reconcile(),
                        v(120, 120, 100, 80),
                        v(20, 20, 0, 0),
                        v(0),
                        v(420 * 40 + 40 * 10 + 40 * 25))
                .row(
                        "never late",
                        early(pumps).reconcile(),
                        v(120, 120, 80, 80),
                        v(0, 0, 0, 0),
                        v(20),
                        v(400 * 40 + 40 * 10 + 20 * 100))
                .isOnThePage();
    }

    private static SopCycleBuilder early(Product pumps) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(pumps)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(140, 120, 80, 80))
                .supply(PLANT);
    }

    @Test
    void serviceLevel_market_takesFromTheOthers() {
        Constraint level = Constraint.serviceLevel("US customers", 0.95).market("US");
        Constraint monthly =
                Constraint.serviceLevel("US customers", 0.95).market("US").inEveryBucket();

        PAGE.table("Service level", STOCK, Column.lostIn("EU"), Column.lostIn("US"), COST)
                // 20 are lost where a sale brings 80
                .row("without", twoMarkets().reconcile(), v(20, 40, 20, 0), v(0), v(20), v(400 * 40 + 80 * 2 + 20 * 80))
                // 5 % of 210
                .row(
                        "95 % of US",
                        twoMarkets().constraint(level).reconcile(),
                        v(20, 40, 20, 0),
                        v(9.5),
                        v(10.5),
                        v(400 * 40 + 80 * 2 + 10.5 * 80 + 9.5 * 100))
                // 2, 2, 3 and 3.5 of 40, 40, 60 and 70: what is lost before April is kept for April
                .row(
                        "95 % of US in every month",
                        twoMarkets().constraint(monthly).reconcile(),
                        v(22, 44, 27, 0),
                        v(9.5),
                        v(10.5),
                        v(400 * 40 + 93 * 2 + 10.5 * 80 + 9.5 * 100))
                .isOnThePage();
    }

    private static SopCycleBuilder twoMarkets() {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(PUMPS)
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("EU")
                        .volumes(40, 40, 60, 70)
                        .price(100))
                .demand(DemandSignal.of("forecast")
                        .product("pumps")
                        .market("US")
                        .volumes(40, 40, 60, 70)
                        .price(80))
                .supply(SupplyResource.of("Plant").capacity(100));
    }

    @Test
    void money_budgetAndCash_spreadSpending() {
        Constraint budget = Constraint.budget("spend", 4_600);
        Constraint carried = Constraint.budget("spend", 4_600).carriedOver();
        Constraint cash = Constraint.cash("account", 3_620).paymentDelay(1);

        PAGE.table("Budget and cash", MADE, STOCK, OVERTIME, COST)
                // April spends 120 x 40 + 20 x 10 = 5,000
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 112 x 40 + 12 x 10 = 4,600
                .row(
                        "4,600 a month",
                        cycle().constraint(budget).reconcile(),
                        v(100, 100, 108, 112),
                        v(20, 40, 28, 0),
                        v(20),
                        v(BASE_COST + 8 * 2))
                .row(
                        "4,600 a month, carried over",
                        cycle().constraint(carried).reconcile(),
                        v(100, 100, 100, 120),
                        v(20, 40, 20, 0),
                        v(20),
                        v(BASE_COST))
                // January is paid from 3,620: 90 made, 10 kept. Its customers pay in February
                .row(
                        "3,620 in cash, customers pay a month later",
                        cycle().constraint(cash).reconcile(),
                        v(90, 100, 110, 120),
                        v(10, 30, 20, 0),
                        v(30),
                        v(420 * 40 + 30 * 10 + 60 * 2))
                .isOnThePage();
    }

    @Test
    void sourcing_split_givesThePartnerHisShare() {
        SupplyResource partner =
                SupplyResource.subcontractor("Partner").capacity(60).unitCost(44.5);
        Constraint split = Constraint.sourcing("two sources", "pumps").least("Partner", 0.2);

        PAGE.table("Sourcing split", MADE, Column.made("by the partner", "Partner"), STOCK, COST)
                .row(
                        "without",
                        cycle(PUMPS, PLANT, partner).reconcile(),
                        v(80, 100, 100, 100),
                        v(0, 0, 0, 40),
                        v(0, 20, 0, 0),
                        v(380 * 40 + 40 * 44.5 + 20 * 2))
                // one in five: 16 of 80; in March 25 of 125, as 0.8 x 40 + 0.2 x 44.5 + 2 = 42.90 is less than 44.50 in
                // April
                .row(
                        "at least 20 %",
                        cycle(PUMPS, PLANT, partner).constraint(split).reconcile(),
                        v(64, 64, 100, 100),
                        v(16, 16, 25, 35),
                        v(0, 0, 5, 0),
                        v(328 * 40 + 92 * 44.5 + 5 * 2))
                .isOnThePage();
    }

    @Test
    void lots_multipleAndMinimum_roundUp() {
        SupplyResource batches = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .makes(Routing.of("pumps", 1).lotMultiple(30));
        SupplyResource partner = SupplyResource.subcontractor("Partner")
                .capacity(60)
                .makes(Routing.of("pumps", 1).unitCost(45).minimumLot(50));

        SupplyResource free =
                SupplyResource.subcontractor("Partner").capacity(60).unitCost(45);
        PAGE.table("Lot size", MADE, Column.made("by the partner", "Partner"), STOCK, COST)
                .row("without", base(), v(100, 100, 100, 120), v(0, 0, 0, 0), v(20, 40, 20, 0), v(BASE_COST))
                // 90 or 120: 420 is twice each, the larger ones late
                .row(
                        "multiples of 30",
                        cycle(PUMPS, batches).reconcile(),
                        v(90, 90, 120, 120),
                        v(0, 0, 0, 0),
                        v(10, 20, 20, 0),
                        v(420 * 40 + 40 * 10 + 50 * 2))
                .row(
                        "a partner at 45",
                        cycle(PUMPS, PLANT, free).reconcile(),
                        v(80, 100, 100, 100),
                        v(0, 0, 0, 40),
                        v(0, 20, 0, 0),
                        v(380 * 40 + 40 * 45 + 20 * 2))
                // he takes 10 more than needed, at 5 more than our own
                .row(
                        "who takes 50 or more",
                        cycle(PUMPS, PLANT, partner).reconcile(),
                        v(80, 100, 100, 90),
                        v(0, 0, 0, 50),
                        v(0, 20, 0, 0),
                        v(370 * 40 + 50 * 45 + 20 * 2))
                .isOnThePage();
    }

    @Test
    void setUp_costAndTime_makeFewerRunsOrShorterMonths() {
        SupplyResource costly = SupplyResource.of("Plant")
                .capacity(300)
                .makes(Routing.of("pumps", 1).setupCost(300));
        SupplyResource slow = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .makes(Routing.of("pumps", 1).setupTime(10));

        SupplyResource large = SupplyResource.of("Plant").capacity(300);
        PAGE.table("Set-up cost and time", MADE, STOCK, OVERTIME, COST)
                .row(
                        "capacity 300",
                        cycle(PUMPS, large).reconcile(),
                        v(80, 80, 120, 140),
                        v(0, 0, 0, 0),
                        v(0),
                        v(420 * 40))
                // two runs and 80 + 140 kept: 1,040; three runs and 80 kept 1,060; four 1,200; two with Jan to Mar
                // 1,240
                .row(
                        "and 300 a set-up",
                        cycle(PUMPS, costly).reconcile(),
                        v(160, 0, 260, 0),
                        v(80, 0, 140, 0),
                        v(0),
                        v(420 * 40 + 2 * 300 + 220 * 2))
                .row("capacity 100", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 90 a month in regular time: 60 in overtime, in the last three months
                .row(
                        "and a set-up takes 10",
                        cycle(PUMPS, slow).reconcile(),
                        v(90, 110, 110, 110),
                        v(10, 40, 30, 0),
                        v(60),
                        v(420 * 40 + 60 * 10 + 80 * 2))
                .isOnThePage();
    }

    @Test
    void shelfLife_noStockOrOldStock_isNotBuiltOrWrittenOff() {
        Product fresh = Product.of("pumps")
                .price(100)
                .unitCost(40)
                .holdingCost(2)
                .lateCost(25)
                .shelfLife(0);
        Product aging = Product.of("pumps")
                .price(100)
                .unitCost(40)
                .holdingCost(2)
                .lateCost(25)
                .shelfLife(1)
                .withWriteOffCost(PerBucket.constant(3));

        InventoryPosition old = InventoryPosition.of("pumps").onHand(150);
        Column writtenOff = new Column("written off", plan ->
                new double[] {Column.product(plan, "pumps").writtenOff().sum()});
        PAGE.table("Shelf life", MADE, STOCK, writtenOff, LOST, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(0), v(0), v(BASE_COST))
                // nothing is built ahead: April lacks 20
                .row(
                        "no stock keeps",
                        cycle(fresh, PLANT).reconcile(),
                        v(80, 80, 120, 120),
                        v(0, 0, 0, 0),
                        v(0),
                        v(20),
                        v(400 * 40 + 40 * 10 + 20 * 100))
                // 70 of the 150 serve February
                .row(
                        "150 on hand",
                        cycle().inventory(old).reconcile(),
                        v(0, 70, 100, 100),
                        v(70, 60, 40, 0),
                        v(0),
                        v(0),
                        v(270 * 40 + 170 * 2))
                // received in December they keep until January: 70 are written off; 340 made, 40 of them in January
                .row(
                        "150 on hand that keep one month",
                        cycle(aging, PLANT).inventory(old).reconcile(),
                        v(40, 100, 100, 100),
                        v(40, 60, 40, 0),
                        v(70),
                        v(0),
                        v(340 * 40 + 140 * 2 + 70 * 3))
                .isOnThePage();
    }

    @Test
    void downtime_fixedOrChosen_takesCapacity() {
        SupplyResource plant = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .downtime(0, 0, 30, 0);
        Constraint service = Constraint.downtime("service", "Plant", 1, 30);

        PAGE.table("Downtime", MADE, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 370 in regular time, 50 in overtime: April 20, March 20, February 10
                .row(
                        "30 in March",
                        cycle(PUMPS, plant).reconcile(),
                        v(100, 110, 90, 120),
                        v(20, 50, 20, 0),
                        v(50),
                        v(420 * 40 + 50 * 10 + 90 * 2))
                // in January 40 are kept, in February 60, in March 90, in April 120
                .row(
                        "30 in a month of the plan's choice",
                        cycle().constraint(service).reconcile(),
                        v(80, 100, 120, 120),
                        v(0, 20, 20, 0),
                        v(50),
                        v(420 * 40 + 50 * 10 + 40 * 2))
                .isOnThePage();
    }

    @Test
    void expansion_step_isBoughtWhenItPays() {
        SupplyResource plant = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .expansion(ExpansionStep.of("second line", 20, 150).runningCost(10));

        Column bought = new Column(
                "bought",
                plan -> plan.supplyPlan().expansions().isEmpty()
                        ? new double[4]
                        : plan.supplyPlan().expansions().get(0).bought().toArray());
        PAGE.table("Expansion", MADE, bought, STOCK, OVERTIME, COST)
                .row("without", base(), v(100, 100, 100, 120), v(0, 0, 0, 0), v(20, 40, 20, 0), v(20), v(BASE_COST))
                // 120 from March on: 20 built in February, no overtime; 150 and two months of 10
                .row(
                        "second line",
                        cycle(PUMPS, plant).reconcile(),
                        v(80, 100, 120, 120),
                        v(0, 0, 1, 0),
                        v(0, 20, 20, 0),
                        v(0),
                        v(420 * 40 + 40 * 2 + 150 + 2 * 10))
                .isOnThePage();
    }

    @Test
    void wholeUnits_lineThatMakesParts_roundsUp() {
        Product pumps = Product.of("pumps")
                .price(100)
                .unitCost(40)
                .holdingCost(2)
                .lateCost(25)
                .inWholeUnits();

        SupplyResource line = SupplyResource.of("Plant").hours(100).makes("pumps", 0.75);
        double most = 100 / 0.75;
        PAGE.table("Whole units", MADE, STOCK, COST)
                // 100 hours make 133.33: 6.67 of April in March
                .row(
                        "in any part",
                        cycle(PUMPS, line).reconcile(),
                        v(80, 80, 260 - most, most),
                        v(0, 0, 140 - most, 0),
                        v(420 * 40 + (140 - most) * 2))
                // 133 in April, 7 in March
                .row(
                        "whole pumps",
                        cycle(pumps, line).reconcile(),
                        v(80, 80, 127, 133),
                        v(0, 0, 7, 0),
                        v(420 * 40 + 7 * 2))
                .isOnThePage();
    }

    @Test
    void bill_componentsYieldAndCoProducts_followProduction() {
        SupplyResource plant = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .makes(Routing.of("pumps", 1).unitCost(30).consumes("motors", 1));
        SupplyResource motorShop = SupplyResource.of("Motor shop").capacity(105).makes("motors", 1, 10);
        SupplyResource scrapping = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .makes(Routing.of("pumps", 1).yieldRate(0.8));

        SupplyResource itself = PLANT.makes("pumps", 1);
        PAGE.table(
                        "Components and yield",
                        Column.made("pumps made", "Plant"),
                        Column.made("motors made", "Motor shop"),
                        Column.stock("stock of pumps", "pumps"),
                        LOST,
                        COST)
                .row(
                        "without",
                        cycle(PUMPS, itself).reconcile(),
                        v(100, 100, 100, 120),
                        v(0, 0, 0, 0),
                        v(20, 40, 20, 0),
                        v(0),
                        v(BASE_COST))
                // 105 motors a month are 420: 5 + 10 + 15 wait at 1
                .row(
                        "a motor in each",
                        cycle(PUMPS, plant, motorShop)
                                .product(Product.of("motors").holdingCost(1))
                                .reconcile(),
                        v(100, 100, 100, 120),
                        v(105, 105, 105, 105),
                        v(20, 40, 20, 0),
                        v(0),
                        v(420 * 30 + 20 * 10 + 80 * 2 + 420 * 10 + 30 * 1))
                // 120 started, 96 good: 36 of 420 lost; a good one costs 40 / 0.8, every month works 20 overtime
                .row(
                        "80 of 100 come out good",
                        cycle(PUMPS, scrapping).reconcile(),
                        v(96, 96, 96, 96),
                        v(0, 0, 0, 0),
                        v(16, 32, 8, 0),
                        v(36),
                        v(384 * 50 + 80 * 10 + 56 * 2 + 36 * 100))
                .isOnThePage();
    }

    @Test
    void coProduct_halfAValve_isNotBought() {
        SupplyResource plant = SupplyResource.of("Plant")
                .capacity(100)
                .overtime(OvertimeTier.amount(20).cost(10))
                .makes(Routing.of("pumps", 1).coProduct("valves", 0.5));

        PAGE.table("Co-products", Column.made("pumps made", "Plant"), Column.made("valves bought", "Importer"), COST)
                .row(
                        "without",
                        valves(PLANT.makes("pumps", 1)).reconcile(),
                        v(100, 100, 100, 120),
                        v(60, 60, 60, 60),
                        v(BASE_COST + 240 * 25))
                // half of 100, 100, 100 and 120 comes out beside the pumps
                .row(
                        "half a valve with each pump",
                        valves(plant).reconcile(),
                        v(100, 100, 100, 120),
                        v(10, 10, 10, 0),
                        v(BASE_COST + 30 * 25))
                .isOnThePage();
    }

    private static SopCycleBuilder valves(SupplyResource plant) {
        return cycle(PUMPS, plant)
                .product(Product.of("valves").price(60).holdingCost(1).lateCost(25))
                .demand(DemandSignal.of("forecast").product("valves").volumes(60, 60, 60, 60))
                .supply(SupplyResource.purchase("Importer").capacity(100).makes("valves", 1, 25));
    }

    @Test
    void contradiction_minimumAboveMaximum_namesBoth() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 4))
                .product(Product.of("pumps")
                        .price(100)
                        .unitCost(40)
                        .holdingCost(2)
                        .lateCost(25))
                .demand(DemandSignal.of("forecast").product("pumps").volumes(80, 80, 120, 140))
                .supply(SupplyResource.of("Plant")
                        .capacity(100)
                        .overtime(OvertimeTier.amount(20).cost(10)))
                .constraint(Constraint.minimumProduction("crew", 110))
                .constraint(Constraint.maximumProduction("permit", 105))
                .constraint(Constraint.storage("yard", 500))
                .reconcile();
        plan.certificate().status();
        plan.gapAnalysis().conflicting();

        assertThat(plan.certificate().status()).isEqualTo(PlanStatus.CONFLICTING_LIMITS);
        // 110 and 105 cannot both be; the yard has nothing to do with it
        assertThat(plan.gapAnalysis().conflicting())
                .extracting(ConflictingLimit::id)
                .containsExactlyInAnyOrder("crew", "permit");
        assertThat(plan.gapAnalysis().of(GapKind.CONFLICT)).isNotEmpty();
    }
}
