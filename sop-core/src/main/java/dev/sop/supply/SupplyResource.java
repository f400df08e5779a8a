package dev.sop.supply;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A plant, line, subcontractor or source of bought goods with its capacity per bucket. Reads as a sentence:
 * {@code SupplyResource.of("Plant A").hours(3_200).overtime(OvertimeTier.share(0.1)).makes("pumps", 0.8)}.
 *
 * <p>A resource that names no product makes every product of the cycle at usage 1.
 */
@Value.Immutable
public interface SupplyResource extends WithSupplyResource {

    /** A resource of our own with this name. */
    static SupplyResource of(String id) {
        return new Builder().id(ResourceId.of(id)).build();
    }

    /** A partner who makes goods for us. */
    static SupplyResource subcontractor(String id) {
        return new Builder()
                .id(ResourceId.of(id))
                .kind(ResourceKind.SUBCONTRACT)
                .build();
    }

    /** A source of bought, finished goods. */
    static SupplyResource purchase(String id) {
        return new Builder().id(ResourceId.of(id)).kind(ResourceKind.PURCHASE).build();
    }

    /** The id constraints and explanations refer to. */
    ResourceId id();

    /** Own, subcontracted or bought; own by default. */
    @Value.Default
    default ResourceKind kind() {
        return ResourceKind.IN_HOUSE;
    }

    /** What capacity is counted in; units by default. */
    @Value.Default
    default CapacityUnit capacityUnit() {
        return CapacityUnit.UNITS;
    }

    /** Regular capacity per bucket, not negative. One of this, {@link #hoursPerWorkingDay()} or {@link #unlimited()}. */
    Optional<PerBucket> capacity();

    /** Regular hours per working day; capacity is this times the working days of the bucket. */
    Optional<PerBucket> hoursPerWorkingDay();

    /** Whether capacity has no limit (other constraints may still bind); false by default. */
    @Value.Default
    default boolean unlimited() {
        return false;
    }

    /** Share of nominal capacity that is really had, above 0, usually up to 1; 1 by default. Multiplies regular capacity. */
    @Value.Default
    default PerBucket efficiency() {
        return PerBucket.constant(1);
    }

    /** Capacity lost to planned downtime per bucket, in the capacity unit, after efficiency; not negative, none by default. */
    @Value.Default
    default PerBucket downtime() {
        return PerBucket.constant(0);
    }

    /** Where it stands; what it makes is received there. Empty in a cycle of one location. */
    Optional<SiteId> site();

    /** Capacity that can be bought. */
    ImmutableList<ExpansionStep> expansions();

    /** Overtime on top of regular capacity, if any. */
    ImmutableList<OvertimeTier> overtime();

    /** Cost of making one unit of any product here in regular time, for routings that state none. */
    Optional<PerBucket> unitCost();

    /** What it makes; empty means every product at usage 1. */
    ImmutableList<Routing> makes();

    /** The same resource with this many units of capacity in every bucket. */
    default SupplyResource capacity(double perBucket) {
        return withCapacity(PerBucket.constant(perBucket));
    }

    /** The same resource with these capacities, one for each bucket. */
    default SupplyResource capacities(double... perBucket) {
        return withCapacity(PerBucket.of(perBucket));
    }

    /** The same resource with this many hours in every bucket. */
    default SupplyResource hours(double perBucket) {
        return withCapacity(PerBucket.constant(perBucket)).withCapacityUnit(CapacityUnit.HOURS);
    }

    /** The same resource working this many hours on every working day of the horizon's calendar. */
    default SupplyResource hoursPerWorkingDay(double hours) {
        return withHoursPerWorkingDay(PerBucket.constant(hours)).withCapacityUnit(CapacityUnit.HOURS);
    }

    /** The same resource without a limit of its own. */
    default SupplyResource withoutLimit() {
        return withUnlimited(true);
    }

    /** The same resource of which only this share of nominal capacity is had. */
    default SupplyResource efficiency(double share) {
        return withEfficiency(PerBucket.constant(share));
    }

    /** The same resource with one more tier of overtime. */
    default SupplyResource overtime(OvertimeTier tier) {
        return withOvertime(ImmutableList.<OvertimeTier>builder()
                .addAll(overtime())
                .add(tier)
                .build());
    }

    /** The same resource at this site. */
    default SupplyResource at(String site) {
        return withSite(SiteId.of(site));
    }

    /** The same resource, down for this much of its capacity in each bucket, one number for each. */
    default SupplyResource downtime(double... perBucket) {
        return withDowntime(PerBucket.of(perBucket));
    }

    /** The same resource whose capacity can be extended by one more step. */
    default SupplyResource expansion(ExpansionStep step) {
        return withExpansions(ImmutableList.<ExpansionStep>builder()
                .addAll(expansions())
                .add(step)
                .build());
    }

    /** The same resource with this cost per unit made. */
    default SupplyResource unitCost(double perUnit) {
        return withUnitCost(PerBucket.constant(perUnit));
    }

    /** The same resource that also makes this product, one unit taking {@code usage} of its capacity. */
    default SupplyResource makes(String product, double usage) {
        return makes(Routing.of(product, usage));
    }

    /** The same resource that also makes this product at this usage and cost per unit. */
    default SupplyResource makes(String product, double usage, double unitCost) {
        return makes(Routing.of(ProductId.of(product), usage, Optional.of(PerBucket.constant(unitCost))));
    }

    /** The same resource with one more routing. */
    default SupplyResource makes(Routing routing) {
        return withMakes(
                ImmutableList.<Routing>builder().addAll(makes()).add(routing).build());
    }

    /** Collects the parts of a resource. */
    final class Builder extends ImmutableSupplyResource.Builder {
        Builder() {}
    }
}
