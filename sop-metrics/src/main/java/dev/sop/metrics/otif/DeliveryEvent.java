package dev.sop.metrics.otif;

/** The event that has to fall inside the window. */
public enum DeliveryEvent {
    /** Arrival at the customer: the default. */
    DELIVERED,
    /** Departure from us. */
    SHIPPED
}
