package dev.sop.executive;

/** Who owns an action; roles, as the library knows no people. */
public enum OwnerRole {
    /** Owns forecasts and the demand plan. */
    DEMAND_PLANNER,
    /** Owns capacity, production and stock. */
    SUPPLY_PLANNER,
    /** Owns materials and suppliers. */
    PROCUREMENT,
    /** Owns costs, targets and money. */
    FINANCE_PARTNER,
    /** Decides. */
    EXECUTIVE
}
