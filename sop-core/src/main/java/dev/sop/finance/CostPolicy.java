package dev.sop.finance;

import org.immutables.value.Value;

/**
 * How costs that nobody gave are derived. Every figure derived by it is listed among the plan's assumptions. The shares are
 * conventions to start from, not findings; give your own where you know better:
 * {@code CostPolicy.standard().withAnnualHoldingRate(0.18)}.
 */
@Value.Immutable
public interface CostPolicy extends WithCostPolicy {

    /** The policy with all defaults. */
    static CostPolicy standard() {
        return new Builder().build();
    }

    /** Unit cost as a share of the average price; 0.60. Without a price, a unit costs 1. */
    @Value.Default
    default double unitCostShareOfPrice() {
        return 0.60;
    }

    /**
     * Cost of holding stock for a year as a share of its unit cost; 0.25, the middle of the 20 to 30 % that textbooks use
     * (Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 2017). By calendar days per bucket.
     */
    @Value.Default
    default double annualHoldingRate() {
        return 0.25;
    }

    /** Extra cost of overtime as a share of regular cost; 0.50, time and a half (United States Fair Labor Standards Act, 1938). */
    @Value.Default
    default double overtimePremium() {
        return 0.50;
    }

    /** Extra cost of a subcontracted or bought unit over our own; 0.25. */
    @Value.Default
    default double subcontractPremium() {
        return 0.25;
    }

    /** Lost sale as a multiple of the dearest unit cost of the product, where it has no price; 2. With one, it is the price. */
    @Value.Default
    default double lostSaleMultipleOfCost() {
        return 2;
    }

    /** Cost of a unit being late for a month as a share of losing it; 0.20: after five months late, losing it is as good. */
    @Value.Default
    default double latePerMonth() {
        return 0.20;
    }

    /** Cost of a unit missing from safety stock for a month as a share of losing a sale; 0.10. */
    @Value.Default
    default double safetyStockPerMonth() {
        return 0.10;
    }

    /** Collects the shares. */
    final class Builder extends ImmutableCostPolicy.Builder {
        Builder() {}
    }
}
