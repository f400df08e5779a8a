package dev.sop.constraint;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Workers who make things: hired and laid off at a cost, paid whether there is work or not, with overtime up to so much a
 * worker. Reads as a sentence:
 * {@code Constraint.workforce("assembly", 80).labour("tools", 4).hoursPerWorker(160).wage(640).hiring(300).layoff(500)}.
 *
 * <p>In every bucket: workers are those of the bucket before, plus hired, less laid off; labour used is at most hours per
 * worker times workers plus overtime; overtime is at most so much a worker. Labour of a unit falls in the bucket it is started
 * in. Hard, always.
 */
@Value.Immutable
public non-sealed interface Workforce extends Constraint, WithWorkforce {

    @Override
    ConstraintId id();

    /** Workers before the first bucket, not negative. */
    double initialWorkers();

    /** Labour one unit of a product takes, not negative, in the unit of {@link #hoursPerWorker()}. Empty: every product takes 1. */
    ImmutableMap<ProductId, Double> labour();

    /** Only production on these resources counts; empty for all of our own. */
    ImmutableSet<ResourceId> resources();

    /** Labour one worker gives in a bucket in regular time, not negative. */
    PerBucket hoursPerWorker();

    /** Pay of one worker for a bucket, not negative; 0 by default. */
    @Value.Default
    default PerBucket wage() {
        return PerBucket.constant(0);
    }

    /** Most overtime of one worker in a bucket, not negative; none by default. */
    @Value.Default
    default PerBucket overtimePerWorker() {
        return PerBucket.constant(0);
    }

    /** Pay of one unit of labour in overtime, not negative; 0 by default. */
    @Value.Default
    default PerBucket overtimeCost() {
        return PerBucket.constant(0);
    }

    /** Cost of hiring one worker, not negative; 0 by default. */
    @Value.Default
    default PerBucket hireCost() {
        return PerBucket.constant(0);
    }

    /** Cost of laying one worker off, not negative; 0 by default. */
    @Value.Default
    default PerBucket layoffCost() {
        return PerBucket.constant(0);
    }

    /** Fewest workers in a bucket, not negative; 0 by default. */
    @Value.Default
    default PerBucket minimumWorkers() {
        return PerBucket.constant(0);
    }

    /** Most workers in a bucket, not negative; empty for no limit. */
    Optional<PerBucket> maximumWorkers();

    /** Most workers hired in a bucket, not negative; empty for no limit. */
    Optional<PerBucket> maximumHired();

    /** Most workers laid off in a bucket, not negative; empty for no limit. */
    Optional<PerBucket> maximumLaidOff();

    /** Whether workers come in whole numbers; false by default. True makes the plan an integer program. */
    @Value.Default
    default boolean wholeWorkers() {
        return false;
    }

    /** Whether all regular time must be worked: labour used is then exactly what there is. False by default. */
    @Value.Default
    default boolean noIdleTime() {
        return false;
    }

    /** The same workforce, of which one unit of the product takes this much labour. */
    default Workforce labour(String product, double perUnit) {
        return withLabour(ImmutableMap.<ProductId, Double>builder()
                .putAll(labour())
                .put(ProductId.of(product), perUnit)
                .buildKeepingLast());
    }

    /** The same workforce, counting production on this resource (and those named before). */
    default Workforce at(String resource) {
        return withResources(ImmutableSet.<ResourceId>builder()
                .addAll(resources())
                .add(ResourceId.of(resource))
                .build());
    }

    /** The same workforce, each worker giving this much labour in a bucket. */
    default Workforce hoursPerWorker(double perBucket) {
        return withHoursPerWorker(PerBucket.constant(perBucket));
    }

    /** The same workforce at this pay per worker and bucket. */
    default Workforce wage(double perWorker) {
        return withWage(PerBucket.constant(perWorker));
    }

    /** The same workforce with up to this much overtime a worker, paid at this much per unit of labour. */
    default Workforce overtime(double mostPerWorker, double cost) {
        return withOvertimePerWorker(PerBucket.constant(mostPerWorker)).withOvertimeCost(PerBucket.constant(cost));
    }

    /** The same workforce, hiring a worker at this cost. */
    default Workforce hiring(double cost) {
        return withHireCost(PerBucket.constant(cost));
    }

    /** The same workforce, laying a worker off at this cost. */
    default Workforce layoff(double cost) {
        return withLayoffCost(PerBucket.constant(cost));
    }

    /** The same workforce in whole workers. */
    default Workforce inWholeWorkers() {
        return withWholeWorkers(true);
    }

    /** The same workforce, always fully at work. */
    default Workforce withoutIdleTime() {
        return withNoIdleTime(true);
    }

    /** Collects the parts of the limit. */
    final class Builder extends ImmutableWorkforce.Builder {
        Builder() {}
    }
}
