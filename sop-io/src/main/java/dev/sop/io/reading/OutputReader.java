package dev.sop.io.reading;

import com.google.common.collect.ImmutableSet;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Nearest;
import dev.sop.io.entry.Fields;
import dev.sop.io.entry.Reading;
import java.util.List;

/** The list {@code outputs}: which of the six answers are asked for; all of them where there is no list. */
final class OutputReader {

    private final Reading reading;
    private final List<String> known;

    OutputReader(Reading reading, List<String> known) {
        this.reading = reading;
        this.known = known;
    }

    ImmutableSet<String> read(Fields document) {
        if (!document.has("outputs")) {
            return ImmutableSet.copyOf(known);
        }
        ImmutableSet.Builder<String> outputs = ImmutableSet.builder();
        for (DocumentNode item : document.list("outputs")) {
            if (known.contains(item.text())) {
                outputs.add(item.text());
            } else {
                reading.findings()
                        .add(
                                item,
                                "one of " + String.join(", ", known),
                                Nearest.to(item.text(), known)
                                        .map(near -> "Maybe " + near + ".")
                                        .orElse("Maybe leave it out."));
            }
        }
        return outputs.build();
    }
}
