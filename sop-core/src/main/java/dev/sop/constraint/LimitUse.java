package dev.sop.constraint;

import dev.sop.calendar.Series;
import java.util.Optional;

/**
 * How far the plan uses a limit: a material, a supplier, labour, storage, a production range, an overtime cap.
 *
 * @param constraint the limit
 * @param subject what it is about, in words: {@code castings}, or {@code Plant A} for the overtime of one resource
 * @param used how much the plan uses per bucket
 * @param minimum least allowed per bucket, or empty
 * @param maximum most allowed per bucket, or empty
 */
public record LimitUse(
        ConstraintId constraint, String subject, Series used, Optional<Series> minimum, Optional<Series> maximum) {}
