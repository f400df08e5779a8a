package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import dev.sop.product.SiteId;
import java.util.List;
import java.util.Optional;

/** The entries of {@code inventory}. */
final class InventoryReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "product",
            "site",
            "on_hand",
            "backorders",
            "scheduled_receipts",
            "safety_stock",
            "safety_stock_weeks",
            "safety_stock_cost",
            "deep_violation_factor",
            "minimum",
            "maximum",
            "maximum_cost",
            "ending_at_least",
            "ending_exactly",
            "ending_backlog_at_least",
            "ending_backlog_at_most",
            "ending_backlog_exactly",
            "target_weeks_of_supply");

    private InventoryReader() {}

    /** The positions; one that names no product belongs to the only product of a cycle that tells none apart. */
    static ImmutableList<InventoryPosition> read(Fields inputs, List<Product> products, List<DemandSignal> demand) {
        boolean one = products.isEmpty()
                && demand.stream().allMatch(signal -> signal.product().isEmpty());
        ImmutableList.Builder<InventoryPosition> positions = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : inputs.list("inventory")) {
            Fields fields = Fields.of(item, inputs.reading(), "inventory[" + at + "]", KEYS);
            Optional<ProductId> product = one && !fields.has("product")
                    ? Optional.of(ProductId.ALL)
                    : fields.required("product", "whose stock it is", "Maybe add product: pumps.")
                            .flatMap(node -> fields.scalars().id(node, ProductId::of));
            InventoryPosition named =
                    InventoryPosition.of(product.map(ProductId::value).orElse("?"));
            InventoryPosition position = position(fields, named);
            if (product.isPresent()) {
                positions.add(position);
                at++;
            }
        }
        return positions.build();
    }

    private static InventoryPosition position(Fields fields, InventoryPosition named) {
        return named.withSite(fields.id("site", SiteId::of))
                .withOnHand(fields.number("on_hand").orElse(named.onHand()))
                .withBackorders(fields.number("backorders").orElse(named.backorders()))
                .withScheduledReceipts(fields.figure("scheduled_receipts").orElse(named.scheduledReceipts()))
                .withSafetyStock(fields.figure("safety_stock").orElse(named.safetyStock()))
                .withSafetyStockWeeks(fields.number("safety_stock_weeks"))
                .withSafetyStockCost(fields.figure("safety_stock_cost"))
                .withDeepViolationFactor(fields.number("deep_violation_factor").orElse(named.deepViolationFactor()))
                .withMinimum(fields.figure("minimum").orElse(named.minimum()))
                .withMaximum(fields.figure("maximum"))
                .withMaximumCost(fields.figure("maximum_cost"))
                .withEndingAtLeast(fields.number("ending_at_least"))
                .withEndingExactly(fields.number("ending_exactly"))
                .withEndingBacklogAtLeast(fields.number("ending_backlog_at_least"))
                .withEndingBacklogAtMost(fields.number("ending_backlog_at_most"))
                .withEndingBacklogExactly(fields.number("ending_backlog_exactly"))
                .withTargetWeeksOfSupply(fields.number("target_weeks_of_supply"));
    }
}
