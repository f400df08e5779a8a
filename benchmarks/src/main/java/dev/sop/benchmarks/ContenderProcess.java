package dev.sop.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Runs a contender in a process of its own, and ends that process when its time is up. */
final class ContenderProcess {

    private ContenderProcess() {}

    /** A number the child printed; NaN throughout where it did not come that far. */
    record Timing(double seconds, double processor, double objective, double bound, double violation, long megabytes) {
        static final Timing NONE = new Timing(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

        static Timing parsed(String line) {
            String[] part = line.split(" ");
            return new Timing(
                    Double.parseDouble(part[1]),
                    Double.parseDouble(part[2]),
                    Double.parseDouble(part[3]),
                    Double.parseDouble(part[4]),
                    Double.parseDouble(part[5]),
                    Long.parseLong(part[6]));
        }
    }

    /**
     * What came of it.
     *
     * @param cold the first run
     * @param warm later runs
     * @param timedOut whether the process was ended before it finished
     * @param megabytes peak memory of the process; of one that was ended, until then
     */
    record Outcome(Timing cold, Timing warm, boolean timedOut, long megabytes) {}

    /** Runs; the limit counts from when the instance stands. */
    static Outcome run(Contender contender, String size, Stress stress, long seed, double gap, double limitSeconds)
            throws IOException, InterruptedException {
        return run(contender, size, stress, seed, gap, limitSeconds, "");
    }

    /** Runs in a Java heap of at most this size, {@code 400m}; empty leaves it to the virtual machine. */
    static Outcome run(
            Contender contender, String size, Stress stress, long seed, double gap, double limitSeconds, String heap)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!heap.isEmpty()) {
            command.add("-Xmx" + heap);
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ContenderRun.class.getName(),
                contender.name(),
                size,
                stress.name(),
                Long.toString(seed),
                Double.toString(gap)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        AtomicLong atItsEnd = new AtomicLong(-1);
        Timing cold = Timing.NONE;
        Timing warm = Timing.NONE;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("READY")) {
                    endAfter(process, limitSeconds, atItsEnd);
                } else if (line.startsWith("cold ")) {
                    cold = Timing.parsed(line);
                } else if (line.startsWith("warm ")) {
                    warm = Timing.parsed(line);
                }
            }
        }
        process.waitFor();
        boolean ended = atItsEnd.get() >= 0;
        long own = Math.max(cold.megabytes(), warm.megabytes());
        return new Outcome(cold, warm, ended, ended ? atItsEnd.get() : own);
    }

    private static void endAfter(Process process, double seconds, AtomicLong atItsEnd) {
        Thread watch = new Thread(
                () -> {
                    try {
                        if (!process.waitFor((long) (seconds * 1000), TimeUnit.MILLISECONDS)) {
                            atItsEnd.set(ProcessMemory.peakMegabytes(process.pid()));
                            process.destroyForcibly();
                        }
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "time limit");
        watch.setDaemon(true);
        watch.start();
    }
}
