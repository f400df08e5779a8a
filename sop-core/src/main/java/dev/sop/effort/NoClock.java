package dev.sop.effort;

import java.util.function.LongSupplier;

/** The clock of an effort that was given none: it stands still. */
final class NoClock {

    static final LongSupplier STANDING = () -> 0;

    private NoClock() {}
}
