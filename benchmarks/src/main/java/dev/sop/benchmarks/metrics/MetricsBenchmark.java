package dev.sop.benchmarks.metrics;

import dev.sop.metrics.MetricResult;
import dev.sop.metrics.forecast.ErrorMeasure;
import dev.sop.metrics.forecast.ErrorPolicy;
import dev.sop.metrics.forecast.ForecastError;
import dev.sop.metrics.forecast.ForecastErrorAccumulator;
import dev.sop.metrics.inventory.CoverAccumulator;
import dev.sop.metrics.inventory.FamilyCover;
import dev.sop.metrics.inventory.ForwardCover;
import dev.sop.metrics.inventory.StockCoverAccumulator;
import dev.sop.metrics.otif.Otif;
import dev.sop.metrics.otif.OtifAccumulator;
import dev.sop.metrics.otif.OtifLevel;
import dev.sop.metrics.otif.OtifRates;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How close the metrics come to reading the numbers at all: milliseconds for one pass over all pairs on one thread,
 * array door and accumulator, beside {@link #plainSum}, the plain sum over the same two arrays, which stands for the
 * machine's sequential read. Aim: array doors within twice, accumulators within ten times the plain sum.
 *
 * <p>Run, with 10^8 pairs (5 GB of heap), or for a quick look with {@code -p pairs=10000000}:
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar MetricsBenchmark
 * </pre>
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MetricsBenchmark {
    /** The yardstick: one pass over each of the two arrays. */
    @Benchmark
    public double plainSum(MetricPairs pairs) {
        double sum = 0;
        for (double units : pairs.demand) {
            sum += units;
        }
        for (double units : pairs.forecast) {
            sum += units;
        }
        return sum;
    }

    /** The yardstick of what reads three arrays. */
    @Benchmark
    public double plainSumOfThree(MetricPairs pairs) {
        double sum = plainSum(pairs);
        for (double units : pairs.inWindow) {
            sum += units;
        }
        return sum;
    }

    /** The yardstick of what reads demand and a stock for each item. */
    @Benchmark
    public double plainSumOfDemand(MetricPairs pairs) {
        double sum = 0;
        for (double units : pairs.demand) {
            sum += units;
        }
        for (double units : pairs.stock) {
            sum += units;
        }
        return sum;
    }

    /** WAPE of arrays. */
    @Benchmark
    public MetricResult wapeArrays(MetricPairs pairs) {
        return ForecastError.of(ErrorMeasure.WAPE, pairs.demand, pairs.forecast);
    }

    /** MAPE of arrays, one actual in twenty being zero. */
    @Benchmark
    public MetricResult mapeArrays(MetricPairs pairs) {
        return ForecastError.of(ErrorMeasure.MAPE, pairs.demand, pairs.forecast);
    }

    /** OTIF of lines as ordered, inside the window, delivered; beside {@link #plainSumOfThree}. */
    @Benchmark
    public OtifRates otifArrays(MetricPairs pairs) {
        return Otif.of(pairs.demand, pairs.inWindow, pairs.forecast, 0.02, OtifLevel.LINE);
    }

    /** Forward cover of every item by the demand of its 52 buckets; beside {@link #plainSumOfDemand}. */
    @Benchmark
    public double[] coverOfItemsArrays(MetricPairs pairs) {
        ForwardCover.ofItems(pairs.stock, pairs.demand, MetricPairs.BUCKETS, pairs.weeksOfItems, pairs.beyondOfItems);
        return pairs.weeksOfItems;
    }

    /** Forward cover of every item as every bucket ends; also writes nine bytes per pair. */
    @Benchmark
    public double[] coverArrays(MetricPairs pairs) {
        ForwardCover.rolling(pairs.inventory, pairs.demand, MetricPairs.BUCKETS, pairs.weeks, pairs.beyondHorizon);
        return pairs.weeks;
    }

    /** WAPE of the exact, mergeable accumulator. */
    @Benchmark
    public MetricResult wapeAccumulator(MetricPairs pairs) {
        return accumulated(ErrorMeasure.WAPE, pairs);
    }

    /** MAPE of the exact, mergeable accumulator. */
    @Benchmark
    public MetricResult mapeAccumulator(MetricPairs pairs) {
        return accumulated(ErrorMeasure.MAPE, pairs);
    }

    private static MetricResult accumulated(ErrorMeasure measure, MetricPairs pairs) {
        ForecastErrorAccumulator sums = ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT, measure);
        sums.add(pairs.demand, pairs.forecast, 0, pairs.demand.length);
        return sums.result(measure);
    }

    /** WAPE of the accumulator fed pair by pair, as a stream does. */
    @Benchmark
    public MetricResult wapeAccumulatorOneByOne(MetricPairs pairs) {
        ForecastErrorAccumulator sums = ForecastErrorAccumulator.of(ErrorPolicy.DEFAULT, ErrorMeasure.WAPE);
        for (int i = 0; i < pairs.demand.length; i++) {
            sums.add(pairs.demand[i], pairs.forecast[i]);
        }
        return sums.result(ErrorMeasure.WAPE);
    }

    /** OTIF of the mergeable accumulator. */
    @Benchmark
    public OtifRates otifAccumulator(MetricPairs pairs) {
        OtifAccumulator sums = OtifAccumulator.of(OtifLevel.LINE);
        sums.add(pairs.demand, pairs.inWindow, pairs.forecast);
        return sums.result();
    }

    /** Cover of a family at one point in time by the exact, mergeable accumulator; beside {@link #plainSumOfDemand}. */
    @Benchmark
    public FamilyCover coverOfItemsAccumulator(MetricPairs pairs) {
        StockCoverAccumulator sums = StockCoverAccumulator.of(MetricPairs.BUCKETS);
        sums.add(pairs.stock, pairs.demand);
        return sums.result();
    }

    /** Cover of a family as every bucket ends by the exact, mergeable accumulator. */
    @Benchmark
    public FamilyCover coverAccumulator(MetricPairs pairs) {
        CoverAccumulator sums = CoverAccumulator.of(MetricPairs.BUCKETS);
        sums.add(pairs.inventory, pairs.demand);
        return sums.familyAt(0);
    }
}
