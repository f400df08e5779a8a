package dev.sop.io;

/** The six answers of a plan, as a document asks for them under {@code outputs}: {@code demand_plan}. */
public enum PlanOutput {
    /** Volume and revenue by source, product, market. */
    DEMAND_PLAN,
    /** What is made, bought, stocked and delivered. */
    SUPPLY_PLAN,
    /** What falls short, why, and what can be done. */
    GAP_ANALYSIS,
    /** Other ways things may turn out, side by side. */
    SCENARIOS,
    /** Headline figures, decisions, assumptions, risks. */
    EXECUTIVE_SUMMARY,
    /** Who does what by when. */
    ACTION_ITEMS
}
