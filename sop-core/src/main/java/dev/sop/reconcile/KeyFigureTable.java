package dev.sop.reconcile;

import com.google.common.collect.ImmutableList;
import dev.sop.certificate.Certificate;
import dev.sop.finance.FinancialPlan;
import dev.sop.scenario.KeyFigures;
import dev.sop.supply.ProductPlan;
import dev.sop.supply.ResourcePlan;
import dev.sop.supply.SupplyPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The key figures of a plan. */
final class KeyFigureTable {

    private KeyFigureTable() {}

    static KeyFigures of(SupplyPlan plan, FinancialPlan money, Certificate certificate) {
        Volumes all = new Volumes();
        Map<String, Volumes> units = new LinkedHashMap<>();
        double late = 0;
        for (ProductPlan product : plan.products()) {
            all.add(product);
            units.computeIfAbsent(product.unit(), unit -> new Volumes()).add(product);
            late += product.late().sum();
        }
        Optional<Double> peak = plan.resources().stream()
                .map(ResourcePlan::peakUtilisation)
                .flatMap(Optional::stream)
                .max(Double::compare);
        int last = money.inventoryValue().size() - 1;
        return new KeyFigures(
                all.demand,
                all.demand - all.lost - all.owed,
                all.lost,
                all.owed,
                late,
                all.serviceLevel(),
                money.revenue().sum(),
                certificate.cost().total(),
                money.spent().sum(),
                money.margin().sum(),
                money.inventoryValue().get(last),
                peak,
                units.entrySet().stream()
                        .map(unit -> unit.getValue().figures(unit.getKey()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static final class Volumes {

        private double demand;
        private double lost;
        private double owed;
        private double onTime;

        void add(ProductPlan product) {
            demand += product.demand().sum();
            lost += product.lost().sum();
            owed += Math.min(
                    product.late().get(product.late().size() - 1),
                    product.demand().minus(product.lost()).sum());
            onTime += onTime(product);
        }

        Optional<Double> serviceLevel() {
            return demand > 0 ? Optional.of(onTime / demand) : Optional.empty();
        }

        KeyFigures.UnitFigures figures(String unit) {
            return new KeyFigures.UnitFigures(unit, demand, demand - lost - owed, lost, owed, serviceLevel());
        }
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
