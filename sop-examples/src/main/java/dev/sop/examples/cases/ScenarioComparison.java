package dev.sop.examples.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A case of kind {@code scenario_comparison}: the linear profit of other cases, and their order from high to low. */
final class ScenarioComparison {

    private ScenarioComparison() {}

    static List<CaseFigure> figures(PublishedCase published, CaseFolder folder) {
        CaseNode data = published.data();
        data.allowOnly(Set.of("scenarios"));
        CaseNode expected = published.expected();
        expected.allowOnly(Set.of("profit_lp", "ranking"));
        Map<String, SolvedCase> solved = new LinkedHashMap<>();
        for (JsonNode scenario : data.required("scenarios")) {
            String name = scenario.stringValue();
            solved.put(name, AggregateFigures.linear(folder.read(name).data()));
        }
        List<CaseFigure> figures = new ArrayList<>();
        if (expected.has("profit_lp")) {
            CaseNode profits = expected.child("profit_lp");
            for (Map.Entry<String, SolvedCase> scenario : solved.entrySet()) {
                String name = scenario.getKey();
                figures.add(AggregateFigures.profit(
                        "profit_lp." + name,
                        scenario.getValue(),
                        Published.of(profits.required(name), "expected.profit_lp." + name)));
            }
        }
        if (expected.has("ranking")) {
            ranking(figures, expected.required("ranking"), solved);
        }
        return figures;
    }

    /** At each place of the ranking stands a scenario with the profit that belongs there. */
    private static void ranking(List<CaseFigure> figures, JsonNode ranking, Map<String, SolvedCase> solved) {
        List<Double> profits = solved.values().stream()
                .map(SolvedCase::profit)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (ranking.size() != profits.size()) {
            throw new IllegalArgumentException("expected.ranking: " + ranking.size() + " names, expected "
                    + profits.size() + ", one for each scenario");
        }
        for (int place = 0; place < ranking.size(); place++) {
            String name = ranking.get(place).stringValue();
            SolvedCase there = solved.get(name);
            if (there == null) {
                throw new IllegalArgumentException("expected.ranking: " + name + ", expected one of the scenarios");
            }
            figures.add(CaseFigure.plain(
                    "profit at place " + (place + 1) + " of the ranking, of " + name,
                    there.profit(),
                    there,
                    new Published(profits.get(place), 0)));
        }
    }
}
