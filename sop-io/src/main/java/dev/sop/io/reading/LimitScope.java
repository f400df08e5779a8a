package dev.sop.io.reading;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ResourceId;
import java.util.Set;

/**
 * What a constraint with a limit holds for, its {@code resources}, {@code products} and what a unit of each takes
 * ({@code need}), and what else its kind may say.
 */
final class LimitScope {

    private LimitScope() {}

    static Constraint apply(Constraint constraint, Fields fields) {
        if (constraint instanceof OvertimeLimit limit) {
            LimitKeys.only(fields, Set.of("resources", "together", "capacity_unit"));
            fields.came("unit", fields.has("capacity_unit") ? "capacity_unit" : "limit");
            return limit.withResources(resources(fields, limit.resources()))
                    .withTogether(fields.flag("together").orElse(limit.together()))
                    .withUnit(fields.word("capacity_unit", CapacityUnit.class).or(limit::unit));
        }
        if (constraint instanceof ShiftLimit limit) {
            LimitKeys.only(fields, Set.of("resources", "hours_per_shift"));
            return limit.withResources(resources(fields, limit.resources()));
        }
        if (constraint instanceof SharedLimit limit) {
            return shared(limit, fields);
        }
        if (constraint instanceof UnquantifiedLimit limit) {
            LimitKeys.only(fields, Set.of("resources", "need", "subject"));
            return limit.withResources(fields.ids("resources", ResourceId::of)).withNeed(need(fields));
        }
        if (constraint instanceof ProductionRange limit) {
            LimitKeys.only(fields, Set.of("resources", "products"));
            return limit.withResources(resources(fields, limit.resources()))
                    .withProducts(fields.ids("products", ProductId::of));
        }
        LimitKeys.only(fields, Set.of("products", "rent"));
        return ((StorageLimit) constraint).withProducts(fields.ids("products", ProductId::of));
    }

    private static Constraint shared(SharedLimit limit, Fields fields) {
        LimitKeys.only(
                fields,
                Set.of("resources", "need", "keeps", "opening_stock", "holding_cost", "maximum_stock", "extra"));
        return limit.withResources(resources(fields, limit.resources()))
                .withNeed(need(fields))
                .withKeeps(fields.flag("keeps").orElse(limit.keeps()))
                .withOpeningStock(fields.number("opening_stock").orElse(limit.openingStock()))
                .withHoldingCost(fields.figure("holding_cost").orElse(limit.holdingCost()))
                .withMaximumStock(fields.figure("maximum_stock"))
                .withExtra(TierReader.read(fields, "extra", TierReader.EXTRA_KEYS));
    }

    /** The resources it holds for: those of the key, or the one a limit in words names. */
    private static ImmutableSet<ResourceId> resources(Fields fields, ImmutableSet<ResourceId> inWords) {
        if (inWords.isEmpty()) {
            return fields.ids("resources", ResourceId::of);
        }
        fields.node()
                .member("resources")
                .ifPresent(node -> fields.reading()
                        .findings()
                        .add(
                                node,
                                "resources, and one in the limit",
                                "one of the two",
                                "Maybe leave the name in the limit out."));
        fields.came("resources", "limit");
        return inWords;
    }

    /** How much one unit of a product takes. */
    static ImmutableMap<ProductId, Double> need(Fields fields) {
        return AmountsReader.read(
                fields, "need", ProductId::of, "a product", "Maybe write need: {pumps: 1, valves: 0.5}.");
    }
}
