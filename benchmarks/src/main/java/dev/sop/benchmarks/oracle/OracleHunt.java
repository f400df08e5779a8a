package dev.sop.benchmarks.oracle;

import dev.sop.SopCycle;
import dev.sop.benchmarks.oracle.PlanCheck.Also;
import dev.sop.io.DocumentFormat;
import dev.sop.io.PlanningDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Random cycles held against a mixed-integer model of the documents: plan, bound and status of each, marginal values of some, every
 * cancellation of some. Prints counts and differences; the document of each difference is made small and written to a folder.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar dev.sop.benchmarks.oracle.OracleHunt --kind all --seed 1 --tries 20000 --folder /tmp/hunt
 * </pre>
 */
public final class OracleHunt {

    private static final int SLOPES = 5;
    static final int CANCELLED = 25;
    private static final int WRITTEN = 3;
    private static final long PROGRESS = 1000;

    private final long seed;
    private final long first;
    private final long tries;
    private final long cancelled;
    private final Path folder;

    private OracleHunt(long seed, long first, long tries, long cancelled, Path folder) {
        this.seed = seed;
        this.first = first;
        this.tries = tries;
        this.cancelled = cancelled;
        this.folder = folder;
    }

    /** Hunts; see above for the arguments. {@code --first} is the index of the first cycle, 0 by default; of {@code --cancelled} many one is cancelled. */
    public static void main(String[] args) throws IOException {
        Map<String, String> given = new TreeMap<>(
                Map.of("kind", "all", "seed", "1", "first", "0", "tries", "1000", "folder", "oracle-hunt"));
        given.put("cancelled", String.valueOf(CANCELLED));
        for (int k = 0; k + 1 < args.length; k += 2) {
            given.put(args[k].substring(2), args[k + 1]);
        }
        Path folder = Path.of(given.get("folder"));
        Files.createDirectories(folder);
        OracleHunt hunt = new OracleHunt(
                Long.parseLong(given.get("seed")),
                Long.parseLong(given.get("first")),
                Long.parseLong(given.get("tries")),
                Long.parseLong(given.get("cancelled")),
                folder);
        String kind = given.get("kind").toUpperCase(Locale.ROOT);
        for (CycleKind each : kind.equals("ALL") ? EnumSet.allOf(CycleKind.class) : Set.of(CycleKind.valueOf(kind))) {
            hunt.hunt(each);
        }
    }

    /** What is looked at beside the plan of a cycle. */
    static Also also(CycleKind kind, long index, long cancelled) {
        if (cancelled > 0 && index % cancelled == 0) {
            return Also.CANCELLATION;
        }
        return kind == CycleKind.LINEAR && index % SLOPES == 1 ? Also.SLOPES : Also.NOTHING;
    }

    private void hunt(CycleKind kind) throws IOException {
        RandomDocuments documents = new RandomDocuments(kind, seed);
        PlanCheck check = new PlanCheck();
        Map<String, Long> types = new TreeMap<>();
        long begin = System.nanoTime();
        long slowest = 0;
        for (long index = first; index < first + tries; index++) {
            SopCycle cycle = documents.cycle(index);
            long before = System.nanoTime();
            Also also = also(kind, index, cancelled);
            List<Difference> differences = check.differences(cycle, also, index);
            long took = (System.nanoTime() - before) / 1_000_000;
            if (took > Math.max(2000, slowest)) {
                slowest = took;
                System.out.println(kind + " " + index + ": " + took + " ms");
            }
            for (Difference difference : differences) {
                long times = types.merge(difference.type(), 1L, Long::sum);
                System.out.println(kind + " " + index + ": " + difference.type() + ": " + difference.detail());
                if (times <= WRITTEN) {
                    write(kind, index, new Shrink(check, difference.type(), also, index).smallest(cycle), difference);
                }
            }
            if ((index - first + 1) % PROGRESS == 0) {
                System.out.println(kind + ": " + (index - first + 1) + " cycles, " + seconds(begin) + " s, "
                        + types.values().stream().mapToLong(Long::longValue).sum() + " differences");
            }
        }
        System.out.println(
                kind + ": seed " + seed + ", from " + first + ", " + tries + " cycles, " + seconds(begin) + " s");
        check.counts().forEach((what, times) -> System.out.println("  " + what + ": " + times));
        types.forEach((type, times) -> System.out.println("  DIFFERENCE " + type + ": " + times));
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    private void write(CycleKind kind, long index, SopCycle cycle, Difference difference) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT) + "-" + seed + "-" + index + "-"
                + difference.type().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        String comment = "# " + difference.type() + ": " + difference.detail().replace('\n', ' ') + "\n";
        Files.writeString(
                folder.resolve(name.substring(0, Math.min(90, name.length())) + ".yaml"),
                comment + PlanningDocument.write(cycle, DocumentFormat.YAML));
    }
}
