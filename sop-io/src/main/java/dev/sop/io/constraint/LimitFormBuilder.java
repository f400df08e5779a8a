package dev.sop.io.constraint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sop.calendar.PerBucket;
import dev.sop.constraint.Constraint;
import dev.sop.io.constraint.LimitKey.Reads;
import dev.sop.io.constraint.LimitKey.Role;
import dev.sop.io.entry.AmountsReader;
import dev.sop.io.entry.Entry;
import dev.sop.io.entry.Fields;
import dev.sop.supply.OvertimeTier;
import dev.sop.supply.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Declares the document form of a kind of constraint: each key with where its value is had from and where it goes to. A
 * value equal to that of the empty limit is the default and is left out in writing, but for those that are always written.
 */
final class LimitFormBuilder<C extends Constraint> {

    final Class<C> kind;
    final C empty;
    final Set<String> types = new LinkedHashSet<>();
    final List<LimitKey<C>> keys = new ArrayList<>();
    Predicate<C> holds = limit -> true;
    String priceKey = "price";
    boolean inWords;

    private LimitFormBuilder(Class<C> kind, C empty, String... types) {
        this.kind = kind;
        this.empty = empty;
        Collections.addAll(this.types, types);
    }

    /**
     * A form without keys.
     *
     * @param kind the kind of constraint
     * @param empty a limit of this kind that says nothing yet
     * @param types the document's word for it, and the other words that are read
     */
    static <C extends Constraint> LimitFormBuilder<C> of(Class<C> kind, C empty, String... types) {
        return new LimitFormBuilder<>(kind, empty, types);
    }

    LimitForm<C> build() {
        return new LimitForm<>(this);
    }

    /** It may be given as a {@code limit} in words. */
    LimitFormBuilder<C> inWords() {
        inWords = true;
        return this;
    }

    /** Only such limits are written in this form. */
    LimitFormBuilder<C> where(Predicate<C> these) {
        holds = these;
        return this;
    }

    /** The key of the price of a soft limit; {@code price} otherwise. */
    LimitFormBuilder<C> price(String key) {
        priceKey = key;
        return this;
    }

    /** The key before must be there. */
    LimitFormBuilder<C> needed(String expected, String fix) {
        return last(last().needed(expected, fix));
    }

    /** A problem with the key before is reported by the cycle under this name. */
    LimitFormBuilder<C> at(String place) {
        return last(last().at(place));
    }

    /** The number that limits, per bucket. */
    LimitFormBuilder<C> measure(String key, Function<C, PerBucket> get, BiFunction<C, PerBucket, C> with) {
        return figure(key, Role.MEASURE, get, with);
    }

    /** One of several numbers that may limit, per bucket. */
    LimitFormBuilder<C> measureIfGiven(
            String key, Function<C, Optional<PerBucket>> get, BiFunction<C, Optional<PerBucket>, C> with) {
        return figureIfGiven(key, Role.MEASURE, get, with);
    }

    /** A part of a limit in words. */
    LimitFormBuilder<C> words(String key, Function<C, String> get) {
        return key(
                key,
                Role.WORDS,
                (limit, fields) -> Optional.of(limit),
                (limit, entry) -> entry.text(key, get.apply(limit)));
    }

    /** A figure that is always written. */
    LimitFormBuilder<C> figure(String key, Function<C, PerBucket> get, BiFunction<C, PerBucket, C> with) {
        return figure(key, Role.FURTHER, get, with);
    }

    /** A figure that is left out where it is the default. */
    LimitFormBuilder<C> figureUnlessDefault(String key, Function<C, PerBucket> get, BiFunction<C, PerBucket, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> fields.figure(key).map(value -> with.apply(limit, value)),
                unless(get, (value, entry) -> entry.figure(key, value)));
    }

    /** A figure that may be absent. */
    LimitFormBuilder<C> figureIfGiven(
            String key, Function<C, Optional<PerBucket>> get, BiFunction<C, Optional<PerBucket>, C> with) {
        return figureIfGiven(key, Role.FURTHER, get, with);
    }

    /** A number that is always written. */
    LimitFormBuilder<C> number(String key, Function<C, Double> get, BiFunction<C, Double, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> boxed(fields.number(key)).map(value -> with.apply(limit, value)),
                (limit, entry) -> entry.number(key, get.apply(limit)));
    }

    /** A number that is left out where it is the default. */
    LimitFormBuilder<C> numberUnlessDefault(String key, Function<C, Double> get, BiFunction<C, Double, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> boxed(fields.number(key)).map(value -> with.apply(limit, value)),
                unless(get, (value, entry) -> entry.number(key, value)));
    }

    /** A number that may be absent. */
    LimitFormBuilder<C> numberIfGiven(
            String key, Function<C, OptionalDouble> get, BiFunction<C, OptionalDouble, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> Optional.of(fields.number(key))
                        .filter(OptionalDouble::isPresent)
                        .map(value -> with.apply(limit, value)),
                (limit, entry) -> entry.number(key, get.apply(limit)));
    }

    /** A whole number of buckets, at least so many, that is left out where it is the default. */
    LimitFormBuilder<C> buckets(
            String key, int least, String fix, Function<C, Integer> get, BiFunction<C, Integer, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> {
                    OptionalInt count = fields.count(key, least, Fields.MOST_BUCKETS, fix);
                    return count.isPresent() ? Optional.of(with.apply(limit, count.getAsInt())) : Optional.empty();
                },
                unless(get, (value, entry) -> entry.number(key, value)));
    }

    /** True or false, left out where it is the default. */
    LimitFormBuilder<C> flag(String key, Function<C, Boolean> get, BiFunction<C, Boolean, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> fields.flag(key).map(value -> with.apply(limit, value)),
                unless(get, (value, entry) -> entry.flag(key, value)));
    }

    /** One name, always written. */
    <I> LimitFormBuilder<C> id(String key, Function<String, I> of, Function<C, I> get, BiFunction<C, I, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> fields.id(key, of).map(value -> with.apply(limit, value)),
                (limit, entry) -> entry.text(key, get.apply(limit).toString()));
    }

    /** Text, always written. */
    LimitFormBuilder<C> text(String key, Function<C, String> get, BiFunction<C, String, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> fields.text(key).map(value -> with.apply(limit, value)),
                (limit, entry) -> entry.text(key, get.apply(limit)));
    }

    /** A word that may be absent, and that a limit in words may say too; the cycle knows it under this place. */
    <E extends Enum<E>> LimitFormBuilder<C> word(
            String key,
            String place,
            Class<E> words,
            Function<C, Optional<E>> get,
            BiFunction<C, Optional<E>, C> with) {
        return key(
                        key,
                        Role.FURTHER,
                        (limit, fields) -> {
                            fields.came(place, "limit");
                            return fields.word(key, words).map(value -> with.apply(limit, Optional.of(value)));
                        },
                        (limit, entry) -> get.apply(limit).ifPresent(word -> entry.word(key, word)))
                .at(place);
    }

    /** Names; none for all. */
    <I> LimitFormBuilder<C> ids(
            String key,
            Function<String, I> of,
            Function<C, ImmutableSet<I>> get,
            BiFunction<C, ImmutableSet<I>, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> Optional.of(with.apply(limit, fields.ids(key, of))),
                (limit, entry) -> entry.names(key, get.apply(limit)));
    }

    /** The {@code resources} it holds for, one of which a limit in words may name instead. */
    LimitFormBuilder<C> resources(
            Function<C, ImmutableSet<ResourceId>> get, BiFunction<C, ImmutableSet<ResourceId>, C> with) {
        String key = "resources";
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> Optional.of(
                        get.apply(limit).isEmpty()
                                ? with.apply(limit, fields.ids(key, ResourceId::of))
                                : namedInWords(limit, key, fields)),
                (limit, entry) -> entry.names(key, get.apply(limit)));
    }

    private static <C> C namedInWords(C limit, String key, Fields fields) {
        fields.node()
                .member(key)
                .ifPresent(node -> fields.reading()
                        .findings()
                        .add(
                                node,
                                key + ", and one in the limit",
                                "one of the two",
                                "Maybe leave the name in the limit out."));
        fields.came(key, "limit");
        return limit;
    }

    /**
     * Names with a number each; none where the key is absent.
     *
     * @param what the name of, for messages: {@code a product}
     * @param fix how it is written, for messages
     */
    <I> LimitFormBuilder<C> amounts(
            String key,
            Function<String, I> of,
            String what,
            String fix,
            Function<C, ImmutableMap<I, Double>> get,
            BiFunction<C, ImmutableMap<I, Double>, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> Optional.of(with.apply(limit, AmountsReader.read(fields, key, of, what, fix))),
                (limit, entry) -> entry.amounts(key, get.apply(limit)));
    }

    /** More of it at a cost; none where the key is absent. */
    LimitFormBuilder<C> tiers(
            String key,
            Function<C, ImmutableList<OvertimeTier>> get,
            BiFunction<C, ImmutableList<OvertimeTier>, C> with) {
        return key(
                key,
                Role.FURTHER,
                (limit, fields) -> Optional.of(with.apply(limit, TierForm.read(fields, key, TierForm.EXTRA_KEYS))),
                (limit, entry) -> TierForm.write(entry, key, get.apply(limit)));
    }

    private LimitFormBuilder<C> figure(
            String key, Role role, Function<C, PerBucket> get, BiFunction<C, PerBucket, C> with) {
        return key(
                key,
                role,
                (limit, fields) -> fields.figure(key).map(value -> with.apply(limit, value)),
                (limit, entry) -> entry.figure(key, get.apply(limit)));
    }

    private LimitFormBuilder<C> figureIfGiven(
            String key, Role role, Function<C, Optional<PerBucket>> get, BiFunction<C, Optional<PerBucket>, C> with) {
        return key(
                key,
                role,
                (limit, fields) -> fields.figure(key).map(value -> with.apply(limit, Optional.of(value))),
                (limit, entry) -> entry.figure(key, get.apply(limit)));
    }

    private <V> BiConsumer<C, Entry> unless(Function<C, V> get, BiConsumer<V, Entry> writes) {
        V byDefault = get.apply(empty);
        return (limit, entry) -> {
            V value = get.apply(limit);
            if (!value.equals(byDefault)) {
                writes.accept(value, entry);
            }
        };
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private LimitFormBuilder<C> key(String name, Role role, Reads<C> reads, BiConsumer<C, Entry> writes) {
        keys.add(LimitKey.of(name, role, reads, writes));
        return this;
    }

    private LimitKey<C> last() {
        return keys.get(keys.size() - 1);
    }

    private LimitFormBuilder<C> last(LimitKey<C> key) {
        keys.set(keys.size() - 1, key);
        return this;
    }
}
