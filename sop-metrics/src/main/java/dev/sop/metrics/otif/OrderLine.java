package dev.sop.metrics.otif;

import com.google.common.collect.ImmutableList;
import dev.sop.metrics.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of a customer order with what was delivered against it. */
@Value.Immutable
public interface OrderLine {
    /** A builder; order, line, ordered and requested must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** The order; lines with the same order are judged together at the ORDER level. */
    String order();

    /** The line within its order. */
    String line();

    /** Units ordered; zero or more. A line over zero units is left out and counted. */
    double ordered();

    /** The day the customer asked for. */
    LocalDate requested();

    /** The day promised first; empty when nothing was promised. */
    Optional<LocalDate> firstPromised();

    /** The day promised last; empty when nothing was promised. */
    Optional<LocalDate> lastPromised();

    /** What was delivered, in any order; empty for an open line. */
    ImmutableList<Delivery> deliveries();

    /** Who cancelled the line; default NONE. */
    @Value.Default
    default Cancellation cancelled() {
        return Cancellation.NONE;
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the quantity ordered is negative or not finite
     */
    @Value.Check
    default void check() {
        Checks.notNegative(ordered(), "ordered of order " + order() + " line " + line());
    }

    /** The day under a basis. */
    default Optional<LocalDate> day(DateBasis basis) {
        return switch (basis) {
            case REQUESTED -> Optional.of(requested());
            case FIRST_PROMISED -> firstPromised();
            case LAST_PROMISED -> lastPromised();
        };
    }

    /** Builds an order line. */
    final class Builder extends ImmutableOrderLine.Builder {
        Builder() {}
    }
}
