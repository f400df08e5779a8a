package dev.sop.scenario;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Series;
import dev.sop.constraint.ConstraintId;
import dev.sop.cycle.CycleInputs;

/**
 * One thing that is different in a scenario: a factor on some figures of the base cycle. Changes are small overlays; they
 * hold no copy of the cycle, and applying one gives new inputs and leaves the base as it was.
 */
public sealed interface Change {

    /** The inputs with this change. */
    CycleInputs applyTo(CycleInputs inputs);

    /** Where it applies. */
    Scope scope();

    /** What figures are multiplied by; 1.1 is 10 % more. */
    double factor();

    /** For people: {@code demand +10 %}. */
    default String describe() {
        return ChangeText.describe(this);
    }

    /** Volume and revenue of demand, by product; prices stay. */
    static Change demand(double factor) {
        return new Demand(factor, Scope.everywhere());
    }

    /** Regular capacity, by resource. */
    static Change capacity(double factor) {
        return new Capacity(factor, Scope.everywhere());
    }

    /** Prices and the revenue that follows from them, by product; volume stays. */
    static Change price(double factor) {
        return new Price(factor, Scope.everywhere());
    }

    /** Unit costs of making or buying, by resource, where they are given. */
    static Change unitCost(double factor) {
        return new UnitCost(factor, Scope.everywhere());
    }

    /**
     * What limits allow, by constraint (of one without a number, its ceiling): what is available of materials, suppliers,
     * labour, machines and storage, most produced, delivered and in stock, the money of a budget, the most change of a rate,
     * the labour each worker of a workforce gives in regular time and overtime, overtime and shifts, each in the scope's
     * buckets. A range keeps its least amount: half of 8 to 12 is at least 8 and at most 6, which no plan keeps, and the
     * scenario's outcome says so. Without names it leaves the limits as they are that allow no amount: least amounts, service
     * levels, sourcing, cash, downtime and frozen buckets; naming one of those is a mistake.
     */
    static Change limit(double factor) {
        return new Limit(factor, Scope.everywhere());
    }

    /** The same change within this scope. */
    default Change within(Scope scope) {
        if (this instanceof Demand) {
            return new Demand(factor(), scope);
        }
        if (this instanceof Capacity) {
            return new Capacity(factor(), scope);
        }
        if (this instanceof Price) {
            return new Price(factor(), scope);
        }
        if (this instanceof UnitCost) {
            return new UnitCost(factor(), scope);
        }
        return new Limit(factor(), scope);
    }

    /**
     * More or less demand at the same price.
     *
     * @param factor on volume and revenue
     * @param scope ids are products
     */
    record Demand(double factor, Scope scope) implements Change {
        @Override
        public CycleInputs applyTo(CycleInputs inputs) {
            return Overlays.demand(inputs, this);
        }
    }

    /**
     * More or less regular capacity.
     *
     * @param factor on capacity
     * @param scope ids are resources
     */
    record Capacity(double factor, Scope scope) implements Change {
        @Override
        public CycleInputs applyTo(CycleInputs inputs) {
            return Overlays.capacity(inputs, this);
        }
    }

    /**
     * Higher or lower prices.
     *
     * @param factor on price and revenue
     * @param scope ids are products
     */
    record Price(double factor, Scope scope) implements Change {
        @Override
        public CycleInputs applyTo(CycleInputs inputs) {
            return Overlays.price(inputs, this);
        }
    }

    /**
     * Dearer or cheaper supply.
     *
     * @param factor on unit costs
     * @param scope ids are resources
     */
    record UnitCost(double factor, Scope scope) implements Change {
        @Override
        public CycleInputs applyTo(CycleInputs inputs) {
            return Overlays.unitCost(inputs, this);
        }
    }

    /**
     * More or less of what is shared or stored.
     *
     * @param factor on what is available
     * @param scope ids are constraints
     */
    record Limit(double factor, Scope scope) implements Change {
        @Override
        public CycleInputs applyTo(CycleInputs inputs) {
            return Overlays.limit(inputs, this);
        }

        /** The ceiling of a limit that has no number of its own, with this change. */
        public Series applyTo(ConstraintId limit, Series ceiling, Horizon horizon) {
            return scope.includes(limit.value())
                    ? scope.scale(PerBucket.of(ceiling), factor, horizon).over(horizon)
                    : ceiling;
        }
    }
}
