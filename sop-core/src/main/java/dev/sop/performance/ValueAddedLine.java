package dev.sop.performance;

/**
 * Whether a step made the forecast better, at the history's lag, on the rows both have.
 *
 * @param step the step
 * @param against the step before it, or {@code seasonal naive}
 * @param added WAPE of the other less WAPE of this step; positive is better
 * @param wins rows where this step was closer
 * @param losses rows where it was farther
 * @param pValue of the two-sided sign test
 * @param verdict what the evidence allows to say: {@code ADDS_VALUE}, {@code DESTROYS_VALUE}, {@code NO_EVIDENCE}
 */
public record ValueAddedLine(
        String step, String against, Measured added, long wins, long losses, double pValue, ValueVerdict verdict) {}
