package dev.sop.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.demand.DemandSignal;
import dev.sop.executive.Figure;
import dev.sop.product.Product;
import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Headline and figures whose size, unit of measure or absence matters. */
class SummaryFiguresTest {

    private static SopCycleBuilder cycle(int months) {
        return SopCycle.builder().horizon(Horizon.months(YearMonth.of(2027, 1), months));
    }

    /** Thousands of tonnes and millions of money: 6.0 wanted, 4 x 1.45 = 5.8 can be made, 5.8 x 0.09 = 0.522. */
    @Test
    void headline_thousandsOfTonnes_saysWhatIsLost() {
        Plan plan = cycle(4).product(Product.of("cement")
                        .unit("kt")
                        .price(0.09)
                        .unitCost(0.04)
                        .holdingCost(0.0004)
                        .lateCost(0.01))
                .demand(DemandSignal.of("f").product("cement").volumes(1.2, 1.4, 2.3, 1.1))
                .supply(SupplyResource.of("kiln").capacity(1.45))
                .reconcile();

        assertThat(plan.executiveSummary().headline())
                .anyMatch(sentence -> sentence.startsWith("Of a demand of 6.0 kt from 2027-01 to 2027-04, ")
                        && sentence.endsWith("; 0.2 kt are lost."))
                .anyMatch(sentence -> sentence.startsWith("Revenue is 0.522 of a potential 0.540, money spent 0.232,"));
        assertThat(figure(plan, "lost").text()).isEqualTo("0.2");
        assertThat(figure(plan, "lost").unit()).isEqualTo("kt");
    }

    @Test
    void headline_littleLostOfMuch_isNotCalledNothing() {
        Plan plan = cycle(1).product(Product.of("screws").price(1).unitCost(0.5))
                .demand(DemandSignal.of("f").product("screws").volume(1000.25))
                .supply(SupplyResource.of("line").capacity(1000))
                .reconcile();

        assertThat(plan.gapAnalysis().gaps()).hasSize(1);
        assertThat(plan.executiveSummary().headline())
                .anyMatch(sentence -> sentence.endsWith("; 0.25 units are lost."))
                .anyMatch(sentence -> sentence.startsWith("1 gap remains: "));
    }

    /** Millions of tonnes: a loss of 5e-7 of 1e-3 is half a thousandth of the demand, and a gap. */
    @Test
    void gaps_tinyUnits_areNotTakenForRounding() {
        Plan plan = cycle(1).product(Product.of("ore").unit("Mt").price(9).unitCost(1))
                .demand(DemandSignal.of("f").product("ore").volume(0.001))
                .supply(SupplyResource.of("mine").capacity(0.0009995))
                .reconcile();

        assertThat(plan.gapAnalysis().gaps()).hasSize(1);
        assertThat(plan.executiveSummary().headline())
                .anyMatch(sentence -> sentence.endsWith("; 0.0000005 Mt are lost."));
    }

    @Test
    void serviceLevel_noDemand_isUndefined() {
        Plan plan = cycle(2).product(Product.of("A").price(100).unitCost(10))
                .demand(DemandSignal.of("f").product("A").volume(0))
                .supply(SupplyResource.of("line").withUnlimited(true))
                .scenario(Scenario.of("upside").change(Change.demand(1.1)))
                .reconcile();

        assertThat(plan.figures().serviceLevel()).isEmpty();
        assertThat(plan.figures().peakUtilisation()).isEmpty();
        assertThat(figure(plan, "service_level").value()).isEmpty();
        assertThat(figure(plan, "service_level").text()).isEqualTo("-");
        assertThat(figure(plan, "peak_utilisation").text()).isEqualTo("-");
        assertThat(plan.scenarios().outcomes().get(0).difference().serviceLevel())
                .isEmpty();
        assertThat(plan.executiveSummary().headline())
                .contains("Nothing is asked for from 2027-01 to 2027-02, so that there is no service level.")
                .contains("There is no revenue; money spent is 0.")
                .noneMatch(sentence -> sentence.contains("%"));
    }

    /** 100 pieces of which 80 can be made; 5 kl of which all can: no sum of 105 is printed. */
    @Test
    void figures_productsOfDifferentUnits_areNotAddedUp() {
        Plan plan = cycle(1).product(Product.of("pumps").unit("pieces").price(9).unitCost(2))
                .product(Product.of("paint").unit("kl").price(9).unitCost(2))
                .demand(DemandSignal.of("f").product("pumps").volume(100))
                .demand(DemandSignal.of("f").product("paint").volume(5))
                .supply(SupplyResource.of("line").capacity(80).makes("pumps", 1))
                .supply(SupplyResource.of("vat").capacity(10).makes("paint", 1))
                .reconcile();

        assertThat(plan.executiveSummary().headline())
                .contains(
                        "Of a demand of 100 pieces in 2027-01, 80.0 % is delivered in its bucket; 20 pieces are lost.",
                        "Of a demand of 5 kl in 2027-01, 100.0 % is delivered in its bucket; nothing is lost.");
        assertThat(plan.executiveSummary().figures()).extracting(Figure::id).contains("demand.pieces", "demand.kl");
        assertThat(plan.executiveSummary().figures()).extracting(Figure::text).doesNotContain("105", "85");
        assertThat(plan.figures().byUnit().get(0).lost()).isCloseTo(20, within(1e-9));
        assertThat(plan.figures().byUnit().get(1).serviceLevel().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void utilisation_inOvertime_saysWhatItIsAShareOf() {
        Plan plan = cycle(1).product(Product.of("A").price(100).unitCost(10))
                .demand(DemandSignal.of("f").product("A").volume(110))
                .supply(SupplyResource.of("line")
                        .capacity(100)
                        .overtime(OvertimeTier.share(0.2).premium(0.5)))
                .reconcile();

        assertThat(figure(plan, "peak_utilisation").text()).isEqualTo("110.0 %");
        assertThat(figure(plan, "peak_utilisation").unit()).isEqualTo("share");
        assertThat(figure(plan, "peak_utilisation").label())
                .isEqualTo("Highest utilisation: load over regular capacity, above 100 % in overtime");
    }

    private static Figure figure(Plan plan, String id) {
        return plan.executiveSummary().figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
