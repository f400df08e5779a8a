package dev.sop.io.writing;

import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedKind;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.Strictness;
import dev.sop.constraint.UnquantifiedLimit;

/** Constraints as entries of {@code constraints}, with numbers; in words only where there is no number. */
final class ConstraintWriter {

    private ConstraintWriter() {}

    static Entry write(Constraint constraint) {
        String id = constraint.id().value();
        Entry entry = FurtherLimitWriter.write(constraint).orElseGet(() -> limit(constraint, id));
        Strictness strictness = constraint.strictness();
        boolean implied =
                strictness.kind() == (strictness.price().isPresent() ? Strictness.Kind.SOFT : Strictness.Kind.HARD);
        if (!implied) {
            entry.word("strictness", strictness.kind());
        }
        return entry.figure(constraint instanceof StorageLimit ? "rent" : "price", strictness.price());
    }

    private static Entry limit(Constraint constraint, String id) {
        if (constraint instanceof OvertimeLimit limit) {
            Entry entry = named("overtime", id)
                    .figure("share", limit.shareOfRegular())
                    .figure("amount", limit.amount())
                    .names("resources", limit.resources());
            limit.unit().ifPresent(unit -> entry.word("capacity_unit", unit));
            return limit.together() ? entry.flag("together", true) : entry;
        }
        if (constraint instanceof ShiftLimit limit) {
            return named("shifts", id)
                    .figure("shifts", limit.shifts())
                    .number("hours_per_shift", limit.hoursPerShift())
                    .names("resources", limit.resources());
        }
        if (constraint instanceof SharedLimit limit) {
            return shared(limit, id);
        }
        if (constraint instanceof StorageLimit limit) {
            return named("storage", id).figure("capacity", limit.capacity()).names("products", limit.products());
        }
        if (constraint instanceof ProductionRange limit) {
            return named("production", id)
                    .figure("minimum", limit.minimum())
                    .figure("maximum", limit.maximum())
                    .names("products", limit.products())
                    .names("resources", limit.resources());
        }
        UnquantifiedLimit limit = (UnquantifiedLimit) constraint;
        return named(type(limit.kind()), id)
                .text("limit", limit.text())
                .text("subject", limit.subject())
                .amounts("need", limit.need())
                .names("resources", limit.resources());
    }

    private static Entry shared(SharedLimit limit, String id) {
        Entry entry = named(type(limit.kind()), id)
                .figure("available", limit.available())
                .amounts("need", limit.need())
                .names("resources", limit.resources());
        if (limit.keeps()) {
            entry.flag("keeps", true);
        }
        entry.numberUnlessZero("opening_stock", limit.openingStock())
                .figureUnlessZero("holding_cost", limit.holdingCost())
                .figure("maximum_stock", limit.maximumStock());
        return limit.extra().isEmpty()
                ? entry
                : entry.entries(
                        "extra", limit.extra().stream().map(SupplyWriter::tier).toList());
    }

    static Entry named(String type, String id) {
        return new Entry().text("type", type).text("id", id);
    }

    private static String type(SharedKind kind) {
        return switch (kind) {
            case MATERIAL -> "material";
            case SUPPLIER -> "supplier";
            case LABOUR -> "labor";
            case MACHINE -> "machine";
        };
    }
}
