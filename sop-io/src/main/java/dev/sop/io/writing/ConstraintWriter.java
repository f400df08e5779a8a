package dev.sop.io.writing;

import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedKind;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.constraint.StorageLimit;
import dev.sop.constraint.UnquantifiedLimit;
import dev.sop.product.ProductId;
import java.util.Map;

/** Constraints as entries of {@code constraints}, with numbers; in words only where there is no number. */
final class ConstraintWriter {

    private ConstraintWriter() {}

    static Entry write(Constraint constraint) {
        String id = constraint.id().value();
        if (constraint instanceof OvertimeLimit limit) {
            return named("overtime", id)
                    .number("share", limit.shareOfRegular())
                    .figure("amount", limit.amount())
                    .names("resources", limit.resources());
        }
        if (constraint instanceof ShiftLimit limit) {
            return named("shifts", id)
                    .number("shifts", limit.shifts())
                    .number("hours_per_shift", limit.hoursPerShift())
                    .names("resources", limit.resources());
        }
        if (constraint instanceof SharedLimit limit) {
            return need(named(type(limit.kind()), id).figure("available", limit.available()), limit.need())
                    .names("resources", limit.resources());
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
        Entry entry = named(type(limit.kind()), id).text("limit", limit.text()).text("subject", limit.subject());
        return need(entry, limit.need()).names("resources", limit.resources());
    }

    private static Entry named(String type, String id) {
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

    private static Entry need(Entry entry, Map<ProductId, Double> need) {
        if (need.isEmpty()) {
            return entry;
        }
        Entry perUnit = new Entry();
        need.forEach((product, units) -> perUnit.number(product.value(), units));
        return entry.entry("need", perUnit);
    }
}
