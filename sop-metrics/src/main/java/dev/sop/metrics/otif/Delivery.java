package dev.sop.metrics.otif;

import dev.sop.metrics.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One (partial) delivery against an order line.
 *
 * @param quantity units, above zero
 * @param shipped the day it left us
 * @param delivered the day it arrived, not before {@code shipped}; empty while on its way
 */
public record Delivery(double quantity, LocalDate shipped, Optional<LocalDate> delivered) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is null, the quantity is not above zero, or arrival is before
     *     departure
     */
    public Delivery {
        Checks.that(
                Checks.finite(quantity, "quantity") > 0,
                "quantity",
                quantity,
                "above zero",
                "a return was booked as a delivery");
        Checks.notNull(shipped, "shipped");
        Checks.that(
                Checks.notNull(delivered, "delivered")
                        .map(day -> !day.isBefore(shipped))
                        .orElse(true),
                "delivered",
                delivered,
                "on or after shipped (" + shipped + ")",
                "the two dates are swapped");
    }

    /** A delivery that arrived. */
    public static Delivery of(double quantity, LocalDate shipped, LocalDate delivered) {
        return new Delivery(quantity, shipped, Optional.of(Checks.notNull(delivered, "delivered")));
    }

    /** The day of the event that is measured; empty when it has not happened. */
    Optional<LocalDate> day(DeliveryEvent event) {
        return event == DeliveryEvent.SHIPPED ? Optional.of(shipped) : delivered;
    }
}
