package dev.sop.examples.cases;

import dev.sop.certificate.CostType;
import dev.sop.product.ProductId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A case of kind {@code plan_evaluation}: the cost, stock and workers of given plans. Figures are named after the plan and
 * what is meant of it: {@code level}, {@code level_ending_inventory}, {@code chase_hire}, {@code level_hold_0.25} (the cost
 * at another holding cost); without the plan's name where the case gives a single one.
 */
final class PlanEvaluation {

    private static final Pattern OTHER_HOLDING = Pattern.compile("hold_(\\d+(?:\\.\\d+)?)");

    private static final Map<String, CostType> COSTS = Map.ofEntries(
            Map.entry("hire", CostType.HIRING),
            Map.entry("hire_cost", CostType.HIRING),
            Map.entry("hiring", CostType.HIRING),
            Map.entry("layoff", CostType.LAYOFF),
            Map.entry("layoff_cost", CostType.LAYOFF),
            Map.entry("holding", CostType.HOLDING),
            Map.entry("holding_cost", CostType.HOLDING),
            Map.entry("wages", CostType.WAGES),
            Map.entry("wage_cost", CostType.WAGES),
            Map.entry("subcontract_cost", CostType.SUBCONTRACT),
            Map.entry("production_cost", CostType.PRODUCTION),
            Map.entry("backlog_cost", CostType.LATE),
            Map.entry("overtime_cost", CostType.OVERTIME));

    private final EvaluatedPlans plans;
    private final Map<String, SolvedCase> solved = new LinkedHashMap<>();

    private PlanEvaluation(EvaluatedPlans plans) {
        this.plans = plans;
    }

    static List<CaseFigure> figures(PublishedCase published, CaseFolder folder) {
        CaseNode data = published.data();
        PlanEvaluation evaluation = new PlanEvaluation(EvaluatedPlans.of(data, folder));
        List<CaseFigure> figures = new ArrayList<>();
        evaluation.add(figures, "", published.expected());
        return figures;
    }

    private void add(List<CaseFigure> figures, String prefix, CaseNode expected) {
        for (String key : expected.json().propertyNames()) {
            if (expected.has(key) && expected.required(key).isObject()) {
                add(figures, prefix + key + "_", expected.child(key));
            } else if (expected.has(key)) {
                add(figures, prefix + key, expected.required(key));
            }
        }
    }

    private void add(List<CaseFigure> figures, String key, JsonNode printed) {
        String plan = plan(key);
        String what = key.substring(plan.length()).replaceFirst("^_", "");
        String place = "expected." + key;
        Matcher otherHolding = OTHER_HOLDING.matcher(what);
        if (otherHolding.matches()) {
            SolvedCase other = plans.solve(plan, OptionalDouble.of(Double.parseDouble(otherHolding.group(1))));
            figures.add(CaseFigure.optimum(key, other, Published.of(printed, place)));
            return;
        }
        SolvedCase of = solved.computeIfAbsent(plan, name -> plans.solve(name, OptionalDouble.empty()));
        if (Set.of("", "total", "cost", "total_cost", "optimum").contains(what)) {
            figures.add(CaseFigure.optimum(key, of, Published.of(printed, place)));
        } else if (COSTS.containsKey(what)) {
            double amount = of.plan().certificate().cost().amount(COSTS.get(what));
            figures.add(CaseFigure.plain(key, amount, of, Published.of(printed, place)));
        } else if (what.equals("inventory_units") || what.equals("total_inventory")) {
            figures.add(CaseFigure.plain(
                    key, stock(of).stream().mapToDouble(x -> x).sum(), of, Published.of(printed, place)));
        } else if (what.equals("ending_inventory") || what.equals("inventory")) {
            list(figures, key, stock(of), printed, of);
        } else {
            throw new UnsupportedCaseException(place);
        }
    }

    /** The longest name of a plan the key starts with. */
    private String plan(String key) {
        return plans.names().stream()
                .filter(name -> key.equals(name) || key.startsWith(name + "_") || name.isEmpty())
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElseThrow(() -> new UnsupportedCaseException("expected." + key));
    }

    private static void list(
            List<CaseFigure> figures, String key, List<Double> values, JsonNode printed, SolvedCase of) {
        if (!printed.isArray()) {
            double last = values.get(values.size() - 1);
            figures.add(CaseFigure.plain(key, last, of, Published.of(printed, "expected." + key)));
            return;
        }
        List<Published> published = Published.list(printed, "expected." + key);
        if (published.size() != values.size()) {
            throw new IllegalArgumentException(
                    "expected." + key + ": " + published.size() + " numbers, expected " + values.size());
        }
        for (int t = 0; t < values.size(); t++) {
            figures.add(CaseFigure.plain(key + "[" + t + "]", values.get(t), of, published.get(t)));
        }
    }

    private static List<Double> stock(SolvedCase of) {
        if (of.plan().supplyPlan().products().size() > 1) {
            throw new UnsupportedCaseException("ending_inventory of several products");
        }
        ProductId product = of.plan().supplyPlan().products().get(0).product();
        double[] stock = of.plan().supplyPlan().product(product).inventory().toArray();
        List<Double> values = new ArrayList<>();
        for (double units : stock) {
            values.add(units);
        }
        return values;
    }
}
