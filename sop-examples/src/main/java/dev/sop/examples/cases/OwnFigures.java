package dev.sop.examples.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a plan evaluation that stands alone, one product, in the many words of textbooks. */
final class OwnFigures {

    private static final String[] OPENING = {"initial_inventory", "beginning_inventory", "opening_inventory"};
    private static final String[] HOLDING = {"holding_cost_on_ending", "holding_cost", "inventory_cost"};
    private static final String[] BACKLOG = {"backlog_cost", "backorder_cost"};
    private static final String[] UNIT = {"unit_cost", "production_cost", "regular_cost"};
    private static final String[] OVERTIME = {"overtime_cost", "overtime_unit_cost"};
    private static final String[] SUBCONTRACT = {"subcontract", "subcontract_cost", "subcontracting_cost"};
    private static final String[] CREW = {"initial_workforce", "initial_workers"};
    private static final String[] OUTPUT = {"output_per_worker", "units_per_worker"};
    private static final String[] WAGE = {"wage", "wage_per_worker"};
    private static final String[] HIRE = {"hire_cost", "hiring_cost"};
    private static final String[] LAYOFF = {"layoff_cost", "firing_cost"};
    private static final String[] DAYS = {"days", "working_days"};
    private static final String[] FASTER = {"hire_cost_per_unit_of_daily_rate_increase", "rate_increase_cost"};
    private static final String[] SLOWER = {"layoff_cost_per_unit_of_daily_rate_decrease", "rate_decrease_cost"};
    private static final String[] PRODUCTION = {
        "production", "production_per_quarter", "production_per_month", "production_per_period", "regular", "output"
    };
    private static final String[] WORKERS = {"workers", "workforce"};

    private static final String[][] WORDS = {
        OPENING, HOLDING, BACKLOG, UNIT, OVERTIME, SUBCONTRACT, CREW, OUTPUT, WAGE, HIRE, LAYOFF, DAYS, FASTER, SLOWER
    };

    private final CaseNode data;
    private final double[] demand;

    OwnFigures(CaseNode data) {
        this.data = data;
        this.demand = data.figure("demand").orElseThrow().values();
    }

    int periods() {
        return demand.length;
    }

    /** The plans by name; whatever else is unknown is refused. */
    Map<String, GivenPlan> plans() {
        Set<String> figures =
                new TreeSet<>(Set.of("demand", "periods", "pay_per_day", "pay_per_hour", "hours_per_unit"));
        for (String[] words : WORDS) {
            figures.addAll(Arrays.asList(words));
        }
        Map<String, GivenPlan> plans = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : data.json().properties()) {
            String name = entry.getKey();
            if (entry.getValue().isObject()) {
                plans.put(name, plan(data.child(name)));
                figures.add(name);
            } else if (entry.getValue().isString() && !figures.contains(name)) {
                plans.put(name, plan(new PlanText(data.text(name))));
                figures.add(name);
            }
        }
        data.allowOnly(figures);
        return plans;
    }

    private GivenPlan plan(CaseNode node) {
        Set<String> known = new TreeSet<>(Set.of(GivenPlan.SUBCONTRACT, GivenPlan.OVERTIME));
        known.addAll(Arrays.asList(PRODUCTION));
        known.addAll(Arrays.asList(WORKERS));
        node.allowOnly(known);
        Map<String, double[]> made = new LinkedHashMap<>();
        node.word(PRODUCTION).ifPresent(word -> made.put(GivenPlan.OWN, list(node, word)));
        if (made.isEmpty()
                && node.word(WORKERS).isPresent()
                && data.word(OUTPUT).isPresent()) {
            made.put(
                    GivenPlan.OWN,
                    times(
                            list(node, node.word(WORKERS).get()),
                            list(data, data.word(OUTPUT).get())));
        }
        for (String source : new String[] {GivenPlan.OVERTIME, GivenPlan.SUBCONTRACT}) {
            if (node.has(source)) {
                made.put(source, list(node, source));
            }
        }
        if (made.isEmpty()) {
            throw new UnsupportedCaseException(node.place() + " without production");
        }
        return given(made, node.word(WORKERS).map(word -> list(node, word)), Optional.empty());
    }

    private GivenPlan plan(PlanText text) {
        Map<String, double[]> made = new LinkedHashMap<>();
        if (text.dailyRate().isPresent()) {
            made.put(GivenPlan.OWN, times(constant(text.dailyRate().get()), days()));
        } else if (text.isChase()) {
            made.put(GivenPlan.OWN, missing(new double[periods()]));
        } else {
            throw new UnsupportedCaseException("a plan in words without a daily rate or chase");
        }
        if (text.isSubcontracted()) {
            made.put(GivenPlan.SUBCONTRACT, missing(made.get(GivenPlan.OWN)));
        }
        return given(made, text.workers().map(this::constant), text.rates());
    }

    /** Workers follow output where its size is given; daily rates follow output where their changes cost something. */
    private GivenPlan given(Map<String, double[]> made, Optional<double[]> workers, Optional<double[]> rates) {
        double[] own = made.getOrDefault(GivenPlan.OWN, new double[periods()]);
        Optional<double[]> crew = workers.isPresent() || data.word(OUTPUT).isEmpty()
                ? workers
                : data.word(OUTPUT).map(word -> over(own, list(data, word)));
        boolean ratesMatter = data.word(FASTER).isPresent() || data.word(SLOWER).isPresent();
        Optional<double[]> daily = rates.isPresent() || !ratesMatter ? rates : Optional.of(over(own, days()));
        return new GivenPlan(made, crew, daily);
    }

    /** What demand is left when this is made, stock used first. */
    private double[] missing(double[] made) {
        double[] missing = new double[periods()];
        double stock = data.word(OPENING).map(word -> data.number(word, 0)).orElse(0.0);
        for (int t = 0; t < missing.length; t++) {
            missing[t] = Math.max(0, demand[t] - made[t] - stock);
            stock = Math.max(0, stock + made[t] - demand[t]);
        }
        return missing;
    }

    /** The figures as those of an aggregate plan. Workers are paid where the plan has any, else labour by the hour. */
    CaseNode aggregate(GivenPlan plan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("periods", periods());
        ObjectNode item = root.putObject("products").putObject("item");
        item.set("demand", data.required("demand"));
        copy(OPENING, item, "initial_inventory");
        copy(HOLDING, item, "holding_cost");
        copy(BACKLOG, item, "backlog_cost");
        ArrayNode sources = root.putArray("sources");
        ObjectNode own = sources.addObject().put("name", GivenPlan.OWN);
        copy(UNIT, own, "unit_cost");
        if (plan.workers().isEmpty() && data.has("pay_per_hour")) {
            double hourly = data.number("pay_per_hour", 0) * data.number("hours_per_unit", 1);
            own.put(
                    "unit_cost",
                    data.word(UNIT).map(word -> data.number(word, 0)).orElse(0.0) + hourly);
        }
        copy(OVERTIME, sources.addObject().put("name", GivenPlan.OVERTIME), "unit_cost");
        copy(SUBCONTRACT, sources.addObject().put("name", GivenPlan.SUBCONTRACT).put("in_house", false), "unit_cost");
        plan.workers().ifPresent(workers -> workforce(root.putObject("workforce"), workers));
        return new CaseNode("data", root);
    }

    private void workforce(ObjectNode crew, double[] workers) {
        crew.put("initial", data.word(CREW).map(word -> data.number(word, 0)).orElse(workers[0]));
        crew.put("labour_per_unit", 0);
        copy(WAGE, crew, "wage");
        if (data.has("pay_per_day")) {
            ArrayNode wage = crew.putArray("wage");
            for (double days : days()) {
                wage.add(days * data.number("pay_per_day", 0));
            }
        }
        copy(HIRE, crew, "hire_cost");
        copy(LAYOFF, crew, "layoff_cost");
    }

    /** Cost of one unit more of the daily rate, and of one less. */
    double[] rateCosts() {
        return new double[] {
            data.word(FASTER).map(word -> data.number(word, 0)).orElse(0.0),
            data.word(SLOWER).map(word -> data.number(word, 0)).orElse(0.0)
        };
    }

    private void copy(String[] words, ObjectNode to, String key) {
        data.word(words).ifPresent(word -> to.set(key, data.required(word)));
    }

    private double[] days() {
        return list(
                data,
                data.word(DAYS).orElseThrow(() -> new UnsupportedCaseException("a daily rate without working days")));
    }

    private double[] list(CaseNode node, String key) {
        double[] values = node.figure(key).orElseThrow().values();
        if (values.length == 1 && !node.required(key).isArray()) {
            return constant(values[0]);
        }
        if (values.length != periods()) {
            throw new IllegalArgumentException(
                    node.place() + "." + key + ": " + values.length + " numbers, expected " + periods());
        }
        return values;
    }

    private double[] constant(double value) {
        double[] all = new double[periods()];
        Arrays.fill(all, value);
        return all;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = a.clone();
        Arrays.setAll(product, t -> a[t] * b[t]);
        return product;
    }

    private static double[] over(double[] a, double[] b) {
        double[] quotient = a.clone();
        Arrays.setAll(quotient, t -> a[t] / b[t]);
        return quotient;
    }
}
