package dev.sop.effort;

import java.util.function.LongSupplier;

/** The clock of an effort that was given none; the only one that the library knows. */
final class SystemClock {

    static final LongSupplier NANOS = System::nanoTime;

    private SystemClock() {}
}
