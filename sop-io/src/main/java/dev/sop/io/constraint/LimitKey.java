package dev.sop.io.constraint;

import dev.sop.io.entry.Entry;
import dev.sop.io.entry.Fields;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * One key of the document form of a kind of constraint.
 *
 * @param name the key
 * @param role what it is for
 * @param reads the limit with the value of the key; empty where the key is absent or cannot be read
 * @param writes the key, where the limit says something else than its default
 * @param place where a problem with it is reported by the cycle, if not under the key in camel case
 * @param need what is missing without it; empty where it may be left out
 */
record LimitKey<C>(
        String name,
        Role role,
        Reads<C> reads,
        BiConsumer<C, Entry> writes,
        Optional<String> place,
        Optional<Need> need) {

    /** What a key is for. */
    enum Role {
        /** The number that limits; a limit in words says it instead. */
        MEASURE,
        /** A part of a limit in words: read by the grammar of limits. */
        WORDS,
        /** Whatever else the kind knows. */
        FURTHER
    }

    /** Takes the value of a key over into a limit. */
    @FunctionalInterface
    interface Reads<C> {

        /** The limit with the value; empty where the key is absent or cannot be read, which is then reported. */
        Optional<C> onto(C limit, Fields fields);
    }

    /**
     * A key that must be there.
     *
     * @param expected what it says
     * @param fix how it is written
     */
    record Need(String expected, String fix) {}

    /** A key that may be left out. */
    static <C> LimitKey<C> of(String name, Role role, Reads<C> reads, BiConsumer<C, Entry> writes) {
        return new LimitKey<>(name, role, reads, writes, Optional.empty(), Optional.empty());
    }

    LimitKey<C> at(String otherPlace) {
        return new LimitKey<>(name, role, reads, writes, Optional.of(otherPlace), need);
    }

    LimitKey<C> needed(String expected, String fix) {
        return new LimitKey<>(name, role, reads, writes, place, Optional.of(new Need(expected, fix)));
    }

    /** The limit with the value, if any; reports what cannot be read and what is missing. */
    Optional<C> read(C limit, Fields fields) {
        if (!fields.has(name)) {
            need.ifPresent(missing -> fields.missing(name, missing.expected(), missing.fix()));
        }
        Optional<C> read = reads.onto(limit, fields);
        place.ifPresent(other -> fields.came(other, name));
        return read;
    }
}
