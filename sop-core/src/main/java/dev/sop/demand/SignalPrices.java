package dev.sop.demand;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.product.Product;
import java.util.List;
import java.util.Optional;

/** What a unit of a line brings where a signal does not say. */
final class SignalPrices {

    private final Horizon horizon;
    private final List<DemandSignal> signals;
    private final double[] fallback;

    SignalPrices(Horizon horizon, Product product, List<DemandSignal> signals) {
        this.horizon = horizon;
        this.signals = signals;
        this.fallback = averagePrice(horizon, product, signals);
    }

    /** The price where nobody states one for the signal. */
    double fallback(int t) {
        return fallback[t];
    }

    /**
     * What a unit of the line would bring in each bucket, were one asked for: the price stated for the bucket (the mean where
     * several signals state one); else the average of the line over the horizon, where a signal states revenue; else the
     * fallback.
     */
    double[] stated() {
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
            double otherwise = units > 0 ? money / units : fallback[t];
            result[t] = stating[t] > 0 ? sum[t] / stating[t] : otherwise;
        }
        return result;
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

    static double revenueOf(double volume, int t, Optional<Series> revenue, Optional<Series> price, double otherwise) {
        if (revenue.isPresent()) {
            return revenue.get().get(t);
        }
        return volume * (price.isPresent() ? price.get().get(t) : otherwise);
    }

    static int firstBucket(Horizon horizon, DemandSignal signal) {
        return signal.firstBucket().map(label -> indexOf(horizon, label)).orElse(0);
    }

    static int lastBucket(Horizon horizon, DemandSignal signal) {
        return signal.lastBucket().map(label -> indexOf(horizon, label)).orElse(horizon.size() - 1);
    }

    private static int indexOf(Horizon horizon, String label) {
        return horizon.bucket(label)
                .orElseThrow(() -> new IllegalArgumentException("bucket: '" + label + "', expected one of "
                        + horizon.bucket(0).label() + " to "
                        + horizon.bucket(horizon.size() - 1).label() + ". Maybe it is the label of another horizon."))
                .index();
    }
}
