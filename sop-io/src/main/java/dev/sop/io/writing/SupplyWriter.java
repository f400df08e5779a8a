package dev.sop.io.writing;

import dev.sop.calendar.PerBucket;
import dev.sop.io.constraint.TierForm;
import dev.sop.io.entry.Entry;
import dev.sop.supply.CapacityUnit;
import dev.sop.supply.ExpansionStep;
import dev.sop.supply.ResourceKind;
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
        TierForm.write(entry, "overtime", resource.overtime());
        entry.figure("unit_cost", resource.unitCost());
        if (!resource.makes().isEmpty()) {
            entry.entries(
                    "makes", resource.makes().stream().map(RoutingWriter::write).toList());
        }
        entry.text("site", resource.site()).figureUnlessZero("downtime", resource.downtime());
        if (!resource.expansions().isEmpty()) {
            entry.entries(
                    "expansions",
                    resource.expansions().stream().map(SupplyWriter::expansion).toList());
        }
        return entry;
    }

    private static Entry expansion(ExpansionStep step) {
        Entry entry = new Entry()
                .text("name", step.name())
                .number("capacity", step.capacity())
                .figure("cost", step.cost())
                .figureUnlessZero("running_cost", step.runningCost())
                .numberUnlessZero("lead_time", step.leadTime());
        if (step.divisible()) {
            entry.flag("divisible", true);
        }
        return entry.text("first_bucket", step.firstBucket());
    }
}
