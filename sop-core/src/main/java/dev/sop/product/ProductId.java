package dev.sop.product;

import com.google.errorprone.annotations.Immutable;
import dev.sop.internal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Names a product or family within a cycle, as the host system does: {@code pumps}. Compared letter by letter.
 *
 * @param value 1 to 200 characters, not blank, without line breaks
 */
@Immutable
public record ProductId(String value) implements Comparable<ProductId> {

    /** Id of the one product of a cycle that tells none apart: {@code all products}. */
    public static final ProductId ALL = new ProductId("all products");

    /** Refuses a name that is blank, too long or has control characters. */
    public ProductId {
        Ids.check(value, "a product or family");
    }

    /** The id with this text. */
    public static ProductId of(String value) {
        return new ProductId(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
