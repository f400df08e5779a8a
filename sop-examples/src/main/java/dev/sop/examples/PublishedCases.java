package dev.sop.examples;

import dev.sop.examples.cases.CaseResult;
import dev.sop.examples.cases.CaseResult.Outcome;
import dev.sop.examples.cases.CaseRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder of published planning cases, plans each through the public API alone and compares the objective with the
 * published optimum; computes the metrics of metric cases and compares every published figure. One line per case: name,
 * objective, proven bound, expected, difference, and {@code ok}, {@code partly} (some figures have no computed one),
 * {@code FAILED: why} or {@code unsupported: which feature}; then a line with the totals. {@code --figures} adds a line for
 * each figure of a metric case.
 *
 * <p>{@code ./mvnw -q -pl sop-examples -am compile exec:java -Dexec.mainClass=dev.sop.examples.PublishedCases
 * -Dexec.args=FOLDER}
 */
public final class PublishedCases {

    private static final String FIGURES = "--figures";

    private PublishedCases() {}

    /** Runs the folder given as the only argument; exit code 1 if any case failed or there is none. */
    public static void main(String[] args) throws IOException {
        List<String> folders =
                Arrays.stream(args).filter(arg -> !arg.equals(FIGURES)).toList();
        if (folders.size() != 1) {
            System.err.println("usage: PublishedCases FOLDER [" + FIGURES + "]");
            System.exit(1);
        }
        int exitCode = run(Path.of(folders.get(0)), folders.size() < args.length, System.out);
        System.out.flush();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * Runs every {@code .json} file of the folder, by name.
     *
     * @param details whether each figure of a metric case gets a line below it
     * @return 0 if none failed, else 1; a folder without a case has failed
     */
    static int run(Path folder, boolean details, PrintStream out) throws IOException {
        List<Path> files;
        try {
            files = caseFiles(folder);
        } catch (NotDirectoryException e) {
            out.println(folder + ": not a folder. Maybe the path is relative to another place.");
            return 1;
        }
        out.println(CaseResult.heading());
        List<CaseResult> results = new ArrayList<>();
        for (Path file : files) {
            CaseResult result = CaseRunner.run(file);
            out.println(result.line());
            if (details) {
                result.details().forEach(out::println);
            }
            results.add(result);
        }
        long failed = count(results, Outcome.FAILED);
        long partly = count(results, Outcome.PARTLY);
        out.println(results.size() + " cases: " + count(results, Outcome.OK) + " ok, "
                + (partly == 0 ? "" : partly + " partly, ") + failed + " FAILED, "
                + count(results, Outcome.UNSUPPORTED) + " unsupported");
        return failed == 0 && !results.isEmpty() ? 0 : 1;
    }

    private static List<Path> caseFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static long count(List<CaseResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
