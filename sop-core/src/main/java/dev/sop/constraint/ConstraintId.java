package dev.sop.constraint;

import com.google.errorprone.annotations.Immutable;
import dev.sop.internal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Names a constraint within a cycle, as the host system does: {@code castings}. Compared letter by letter.
 *
 * @param value 1 to 200 characters, not blank, without line breaks
 */
@Immutable
public record ConstraintId(String value) implements Comparable<ConstraintId> {

    /** Refuses a name that is blank, too long or has control characters. */
    public ConstraintId {
        Ids.check(value, "a constraint");
    }

    /** The id with this text. */
    public static ConstraintId of(String value) {
        return new ConstraintId(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConstraintId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ConstraintId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
