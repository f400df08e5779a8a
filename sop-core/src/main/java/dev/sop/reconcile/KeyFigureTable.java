package dev.sop.reconcile;

import dev.sop.certificate.Certificate;
import dev.sop.finance.FinancialPlan;
import dev.sop.scenario.KeyFigures;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;

/** The key figures of a plan. */
final class KeyFigureTable {

    private KeyFigureTable() {}

    static KeyFigures of(SupplyPlan plan, FinancialPlan money, Certificate certificate) {
        double demand = 0;
        double lost = 0;
        double late = 0;
        double onTime = 0;
        for (ProductPlan product : plan.products()) {
            demand += product.demand().sum();
            lost += product.lost().sum();
            late += product.late().sum();
            onTime += onTime(product);
        }
        double peak = 0;
        for (ResourcePlan resource : plan.resources()) {
            peak = Math.max(peak, resource.peakUtilisation());
        }
        int last = money.inventoryValue().size() - 1;
        return new KeyFigures(
                demand,
                demand - lost,
                lost,
                late,
                demand > 0 ? onTime / demand : 1,
                money.revenue().sum(),
                certificate.cost().total(),
                money.spent().sum(),
                money.margin().sum(),
                money.inventoryValue().get(last),
                peak);
    }

    /** Units delivered in the bucket they were asked for; what was late before is delivered first. */
    private static double onTime(ProductPlan product) {
        double onTime = 0;
        double waiting = product.openingBackorders() - product.cancelledBackorders();
        for (int t = 0; t < product.demand().size(); t++) {
            onTime += Math.max(0, product.shipped().get(t) - waiting);
            waiting = product.late().get(t);
        }
        return onTime;
    }
}
