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
    /** Units moved between sites. */
    TRANSPORT(true),
    /** Pay of workers in regular time. */
    WAGES(true),
    /** Hiring workers. */
    HIRING(true),
    /** Laying workers off. */
    LAYOFF(true),
    /** Fixed cost of runs. */
    SETUP(true),
    /** More of a shared limit than there is: a dearer supplier, overtime of a pool. */
    EXTRA(true),
    /** Capacity bought, and having it. */
    EXPANSION(true),
    /** Making more or less than in the bucket before. */
    RATE_CHANGE(true),
    /** Stock held at the end of each bucket, of products and materials. */
    HOLDING(true),
    /** Space rented beyond storage. */
    STORAGE_RENT(true),
    /** Units written off as too old. */
    WRITE_OFF(true),
    /** Units late at the end of each bucket. */
    LATE(false),
    /** What is owed to customers at the end of the horizon and still has to be made. */
    ENDING_BACKLOG(false),
    /** Sales lost. */
    LOST_SALES(false),
    /** Stock missing from safety stock at the end of each bucket. */
    SAFETY_STOCK(false),
    /** Stock above its maximum at the end of each bucket. */
    ABOVE_MAXIMUM(false),
    /** Soft limits passed at their price. */
    LIMIT_PASSED(false),
    /** Making more or less than was published. */
    PLAN_CHANGE(false);

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
