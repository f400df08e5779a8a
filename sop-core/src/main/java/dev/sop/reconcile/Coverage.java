package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.gap.CoverageLine;
import dev.sop.product.ProductId;
import dev.sop.resolved.ResolvedCycle;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.HashMap;
import java.util.Map;

/** How the demand of each product is met, bucket by bucket; the parts sum to the demand. */
final class Coverage {

    private Coverage() {}

    static ImmutableList<CoverageLine> of(ResolvedCycle cycle, SupplyPlan plan) {
        Map<ProductId, double[]> overtime = overtime(cycle, plan);
        ImmutableList.Builder<CoverageLine> lines = ImmutableList.builder();
        for (ProductPlan product : plan.products()) {
            double[] none = new double[product.demand().size()];
            lines.add(line(product, overtime.getOrDefault(product.product(), none)));
        }
        return lines.build();
    }

    /**
     * Units of each product made in overtime: of what a resource makes in a bucket, the share of its load, in the bucket in which it is
     * received.
     */
    private static Map<ProductId, double[]> overtime(ResolvedCycle cycle, SupplyPlan plan) {
        Map<ProductId, double[]> units = new HashMap<>();
        for (int r = 0; r < plan.resources().size(); r++) {
            ResourcePlan resource = plan.resources().get(r);
            if (resource.kind() != ResourceKind.IN_HOUSE || resource.overtime().isEmpty()) {
                continue;
            }
            Series hours = resource.totalOvertime();
            for (int j = 0; j < resource.production().size(); j++) {
                ProductionLine line = resource.production().get(j);
                int later = cycle.resources().get(r).routings().get(j).leadTime();
                double[] sum = units.computeIfAbsent(line.product(), none -> new double[hours.size()]);
                for (int t = 0; t + later < sum.length; t++) {
                    double load = resource.load().get(t);
                    sum[t + later] += load > 0 ? line.quantity().get(t) * hours.get(t) / load : 0;
                }
            }
        }
        return units;
    }

    private static CoverageLine line(ProductPlan product, double[] overtime) {
        int buckets = product.demand().size();
        double[] fromStock = new double[buckets];
        double[] later = new double[buckets];
        double[] lost = new double[buckets];
        double stock = product.openingStock();
        double waiting = product.openingBackorders();
        for (int t = 0; t < buckets; t++) {
            fromStock[t] = stock - product.inventory().get(t);
            later[t] = product.late().get(t) - waiting;
            lost[t] = product.lost().get(t) + (t == 0 ? product.cancelledBackorders() : 0);
            stock = product.inventory().get(t);
            waiting = product.late().get(t);
        }
        Series inOvertime = Series.of(overtime);
        return new CoverageLine(
                product.product(),
                product.demand(),
                product.produced().minus(inOvertime),
                inOvertime,
                product.subcontracted(),
                product.purchased(),
                product.receipts(),
                product.moved(),
                product.coProduced(),
                leaving(product.consumed()),
                leaving(product.writtenOff()),
                Series.of(fromStock),
                Series.of(later),
                Series.of(lost));
    }

    private static Series leaving(Series units) {
        return units.map(value -> value == 0 ? 0 : -value);
    }
}
