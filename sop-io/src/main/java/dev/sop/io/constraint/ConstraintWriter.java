package dev.sop.io.constraint;

import dev.sop.constraint.Constraint;
import dev.sop.io.entry.Entry;

/** Constraints as entries of {@code constraints}, with numbers; in words only where there is no number. */
public final class ConstraintWriter {

    private ConstraintWriter() {}

    /** The entry of a constraint. */
    public static Entry write(Constraint constraint) {
        LimitForm<?> form = LimitForms.of(constraint);
        Entry entry =
                new Entry().text("type", form.type()).text("id", constraint.id().value());
        form.write(constraint, entry);
        return entry;
    }
}
