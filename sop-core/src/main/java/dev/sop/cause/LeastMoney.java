package dev.sop.cause;

import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.resolved.ResolvedProduct;
import dev.sop.resolved.ResolvedResource;
import java.util.Map;

/** Money that serving a unit costs at least, were nothing scarce; components included. */
final class LeastMoney {

    private static final int DEEPEST = 12;

    private final ResolvedCycle cycle;
    private final Ways ways;
    private final int buckets;

    LeastMoney(ResolvedCycle cycle, Ways ways) {
        this.cycle = cycle;
        this.ways = ways;
        this.buckets = cycle.horizon().size();
    }

    /** Of a unit of the product wanted in the bucket; infinite where no route brings one. */
    double of(int product, int bucket) {
        return of(product, bucket, 0);
    }

    private double of(int product, int bucket, int depth) {
        ResolvedProduct resolved = cycle.products().get(product);
        double least = unitCost(product, bucket, depth);
        double carry = 0;
        for (int s = bucket - 1; s >= 0 && carry < least; s--) {
            carry += resolved.holdingCost().get(s);
            least = Math.min(least, carry + unitCost(product, s, depth));
        }
        int most = depth == 0 ? resolved.latenessLimit().orElse(buckets) : 0;
        double late = 0;
        for (int s = bucket + 1; s < buckets && s - bucket <= most && late < least; s++) {
            late += resolved.lateCost().get(s - 1);
            least = Math.min(least, late + unitCost(product, s, depth));
        }
        return least;
    }

    private double unitCost(int product, int arrival, int depth) {
        double least = Double.POSITIVE_INFINITY;
        for (Ways.Source source : ways.sourcesOf(product)) {
            int start = source.start(arrival);
            if (start >= 0) {
                double money = source.route().unitCost().get(start);
                if (!source.route().consumes().isEmpty()) {
                    money = withComponents(money, source.route(), start, depth);
                }
                least = Math.min(least, money);
            }
        }
        return least;
    }

    private double withComponents(double money, ResolvedResource.Route route, int start, int depth) {
        double sum = money;
        for (Map.Entry<ProductId, Double> component : route.consumes().entrySet()) {
            sum += component.getValue() * componentMoney(component.getKey(), start, depth);
        }
        return sum;
    }

    /** A component that cannot be had in time costs nothing here: that it is scarce is said by its price. */
    private double componentMoney(ProductId component, int bucket, int depth) {
        if (depth > DEEPEST) {
            return 0;
        }
        double money = of(ways.indexOf(component), bucket, depth + 1);
        return money == Double.POSITIVE_INFINITY ? 0 : money;
    }
}
