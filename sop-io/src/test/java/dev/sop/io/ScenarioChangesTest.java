package dev.sop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sop.SopCycle;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.CycleFigure;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of scenarios in planning documents: factors, amounts, settings and shifts. */
class ScenarioChangesTest {

    private static SopCycle cycle(Change... changes) {
        return SopCycle.builder()
                .horizon(Horizon.months(YearMonth.of(2027, 1), 3))
                .product(Product.of("pumps").price(10))
                .demand(DemandSignal.of("forecast").product("pumps").volume(10))
                .supply(SupplyResource.of("Plant").capacity(10).unitCost(2).makes("pumps", 1))
                .inventory(
                        InventoryPosition.of("pumps").onHand(3).safetyStock(2).scheduledReceipts(0, 5, 0))
                .scenario(Scenario.of("other").withChanges(List.of(changes)))
                .build();
    }

    private static List<Change> readBack(SopCycle cycle, DocumentFormat format) {
        String text = PlanningDocument.write(cycle, format);
        return PlanningDocument.parse(text).cycle().scenarios().get(0).changes();
    }

    @Test
    void everyFigure_byEveryOperation_isReadAsItWasWritten() {
        for (CycleFigure figure : CycleFigure.values()) {
            if (figure == CycleFigure.LIMIT) {
                continue; // there is no limit in the cycle to change by an amount; see the guide's example
            }
            List<Change> changes = figure == CycleFigure.LEAD_TIME
                    ? List.of(Change.plus(figure, 1), Change.set(figure, 2))
                    : List.of(Change.times(figure, 1.5), Change.plus(figure, 2), Change.set(figure, 4));
            for (Change change : changes) {
                for (DocumentFormat format : DocumentFormat.values()) {
                    assertThat(readBack(cycle(change), format)).containsExactly(change);
                }
            }
        }
    }

    @Test
    void scopesAndShifts_areReadAsTheyWereWritten() {
        Scope march = Scope.of("pumps").between("2027-02", "2027-03");
        Change more = Change.plus(CycleFigure.DEMAND, -0.1).within(march);
        Change later = Change.shift(CycleFigure.DEMAND, 2).within(march);
        Change earlier = Change.shift(CycleFigure.CAPACITY, -1).within(Scope.of("Plant"));

        assertThat(readBack(cycle(more, later, earlier), DocumentFormat.YAML)).containsExactly(more, later, earlier);
    }

    @Test
    void wrongChanges_areReportedWhereTheyStand() {
        String text = PlanningDocument.write(cycle(Change.plus(CycleFigure.DEMAND, 1)), DocumentFormat.JSON);

        assertThatThrownBy(() -> PlanningDocument.parse(text.replace("\"plus\"", "\"plas\"")))
                .hasMessageContaining("changes[0].plas")
                .hasMessageContaining("Maybe plus was meant.");
        assertThatThrownBy(() -> PlanningDocument.parse(
                        text.replace("\"plus\"", "\"shift\"").replace("1\n", "1.5\n")))
                .hasMessageContaining("changes[0].shift.demand")
                .hasMessageContaining("a whole number");
    }
}
