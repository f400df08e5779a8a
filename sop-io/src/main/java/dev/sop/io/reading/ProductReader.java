package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.product.HoldingBasis;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.util.List;
import java.util.Optional;

/** The entries of {@code products}. */
final class ProductReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "product",
            "family",
            "unit",
            "price",
            "prices",
            "unit_cost",
            "holding_cost",
            "late_cost",
            "lost_sale_cost",
            "lost_sales_allowed",
            "lateness_limit",
            "space",
            "holding_basis",
            "priority",
            "shelf_life",
            "write_off_cost",
            "whole_units");

    static final int MOST_PRIORITIES = 1_000_000;

    private ProductReader() {}

    static ImmutableList<Product> read(Fields inputs) {
        ImmutableList.Builder<Product> products = ImmutableList.builder();
        List<DocumentNode> items = inputs.list("products");
        int at = 0;
        for (DocumentNode item : items) {
            Fields fields = Fields.of(item, inputs.reading(), "products[" + at + "]", KEYS);
            Optional<ProductId> id = fields.required("product", "the name of the product", "Maybe add product: pumps.")
                    .flatMap(node -> fields.scalars().id(node, ProductId::of));
            Product product =
                    product(fields, Product.of(id.map(ProductId::value).orElse("?")));
            fields.came("id", "product");
            if (id.isPresent()) {
                products.add(product);
                at++;
            } else {
                inputs.reading().nameMissingAmong("products");
            }
        }
        return products.build();
    }

    private static Product product(Fields fields, Product named) {
        return named.withFamily(fields.id("family", ProductId::of))
                .withUnit(fields.text("unit").orElse(named.unit()))
                .withPrice(fields.figure("price", "prices"))
                .withUnitCost(fields.figure("unit_cost"))
                .withHoldingCost(fields.figure("holding_cost"))
                .withLateCost(fields.figure("late_cost"))
                .withLostSaleCost(fields.figure("lost_sale_cost"))
                .withLostSalesAllowed(fields.flag("lost_sales_allowed").orElse(named.lostSalesAllowed()))
                .withLatenessLimit(fields.buckets("lateness_limit", "Maybe leave it out for no limit."))
                .withSpace(fields.number("space").orElse(named.space()))
                .withHoldingBasis(
                        fields.word("holding_basis", HoldingBasis.class).orElse(named.holdingBasis()))
                .withPriority(fields.count("priority", 1, MOST_PRIORITIES, "Maybe 1, which is served first.")
                        .orElse(named.priority()))
                .withShelfLife(fields.buckets("shelf_life", "Maybe leave it out for goods that keep."))
                .withWriteOffCost(fields.figure("write_off_cost").orElse(named.writeOffCost()))
                .withWholeUnits(fields.flag("whole_units").orElse(named.wholeUnits()));
    }
}
