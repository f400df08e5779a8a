package dev.sop.constraint;

import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.calendar.Period;
import dev.sop.supply.ResourceId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A limit on the plan beyond the capacity of one resource. Always with an id, by which gaps, conflicts and marginal values
 * name it. Hard unless {@link #strictness()} says otherwise; hard limits that contradict each other are an answer of the plan.
 *
 * <p>A constraint that names no product or resource holds for all of them: an overtime limit for every resource of our
 * own, each on its own; a material for everything made in-house, together.
 */
public sealed interface Constraint
        permits OvertimeLimit,
                ShiftLimit,
                SharedLimit,
                StorageLimit,
                ProductionRange,
                ShipmentRange,
                StockRange,
                StockValueLimit,
                RateOfChange,
                Workforce,
                ServiceLevel,
                SourcingSplit,
                BudgetLimit,
                CashLimit,
                Downtime,
                FrozenZone,
                UnquantifiedLimit {

    /** The name of this limit, unique in a cycle. */
    ConstraintId id();

    /**
     * Reads a limit as planners write it.
     *
     * <table>
     * <caption>Accepted forms; letter case, "max" / "min" before or after, and thousands separators are free</caption>
     * <tr><th>form</th><th>becomes</th></tr>
     * <tr><td>{@code 10% overtime max}</td><td>overtime up to a share of regular capacity</td></tr>
     * <tr><td>{@code no overtime}</td><td>overtime of 0</td></tr>
     * <tr><td>{@code max 200 hours overtime per month}, for type {@code overtime} also {@code max 200 hours per month}</td>
     * <td>overtime up to an amount, of resources counted in that unit</td></tr>
     * <tr><td>{@code max 2 shifts}, {@code 2 shifts of 7.5 hours}</td><td>hours per working day (a shift has 8 hours)</td></tr>
     * <tr><td>{@code 5000 units per month}, {@code Supplier X: max 5,000 units per month}</td><td>by type: a material or
     * supplier limit, a shared labour or machine limit, the most produced, or a storage limit</td></tr>
     * <tr><td>{@code Line 3: max 500 units}, {@code Line 3: 10% overtime max}, {@code Line 3: max 2 shifts}</td><td>for types of
     * production, labour and machines: the same limit for the resource named</td></tr>
     * <tr><td>{@code min 500 units per month}</td><td>the least produced (type {@code production})</td></tr>
     * <tr><td>{@code Supplier X at capacity}</td><td>a limit without a number: an assumption to be quantified</td></tr>
     * </table>
     *
     * <p>Periods are {@code bucket}, {@code day}, {@code week}, {@code month}, {@code quarter}, {@code year}; none means
     * per bucket. Text that could mean two things is refused, not guessed: {@code 5k units}, {@code 5.000 units},
     * {@code 100 to 200 units}, {@code 5000 units per fortnight}. A name before the amount is the resource
     * it holds for, which the cycle must have; the name of a material, a supplier or a store is for people. Say with
     * {@code at}, {@code of} and {@code need} of the limit what else it holds for.
     *
     * @param type what kind of limit: {@code labor}, {@code overtime}, {@code material}, {@code supplier}, {@code machine},
     *     {@code production}, {@code storage}; also the id, until {@link #named} gives another
     * @param limit the limit in words
     * @throws IllegalArgumentException if the text cannot be read; the message shows it and the accepted forms
     */
    static Constraint parse(String type, String limit) {
        return parse(type, limit, ImmutableSet.of());
    }

    /**
     * Reads a limit as planners write it, for a cycle with these resources: a material or supplier whose name is that of a
     * resource (a subcontractor, a source of bought goods) holds for that resource.
     *
     * @throws IllegalArgumentException if the text cannot be read
     */
    static Constraint parse(String type, String limit, Set<ResourceId> resources) {
        return LimitText.parse(type, limit, resources);
    }

    /** Overtime up to this share of the regular capacity of each resource of our own: 0.10 is 10 %. */
    static OvertimeLimit overtime(String id, double shareOfRegular) {
        return new OvertimeLimit.Builder()
                .id(ConstraintId.of(id))
                .shareOfRegular(PerBucket.constant(shareOfRegular))
                .build();
    }

    /**
     * Overtime up to this much per bucket, in the unit of each resource's capacity: {@code overtimeAmount("crew", 200)} is 200
     * hours of overtime in every bucket where capacity is in hours.
     */
    static OvertimeLimit overtimeAmount(String id, double perBucket) {
        return new OvertimeLimit.Builder()
                .id(ConstraintId.of(id))
                .amount(PerBucket.constant(perBucket))
                .build();
    }

    /**
     * Most shifts per working day of each resource of our own, 0 to 24, of 8 hours each:
     * {@code shifts("two shifts", 2).hoursPerShift(7.5)} is 15 hours on every working day.
     */
    static ShiftLimit shifts(String id, double perWorkingDay) {
        return new ShiftLimit.Builder()
                .id(ConstraintId.of(id))
                .shifts(PerBucket.constant(perWorkingDay))
                .build();
    }

    /** A material of which this much is available per bucket; say with {@code need} how much a unit takes. */
    static SharedLimit material(String id, double perBucket) {
        return SharedLimit.of(id, SharedKind.MATERIAL, PerBucket.constant(perBucket));
    }

    /** A supplier who delivers this much per bucket. */
    static SharedLimit supplier(String id, double perBucket) {
        return SharedLimit.of(id, SharedKind.SUPPLIER, PerBucket.constant(perBucket));
    }

    /** Labour hours available per bucket to several products or resources together. */
    static SharedLimit labour(String id, double hoursPerBucket) {
        return SharedLimit.of(id, SharedKind.LABOUR, PerBucket.constant(hoursPerBucket));
    }

    /** Machine hours available per bucket to several products or resources together. */
    static SharedLimit machine(String id, double hoursPerBucket) {
        return SharedLimit.of(id, SharedKind.MACHINE, PerBucket.constant(hoursPerBucket));
    }

    /**
     * Somebody or something at its limit, without a number: {@code atCapacity("castings", SharedKind.SUPPLIER, "Supplier X")}
     * reads "Supplier X at capacity".
     */
    static UnquantifiedLimit atCapacity(String id, SharedKind kind, String subject) {
        return new UnquantifiedLimit.Builder()
                .id(ConstraintId.of(id))
                .kind(kind)
                .subject(subject)
                .text(subject + " at capacity")
                .build();
    }

    /** Room for this much stock, in units of space. */
    static StorageLimit storage(String id, double space) {
        return new StorageLimit.Builder()
                .id(ConstraintId.of(id))
                .capacity(PerBucket.constant(space))
                .build();
    }

    /**
     * Units made per bucket over all products and resources it holds for; say with {@code atLeast} and {@code atMost} how many:
     * {@code production("line").atLeast(20).atMost(50)}. A range with neither is refused by the cycle.
     */
    static ProductionRange production(String id) {
        return new ProductionRange.Builder().id(ConstraintId.of(id)).build();
    }

    /** At least this much made per bucket, in units over all products and resources it holds for. */
    static ProductionRange minimumProduction(String id, double perBucket) {
        return new ProductionRange.Builder()
                .id(ConstraintId.of(id))
                .minimum(PerBucket.constant(perBucket))
                .build();
    }

    /** At most this much made per bucket, in units over all products and resources it holds for. */
    static ProductionRange maximumProduction(String id, double perBucket) {
        return new ProductionRange.Builder()
                .id(ConstraintId.of(id))
                .maximum(PerBucket.constant(perBucket))
                .build();
    }

    /**
     * Purchases of this many units per bucket at least and at most, over all products; name products with {@code of}. The
     * resource is one of kind {@link dev.sop.supply.ResourceKind#PURCHASE}.
     */
    static ProductionRange purchases(String id, String supplier, double least, double most) {
        return new ProductionRange.Builder()
                .id(ConstraintId.of(id))
                .minimum(PerBucket.constant(least))
                .maximum(PerBucket.constant(most))
                .build()
                .at(supplier);
    }

    /**
     * Units delivered to customers per bucket over all products it holds for; say with {@code atLeast} and {@code atMost} how
     * many: {@code shipment("dock").atLeast(20).atMost(50)}. A range with neither is refused by the cycle.
     */
    static ShipmentRange shipment(String id) {
        return new ShipmentRange.Builder().id(ConstraintId.of(id)).build();
    }

    /** At most this much delivered to customers per bucket, in units. */
    static ShipmentRange maximumShipment(String id, double perBucket) {
        return new ShipmentRange.Builder()
                .id(ConstraintId.of(id))
                .maximum(PerBucket.constant(perBucket))
                .build();
    }

    /** At least this much delivered to customers per bucket, in units. */
    static ShipmentRange minimumShipment(String id, double perBucket) {
        return new ShipmentRange.Builder()
                .id(ConstraintId.of(id))
                .minimum(PerBucket.constant(perBucket))
                .build();
    }

    /**
     * Units in stock at the end of each bucket over all products it holds for; say with {@code atLeast} and {@code atMost} how
     * many: {@code stock("yard").atLeast(20).atMost(50)}. A range with neither is refused by the cycle.
     */
    static StockRange stock(String id) {
        return new StockRange.Builder().id(ConstraintId.of(id)).build();
    }

    /** At most this much in stock at the end of each bucket, in units over all products it holds for. */
    static StockRange maximumStock(String id, double units) {
        return new StockRange.Builder()
                .id(ConstraintId.of(id))
                .maximum(PerBucket.constant(units))
                .build();
    }

    /** At least this much in stock at the end of each bucket, in units over all products it holds for. */
    static StockRange minimumStock(String id, double units) {
        return new StockRange.Builder()
                .id(ConstraintId.of(id))
                .minimum(PerBucket.constant(units))
                .build();
    }

    /** At most this much money bound in stock at the end of each bucket, at unit cost over all products it holds for. */
    static StockValueLimit maximumStockValue(String id, double money) {
        return new StockValueLimit.Builder()
                .id(ConstraintId.of(id))
                .maximum(PerBucket.constant(money))
                .build();
    }

    /** Changing the rate of production from bucket to bucket costs something, or is limited. */
    static RateOfChange rateOfChange(String id) {
        return new RateOfChange.Builder().id(ConstraintId.of(id)).build();
    }

    /** Workers who are hired and laid off; this many to begin with. */
    static Workforce workforce(String id, double initialWorkers) {
        return new Workforce.Builder()
                .id(ConstraintId.of(id))
                .initialWorkers(initialWorkers)
                .hoursPerWorker(PerBucket.constant(1))
                .build();
    }

    /** At least this share of demand served: 0.98 is 98 %. */
    static ServiceLevel serviceLevel(String id, double share) {
        return new ServiceLevel.Builder().id(ConstraintId.of(id)).share(share).build();
    }

    /** How a product is split over its sources. */
    static SourcingSplit sourcing(String id, String product) {
        return new SourcingSplit.Builder()
                .id(ConstraintId.of(id))
                .product(dev.sop.product.ProductId.of(product))
                .build();
    }

    /** At most this much money spent per bucket. */
    static BudgetLimit budget(String id, double perBucket) {
        return new BudgetLimit.Builder()
                .id(ConstraintId.of(id))
                .amount(PerBucket.constant(perBucket))
                .build();
    }

    /** Cash never below zero, with this much to begin with. */
    static CashLimit cash(String id, double openingCash) {
        return new CashLimit.Builder()
                .id(ConstraintId.of(id))
                .openingCash(openingCash)
                .build();
    }

    /** So many machine-buckets down over the horizon, each taking this much capacity of a resource or shared limit. */
    static Downtime downtime(String id, String of, double machineBuckets, double perMachine) {
        return new Downtime.Builder()
                .id(ConstraintId.of(id))
                .of(of)
                .machineBuckets(machineBuckets)
                .perMachine(PerBucket.constant(perMachine))
                .build();
    }

    /** The first buckets keep to the published plan. */
    static FrozenZone frozen(String id, int buckets) {
        return new FrozenZone.Builder().id(ConstraintId.of(id)).buckets(buckets).build();
    }

    /** How strictly it is kept; hard by default. A rate of change, workforce, downtime and overtime are always hard. */
    @Value.Default
    default Strictness strictness() {
        return Strictness.hard();
    }

    /** The same limit under another name. */
    Constraint withId(ConstraintId id);

    /** The same limit kept this strictly. */
    Constraint withStrictness(Strictness strictness);

    /** The same limit under another name. */
    default Constraint named(String id) {
        return withId(ConstraintId.of(id));
    }

    /** The same limit, which may be broken at this price per unit and bucket. */
    default Constraint soft(double pricePerUnit) {
        return withStrictness(Strictness.soft(pricePerUnit));
    }

    /** The same limit, broken only where there is no other way. */
    default Constraint pseudoHard() {
        return withStrictness(Strictness.pseudoHard());
    }

    /** {@code amount} per {@code period}, for the text grammar. */
    static PerBucket rate(double amount, Period period) {
        return period == Period.BUCKET ? PerBucket.constant(amount) : PerBucket.rate(amount, period);
    }
}
