package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.product.ProductId;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
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
            "makes");
    static final ImmutableList<String> OVERTIME_KEYS = ImmutableList.of("share", "amount", "premium", "cost");
    static final ImmutableList<String> MAKES_KEYS = ImmutableList.of("product", "usage", "unit_cost");

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
            SupplyResource resource = resource(fields, named, place);
            if (id.isPresent()) {
                resources.add(resource);
                at++;
            } else {
                inputs.reading().nameMissingAmong("resources");
            }
        }
        return resources.build();
    }

    private static SupplyResource resource(Fields fields, SupplyResource named, String place) {
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
                .withOvertime(overtime(fields, place))
                .withUnitCost(fields.figure("unit_cost"))
                .withMakes(makes(fields, place));
    }

    private static ImmutableList<OvertimeTier> overtime(Fields fields, String place) {
        ImmutableList.Builder<OvertimeTier> tiers = ImmutableList.builder();
        List<DocumentNode> items = fields.list("overtime");
        for (int k = 0; k < items.size(); k++) {
            Fields tier = Fields.of(items.get(k), fields.reading(), place + ".overtime[" + k + "]", OVERTIME_KEYS);
            tiers.add(OvertimeTier.share(0)
                    .withShareOfRegular(tier.number("share"))
                    .withAmount(tier.figure("amount"))
                    .withPremium(tier.number("premium"))
                    .withCost(tier.figure("cost")));
        }
        return tiers.build();
    }

    private static ImmutableList<Routing> makes(Fields fields, String place) {
        ImmutableList.Builder<Routing> routings = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : fields.list("makes")) {
            String here = place + ".makes[" + at + "]";
            Optional<Routing> routing = item.kind() == Kind.OBJECT
                    ? routing(Fields.of(item, fields.reading(), here, MAKES_KEYS))
                    : named(item, fields, here);
            if (routing.isPresent()) {
                routings.add(routing.get());
                at++;
            }
        }
        return routings.build();
    }

    private static Optional<Routing> named(DocumentNode item, Fields fields, String here) {
        fields.reading().came(here + ".product", item);
        return fields.scalars().id(item, ProductId::of).map(id -> Routing.of(id, 1, Optional.empty()));
    }

    private static Optional<Routing> routing(Fields fields) {
        Optional<ProductId> product = fields.required("product", "the product it makes", "Maybe add product: pumps.")
                .flatMap(node -> fields.scalars().id(node, ProductId::of));
        double usage = fields.number("usage").orElse(1);
        Optional<PerBucket> unitCost = fields.figure("unit_cost");
        return product.map(id -> Routing.of(id, usage, unitCost));
    }
}
