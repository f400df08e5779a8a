package dev.sop.intake;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;
import dev.sop.check.Figures;
import dev.sop.check.Lengths;
import dev.sop.check.Names;
import dev.sop.check.ProblemCollector;
import dev.sop.cycle.CycleInputs;
import dev.sop.inventory.InventoryPosition;
import dev.sop.problem.ProblemKind;
import dev.sop.problem.RemedyCode;
import dev.sop.product.ProductId;
import dev.sop.text.PlainNumber;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** What can be wrong with inventory positions. */
final class StockCheck {

    private static final String SIGN = "Maybe the sign is wrong.";

    private StockCheck() {}

    static void check(CycleInputs inputs, Set<ProductId> products, ProblemCollector problems) {
        Horizon horizon = inputs.horizon();
        Set<ProductId> seen = new HashSet<>();
        for (int i = 0; i < inputs.inventory().size(); i++) {
            InventoryPosition position = inputs.inventory().get(i);
            String place = "inventory[" + i + "]";
            if (!products.contains(position.product())) {
                problems.add(
                        ProblemKind.REFERENCE,
                        place + ".product",
                        "'" + position.product() + "'",
                        "one of " + Names.list(products),
                        "Maybe it is spelled another way, or missing among the products.");
            }
            ProductId item = new NetworkExpansion.Place(position.product(), position.site()).item();
            if (!seen.add(item)) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        place + ".product",
                        "'" + item + "'",
                        position.site().isEmpty()
                                ? "a product with one position"
                                : "a product with one position at a site",
                        "Maybe add the two positions up.");
            }
            problems.number(
                    place + ".onHand", position.onHand(), "Maybe customers are waiting: give backorders instead.");
            problems.number(place + ".backorders", position.backorders(), SIGN);
            problems.figure(place + ".scheduledReceipts", position.scheduledReceipts(), horizon, SIGN);
            problems.figure(place + ".safetyStock", position.safetyStock(), horizon, SIGN);
            problems.figure(place + ".safetyStockCost", position.safetyStockCost(), horizon, SIGN);
            position.safetyStockWeeks()
                    .ifPresent(weeks -> problems.number(place + ".safetyStockWeeks", weeks, 0, 1000, SIGN));
            problems.number(
                    place + ".deepViolationFactor",
                    position.deepViolationFactor(),
                    1,
                    1000,
                    "Maybe it was given as a share: 2 is twice as dear.");
            problems.figure(place + ".maximumCost", position.maximumCost(), horizon, SIGN);
            if (position.maximumCost().isPresent() && position.maximum().isEmpty()) {
                problems.add(
                        ProblemKind.COMBINATION,
                        place + ".maximumCost",
                        "a cost",
                        "a maximum with it",
                        RemedyCode.ADD_MAXIMUM);
            }
            unusedSafetyStock(position, place, problems);
            problems.figure(place + ".minimum", position.minimum(), horizon, SIGN);
            problems.figure(place + ".maximum", position.maximum(), horizon, SIGN);
            problems.number(place + ".endingAtLeast", position.endingAtLeast(), SIGN);
            problems.number(place + ".endingExactly", position.endingExactly(), SIGN);
            endingBacklog(inputs, position, place, problems);
            position.targetWeeksOfSupply()
                    .ifPresent(weeks -> problems.number(place + ".targetWeeksOfSupply", weeks, 0, 1000, SIGN));
            checkRelations(horizon, position, place, problems);
        }
    }

    /** What missing safety stock costs, where there is none to miss. */
    private static void unusedSafetyStock(InventoryPosition position, String place, ProblemCollector problems) {
        boolean none =
                position.safetyStockWeeks().isEmpty() && position.safetyStock().equals(PerBucket.constant(0));
        if (none && position.safetyStockCost().filter(Figures::isPositive).isPresent()) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place + ".safetyStockCost",
                    "a cost of missing safety stock",
                    "a safety stock with it",
                    RemedyCode.ADD_SAFETY_STOCK);
        }
        if (none && position.deepViolationFactor() > 1) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place + ".deepViolationFactor",
                    position.deepViolationFactor(),
                    "a safety stock with it",
                    RemedyCode.ADD_SAFETY_STOCK);
        }
    }

    /** What may be owed at the end: between 0 and its most, exactly or not, and only where customers may wait at all. */
    private static void endingBacklog(
            CycleInputs inputs, InventoryPosition position, String place, ProblemCollector problems) {
        problems.number(place + ".endingBacklogAtLeast", position.endingBacklogAtLeast(), SIGN);
        problems.number(place + ".endingBacklogAtMost", position.endingBacklogAtMost(), SIGN);
        problems.number(place + ".endingBacklogExactly", position.endingBacklogExactly(), SIGN);
        boolean range = position.endingBacklogAtLeast().isPresent()
                || position.endingBacklogAtMost().isPresent();
        if (range && position.endingBacklogExactly().isPresent()) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place + ".endingBacklogExactly",
                    "exactly, and at least or at most",
                    "one of the two",
                    "Maybe leave at least and at most out.");
        }
        double least = position.endingBacklogAtLeast().orElse(0);
        double most = position.endingBacklogAtMost().orElse(Double.POSITIVE_INFINITY);
        if (least > most) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place + ".endingBacklogAtLeast",
                    least,
                    "at most the most, " + PlainNumber.text(most),
                    "Maybe the two were swapped.");
        }
        boolean mayWait = inputs.products().stream()
                .filter(product -> product.id().equals(position.product()))
                .allMatch(product -> product.latenessLimit().orElse(1) > 0);
        if (position.mayEndWithBacklog() && !mayWait) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place + ".endingBacklog",
                    "customers waiting at the end",
                    "a product of which something may be late",
                    "Maybe raise the lateness limit.");
        }
    }

    private static void checkRelations(
            Horizon horizon, InventoryPosition position, String place, ProblemCollector problems) {
        if (position.endingAtLeast().isPresent() && position.endingExactly().isPresent()) {
            problems.add(
                    ProblemKind.COMBINATION,
                    place,
                    "endingAtLeast and endingExactly",
                    "one of the two",
                    "Maybe leave endingAtLeast out.");
        }
        if (position.maximum().isPresent()
                && Lengths.fit(position.minimum(), horizon)
                && Lengths.fit(position.maximum().get(), horizon)) {
            var low = position.minimum().over(horizon);
            var high = position.maximum().get().over(horizon);
            for (int t = 0; t < horizon.size(); t++) {
                if (low.get(t) > high.get(t)) {
                    problems.add(
                            ProblemKind.COMBINATION,
                            place + ".minimum",
                            low.get(t) + " in " + horizon.bucket(t).label(),
                            "at most the maximum, " + high.get(t),
                            "Maybe the two were swapped.");
                    return;
                }
            }
            int last = horizon.size() - 1;
            if (position.maximumCost().isPresent()) {
                return;
            }
            ending(position.endingAtLeast(), place + ".endingAtLeast", high.get(last), horizon, problems);
            ending(position.endingExactly(), place + ".endingExactly", high.get(last), horizon, problems);
        }
        position.endingExactly().ifPresent(exactly -> {
            if (Lengths.fit(position.minimum(), horizon)
                    && exactly < position.minimum().over(horizon).get(horizon.size() - 1)) {
                problems.add(
                        ProblemKind.COMBINATION,
                        place + ".endingExactly",
                        exactly,
                        "at least the minimum of the last bucket, "
                                + PlainNumber.text(
                                        position.minimum().over(horizon).get(horizon.size() - 1)),
                        "Maybe the minimum is to end before.");
            }
        });
    }

    /** Stock at the end of the last bucket is under the maximum of that bucket like any other, unless the maximum is soft. */
    private static void ending(
            OptionalDouble asked, String at, double most, Horizon horizon, ProblemCollector problems) {
        if (asked.isPresent() && asked.getAsDouble() > most) {
            problems.add(
                    ProblemKind.COMBINATION,
                    at,
                    asked.getAsDouble(),
                    "at most the maximum of "
                            + horizon.bucket(horizon.size() - 1).label() + ", " + PlainNumber.text(most),
                    "Maybe raise the maximum in the last bucket, or ask for less.");
        }
    }
}
