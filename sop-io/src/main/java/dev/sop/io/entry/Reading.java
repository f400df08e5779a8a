package dev.sop.io.entry;

import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Findings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the readers of one document share: what they found wrong, and which value of the document each place of the cycle
 * came from ({@code demand[3].volume} from {@code inputs.demand_input[3].volumes}), so that what the cycle finds wrong can be
 * reported where it stands.
 */
public final class Reading {

    private final Findings findings;
    private final Map<String, DocumentNode> places = new LinkedHashMap<>();
    private final Set<DocumentNode> withUnknownKeys = new HashSet<>();
    private final Set<String> meant = new HashSet<>();
    private final Set<String> namesMissing = new HashSet<>();
    private int seriesLength = 1;

    public Reading(Findings findings) {
        this.findings = findings;
    }

    public Findings findings() {
        return findings;
    }

    /** Says that a place of the cycle came from this value. */
    public void came(String place, DocumentNode from) {
        places.put(place, from);
    }

    public Optional<DocumentNode> origin(String place) {
        return Optional.ofNullable(places.get(place));
    }

    /** A key nobody knows, or something that is no object at all: what is missing follows from that. */
    public void unknownKeyIn(DocumentNode object) {
        withUnknownKeys.add(object);
    }

    public boolean hasUnknownKey(DocumentNode object) {
        return withUnknownKeys.contains(object);
    }

    /** A key nobody knows stands where this one was meant. */
    public void meant(String path) {
        meant.add(path);
    }

    public boolean isMeant(String path) {
        return meant.contains(path);
    }

    /** One of these ({@code products}, {@code resources}, {@code constraints}) has no readable name: no reference is judged. */
    public void nameMissingAmong(String what) {
        namesMissing.add(what);
    }

    public boolean namesAreMissingAmong(String what) {
        return namesMissing.contains(what);
    }

    /** A series of this length was read: the best guess at the horizon where the document has none. */
    public void series(int length) {
        if (length > 1) {
            seriesLength = length;
        }
    }

    public int seriesLength() {
        return seriesLength;
    }
}
