package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.Nearest;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import dev.sop.scenario.Change;
import dev.sop.scenario.FigureChange;
import dev.sop.scenario.Impact;
import dev.sop.scenario.Likelihood;
import dev.sop.scenario.Scenario;
import dev.sop.scenario.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * The entries of {@code scenarios}: the name of a standard one, or an object. An object with the name of a standard one says
 * only what is different from it.
 */
final class ScenarioReader {

    static final ImmutableList<String> KEYS =
            ImmutableList.of("name", "description", "likelihood", "probability", "impact", "changes");
    static final ImmutableList<String> CHANGE_KEYS = ImmutableList.of(
            "demand",
            "capacity",
            "price",
            "unit_cost",
            "limit",
            "products",
            "resources",
            "constraints",
            "first_bucket",
            "last_bucket");

    private static final ImmutableMap<String, DoubleFunction<FigureChange>> CHANGES =
            ImmutableMap.<String, DoubleFunction<FigureChange>>builder()
                    .put("demand", Change::demand)
                    .put("capacity", Change::capacity)
                    .put("price", Change::price)
                    .put("unit_cost", Change::unitCost)
                    .put("limit", Change::limit)
                    .buildOrThrow();
    private static final ImmutableMap<String, String> SCOPES = ImmutableMap.of(
            "demand", "products",
            "price", "products",
            "capacity", "resources",
            "unit_cost", "resources",
            "limit", "constraints");

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
        List<String> kinds = CHANGES.keySet().stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            if (!reading.hasUnknownKey(fields.node())) {
                reading.findings()
                        .add(
                                fields.node(),
                                kinds.isEmpty() ? "no factor" : String.join(" and ", kinds),
                                "one of " + String.join(", ", CHANGES.keySet()),
                                "Maybe make each factor an entry of its own: {demand: 1.1}.");
            }
            return Optional.empty();
        }
        String kind = kinds.get(0);
        OptionalDouble factor = fields.number(kind);
        fields.came("factor", kind);
        Scope scope = scope(fields, SCOPES.getOrDefault(kind, ""));
        DoubleFunction<FigureChange> change = CHANGES.get(kind);
        if (factor.isEmpty() || change == null) {
            return Optional.empty();
        }
        return Optional.of(change.apply(factor.getAsDouble()).within(scope));
    }

    private Scope scope(Fields fields, String ids) {
        ImmutableSet<String> named = fields.ids(ids, ScenarioReader::id);
        for (String other : ImmutableSet.copyOf(SCOPES.values())) {
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
