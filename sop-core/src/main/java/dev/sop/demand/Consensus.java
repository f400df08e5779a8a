package dev.sop.demand;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.internal.Tolerances;
import dev.sop.product.MarketId;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the signals of a cycle to one demand plan. Per product, market and bucket: forecasts and pipelines add up, each
 * weighted by its confidence; events add or take away; orders lift the sum to at least all orders in hand together; an
 * override replaces it. Every signal's part is kept as a step of the bridge, so the steps sum to the plan.
 *
 * <p>Example: a forecast of 100, a pipeline of 40 at confidence 0.5 and orders of 150 give a consensus of 150 with the
 * steps +100, +20, +30.
 */
public final class Consensus {

    private Consensus() {}

    /**
     * The demand plan.
     *
     * @param horizon the buckets every signal is laid over
     * @param products all products, in the order the plan keeps
     * @param signals checked signals; one without a product speaks for the first product
     */
    public static DemandPlan combine(Horizon horizon, List<Product> products, List<DemandSignal> signals) {
        Map<ProductId, List<DemandSignal>> byProduct = new HashMap<>();
        for (DemandSignal signal : signals) {
            byProduct
                    .computeIfAbsent(signal.product().orElse(products.get(0).id()), id -> new ArrayList<>(1))
                    .add(signal);
        }
        Map<LineKey, List<DemandSignal>> byLine = new LinkedHashMap<>();
        for (Product product : products) {
            for (DemandSignal signal : byProduct.getOrDefault(product.id(), List.of())) {
                byLine.computeIfAbsent(new LineKey(product, signal.market()), key -> new ArrayList<>(1))
                        .add(signal);
            }
        }
        ImmutableList.Builder<DemandLine> lines = ImmutableList.builder();
        double[] volume = new double[horizon.size()];
        double[] revenue = new double[horizon.size()];
        for (Map.Entry<LineKey, List<DemandSignal>> entry : byLine.entrySet()) {
            DemandLine line = line(horizon, entry.getKey(), entry.getValue());
            lines.add(line);
            for (int t = 0; t < volume.length; t++) {
                volume[t] += line.volume().get(t);
                revenue[t] += line.revenue().get(t);
            }
        }
        return new DemandPlan(lines.build(), Series.of(volume), Series.of(revenue));
    }

    private static DemandLine line(Horizon horizon, LineKey key, List<DemandSignal> signals) {
        int size = horizon.size();
        double[] volume = new double[size];
        double[] revenue = new double[size];
        double[] orders = new double[size];
        double[] fallbackPrice = averagePrice(horizon, key.product(), signals);
        ImmutableList.Builder<BridgeStep> bridge = ImmutableList.builder();
        for (DemandKind kind : DemandKind.values()) {
            for (DemandSignal signal : signals) {
                if (signal.kind() == kind) {
                    bridge.add(step(horizon, signal, volume, revenue, orders, fallbackPrice));
                }
            }
        }
        double[] price = statedPrice(horizon, signals, fallbackPrice);
        for (int t = 0; t < size; t++) {
            price[t] = volume[t] > 0 ? revenue[t] / volume[t] : price[t];
        }
        return new DemandLine(
                key.product().id(),
                key.market(),
                Series.of(volume),
                Series.of(revenue),
                Series.of(price),
                bridge.build());
    }

    /** One signal's step; adds it to the running volume, revenue and, for orders, to the orders so far. */
    private static BridgeStep step(
            Horizon horizon,
            DemandSignal signal,
            double[] volume,
            double[] revenue,
            double[] orders,
            double[] fallbackPrice) {
        int size = horizon.size();
        Series stated = signal.volume().over(horizon).times(signal.confidence());
        Optional<Series> statedRevenue =
                signal.revenue().map(figure -> figure.over(horizon).times(signal.confidence()));
        Optional<Series> statedPrice = signal.price().map(figure -> figure.over(horizon));
        int first = firstBucket(horizon, signal);
        int last = lastBucket(horizon, signal);
        double[] addedVolume = new double[size];
        double[] addedRevenue = new double[size];
        for (int t = first; t <= last; t++) {
            double running = volume[t];
            double said = stated.get(t);
            double unit = running > 0 ? revenue[t] / running : fallbackPrice[t];
            double saidRevenue = revenueOf(said, t, statedRevenue, statedPrice, unit);
            switch (signal.kind()) {
                case FORECAST, PIPELINE, EVENT -> {
                    addedVolume[t] = cancelling(running, said);
                    addedRevenue[t] =
                            cancelling(revenue[t], revenueOf(said, t, statedRevenue, statedPrice, fallbackPrice[t]));
                }
                case ORDER -> {
                    orders[t] += said;
                    addedVolume[t] = Math.max(0, orders[t] - running);
                    addedRevenue[t] = said > 0 ? saidRevenue / said * addedVolume[t] : 0;
                }
                case OVERRIDE -> {
                    addedVolume[t] = said - running;
                    addedRevenue[t] = saidRevenue - revenue[t];
                }
            }
            volume[t] += addedVolume[t];
            revenue[t] += addedRevenue[t];
        }
        return new BridgeStep(
                signal.source(), signal.kind(), Series.of(addedVolume), Series.of(addedRevenue), signal.provenance());
    }

    /** What is added; exactly the opposite of the running sum where only rounding is left of the two together. */
    private static double cancelling(double running, double added) {
        return Math.abs(running + added) < Tolerances.LAST_DIGITS * Math.abs(added) ? -running : added;
    }

    private static double revenueOf(
            double volume, int t, Optional<Series> revenue, Optional<Series> price, double otherwise) {
        if (revenue.isPresent()) {
            return revenue.get().get(t);
        }
        return volume * (price.isPresent() ? price.get().get(t) : otherwise);
    }

    /**
     * The product's price, else the average price of the signals that state one in the bucket, weighted by how much they
     * add or take away; else their average over the horizon; 0 where nobody states one.
     */
    private static double[] averagePrice(Horizon horizon, Product product, List<DemandSignal> signals) {
        if (product.price().isPresent()) {
            return product.price().get().over(horizon).toArray();
        }
        double[] units = new double[horizon.size()];
        double[] money = new double[horizon.size()];
        for (DemandSignal signal : signals) {
            if (signal.revenue().isEmpty() && signal.price().isEmpty()) {
                continue;
            }
            Series volume = signal.volume().over(horizon);
            Optional<Series> revenue = signal.revenue().map(figure -> figure.over(horizon));
            Optional<Series> price = signal.price().map(figure -> figure.over(horizon));
            int last = lastBucket(horizon, signal);
            for (int t = firstBucket(horizon, signal); t <= last; t++) {
                units[t] += Math.abs(volume.get(t));
                money[t] += Math.abs(revenueOf(volume.get(t), t, revenue, price, 0));
            }
        }
        double allUnits = 0;
        double allMoney = 0;
        for (int t = 0; t < units.length; t++) {
            allUnits += units[t];
            allMoney += money[t];
        }
        double overall = allUnits > 0 ? allMoney / allUnits : 0;
        double[] result = new double[units.length];
        for (int t = 0; t < units.length; t++) {
            result[t] = units[t] > 0 ? money[t] / units[t] : overall;
        }
        return result;
    }

    /**
     * What a unit of the line would bring in each bucket, were one asked for: the price stated for the bucket (the mean where
     * several signals state one); else the average of the line over the horizon, where a signal states revenue; else the
     * fallback.
     */
    private static double[] statedPrice(Horizon horizon, List<DemandSignal> signals, double[] fallbackPrice) {
        int size = horizon.size();
        double[] sum = new double[size];
        int[] stating = new int[size];
        double units = 0;
        double money = 0;
        for (DemandSignal signal : signals) {
            Optional<Series> price = signal.price().map(figure -> figure.over(horizon));
            Optional<Series> revenue = signal.revenue().map(figure -> figure.over(horizon));
            Series volume = signal.volume().over(horizon);
            int last = lastBucket(horizon, signal);
            for (int t = firstBucket(horizon, signal); t <= last; t++) {
                if (revenue.isPresent()) {
                    units += Math.abs(volume.get(t));
                    money += Math.abs(revenue.get().get(t));
                } else if (price.isPresent()) {
                    sum[t] += price.get().get(t);
                    stating[t]++;
                }
            }
        }
        double[] result = new double[size];
        for (int t = 0; t < size; t++) {
            double otherwise = units > 0 ? money / units : fallbackPrice[t];
            result[t] = stating[t] > 0 ? sum[t] / stating[t] : otherwise;
        }
        return result;
    }

    private static int firstBucket(Horizon horizon, DemandSignal signal) {
        return signal.firstBucket().map(label -> indexOf(horizon, label)).orElse(0);
    }

    private static int lastBucket(Horizon horizon, DemandSignal signal) {
        return signal.lastBucket().map(label -> indexOf(horizon, label)).orElse(horizon.size() - 1);
    }

    private static int indexOf(Horizon horizon, String label) {
        return horizon.bucket(label)
                .orElseThrow(() -> new IllegalArgumentException("bucket: '" + label + "', expected one of "
                        + horizon.bucket(0).label() + " to "
                        + horizon.bucket(horizon.size() - 1).label() + ". Maybe it is the label of another horizon."))
                .index();
    }

    private record LineKey(Product product, Optional<MarketId> market) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LineKey that && id().equals(that.id()) && market.equals(that.market);
        }

        @Override
        public int hashCode() {
            return id().hashCode() * 31 + market.hashCode();
        }

        private ProductId id() {
            return product.id();
        }
    }
}
