package dev.sop.io.writing;

import dev.sop.io.entry.ChangeWords;
import dev.sop.io.entry.Entry;
import dev.sop.scenario.Change;
import dev.sop.scenario.CycleFigure;
import dev.sop.scenario.FigureChange;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.scenario.Shift;

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
        if (change instanceof FigureChange figure) {
            String key = ChangeWords.of(figure.figure());
            Entry entry = new Entry();
            switch (figure.operation()) {
                case TIMES -> entry.factor(key, figure.amount());
                case PLUS -> entry.entry(ChangeWords.PLUS, new Entry().number(key, figure.amount()));
                case SET -> entry.entry(ChangeWords.SET, new Entry().number(key, figure.amount()));
            }
            return within(entry, figure.figure(), figure.scope());
        }
        if (change instanceof Shift shift) {
            String key = ChangeWords.of(shift.figure());
            Entry entry = new Entry().entry(ChangeWords.SHIFT, new Entry().number(key, shift.buckets()));
            return within(entry, shift.figure(), shift.scope());
        }
        throw new IllegalArgumentException("change: " + change.describe()
                + ", expected a factor, an amount or a shift of a" + " figure. Maybe keep the scenario in code.");
    }

    private static Entry within(Entry entry, CycleFigure figure, Scope scope) {
        return entry.names(ChangeWords.scope(figure), scope.ids())
                .text("first_bucket", scope.firstBucket())
                .text("last_bucket", scope.lastBucket());
    }
}
