package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.gap.CoverageLine;
import dev.sop.product.ProductId;
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

    static ImmutableList<CoverageLine> of(SupplyPlan plan) {
        Map<ProductId, double[]> overtime = overtime(plan);
        ImmutableList.Builder<CoverageLine> lines = ImmutableList.builder();
        for (ProductPlan product : plan.products()) {
            double[] none = new double[product.demand().size()];
            lines.add(line(product, overtime.getOrDefault(product.product(), none)));
        }
        return lines.build();
    }

    /** Units of each product made in overtime: of what a resource makes in a bucket, the share of its load. */
    private static Map<ProductId, double[]> overtime(SupplyPlan plan) {
        Map<ProductId, double[]> units = new HashMap<>();
        for (ResourcePlan resource : plan.resources()) {
            if (resource.kind() != ResourceKind.IN_HOUSE || resource.overtime().isEmpty()) {
                continue;
            }
            Series hours = resource.totalOvertime();
            for (ProductionLine line : resource.production()) {
                double[] sum = units.computeIfAbsent(line.product(), none -> new double[hours.size()]);
                for (int t = 0; t < sum.length; t++) {
                    double load = resource.load().get(t);
                    sum[t] += load > 0 ? line.quantity().get(t) * hours.get(t) / load : 0;
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
                Series.of(fromStock),
                Series.of(later),
                Series.of(lost));
    }
}
