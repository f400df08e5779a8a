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
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a folder of published planning cases, plans each through the public API alone and compares the objective with the
 * published optimum. One line per case: name, objective, proven bound, expected, difference, and {@code ok},
 * {@code FAILED: why} or {@code unsupported: which feature}; then a line with the totals.
 *
 * <p>{@code ./mvnw -q -pl sop-examples -am compile exec:java -Dexec.mainClass=dev.sop.examples.PublishedCases
 * -Dexec.args=FOLDER}
 */
public final class PublishedCases {

    private PublishedCases() {}

    /** Runs the folder given as the only argument; exit code 1 if any case failed or there is none. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: PublishedCases FOLDER");
            System.exit(1);
        }
        int exitCode = run(Path.of(args[0]), System.out);
        System.out.flush();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * Runs every {@code .json} file of the folder, by name.
     *
     * @return 0 if none failed, else 1; a folder without a case has failed
     */
    static int run(Path folder, PrintStream out) throws IOException {
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
            results.add(result);
        }
        long failed = count(results, Outcome.FAILED);
        out.println(results.size() + " cases: " + count(results, Outcome.OK) + " ok, " + failed + " FAILED, "
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
