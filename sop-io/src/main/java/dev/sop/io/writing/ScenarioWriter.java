package dev.sop.io.writing;

import dev.sop.scenario.Change;
import dev.sop.scenario.Scenario;

/** Scenarios as entries of {@code scenarios}, always in full: nothing is left to what a standard one says. */
final class ScenarioWriter {

    private ScenarioWriter() {}

    static Entry write(Scenario scenario) {
        return new Entry()
                .text("name", scenario.name())
                .text("description", scenario.description())
                .word("likelihood", scenario.likelihood())
                .number("probability", scenario.probability())
                .word("impact", scenario.impact())
                .entries(
                        "changes",
                        scenario.changes().stream().map(ScenarioWriter::change).toList());
    }

    private static Entry change(Change change) {
        String kind;
        String ids;
        if (change instanceof Change.Demand) {
            kind = "demand";
            ids = "products";
        } else if (change instanceof Change.Price) {
            kind = "price";
            ids = "products";
        } else if (change instanceof Change.Capacity) {
            kind = "capacity";
            ids = "resources";
        } else if (change instanceof Change.UnitCost) {
            kind = "unit_cost";
            ids = "resources";
        } else {
            kind = "limit";
            ids = "constraints";
        }
        return new Entry()
                .number(kind, change.factor())
                .names(ids, change.scope().ids())
                .text("first_bucket", change.scope().firstBucket())
                .text("last_bucket", change.scope().lastBucket());
    }
}
