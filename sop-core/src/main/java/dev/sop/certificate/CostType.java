package dev.sop.certificate;

/** What money is spent on, or lost by. */
public enum CostType {
    /** Making units on our own resources in regular time. */
    PRODUCTION(true),
    /** The extra cost of overtime over regular time. */
    OVERTIME(true),
    /** Units made by partners. */
    SUBCONTRACT(true),
    /** Units bought. */
    PURCHASE(true),
    /** Stock held at the end of each bucket. */
    HOLDING(true),
    /** Units late at the end of each bucket. */
    LATE(false),
    /** Sales lost. */
    LOST_SALES(false),
    /** Stock missing from safety stock at the end of each bucket. */
    SAFETY_STOCK(false);

    private final boolean spent;

    CostType(boolean spent) {
        this.spent = spent;
    }

    /** Whether it is money spent; the others are penalties that steer the plan and stand for what customers do. */
    public boolean isSpent() {
        return spent;
    }

    /** For tables: {@code lost sales}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
