package dev.sop.demand;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who put a figure in, when and why; expected of every override.
 *
 * @param who person or role
 * @param when the day it was entered, empty where not recorded
 * @param why the reason in words
 */
public record Provenance(String who, Optional<LocalDate> when, String why) {

    /** Who and why, without a day. */
    public static Provenance of(String who, String why) {
        return new Provenance(who, Optional.empty(), why);
    }
}
