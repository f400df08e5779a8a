package dev.sop.examples.cases;

import dev.sop.examples.cases.AggregatePlan.Wholeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Every figure expected of a case of kind {@code aggregate_plan}: {@code optimum} in whole numbers where the case says so,
 * {@code lp_relaxation} without, and revenue and profit of either.
 */
final class AggregateFigures {

    private final CaseNode data;
    private Optional<SolvedCase> stated = Optional.empty();
    private Optional<SolvedCase> relaxed = Optional.empty();

    private AggregateFigures(CaseNode data) {
        this.data = data;
    }

    static List<CaseFigure> of(PublishedCase published) {
        AggregateFigures figures = new AggregateFigures(published.data());
        CaseNode expected = published.expected();
        List<CaseFigure> result = new ArrayList<>();
        for (String name : expected.json().propertyNames()) {
            if (expected.has(name)) {
                result.add(figures.figure(name, expected.required(name)));
            }
        }
        return result;
    }

    private CaseFigure figure(String name, JsonNode printed) {
        Published published = Published.of(printed, "expected." + name);
        return switch (name) {
            case CaseFigure.OPTIMUM -> CaseFigure.optimum(name, stated(), published);
            case "lp_relaxation" -> CaseFigure.optimum(name, relaxed(), published);
            case "profit_lp" -> profit(name, relaxed(), published);
            case "profit_integer", "profit" -> profit(name, stated(), published);
            case "revenue" -> CaseFigure.plain(name, relaxed().revenue(), relaxed(), published);
            default -> throw new UnsupportedCaseException("expected." + name);
        };
    }

    static CaseFigure profit(String name, SolvedCase solved, Published published) {
        double bound = solved.profit() + Math.abs(solved.objective() - solved.bound());
        return new CaseFigure(name, solved.profit(), bound, published, solved.violation());
    }

    private SolvedCase relaxed() {
        if (relaxed.isEmpty()) {
            relaxed = Optional.of(
                    SolvedCase.of(AggregatePlan.cycle(data, Wholeness.NONE).build()));
        }
        return relaxed.get();
    }

    private SolvedCase stated() {
        if (!AggregatePlan.isWhole(data)) {
            return relaxed();
        }
        if (stated.isEmpty()) {
            stated = Optional.of(
                    SolvedCase.of(AggregatePlan.cycle(data, Wholeness.AS_STATED).build()));
        }
        return stated.get();
    }

    /** Profit of the case with everything in any part. */
    static SolvedCase linear(CaseNode data) {
        return new AggregateFigures(data).relaxed();
    }
}
