package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.io.constraint.TierForm;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import dev.sop.product.SiteId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.SupplyResource;
import java.util.List;
import java.util.Optional;

/** The entries of {@code supply_input}. */
final class SupplyReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "resource",
            "kind",
            "capacity",
            "capacities",
            "hours",
            "hours_per_working_day",
            "unlimited",
            "capacity_unit",
            "efficiency",
            "overtime",
            "unit_cost",
            "makes",
            "site",
            "downtime",
            "expansions");
    static final ImmutableList<String> EXPANSION_KEYS =
            ImmutableList.of("name", "capacity", "cost", "running_cost", "lead_time", "divisible", "first_bucket");

    private SupplyReader() {}

    static ImmutableList<SupplyResource> read(Fields inputs) {
        ImmutableList.Builder<SupplyResource> resources = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : inputs.list("supply_input")) {
            String place = "supply[" + at + "]";
            Fields fields = Fields.of(item, inputs.reading(), place, KEYS);
            Optional<ResourceId> id = fields.required(
                            "resource", "the name of the resource", "Maybe add resource: Plant A.")
                    .flatMap(node -> fields.scalars().id(node, ResourceId::of));
            SupplyResource named = SupplyResource.of(id.map(ResourceId::value).orElse("?"));
            SupplyResource resource = resource(fields, named);
            if (id.isPresent()) {
                resources.add(resource);
                at++;
            } else {
                inputs.reading().nameMissingAmong("resources");
            }
        }
        return resources.build();
    }

    private static SupplyResource resource(Fields fields, SupplyResource named) {
        boolean hours = fields.hasAny("hours", "hours_per_working_day");
        CapacityUnit unit = fields.word("capacity_unit", CapacityUnit.class)
                .orElse(hours ? CapacityUnit.HOURS : CapacityUnit.UNITS);
        if (fields.has("hours") && unit == CapacityUnit.UNITS) {
            fields.find("capacity_unit")
                    .ifPresent(node -> fields.reading()
                            .findings()
                            .add(node, "hours, as capacity is given in hours", "Maybe leave capacity_unit out."));
        }
        return named.withKind(fields.word("kind", ResourceKind.class).orElse(named.kind()))
                .withCapacityUnit(unit)
                .withCapacity(fields.figure("capacity", "capacities", "hours"))
                .withHoursPerWorkingDay(fields.figure("hours_per_working_day"))
                .withUnlimited(fields.flag("unlimited").orElse(named.unlimited()))
                .withEfficiency(fields.figure("efficiency").orElse(named.efficiency()))
                .withOvertime(TierForm.read(fields, "overtime", TierForm.OVERTIME_KEYS))
                .withUnitCost(fields.figure("unit_cost"))
                .withMakes(RoutingReader.read(fields))
                .withSite(fields.id("site", SiteId::of))
                .withDowntime(fields.figure("downtime").orElse(named.downtime()))
                .withExpansions(expansions(fields));
    }

    private static ImmutableList<ExpansionStep> expansions(Fields fields) {
        ImmutableList.Builder<ExpansionStep> steps = ImmutableList.builder();
        List<DocumentNode> items = fields.list("expansions");
        for (int k = 0; k < items.size(); k++) {
            steps.add(expansion(Fields.of(
                    items.get(k), fields.reading(), fields.placeOf("expansions") + "[" + k + "]", EXPANSION_KEYS)));
        }
        return steps.build();
    }

    private static ExpansionStep expansion(Fields fields) {
        String name = fields.required("name", "the name of the step", "Maybe add name: second line.")
                .flatMap(fields.scalars()::text)
                .orElse("?");
        if (!fields.has("capacity")) {
            fields.missing("capacity", "what it adds per bucket", "Maybe add capacity: 800.");
        }
        if (!fields.has("cost")) {
            fields.missing("cost", "what the whole step costs", "Maybe add cost: 250000.");
        }
        ExpansionStep step = ExpansionStep.of(name, fields.number("capacity").orElse(1), 0);
        return step.withCost(fields.figure("cost").orElse(step.cost()))
                .withRunningCost(fields.figure("running_cost").orElse(step.runningCost()))
                .withLeadTime(fields.buckets("lead_time", "Maybe leave it out for none.")
                        .orElse(step.leadTime()))
                .withDivisible(fields.flag("divisible").orElse(step.divisible()))
                .withFirstBucket(fields.text("first_bucket"));
    }
}
