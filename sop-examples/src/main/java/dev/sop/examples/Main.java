package dev.sop.examples;

import dev.sop.Plan;
import dev.sop.effort.PlanningEffort;
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
import java.util.Objects;
import java.util.Optional;

/**
 * The main job: reads a planning document, plans it, prints the six outputs. Without an argument it plans the example
 * document {@code brief.yaml}; with one, the document at that path. {@code --help} lists the options.
 *
 * <p>A document that names no start of its horizon starts in January 2027.
 */
public final class Main {

    private static final ReadOptions OPTIONS = ReadOptions.standard().defaultStart(YearMonth.of(2027, 1));

    private Main() {}

    /** Exit code 0 for a plan, 2 for a document that cannot be planned. */
    public static void main(String[] args) {
        int code = run(args, Optional.ofNullable(System.getenv("COLUMNS")), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, Optional<String> columns, PrintStream out, PrintStream progress) {
        Arguments asked = Arguments.of(args, columns);
        if (!asked.mistakes().isEmpty()) {
            asked.mistakes().forEach(mistake -> progress.println(PlainText.of(mistake)));
            return 2;
        }
        if (asked.help()) {
            out.print(Arguments.USAGE);
            return 0;
        }
        try {
            progress.println("reading " + PlainText.of(asked.document().orElse("the example brief.yaml")));
            PlanningDocument document = asked.document().isEmpty()
                    ? example()
                    : PlanningDocument.read(Path.of(asked.document().get()), OPTIONS);
            Plan plan = document.cycle()
                    .reconcile(PlanningEffort.standard()
                            .withProgress((stage, done, of) ->
                                    progress.printf("planned %d of %d: %s%n", done, of, PlainText.of(stage))));
            out.print(printed(plan, document, asked));
            return 0;
        } catch (InvalidCycleException problem) {
            progress.println(problem.getMessage());
            return 2;
        }
    }

    private static String printed(Plan plan, PlanningDocument document, Arguments asked) {
        if (asked.format().isPresent()) {
            return PlanDocument.write(plan, asked.format().get());
        }
        return asked.summary()
                ? PlanTables.summary(plan, asked.columns())
                : PlanTables.print(plan, document.outputs(), asked.columns());
    }

    private static PlanningDocument example() {
        InputStream brief = Objects.requireNonNull(
                Main.class.getResourceAsStream("/dev/sop/examples/brief.yaml"), "brief.yaml is missing");
        return PlanningDocument.read(brief, OPTIONS);
    }
}
