package dev.sop.examples.cases;

import dev.sop.examples.cases.CaseResult.Figures;
import dev.sop.examples.cases.CaseResult.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Works one case file out and compares every figure with what was published. */
public final class CaseRunner {

    private CaseRunner() {}

    /** The result of the case in this file; whatever the file holds, it is a result and not an exception. */
    public static CaseResult run(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        double expected = Double.NaN;
        try {
            PublishedCase published = PublishedCase.read(file);
            name = published.name();
            expected = published.optimum().orElse(Double.NaN);
            if (MetricCase.takes(published.kind())) {
                return MetricCase.check(published, file);
            }
            return compared(name, figures(published, new CaseFolder(file)), expected);
        } catch (UnsupportedCaseException e) {
            return new CaseResult(name, Outcome.UNSUPPORTED, Figures.only(expected), e.feature());
        } catch (RuntimeException e) {
            return new CaseResult(name, Outcome.FAILED, Figures.only(expected), firstLine(e));
        }
    }

    /** One reader for each kind. */
    private static List<CaseFigure> figures(PublishedCase published, CaseFolder folder) {
        return switch (published.kind()) {
            case "aggregate_plan" -> AggregateFigures.of(published);
            case "clsp" -> LotSizing.figures(published);
            case "plan_evaluation" -> PlanEvaluation.figures(published, folder);
            case "scenario_comparison" -> ScenarioComparison.figures(published, folder);
            case "special_lp", "special_milp" -> SpecialPlan.figures(published, folder);
            default -> throw new UnsupportedCaseException("kind " + published.kind());
        };
    }

    /** The line of a case shows its optimum, or else its first objective; every figure must agree. */
    private static CaseResult compared(String name, List<CaseFigure> figures, double expected) {
        if (figures.isEmpty()) {
            String fault = "no published figure to compare with";
            return new CaseResult(name, Outcome.FAILED, Figures.only(expected), fault);
        }
        CaseFigure shown = first(figures, figure -> figure.name().equals(CaseFigure.OPTIMUM))
                .or(() -> first(figures, figure -> !Double.isNaN(figure.bound())))
                .orElse(figures.get(0));
        List<String> faults = new ArrayList<>();
        figures.forEach(figure -> faults.addAll(figure.faults()));
        return new CaseResult(
                name,
                faults.isEmpty() ? Outcome.OK : Outcome.FAILED,
                new Figures(shown.value(), shown.bound(), shown.published().value()),
                String.join("; ", faults));
    }

    private static Optional<CaseFigure> first(List<CaseFigure> figures, Predicate<CaseFigure> wanted) {
        return figures.stream().filter(wanted).findFirst();
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage()).strip();
        return e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }
}
