package dev.sop.product;

import com.google.errorprone.annotations.Immutable;
import dev.sop.internal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Names a market, channel or region within a cycle, as the host system does: {@code EU retail}. Compared letter by letter.
 *
 * @param value 1 to 200 characters, not blank, without line breaks
 */
@Immutable
public record MarketId(String value) implements Comparable<MarketId> {

    /** Refuses a name that is blank, too long or has control characters. */
    public MarketId {
        Ids.check(value, "a market, channel or region");
    }

    /** The id with this text. */
    public static MarketId of(String value) {
        return new MarketId(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarketId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(MarketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
