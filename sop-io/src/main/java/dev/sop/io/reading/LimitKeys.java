package dev.sop.io.reading;

import dev.sop.io.document.DocumentNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which keys mean something beside each other in a constraint; the others are refused, so that none is ignored in silence. */
final class LimitKeys {

    /** Keys every kind of constraint may have; whether it may be soft is for the cycle to say. */
    private static final Set<String> COMMON = Set.of("type", "id", "limit", "strictness", "price");

    private LimitKeys() {}

    /** Refuses every key that is neither one of these nor common to all, nor a number that was judged before. */
    static void only(Fields fields, Set<String> meaningful) {
        for (String key : ConstraintReader.KEYS) {
            Optional<DocumentNode> node = fields.node().member(key);
            if (node.isPresent()
                    && !meaningful.contains(key)
                    && !COMMON.contains(key)
                    && !LimitNumbers.KEYS.contains(key)) {
                refuse(fields, node.get(), key, meaningful);
            }
        }
    }

    /** Refuses every key that is neither one of these nor common to all, and a limit in words. */
    static void exactly(Fields fields, Set<String> meaningful) {
        only(fields, meaningful);
        for (String key : LimitNumbers.KEYS) {
            Optional<DocumentNode> node = fields.node().member(key);
            if (node.isPresent() && !meaningful.contains(key)) {
                refuse(fields, node.get(), key, meaningful);
            }
        }
        fields.node()
                .member("limit")
                .ifPresent(node -> fields.reading()
                        .findings()
                        .add(
                                node,
                                "numbers, as this type of constraint has no form in words ("
                                        + String.join(", ", new TreeSet<>(meaningful)) + ")",
                                "Maybe another type of constraint was meant."));
    }

    private static void refuse(Fields fields, DocumentNode node, String key, Set<String> meaningful) {
        fields.reading()
                .findings()
                .add(
                        node,
                        key,
                        "a key that this kind of limit knows (" + String.join(", ", new TreeSet<>(meaningful)) + ")",
                        "Maybe another type of constraint was meant.");
    }
}
