package dev.sop.io.entry;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.DocumentNode.Kind;
import dev.sop.io.document.Findings;
import dev.sop.io.document.Nearest;
import dev.sop.problem.ProblemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The keys of one object of the document. Whatever is asked for is read, or reported and empty; keys nobody knows are
 * reported at the start. A value is noted as the origin of the cycle's {@code place.key}, key in camel case.
 */
public final class Fields {

    /** Most buckets of a document: a hundred thousand, some 1,900 years of weeks. */
    public static final int MOST_BUCKETS = 100_000;

    private final DocumentNode node;
    private final Reading reading;
    private final String place;
    private final Scalars scalars;

    private Fields(DocumentNode node, Reading reading, String place) {
        this.node = node;
        this.reading = reading;
        this.place = place;
        this.scalars = new Scalars(reading.findings());
    }

    /** The fields of an object that goes to {@code place} in the cycle and may have these keys. */
    public static Fields of(DocumentNode node, Reading reading, String place, List<String> known) {
        if (node.kind() != Kind.OBJECT) {
            reading.findings()
                    .add(
                            node,
                            "keys with values: " + String.join(", ", known.subList(0, Math.min(4, known.size())))
                                    + (known.size() > 4 ? ", ..." : ""),
                            "Maybe the indentation is off.");
            reading.unknownKeyIn(node);
        }
        if (!place.isEmpty()) {
            reading.came(place, node);
        }
        node.members().forEach((key, value) -> {
            if (!known.contains(key)) {
                reading.unknownKeyIn(node);
                Optional<String> near = Nearest.to(key, known);
                near.ifPresent(meant -> reading.meant(node.pathOf(meant)));
                reading.findings()
                        .add(new Findings.Finding(
                                ProblemKind.FORM,
                                value.path(),
                                value.line(),
                                value.column(),
                                "an unknown key",
                                "one of " + String.join(", ", known),
                                near.map(meant -> "Maybe " + meant + " was meant.")
                                        .orElse("Maybe it belongs elsewhere, or is to be left out.")));
            }
        });
        return new Fields(node, reading, place);
    }

    public DocumentNode node() {
        return node;
    }

    public Scalars scalars() {
        return scalars;
    }

    public Reading reading() {
        return reading;
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return node.member(key).isPresent();
    }

    /** Whether any of the keys is there. */
    public boolean hasAny(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a key. */
    public Optional<DocumentNode> find(String key) {
        Optional<DocumentNode> value = node.member(key);
        value.ifPresent(found -> reading.came(placeOf(key), found));
        return value;
    }

    /** The value of a key that must be there. */
    public Optional<DocumentNode> required(String key, String expected, String fix) {
        Optional<DocumentNode> value = find(key);
        if (value.isEmpty()) {
            missing(key, expected, fix);
        }
        return value;
    }

    /** Reports that a key is missing, unless it is there under a name that nobody knows. */
    public void missing(String key, String expected, String fix) {
        if (node.kind() == Kind.OBJECT
                && !reading.isMeant(node.pathOf(key))
                && !reading.isMeant(node.pathOf(key + "s"))) {
            reading.findings().missing(node, key, expected, fix);
        }
    }

    public Optional<String> text(String key) {
        return find(key).flatMap(scalars::text);
    }

    public OptionalDouble number(String key) {
        Optional<DocumentNode> value = find(key);
        return value.isPresent() ? scalars.number(key, value.get()) : OptionalDouble.empty();
    }

    /** The factor of a change. */
    public OptionalDouble factor(String key) {
        Optional<DocumentNode> value = find(key);
        return value.isPresent() ? scalars.factor(value.get()) : OptionalDouble.empty();
    }

    /** A whole number of buckets, 0 or more. */
    public OptionalInt buckets(String key, String fix) {
        return count(key, 0, MOST_BUCKETS, fix);
    }

    /** A whole number in this range. */
    public OptionalInt count(String key, int least, int most, String fix) {
        Optional<DocumentNode> value = find(key);
        return value.isPresent() ? scalars.count(value.get(), least, most, fix) : OptionalInt.empty();
    }

    public Optional<Boolean> flag(String key) {
        return find(key).flatMap(scalars::flag);
    }

    public Optional<LocalDate> day(String key) {
        return find(key).flatMap(scalars::day);
    }

    public <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return find(key).flatMap(value -> scalars.word(value, words));
    }

    public <I> Optional<I> id(String key, Function<String, I> of) {
        return find(key).flatMap(value -> scalars.id(value, of));
    }

    /** A figure under one key, or under the first of several that is there; more than one is a mistake. */
    public Optional<PerBucket> figure(String... keys) {
        Optional<PerBucket> result = Optional.empty();
        String before = "";
        for (String key : keys) {
            Optional<DocumentNode> value = node.member(key);
            if (value.isEmpty()) {
                continue;
            }
            if (!before.isEmpty()) {
                reading.findings().add(value.get(), before + " and " + key, "one of the two", "Maybe leave one out.");
                continue;
            }
            before = key;
            result = FigureReader.read(key, value.get(), reading, placeOf(keys[0]));
        }
        return result;
    }

    /** The values of a list; empty where there is none. */
    public List<DocumentNode> list(String key) {
        Optional<DocumentNode> value = find(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().kind() != Kind.LIST) {
            reading.findings()
                    .add(value.get(), "a list", "Maybe put a dash before each entry, or brackets around them.");
        }
        return value.get().items();
    }

    /** The ids of a list; those that cannot be read are left out. */
    public <I> ImmutableSet<I> ids(String key, Function<String, I> of) {
        ImmutableSet.Builder<I> ids = ImmutableSet.builder();
        for (DocumentNode item : list(key)) {
            scalars.id(item, of).ifPresent(ids::add);
        }
        return ids.build();
    }

    /** Where the value of a key goes in the cycle. */
    public String placeOf(String key) {
        String name = CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, key);
        return place.isEmpty() ? name : place + "." + name;
    }

    /** Says that a place below this object came from the value of a key. */
    public void came(String name, String key) {
        String to = place.isEmpty() ? name : place + "." + name;
        node.member(key).ifPresent(value -> reading.came(to, value));
    }
}
