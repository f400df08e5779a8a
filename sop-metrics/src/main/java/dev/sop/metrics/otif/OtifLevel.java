package dev.sop.metrics.otif;

/**
 * What is counted. The same deliveries give different percentages at each level, and there is no fixed order between
 * order-level and line-level ones: many good lines in one bad order, or one bad line in a small order.
 */
public enum OtifLevel {
    /** Orders; an order counts when all its lines do. */
    ORDER,
    /** Order lines: the default in this library's examples. */
    LINE,
    /**
     * Units ordered: sum min(delivered in window, ordered) / sum ordered. Tolerances do not apply, over-delivery
     * never counts.
     */
    UNIT
}
