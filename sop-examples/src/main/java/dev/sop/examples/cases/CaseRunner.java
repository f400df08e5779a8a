package dev.sop.examples.cases;

import dev.sop.Plan;
import dev.sop.SopCycle;
import dev.sop.certificate.Certificate;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.examples.cases.CaseResult.Figures;
import dev.sop.examples.cases.CaseResult.Outcome;
import dev.sop.finance.FinancialPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Solves one case file and compares the plan with what was published. */
public final class CaseRunner {

    /** How far objective, bound and optimum may be apart, as a share of the optimum or of 1, whichever is more. */
    private static final double TOLERANCE = 1e-6;

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
            if (!published.kind().equals("aggregate_plan")) {
                throw new UnsupportedCaseException("kind " + published.kind());
            }
            return compare(name, AggregatePlan.cycle(published), expected);
        } catch (UnsupportedCaseException e) {
            return new CaseResult(name, Outcome.UNSUPPORTED, Figures.only(expected), e.feature());
        } catch (RuntimeException e) {
            return new CaseResult(name, Outcome.FAILED, Figures.only(expected), firstLine(e));
        }
    }

    private static CaseResult compare(String name, SopCycle cycle, double expected) {
        Plan plan = cycle.reconcile();
        Figures figures = figures(cycle.inputs(), plan.certificate(), plan.financials(), expected);
        List<String> faults = faults(figures, plan.certificate());
        Outcome outcome = faults.isEmpty() ? Outcome.OK : Outcome.FAILED;
        return new CaseResult(name, outcome, figures, String.join("; ", faults));
    }

    /** Cost, or profit: what all demand would bring, less the plan's cost, which counts a lost sale at its price. */
    private static Figures figures(CycleInputs inputs, Certificate certificate, FinancialPlan money, double expected) {
        double cost = certificate.cost().total();
        double bound = certificate.lowerBound().orElse(Double.NaN);
        if (inputs.goal() == Goal.MINIMUM_COST) {
            return new Figures(cost, bound, expected);
        }
        double revenue = money.potentialRevenue().sum();
        return new Figures(revenue - cost, revenue - bound, expected);
    }

    private static List<String> faults(Figures figures, Certificate certificate) {
        List<String> faults = new ArrayList<>();
        double tolerance = TOLERANCE * Math.max(1, Math.abs(figures.expected()));
        if (Double.isNaN(figures.expected())) {
            faults.add("no published optimum to compare with");
        } else if (!(Math.abs(figures.objective() - figures.expected()) <= tolerance)) {
            faults.add("objective is not the published optimum");
        }
        if (!(Math.abs(figures.objective() - figures.bound()) <= tolerance)) {
            faults.add("bound does not prove the objective");
        }
        certificate.largestViolation().ifPresent(violation -> faults.add("the verifier found " + violation));
        return faults;
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage()).strip();
        return e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }
}
