package dev.sop.scenario;

import dev.sop.calendar.PerBucket;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes of stock on hand, receipts and safety stock. A product without a stock position begins with nothing; a product with a
 * position at each of several sites takes a factor only, as an amount would not say where.
 */
final class StockOverlay {

    private StockOverlay() {}

    static CycleInputs of(CycleInputs inputs, FigureChange change) {
        List<InventoryPosition> positions = new ArrayList<>(Overlays.map(
                inputs.inventory(),
                position -> change.scope().includes(position.product().value())
                        ? changed(inputs, position, change)
                        : position));
        if (change.operation() != Operation.TIMES) {
            for (String id : change.scope().ids()) {
                if (positions.stream()
                        .noneMatch(position -> position.product().value().equals(id))) {
                    positions.add(changed(inputs, InventoryPosition.of(id), change));
                }
            }
        }
        return inputs.withInventory(positions);
    }

    private static InventoryPosition changed(CycleInputs inputs, InventoryPosition position, FigureChange change) {
        UnaryOperator<PerBucket> by = figure -> change.over(figure, inputs.horizon());
        return switch (change.figure()) {
            case STOCK -> position.withOnHand(change.operation().apply(position.onHand(), change.amount()));
            case RECEIPTS -> position.withScheduledReceipts(by.apply(position.scheduledReceipts()));
            default -> position.withSafetyStock(by.apply(position.safetyStock()));
        };
    }

    /** Products whose stock lies at several places. */
    static void check(CycleInputs inputs, FigureChange change, ProblemCollector problems) {
        boolean ofStock = change.figure() == CycleFigure.STOCK
                || change.figure() == CycleFigure.RECEIPTS
                || change.figure() == CycleFigure.SAFETY_STOCK;
        for (String id : change.scope().ids()) {
            long places = inputs.inventory().stream()
                    .filter(position -> position.product().value().equals(id))
                    .count();
            if (ofStock && places > 1) {
                problems.add(
                        ProblemKind.REFERENCE,
                        "scope",
                        "'" + id + "', which has stock at " + places + " sites",
                        "a product with stock at one place",
                        "Maybe replace the position of one site: Change.replace(InventoryPosition.of(\"" + id
                                + "\").at(...)).");
            }
        }
    }
}
