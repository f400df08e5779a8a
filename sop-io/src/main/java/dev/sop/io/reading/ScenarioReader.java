package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.Nearest;
import dev.sop.io.entry.ChangeWords;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import dev.sop.scenario.Change;
import dev.sop.scenario.CycleFigure;
import dev.sop.scenario.Impact;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import dev.sop.scenario.Shift;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The entries of {@code scenarios}: the name of a standard one, or an object. An object with the name of a standard one says
 * only what is different from it.
 */
final class ScenarioReader {

    static final ImmutableList<String> KEYS =
            ImmutableList.of("name", "description", "likelihood", "probability", "impact", "changes");
    /** What may be changed by a factor, plus or set to an amount, or moved. */
    static final ImmutableList<String> FIGURE_KEYS =
            Stream.of(CycleFigure.values()).map(ChangeWords::of).collect(ImmutableList.toImmutableList());
    /** How else than by a factor; under each stands one figure with its number. */
    static final ImmutableList<String> OPERATION_KEYS =
            ImmutableList.of(ChangeWords.PLUS, ChangeWords.SET, ChangeWords.SHIFT);

    static final ImmutableList<String> CHANGE_KEYS = ImmutableList.<String>builder()
            .addAll(FIGURE_KEYS)
            .addAll(OPERATION_KEYS)
            .addAll(ChangeWords.SCOPES)
            .add("first_bucket", "last_bucket")
            .build();

    private static final String TIMES = "times";

    private final Reading reading;
    private final Map<String, Scenario> standard;

    ScenarioReader(Reading reading, List<Scenario> standard) {
        this.reading = reading;
        ImmutableMap.Builder<String, Scenario> byName = ImmutableMap.builder();
        standard.forEach(scenario -> byName.put(scenario.name(), scenario));
        this.standard = byName.buildOrThrow();
    }

    ImmutableList<Scenario> read(Fields inputs) {
        ImmutableList.Builder<Scenario> scenarios = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : inputs.list("scenarios")) {
            String place = "scenarios[" + at + "]";
            Optional<Scenario> scenario = item.kind() == Kind.OBJECT
                    ? custom(Fields.of(item, reading, place, KEYS), place)
                    : named(item, place);
            if (scenario.isPresent()) {
                scenarios.add(scenario.get());
                at++;
            }
        }
        return scenarios.build();
    }

    private Optional<Scenario> named(DocumentNode node, String place) {
        reading.came(place, node);
        reading.came(place + ".name", node);
        Scenario scenario = standard.get(node.text());
        if (scenario == null) {
            reading.findings()
                    .add(
                            node,
                            "one of " + String.join(", ", standard.keySet()) + ", or an object with a name and changes",
                            Nearest.to(node.text(), standard.keySet())
                                    .map(near -> "Maybe " + near + ".")
                                    .orElse("Maybe write {name: ..., changes: [{demand: 1.1}]}."));
        }
        return Optional.ofNullable(scenario);
    }

    private Optional<Scenario> custom(Fields fields, String place) {
        Optional<String> name = fields.required("name", "the name of the scenario", "Maybe add name: upside.")
                .flatMap(fields.scalars()::text);
        Scenario start =
                Optional.ofNullable(standard.get(name.orElse(""))).orElseGet(() -> Scenario.of(name.orElse("?")));
        Scenario scenario = start.withDescription(fields.text("description").orElse(start.description()))
                .withLikelihood(fields.word("likelihood", Likelihood.class).orElse(start.likelihood()))
                .withProbability(fields.number("probability").orElse(start.probability()))
                .withImpact(fields.word("impact", Impact.class).orElse(start.impact()));
        if (fields.has("changes")) {
            scenario = scenario.withChanges(changes(fields, place));
        }
        return name.isPresent() ? Optional.of(scenario) : Optional.empty();
    }

    private ImmutableList<Change> changes(Fields fields, String place) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : fields.list("changes")) {
            String here = place + ".changes[" + at + "]";
            Optional<Change> change = change(Fields.of(item, reading, here, CHANGE_KEYS));
            if (change.isPresent()) {
                changes.add(change.get());
                at++;
            }
        }
        return changes.build();
    }

    private Optional<Change> change(Fields fields) {
        List<String> given = CHANGE_KEYS.stream()
                .filter(key -> FIGURE_KEYS.contains(key) || OPERATION_KEYS.contains(key))
                .filter(fields::has)
                .toList();
        if (given.size() != 1) {
            refuse(fields, given, "Maybe make each factor an entry of its own: {demand: 1.1}.");
            return Optional.empty();
        }
        String key = given.get(0);
        return FIGURE_KEYS.contains(key)
                ? change(fields, key, "factor", TIMES, fields)
                : fields.find(key).flatMap(node -> operation(fields, key, node));
    }

    /** {@code plus: {demand: 500}}. */
    private Optional<Change> operation(Fields fields, String operation, DocumentNode node) {
        Fields figures = Fields.of(node, reading, fields.placeOf(operation), FIGURE_KEYS);
        List<String> given = FIGURE_KEYS.stream().filter(figures::has).toList();
        if (given.size() != 1) {
            refuse(figures, given, "Maybe make each figure an entry of its own: {" + operation + ": {demand: 500}}.");
            return Optional.empty();
        }
        boolean shift = operation.equals(ChangeWords.SHIFT);
        Optional<Change> change = change(figures, given.get(0), "amount", operation, fields);
        figures.node().member(given.get(0)).ifPresent(number -> {
            fields.reading().came(fields.placeOf(shift ? "buckets" : "amount"), number);
            fields.reading().came(fields.placeOf("factor"), number);
            fields.reading().came(fields.placeOf("figure"), number);
        });
        return change;
    }

    private void refuse(Fields fields, List<String> given, String fix) {
        if (!reading.hasUnknownKey(fields.node())) {
            reading.findings()
                    .add(
                            fields.node(),
                            given.isEmpty() ? "no factor" : String.join(" and ", given),
                            "one of " + String.join(", ", FIGURE_KEYS),
                            fix);
        }
    }

    private Optional<Change> change(Fields numbers, String key, String place, String operation, Fields fields) {
        CycleFigure figure = CycleFigure.valueOf(key.toUpperCase(Locale.ROOT));
        OptionalDouble number = operation.equals(TIMES) ? numbers.factor(key) : numbers.number(key);
        numbers.came(place, key);
        Scope scope = scope(fields, ChangeWords.scope(figure));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        double amount = number.getAsDouble();
        return switch (operation) {
            case ChangeWords.PLUS -> Optional.of(Change.plus(figure, amount).within(scope));
            case ChangeWords.SET -> Optional.of(Change.set(figure, amount).within(scope));
            case ChangeWords.SHIFT -> shift(numbers, key, figure).map(shift -> shift.within(scope));
            default -> Optional.of(Change.times(figure, amount).within(scope));
        };
    }

    private static Optional<Shift> shift(Fields numbers, String key, CycleFigure figure) {
        OptionalInt buckets = numbers.count(
                key, -Fields.MOST_BUCKETS, Fields.MOST_BUCKETS, "Maybe it was given in days; it is in buckets.");
        return buckets.isPresent() ? Optional.of(Change.shift(figure, buckets.getAsInt())) : Optional.empty();
    }

    private Scope scope(Fields fields, String ids) {
        ImmutableSet<String> named = fields.ids(ids, ScenarioReader::id);
        for (String other : ChangeWords.SCOPES) {
            if (!other.equals(ids)) {
                fields.node()
                        .member(other)
                        .ifPresent(node -> reading.findings()
                                .add(
                                        node,
                                        other,
                                        ids + ", which this factor applies to",
                                        "Maybe " + ids + " was meant."));
            }
        }
        fields.came("scope", ids);
        return new Scope(named, fields.text("first_bucket"), fields.text("last_bucket"));
    }

    private static String id(String text) {
        return text;
    }
}
