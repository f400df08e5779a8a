package dev.sop.metrics.otif;

import dev.sop.metrics.MetricPassport;
import dev.sop.metrics.internal.Checks;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * The choices of OTIF, which has no standard. The defaults are the strict reading: requested date, arrival, the very
 * day, the full quantity.
 */
@Value.Immutable
public interface OtifPolicy {
    /** All defaults. */
    OtifPolicy DEFAULT = builder().build();

    /** A builder with all defaults set. */
    static Builder builder() {
        return new Builder();
    }

    /** The date measured against; default REQUESTED. */
    @Value.Default
    default DateBasis basis() {
        return DateBasis.REQUESTED;
    }

    /** The event measured; default DELIVERED. */
    @Value.Default
    default DeliveryEvent event() {
        return DeliveryEvent.DELIVERED;
    }

    /** Days before the date at which the window opens, inclusive; zero or more, default 0. */
    @Value.Default
    default int earlyDays() {
        return 0;
    }

    /** Days after the date at which the window closes, inclusive; zero or more, default 0. */
    @Value.Default
    default int lateDays() {
        return 0;
    }

    /** Which days the window counts; default calendar days. */
    @Value.Default
    default WorkingCalendar calendar() {
        return WorkingCalendar.everyDay();
    }

    /** What a delivery before the window is; default NOT_ON_TIME. */
    @Value.Default
    default EarlyDelivery early() {
        return EarlyDelivery.NOT_ON_TIME;
    }

    /** Share of the ordered quantity that may be missing; from 0 to below 1, default 0. */
    @Value.Default
    default double tolerance() {
        return 0;
    }

    /** Whether more than ordered is in full; default FULL. */
    @Value.Default
    default OverDelivery overDelivery() {
        return OverDelivery.FULL;
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is outside its range
     */
    @Value.Check
    default void check() {
        Checks.that(earlyDays() >= 0, "earlyDays", earlyDays(), "zero or more", "the sign is not needed");
        Checks.that(lateDays() >= 0, "lateDays", lateDays(), "zero or more", "the sign is not needed");
        checkTolerance(tolerance());
    }

    /** The last day of the window. */
    default LocalDate closes(LocalDate date) {
        return calendar().shift(date, lateDays());
    }

    /** The first day of the window, whatever early deliveries are. */
    default LocalDate opens(LocalDate date) {
        return calendar().shift(date, -earlyDays());
    }

    /** A passport that names every choice. */
    default MetricPassport passport(String formula, long counted) {
        return MetricPassport.of(formula, counted)
                .withPolicy("basis", basis())
                .withPolicy("event", event())
                .withPolicy("window", "[-" + earlyDays() + ", +" + lateDays() + "] days")
                .withPolicy("calendar", calendar())
                .withPolicy("early", early())
                .withPolicy("tolerance", tolerance())
                .withPolicy("over-delivery", overDelivery());
    }

    /** Throws unless a tolerance is a share below the whole. */
    static void checkTolerance(double tolerance) {
        Checks.that(
                tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "from 0 to below 1", "0.02 is meant, for 2 %");
    }

    /** Builds a policy. */
    final class Builder extends ImmutableOtifPolicy.Builder {
        Builder() {}
    }
}
