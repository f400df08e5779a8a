package dev.sop.strategy;

/** A strategy that has no plan for a cycle; the message says which feature or limit is in the way. */
public final class StrategyDeclinedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With the reason as a sentence. */
    public StrategyDeclinedException(String message) {
        super(message);
    }
}
