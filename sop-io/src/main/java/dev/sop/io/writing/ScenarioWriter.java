package dev.sop.io.writing;

import dev.sop.io.entry.Entry;
import dev.sop.scenario.Change;
import dev.sop.scenario.FigureChange;
import dev.sop.scenario.Operation;
import dev.sop.scenario.Scenario;
import java.util.Locale;

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
        if (!(change instanceof FigureChange figure) || figure.operation() != Operation.TIMES) {
            throw new IllegalArgumentException("change: " + change.describe() + ", expected a factor on demand, price,"
                    + " capacity, unit cost or limits. Maybe keep the scenario in code.");
        }
        String ids = switch (figure.figure()) {
            case DEMAND, PRICE, STOCK, RECEIPTS, SAFETY_STOCK -> "products";
            case CAPACITY, UNIT_COST, LEAD_TIME -> "resources";
            case LIMIT -> "constraints";
        };
        return new Entry()
                .number(figure.figure().name().toLowerCase(Locale.ROOT), figure.amount())
                .names(ids, figure.scope().ids())
                .text("first_bucket", figure.scope().firstBucket())
                .text("last_bucket", figure.scope().lastBucket());
    }
}
