package dev.sop.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final Horizon ONE = Horizon.months(YearMonth.of(2027, 1), 1);
    private static final Horizon THREE = Horizon.months(YearMonth.of(2027, 1), 3);
    private static final Product PUMPS = Product.of("pumps");

    @Test
    void combine_theBriefsInput_addsVolumeAndRevenue() {
        Horizon horizon = Horizon.months(YearMonth.of(2027, 1), 18);
        DemandPlan plan = Consensus.combine(
                horizon,
                List.of(PUMPS),
                List.of(
                        DemandSignal.of("sales_forecast").volume(50_000).revenue(5_000_000),
                        DemandSignal.of("marketing_pipeline").volume(10_000).revenue(1_200_000)));
        assertThat(plan.volume()).isEqualTo(Series.constant(18, 60_000));
        assertThat(plan.revenue()).isEqualTo(Series.constant(18, 6_200_000));
        DemandLine line = plan.lines().get(0);
        assertThat(line.price().get(17)).isCloseTo(103.3333333333, within(1e-9));
        assertThat(line.label()).isEqualTo("pumps");
        assertThat(line.bridge().get(1).volume()).isEqualTo(Series.constant(18, 10_000));
        assertThat(line.bridge().get(1).revenue()).isEqualTo(Series.constant(18, 1_200_000));
    }

    @Test
    void combine_documentedExample_hasSteps100And20And30() {
        DemandLine line = line(
                ONE,
                DemandSignal.of("orders").kind(DemandKind.ORDER).volume(150),
                DemandSignal.of("pipeline").kind(DemandKind.PIPELINE).volume(40).confidence(0.5),
                DemandSignal.of("forecast").volume(100));
        assertThat(line.volume()).isEqualTo(Series.of(150));
        assertThat(line.bridge().stream().map(step -> step.volume().get(0))).containsExactly(100.0, 20.0, 30.0);
        assertThat(line.bridge().stream().map(BridgeStep::source)).containsExactly("forecast", "pipeline", "orders");
    }

    @Test
    void combine_ordersBelowTheForecast_areConsumedByIt() {
        DemandLine line = line(
                ONE,
                DemandSignal.of("forecast").volume(100).price(10),
                DemandSignal.of("shop").kind(DemandKind.ORDER).volume(60).price(12));
        assertThat(line.volume()).isEqualTo(Series.of(100));
        assertThat(line.revenue()).isEqualTo(Series.of(1_000));
    }

    @Test
    void combine_ordersOfTwoSources_liftToTheirSum() {
        DemandLine line = line(
                ONE,
                DemandSignal.of("forecast").volume(100).price(10),
                DemandSignal.of("shop").kind(DemandKind.ORDER).volume(60).price(12),
                DemandSignal.of("key account").kind(DemandKind.ORDER).volume(80).price(8));
        // 60 + 80 = 140 in hand: the second source adds the 40 above the forecast, at its own price
        assertThat(line.volume()).isEqualTo(Series.of(140));
        assertThat(line.bridge().stream().map(step -> step.volume().get(0))).containsExactly(100.0, 0.0, 40.0);
        assertThat(line.revenue().get(0)).isCloseTo(1_320, within(1e-9));
    }

    @Test
    void combine_override_replacesVolumeAndKeepsThePrice() {
        DemandLine line = line(
                THREE,
                DemandSignal.of("forecast").volumes(100, 200, 300).price(10),
                DemandSignal.of("decision")
                        .kind(DemandKind.OVERRIDE)
                        .volume(150)
                        .between("2027-02", "2027-03")
                        .by("head of sales", "tender lost"));
        assertThat(line.volume()).isEqualTo(Series.of(100, 150, 150));
        assertThat(line.revenue()).isEqualTo(Series.of(1_000, 1_500, 1_500));
        assertThat(line.bridge().get(1).volume()).isEqualTo(Series.of(0, -50, -150));
        assertThat(line.bridge().get(1).revenue()).isEqualTo(Series.of(0, -500, -1_500));
        assertThat(line.bridge().get(1).provenance()).contains(Provenance.of("head of sales", "tender lost"));
    }

    @Test
    void combine_twoOverrides_lastOneHolds() {
        DemandLine line = line(
                ONE,
                DemandSignal.of("first").kind(DemandKind.OVERRIDE).volume(70).by("a", "b"),
                DemandSignal.of("second").kind(DemandKind.OVERRIDE).volume(40).by("a", "b"),
                DemandSignal.of("orders").kind(DemandKind.ORDER).volume(500));
        assertThat(line.volume()).isEqualTo(Series.of(40));
        assertThat(line.bridge().stream().map(step -> step.volume().get(0))).containsExactly(500.0, -430.0, -30.0);
    }

    @Test
    void combine_event_takesAwayAtThePriceOfTheOthers() {
        DemandLine line = line(
                THREE,
                DemandSignal.of("forecast").volume(100).price(10),
                DemandSignal.of("strike").kind(DemandKind.EVENT).volumes(0, -30, 0));
        assertThat(line.volume()).isEqualTo(Series.of(100, 70, 100));
        assertThat(line.revenue()).isEqualTo(Series.of(1_000, 700, 1_000));
        assertThat(line.price()).isEqualTo(Series.of(10, 10, 10));
    }

    @Test
    void combine_confidence_weighsVolumeAndRevenue() {
        DemandLine line = line(
                ONE,
                DemandSignal.of("pipeline")
                        .kind(DemandKind.PIPELINE)
                        .volume(40)
                        .revenue(800)
                        .confidence(0.25));
        assertThat(line.volume()).isEqualTo(Series.of(10));
        assertThat(line.revenue()).isEqualTo(Series.of(200));
        assertThat(line.price()).isEqualTo(Series.of(20));
    }

    @Test
    void combine_signalWithoutPrice_takesTheProductsPrice() {
        DemandPlan plan = Consensus.combine(
                ONE,
                List.of(PUMPS.price(7)),
                List.of(
                        DemandSignal.of("forecast").volume(100),
                        DemandSignal.of("pipeline")
                                .kind(DemandKind.PIPELINE)
                                .volume(10)
                                .price(9)));
        assertThat(plan.revenue()).isEqualTo(Series.of(790));
    }

    @Test
    void combine_signalWithoutPriceAndProductWithout_takesTheAverageOfThePricedOnes() {
        DemandLine line = line(
                ONE,
                DemandSignal.of("a").volume(100).price(10),
                DemandSignal.of("b").volume(300).revenue(6_000),
                DemandSignal.of("c").volume(10));
        // (100 x 10 + 6,000) / 400 = 17.5
        assertThat(line.revenue().get(0)).isCloseTo(7_000 + 175, within(1e-9));
    }

    @Test
    void combine_averagePrice_countsASignalOnlyInItsBuckets() {
        DemandLine line = line(
                THREE,
                DemandSignal.of("list").volume(100).price(100),
                DemandSignal.of("promotion")
                        .kind(DemandKind.EVENT)
                        .volume(100)
                        .price(50)
                        .between("2027-03", "2027-03"),
                DemandSignal.of("unpriced").kind(DemandKind.PIPELINE).volume(10));
        // January and February know one price, 100; March the average of 100 and 50
        assertThat(line.bridge().get(1).source()).isEqualTo("unpriced");
        assertThat(line.bridge().get(1).revenue()).isEqualTo(Series.of(1_000, 1_000, 750));
    }

    @Test
    void combine_averagePrice_isBetweenThePricesThoughAnEventTakesAway() {
        DemandLine line = line(
                ONE,
                DemandSignal.of("forecast").volume(100).price(10),
                DemandSignal.of("delisting").kind(DemandKind.EVENT).volume(-60).price(6),
                DemandSignal.of("unpriced").kind(DemandKind.PIPELINE).volume(1));
        // (100 x 10 + 60 x 6) / 160 = 8.5
        assertThat(line.bridge().get(1).revenue().get(0)).isCloseTo(8.5, within(1e-12));
    }

    @Test
    void combine_bucketWithoutVolume_keepsAPrice() {
        DemandLine line = line(THREE, DemandSignal.of("a").volumes(10, 0, 30).prices(4, 99, 8));
        assertThat(line.price().get(0)).isEqualTo(4);
        assertThat(line.price().get(2)).isEqualTo(8);
        // nothing is asked for in February; who waits pays what was stated
        assertThat(line.price().get(1)).isEqualTo(99);
    }

    @Test
    void combine_bucketWithoutVolumeNorPrice_hasThatOfTheLineNotOfTheProduct() {
        // revenue says 40 for 10 and 240 for 30: (40 + 240) / 40 = 7 in February, whatever the list price
        DemandLine line = Consensus.combine(
                        THREE,
                        List.of(Product.of("p").price(1)),
                        List.of(DemandSignal.of("a").volumes(10, 0, 30).withRevenue(PerBucket.of(40, 0, 240))))
                .lines()
                .get(0);
        assertThat(line.price().get(1)).isEqualTo(7);
    }

    @Test
    void combine_nobodyKnowsAPrice_revenueAndPriceAreZero() {
        DemandLine line = line(ONE, DemandSignal.of("a").volume(10));
        assertThat(line.revenue()).isEqualTo(Series.of(0));
        assertThat(line.price()).isEqualTo(Series.of(0));
    }

    @Test
    void combine_marketsAndProducts_makeLinesInProductOrder() {
        DemandPlan plan = Consensus.combine(
                ONE,
                List.of(PUMPS, Product.of("valves")),
                List.of(
                        DemandSignal.of("v").product("valves").volume(1),
                        DemandSignal.of("p us").product("pumps").market("US").volume(2),
                        DemandSignal.of("p eu").product("pumps").market("EU").volume(4),
                        DemandSignal.of("p us more")
                                .product("pumps")
                                .market("US")
                                .volume(8),
                        DemandSignal.of("unnamed").volume(16)));
        assertThat(plan.lines().stream().map(DemandLine::label))
                .containsExactly("pumps / US", "pumps / EU", "pumps", "valves");
        assertThat(plan.lines().stream().map(line -> line.volume().get(0))).containsExactly(10.0, 4.0, 16.0, 1.0);
        assertThat(plan.volume()).isEqualTo(Series.of(31));
        assertThat(plan.linesOf(ProductId.of("pumps"))).hasSize(3);
        assertThat(plan.lines().get(3).market()).isEqualTo(Optional.empty());
    }

    @Test
    void combine_eventThatTakesEverything_leavesExactlyNothing() {
        // 0.7 + 0.1 is 0.7999999999999999 in doubles
        DemandLine line = line(
                ONE,
                DemandSignal.of("a").volume(0.7).price(3),
                DemandSignal.of("b").volume(0.1).price(3),
                DemandSignal.of("stop").kind(DemandKind.EVENT).volume(-0.8).price(3));
        assertThat(line.volume()).isEqualTo(Series.of(0));
        assertThat(line.revenue()).isEqualTo(Series.of(0));
    }

    private static DemandLine line(Horizon horizon, DemandSignal... signals) {
        DemandPlan plan = Consensus.combine(horizon, List.of(PUMPS), List.of(signals));
        assertThat(plan.lines()).hasSize(1);
        return plan.lines().get(0);
    }

    @Test
    void combine_ordersOfAMarket_consumeTheForecastOfAllMarketsTogether() {
        DemandPlan plan = combine(
                forecast(100).price(10),
                DemandSignal.of("orders")
                        .kind(DemandKind.ORDER)
                        .product("pumps")
                        .market("EU")
                        .volumes(60)
                        .price(12));

        assertThat(plan.volume().get(0)).isEqualTo(100);
        assertThat(plan.revenue().get(0)).isEqualTo(40 * 10 + 60 * 12);
        assertThat(plan.lines().get(0).volume().get(0)).isEqualTo(40);
        assertThat(plan.lines().get(0).bridge())
                .extracting(step -> step.source() + " " + step.volume().get(0))
                .containsExactly("forecast 100.0", "orders -60.0");
        assertThat(plan.lines().get(1).volume().get(0)).isEqualTo(60);
    }

    @Test
    void combine_ordersOfAMarket_consumeItsOwnForecastFirst() {
        // 50 forecast in the EU and 100 without a market; 60 ordered: the last 10 come out of the 100
        DemandPlan plan = combine(
                forecast(100),
                forecast(50).market("EU"),
                DemandSignal.of("orders")
                        .kind(DemandKind.ORDER)
                        .product("pumps")
                        .market("EU")
                        .volumes(60));

        assertThat(plan.lines()).extracting(line -> line.volume().get(0)).containsExactly(90.0, 60.0);
    }

    @Test
    void combine_ordersAboveAllForecasts_areAllThereIs() {
        // 100 forecast, of which 30 are ordered without a market; the EU's 130 consume the other 70
        DemandPlan plan = combine(
                forecast(100),
                DemandSignal.of("orders")
                        .kind(DemandKind.ORDER)
                        .product("pumps")
                        .market("EU")
                        .volumes(130),
                DemandSignal.of("other orders")
                        .kind(DemandKind.ORDER)
                        .product("pumps")
                        .volumes(30));

        assertThat(plan.lines()).extracting(line -> line.volume().get(0)).containsExactly(30.0, 130.0);
    }

    @Test
    void combine_ordersWithoutAMarket_consumeTheForecastsOfMarkets() {
        // 100 forecast in the EU, 40 of them ordered there: 60 of 90 orders without a market are among the forecast
        DemandPlan plan = combine(
                forecast(100).market("EU"),
                DemandSignal.of("EU orders")
                        .kind(DemandKind.ORDER)
                        .product("pumps")
                        .market("EU")
                        .volumes(40),
                DemandSignal.of("orders")
                        .kind(DemandKind.ORDER)
                        .product("pumps")
                        .volumes(90));

        assertThat(plan.lines()).extracting(line -> line.volume().get(0)).containsExactly(100.0, 30.0);
    }

    private static DemandSignal forecast(double units) {
        return DemandSignal.of("forecast").product("pumps").volumes(units);
    }

    private static DemandPlan combine(DemandSignal... signals) {
        return Consensus.combine(
                Horizon.months(YearMonth.of(2027, 1), 1),
                List.of(Product.of("pumps").price(10)),
                List.of(signals));
    }
}
