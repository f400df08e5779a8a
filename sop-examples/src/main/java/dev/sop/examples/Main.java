package dev.sop.examples;

import com.google.common.collect.ImmutableMap;
import dev.sop.Plan;
import dev.sop.effort.PlanningEffort;
import dev.sop.io.DocumentFormat;
import dev.sop.io.PlanDocument;
import dev.sop.io.PlanTables;
import dev.sop.io.PlanningDocument;
import dev.sop.io.ReadOptions;
import dev.sop.problem.InvalidCycleException;
import dev.sop.text.PlainText;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The main job: reads a planning document, plans it, prints the six outputs. Without an argument it plans the example
 * document {@code brief.yaml}; with one, the document at that path.
 *
 * <p>{@code --json} or {@code --yaml} as a further argument writes the whole plan in that format instead of tables.
 *
 * <p>A document that names no start of its horizon starts in January 2027.
 */
public final class Main {

    private static final ReadOptions OPTIONS = ReadOptions.standard().defaultStart(YearMonth.of(2027, 1));

    private static final ImmutableMap<String, DocumentFormat> FORMATS =
            ImmutableMap.of("--json", DocumentFormat.JSON, "--yaml", DocumentFormat.YAML);

    private Main() {}

    /** Exit code 0 for a plan, 2 for a document that cannot be planned. */
    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream progress) {
        List<String> files =
                Arrays.stream(args).filter(arg -> !FORMATS.containsKey(arg)).toList();
        Optional<DocumentFormat> format =
                Arrays.stream(args).map(FORMATS::get).filter(Objects::nonNull).findFirst();
        if (files.size() > 1) {
            progress.println(
                    "arguments: " + PlainText.of(files.toString()) + ", expected at most one document and one of "
                            + FORMATS.keySet() + ". Maybe a path with spaces needs quotes.");
            return 2;
        }
        try {
            PlanningDocument document =
                    files.isEmpty() ? example() : PlanningDocument.read(Path.of(files.get(0)), OPTIONS);
            Plan plan = document.cycle()
                    .reconcile(PlanningEffort.standard()
                            .withProgress((stage, done, of) ->
                                    progress.printf("planned %d of %d: %s%n", done, of, PlainText.of(stage))));
            out.print(
                    format.isPresent()
                            ? PlanDocument.write(plan, format.get())
                            : PlanTables.print(plan, document.outputs()));
            return 0;
        } catch (InvalidCycleException problem) {
            progress.println(problem.getMessage());
            return 2;
        }
    }

    private static PlanningDocument example() {
        InputStream brief = Objects.requireNonNull(
                Main.class.getResourceAsStream("/dev/sop/examples/brief.yaml"), "brief.yaml is missing");
        return PlanningDocument.read(brief, OPTIONS);
    }
}
