package dev.sop.benchmarks.oracle;

import dev.sop.calendar.PerBucket;
import dev.sop.demand.DemandKind;
import dev.sop.demand.DemandSignal;
import dev.sop.inventory.InventoryPosition;
import dev.sop.product.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random products, what is asked for of them and what lies in stock. Every cost is stated but that of a lost sale. */
final class RandomProducts {

    private final CycleKind kind;
    private final Figures figures;

    RandomProducts(CycleKind kind, Figures figures) {
        this.kind = kind;
        this.figures = figures;
    }

    Product product(String name) {
        double changing = kind == CycleKind.MONEY ? 0.5 : 0.15;
        Product product = Product.of(name)
                .withPrice(figures.perBucket(() -> figures.price(30, 150), changing))
                .withUnitCost(figures.perBucket(() -> figures.price(5, 60), changing / 2))
                .withHoldingCost(figures.perBucket(() -> figures.small(0, 5), changing / 2))
                .withLateCost(figures.perBucket(() -> figures.small(0, 30), changing / 2));
        if (kind == CycleKind.STAGES) {
            product = product.withUnitCost(PerBucket.constant(figures.small(0, 2)))
                    .withHoldingCost(PerBucket.constant(figures.one(0, 0.01, 0.25)));
        }
        if (figures.chance(0.3)) {
            product = product.withLostSaleCost(figures.perBucket(() -> figures.price(10, 200), changing));
        }
        if (figures.chance(0.12)) {
            product = product.noLostSales();
        }
        if (figures.chance(0.25)) {
            product = product.latenessLimit(figures.whole(0, 2));
        }
        if (figures.chance(0.1)) {
            product = product.holdingOnAverage();
        }
        if (figures.chance(kind == CycleKind.STAGES ? 0.35 : 0.07)) {
            int dearest = kind == CycleKind.STAGES ? 1 : 40;
            int cheapest = kind == CycleKind.STAGES ? 0 : 30;
            product = product.shelfLife(figures.whole(0, 2))
                    .withWriteOffCost(PerBucket.constant(figures.price(cheapest, dearest)));
        }
        if (figures.chance(0.2)) {
            product = product.space(figures.one(0.25, 0.5, 2));
        }
        boolean whole = kind.whole && figures.chance(kind == CycleKind.LOTS ? 0.3 : 0.15);
        return whole ? product.inWholeUnits() : product;
    }

    private double asked() {
        return figures.chance(0.2) ? 0 : figures.units(1, 40);
    }

    List<DemandSignal> demand(String name, boolean sites) {
        List<DemandSignal> signals = new ArrayList<>();
        double changing = kind == CycleKind.MONEY ? 0.5 : 0.1;
        int markets = figures.chance(0.25) ? 2 : 1;
        for (int k = 0; k < markets; k++) {
            DemandSignal signal =
                    DemandSignal.of("forecast").product(name).withVolume(figures.perBucket(this::asked, 0.8));
            if (markets > 1) {
                signal = signal.market(k == 0 ? "EU" : "US");
            }
            if (markets > 1 && figures.chance(0.7) || figures.chance(0.2)) {
                signal = signal.withPrice(figures.perBucket(() -> figures.price(30, 150), changing));
            }
            if (figures.chance(0.1)) {
                signal = signal.confidence(figures.one(0.5, 0.75));
            }
            if (sites) {
                signal = signal.at(figures.chance(0.5) ? "North" : "South");
            }
            signals.add(signal);
            if (figures.chance(0.08)) {
                signals.add(signal.withSource("pipeline")
                        .withKind(DemandKind.PIPELINE)
                        .withConfidence(0.5)
                        .withVolume(PerBucket.constant(figures.units(0, 20))));
            }
        }
        return signals;
    }

    InventoryPosition position(String name, boolean sites) {
        InventoryPosition position = InventoryPosition.of(name);
        if (sites) {
            position = position.at(figures.chance(0.5) ? "North" : "South");
        }
        if (figures.chance(0.6)) {
            position = position.onHand(figures.units(0, 40));
        }
        if (figures.chance(0.12)) {
            position = position.backorders(figures.units(1, 20));
        }
        if (figures.chance(0.12)) {
            position = position.withScheduledReceipts(figures.perBucket(() -> figures.units(0, 8), 0.5));
        }
        if (figures.chance(0.25)) {
            position = position.withSafetyStock(figures.perBucket(() -> figures.units(0, 15), 0.4))
                    .withSafetyStockCost(figures.perBucket(() -> figures.small(0, 12), 0.2))
                    .deepViolationFactor(figures.one(1, 1, 2, 3));
        } else if (figures.chance(0.06)) {
            position = position.safetyStockWeeks(figures.one(0.5, 1, 3, 6))
                    .withSafetyStockCost(Optional.of(PerBucket.constant(figures.small(1, 12))));
        }
        double most = 0;
        boolean stages = kind == CycleKind.STAGES;
        if (figures.chance(stages ? 0.3 : 0.1)) {
            most = stages && figures.chance(0.5) ? 0 : figures.units(5, 40);
            position = position.maximum(most);
            if (figures.chance(0.5)) {
                position = position.maximumCost(figures.small(0, 6));
            }
        } else if (figures.chance(stages ? 0.25 : 0.08)) {
            position = position.withMinimum(figures.perBucket(() -> figures.units(0, 6), 0.5));
        }
        if (figures.chance(0.12) && most == 0) {
            double end = figures.units(0, 20);
            position = figures.chance(0.5) ? position.endingAtLeast(end) : position.endingExactly(end);
        }
        return position;
    }
}
