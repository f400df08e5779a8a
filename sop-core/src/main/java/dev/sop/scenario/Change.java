package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.Series;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.Problem;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.SupplyResource;
import java.util.function.UnaryOperator;

/**
 * One thing that is different: inputs in, inputs out. A change is a small overlay; it holds no copy of the cycle, and applying
 * one leaves the base as it was. Scenarios, {@code WhatIf} and {@code SopCycle.with} take changes in order, and each is checked
 * against the inputs as the changes before it left them.
 *
 * <table>
 * <caption>The changes there are</caption>
 * <tr><th>change</th><th>says</th></tr>
 * <tr><td>{@code Change.demand(1.1)}</td><td>10 % more demand, likewise capacity, price, unit cost and limits</td></tr>
 * <tr><td>{@code Change.plus(CycleFigure.DEMAND, 500)}</td><td>500 units more in each bucket of its scope</td></tr>
 * <tr><td>{@code Change.set(CycleFigure.CAPACITY, 0)}</td><td>no capacity in the buckets of its scope</td></tr>
 * <tr><td>{@code Change.shift(CycleFigure.RECEIPTS, 2)}</td><td>receipts come two buckets later</td></tr>
 * <tr><td>{@code Change.add(...)}, {@code replace(...)}, {@code remove(...)}</td><td>a product, signal, resource, lane, limit or stock
 *     more, another or none</td></tr>
 * <tr><td>{@code Change.of("...", inputs -> ...)}</td><td>anything else; has no document form</td></tr>
 * </table>
 *
 * <p>Example: {@code Change.set(CycleFigure.CAPACITY, 0).within(Scope.of("Foundry").between("2027-03", "2027-03"))} closes Foundry in
 * March 2027. A host may implement this interface for changes of its own.
 */
public interface Change {

    /**
     * The inputs with this change; the given inputs stay as they are. Called for inputs in which {@link #problems} found nothing
     * wrong.
     */
    CycleInputs applyTo(CycleInputs inputs);

    /** For people, one line: {@code demand of pumps +10 % from 2027-03 to 2027-05}. */
    String describe();

    /**
     * Everything that keeps this change from being laid over the inputs, with places inside the change ({@code scope},
     * {@code amount}); empty where nothing is wrong, which is the default.
     */
    default ImmutableList<Problem> problems(CycleInputs inputs) {
        return ImmutableList.of();
    }

    /**
     * The ceiling of a limit that has no number of its own with this change; unchanged by default. Such a limit ("Supplier X at
     * capacity") is held at the base plan's use, which {@link CycleInputs} do not hold.
     *
     * @param limit the limit
     * @param ceiling most use per bucket, in the limit's unit
     * @param horizon of the cycle
     */
    default Series ceiling(ConstraintId limit, Series ceiling, Horizon horizon) {
        return ceiling;
    }

    /** Volume and revenue of demand times this factor, by product; prices stay. */
    static FigureChange demand(double factor) {
        return times(CycleFigure.DEMAND, factor);
    }

    /** Regular capacity times this factor, by resource or lane. */
    static FigureChange capacity(double factor) {
        return times(CycleFigure.CAPACITY, factor);
    }

    /** Prices and the revenue that follows from them times this factor, by product; volume stays. */
    static FigureChange price(double factor) {
        return times(CycleFigure.PRICE, factor);
    }

    /** Unit costs of making or buying times this factor, by resource, where they are given. */
    static FigureChange unitCost(double factor) {
        return times(CycleFigure.UNIT_COST, factor);
    }

    /**
     * The amounts limits allow times this factor, by constraint (of one without a number, its ceiling): what is available of
     * materials, suppliers, labour, machines and storage, most produced, delivered and in stock, the money of a budget, the most
     * change of a rate, the labour each worker of a workforce gives in regular time and overtime, overtime and shifts, each in the
     * scope's buckets. A range keeps its least amount: half of 8 to 12 is at least 8 and at most 6, which no plan keeps, and the
     * scenario's outcome says so. Without names it leaves the limits as they are that allow no amount: least amounts, service
     * levels, sourcing, cash, downtime and frozen buckets; naming one of those is a mistake.
     */
    static FigureChange limit(double factor) {
        return times(CycleFigure.LIMIT, factor);
    }

    /** The figure times this factor, 0 to 1,000; 1.1 is 10 % more. */
    static FigureChange times(CycleFigure figure, double factor) {
        return new FigureChange(figure, Operation.TIMES, factor, Scope.everywhere());
    }

    /**
     * This amount added to the figure in each bucket of the scope, for each id of the scope; negative takes away. Of demand the
     * amount is that of the product, all its markets together: it is shared among them as their consensus is.
     */
    static FigureChange plus(CycleFigure figure, double amount) {
        return new FigureChange(figure, Operation.PLUS, amount, Scope.everywhere());
    }

    /** The figure set to this amount in each bucket of the scope, for each id of the scope; not negative. */
    static FigureChange set(CycleFigure figure, double amount) {
        return new FigureChange(figure, Operation.SET, amount, Scope.everywhere());
    }

    /**
     * The figure moved this many buckets later, or earlier where negative: what stands in a bucket of the scope leaves it and is
     * added to the bucket it moves to; what moves past an end of the horizon is gone. Takes {@link CycleFigure#DEMAND},
     * {@link CycleFigure#CAPACITY} and {@link CycleFigure#RECEIPTS}.
     */
    static Shift shift(CycleFigure figure, int buckets) {
        return new Shift(figure, buckets, Scope.everywhere());
    }

    /** One more product. */
    static Change add(Product product) {
        return new AddedPart<>(PartKind.PRODUCT, product);
    }

    /** One more demand signal. */
    static Change add(DemandSignal signal) {
        return new AddedPart<>(PartKind.DEMAND, signal);
    }

    /** One more resource. */
    static Change add(SupplyResource resource) {
        return new AddedPart<>(PartKind.RESOURCE, resource);
    }

    /** One more lane. */
    static Change add(Lane lane) {
        return new AddedPart<>(PartKind.LANE, lane);
    }

    /** One more constraint. */
    static Change add(Constraint constraint) {
        return new AddedPart<>(PartKind.CONSTRAINT, constraint);
    }

    /** Stock of a product that had none. */
    static Change add(InventoryPosition position) {
        return new AddedPart<>(PartKind.STOCK, position);
    }

    /** The product in place of the one with its id. */
    static Change replace(Product product) {
        return new ReplacedPart<>(PartKind.PRODUCT, product);
    }

    /** The signal in place of the one of its source, product, market and site. */
    static Change replace(DemandSignal signal) {
        return new ReplacedPart<>(PartKind.DEMAND, signal);
    }

    /** The resource in place of the one with its id. */
    static Change replace(SupplyResource resource) {
        return new ReplacedPart<>(PartKind.RESOURCE, resource);
    }

    /** The lane in place of the one with its id. */
    static Change replace(Lane lane) {
        return new ReplacedPart<>(PartKind.LANE, lane);
    }

    /** The constraint in place of the one with its id. */
    static Change replace(Constraint constraint) {
        return new ReplacedPart<>(PartKind.CONSTRAINT, constraint);
    }

    /** The stock in place of that of its product and site. */
    static Change replace(InventoryPosition position) {
        return new ReplacedPart<>(PartKind.STOCK, position);
    }

    /**
     * A cycle without this part. Resources, lanes, constraints and products are named by id, signals by source (all its signals
     * go), stock by product; {@code Change.remove(PartKind.RESOURCE, "Line 2")}.
     */
    static Change remove(PartKind<?> kind, String id) {
        return new RemovedPart(kind, id);
    }

    /**
     * Any other change, as a pure function of the inputs; the changed inputs are checked like those of a new cycle.
     *
     * @param description for people, one line
     * @param how gives the changed inputs, the same for the same inputs
     */
    static Change of(String description, UnaryOperator<CycleInputs> how) {
        return new NamedChange(description, how);
    }
}
