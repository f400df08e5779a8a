package dev.sop.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The library beside other solvers, on the same generated instances in the same run: one row for each instance and solver.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.PeerTable S M L XL H [--seed N] [--stress NAME|all]
 * [--limit SECONDS] [--gap SHARE] [--only NAME,NAME] [--heap SIZE]}
 *
 * <p>Every solver runs in a fresh process. Cold is its first run there, warm the median of later ones; both count from when the
 * instance stands in memory, for native solvers in their own memory (but for CLP, which is handed the model as part of the run).
 * The gap of every row is measured from the best bound the library proved in this run. A solver that passes the limit is ended,
 * and the row says so. The memory is all of the process's, the values and arrays of the instance included; {@code --heap} limits the
 * Java heap of the library's own processes, which otherwise grows as the virtual machine likes. Times depend on the machine and on what
 * else it does: compare only within one run, and where others work beside it compare the processor time of the process.
 */
public final class PeerTable {

    private static final String HEAD = "%-5s %-17s %-22s %9s %9s %9s %9s %16s %16s %9s %10s %7s%n";

    private final List<String> sizes = new ArrayList<>();
    private final List<Stress> stresses = new ArrayList<>();
    private final List<Contender> contenders = new ArrayList<>();
    private long seed = 1;
    private double limit = 300;
    private double gap = Double.NaN;
    private String heap = "";

    private PeerTable() {}

    /** Prints the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PeerTable table = new PeerTable();
        table.read(args);
        table.print();
    }

    private void read(String[] args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--seed" -> seed = Long.parseLong(args[++i]);
                case "--limit" -> limit = Double.parseDouble(args[++i]);
                case "--gap" -> gap = Double.parseDouble(args[++i]);
                case "--heap" -> heap = args[++i];
                case "--stress" -> stress(args[++i]);
                case "--only" -> {
                    for (String name : args[++i].split(",")) {
                        contenders.add(Contender.named(name));
                    }
                }
                default -> sizes.add(args[i]);
            }
        }
        if (sizes.isEmpty()) {
            sizes.addAll(List.of("S", "M"));
        }
        if (stresses.isEmpty()) {
            stresses.add(Stress.NONE);
        }
        if (contenders.isEmpty()) {
            contenders.addAll(List.of(Contender.values()));
        }
    }

    private void stress(String name) {
        if (name.equals("all")) {
            stresses.addAll(List.of(Stress.values()));
        } else {
            stresses.add(Stress.named(name));
        }
    }

    private void print() throws IOException, InterruptedException {
        System.out.printf(
                "JDK %s, %s %s, %d processors, seed %d, limit %.0f s%n",
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                seed,
                limit);
        System.out.printf(
                HEAD,
                "size",
                "stress",
                "solver",
                "cold s",
                "cpu",
                "warm s",
                "cpu",
                "objective",
                "bound",
                "gap",
                "violation",
                "peak MB");
        for (String size : sizes) {
            for (Stress stress : stresses) {
                instance(size, stress);
            }
        }
    }

    private void instance(String size, Stress stress) throws IOException, InterruptedException {
        double asked = Double.isNaN(gap) ? (size.equals("XL") ? 5e-4 : 1e-4) : gap;
        double best = Double.NEGATIVE_INFINITY;
        for (Contender contender : contenders) {
            ContenderProcess.Outcome outcome =
                    ContenderProcess.run(contender, size, stress, seed, asked, limit, contender.isOurs() ? heap : "");
            if (contender.isOurs() && outcome.cold().bound() > best) {
                best = outcome.cold().bound();
            }
            row(size, stress, contender, outcome, best);
        }
    }

    private void row(
            String size, Stress stress, Contender contender, ContenderProcess.Outcome outcome, double bestBound) {
        ContenderProcess.Timing cold = outcome.cold();
        String state = outcome.timedOut() ? "> " + Math.round(limit) : "none";
        boolean answered = !Double.isNaN(cold.objective()) && !Double.isNaN(cold.seconds());
        System.out.printf(
                HEAD,
                size,
                stress.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                contender.label(),
                answered ? seconds(cold.seconds()) : state,
                seconds(cold.processor()),
                seconds(outcome.warm().seconds()),
                seconds(outcome.warm().processor()),
                number("%.2f", cold.objective()),
                number("%.2f", cold.bound()),
                number("%.1e", (cold.objective() - bestBound) / Math.abs(cold.objective())),
                number("%.1e", cold.violation()),
                outcome.megabytes() > 0 ? outcome.megabytes() : "-");
    }

    private static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "-";
        }
        return String.format(Locale.ROOT, seconds < 1 ? "%.4f" : "%.2f", seconds);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
    }
}
