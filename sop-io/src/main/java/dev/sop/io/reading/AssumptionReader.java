package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.assumption.Assumption;
import dev.sop.assumption.AssumptionKind;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Fields;
import java.time.YearMonth;
import java.util.Optional;

/** Reads {@code assumptions}: what somebody had to take for granted before the document could be written. */
final class AssumptionReader {

    static final ImmutableList<String> KEYS = ImmutableList.of("id", "kind", "subject", "text");

    private AssumptionReader() {}

    static ImmutableList<Assumption> read(Fields inputs) {
        ImmutableList.Builder<Assumption> assumptions = ImmutableList.builder();
        int at = 0;
        for (DocumentNode item : inputs.list("assumptions")) {
            Fields fields = Fields.of(item, inputs.reading(), "assumptions[" + at + "]", KEYS);
            Optional<String> id = fields.required("id", "a name", "Maybe add id: stock_count.")
                    .flatMap(node -> fields.scalars().text(node));
            Optional<String> text = fields.required("text", "the assumption in words", "Maybe add text: ...")
                    .flatMap(node -> fields.scalars().text(node));
            if (id.isPresent() && text.isPresent()) {
                AssumptionKind kind = fields.word("kind", AssumptionKind.class).orElse(AssumptionKind.READING);
                assumptions.add(
                        new Assumption(id.get(), kind, fields.text("subject").orElse("cycle"), text.get()));
            }
            at++;
        }
        return assumptions.build();
    }

    /** That the default start was taken. */
    static Assumption startTaken(YearMonth start) {
        return new Assumption(
                "horizon.start",
                AssumptionKind.READING,
                "cycle",
                "The document names no start of its horizon; it is taken to start in " + start + ".");
    }
}
