package dev.sop.solver.family;

/**
 * A plan of a {@link CoupledProblem}, what it costs, and the least any plan can cost. Amounts are per bucket and at least zero. Prices
 * are money per unit: what one more unit of demand would cost, and what one more hour, material or space would save; where the plan
 * is degenerate they are one choice among several.
 */
public final class CoupledPlan {
    /** How a solve ended. */
    public enum Status {
        /** The plan's cost is proven to lie within the gap asked for. */
        WITHIN_GAP,
        /** Stopped by a limit before the gap asked for was proven; the plan keeps every limit. */
        STOPPED,
        /** Some demand may neither be lost nor could be met: see {@link #unmet}. The plan keeps every other limit. */
        UNMET
    }

    final double[][] made;
    final double[][] lost;
    final double[][] unmet;
    final double[][] stock;
    final double[][] backlog;
    final double[][] demandPrice;
    final SharedPrices sharedPrices;
    final double weight;
    private final Status status;
    private final double cost;
    private final double bound;
    private final int iterations;

    CoupledPlan(
            PlanDraft draft,
            double[][] demandPrice,
            SharedPrices sharedPrices,
            double weight,
            Status status,
            double cost,
            double bound,
            int iterations) {
        made = draft.made;
        lost = draft.lost;
        unmet = draft.unmet;
        stock = draft.stock;
        backlog = draft.backlog;
        this.demandPrice = demandPrice;
        this.sharedPrices = sharedPrices;
        this.weight = weight;
        this.status = status;
        this.cost = cost;
        this.bound = bound;
        this.iterations = iterations;
    }

    /** How the solve ended. */
    public Status status() {
        return status;
    }

    /** What the plan costs; unmet demand, where there is any, is charged more than any price a unit can have. */
    public double cost() {
        return cost;
    }

    /** No plan costs less; never above {@link #cost}. */
    public double bound() {
        return bound;
    }

    /** Cost less bound as a share of the cost; 0 for a plan that costs nothing. */
    public double gap() {
        return cost > 0.0 ? (cost - bound) / cost : 0.0;
    }

    /** First-order iterations taken; 0 when every family was solved exactly. */
    public int iterations() {
        return iterations;
    }

    /** Units made on a route, per bucket. */
    public double[] made(int route) {
        return made[route].clone();
    }

    /** Units of a family lost, per bucket. */
    public double[] lost(int family) {
        return lost[family].clone();
    }

    /** Units of a family that may not be lost and could not be met, per bucket. */
    public double[] unmet(int family) {
        return unmet[family].clone();
    }

    /** Units of a family in stock at the end of each bucket. */
    public double[] stock(int family) {
        return stock[family].clone();
    }

    /** Units of a family owed at the end of each bucket. */
    public double[] backlog(int family) {
        return backlog[family].clone();
    }

    /** What one more unit of a family's demand would cost, per bucket. */
    public double[] demandPrice(int family) {
        return demandPrice[family].clone();
    }

    /** What one more hour of a resource would save, per bucket. */
    public double[] hourPrice(int resource) {
        return sharedPrices.hours[resource].clone();
    }

    /** What one more unit of a material would save, per bucket. */
    public double[] materialPrice(int material) {
        return sharedPrices.material[material].clone();
    }

    /** What one more unit of a storage's space would save, per bucket. */
    public double[] spacePrice(int storage) {
        return sharedPrices.space[storage].clone();
    }
}
