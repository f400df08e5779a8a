package dev.sop.supply;

import com.google.errorprone.annotations.Immutable;
import dev.sop.internal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Names a supply resource within a cycle, as the host system does: {@code Plant A}. Compared letter by letter.
 *
 * @param value 1 to 200 characters, not blank, without line breaks
 */
@Immutable
public record ResourceId(String value) implements Comparable<ResourceId> {

    /** Refuses a name that is blank, too long or has control characters. */
    public ResourceId {
        Ids.check(value, "a supply resource");
    }

    /** The id with this text. */
    public static ResourceId of(String value) {
        return new ResourceId(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
