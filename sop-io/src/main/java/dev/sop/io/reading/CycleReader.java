package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.SopCycle;
import dev.sop.SopCycleBuilder;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.demand.DemandSignal;
import dev.sop.io.constraint.ConstraintReader;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Findings;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.product.Product;
import dev.sop.scenario.Scenario;
import dev.sop.supply.Lane;
import dev.sop.supply.ResourceId;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the whole tree of a document, and asks the cycle what else is wrong before anything is given out. */
public final class CycleReader {

    static final ImmutableList<String> ROOT_KEYS = ImmutableList.of("skill", "inputs", "outputs");
    static final ImmutableList<String> INPUT_KEYS = ImmutableList.of(
            "name",
            "currency",
            "planning_cycle",
            "planning_horizon",
            "horizon_start",
            "horizon",
            "products",
            "demand_input",
            "supply_input",
            "lanes",
            "constraints",
            "inventory",
            "cost_policy",
            "targets",
            "goal",
            "shortage_split",
            "published_plan",
            "calendar",
            "assumptions",
            "history",
            "scenarios");

    private final Findings findings;
    private final Reading reading;
    private final HorizonReader horizons;
    private final List<Scenario> standard;
    private final Optional<YearMonth> defaultStart;

    private CycleReader(Findings findings, Optional<YearMonth> defaultStart, List<Scenario> standard) {
        this.findings = findings;
        this.reading = new Reading(findings);
        this.horizons = new HorizonReader(reading, defaultStart);
        this.standard = standard;
        this.defaultStart = defaultStart;
    }

    /**
     * The cycle of a document.
     *
     * @param root the whole document
     * @param findings what was found wrong so far
     * @param defaultStart first month of a horizon that names none
     * @param standard the scenarios that may be given by name
     * @param outputs the names that may stand under {@code outputs}
     * @throws InvalidCycleException with everything that is wrong
     */
    public static ReadCycle read(
            DocumentNode root,
            Findings findings,
            Optional<YearMonth> defaultStart,
            List<Scenario> standard,
            List<String> outputs) {
        return new CycleReader(findings, defaultStart, standard).read(root, outputs);
    }

    private ReadCycle read(DocumentNode root, List<String> outputNames) {
        Fields document = Fields.of(root, reading, "", ROOT_KEYS);
        var unused = document.text("skill");
        ImmutableSet<String> outputs = new OutputReader(reading, outputNames).read(document);
        Optional<DocumentNode> inputs =
                document.required("inputs", "what is planned with", "Maybe everything is to be moved below inputs:.");
        if (inputs.isEmpty()) {
            throw findings.exception();
        }
        Fields fields = Fields.of(inputs.get(), reading, "", INPUT_KEYS);
        Optional<Horizon> horizon = horizons.read(fields);
        SopCycleBuilder builder = SopCycle.builder();
        fill(builder, fields);
        if (horizons.startTaken()) {
            defaultStart.map(AssumptionReader::startTaken).ifPresent(assumption -> builder.assumption(assumption));
        }
        var scenarios = fields.has("scenarios")
                ? new ScenarioReader(reading, standard).read(fields)
                : outputs.contains("scenarios") ? ImmutableList.copyOf(standard) : ImmutableList.<Scenario>of();
        SopCycle cycle = build(builder.scenarios(scenarios), horizon);
        return new ReadCycle(cycle, outputs);
    }

    private void fill(SopCycleBuilder builder, Fields fields) {
        fields.text("name").ifPresent(name -> builder.name(name));
        FinanceReader.currency(fields).ifPresent(currency -> builder.currency(currency));
        FinanceReader.policy(fields).ifPresent(policy -> builder.costPolicy(policy));
        FinanceReader.targets(fields).ifPresent(targets -> builder.targets(targets));
        fields.word("goal", Goal.class).ifPresent(goal -> builder.goal(goal));
        fields.word("shortage_split", ShortageSplit.class).ifPresent(split -> builder.shortageSplit(split));
        CalendarReader.read(fields).ifPresent(calendar -> builder.calendar(calendar));
        List<Product> products = ProductReader.read(fields);
        products.forEach(product -> builder.product(product));
        var unusedDemand = fields.required(
                "demand_input",
                "at least one signal",
                "Maybe add demand_input: [{source: sales_forecast, volume: 1000}].");
        List<DemandSignal> demand = DemandReader.read(fields);
        demand.forEach(signal -> builder.demand(signal));
        var unusedSupply = fields.required(
                "supply_input",
                "at least one resource",
                "Maybe add supply_input: [{resource: Plant A, capacity: 1000}].");
        List<SupplyResource> supply = SupplyReader.read(fields);
        supply.forEach(resource -> builder.supply(resource));
        List<Lane> lanes = LaneReader.read(fields);
        lanes.forEach(lane -> builder.lane(lane));
        Set<ResourceId> resources = new LinkedHashSet<>();
        supply.forEach(resource -> resources.add(resource.id()));
        lanes.forEach(lane -> resources.add(lane.id()));
        List<Constraint> constraints = ConstraintReader.read(fields, resources);
        constraints.forEach(constraint -> builder.constraint(constraint));
        InventoryReader.read(fields, products, demand).forEach(position -> builder.inventory(position));
        PublishedPlanReader.read(fields).ifPresent(plan -> builder.publishedPlan(plan));
        AssumptionReader.read(fields).forEach(assumption -> builder.assumption(assumption));
        HistoryReader.read(fields).ifPresent(history -> builder.history(history));
        fields.came("demand", "demand_input");
        fields.came("supply", "supply_input");
    }

    /** Builds the cycle in any case, so that what it finds wrong is reported together with what the readers found. */
    private SopCycle build(SopCycleBuilder builder, Optional<Horizon> horizon) {
        Horizon substitute = Horizon.months(YearMonth.of(2000, 1), reading.seriesLength());
        try {
            SopCycle cycle = builder.horizon(horizon.orElse(substitute)).build();
            if (findings.isEmpty()) {
                return cycle;
            }
        } catch (InvalidCycleException e) {
            List<Problem> problems = e.problems();
            if (horizon.isEmpty()) {
                problems = problems.stream()
                        .filter(problem -> !problem.kind().dependsOnHorizon())
                        .toList();
            }
            CycleFindings.add(reading, problems);
        }
        throw findings.exception();
    }
}
