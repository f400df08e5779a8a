package dev.sop.check;

import dev.sop.calendar.Horizon;
import dev.sop.calendar.PerBucket;

/** Whether a figure can be laid over a horizon. */
public final class Lengths {

    private Lengths() {}

    public static boolean fit(PerBucket figure, Horizon horizon) {
        return figure.fits(horizon);
    }
}
