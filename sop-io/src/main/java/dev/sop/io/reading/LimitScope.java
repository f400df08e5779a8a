package dev.sop.io.reading;

import com.google.common.collect.ImmutableMap;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.product.ProductId;
import dev.sop.supply.ResourceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a constraint holds for: its {@code resources}, {@code products} and what a unit of each takes ({@code need}). */
final class LimitScope {

    private LimitScope() {}

    static Constraint apply(Constraint constraint, Fields fields) {
        if (constraint instanceof OvertimeLimit limit) {
            only(fields, Set.of("resources"));
            return limit.withResources(fields.ids("resources", ResourceId::of));
        }
        if (constraint instanceof ShiftLimit limit) {
            only(fields, Set.of("resources", "hours_per_shift"));
            return limit.withResources(fields.ids("resources", ResourceId::of));
        }
        if (constraint instanceof SharedLimit limit) {
            only(fields, Set.of("resources", "need"));
            return limit.withResources(fields.ids("resources", ResourceId::of)).withNeed(need(fields));
        }
        if (constraint instanceof UnquantifiedLimit limit) {
            only(fields, Set.of("resources", "need", "subject"));
            return limit.withResources(fields.ids("resources", ResourceId::of)).withNeed(need(fields));
        }
        if (constraint instanceof ProductionRange limit) {
            only(fields, Set.of("resources", "products"));
            return limit.withResources(fields.ids("resources", ResourceId::of))
                    .withProducts(fields.ids("products", ProductId::of));
        }
        only(fields, Set.of("products"));
        return ((StorageLimit) constraint).withProducts(fields.ids("products", ProductId::of));
    }

    /** Refuses keys that would mean nothing here, so that none is ignored in silence. */
    private static void only(Fields fields, Set<String> meaningful) {
        for (String key : new String[] {"resources", "products", "need", "subject", "hours_per_shift"}) {
            Optional<DocumentNode> node = fields.node().member(key);
            if (node.isPresent() && !meaningful.contains(key)) {
                fields.reading()
                        .findings()
                        .add(
                                node.get(),
                                key,
                                "a key that this kind of limit knows ("
                                        + String.join(", ", new java.util.TreeSet<>(meaningful)) + ")",
                                "Maybe another type of constraint was meant.");
            }
        }
    }

    private static ImmutableMap<ProductId, Double> need(Fields fields) {
        Optional<DocumentNode> node = fields.find("need");
        if (node.isEmpty()) {
            return ImmutableMap.of();
        }
        if (node.get().kind() != Kind.OBJECT) {
            fields.reading()
                    .findings()
                    .add(node.get(), "products with what a unit takes", "Maybe write need: {pumps: 1, valves: 0.5}.");
            return ImmutableMap.of();
        }
        Map<ProductId, Double> need = new LinkedHashMap<>();
        node.get().members().forEach((name, value) -> {
            Optional<ProductId> product = product(name, value, fields);
            OptionalDouble perUnit = fields.scalars().number(value);
            if (product.isPresent() && perUnit.isPresent()) {
                fields.reading().came(fields.placeOf("need") + "[" + name + "]", value);
                need.put(product.get(), perUnit.getAsDouble());
            }
        });
        return ImmutableMap.copyOf(need);
    }

    private static Optional<ProductId> product(String name, DocumentNode value, Fields fields) {
        try {
            return Optional.of(ProductId.of(name));
        } catch (IllegalArgumentException e) {
            Sentence refusal = Sentence.of(e, "the name of a product", "Maybe the key is empty.");
            fields.reading()
                    .findings()
                    .add(value, "the key '" + DocumentNode.cut(name) + "'", refusal.expected(), refusal.fix());
            return Optional.empty();
        }
    }
}
