package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.constraint.OvertimeLimit;
import dev.sop.constraint.ProductionRange;
import dev.sop.constraint.SharedLimit;
import dev.sop.constraint.ShiftLimit;
import dev.sop.io.document.DocumentNode;
import java.util.List;
import java.util.Optional;

/** Constraints given as numbers: the keys say which kind of limit it is, and have to fit its type. */
final class LimitNumbers {

    static final ImmutableList<String> KEYS =
            ImmutableList.of("share", "amount", "shifts", "available", "capacity", "minimum", "maximum");

    private LimitNumbers() {}

    /** The constraint, under any name; or empty where its numbers are missing or contradict its type. */
    static Optional<Constraint> read(Fields fields, LimitType type) {
        List<String> allowed = allowed(type);
        boolean fits = true;
        for (String key : KEYS) {
            Optional<DocumentNode> node = fields.node().member(key);
            if (node.isPresent() && !allowed.contains(key)) {
                fits = false;
                fields.reading()
                        .findings()
                        .add(
                                node.get(),
                                key,
                                String.join(" or ", allowed) + " in a constraint of this type",
                                "Maybe " + allowed.get(0) + " was meant, or another type.");
            }
        }
        if (!fits) {
            return Optional.empty();
        }
        if (allowed.stream().noneMatch(fields::has)) {
            if (!fields.reading().hasUnknownKey(fields.node())) {
                fields.reading()
                        .findings()
                        .add(
                                fields.node(),
                                "no limit",
                                "a limit in words, or " + String.join(", ", allowed),
                                "Maybe add " + allowed.get(0) + ": 1000.");
            }
            return Optional.empty();
        }
        return constraint(fields, type);
    }

    private static List<String> allowed(LimitType type) {
        return switch (type) {
            case LABOR -> List.of("share", "amount", "shifts", "available");
            case MATERIAL, SUPPLIER, MACHINE -> List.of("available");
            case STORAGE -> List.of("capacity");
            default -> List.of("minimum", "maximum");
        };
    }

    private static Optional<Constraint> constraint(Fields fields, LimitType type) {
        if (type == LimitType.STORAGE) {
            return fields.figure("capacity")
                    .map(room -> Constraint.storage("limit", 0).withCapacity(room));
        }
        if (type == LimitType.PRODUCTION) {
            ProductionRange any = Constraint.minimumProduction("limit", 0);
            return Optional.of(any.withMinimum(fields.figure("minimum")).withMaximum(fields.figure("maximum")));
        }
        if (type.isLabor() && !fields.has("available")) {
            return labor(fields);
        }
        if (fields.hasAny("share", "amount", "shifts")) {
            fields.reading()
                    .findings()
                    .add(
                            fields.node(),
                            "several limits",
                            "one of overtime (share or amount), shifts or available hours",
                            "Maybe make them two constraints.");
            return Optional.empty();
        }
        Optional<PerBucket> available = fields.figure("available");
        return available.flatMap(hours -> type.shared().map(kind -> SharedLimit.of("limit", kind, hours)));
    }

    private static Optional<Constraint> labor(Fields fields) {
        Optional<PerBucket> share = fields.figure("share");
        Optional<PerBucket> amount = fields.figure("amount");
        Optional<PerBucket> shifts = fields.figure("shifts");
        if (!fields.has("shifts")) {
            OvertimeLimit any = Constraint.overtime("limit", 0);
            boolean unreadable = share.isEmpty() && amount.isEmpty();
            return unreadable
                    ? Optional.empty()
                    : Optional.of(any.withShareOfRegular(share).withAmount(amount));
        }
        if (fields.hasAny("share", "amount")) {
            fields.reading()
                    .findings()
                    .add(fields.node(), "overtime and shifts", "one of the two", "Maybe make them two constraints.");
            return Optional.empty();
        }
        if (shifts.isEmpty()) {
            return Optional.empty();
        }
        ShiftLimit any = Constraint.shifts("limit", 1);
        return Optional.of(any.withShifts(shifts.get())
                .withHoursPerShift(fields.number("hours_per_shift").orElse(any.hoursPerShift())));
    }
}
