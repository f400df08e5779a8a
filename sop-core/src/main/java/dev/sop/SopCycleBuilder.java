package dev.sop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.assumption.Assumption;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleCalendar;
import dev.sop.cycle.CycleInputs;
import dev.sop.cycle.Goal;
import dev.sop.cycle.ShortageSplit;
import dev.sop.cycle.Strategy;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.intake.CycleCheck;
import dev.sop.intake.PartialBuckets;
import dev.sop.intake.ScenarioCheck;
import dev.sop.inventory.InventoryPosition;
import dev.sop.performance.History;
import dev.sop.problem.InvalidCycleException;
import dev.sop.problem.Problem;
import dev.sop.problem.ProblemKind;
import dev.sop.product.Product;
import dev.sop.scenario.Scenario;
import dev.sop.supply.Lane;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.SupplyResource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects a planning cycle. Only the horizon, one demand signal and one resource are required. What is wrong is reported
 * by {@link #build()} all at once, nothing before; a {@code null} is refused at the call.
 *
 * <p>Defaults: currency {@code XXX} (none), goal minimum cost, {@link CostPolicy#standard()}, no targets, no scenarios,
 * {@link CycleCalendar#before} the horizon.
 */
public final class SopCycleBuilder {

    /** Stands in for a horizon nobody gave, to find what is missing besides. */
    private static final Horizon ANY = Horizon.months(YearMonth.of(2000, 1), 1);

    private static final ImmutableSet<String> WITHOUT_HORIZON = ImmutableSet.of("demand", "supply");

    private final CycleInputs.Builder inputs = CycleInputs.builder();
    private final List<Scenario> scenarios = new ArrayList<>();
    private @Nullable Horizon horizon;
    private Optional<Problem> wrongCurrency = Optional.empty();

    SopCycleBuilder() {}

    SopCycleBuilder(CycleInputs given) {
        var unused = inputs.from(given);
        horizon = given.horizon();
    }

    /** Names the cycle, for people. */
    @CanIgnoreReturnValue
    public SopCycleBuilder name(String name) {
        var unused = inputs.name(Objects.requireNonNull(name, "name"));
        return this;
    }

    /** The buckets planned for; required. The last one given holds. */
    @CanIgnoreReturnValue
    public SopCycleBuilder horizon(Horizon horizon) {
        this.horizon = Objects.requireNonNull(horizon, "horizon");
        return this;
    }

    /** The currency of all money. */
    @CanIgnoreReturnValue
    public SopCycleBuilder currency(Currency currency) {
        var unused = inputs.currency(Objects.requireNonNull(currency, "currency"));
        wrongCurrency = Optional.empty();
        return this;
    }

    /** The currency of all money by its ISO 4217 code, {@code EUR}. */
    @CanIgnoreReturnValue
    public SopCycleBuilder currency(String isoCode) {
        Objects.requireNonNull(isoCode, "currency");
        try {
            return currency(Currency.getInstance(isoCode));
        } catch (IllegalArgumentException unknown) {
            wrongCurrency = Optional.of(new Problem(
                    ProblemKind.FORM,
                    "currency",
                    "'" + isoCode + "'",
                    "an ISO 4217 code of three capital letters, such as EUR or USD",
                    "Maybe it is a name or a sign instead of a code."));
            return this;
        }
    }

    /** Adds a product. */
    @CanIgnoreReturnValue
    public SopCycleBuilder product(Product product) {
        var unused = inputs.addProducts(Objects.requireNonNull(product, "product"));
        return this;
    }

    /** Adds products, in order. */
    @CanIgnoreReturnValue
    public SopCycleBuilder products(Iterable<? extends Product> more) {
        Objects.requireNonNull(more, "products").forEach(this::product);
        return this;
    }

    /** Adds a demand signal. */
    @CanIgnoreReturnValue
    public SopCycleBuilder demand(DemandSignal signal) {
        var unused = inputs.addDemand(Objects.requireNonNull(signal, "demand"));
        return this;
    }

    /** Adds demand signals, in order. */
    @CanIgnoreReturnValue
    public SopCycleBuilder demands(Iterable<? extends DemandSignal> more) {
        Objects.requireNonNull(more, "demands").forEach(this::demand);
        return this;
    }

    /** Adds a supply resource. */
    @CanIgnoreReturnValue
    public SopCycleBuilder supply(SupplyResource resource) {
        var unused = inputs.addSupply(Objects.requireNonNull(resource, "supply"));
        return this;
    }

    /** Adds supply resources, in order. */
    @CanIgnoreReturnValue
    public SopCycleBuilder supplies(Iterable<? extends SupplyResource> more) {
        Objects.requireNonNull(more, "supplies").forEach(this::supply);
        return this;
    }

    /** Adds a constraint. */
    @CanIgnoreReturnValue
    public SopCycleBuilder constraint(Constraint constraint) {
        var unused = inputs.addConstraints(Objects.requireNonNull(constraint, "constraint"));
        return this;
    }

    /** Adds constraints, in order. */
    @CanIgnoreReturnValue
    public SopCycleBuilder constraints(Iterable<? extends Constraint> more) {
        Objects.requireNonNull(more, "constraints").forEach(this::constraint);
        return this;
    }

    /** Adds the stock of a product. */
    @CanIgnoreReturnValue
    public SopCycleBuilder inventory(InventoryPosition position) {
        var unused = inputs.addInventory(Objects.requireNonNull(position, "inventory"));
        return this;
    }

    /** Adds the stock of products, in order. */
    @CanIgnoreReturnValue
    public SopCycleBuilder inventories(Iterable<? extends InventoryPosition> more) {
        Objects.requireNonNull(more, "inventories").forEach(this::inventory);
        return this;
    }

    /** Adds a transport lane between two sites. */
    @CanIgnoreReturnValue
    public SopCycleBuilder lane(Lane lane) {
        var unused = inputs.addLanes(Objects.requireNonNull(lane, "lane"));
        return this;
    }

    /** Adds transport lanes, in order. */
    @CanIgnoreReturnValue
    public SopCycleBuilder lanes(Iterable<? extends Lane> more) {
        Objects.requireNonNull(more, "lanes").forEach(this::lane);
        return this;
    }

    /** The plan published last cycle: frozen buckets keep to it, and changes are counted against it. */
    @CanIgnoreReturnValue
    public SopCycleBuilder publishedPlan(PublishedPlan plan) {
        var unused = inputs.publishedPlan(Objects.requireNonNull(plan, "publishedPlan"));
        return this;
    }

    /** How a shortage is split between products and markets. */
    @CanIgnoreReturnValue
    public SopCycleBuilder shortageSplit(ShortageSplit split) {
        var unused = inputs.shortageSplit(Objects.requireNonNull(split, "shortageSplit"));
        return this;
    }

    /** How costs that are not given are derived. */
    @CanIgnoreReturnValue
    public SopCycleBuilder costPolicy(CostPolicy policy) {
        var unused = inputs.costPolicy(Objects.requireNonNull(policy, "costPolicy"));
        return this;
    }

    /** What the annual operating plan asks for. */
    @CanIgnoreReturnValue
    public SopCycleBuilder targets(FinancialTargets targets) {
        var unused = inputs.targets(Objects.requireNonNull(targets, "targets"));
        return this;
    }

    /** What the plan is best at. */
    @CanIgnoreReturnValue
    public SopCycleBuilder goal(Goal goal) {
        var unused = inputs.goal(Objects.requireNonNull(goal, "goal"));
        return this;
    }

    /** How the plan is made: optimal unless said otherwise. */
    @CanIgnoreReturnValue
    public SopCycleBuilder strategy(Strategy strategy) {
        var unused = inputs.strategy(Objects.requireNonNull(strategy, "strategy"));
        return this;
    }

    /** Adds something the host had to assume before it could give these inputs. */
    @CanIgnoreReturnValue
    public SopCycleBuilder assumption(Assumption assumption) {
        var unused = inputs.addAssumptions(Objects.requireNonNull(assumption, "assumption"));
        return this;
    }

    /** What the cycle looks back on: actuals, frozen forecasts, published plans, past decisions. */
    @CanIgnoreReturnValue
    public SopCycleBuilder history(History history) {
        var unused = inputs.history(Objects.requireNonNull(history, "history"));
        return this;
    }

    /** The days of the five steps. */
    @CanIgnoreReturnValue
    public SopCycleBuilder calendar(CycleCalendar calendar) {
        var unused = inputs.calendar(Objects.requireNonNull(calendar, "calendar"));
        return this;
    }

    /** Adds scenarios, in order. */
    @CanIgnoreReturnValue
    public SopCycleBuilder scenarios(Iterable<Scenario> more) {
        List<Scenario> given = new ArrayList<>();
        Objects.requireNonNull(more, "scenarios")
                .forEach(scenario -> given.add(Objects.requireNonNull(scenario, "scenario")));
        scenarios.addAll(given);
        return this;
    }

    /** Adds a scenario. */
    @CanIgnoreReturnValue
    public SopCycleBuilder scenario(Scenario scenario) {
        scenarios.add(Objects.requireNonNull(scenario, "scenario"));
        return this;
    }

    /**
     * The cycle.
     *
     * @throws InvalidCycleException with everything that is wrong
     */
    public SopCycle build() {
        List<Problem> problems = new ArrayList<>();
        wrongCurrency.ifPresent(problems::add);
        if (horizon == null) {
            problems.add(new Problem(
                    ProblemKind.MISSING,
                    "horizon",
                    "none",
                    "a horizon",
                    "Maybe add horizon(Horizon.months(YearMonth.of(2027, 1), 18))."));
            CycleCheck.problems(inputs.horizon(ANY).build()).stream()
                    .filter(problem -> WITHOUT_HORIZON.contains(problem.place()))
                    .forEach(problems::add);
            throw new InvalidCycleException(problems);
        }
        CycleInputs given = inputs.horizon(horizon).build();
        problems.addAll(CycleCheck.problems(given));
        problems.addAll(
                problems.isEmpty()
                        ? ScenarioCheck.problems(given, scenarios)
                        : ScenarioCheck.problemsBesideOthers(given, scenarios));
        if (!problems.isEmpty()) {
            throw new InvalidCycleException(problems);
        }
        return new SopCycle(PartialBuckets.scaled(given), ImmutableList.copyOf(scenarios), ImmutableMap.of());
    }

    /**
     * Builds the cycle and reconciles it.
     *
     * @throws InvalidCycleException with everything that is wrong
     */
    public Plan reconcile() {
        return build().reconcile();
    }
}
