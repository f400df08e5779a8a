package dev.sop.solver.productwise;

import dev.sop.solver.productwise.problem.ProductWiseProblem;

/**
 * A plan of a {@link ProductWiseProblem}, what it costs, and the least any plan can cost. Amounts are per bucket and at least zero. Prices
 * are money per unit: what one more unit of demand would cost, and what one more hour, material or space would save; where the plan
 * is degenerate they are one choice among several.
 */
public final class ProductWisePlan {
    /** How a solve ended. */
    public enum Status {
        /** The plan's cost is proven to lie within the gap asked for. */
        WITHIN_GAP,
        /** Stopped by a limit before the gap asked for was proven; the plan keeps every limit. */
        STOPPED,
        /** Some demand may neither be lost nor could be met: see {@link #unmet}. The plan keeps every other limit. */
        UNMET,
        /** The stock limits of some product contradict each other; what is here is no plan. */
        IMPOSSIBLE
    }

    final double[][] made;
    final double[][] lost;
    final double[][] unmet;
    final double[][] stock;
    final double[][] backlog;
    private final double[][] hours;
    final double[][] demandPrice;
    final SharedPrices sharedPrices;
    final WarmPoint point;
    private final Status status;
    private final double cost;
    private final double bound;
    private final int iterations;
    private final int productsTogether;

    ProductWisePlan(
            PlanDraft draft,
            double[][] demandPrice,
            SharedPrices sharedPrices,
            WarmPoint point,
            Status status,
            double cost,
            double bound,
            int iterations,
            int productsTogether) {
        made = draft.made;
        lost = draft.lost;
        unmet = draft.unmet;
        stock = draft.stock;
        backlog = draft.backlog;
        hours = draft.loads.hours;
        this.demandPrice = demandPrice;
        this.sharedPrices = sharedPrices;
        this.point = point;
        this.status = status;
        this.cost = cost;
        this.bound = bound;
        this.iterations = iterations;
        this.productsTogether = productsTogether;
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

    /** First-order iterations taken; 0 when every product was solved exactly, or the start already was within the gap. */
    public int iterations() {
        return iterations;
    }

    /** How many products share limits with others; the rest were solved exactly. */
    public int productsTogether() {
        return productsTogether;
    }

    /** Whether the problem has the shape of this plan's, so that solving it may start here. */
    public boolean fits(ProductWiseProblem problem) {
        return made.length == problem.routes
                && stock.length == problem.products
                && sharedPrices.hours.length == problem.resources
                && sharedPrices.material.length == problem.materials
                && sharedPrices.space.length == problem.storages
                && stock[0].length == problem.buckets;
    }

    /** Units made on a route, per bucket. */
    public double[] made(int route) {
        return made[route].clone();
    }

    /** Units made on a route in a bucket. */
    public double made(int route, int bucket) {
        return made[route][bucket];
    }

    /** Hours of a resource worked, regular and overtime, per bucket. */
    public double[] hours(int resource) {
        return hours[resource].clone();
    }

    /** Units of a product lost, per bucket. */
    public double[] lost(int product) {
        return lost[product].clone();
    }

    /** Units of a product that may not be lost and could not be met, per bucket. */
    public double[] unmet(int product) {
        return unmet[product].clone();
    }

    /** Units of a product in stock at the end of each bucket. */
    public double[] stock(int product) {
        return stock[product].clone();
    }

    /** Units of a product owed at the end of each bucket. */
    public double[] backlog(int product) {
        return backlog[product].clone();
    }

    /** What one more unit of a product's demand would cost, per bucket. */
    public double[] demandPrice(int product) {
        return demandPrice[product].clone();
    }

    /** What one more hour of a resource would save, per bucket. */
    public double[] hourPrice(int resource) {
        return sharedPrices.hours[resource].clone();
    }

    /** What one more unit of a material would save, per bucket. */
    public double[] materialPrice(int material) {
        return sharedPrices.material[material].clone();
    }

    /** What one more unit of a material would save in a bucket. */
    public double materialPrice(int material, int bucket) {
        return sharedPrices.material[material][bucket];
    }

    /** What one more unit of a storage's space would save in a bucket. */
    public double spacePrice(int storage, int bucket) {
        return sharedPrices.space[storage][bucket];
    }

    /** The cost of one unit on a route in a bucket, with the hours and materials it takes at their prices. */
    public double routePrice(ProductWiseProblem problem, int route, int bucket) {
        int r = problem.routeResource[route];
        double price = problem.routeCost[route][bucket];
        price += r < 0 ? 0.0 : problem.routeUsage[route] * sharedPrices.hours[r][bucket];
        int[] materials = problem.routeMaterials[route];
        for (int i = 0; i < materials.length; i++) {
            price += problem.routeNeed[route][i] * sharedPrices.material[materials[i]][bucket];
        }
        return price;
    }

    /** The price of the space one unit of a product takes in stock at the end of a bucket. */
    public double stockPrice(ProductWiseProblem problem, int product, int bucket) {
        int[] storages = problem.productStorages[product];
        double price = 0.0;
        for (int i = 0; i < storages.length; i++) {
            price += problem.productSpace[product][i] * sharedPrices.space[storages[i]][bucket];
        }
        return price;
    }

    /** What one more unit of a storage's space would save, per bucket. */
    public double[] spacePrice(int storage) {
        return sharedPrices.space[storage].clone();
    }
}
