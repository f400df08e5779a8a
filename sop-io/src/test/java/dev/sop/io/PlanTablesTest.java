package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.CostType;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.Lane;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What printed plans show of workforce, materials, downtime, capacity bought, runs, sites, contradictions and costs. */
class PlanTablesTest {

    private static final Product PUMPS =
            Product.of("pumps").price(1_000).unitCost(1).holdingCost(50).lateCost(500);

    private static SopCycleBuilder cycle(double january, double february) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(PUMPS)
                .demand(DemandSignal.of("forecast").product("pumps").volumes(january, february));
    }

    private static SopCycleBuilder plant(double january, double february) {
        return cycle(january, february)
                .supply(SupplyResource.of("Plant A").capacity(200).makes("pumps", 1));
    }

    /** The row that begins with these words, below a head that begins with those, without spaces of layout. */
    private static String row(Plan plan, String head, String label) {
        String text = PlanTables.print(plan);
        int at = text.indexOf("\n  " + head, text.indexOf("SUPPLY PLAN"));
        assertThat(at).as("%s in%n%s", head, text).isPositive();
        String table = text.substring(at, text.indexOf("\n\n", at) + 1);
        return table.lines()
                .map(line -> line.strip().replaceAll(" {2,}", " | "))
                .filter(line -> line.startsWith(label + " | "))
                .findFirst()
                .orElse("no row " + label + " in " + table);
    }

    @Test
    void workforce_isShownWithWhoIsHired() {
        Plan plan = plant(100, 150)
                .constraint(Constraint.workforce("crew", 10)
                        .hoursPerWorker(10)
                        .wage(1)
                        .hiring(1))
                .reconcile();

        assertThat(row(plan, "workforce crew", "workers")).isEqualTo("workers | 10 | 15");
        assertThat(row(plan, "workforce crew", "hired")).isEqualTo("hired | 0 | 5");
        assertThat(row(plan, "workforce crew", "labour used")).isEqualTo("labour used | 100 | 150");
        assertThat(PlanTables.print(plan)).doesNotContain("laid off");
    }

    @Test
    void partsOfWorkers_areShownWithDecimals() {
        Plan plan = plant(100, 102.5)
                .constraint(Constraint.workforce("crew", 10)
                        .hoursPerWorker(10)
                        .wage(1)
                        .hiring(1))
                .reconcile();

        assertThat(row(plan, "workforce crew", "workers")).isEqualTo("workers | 10.00 | 10.25");
    }

    @Test
    void materialWithAStockAndADearerSource_isShown() {
        // 100 a month and 20 in stock: January takes 130, February 110, so 10 dearer ones each month
        Plan plan = plant(130, 110)
                .constraint(Constraint.material("bronze", 100)
                        .need("pumps", 1)
                        .keeping(20)
                        .holdingCost(1)
                        .extra(50, 5))
                .reconcile();

        assertThat(row(plan, "shared limit bronze", "used")).isEqualTo("used | 130 | 110");
        assertThat(row(plan, "shared limit bronze", "extra at a cost")).isEqualTo("extra at a cost | 10 | 10");
    }

    @Test
    void downtimeAndCapacityBought_areShownWhereThePlanPutThem() {
        // 200 a month less 150 for one machine that is down: it is down in February, when 40 are asked for
        Plan plan = cycle(190, 40)
                .supply(SupplyResource.of("Plant A")
                        .capacity(150)
                        .makes("pumps", 1)
                        .expansion(ExpansionStep.of("second line", 50, 10))
                        .expansion(ExpansionStep.of("third line", 50, 10_000_000)))
                .constraint(Constraint.downtime("service", "Plant A", 1, 150))
                .reconcile();

        assertThat(row(plan, "machines down", "service")).isEqualTo("service | 0 | 1");
        assertThat(row(plan, "expansion second line of", "bought")).isEqualTo("bought | 1 | 0");
        assertThat(row(plan, "expansion second line of", "adds")).isEqualTo("adds | 50 | 50");
        assertThat(PlanTables.print(plan)).contains("  expansion third line of Plant A is not bought\n");
    }

    @Test
    void runsAndComponents_areShown() {
        Plan plan = cycle(0, 100)
                .product(Product.of("castings").unitCost(1))
                .inventory(InventoryPosition.of("castings").onHand(300))
                .supply(SupplyResource.of("Plant A")
                        .capacity(200)
                        .makes(Routing.of("pumps", 1).consumes("castings", 2).setupCost(10)))
                .reconcile();

        assertThat(row(plan, "Plant A", "runs of pumps")).isEqualTo("runs of pumps | 0 | 1");
        assertThat(row(plan, "castings", "used or moved out")).isEqualTo("used or moved out | 0 | 200");
    }

    @Test
    void flowsBetweenSites_areShown() {
        Plan plan = SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 2))
                .product(PUMPS)
                .demand(DemandSignal.of("forecast").product("pumps").at("South").volumes(30, 40))
                .supply(SupplyResource.of("Plant A").at("North").capacity(200).makes("pumps", 1))
                .lane(Lane.between("North", "South").moves("pumps", 2))
                .reconcile();

        assertThat(row(plan, "pumps @ South", "moved in")).isEqualTo("moved in | 30 | 40");
        assertThat(row(plan, "pumps @ North", "used or moved out")).isEqualTo("used or moved out | 30 | 40");
        assertThat(row(plan, "North to South", "transport")).isEqualTo("transport | 30 | 40");
    }

    @Test
    void limitsThatContradict_areNamed() {
        Plan plan = plant(100, 100)
                .constraint(Constraint.minimumProduction("contract", 100))
                .constraint(Constraint.maximumProduction("permit", 50))
                .reconcile();

        assertThat(row(plan, "cannot be kept together", "contract")).startsWith("contract | ");
        assertThat(row(plan, "cannot be kept together", "permit")).startsWith("permit | ");
        assertThat(PlanTables.print(plan)).contains("CERTIFICATE: conflicting limits");
    }

    @Test
    void costsOfNothing_areLeftOutOfTheTableAndStandInJson() {
        Plan plan = plant(100, 100).reconcile();
        String text = PlanTables.print(plan);
        String certificate = text.substring(text.indexOf("CERTIFICATE"));

        assertThat(certificate).contains("  production ").contains("  total ").doesNotContain("  lost sales ");
        for (CostType type : CostType.values()) {
            assertThat(PlanDocument.write(plan, DocumentFormat.JSON))
                    .contains("\"type\" : \"" + type.name().toLowerCase(Locale.ROOT) + "\"");
        }
    }

    @Test
    void longAndWildNames_neitherDrawOnTheTerminalNorPassTheLine() {
        String wild = "\u001b[2J" + "second line ".repeat(400);
        Plan plan = cycle(190, 40)
                .supply(SupplyResource.of("R".repeat(200))
                        .capacity(150)
                        .makes("pumps", 1)
                        .expansion(ExpansionStep.of(wild, 50, 10))
                        .expansion(ExpansionStep.of(wild + "not bought", 50, 10_000_000)))
                .constraint(Constraint.workforce("w".repeat(200), 500))
                .constraint(Constraint.downtime("d".repeat(200), "R".repeat(200), 1, 1))
                .reconcile();

        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(PlanDocument.parse(PlanDocument.write(plan, format))).isEqualTo(plan);
        }
        assertThat(PlanTables.print(plan)).doesNotContain("\u001b");
        assertThat(PlanTables.print(plan).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }
}
