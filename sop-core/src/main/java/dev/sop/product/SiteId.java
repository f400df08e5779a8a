package dev.sop.product;

import com.google.errorprone.annotations.Immutable;
import dev.sop.internal.Ids;

/**
 * Names a site within a cycle: a plant, a warehouse, a distribution centre. Compared letter by letter. A product that is
 * kept at a site is planned as an item of its own, {@code pumps @ North}; a cycle that names no site has one location.
 *
 * @param value 1 to 200 characters, not blank, without line breaks
 */
@Immutable
public record SiteId(String value) implements Comparable<SiteId> {

    private static final String BETWEEN = " @ ";

    /** Refuses a name that is blank, too long or has control characters. */
    public SiteId {
        Ids.check(value, "a site");
    }

    /** The id with this text. */
    public static SiteId of(String value) {
        return new SiteId(value);
    }

    /** The id under which a product at this site is planned: {@code pumps @ North}. */
    public ProductId item(ProductId product) {
        return ProductId.of(product.value() + BETWEEN + value);
    }

    /** Whether an item is this product at some site. */
    public static boolean isItemOf(ProductId item, ProductId product) {
        return item.value().startsWith(product.value() + BETWEEN);
    }

    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
