package dev.sop.io.tables;

import static dev.sop.executive.NumberText.percent;

import dev.sop.Plan;
import dev.sop.executive.NumberScale;
import dev.sop.scenario.KeyFigures;
import dev.sop.scenario.KeyFigures.UnitFigures;
import dev.sop.scenario.ScenarioOutcome;
import dev.sop.scenario.UnplannedScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The scenarios of a printed plan, side by side. */
public final class ScenarioSection {

    private static final int WIDE = 86;
    private static final int WIDEST = 26;

    private final Plan plan;
    private final Page page;
    private final List<ScenarioOutcome> outcomes;
    private final TextTable table;

    /** The scenarios of this plan on such a page. */
    public ScenarioSection(Plan plan, Page page) {
        this.plan = plan;
        this.page = page;
        this.outcomes = plan.scenarios().outcomes();
        this.table = page.table(1, WIDEST);
    }

    /** Base and scenarios side by side, then the scenarios that were not planned. */
    public String print() {
        StringBuilder text = Page.head("SCENARIOS");
        if (outcomes.isEmpty()) {
            String unplanned = unplanned();
            return text.append(unplanned.isEmpty() ? page.sentence("No scenarios were asked for.") : unplanned)
                    .toString();
        }
        List<String> names = new ArrayList<>(List.of(""));
        outcomes.forEach(outcome -> names.add(outcome.name()));
        table.row(names);
        row("likelihood", outcome -> Page.word(outcome.likelihood()) + " (" + percent(outcome.probability()) + ")");
        row("expected impact", outcome -> Page.word(outcome.impact()));
        row("changes", outcome -> outcome.changes().isEmpty() ? "none" : String.join(", ", outcome.changes()));
        volumes();
        row("service level", outcome -> percent(outcome.figures().serviceLevel()));
        NumberScale money = money();
        row("revenue", money, KeyFigures::revenue);
        row("money spent", money, KeyFigures::spent);
        row("margin", money, KeyFigures::margin);
        row("margin against base", outcome -> {
            double difference = outcome.difference().margin();
            return money.row(difference).signed(difference);
        });
        row("value of stock at the end", money, KeyFigures::endingInventoryValue);
        row("highest utilisation", outcome -> percent(outcome.figures().peakUtilisation()));
        row("gaps", outcome -> Integer.toString(outcome.gaps()));
        row("proof", outcome -> Page.word(outcome.certificate().status()));
        double expected = plan.scenarios().expectedMargin();
        return text.append(table.print())
                .append(page.sentence(
                        "Margin weighted by probability: " + money.row(expected).text(expected)))
                .append(unplanned())
                .toString();
    }

    /** Demand, served and lost, a row for each unit of measure. */
    private void volumes() {
        List<UnitFigures> units = plan.figures().byUnit();
        for (int i = 0; i < units.size(); i++) {
            int unit = i;
            if (units.get(unit).demand() == 0 && units.size() > 1) {
                continue;
            }
            List<UnitFigures> figures = outcomes.stream()
                    .map(outcome -> outcome.figures().byUnit().get(unit))
                    .toList();
            NumberScale scale = NumberScale.of(figures.stream()
                    .flatMapToDouble(each -> DoubleStream.of(each.demand(), each.served(), each.lost()))
                    .toArray());
            String name = units.size() > 1 ? ", " + units.get(unit).unit() : "";
            row("demand" + name, scale, key -> key.byUnit().get(unit).demand());
            row("served" + name, scale, key -> key.byUnit().get(unit).served());
            row("lost" + name, scale, key -> key.byUnit().get(unit).lost());
        }
    }

    private NumberScale money() {
        return NumberScale.of(outcomes.stream()
                .map(ScenarioOutcome::figures)
                .flatMap(key -> Stream.of(key.revenue(), key.spent(), key.margin(), key.endingInventoryValue()))
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private void row(String label, NumberScale scale, ToDoubleFunction<KeyFigures> figure) {
        NumberScale own = scale.row(outcomes.stream()
                .mapToDouble(outcome -> figure.applyAsDouble(outcome.figures()))
                .toArray());
        row(label, outcome -> own.text(figure.applyAsDouble(outcome.figures())));
    }

    private void row(String label, Function<ScenarioOutcome, String> cell) {
        List<String> cells = new ArrayList<>(List.of(label));
        outcomes.forEach(outcome -> cells.add(cell.apply(outcome)));
        table.row(cells);
    }

    /** Scenarios that were not planned and why; empty where all were. */
    private String unplanned() {
        if (plan.scenarios().unplanned().isEmpty()) {
            return "";
        }
        TextTable left = page.table(2, WIDE).row("not planned", "because");
        for (UnplannedScenario scenario : plan.scenarios().unplanned()) {
            left.row(scenario.name(), scenario.reason());
        }
        return left.print();
    }
}
