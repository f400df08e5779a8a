package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.Series;
import dev.sop.gap.CoverageLine;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ProductionLine;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;

/** How the demand of each product is met, bucket by bucket; the parts sum to the demand. */
final class Coverage {

    private Coverage() {}

    static ImmutableList<CoverageLine> of(SupplyPlan plan) {
        return plan.products().stream().map(product -> line(plan, product)).collect(ImmutableList.toImmutableList());
    }

    private static CoverageLine line(SupplyPlan plan, ProductPlan product) {
        int buckets = product.demand().size();
        double[] overtime = new double[buckets];
        for (ResourcePlan resource : plan.resources()) {
            if (resource.kind() != ResourceKind.IN_HOUSE || resource.overtime().isEmpty()) {
                continue;
            }
            Series hours = resource.totalOvertime();
            for (ProductionLine line : resource.production()) {
                if (!line.product().equals(product.product())) {
                    continue;
                }
                for (int t = 0; t < buckets; t++) {
                    double load = resource.load().get(t);
                    overtime[t] += load > 0 ? line.quantity().get(t) * hours.get(t) / load : 0;
                }
            }
        }
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
