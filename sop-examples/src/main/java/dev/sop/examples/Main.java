package dev.sop.examples;

import dev.sop.Plan;
import dev.sop.io.PlanTables;
import dev.sop.io.PlanningDocument;
import dev.sop.io.ReadOptions;
import dev.sop.problem.InvalidCycleException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The main job: reads a planning document, plans it, prints the six outputs. Without an argument it plans the example
 * document {@code brief.yaml}; with one, the document at that path.
 *
 * <p>A document that names no start of its horizon starts in January 2027.
 */
public final class Main {

    private static final ReadOptions OPTIONS = ReadOptions.standard().defaultStart(YearMonth.of(2027, 1));

    private Main() {}

    /** Exit code 0 for a plan, 2 for a document that cannot be planned. */
    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream progress) {
        try {
            PlanningDocument document = args.length == 0 ? example() : PlanningDocument.read(Path.of(args[0]), OPTIONS);
            Plan plan = document.cycle()
                    .reconcile((stage, done, of) -> progress.printf("planned %d of %d: %s%n", done, of, stage));
            out.print(PlanTables.print(plan, document.outputs()));
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
