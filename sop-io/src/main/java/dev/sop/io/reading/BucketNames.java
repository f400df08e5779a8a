package dev.sop.io.reading;

import dev.sop.calendar.Bucket;
import dev.sop.calendar.Horizon;
import dev.sop.certificate.Violation;
import dev.sop.gap.Gap;
import dev.sop.inventory.InventoryHealth;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Findings;
import java.util.List;
import java.util.Optional;

/** The buckets that parts of a plan name: they are buckets of its horizon, and the first is not after the last. */
final class BucketNames {

    private static final String FIX = "Maybe the document was cut or changed.";

    private final Horizon horizon;
    private final Findings findings;

    BucketNames(Horizon horizon, Findings findings) {
        this.horizon = horizon;
        this.findings = findings;
    }

    /** Reports what a part read from this object names that is no bucket. */
    void check(Object part, DocumentNode object) {
        if (part instanceof Gap) {
            Optional<Bucket> first = object.member("first_bucket").flatMap(this::named);
            Optional<Bucket> last = object.member("last_bucket").flatMap(this::named);
            if (first.isPresent()
                    && last.isPresent()
                    && first.get().index() > last.get().index()) {
                findings.add(
                        object.member("last_bucket").orElseThrow(),
                        "a bucket not before " + first.get().label(),
                        "Maybe the two were swapped.");
            }
        } else if (part instanceof InventoryHealth) {
            List<DocumentNode> labels =
                    object.member("at_least").map(DocumentNode::items).orElse(List.of());
            labels.forEach(label -> {
                var unused = named(label);
            });
        } else if (part instanceof Violation) {
            var unused = object.member("bucket").flatMap(this::named);
        }
    }

    private Optional<Bucket> named(DocumentNode label) {
        Optional<Bucket> bucket = horizon.bucket(label.text());
        if (bucket.isEmpty()) {
            findings.add(label, "the label of a bucket (" + horizon + ")", FIX);
        }
        return bucket;
    }
}
