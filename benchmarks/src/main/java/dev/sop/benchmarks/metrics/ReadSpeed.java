package dev.sop.benchmarks.metrics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How close each metric comes to the machine's sequential read, on one thread: every metric beside a plain sum over the same
 * arrays, in turns within one run, so that whatever else the machine does touches both. Prints the best time of each and the
 * share of the read speed: the aim is 50 % for array doors, 10 % for accumulators.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests
 * java -Xmx8g -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.metrics.ReadSpeed
 * </pre>
 *
 * <p>One argument sets the number of pairs (10^8), a second the number of rounds (15).
 */
public final class ReadSpeed {

    private ReadSpeed() {}

    /** Runs the comparison. */
    public static void main(String[] args) {
        MetricPairs pairs = new MetricPairs();
        pairs.pairs = args.length > 0 ? Integer.parseInt(args[0]) : 100_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        pairs.fill();
        System.out.printf(Locale.ROOT, "%,d pairs, best of %d rounds in turns%n", pairs.demand.length, rounds);
        System.out.printf("%-28s %10s %10s %8s%n", "", "metric ms", "read ms", "share");
        MetricsBenchmark metrics = new MetricsBenchmark();
        Supplier<Object> two = () -> metrics.plainSum(pairs);
        Supplier<Object> three = () -> metrics.plainSumOfThree(pairs);
        Supplier<Object> demand = () -> metrics.plainSumOfDemand(pairs);
        Map<String, Supplier<Object>> doors = new LinkedHashMap<>();
        doors.put("WAPE arrays", () -> metrics.wapeArrays(pairs));
        doors.put("MAPE arrays", () -> metrics.mapeArrays(pairs));
        doors.put("OTIF arrays", () -> metrics.otifArrays(pairs));
        doors.put("cover of items arrays", () -> metrics.coverOfItemsArrays(pairs));
        doors.put("rolling cover arrays", () -> metrics.coverArrays(pairs));
        doors.put("WAPE accumulator", () -> metrics.wapeAccumulator(pairs));
        doors.put("WAPE accumulator, by pair", () -> metrics.wapeAccumulatorOneByOne(pairs));
        doors.put("MAPE accumulator", () -> metrics.mapeAccumulator(pairs));
        doors.put("OTIF accumulator", () -> metrics.otifAccumulator(pairs));
        doors.put("cover of items accumulator", () -> metrics.coverOfItemsAccumulator(pairs));
        doors.put("rolling cover accumulator", () -> metrics.coverAccumulator(pairs));
        doors.forEach((name, door) -> {
            Supplier<Object> read = name.startsWith("OTIF") ? three : name.startsWith("cover of") ? demand : two;
            double best = Double.MAX_VALUE;
            double bestRead = Double.MAX_VALUE;
            for (int round = 0; round < rounds; round++) {
                best = Math.min(best, millis(door));
                bestRead = Math.min(bestRead, millis(read));
            }
            System.out.printf(
                    Locale.ROOT, "%-28s %10.1f %10.1f %7.1f%%%n", name, best, bestRead, 100 * bestRead / best);
        });
    }

    private static double millis(Supplier<Object> work) {
        long start = System.nanoTime();
        Object result = work.get();
        long end = System.nanoTime();
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return (end - start) / 1e6;
    }
}
