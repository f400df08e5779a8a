package dev.sop.cycle;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.calendar.Horizon;
import dev.sop.constraint.Constraint;
import dev.sop.demand.DemandSignal;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.intake.CycleCheck;
import dev.sop.inventory.InventoryPosition;
import dev.sop.performance.History;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.PublishedPlan;
import dev.sop.supply.SupplyResource;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything a planning cycle is given, as one immutable value: what {@code SopCycle.builder()} collects, what a scenario
 * changes, and what the pure functions of the engine take. May hold mistakes until {@link CycleCheck} has seen it.
 */
@Value.Immutable
public interface CycleInputs extends WithCycleInputs {

    /** Collects inputs. */
    static Builder builder() {
        return new Builder();
    }

    /** Name of the cycle for people: {@code 2027-01}. */
    @Value.Default
    default String name() {
        return "cycle";
    }

    /** The buckets planned for. */
    Horizon horizon();

    /** Currency of all money; {@code XXX} (no currency) by default. Nothing is converted. */
    @Value.Default
    default Currency currency() {
        return Currency.getInstance("XXX");
    }

    /** Products in the order of the plan. Empty: those the signals name, else one product called {@code all products}. */
    ImmutableList<Product> products();

    /** What the sources say about demand. */
    ImmutableList<DemandSignal> demand();

    /** What can be made or bought. */
    ImmutableList<SupplyResource> supply();

    /** Further limits. */
    ImmutableList<Constraint> constraints();

    /** Stock; products not named have none. */
    ImmutableList<InventoryPosition> inventory();

    /** Transport lanes between sites; none in a cycle of one location. */
    ImmutableList<Lane> lanes();

    /** The plan published last cycle: what frozen buckets keep to and changes are counted against. */
    Optional<PublishedPlan> publishedPlan();

    /** How a shortage is split between products and markets; by value by default. */
    @Value.Default
    default ShortageSplit shortageSplit() {
        return ShortageSplit.BY_VALUE;
    }

    /** How costs that are not given are derived. */
    @Value.Default
    default CostPolicy costPolicy() {
        return CostPolicy.standard();
    }

    /** What the annual operating plan asks for. */
    @Value.Default
    default FinancialTargets targets() {
        return FinancialTargets.none();
    }

    /** What the plan is best at. */
    @Value.Default
    default Goal goal() {
        return Goal.MINIMUM_COST;
    }

    /** How the plan is made; the optimal plan by default. */
    @Value.Default
    default Strategy strategy() {
        return Strategy.optimal();
    }

    /** What the host had to assume before it could give these inputs; listed first among the plan's assumptions. */
    ImmutableList<Assumption> assumptions();

    /** What the cycle looks back on; empty where nothing is to be scored. */
    Optional<History> history();

    /** Days of the five steps; empty for {@link CycleCalendar#before}. */
    Optional<CycleCalendar> calendar();

    /** Collects inputs. */
    final class Builder extends ImmutableCycleInputs.Builder {
        Builder() {}
    }
}
