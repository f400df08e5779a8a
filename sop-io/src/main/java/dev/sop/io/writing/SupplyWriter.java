package dev.sop.io.writing;

import dev.sop.calendar.PerBucket;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceKind;
import dev.sop.supply.Routing;
import dev.sop.supply.SupplyResource;

/** Resources as entries of {@code supply_input}. */
final class SupplyWriter {

    private SupplyWriter() {}

    static Entry write(SupplyResource resource) {
        boolean hours = resource.capacityUnit() == CapacityUnit.HOURS;
        Entry entry = new Entry().text("resource", resource.id().value());
        if (resource.kind() != ResourceKind.IN_HOUSE) {
            entry.word("kind", resource.kind());
        }
        if (hours) {
            entry.figure("hours", resource.capacity());
        } else {
            entry.figure("capacity", "capacities", resource.capacity());
        }
        entry.figure("hours_per_working_day", resource.hoursPerWorkingDay());
        if (resource.unlimited()) {
            entry.flag("unlimited", true);
        }
        boolean implied =
                resource.capacity().isPresent() || resource.hoursPerWorkingDay().isPresent() == hours;
        if (!implied) {
            entry.word("capacity_unit", resource.capacityUnit());
        }
        if (!resource.efficiency().equals(PerBucket.constant(1))) {
            entry.figure("efficiency", resource.efficiency());
        }
        if (!resource.overtime().isEmpty()) {
            entry.entries(
                    "overtime",
                    resource.overtime().stream().map(SupplyWriter::tier).toList());
        }
        entry.figure("unit_cost", resource.unitCost());
        if (!resource.makes().isEmpty()) {
            entry.entries(
                    "makes",
                    resource.makes().stream().map(SupplyWriter::routing).toList());
        }
        return entry;
    }

    private static Entry tier(OvertimeTier tier) {
        return new Entry()
                .number("share", tier.shareOfRegular())
                .figure("amount", tier.amount())
                .number("premium", tier.premium())
                .figure("cost", tier.cost());
    }

    private static Entry routing(Routing routing) {
        return new Entry()
                .text("product", routing.product().value())
                .number("usage", routing.usage())
                .figure("unit_cost", routing.unitCost());
    }
}
