package dev.sop.intake;

import dev.sop.check.Figures;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.demand.DemandLine;
import dev.sop.demand.DemandPlan;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.ProblemKind;
import dev.sop.product.Product;
import dev.sop.product.ProductId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether the figures of a cycle are large enough to be told from rounding: of each product the largest quantity asked for or in stock,
 * and of the cycle the most money that hangs on the demand of a product. Zeros are no figures.
 */
final class RangeCheck {

    /** The least that the largest quantity of a product may be. */
    static final double LEAST_QUANTITY = 1e-3;

    /** The least that the largest quantity of some product, times its dearest figure, may be. */
    static final double LEAST_MONEY = 1e-4;

    private RangeCheck() {}

    static void check(CycleInputs inputs, DemandPlan demand, ProblemCollector problems) {
        Map<ProductId, Double> largest = new LinkedHashMap<>();
        Map<ProductId, String> place = new HashMap<>();
        Map<ProductId, Double> money = new HashMap<>();
        for (DemandLine line : demand.lines()) {
            note(line.product(), line.volume().max(), "demand of " + line.label(), largest, place);
            money.merge(line.product(), line.price().max(), Math::max);
        }
        for (int i = 0; i < inputs.inventory().size(); i++) {
            InventoryPosition position = inputs.inventory().get(i);
            ProductId item = new NetworkExpansion.Place(position.product(), position.site()).item();
            String at = "inventory[" + i + "]";
            note(item, position.onHand(), at + ".onHand", largest, place);
            note(item, position.backorders(), at + ".backorders", largest, place);
            double[] receipts =
                    position.scheduledReceipts().over(inputs.horizon()).toArray();
            double[] safety = position.safetyStock().over(inputs.horizon()).toArray();
            for (int t = 0; t < receipts.length; t++) {
                note(item, receipts[t], at + ".scheduledReceipts", largest, place);
                note(item, safety[t], at + ".safetyStock", largest, place);
            }
        }
        largest.forEach((product, size) -> {
            if (size > 0 && size < LEAST_QUANTITY) {
                problems.add(
                        ProblemKind.RANGE,
                        place.getOrDefault(product, product.value()),
                        size,
                        "a product whose largest quantity is at least 0.001, or 0 throughout",
                        "Maybe plan in a unit a million times smaller: " + Figures.number(size * 1e6) + ".");
            }
        });
        money(inputs, largest, money, problems);
    }

    private static void note(
            ProductId product, double value, String at, Map<ProductId, Double> largest, Map<ProductId, String> place) {
        if (value > largest.getOrDefault(product, -1.0)) {
            largest.put(product, value);
            place.put(product, at);
        }
    }

    private static void money(
            CycleInputs inputs,
            Map<ProductId, Double> largest,
            Map<ProductId, Double> price,
            ProblemCollector problems) {
        double most = 0;
        for (Product product : inputs.products()) {
            for (ProductId item : largest.keySet()) {
                double unit = price.getOrDefault(item, 0.0);
                unit = Math.max(
                        unit,
                        product.unitCost()
                                .map(cost -> cost.over(inputs.horizon()).max())
                                .orElse(0.0));
                most = Math.max(most, unit * largest.get(item));
            }
        }
        if (most > 0 && most < LEAST_MONEY) {
            problems.add(
                    ProblemKind.RANGE,
                    "products",
                    "at most " + most + " of money for all demand of a product in a bucket",
                    "a product of at least 0.0001, or no money at all",
                    "Maybe prices and costs are given in millions: give them in units of money.");
        }
    }
}
