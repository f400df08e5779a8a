package dev.sop.examples.cases;

import dev.sop.constraint.Constraint;
import dev.sop.constraint.RateOfChange;
import dev.sop.constraint.Workforce;
import java.util.Collection;
import java.util.Set;

/** The workforce of a case, and what it says of changes of the rate of production. */
final class LabourReader {

    /** Id of the workforce in the cycle. */
    static final String WORKFORCE = "workforce";

    private LabourReader() {}

    /** Products without labour take none; without any labour stated a unit takes 1. */
    static Workforce workforce(CaseNode node, Collection<String> products, boolean whole) {
        node.allowOnly(Set.of(
                "initial",
                "labour_per_unit",
                "regular_per_worker",
                "wage",
                "max_overtime_per_worker",
                "overtime_cost",
                "hire_cost",
                "layoff_cost",
                "min_workers",
                "max_workers",
                "integer",
                "no_idle"));
        Workforce workforce = Constraint.workforce(WORKFORCE, node.number("initial", 0))
                .withHoursPerWorker(node.figure("regular_per_worker", 0))
                .withWage(node.figure("wage", 0))
                .withOvertimePerWorker(node.figure("max_overtime_per_worker", 0))
                .withOvertimeCost(node.figure("overtime_cost", 0))
                .withHireCost(node.figure("hire_cost", 0))
                .withLayoffCost(node.figure("layoff_cost", 0))
                .withMinimumWorkers(node.figure("min_workers", 0))
                .withMaximumWorkers(node.figure("max_workers"))
                .withWholeWorkers(whole && node.flag("integer", false))
                .withNoIdleTime(node.flag("no_idle", false));
        for (String product : products) {
            workforce = workforce.labour(product, labour(node, product));
        }
        return workforce;
    }

    private static double labour(CaseNode node, String product) {
        if (node.has("labour_per_unit") && node.required("labour_per_unit").isObject()) {
            return node.child("labour_per_unit").number(product, 0);
        }
        return node.number("labour_per_unit", 1);
    }

    /** Changes of all in-house output together. */
    static RateOfChange smoothing(CaseNode node) {
        node.allowOnly(Set.of("initial_level", "increase_cost", "decrease_cost"));
        return Constraint.rateOfChange("smoothing")
                .withInitialRate(node.number("initial_level"))
                .withIncreaseCost(node.figure("increase_cost", 0))
                .withDecreaseCost(node.figure("decrease_cost", 0));
    }
}
