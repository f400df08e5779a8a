package dev.sop.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.sop.constraint.Constraint;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import dev.sop.supply.Lane;
import dev.sop.supply.SupplyResource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The lists of values a cycle is made of: what a change can add, replace and remove.
 *
 * @param <T> the value
 */
public final class PartKind<T> {

    /** Products, by id. */
    public static final PartKind<Product> PRODUCT = new PartKind<>(
            "product",
            CycleInputs::products,
            CycleInputs::withProducts,
            product -> product.id().value(),
            product -> product.id().value());

    /** Demand signals: removed by source, replaced by source, product, market and site. */
    public static final PartKind<DemandSignal> DEMAND = new PartKind<>(
            "demand signal",
            CycleInputs::demand,
            CycleInputs::withDemand,
            DemandSignal::source,
            signal -> signal.source()
                    + named(" of ", signal.product())
                    + named(" in ", signal.market())
                    + named(" at ", signal.site())
                    + named(" from ", signal.firstBucket())
                    + named(" to ", signal.lastBucket()));

    /** Resources, by id. */
    public static final PartKind<SupplyResource> RESOURCE = new PartKind<>(
            "resource",
            CycleInputs::supply,
            CycleInputs::withSupply,
            resource -> resource.id().value(),
            resource -> resource.id().value());

    /** Lanes, by id. */
    public static final PartKind<Lane> LANE = new PartKind<>(
            "lane",
            CycleInputs::lanes,
            CycleInputs::withLanes,
            lane -> lane.id().value(),
            lane -> lane.id().value());

    /** Constraints, by id. */
    public static final PartKind<Constraint> CONSTRAINT = new PartKind<>(
            "constraint",
            CycleInputs::constraints,
            CycleInputs::withConstraints,
            constraint -> constraint.id().value(),
            constraint -> constraint.id().value());

    /** Stock: removed by product, replaced by product and site. */
    public static final PartKind<InventoryPosition> STOCK = new PartKind<>(
            "stock",
            CycleInputs::inventory,
            CycleInputs::withInventory,
            position -> position.product().value(),
            position -> position.product() + named(" at ", position.site()));

    private final String label;
    private final Function<CycleInputs, ImmutableList<T>> parts;
    private final BiFunction<CycleInputs, Iterable<T>, CycleInputs> with;
    private final Function<T, String> name;
    private final Function<T, String> key;

    private PartKind(
            String label,
            Function<CycleInputs, ImmutableList<T>> parts,
            BiFunction<CycleInputs, Iterable<T>, CycleInputs> with,
            Function<T, String> name,
            Function<T, String> key) {
        this.label = label;
        this.parts = parts;
        this.with = with;
        this.name = name;
        this.key = key;
    }

    /** In words: {@code resource}. */
    public String label() {
        return label;
    }

    /** All parts of this kind. */
    public ImmutableList<T> of(CycleInputs inputs) {
        return parts.apply(inputs);
    }

    /** The name a part is removed by: its id, a signal's source, the product of a stock. */
    public String name(T part) {
        return name.apply(part);
    }

    /** The key a part is replaced by, unique in a cycle. */
    String key(T part) {
        return key.apply(part);
    }

    boolean has(CycleInputs inputs, T part) {
        return of(inputs).stream().anyMatch(there -> key(there).equals(key(part)));
    }

    CycleInputs with(CycleInputs inputs, Iterable<T> changed) {
        return with.apply(inputs, changed);
    }

    CycleInputs without(CycleInputs inputs, String removed) {
        return with(inputs, Iterables.filter(of(inputs), part -> !name(part).equals(removed)));
    }

    /** The names there are, for a message. */
    String names(CycleInputs inputs) {
        return of(inputs).stream().map(this::name).distinct().toList().toString();
    }

    @Override
    public String toString() {
        return label;
    }

    private static String named(String preposition, Optional<?> part) {
        return part.map(given -> preposition + given).orElse("");
    }
}
