package dev.sop.wrong;

import dev.sop.resolved.ResolvedCycle;
import java.util.List;
import java.util.Optional;

/** An exported class that hands out a resolved cycle as a type argument: every change of the engine would break a host. */
public final class SignatureOfTheEngine {

    private SignatureOfTheEngine() {}

    /** Nothing, of a type no host should name. */
    public static Optional<List<ResolvedCycle>> nothing() {
        return Optional.empty();
    }
}
