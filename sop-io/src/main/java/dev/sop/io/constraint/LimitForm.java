package dev.sop.io.constraint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.sop.constraint.Constraint;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.entry.Entry;
import dev.sop.io.entry.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The document form of one kind of constraint: the words of its {@code type} and its keys, in the order they are written. One
 * declaration reads and writes.
 *
 * @param <C> the kind
 */
final class LimitForm<C extends Constraint> {

    private final Class<C> kind;
    private final C empty;
    private final Predicate<C> holds;
    private final ImmutableSet<String> types;
    private final ImmutableList<LimitKey<C>> keys;
    private final String priceKey;
    private final boolean inWords;

    LimitForm(LimitFormBuilder<C> from) {
        this.kind = from.kind;
        this.empty = from.empty;
        this.holds = from.holds;
        this.types = ImmutableSet.copyOf(from.types);
        this.keys = ImmutableList.copyOf(from.keys);
        this.priceKey = from.priceKey;
        this.inWords = from.inWords;
    }

    /** The kind of constraint. */
    Class<C> kind() {
        return kind;
    }

    /** A limit of this kind that says nothing yet, under the id {@code limit}. */
    C empty() {
        return empty;
    }

    /** The {@code type} it is written with. */
    String type() {
        return types.iterator().next();
    }

    /** Whether an entry of this type may have this form. */
    boolean isOfType(String type) {
        return types.contains(type);
    }

    /** Whether it may be given as a {@code limit} in words. */
    boolean inWords() {
        return inWords;
    }

    /** Whether the constraint is written in this form. */
    boolean writes(Constraint constraint) {
        return kind.isInstance(constraint) && holds.test(kind.cast(constraint));
    }

    /** The keys of the numbers that limit. */
    List<String> measures() {
        return keys.stream()
                .filter(key -> key.role() == LimitKey.Role.MEASURE)
                .map(LimitKey::name)
                .toList();
    }

    /** Every key beside those common to all constraints. */
    ImmutableSet<String> names() {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        keys.forEach(key -> names.add(key.name()));
        return names.add(priceKey).build();
    }

    /** The constraint an entry with numbers states; empty where a key it needs is missing or cannot be read. */
    Optional<Constraint> read(Fields fields) {
        return onto(empty, fields, Set.of());
    }

    /** The constraint with what an entry says beside the limit in words it was read from. */
    Optional<Constraint> readBeside(Constraint words, Fields fields) {
        return onto(kind.cast(words), fields, Set.of(LimitKey.Role.MEASURE, LimitKey.Role.WORDS));
    }

    private Optional<Constraint> onto(C start, Fields fields, Set<LimitKey.Role> known) {
        refuseOthers(fields);
        C limit = start;
        boolean complete = true;
        for (LimitKey<C> key : keys) {
            if (!known.contains(key.role())) {
                Optional<C> read = key.read(limit, fields);
                complete &= read.isPresent() || key.need().isEmpty();
                limit = read.orElse(limit);
            }
        }
        return complete ? Optional.of(limit) : Optional.empty();
    }

    /** Writes every key that says something else than its default. */
    void write(Constraint constraint, Entry entry) {
        C limit = kind.cast(constraint);
        keys.forEach(key -> key.writes().accept(limit, entry));
        StrictnessForm.write(limit.strictness(), entry, priceKey);
    }

    /** Refuses every key of another kind of constraint, so that none is ignored in silence. */
    private void refuseOthers(Fields fields) {
        Set<String> own = new TreeSet<>(names());
        own.removeAll(LimitForms.COMMON_KEYS);
        own.removeIf(key -> inWords && measures().contains(key));
        String known = String.join(", ", own);
        for (String key : LimitForms.KEYS) {
            boolean judged = own.contains(key)
                    || LimitForms.COMMON_KEYS.contains(key)
                    || (inWords && LimitForms.MEASURES_IN_WORDS.contains(key));
            Optional<DocumentNode> node = fields.node().member(key);
            if (!judged && node.isPresent()) {
                fields.reading()
                        .findings()
                        .add(
                                node.get(),
                                key,
                                "a key that this kind of limit knows (" + known + ")",
                                "Maybe another type of constraint was meant.");
            }
        }
        if (!inWords) {
            fields.node()
                    .member("limit")
                    .ifPresent(node -> fields.reading()
                            .findings()
                            .add(
                                    node,
                                    "numbers, as this type of constraint has no form in words (" + known + ")",
                                    "Maybe another type of constraint was meant."));
        }
    }
}
