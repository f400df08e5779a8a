package dev.sop.examples.cases;

import dev.sop.SopCycleBuilder;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.Workforce;
import dev.sop.examples.cases.AggregatePlan.Wholeness;
import dev.sop.supply.PublishedPlan;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The plans of an evaluation as cycles in which nothing is left to choose: each is a published plan whose buckets are all
 * frozen. Where a base case is given with workers alone, the rest is planned at least cost.
 */
final class EvaluatedPlans {

    /** Daily rates of production as a crew of units a day, who make nothing and cost only their changes. */
    private static final String RATE = "daily rate";

    private static final String[] WORKERS = {"workers", "workforce"};

    private final Map<String, GivenPlan> plans;
    private final Optional<OwnFigures> own;
    private final Optional<CaseNode> base;

    private EvaluatedPlans(Map<String, GivenPlan> plans, Optional<OwnFigures> own, Optional<CaseNode> base) {
        this.plans = plans;
        this.own = own;
        this.base = base;
    }

    static EvaluatedPlans of(CaseNode data, CaseFolder folder) {
        if (data.has("base_case")) {
            CaseNode base = folder.read(data.text("base_case")).data();
            return new EvaluatedPlans(onBase(data, base), Optional.empty(), Optional.of(base));
        }
        if (!data.has("demand") || !data.required("demand").isArray()) {
            throw new UnsupportedCaseException("plan_evaluation without base_case or demand");
        }
        OwnFigures own = new OwnFigures(data);
        return new EvaluatedPlans(own.plans(), Optional.of(own), Optional.empty());
    }

    Collection<String> names() {
        return plans.keySet();
    }

    /** The plan laid over its figures; at another holding cost where one is given. */
    SolvedCase solve(String name, OptionalDouble holding) {
        GivenPlan plan = Objects.requireNonNull(plans.get(name), name);
        CaseNode data = own.isPresent() ? own.get().aggregate(plan) : base.orElseThrow();
        CaseNode figures = new CaseNode(data.place(), data.json().deepCopy());
        CaseNode products = figures.child("products");
        holding.ifPresent(cost -> products.json()
                .propertyNames()
                .forEach(product -> object(products, product).put("holding_cost", cost)));
        return plan.made().isEmpty() ? workersAlone(figures, plan) : published(figures, plan);
    }

    private static SolvedCase workersAlone(CaseNode figures, GivenPlan plan) {
        for (String limit : new String[] {"min_workers", "max_workers"}) {
            ArrayNode list = object(figures, "workforce").putArray(limit);
            for (double number : plan.workers().orElseThrow()) {
                list.add(number);
            }
        }
        return SolvedCase.of(AggregatePlan.cycle(figures, Wholeness.NONE).build());
    }

    private SolvedCase published(CaseNode figures, GivenPlan plan) {
        SopCycleBuilder cycle = AggregatePlan.cycle(figures, Wholeness.NONE);
        PublishedPlan published = PublishedPlan.empty();
        String product =
                figures.child("products").json().propertyNames().iterator().next();
        for (Map.Entry<String, double[]> made : plan.made().entrySet()) {
            published = published.made(made.getKey(), product, PerBucket.of(made.getValue()));
        }
        if (plan.workers().isPresent()) {
            published = published.workers(
                    LabourReader.WORKFORCE, PerBucket.of(plan.workers().get()));
        }
        if (plan.rates().isPresent()) {
            double[] rates = plan.rates().get();
            double[] costs = own.orElseThrow().rateCosts();
            Workforce crew = Constraint.workforce(RATE, rates[0]).labour(product, 0);
            cycle.constraint(crew.hiring(costs[0]).layoff(costs[1]));
            published = published.workers(RATE, PerBucket.of(rates));
        }
        return SolvedCase.of(cycle.publishedPlan(published)
                .constraint(Constraint.frozen("given plan", AggregatePlan.periods(figures)))
                .build());
    }

    private static ObjectNode object(CaseNode parent, String key) {
        return (ObjectNode) parent.child(key).json();
    }

    /** Plans as objects by name, or the one plan the case is about; lists go by the names of the base case's sources. */
    private static Map<String, GivenPlan> onBase(CaseNode data, CaseNode base) {
        Set<String> sources = new TreeSet<>();
        base.required("sources")
                .forEach(source -> sources.add(source.get("name").stringValue()));
        Map<String, GivenPlan> plans = new LinkedHashMap<>();
        for (String key : data.json().propertyNames()) {
            if (data.required(key).isObject()) {
                boolean theOne = Set.of("plan", "production", "sources").contains(key);
                plans.put(theOne ? "" : key, onBase(data.child(key), base, sources));
            }
        }
        if (plans.isEmpty()) {
            plans.put("", onBase(data, base, sources));
        } else {
            Set<String> known = new TreeSet<>(plans.keySet());
            known.addAll(Set.of("base_case", "plan", "production", "sources"));
            data.allowOnly(known);
        }
        return plans;
    }

    private static GivenPlan onBase(CaseNode node, CaseNode base, Set<String> sources) {
        Set<String> known = new TreeSet<>(sources);
        known.addAll(Set.of("base_case", "workers", "workforce", "production"));
        node.allowOnly(known);
        int periods = AggregatePlan.periods(base);
        Map<String, double[]> made = new LinkedHashMap<>();
        for (String source : sources) {
            if (node.has(source)) {
                made.put(source, list(node, source, periods));
            }
        }
        if (node.has("production")) {
            made.put(
                    sources.size() == 1 ? sources.iterator().next() : GivenPlan.OWN, list(node, "production", periods));
        }
        if (!made.isEmpty() && base.child("products").json().size() > 1) {
            throw new UnsupportedCaseException("plan_evaluation of what several products make");
        }
        Optional<double[]> workers = node.word(WORKERS).map(word -> list(node, word, periods));
        if (made.isEmpty() && workers.isEmpty()) {
            throw new UnsupportedCaseException("plan_evaluation without a production or workers list");
        }
        return new GivenPlan(made, workers, Optional.empty());
    }

    private static double[] list(CaseNode node, String key, int periods) {
        PerBucket figure = node.figure(key).orElseThrow();
        double[] values = figure.values();
        if (figure.isConstant()) {
            double[] all = new double[periods];
            Arrays.fill(all, values[0]);
            return all;
        }
        return values;
    }
}
