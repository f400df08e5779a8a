package dev.sop.examples.cases;

import dev.sop.SopCycle;
import java.nio.file.Path;

/** Solves one case file and compares the plan with what was published. */
public final class CaseRunner {

    /** How far objective, bound and optimum may be apart, as a share of the optimum; 1 is the least optimum it counts from. */
    static final double TOLERANCE = 1e-6;

    private CaseRunner() {}

    /** The result of the case in this file; never throws for what is in the file. */
    @SuppressWarnings("CatchingUnchecked") // whatever a case runs into is its result; the next case must still be tried
    public static CaseResult run(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        try {
            PublishedCase published = PublishedCase.read(file);
            name = published.name();
            if (!published.kind().equals("aggregate_plan")) {
                return CaseResult.unsupported(name, "kind " + published.kind());
            }
            return compare(name, AggregatePlan.cycle(published), published.expectedOptimum());
        } catch (UnsupportedCaseException e) {
            return CaseResult.unsupported(name, e.feature());
        } catch (RuntimeException e) {
            return CaseResult.failed(name, firstLine(e));
        }
    }

    private static CaseResult compare(String name, SopCycle cycle, double expected) {
        return CaseResult.unsupported(name, "reconcile " + cycle.inputs().name() + expected);
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage()).strip();
        return e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }
}
