package dev.sop.benchmarks.metrics;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The pairs every metric benchmark reads: 52 weekly buckets per item, item-major. Demand varies by 30 % around the
 * item's level and one bucket in twenty has none; forecasts miss by up to 25 units; stock is filled up to five weeks
 * of the level every other week and sold in between, so covers move between three and five.
 */
@State(Scope.Benchmark)
public class MetricPairs {
    /** Weekly buckets per item. */
    public static final int BUCKETS = 52;

    /** How many pairs: a hundred million doubles twice are 1.6 GB. */
    @Param("100000000")
    public int pairs;

    /** Demand, the actual of forecasts and the ordered quantity of lines. */
    public double[] demand;

    /** Forecast, and the quantity delivered. */
    public double[] forecast;

    /** Quantity delivered inside the window: all of it in nine lines of ten. */
    public double[] inWindow;

    /** Stock as each bucket ends. */
    public double[] inventory;

    /** Stock of each item before its first bucket. */
    public double[] stock;

    /** Receives covers. */
    public double[] weeks;

    /** Receives the cover of each item. */
    public double[] weeksOfItems;

    /** Receives whether an item's cover is a lower bound. */
    public boolean[] beyondOfItems;

    /** Receives whether a cover is a lower bound. */
    public boolean[] beyondHorizon;

    /** Fills the arrays; whole items only. */
    @Setup(Level.Trial)
    public void fill() {
        int rows = pairs / BUCKETS * BUCKETS;
        demand = new double[rows];
        forecast = new double[rows];
        inWindow = new double[rows];
        inventory = new double[rows];
        stock = new double[rows / BUCKETS];
        weeks = new double[rows];
        weeksOfItems = new double[stock.length];
        beyondOfItems = new boolean[stock.length];
        beyondHorizon = new boolean[rows];
        SplittableRandom random = new SplittableRandom(20260901);
        for (int item = 0; item < rows; item += BUCKETS) {
            double level = 10 + random.nextInt(490);
            double left = 5 * level;
            stock[item / BUCKETS] = level * (2 + 6 * random.nextDouble());
            for (int t = 0; t < BUCKETS; t++) {
                double units = random.nextInt(20) == 0 ? 0 : Math.rint(level * (0.7 + 0.6 * random.nextDouble()));
                left = t % 2 == 0 ? 5 * level : left - units;
                demand[item + t] = units;
                forecast[item + t] = Math.max(0, units + 50 * random.nextDouble() - 25);
                inWindow[item + t] = forecast[item + t] * (random.nextInt(10) == 0 ? random.nextDouble() : 1);
                inventory[item + t] = left;
            }
        }
    }
}
