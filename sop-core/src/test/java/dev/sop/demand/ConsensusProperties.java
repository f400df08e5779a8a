package dev.sop.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.product.MarketId;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the consensus, for signals of all kinds over two products and two markets. */
class ConsensusProperties {

    private static final int SIZE = 4;
    private static final Horizon HORIZON = Horizon.months(YearMonth.of(2027, 1), SIZE);
    private static final List<Product> PRODUCTS = List.of(Product.of("pumps").price(120), Product.of("valves"));

    @Provide
    Arbitrary<List<DemandSignal>> signals() {
        return signal().list().ofMinSize(1).ofMaxSize(10).map(list -> {
            List<DemandSignal> named = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                named.add(list.get(i).withSource("source " + i));
            }
            return named;
        });
    }

    private static Arbitrary<DemandSignal> signal() {
        Arbitrary<DemandKind> kinds = Arbitraries.of(DemandKind.class);
        Arbitrary<double[]> numbers =
                Arbitraries.doubles().between(0, 1e6).array(double[].class).ofSize(SIZE);
        Arbitrary<String> prices = Arbitraries.of("none", "price", "revenue");
        Arbitrary<Double> confidence = Arbitraries.of(0.0, 0.25, 0.5, 1.0);
        Arbitrary<Integer> bounds = Arbitraries.integers().between(0, SIZE - 1);
        Arbitrary<Integer> line = Arbitraries.integers().between(0, 5);
        return Combinators.combine(kinds, numbers, numbers, prices, confidence, bounds, bounds, line)
                .as((kind, volume, money, priced, share, a, b, where) -> {
                    double sign = kind == DemandKind.EVENT && where % 2 == 1 ? -1 : 1;
                    DemandSignal signal = DemandSignal.of("source")
                            .kind(kind)
                            .product(where < 3 ? "pumps" : "valves")
                            .withVolume(PerBucket.of(volume).times(sign))
                            .confidence(share)
                            .between(
                                    HORIZON.bucket(Math.min(a, b)).label(),
                                    HORIZON.bucket(Math.max(a, b)).label())
                            .by("planner", "because");
                    if (where % 3 > 0) {
                        signal = signal.market(where % 3 == 1 ? "EU" : "US");
                    }
                    return switch (priced) {
                        case "price" -> signal.withPrice(PerBucket.of(money));
                        case "revenue" -> signal.withRevenue(PerBucket.of(money).times(sign));
                        default -> signal;
                    };
                });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "4019")
    void combine_anySignals_bridgeSumsToVolumeAndRevenueOfTheLine(@ForAll("signals") List<DemandSignal> signals) {
        DemandPlan plan = Consensus.combine(HORIZON, PRODUCTS, signals);
        for (DemandLine line : plan.lines()) {
            for (int t = 0; t < SIZE; t++) {
                double volume = 0;
                double revenue = 0;
                double gross = 0;
                for (BridgeStep step : line.bridge()) {
                    volume += step.volume().get(t);
                    revenue += step.revenue().get(t);
                    gross += Math.abs(step.revenue().get(t))
                            + Math.abs(step.volume().get(t));
                }
                assertThat(line.volume().get(t)).isCloseTo(volume, within(1e-9 * (1 + gross)));
                assertThat(line.revenue().get(t)).isCloseTo(revenue, within(1e-9 * (1 + gross)));
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "4020")
    void combine_anySignals_totalsAreSumsOfTheLines(@ForAll("signals") List<DemandSignal> signals) {
        DemandPlan plan = Consensus.combine(HORIZON, PRODUCTS, signals);
        for (int t = 0; t < SIZE; t++) {
            double volume = 0;
            double revenue = 0;
            double gross = 1;
            for (DemandLine line : plan.lines()) {
                volume += line.volume().get(t);
                revenue += line.revenue().get(t);
                gross +=
                        Math.abs(line.volume().get(t)) + Math.abs(line.revenue().get(t));
            }
            assertThat(plan.volume().get(t)).isCloseTo(volume, within(1e-9 * gross));
            assertThat(plan.revenue().get(t)).isCloseTo(revenue, within(1e-9 * gross));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "4021")
    void combine_anySignals_everySignalIsOneStepInOrderOfKind(@ForAll("signals") List<DemandSignal> signals) {
        DemandPlan plan = Consensus.combine(HORIZON, PRODUCTS, signals);
        int steps = 0;
        for (DemandLine line : plan.lines()) {
            List<String> expected = new ArrayList<>();
            for (DemandKind kind : DemandKind.values()) {
                for (DemandSignal signal : signals) {
                    if (signal.kind() == kind
                            && signal.product().equals(Optional.of(line.product()))
                            && signal.market().equals(line.market())) {
                        expected.add(signal.source());
                    }
                }
            }
            List<String> own = line.bridge().stream()
                    .filter(step -> step.kind() != DemandKind.ORDER || expected.contains(step.source()))
                    .map(BridgeStep::source)
                    .toList();
            assertThat(own).containsExactlyElementsOf(expected);
            steps += own.size();
            // what is left are orders of a market that consume what is forecast without one
            for (BridgeStep step : line.bridge()) {
                if (!expected.contains(step.source())) {
                    assertThat(line.market()).isEmpty();
                    assertThat(step.volume().max()).isLessThanOrEqualTo(0);
                }
            }
        }
        assertThat(steps).isEqualTo(signals.size());
    }

    /** The volumes by another road: a rule for each bucket, from the words of the Javadoc. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "4022")
    void combine_anySignals_volumeFollowsTheWrittenRule(@ForAll("signals") List<DemandSignal> signals) {
        DemandPlan plan = Consensus.combine(HORIZON, PRODUCTS, signals);
        Map<List<Object>, List<DemandSignal>> byLine = new LinkedHashMap<>();
        for (DemandSignal signal : signals) {
            byLine.computeIfAbsent(List.of(signal.product(), signal.market()), key -> new ArrayList<>())
                    .add(signal);
        }
        assertThat(plan.lines()).hasSize(byLine.size());
        for (DemandLine line : plan.lines()) {
            for (int t = 0; t < SIZE; t++) {
                Said here = new Said(byLine, line.product(), line.market(), t);
                double forecast = here.forecast;
                double orders = here.orders;
                double free = 0; // what the other lines it speaks with have of forecasts beyond orders
                double excess = 0; // and of orders beyond forecasts
                double gross = here.gross;
                for (String other : List.of("EU", "US")) {
                    Said there = new Said(byLine, line.product(), Optional.of(MarketId.of(other)), t);
                    free += there.ordered ? Math.max(0, there.forecast - there.orders) : Math.max(0, there.forecast);
                    excess += there.ordered ? Math.max(0, there.orders - there.forecast) : 0;
                    gross += there.gross;
                }
                double expected = here.ordered ? Math.max(forecast, orders) : forecast;
                if (line.market().isEmpty() && forecast > orders) {
                    expected = forecast - Math.min(forecast - orders, excess);
                } else if (line.market().isEmpty() && here.ordered) {
                    expected = forecast + Math.max(0, orders - forecast - free);
                }
                expected = here.decided.orElse(expected);
                assertThat(line.volume().get(t)).isCloseTo(expected, within(1e-9 * gross));
            }
        }
    }

    /** Of what is said of a product and market, what counts in a bucket. */
    private static final class Said {
        private double forecast;
        private double orders;
        private double gross = 1;
        private boolean ordered;
        private Optional<Double> decided = Optional.empty();

        Said(Map<List<Object>, List<DemandSignal>> byLine, ProductId product, Optional<MarketId> market, int t) {
            for (DemandSignal signal : byLine.getOrDefault(List.<Object>of(Optional.of(product), market), List.of())) {
                int first = HORIZON.labels().indexOf(signal.firstBucket().orElseThrow());
                int last = HORIZON.labels().indexOf(signal.lastBucket().orElseThrow());
                if (t < first || t > last) {
                    continue;
                }
                double units = signal.volume().values()[t] * signal.confidence();
                gross += Math.abs(units);
                switch (signal.kind()) {
                    case FORECAST, PIPELINE, EVENT -> forecast += units;
                    case ORDER -> {
                        orders += units;
                        ordered = true;
                    }
                    case OVERRIDE -> decided = Optional.of(units);
                }
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "4023")
    void combine_forecastsAndEventsShuffled_givesTheSamePlanUpToOrder(
            @ForAll("signals") List<DemandSignal> signals, @ForAll Random random) {
        List<DemandSignal> additive = signals.stream()
                .filter(signal -> signal.kind() != DemandKind.OVERRIDE && signal.kind() != DemandKind.ORDER)
                .filter(signal -> signal.price().isPresent() || signal.revenue().isPresent())
                .toList();
        List<DemandSignal> shuffled = new ArrayList<>(additive);
        Collections.shuffle(shuffled, random);
        DemandPlan plan = Consensus.combine(HORIZON, PRODUCTS, additive);
        DemandPlan other = Consensus.combine(HORIZON, PRODUCTS, shuffled);
        for (int t = 0; t < SIZE; t++) {
            assertThat(other.volume().get(t)).isCloseTo(plan.volume().get(t), within(1e-3));
            // money here is up to 1e12 a signal, and up to ten signals
            assertThat(other.revenue().get(t)).isCloseTo(plan.revenue().get(t), within(1.0));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "4024")
    void linesOf_anySignals_partitionTheLines(@ForAll("signals") List<DemandSignal> signals) {
        DemandPlan plan = Consensus.combine(HORIZON, PRODUCTS, signals);
        List<DemandLine> all = new ArrayList<>(plan.linesOf(ProductId.of("pumps")));
        all.addAll(plan.linesOf(ProductId.of("valves")));
        assertThat(all).isEqualTo(plan.lines());
        assertThat(plan.linesOf(ProductId.of("no such"))).isEmpty();
        for (DemandLine line : plan.lines()) {
            assertThat(line.label())
                    .isEqualTo(line.product().value()
                            + line.market()
                                    .map(MarketId::value)
                                    .map(id -> " / " + id)
                                    .orElse(""));
        }
    }
}
