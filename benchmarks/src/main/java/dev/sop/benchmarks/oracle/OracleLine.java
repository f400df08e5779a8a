package dev.sop.benchmarks.oracle;

import dev.sop.cycle.Goal;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.product.MarketId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Demand for an item in a market: what is asked for in each bucket at what price, and the columns that serve or lose it. */
final class OracleLine {

    final Optional<MarketId> market;
    final double[] volume;
    final double[] price;
    final Sum[] lost;
    /** Of what is asked for in a bucket, what does not leave in it: late or lost. */
    final Sum[] missedInTime;

    private final OracleModel model;
    private final OracleItem item;
    /** Whether somebody says what the market pays in a bucket. */
    private final boolean[] priced;

    OracleLine(OracleModel model, OracleItem item, Optional<MarketId> market, List<DemandSignal> signals) {
        this.model = model;
        this.item = item;
        this.market = market;
        int buckets = model.buckets;
        volume = new double[buckets];
        lost = Sum.each(buckets);
        missedInTime = Sum.each(buckets);
        priced = new boolean[buckets];
        Arrays.fill(priced, item.product.price().isPresent());
        price = item.product.price().map(model::over).orElseGet(() -> new double[buckets]);
        double[] revenue = new double[buckets];
        for (DemandSignal signal : signals) {
            add(signal, revenue);
        }
        for (int t = 0; t < buckets; t++) {
            price[t] = volume[t] > 0 ? revenue[t] / volume[t] : price[t];
        }
    }

    /** Adds a signal; the price of a bucket without volume is the one that was stated last, else the product's. */
    private void add(DemandSignal signal, double[] revenue) {
        boolean added = signal.kind() == DemandKind.FORECAST || signal.kind() == DemandKind.PIPELINE;
        model.require(added, "demand that is not added: " + signal.kind());
        double[] units = model.over(signal.volume());
        double[] money = signal.revenue().map(model::over).orElseGet(() -> new double[units.length]);
        double[] stated = signal.price().map(model::over).orElseGet(price::clone);
        int last = model.bucket(signal.lastBucket(), model.buckets - 1);
        for (int t = model.bucket(signal.firstBucket(), 0); t <= last; t++) {
            double part = units[t] * signal.confidence();
            volume[t] += part;
            revenue[t] += signal.revenue().isPresent() ? money[t] * signal.confidence() : stated[t] * part;
            priced[t] |= signal.price().isPresent() || signal.revenue().isPresent() && part > 0;
            if (signal.price().isPresent() && part == 0) {
                price[t] = stated[t];
            }
        }
    }

    /** What losing a unit of the bucket costs: its price at maximum profit or where nothing is said. */
    double lossOf(int t) {
        boolean stated = item.product.lostSaleCost().isPresent();
        if (model.inputs.goal() != Goal.MAXIMUM_PROFIT && stated) {
            return model.over(item.product.lostSaleCost().get())[t];
        }
        model.require(priced[t], "a lost sale without a price");
        model.require(price[t] > 0 || volume[t] == 0, "a lost sale at a price of nothing");
        return price[t];
    }

    /** Everything asked for leaves, in its bucket or late, or is lost. */
    void write() {
        for (int asked = 0; asked < model.buckets; asked++) {
            if (volume[asked] <= 0) {
                continue;
            }
            Sum served = item.deliveries(asked, asked, price[asked]);
            Sum inTime = Sum.of(served.columns()[0]);
            missedInTime[asked].plus(volume[asked]).plus(-1, inTime);
            if (item.product.lostSalesAllowed()) {
                int column = model.program.column(volume[asked]);
                lost[asked].plus(1, column);
                served.plus(1, column);
                model.penalties.plus(lossOf(asked), column);
            }
            model.program.equal(served, volume[asked]);
        }
    }
}
