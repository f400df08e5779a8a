package dev.sop.model.productwise;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.MarginalValue;
import dev.sop.internal.Tolerances;
import dev.sop.model.lot.StockBounds;
import dev.sop.model.reading.MarginalValues;
import dev.sop.model.reading.PlanPrices;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedLimit;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.solver.productwise.ProductWisePlan;

/**
 * Prices of a product-wise plan. The plan's price of an hour is shared out over what makes the hour scarce: beyond the cost of the
 * overtime tier worked last, to the limit of load or of overtime where that is used up, else to the tiers; the whole of it to
 * regular capacity, but for what a limit of load takes. Prices of limits that became limits of a route or of a product's stock follow
 * from the product's price of demand.
 */
public final class ProductWisePrices implements PlanPrices {

    private final ProductWiseModel model;
    private final ResolvedCycle cycle;
    private final ProductWisePlan plan;
    private final int buckets;
    private final double[][] supply;
    private final double[][] stock;
    private final HourPrices[] hours;

    /** The prices of a solved model. */
    public ProductWisePrices(ProductWiseModel model, ProductWisePlan plan) {
        this.model = model;
        this.cycle = model.cycle;
        this.plan = plan;
        this.buckets = model.buckets;
        int products = cycle.products().size();
        supply = new double[products][];
        stock = new double[products][];
        for (int p = 0; p < products; p++) {
            supply[p] = plan.demandPrice(p);
            stock[p] = plan.stock(p);
        }
        hours = new HourPrices[cycle.resources().size()];
        for (int r = 0; r < hours.length; r++) {
            hours[r] = HourPrices.of(model, plan, r);
        }
    }

    @Override
    public double demand(int product, int bucket) {
        ResolvedProduct resolved = cycle.products().get(product);
        double price = supply[product][bucket];
        int limit = resolved.latenessLimit().orElse(buckets);
        if (limit > 0 && limit < buckets) {
            for (int t = bucket; t < Math.min(buckets - 1, bucket + limit); t++) {
                double waiting = supply[product][t]
                        - supply[product][t + 1]
                        - resolved.lateCost().get(t);
                price -= Math.max(0, waiting);
            }
        }
        double losing = resolved.lostSalesAllowed() ? dearestLoss(product, bucket) : Double.POSITIVE_INFINITY;
        return Math.min(price, losing);
    }

    private double dearestLoss(int product, int bucket) {
        double dearest = Double.NEGATIVE_INFINITY;
        for (int k : model.lines[product]) {
            dearest = Math.max(dearest, cycle.lostSaleCost().get(k).get(bucket));
        }
        return dearest == Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : dearest;
    }

    @Override
    public double capacity(int resource, int bucket) {
        return swept(hours[resource].capacity(bucket));
    }

    @Override
    public double tier(int resource, int tier, int bucket) {
        return swept(hours[resource].tier(tier, bucket));
    }

    @Override
    public double limit(int limit, int bucket) {
        LimitPlace place = model.limits.get(limit);
        return switch (place.kind()) {
            case NOTHING -> 0;
            case MATERIAL -> swept(plan.materialPrice(place.index(), bucket));
            case STORAGE -> swept(plan.spacePrice(place.index(), bucket));
            case LOAD -> isTightest(limit, bucket) ? swept(hours[place.index()].load(bucket)) : 0;
            case OVERTIME -> isTightest(limit, bucket) ? swept(hours[place.index()].overtime(bucket)) : 0;
            case ROUTE -> isTightest(limit, bucket) ? swept(route(place.index(), bucket) / place.perUnit()) : 0;
            case STOCK ->
                binds(limit, place.index(), bucket) ? swept(moreStock(place.index(), bucket) / place.perUnit()) : 0;
        };
    }

    /** None of the limits of the same thing before this one is as tight, none after it is tighter. */
    private boolean isTightest(int limit, int bucket) {
        LimitPlace place = model.limits.get(limit);
        double own = maximum(limit, bucket) / place.perUnit();
        for (int i = 0; i < model.limits.size(); i++) {
            LimitPlace other = model.limits.get(i);
            if (i != limit && other.kind() == place.kind() && other.index() == place.index()) {
                double most = maximum(i, bucket) / other.perUnit();
                if (most < own || (most == own && i < limit)) {
                    return false;
                }
            }
        }
        return true;
    }

    private double maximum(int limit, int bucket) {
        ResolvedLimit.Sum sum = (ResolvedLimit.Sum) cycle.limits().get(limit);
        return sum.maximum().orElseThrow().get(bucket);
    }

    /** What one more unit on a route that may make no more saves. */
    private double route(int route, int bucket) {
        double most = model.problem.routeMost(route, bucket);
        if (plan.made(route, bucket) < most * (1 - Tolerances.REACHED)) {
            return 0;
        }
        double own = plan.routePrice(model.problem, route, bucket);
        return Math.max(0, supply[model.problem.productOf(route)][bucket] - own);
    }

    @Override
    public double minimum(int limit, int bucket) {
        return 0;
    }

    @Override
    public double stockMaximum(int product, int bucket) {
        ResolvedProduct resolved = cycle.products().get(product);
        double most = StockBounds.most(resolved, bucket, buckets);
        boolean reached = stock[product][bucket] >= most * (1 - Tolerances.REACHED);
        return reached ? swept(moreStock(product, bucket)) : 0;
    }

    /** Whether room for one product alone is what keeps its stock down. */
    private boolean binds(int limit, int product, int bucket) {
        double room = maximum(limit, bucket) / model.limits.get(limit).perUnit();
        double most = StockBounds.most(cycle.products().get(product), bucket, buckets);
        return room < most && stock[product][bucket] >= room * (1 - Tolerances.REACHED) && isTightest(limit, bucket);
    }

    /** What one more unit in stock at the end of the bucket saves: it is used in the next. */
    private double moreStock(int product, int bucket) {
        if (bucket == buckets - 1) {
            return 0;
        }
        ResolvedProduct resolved = cycle.products().get(product);
        double carrying = resolved.holdingCost().get(bucket) + plan.stockPrice(model.problem, product, bucket);
        if (stock[product][bucket] < resolved.safetyStock().get(bucket)) {
            carrying -= resolved.safetyStockCost().get(bucket);
        }
        return Math.max(0, supply[product][bucket + 1] - supply[product][bucket] - carrying);
    }

    @Override
    public ImmutableList<MarginalValue> marginalValues() {
        return MarginalValues.of(cycle, this);
    }

    private static double swept(double price) {
        return Math.abs(price) < Tolerances.DUST ? 0 : price;
    }
}
