package dev.sop.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Time and memory against products, resources and buckets, each doubled four times: the solve alone and the whole plan, each in a
 * fresh process, warm.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.GrowthTable}
 */
public final class GrowthTable {

    private static final List<String> SERIES = List.of(
            "125x10x52 250x10x52 500x10x52 1000x10x52 2000x10x52",
            "500x5x52 500x10x52 500x20x52 500x40x52 500x80x52",
            "500x10x26 500x10x52 500x10x104 500x10x208 500x10x416",
            "1x3x62500 1x3x125000 1x3x250000 1x3x500000 1x3x1000000");

    private GrowthTable() {}

    /** Prints the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.printf(
                "JDK %s, %d processors; seconds warm, MB at the peak of the process%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        System.out.printf("%-14s %10s %8s %10s %8s%n", "P x R x T", "solve s", "MB", "plan s", "MB");
        for (String series : SERIES) {
            for (String size : series.split(" ")) {
                ContenderProcess.Timing solve = warm(Contender.SOP_SOLVE, size);
                ContenderProcess.Timing plan = warm(Contender.SOP_PLAN, size);
                System.out.printf(
                        Locale.ROOT,
                        "%-14s %10.3f %8d %10.3f %8d%n",
                        size,
                        solve.seconds(),
                        solve.megabytes(),
                        plan.seconds(),
                        plan.megabytes());
            }
            System.out.println();
        }
    }

    private static ContenderProcess.Timing warm(Contender contender, String size)
            throws IOException, InterruptedException {
        ContenderProcess.Outcome outcome = ContenderProcess.run(contender, size, Stress.NONE, 1, 1e-4, 600);
        return Double.isNaN(outcome.warm().seconds()) ? outcome.cold() : outcome.warm();
    }
}
