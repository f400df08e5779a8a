package dev.sop.cycle;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;

/** Whether a figure can be laid over a horizon. */
final class Lengths {

    private Lengths() {}

    static boolean fit(PerBucket figure, Horizon horizon) {
        return figure.fits(horizon);
    }
}
