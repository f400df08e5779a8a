package dev.sop.scenario;

/** How a {@link FigureChange} turns a figure into another. */
public enum Operation {
    /** Multiplied by the amount, a factor from 0 to 1,000: 1.1 is 10 % more. */
    TIMES,
    /** The amount added, in the figure's unit and per bucket; negative takes away. */
    PLUS,
    /** The amount itself, in the figure's unit and per bucket; not negative. */
    SET;

    double apply(double figure, double amount) {
        return switch (this) {
            case TIMES -> figure * amount;
            case PLUS -> figure + amount;
            case SET -> amount;
        };
    }
}
